// The bones of back, pelvis and stretched leg in side view.
//
// Source:  outlines drawn by eye after the plates of Gray 1918, Anatomy of the Human Body (public domain), on the
//          lengths of figure_frames.h; the sit bone lies where gait2392's hamstrings begin.
#pragma once

#include "figure/anatomy_frames.h"
#include "figure/drawing.h"

namespace sitbone::figure {

/// Vertebrae and discs, the sacrum, the pelvis, and the leg's bones from the hip to the toes.
void DrawSkeleton(Pen& pen, const AnatomyFrames& frames);

/// Where a label of the bone points to.
enum class Bone { kLumbarSpine, kSacrum, kPelvis, kSitBone, kFemur, kPatella, kTibia, kFibula };
Vec2 FindBone(const AnatomyFrames& frames, Bone bone);

/// The joint between sacrum and pelvis.
Vec2 FindSacroiliacJoint(const AnatomyFrames& frames);

}  // namespace sitbone::figure
