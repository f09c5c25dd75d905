// The person with bones, hamstrings, nerve and what the back carries, in a skin that one looks through.
//
// Frames:  drawing.h. The same posture, facts and style give the same shapes with the same ids in the same order.
// Errors:  those of CalcAnatomy.
// Limits:  the stretched leg only; one plane. It explains; it shows no one's own bones.
#pragma once

#include "figure/anatomy_frames.h"
#include "figure/anatomy_style.h"
#include "figure/drawing.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

Drawing DrawAnatomy(const AnatomyPose& pose, const FigureStyle& style, const AnatomyStyle& anatomy);

}  // namespace sitbone::figure
