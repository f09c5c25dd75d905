// The person turned so that everybody looks alike: facing right, the stretched leg on the "right" indices.
//
// Frames:  N the picture, mirrored when the person faces left, so that the feet always point to the right (px, y down).
// Units:   px, rad.
// Source:  docs/posture-correction.md (leg chosen by posture, every frame, without a filter: label swaps last for
//          seconds, so continuity carries the error on).
#pragma once

#include <array>

#include "body/coordinate.h"
#include "pose/observation.h"

namespace sitbone::kinematics {

/// Where the feet point in the picture.
enum class Facing { kLeft, kRight };

/// Lying on the back (Stretch One) or sitting (Stretch Two). Each has its own correction.
enum class Position { kLying, kSitting };

/// Landmarks in N. The stretched leg has the indices of the right leg (24, 26, ...), the other those of the left.
struct CanonicalPose {
  pose::Landmarks landmarks;
  Facing facing = Facing::kRight;
  bool stretched_is_near = true;  ///< by BlazePose's label: the leg nearer to the camera
  double leg_confidence = 0;      ///< how far the two legs differ in the direction that tells them apart, trunk lengths
  double trunk_px = 0;            ///< from the middle of the hips to the middle of the shoulders
  double trunk_from_vertical = 0;  ///< rad, + = leaning forward; lying about -pi/2
};

/// How far knees and ankles lie to the right of hips and shoulders, in trunk lengths: the sign tells the facing.
double CalcFacingEvidence(const pose::Landmarks& landmarks_I);

/// The landmarks of `observation` in N, before the legs are told apart.
CanonicalPose MakeCanonicalPose(const pose::Observation& observation, Facing facing);

/// Tells the stretched leg by posture (lying: the higher one; sitting: the one further forward) and puts it on the
/// right indices.
void ChooseStretchedLeg(Position position, CanonicalPose& pose);

/// The person's side of the stretched leg: facing right, the near leg is the right one.
body::Side StretchedSide(const CanonicalPose& pose);

/// The position that the trunk's direction tells; `previous` is kept where it is between both.
Position TellPosition(double trunk_from_vertical, Position previous);

}  // namespace sitbone::kinematics
