#include "figure/guide.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sitbone::figure {
namespace {

constexpr GuideMoment kMoments[] = {GuideMoment::kRest,         GuideMoment::kStart,     GuideMoment::kOnTheWay,
                                    GuideMoment::kHold,         GuideMoment::kTightHold, GuideMoment::kRoundedBack,
                                    GuideMoment::kThighDropped, GuideMoment::kKneeLocked};

TEST(Guide, ATightPersonHoldsWithTheKnee45DegreesShort) {
  EXPECT_NEAR(GuidePosture(GuideStretch::kOne, GuideMoment::kTightHold).stretched.knee_flexion, ToRadians(45), 1e-12);
}

TEST(Guide, HoldsAreRightAndFaultsAreWrong) {
  const FigurePosture one = GuidePosture(GuideStretch::kOne, GuideMoment::kHold);
  EXPECT_LT(std::abs(one.stretched.thigh_from_vertical), ToRadians(20));
  EXPECT_GT(GuidePosture(GuideStretch::kOne, GuideMoment::kThighDropped).stretched.thigh_from_vertical, ToRadians(20));
  const FigurePosture two = GuidePosture(GuideStretch::kTwo, GuideMoment::kHold);
  EXPECT_LT(two.back_rounding, ToRadians(20));
  EXPECT_GT(two.stretched.knee_flexion, ToRadians(6));
  EXPECT_GT(GuidePosture(GuideStretch::kTwo, GuideMoment::kRoundedBack).back_rounding, ToRadians(25));
  EXPECT_LT(GuidePosture(GuideStretch::kTwo, GuideMoment::kKneeLocked).stretched.knee_flexion, ToRadians(3));
}

TEST(Guide, MovesWithoutJumps) {
  constexpr double kStep = 0.01;
  constexpr double kChangeMax = ToRadians(3);  // of a way of 90 degrees at 1.9 times its mean speed: 1.7
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    for (const GuideMoment moment : kMoments) {
      FigurePosture previous = GuidePosture(stretch, moment, 0);
      for (double progress = kStep; progress <= 1; progress += kStep) {
        const FigurePosture now = GuidePosture(stretch, moment, progress);
        EXPECT_LT(std::abs(now.stretched.knee_flexion - previous.stretched.knee_flexion), kChangeMax);
        EXPECT_LT(std::abs(now.trunk_from_vertical - previous.trunk_from_vertical), kChangeMax);
        EXPECT_LT(std::abs(now.back_rounding - previous.back_rounding), kChangeMax);
        previous = now;
      }
    }
  }
}

TEST(Guide, ProgressIsBounded) {
  const FigurePosture hold = GuidePosture(GuideStretch::kTwo, GuideMoment::kHold);
  for (const double progress : {1.0, 1.5, 1e9, std::nan("")}) {
    EXPECT_EQ(GuidePosture(GuideStretch::kTwo, GuideMoment::kHold, progress).trunk_from_vertical,
              hold.trunk_from_vertical);
  }
  const FigurePosture before = GuidePosture(GuideStretch::kTwo, GuideMoment::kOnTheWay);
  EXPECT_EQ(GuidePosture(GuideStretch::kTwo, GuideMoment::kHold, -3).trunk_from_vertical, before.trunk_from_vertical);
}

TEST(Guide, BreathesGentlyAndReturns) {
  const FigurePosture hold = GuidePosture(GuideStretch::kTwo, GuideMoment::kHold);
  for (double phase = 0; phase < 1; phase += 0.05) {
    const Breathing breathing = Breathe(hold, phase);
    EXPECT_LE(std::abs(breathing.breath), 1);
    EXPECT_LT(std::abs(breathing.posture.trunk_from_vertical - hold.trunk_from_vertical), ToRadians(1));
    EXPECT_EQ(breathing.posture.stretched.knee_flexion, hold.stretched.knee_flexion);
  }
  EXPECT_NEAR(Breathe(hold, 0).breath, Breathe(hold, 1).breath, 1e-12);
  EXPECT_NEAR(Breathe(hold, 0.4).breath, 1, 1e-12) << "breathed in";
}

TEST(Guide, KnowsItsNames) {
  EXPECT_EQ(FindGuideStretch("two"), GuideStretch::kTwo);
  EXPECT_EQ(FindGuideStretch("three"), std::nullopt);
  EXPECT_EQ(FindGuideMoment("tight_hold"), GuideMoment::kTightHold);
  EXPECT_EQ(FindGuideMoment(""), std::nullopt);
}

}  // namespace
}  // namespace sitbone::figure
