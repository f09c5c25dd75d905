// From observations to postures: facing, position, stretched leg, angles with uncertainty, rounding of the back.
//
// Use:     Follow every observation of the following network (it votes on the facing); Measure those of the measuring
//          one. wants_mirror() tells the tracker how to turn the picture: the correction was trained on people who face
//          right.
// Units:   rad, px.
// Shape:   no allocation after construction.
#pragma once

#include <optional>

#include "kinematics/correction.h"
#include "kinematics/posture.h"
#include "kinematics/rounding.h"

namespace sitbone::kinematics {

struct KinematicsOptions {
  std::optional<Position> position;  ///< fixed by the person's choice of stretch; else told by the trunk
  bool mirrors = true;               ///< the shell turns the picture as wants_mirror() says, so it tells the facing
};

class Kinematics {
 public:
  /// `correction` may be nullptr (plain angles) and must outlive this.
  Kinematics(const PostureCorrection* correction, KinematicsOptions options)
      : correction_(correction), options_(options) {}

  void Follow(const pose::Observation& observation);
  /// The posture in a measured frame. The reference stays valid until the next call.
  const Posture& Measure(const pose::Observation& observation);

  /// True when the person faces left, so that the networks should see the picture turned left-right.
  bool wants_mirror() const { return facing_vote_ < 0; }

 private:
  void MeasureAngles(const pose::Observation& observation, CanonicalPose& canonical);
  bool IsLeap(const Estimate& knee, Timestamp t);
  void MeasureBack(const pose::Observation& observation, const CanonicalPose& canonical);

  const PostureCorrection* correction_;
  KinematicsOptions options_;
  double facing_vote_ = 0;
  Position position_ = Position::kSitting;
  std::optional<double> off_side_;
  RoundingEstimator rounding_;
  std::optional<Estimate> believed_;  // the last knee that was believed; sd is its usual uncertainty
  Timestamp believed_at_{};
  Posture posture_;
};

/// How far the camera is off the person's side (rad, 0..pi/2), from the network's own depth of shoulders and hips.
double CalcOffSide(const pose::Landmarks& landmarks);

/// Whether the stretched leg (right indices) can be measured in this pose.
LegUnseen TellLegSeen(const CanonicalPose& pose, double image_width, double image_height);

}  // namespace sitbone::kinematics
