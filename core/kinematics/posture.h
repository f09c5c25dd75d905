// The person's posture in one measured frame: angles with their uncertainty, and what could not be seen.
//
// Units:   rad, px; signs as contract 4.1.
// Errors:  "not seen" is an empty optional with a reason beside it.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/geometry.h"
#include "base/timestamp.h"
#include "body/coordinate.h"
#include "kinematics/back_outline.h"
#include "kinematics/canonical_pose.h"

namespace sitbone::kinematics {

/// A number and its standard uncertainty: the truth lies within +-sd two times in three, on rendered people.
struct Estimate {
  double value = 0;
  double sd = 0;
};

/// Why the stretched leg has no angle.
enum class LegUnseen {
  kSeen,
  kNoPerson,
  kOutOfPicture,
  kHidden,
  kNotFromSide,  ///< the camera looks too far from the front or the back
  kLegsAlike,    ///< both legs lie alike, so none is stretched
  kImplausible,  ///< the network leapt: faster than a leg moves, or suddenly far less sure
};

constexpr std::string_view LegUnseenReason(LegUnseen reason) {
  switch (reason) {
    case LegUnseen::kSeen:
      return "";
    case LegUnseen::kNoPerson:
      return "no_person";
    case LegUnseen::kOutOfPicture:
      return "out_of_picture";
    case LegUnseen::kHidden:
      return "hidden";
    case LegUnseen::kNotFromSide:
      return "not_from_side";
    case LegUnseen::kLegsAlike:
      return "legs_alike";
    case LegUnseen::kImplausible:
      return "implausible";
  }
  return "";
}

/// Below this `leg_confidence` the legs lie alike, so none is the stretched one (docs/posture-correction.md).
constexpr double kLegConfidenceMin = 0.15;  // trunk lengths

/// Points of the figure in the picture as shown, for drawing.
struct FigurePoints {
  Vec2 ear_I, shoulder_I, hip_I, knee_I, ankle_I, toe_I;
};

/// One measured frame.
struct Posture {
  Timestamp t;
  std::size_t frame = 0;
  bool person = false;
  Facing facing = Facing::kRight;
  Position position = Position::kSitting;
  body::Side side = body::Side::kRight;  ///< of the stretched leg
  double leg_confidence = 0;             ///< trunk lengths by which the two legs differ
  double off_side = 0;                   ///< rad, how far the camera is off the person's side, unsigned
  bool familiar = false;                 ///< the posture is like those that the correction was trained on
  LegUnseen leg_unseen = LegUnseen::kNoPerson;
  std::optional<Estimate> knee;         ///< flexion, 0 = straight
  std::optional<Estimate> trunk_thigh;  ///< hip bend, 0 = standing
  std::optional<Estimate> thigh_from_vertical;
  std::optional<Estimate> trunk_from_vertical;
  BackUnseen back_unseen = BackUnseen::kNoMask;
  std::optional<double> back_rounding;  ///< sitting only; rad
  std::array<Vec2, kBackStations> back_outline_I{};
  bool has_back_outline = false;
  bool back_measured = false;  ///< a mask was made for this frame
  FigurePoints figure;
};

}  // namespace sitbone::kinematics
