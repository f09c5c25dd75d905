// What is around a drawn person: floor, mat and pillow, or a chair against a wall.
#pragma once

#include "figure/drawing.h"
#include "figure/figure_frames.h"

namespace sitbone::figure {

void DrawScenery(Pen& pen, const FigureFrames& frames);

}  // namespace sitbone::figure
