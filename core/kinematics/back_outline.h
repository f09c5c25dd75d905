// The outline of the back in the person mask, and how much it turns from seat to neck.
//
// Frames:  N (kinematics/canonical_pose.h): the person faces right, so the back is on the left.
// Units:   trunk lengths (L = hips to shoulders) along (s) and across (t) the trunk's line; rad for the turn.
// Shape:   53 stations, fixed; no allocation.
// Errors:  what can't be measured says why (BackUnseen) and has no turn.
// Source:  docs/back-rounding.md.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kinematics/canonical_pose.h"

namespace sitbone::kinematics {

/// Why the back has no number.
enum class BackUnseen {
  kSeen,
  kNoMask,        ///< the mask was not made for this frame
  kNotFromSide,   ///< the shoulders are too far apart: the camera looks from the front or the back
  kOutlineLost,   ///< the outline is not found along most of the back (picture's edge, other people)
  kOutlineJumps,  ///< the outline leaps: something else is stuck to it
  kArmOverBack,   ///< an elbow or a hand lies on the outline
  kNoNeutral,     ///< the person has not been seen sitting tall yet
};

constexpr std::string_view BackUnseenReason(BackUnseen reason) {
  switch (reason) {
    case BackUnseen::kSeen:
      return "";
    case BackUnseen::kNoMask:
      return "no_mask";
    case BackUnseen::kNotFromSide:
      return "not_from_side";
    case BackUnseen::kOutlineLost:
      return "outline_lost";
    case BackUnseen::kOutlineJumps:
      return "outline_jumps";
    case BackUnseen::kArmOverBack:
      return "arm_over_back";
    case BackUnseen::kNoNeutral:
      return "no_neutral";
  }
  return "";
}

constexpr std::size_t kBackStations = 53;
constexpr double kStationFirst = -0.10;  // of the trunk, from the hips towards the shoulders
constexpr double kStationStep = 0.02;

/// What one mask says of the back.
struct BackOutline {
  BackUnseen unseen = BackUnseen::kNoMask;
  double turn = 0;                                ///< rad, + = more convex; valid when unseen == kSeen
  std::array<Vec2, kBackStations> points_I{};     ///< px in the picture as shown, from seat to neck
  bool has_points = false;
};

/// Follows the back's outline in the mask of `observation`.
BackOutline MeasureBackOutline(const pose::Observation& observation, const CanonicalPose& pose);

}  // namespace sitbone::kinematics
