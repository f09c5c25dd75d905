// The 102 numbers that the learned correction sees of one frame.
//
// Frames:  N (kinematics/canonical_pose.h).
// Shape:   102, in the order of docs/posture-correction.md; the first 50 (body shape and angles) are what the gate for
//          unfamiliar postures looks at.
// Units:   none: lengths in body sizes, angles / 30 degrees.
// Source:  docs/posture-correction.md.
#pragma once

#include <array>

#include "kinematics/canonical_pose.h"
#include "kinematics/limb_axis.h"
#include "kinematics/plain_angles.h"

namespace sitbone::kinematics {

constexpr std::size_t kFeatures = 102;
constexpr std::size_t kGateFeatures = 50;
using Features = std::array<double, kFeatures>;

/// Mid-lines of [stretched leg, other leg] x [thigh, shank].
using LegAxes = std::array<std::array<LimbAxis, 2>, 2>;

/// Mid-lines of both legs in the mask of `observation`; all unusable when it has none.
LegAxes CalcLegAxes(const pose::Observation& observation, const CanonicalPose& pose);

/// The features of a pose whose stretched leg has been chosen.
Features CalcFeatures(const CanonicalPose& pose, const Angles& plain, const LegAxes& axes);

}  // namespace sitbone::kinematics
