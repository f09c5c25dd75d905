#include "kinematics/canonical_pose.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kinematics/person_testing.h"
#include "kinematics/plain_angles.h"

namespace sitbone::kinematics {
namespace {

CanonicalPose Chosen(const pose::Observation& observation, Facing facing, Position position) {
  CanonicalPose pose = MakeCanonicalPose(observation, facing);
  ChooseStretchedLeg(position, pose);
  return pose;
}

TEST(FacingEvidence, IsPositiveWhereTheFeetPointRight) {
  for (const Figure& figure : {LyingFigure(1.2), SittingFigure(0.3, 0.2)}) {
    const pose::Observation right = MakeObservation(figure);
    EXPECT_GT(CalcFacingEvidence(right.landmarks), 0.1);
    EXPECT_NEAR(CalcFacingEvidence(Mirrored(right).landmarks), -CalcFacingEvidence(right.landmarks), 1e-9);
  }
}

TEST(ChooseStretchedLeg, LyingTakesTheHigherLegWhateverItsLabel) {
  for (const bool near : {true, false}) {
    Figure figure = LyingFigure(ToRadians(30));
    figure.stretches_near = near;
    const CanonicalPose pose = Chosen(MakeObservation(figure), Facing::kRight, Position::kLying);
    EXPECT_EQ(pose.stretched_is_near, near);
    EXPECT_NEAR(ToDegrees(CalcPlainAngles(pose)[kKnee]), 30, 1e-6);
    EXPECT_GT(pose.leg_confidence, 0.5);
  }
}

TEST(ChooseStretchedLeg, SittingTakesTheLegFurtherForwardWhateverItsLabel) {
  for (const bool near : {true, false}) {
    Figure figure = SittingFigure(ToRadians(20), ToRadians(12));
    figure.stretches_near = near;
    const CanonicalPose pose = Chosen(MakeObservation(figure), Facing::kRight, Position::kSitting);
    EXPECT_EQ(pose.stretched_is_near, near);
    EXPECT_NEAR(ToDegrees(CalcPlainAngles(pose)[kKnee]), 12, 1e-6);
  }
}

TEST(ChooseStretchedLeg, ExchangesWholeLegsAndNothingElse) {
  Figure figure = LyingFigure(0.5);
  figure.stretches_near = false;
  const CanonicalPose before = MakeCanonicalPose(MakeObservation(figure), Facing::kRight);
  const CanonicalPose after = Chosen(MakeObservation(figure), Facing::kRight, Position::kLying);
  for (std::size_t i = 0; i < pose::kKeptLandmarks; ++i) {
    const bool leg = i >= pose::kLeftHip && i <= pose::kRightFootIndex;
    const std::size_t from = leg ? pose::MirrorLandmark(i) : i;
    EXPECT_EQ(after.landmarks[i].p_I.x, before.landmarks[from].p_I.x) << i;
    EXPECT_EQ(after.landmarks[i].p_I.y, before.landmarks[from].p_I.y) << i;
  }
}

TEST(ChooseStretchedLeg, SaysWhenBothLegsLieAlike) {
  Figure figure = SittingFigure(0, ToRadians(10));
  figure.other_thigh = figure.thigh;
  figure.other_knee = figure.knee;
  EXPECT_NEAR(Chosen(MakeObservation(figure), Facing::kRight, Position::kSitting).leg_confidence, 0, 1e-9);
}

TEST(StretchedSide, FacingRightTheNearLegIsTheRightOne) {
  CanonicalPose pose;
  pose.facing = Facing::kRight;
  pose.stretched_is_near = true;
  EXPECT_EQ(StretchedSide(pose), body::Side::kRight);
  pose.stretched_is_near = false;
  EXPECT_EQ(StretchedSide(pose), body::Side::kLeft);
  pose.facing = Facing::kLeft;
  EXPECT_EQ(StretchedSide(pose), body::Side::kRight);
  pose.stretched_is_near = true;
  EXPECT_EQ(StretchedSide(pose), body::Side::kLeft);
}

RC_GTEST_PROP(CanonicalPose, TheMirrorImageHasTheSameAnglesAndTheOtherSide, ()) {
  Figure figure = SittingFigure(ToRadians(*rc::gen::inRange(-5, 60)), ToRadians(*rc::gen::inRange(0, 50)));
  figure.stretches_near = *rc::gen::arbitrary<bool>();
  const pose::Observation observation = MakeObservation(figure);
  const CanonicalPose right = Chosen(observation, Facing::kRight, Position::kSitting);
  const CanonicalPose left = Chosen(Mirrored(observation), Facing::kLeft, Position::kSitting);
  const Angles a = CalcPlainAngles(right);
  const Angles b = CalcPlainAngles(left);
  for (std::size_t i = 0; i < kAngles; ++i) RC_ASSERT(std::fabs(a[i] - b[i]) < 1e-9);
  RC_ASSERT(StretchedSide(left) == body::Other(StretchedSide(right)));
}

TEST(TellPosition, KnowsLyingFromSittingAndKeepsWhatItKnewBetween) {
  for (const Position previous : {Position::kLying, Position::kSitting}) {
    EXPECT_EQ(TellPosition(ToRadians(-90), previous), Position::kLying);
    EXPECT_EQ(TellPosition(ToRadians(-60), previous), Position::kLying);
    EXPECT_EQ(TellPosition(ToRadians(0), previous), Position::kSitting);
    EXPECT_EQ(TellPosition(ToRadians(75), previous), Position::kSitting);
    EXPECT_EQ(TellPosition(ToRadians(-47), previous), previous);
    EXPECT_EQ(TellPosition(ToRadians(170), previous), previous);
  }
}

}  // namespace
}  // namespace sitbone::kinematics
