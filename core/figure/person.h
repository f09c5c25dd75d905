// A person in side view doing one of the two stretches, as shapes.
//
// Frames:  drawing.h. The same posture and style give the same shapes with the same ids in the same order.
// Errors:  none: what no body can do is clamped (figure_frames.h).
// Order:   scenery, far arm and leg, head, near leg, trunk, near arm, then what explains (glow, back line, arcs,
// arrow).
#pragma once

#include "figure/drawing.h"
#include "figure/figure_frames.h"
#include "figure/figure_posture.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

Drawing DrawPerson(const FigurePosture& posture, const FigureStyle& style);

/// A drawing without shapes: its view, mirrored as the person is, and what the person looks like.
Drawing BeginDrawing(const FigureFrames& frames, const FigureStyle& style);

/// What a drawing shows when the style does not say; mirrored for a person facing left.
ViewBox DefaultView(FigurePosition position);

/// Only the person, into a drawing that has more in it.
void DrawBody(Pen& pen, const FigureFrames& frames, const FigureStyle& style);

}  // namespace sitbone::figure
