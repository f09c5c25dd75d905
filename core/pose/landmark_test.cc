#include "pose/landmark.h"

#include <gtest/gtest.h>

#include <string>

namespace sitbone::pose {
namespace {

// The name with its side exchanged.
std::string OtherName(std::string name) {
  const auto swap = [&](const std::string& from, const std::string& to) {
    const auto at = name.find(from);
    if (at == std::string::npos) return false;
    name.replace(at, from.size(), to);
    return true;
  };
  if (!swap("left", "right")) swap("right", "left");
  return name;
}

TEST(MirrorLandmark, TwiceIsTheIdentity) {
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) EXPECT_EQ(MirrorLandmark(MirrorLandmark(i)), i);
}

TEST(MirrorLandmark, ExchangesTheSideInEveryName) {
  for (std::size_t i = 0; i < kNamedLandmarks; ++i) {
    EXPECT_EQ(kLandmarkNames[MirrorLandmark(i)], OtherName(std::string(kLandmarkNames[i])));
  }
}

TEST(MirrorLandmark, LeavesOnlyTheMiddleOfTheBodyInPlace) {
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    const bool middle = i == kNose || i == kAuxiliaryCentre || i == kAuxiliaryScale;
    EXPECT_EQ(MirrorLandmark(i) == i, middle) << i;
  }
}

TEST(LandmarkNames, StandAtTheIndicesOfTheirConstants) {
  EXPECT_EQ(kLandmarkNames[kNose], "nose");
  EXPECT_EQ(kLandmarkNames[kLeftShoulder], "left_shoulder");
  EXPECT_EQ(kLandmarkNames[kRightHip], "right_hip");
  EXPECT_EQ(kLandmarkNames[kLeftKnee], "left_knee");
  EXPECT_EQ(kLandmarkNames[kRightAnkle], "right_ankle");
  EXPECT_EQ(kLandmarkNames[kRightFootIndex], "right_foot_index");
  EXPECT_EQ(std::size_t{kAuxiliaryCentre}, kNamedLandmarks);
  EXPECT_EQ(std::size_t{kAuxiliaryScale} + 1, kKeptLandmarks);
}

}  // namespace
}  // namespace sitbone::pose
