// The four angles as the landmarks alone give them, in the picture.
//
// Frames:  N (kinematics/canonical_pose.h).
// Units:   rad; signs as contract 4.1: knee 0 = straight, thigh 0 = knee above the hip and + = towards the feet, trunk
//          + = leaning forward.
#pragma once

#include <array>

#include "kinematics/canonical_pose.h"

namespace sitbone::kinematics {

/// Order of the angles wherever they stand in an array.
enum AngleIndex : std::size_t {
  kKnee,     ///< flexion of the stretched knee
  kOpening,  ///< between thigh and trunk, pi when standing; trunk_thigh of the contract is pi minus it
  kTrunk,    ///< trunk from the vertical
  kThigh,    ///< thigh from the vertical
};
constexpr std::size_t kAngles = 4;
using Angles = std::array<double, kAngles>;

/// Angles of the stretched leg and the trunk.
Angles CalcPlainAngles(const CanonicalPose& pose);

}  // namespace sitbone::kinematics
