#include "kinematics/canonical_pose.h"

#include <cmath>
#include <utility>

namespace sitbone::kinematics {
namespace {

using pose::Landmarks;

Vec2 MiddleOf(const Landmarks& landmarks, std::size_t left, std::size_t right) {
  return Middle(landmarks[left].p_I, landmarks[right].p_I);
}

// Keeps a division by a trunk seen end-on finite.
constexpr double kTrunkMin_px = 1e-6;

// chosen: a trunk this far from upright is lying (clips: lying -80..-100, sitting -12..+75 degrees).
constexpr double kLyingBelow = ToRadians(-55);
constexpr double kSittingAbove = ToRadians(-40);

}  // namespace

double CalcFacingEvidence(const Landmarks& landmarks_I) {
  const Vec2 hips = MiddleOf(landmarks_I, pose::kLeftHip, pose::kRightHip);
  const Vec2 shoulders = MiddleOf(landmarks_I, pose::kLeftShoulder, pose::kRightShoulder);
  const Vec2 knees = MiddleOf(landmarks_I, pose::kLeftKnee, pose::kRightKnee);
  const Vec2 ankles = MiddleOf(landmarks_I, pose::kLeftAnkle, pose::kRightAnkle);
  const double trunk_px = Norm(shoulders - hips) + kTrunkMin_px;
  return (Middle(knees, ankles).x - Middle(hips, shoulders).x) / trunk_px;
}

CanonicalPose MakeCanonicalPose(const pose::Observation& observation, Facing facing) {
  CanonicalPose canonical;
  canonical.facing = facing;
  canonical.landmarks = facing == Facing::kLeft ? pose::MirrorLandmarks(observation.landmarks, observation.image_width)
                                                : observation.landmarks;
  const Vec2 hips = MiddleOf(canonical.landmarks, pose::kLeftHip, pose::kRightHip);
  const Vec2 shoulders = MiddleOf(canonical.landmarks, pose::kLeftShoulder, pose::kRightShoulder);
  const Vec2 trunk = shoulders - hips;
  canonical.trunk_px = Norm(trunk) + kTrunkMin_px;
  canonical.trunk_from_vertical = std::atan2(trunk.x, -trunk.y);
  return canonical;
}

void ChooseStretchedLeg(Position position, CanonicalPose& pose) {
  Landmarks& landmarks = pose.landmarks;
  const auto score = [&](std::size_t ankle, std::size_t knee) {
    const Vec2 a = landmarks[ankle].p_I;
    const Vec2 k = landmarks[knee].p_I;
    const double along = position == Position::kLying ? -(a.y + 0.5 * k.y) : a.x + 0.5 * k.x;
    return along / pose.trunk_px;
  };
  const double far = score(pose::kLeftAnkle, pose::kLeftKnee);
  const double near = score(pose::kRightAnkle, pose::kRightKnee);
  pose.leg_confidence = std::fabs(near - far);
  pose.stretched_is_near = near > far;
  if (pose.stretched_is_near) return;
  for (std::size_t i = pose::kLeftHip; i < pose::kLeftFootIndex + 1; i += 2) std::swap(landmarks[i], landmarks[i + 1]);
}

body::Side StretchedSide(const CanonicalPose& pose) {
  const body::Side near = pose.facing == Facing::kRight ? body::Side::kRight : body::Side::kLeft;
  return pose.stretched_is_near ? near : body::Other(near);
}

Position TellPosition(double trunk_from_vertical, Position previous) {
  if (trunk_from_vertical < kLyingBelow && trunk_from_vertical > -kPi + ToRadians(35)) return Position::kLying;
  if (trunk_from_vertical > kSittingAbove && trunk_from_vertical < ToRadians(120)) return Position::kSitting;
  return previous;
}

}  // namespace sitbone::kinematics
