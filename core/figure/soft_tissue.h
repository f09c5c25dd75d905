// Hamstrings and sciatic nerve along the paths of the body model, as tense as it says.
//
// Source:  paths and strains: core/body. Thickness and the way round the thigh: chosen by eye after Gray 1918; a head
//          gets thinner by the square root of its length, as its volume stays.
// Signs:   strain shows in three ways: a darker colour, more fibre lines, and the number of a label.
#pragma once

#include "figure/anatomy_frames.h"
#include "figure/drawing.h"

namespace sitbone::figure {

constexpr int kStrainLevels = 5;
/// Of fibres beyond their optimal length: up to 5, 20, 35, 50 %, and more.
int HamstringLevel(double strain);
/// Of the nerve where it is drawn: up to 4, 6, 8, 10 %, and more.
int NerveLevel(double strain);

/// Semimembranosus and semitendinosus, which lie behind the leg's bones; and the biceps before them.
void DrawInnerHamstrings(Pen& pen, const AnatomyPose& pose);
void DrawOuterHamstrings(Pen& pen, const AnatomyPose& pose);
void DrawNerve(Pen& pen, const AnatomyPose& pose);

/// Middle of a head's belly, and of the nerve on the thigh, for labels.
Vec2 FindHead(const AnatomyPose& pose, body::Head head);
Vec2 FindNerve(const AnatomyPose& pose);

}  // namespace sitbone::figure
