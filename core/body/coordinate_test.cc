#include "body/coordinate.h"

#include <gtest/gtest.h>

namespace sitbone::body {
namespace {

TEST(Side, TheOtherOfTheOtherIsTheSame) {
  for (const Side side : {Side::kLeft, Side::kRight}) {
    EXPECT_NE(Other(side), side);
    EXPECT_EQ(Other(Other(side)), side);
  }
}

TEST(Side, CoordinatesCarryTheSideOfThePerson) {
  EXPECT_EQ(SideName(Side::kLeft), "left");
  EXPECT_EQ(SideName(Side::kRight), "right");
  EXPECT_EQ(HipFlexionName(Side::kLeft), "hip_flexion_l");
  EXPECT_EQ(HipFlexionName(Side::kRight), "hip_flexion_r");
  EXPECT_EQ(KneeAngleName(Side::kLeft), "knee_angle_l");
  EXPECT_EQ(KneeAngleName(Side::kRight), "knee_angle_r");
}

}  // namespace
}  // namespace sitbone::body
