#include "session/pace.h"

#include <gtest/gtest.h>

namespace sitbone::session {
namespace {

using pose::Network;

// LiteRT.js on two cores without a GPU.
DeviceSpeed Laptop() {
  DeviceSpeed speed;
  speed.cores = 2;
  speed.frame_ms = 5;
  speed.lite_ms = 24.6;
  speed.lite_without_mask_ms = 14.7;
  speed.full_ms = 33;
  speed.heavy_ms = 119;
  return speed;
}

DeviceSpeed Slower(DeviceSpeed speed, double times) {
  speed.frame_ms *= times;
  for (auto* ms : {&speed.lite_ms, &speed.lite_without_mask_ms, &speed.full_ms, &speed.heavy_ms}) {
    if (*ms) **ms *= times;
  }
  return speed;
}

int Rank(Network network) { return static_cast<int>(network); }

TEST(Pace, AnUnknownDeviceGetsTheDefaultMix) {
  const Pace pace = ChoosePace({});
  EXPECT_EQ(pace.follow, Network::kLite);
  EXPECT_EQ(pace.measure, Network::kHeavy);
  EXPECT_EQ(pace.follow_hz, 15);
  EXPECT_EQ(pace.measure_hz, 7.5);
}

TEST(Pace, TwoCoresFollowTwentyTimesASecondAndMeasureWithHeavy) {
  const Pace pace = ChoosePace(Laptop());
  EXPECT_GE(pace.follow_hz, 20);
  EXPECT_EQ(pace.measure, Network::kHeavy);
  EXPECT_GE(pace.measure_hz, 4);
}

TEST(Pace, AHeavyNetworkThatIsNotThereYetLeavesFullToMeasure) {
  DeviceSpeed speed = Laptop();
  speed.heavy_ms.reset();
  EXPECT_EQ(ChoosePace(speed).measure, Network::kFull);
  speed.full_ms.reset();
  const Pace pace = ChoosePace(speed);
  EXPECT_EQ(pace.measure, Network::kLite);
  EXPECT_EQ(pace.measure_hz, pace.follow_hz);
}

TEST(Pace, ASlowerDeviceNeverGetsMore) {
  Pace previous = ChoosePace(Slower(Laptop(), 0.1));
  for (double times = 0.15; times < 40; times *= 1.3) {
    const Pace pace = ChoosePace(Slower(Laptop(), times));
    EXPECT_LE(pace.follow_hz, previous.follow_hz) << times;
    EXPECT_LE(Rank(pace.measure), Rank(previous.measure)) << times;
    EXPECT_GE(pace.follow_hz, 5) << times;
    previous = pace;
  }
  EXPECT_EQ(previous.measure, Network::kLite);
}

TEST(Pace, TwoNetworksOnOneProcessorHaveLessEach) {
  DeviceSpeed speed = Laptop();
  const Pace apart = ChoosePace(speed);
  speed.one_processor = true;
  const Pace together = ChoosePace(speed);
  EXPECT_LT(together.follow_hz, apart.follow_hz);
  EXPECT_LE(Rank(together.measure), Rank(apart.measure));
}

TEST(Pace, HeavyIsNotLoadedWhereFullIsAlreadySlow) {
  EXPECT_TRUE(HeavyIsWorthLoading({}));
  DeviceSpeed speed = Laptop();
  EXPECT_TRUE(HeavyIsWorthLoading(speed));
  speed.heavy_ms.reset();
  EXPECT_TRUE(HeavyIsWorthLoading(speed));
  speed.full_ms = 150;
  EXPECT_FALSE(HeavyIsWorthLoading(speed));
  speed.heavy_ms = 400;
  EXPECT_FALSE(HeavyIsWorthLoading(speed));
}

TEST(Pace, ThreadsLeaveACoreToThePage) {
  for (const int cores : {1, 2, 3}) {
    EXPECT_EQ(ChooseThreads(cores).follow, 1);
    EXPECT_EQ(ChooseThreads(cores).measure, 1);
  }
  EXPECT_EQ(ChooseThreads(4).measure, 2);
  EXPECT_EQ(ChooseThreads(16).measure, 4);
}

TEST(EasePace, WhatKeepsUpStays) {
  const Pace now = ChoosePace(Laptop());
  const Pace eased = EasePace(now, Slower(Laptop(), 1.05));
  EXPECT_EQ(eased.follow_hz, now.follow_hz);
  EXPECT_EQ(eased.measure_hz, now.measure_hz);
  EXPECT_EQ(eased.measure, now.measure);
}

TEST(EasePace, NothingIsSteppedUp) {
  const Pace now = ChoosePace(Slower(Laptop(), 3));
  const Pace eased = EasePace(now, Slower(Laptop(), 0.2));
  EXPECT_EQ(eased.follow_hz, now.follow_hz);
  EXPECT_EQ(eased.measure_hz, now.measure_hz);
  EXPECT_EQ(eased.measure, now.measure);
}

TEST(EasePace, MeasuresLessOftenBeforeItGivesUpTheNetwork) {
  const Pace now = ChoosePace(Laptop());
  const Pace half = EasePace(now, Slower(Laptop(), 2));
  EXPECT_EQ(half.measure, Network::kHeavy);
  EXPECT_LT(half.measure_hz, now.measure_hz);
  EXPECT_LT(half.follow_hz, now.follow_hz);
  const Pace fifth = EasePace(half, Slower(Laptop(), 5));
  EXPECT_EQ(fifth.measure, Network::kFull);
  const Pace last = EasePace(fifth, Slower(Laptop(), 30));
  EXPECT_EQ(last.measure, Network::kLite);
  EXPECT_EQ(last.measure_hz, last.follow_hz);
}

TEST(EasePace, ANetworkThatAlsoFollowsEasesItsOneRate) {
  Pace now;
  now.measure = Network::kLite;
  now.follow_hz = now.measure_hz = 20;
  DeviceSpeed speed;
  speed.cores = 2;
  speed.lite_ms = 100;
  const Pace eased = EasePace(now, speed);
  EXPECT_NEAR(eased.follow_hz, 8, 1e-9);
  EXPECT_EQ(eased.measure_hz, eased.follow_hz);
  // Without times in use nothing is known to be wrong.
  EXPECT_EQ(EasePace(now, {}).follow_hz, 20);
}

}  // namespace
}  // namespace sitbone::session
