#include "base/geometry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sitbone {
namespace {

// Rounding of a few double operations on numbers up to about 1000.
constexpr double kTolerance = 1e-9;

Vec2 AnyVector() { return {0.25 * *rc::gen::inRange(-4000, 4000), 0.25 * *rc::gen::inRange(-4000, 4000)}; }

RC_GTEST_PROP(Vec2, CrossChangesItsSignWhenTheVectorsAreExchanged, ()) {
  const Vec2 a = AnyVector();
  const Vec2 b = AnyVector();
  RC_ASSERT(Cross(a, b) == -Cross(b, a));
  RC_ASSERT(Dot(a, b) == Dot(b, a));
}

RC_GTEST_PROP(Vec2, DotAndCrossGiveTheSquareOfBothLengths, ()) {
  const Vec2 a = AnyVector();
  const Vec2 b = AnyVector();
  const double squares = Dot(a, a) * Dot(b, b);
  const double both = Dot(a, b) * Dot(a, b) + Cross(a, b) * Cross(a, b);
  RC_ASSERT(std::fabs(both - squares) <= kTolerance * (1 + squares));
}

RC_GTEST_PROP(Vec2, TheMiddleIsAsFarFromBothEnds, ()) {
  const Vec2 a = AnyVector();
  const Vec2 b = AnyVector();
  const Vec2 m = Middle(a, b);
  RC_ASSERT(std::fabs(Norm(m - a) - Norm(m - b)) < kTolerance);
}

TEST(Vec2, CrossIsPositiveClockwiseWhereYPointsDown) {
  const Vec2 right{1, 0};
  const Vec2 down{0, 1};
  EXPECT_GT(Cross(right, down), 0);
}

RC_GTEST_PROP(WrapAngle, KeepsTheDirectionAndEndsWithinOneTurn, ()) {
  const double angle = 0.001 * *rc::gen::inRange(-100'000, 100'000);
  const double wrapped = WrapAngle(angle);
  RC_ASSERT(wrapped >= -kPi);
  RC_ASSERT(wrapped < kPi);
  RC_ASSERT(std::fabs(std::sin(wrapped) - std::sin(angle)) < kTolerance);
  RC_ASSERT(std::fabs(std::cos(wrapped) - std::cos(angle)) < kTolerance);
}

TEST(WrapAngle, HalfATurnIsNegative) {
  EXPECT_DOUBLE_EQ(WrapAngle(kPi), -kPi);
  EXPECT_DOUBLE_EQ(WrapAngle(-kPi), -kPi);
  EXPECT_DOUBLE_EQ(WrapAngle(0), 0);
}

TEST(Degrees, HalfATurnIsPi) {
  EXPECT_DOUBLE_EQ(ToDegrees(kPi), 180);
  EXPECT_DOUBLE_EQ(ToRadians(180), kPi);
  EXPECT_DOUBLE_EQ(ToDegrees(ToRadians(37.5)), 37.5);
}

}  // namespace
}  // namespace sitbone
