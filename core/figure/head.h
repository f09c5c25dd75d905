// The drawn head: neck, face in profile, ear and hair.
//
// Frames:  the head's own (figure_frames.h): origin at the ear's opening, x to the face, y to the crown, cm.
// Source:  chosen: drawn by eye; the height from chin to crown is 0.13 of the stature (Drillis and Contini 1966).
#pragma once

#include "figure/body_shapes.h"
#include "figure/drawing.h"
#include "figure/figure_frames.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

/// What lies behind the neck (long hair), before the trunk is drawn.
void DrawHairBehind(Pen& pen, const FigureFrames& frames, const FigureStyle& style);
/// Neck, head, face, ear and hair; the shirt comes later and covers the foot of the neck.
void DrawHead(Pen& pen, const FigureFrames& frames, const Trunk& trunk, const FigureStyle& style);

}  // namespace sitbone::figure
