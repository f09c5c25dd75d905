// What explains a drawn person: where the stretch is felt, the line of the back, angles, and which way to move.
#pragma once

#include "figure/drawing.h"
#include "figure/figure_frames.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

/// The warm glow behind the stretched thigh.
void DrawGlow(Pen& pen, const FigureFrames& frames, const FigureStyle& style);
/// Back line, arcs with labels, arrow, mark and verdict.
void DrawAnnotations(Pen& pen, const FigureFrames& frames, const FigureStyle& style);
/// How far the pelvis has turned about the hip.
void DrawTilt(Pen& pen, Vec2 centre, double from, double to);
/// The verdict's sign, `radius` cm large.
void DrawVerdict(Pen& pen, FigureVerdict verdict, Vec2 centre, double radius);

}  // namespace sitbone::figure
