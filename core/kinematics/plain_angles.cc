#include "kinematics/plain_angles.h"

#include <algorithm>
#include <cmath>

namespace sitbone::kinematics {

Angles CalcPlainAngles(const CanonicalPose& pose) {
  const pose::Landmarks& p = pose.landmarks;
  const Vec2 thigh = p[pose::kRightKnee].p_I - p[pose::kRightHip].p_I;
  const Vec2 shank = p[pose::kRightAnkle].p_I - p[pose::kRightKnee].p_I;
  const Vec2 trunk = Middle(p[pose::kLeftShoulder].p_I, p[pose::kRightShoulder].p_I) -
                     Middle(p[pose::kLeftHip].p_I, p[pose::kRightHip].p_I);
  Angles angles{};
  angles[kKnee] = std::atan2(Cross(thigh, shank), Dot(thigh, shank));
  const double lengths = Norm(thigh) * Norm(trunk);
  angles[kOpening] = lengths > 0 ? std::acos(std::clamp(Dot(thigh, trunk) / lengths, -1.0, 1.0)) : kPi;
  angles[kTrunk] = std::atan2(trunk.x, -trunk.y);
  angles[kThigh] = std::atan2(thigh.x, -thigh.y);
  return angles;
}

}  // namespace sitbone::kinematics
