// The outline of the trunk in the person mask: the back from seat to neck, and the belly and chest.
//
// Frames:  N (kinematics/canonical_pose.h): the person faces right, so the back is on the left.
// Units:   trunk lengths (hips to shoulders) along (s) and across (t) the line from the hips to the shoulders; rad.
// Shape:   29 cells, each the mean of two neighbouring stations; fixed, no allocation.
// Errors:  a cell that an arm hides, or that leaps from its neighbour, is not seen; too few cells: `unseen` says why.
// Source:  docs/back-rounding.md.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "kinematics/canonical_pose.h"

namespace sitbone::kinematics {

/// Why the back has no number.
enum class BackUnseen {
  kSeen,
  kNoMask,        ///< the mask was not made for this frame
  kNotFromSide,   ///< the shoulders are too far apart: the camera looks from the front or the back
  kOutlineLost,   ///< too little of the outline is found (picture's edge, other people)
  kOutlineJumps,  ///< the outline is not that of a trunk: something else is stuck to it
  kArmOverBack,   ///< an arm hides so much of the outline that the rest does not tell
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

constexpr std::size_t kBackCells = 16;   // s = -0.20 ... 1.00, every 0.08
constexpr std::size_t kFrontCells = 13;  // s = 0.08 ... 1.04
constexpr std::size_t kOutlineCells = kBackCells + kFrontCells;
constexpr std::size_t kBackStations = 28;  // of the points for drawing: s = -0.10 ... 0.98, every 0.04

/// What one mask says of the trunk.
struct BackOutline {
  BackUnseen unseen = BackUnseen::kNoMask;
  std::array<double, kOutlineCells> depth{};  ///< t of the outline, + = away from the trunk's line; back, then front
  std::array<bool, kOutlineCells> seen{};
  bool behind_arm = false;                     ///< an arm hides cells of the back
  double trunk_px = 0;                         ///< px, the unit of `depth`
  std::array<Vec2, kBackStations> points_I{};  ///< px in the picture as shown, from seat to neck; bridged behind an arm
  bool has_points = false;
};

/// Follows the trunk's outline in the mask of `observation`.
BackOutline MeasureBackOutline(const pose::Observation& observation, const CanonicalPose& pose);

}  // namespace sitbone::kinematics
