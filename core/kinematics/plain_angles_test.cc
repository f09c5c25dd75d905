#include "kinematics/plain_angles.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kinematics/person_testing.h"

namespace sitbone::kinematics {
namespace {

constexpr double kTolerance = 1e-9;  // rad, of double trigonometry

Angles Measure(const Figure& figure) {
  return CalcPlainAngles(MakeCanonicalPose(MakeObservation(figure), Facing::kRight));
}

TEST(PlainAngles, LyingOnTheBackWithTheThighUp) {
  const Angles angles = Measure(LyingFigure(ToRadians(90)));
  EXPECT_NEAR(ToDegrees(angles[kKnee]), 90, 1e-6);
  EXPECT_NEAR(ToDegrees(angles[kTrunk]), -90, 1e-6);
  EXPECT_NEAR(ToDegrees(angles[kThigh]), 0, 1e-6);
  EXPECT_NEAR(ToDegrees(angles[kOpening]), 90, 1e-6);
}

TEST(PlainAngles, StandingIsAllZeroButTheOpening) {
  const Angles angles = Measure({.trunk = 0, .thigh = kPi, .knee = 0});
  EXPECT_NEAR(ToDegrees(angles[kKnee]), 0, 1e-6);
  EXPECT_NEAR(ToDegrees(angles[kTrunk]), 0, 1e-6);
  EXPECT_NEAR(ToDegrees(angles[kOpening]), 180, 1e-5);
}

TEST(PlainAngles, SittingAndLeaningForward) {
  const Angles tall = Measure({.trunk = 0, .thigh = kPi / 2, .knee = ToRadians(10)});
  EXPECT_NEAR(ToDegrees(tall[kOpening]), 90, 1e-6);
  const Angles leaning = Measure({.trunk = ToRadians(30), .thigh = kPi / 2, .knee = ToRadians(10)});
  EXPECT_NEAR(ToDegrees(leaning[kTrunk]), 30, 1e-6);
  EXPECT_NEAR(ToDegrees(leaning[kOpening]), 60, 1e-6);
  EXPECT_NEAR(ToDegrees(leaning[kKnee]), 10, 1e-6);
}

TEST(PlainAngles, AThighTowardsTheFeetIsPositive) {
  EXPECT_NEAR(ToDegrees(Measure({.trunk = -kPi / 2, .thigh = ToRadians(25), .knee = 0.5})[kThigh]), 25, 1e-6);
  EXPECT_NEAR(ToDegrees(Measure({.trunk = -kPi / 2, .thigh = ToRadians(-25), .knee = 0.5})[kThigh]), -25, 1e-6);
}

TEST(PlainAngles, AKneeBentBackwardsIsNegative) {
  EXPECT_NEAR(ToDegrees(Measure(LyingFigure(ToRadians(-8)))[kKnee]), -8, 1e-6);
}

RC_GTEST_PROP(PlainAngles, GiveBackTheFiguresAngles, ()) {
  const auto degrees = [](int low, int high) { return ToRadians(*rc::gen::inRange(low, high)); };
  const Figure figure{.trunk = degrees(-100, 80), .thigh = degrees(-60, 120), .knee = degrees(-10, 150)};
  const Angles angles = Measure(figure);
  RC_ASSERT(std::fabs(WrapAngle(angles[kKnee] - figure.knee)) < kTolerance);
  RC_ASSERT(std::fabs(WrapAngle(angles[kTrunk] - figure.trunk)) < kTolerance);
  RC_ASSERT(std::fabs(WrapAngle(angles[kThigh] - figure.thigh)) < kTolerance);
  RC_ASSERT(std::fabs(std::cos(angles[kOpening]) - std::cos(figure.thigh - figure.trunk)) < kTolerance);
}

RC_GTEST_PROP(PlainAngles, DoNotDependOnPlaceAndSize, ()) {
  Figure figure = SittingFigure(ToRadians(*rc::gen::inRange(-10, 60)), ToRadians(*rc::gen::inRange(0, 60)));
  const Angles here = Measure(figure);
  figure.hips = {1.0 * *rc::gen::inRange(0, 800), 1.0 * *rc::gen::inRange(0, 600)};
  figure.scale = 1.0 * *rc::gen::inRange(5, 1000);
  const Angles there = Measure(figure);
  for (std::size_t i = 0; i < kAngles; ++i) RC_ASSERT(std::fabs(here[i] - there[i]) < 1e-7);
}

RC_GTEST_PROP(PlainAngles, TurningThePictureTurnsOnlyTheAnglesAgainstTheVertical, ()) {
  const double turn = ToRadians(*rc::gen::inRange(-30, 30));
  Figure figure = LyingFigure(ToRadians(*rc::gen::inRange(5, 90)));
  const Angles level = Measure(figure);
  figure.trunk += turn;
  figure.thigh += turn;
  const Angles turned = Measure(figure);
  RC_ASSERT(std::fabs(turned[kKnee] - level[kKnee]) < kTolerance);
  RC_ASSERT(std::fabs(turned[kOpening] - level[kOpening]) < 1e-7);
  RC_ASSERT(std::fabs(WrapAngle(turned[kTrunk] - level[kTrunk] - turn)) < kTolerance);
  RC_ASSERT(std::fabs(WrapAngle(turned[kThigh] - level[kThigh] - turn)) < kTolerance);
}

TEST(PlainAngles, AFigureWithoutExtentIsFinite) {
  Figure figure;
  figure.scale = 0;
  for (const double angle : Measure(figure)) EXPECT_TRUE(std::isfinite(angle));
}

}  // namespace
}  // namespace sitbone::kinematics
