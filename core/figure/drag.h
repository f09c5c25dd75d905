// Taking hold of the drawn person by leg, thigh, trunk, foot or head, and moving it.
//
// Frames:  points are those of the drawing (drawing.h), cm; a person facing left is mirrored there and here.
// Units:   cm, rad.
// Errors:  none; what is not finite moves nothing.
// Limits:  one angle a handle. How far a body goes is the caller's to say (lesson.h).
#pragma once

#include "base/geometry.h"
#include "figure/figure_frames.h"
#include "figure/figure_posture.h"

namespace sitbone::figure {

enum class DragHandle {
  kLeg,    ///< at the heel: bends the knee; of a sitting person along the floor
  kThigh,  ///< at the knee: turns the thigh about the hip
  kTrunk,  ///< at the shoulder: leans the trunk about the hips
  kFoot,   ///< at the toes: turns the foot about the ankle
  kHead,   ///< at the brow: nods
};

/// Where the handle is in the drawing.
Vec2 FindHandle(const FigureFrames& frames, DragHandle handle);

/// The posture after the handle was taken at `from` and brought to `to`; `frames` are those of `posture` as drawn.
/// Where it was taken makes no jump: only the way counts.
FigurePosture Drag(const FigurePosture& posture, const FigureFrames& frames, DragHandle handle, Vec2 from, Vec2 to);

}  // namespace sitbone::figure
