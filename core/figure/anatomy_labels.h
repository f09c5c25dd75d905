// Names and numbers beside the body, each with a line to what it names; none lies on the body or on another.
//
// Ids:     lumbar-spine sacrum pelvis sit-bone femur patella tibia fibula semimem semiten bflh bfsh nerve l5s1
//          sacroiliac; a label is drawn when its layer is and the caller has words for it.
// Numbers: "percent", "degrees", "moment", "tilt_back" and "tilt_forward" are the caller's words around a number, with
//          {} in its place; without them a label is a name alone. Whole numbers: the model is no finer.
// Limits:  a label for which there is no room is left out, the least telling first.
#pragma once

#include <vector>

#include "figure/anatomy_frames.h"
#include "figure/anatomy_style.h"
#include "figure/drawing.h"
#include "figure/label_columns.h"

namespace sitbone::figure {

/// The body, as what labels keep off.
std::vector<Obstacle> ObstaclesOf(const FigureFrames& frames);

/// `view`: of a person facing right.
void DrawAnatomyLabels(Pen& pen, const AnatomyPose& pose, const AnatomyStyle& anatomy, const ViewBox& view);

}  // namespace sitbone::figure
