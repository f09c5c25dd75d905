// Names and signs of the body's coordinates, stated once. They are OpenSim's names.
//
// Units:   rad in the core; files for OpenSim hold degrees (.mot with inDegrees=yes).
// Source:  OpenSim models Rajagopal2015 (knee flexion positive) and gait2392; they disagree on signs, so ours are fixed
//          here and tested with known postures (coordinate_test.cc).
#pragma once

#include <string_view>

namespace sitbone::body {

/// The person's own left or right, never the picture's.
enum class Side { kLeft, kRight };

constexpr Side Other(Side side) { return side == Side::kLeft ? Side::kRight : Side::kLeft; }
constexpr std::string_view SideName(Side side) { return side == Side::kLeft ? "left" : "right"; }

/// Thigh forward, towards the belly, relative to the pelvis; 0 = standing.
constexpr std::string_view HipFlexionName(Side side) { return side == Side::kLeft ? "hip_flexion_l" : "hip_flexion_r"; }
/// Heel to buttock; 0 = straight knee (sign of Rajagopal2015).
constexpr std::string_view KneeAngleName(Side side) { return side == Side::kLeft ? "knee_angle_l" : "knee_angle_r"; }
/// Posterior (backward) tilt of the pelvis against the ground; lying on the back is about +90 degrees.
constexpr std::string_view kPelvisTiltName = "pelvis_tilt";
/// Extension of the lumbar spine; bending forward at the back is negative; 0 = standing neutral.
constexpr std::string_view kLumbarExtensionName = "lumbar_extension";

}  // namespace sitbone::body
