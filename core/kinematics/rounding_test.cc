#include "kinematics/rounding.h"

#include <gtest/gtest.h>

#include "kinematics/trunk_testing.h"

namespace sitbone::kinematics {
namespace {

constexpr double kPeriod_s = 0.2;

/// Somebody before the camera, five masks a second.
class Sitting {
 public:
  Rounding See(const DrawnTrunk& trunk, int times = 1) {
    const TrunkScene scene = DrawTrunk(trunk);
    const BackOutline outline = MeasureBackOutline(scene.observation, scene.pose);
    Rounding rounding;
    for (int i = 0; i < times; ++i) rounding = estimator_.Update(outline, trunk.lean, Next());
    return rounding;
  }
  Rounding Update(const BackOutline& outline, double lean) { return estimator_.Update(outline, lean, Next()); }
  RoundingEstimator& estimator() { return estimator_; }

 private:
  Timestamp Next() { return Timestamp::FromSeconds(kPeriod_s * ++count_); }

  RoundingEstimator estimator_;
  int count_ = 0;
};

// Bend of the back with each bulge, degrees; the trunk leans and shortens with it, as people's do.
double Degrees(const Rounding& rounding) {
  EXPECT_TRUE(rounding.value.has_value()) << BackUnseenReason(rounding.unseen);
  return ToDegrees(rounding.value.value_or(-999));
}

TEST(Rounding, GrowsWithTheBulgeOfTheBack) {
  double previous = -5;
  for (const double bulge : {0.0, 0.03, 0.06, 0.09, 0.12}) {
    Sitting sitting;
    sitting.See({}, 12);
    const double value = Degrees(sitting.See({.bulge = bulge, .hollow = 0.03 - bulge / 4}, 5));
    EXPECT_GT(value, previous) << bulge;
    previous = value + 2;
  }
  EXPECT_GT(previous, 25);
}

TEST(Rounding, AStraightLeanIsNoRounding) {
  for (const double lean : {10, 20, 30, 40}) {
    Sitting sitting;
    sitting.See({}, 12);
    EXPECT_LT(std::abs(Degrees(sitting.See({.lean = ToRadians(lean)}, 5))), 12) << lean;
  }
}

TEST(Rounding, MirrorPlaceAndSizeChangeLittle) {
  const auto measure = [](DrawnTrunk tall, double bulge) {
    Sitting sitting;
    sitting.See(tall, 12);
    tall.bulge = bulge;
    return Degrees(sitting.See(tall, 5));
  };
  const double expected = measure({}, 0.08);
  EXPECT_NEAR(measure({.faces_left = true}, 0.08), expected, 3);
  EXPECT_NEAR(measure({.faces_left = true, .turned = true}, 0.08), expected, 3);
  EXPECT_NEAR(measure({.scale = 131}, 0.08), expected, 3);
  EXPECT_NEAR(measure({.hips = {430.3, 370.7}}, 0.08), expected, 3);
}

TEST(Rounding, IsKnownBehindAnElbowUnlessItHidesTooMuch) {
  Sitting sitting;
  sitting.See({.elbow = 0.3}, 12);
  EXPECT_NEAR(Degrees(sitting.See({.lean = ToRadians(20), .elbow = 0.3}, 5)), 0, 15);
  EXPECT_GT(Degrees(sitting.See({.bulge = 0.1, .hollow = 0, .elbow = 0.38}, 5)), 15);
  EXPECT_EQ(sitting.See({.bulge = 0.14, .hollow = 0, .elbow = 0.9}).unseen, BackUnseen::kArmOverBack);
}

TEST(Rounding, NeedsANeutralAndLearnsItWhenThePersonSitsTall) {
  Sitting sitting;
  EXPECT_EQ(sitting.See({.lean = ToRadians(30)}, 30).unseen, BackUnseen::kNoNeutral);
  EXPECT_EQ(sitting.See({}, 11).unseen, BackUnseen::kNoNeutral);
  EXPECT_FALSE(sitting.estimator().ready());
  EXPECT_EQ(sitting.See({}).unseen, BackUnseen::kSeen);
  EXPECT_TRUE(sitting.estimator().ready());
  sitting.estimator().Reset();
  EXPECT_EQ(sitting.See({}).unseen, BackUnseen::kNoNeutral);
}

TEST(Rounding, TheReasonOfTheOutlineIsHandedOnWithoutAValue) {
  Sitting sitting;
  sitting.See({}, 12);
  sitting.See({.bulge = 0.1}, 5);
  for (const BackUnseen reason : {BackUnseen::kNoMask, BackUnseen::kNotFromSide, BackUnseen::kOutlineLost,
                                  BackUnseen::kOutlineJumps, BackUnseen::kArmOverBack}) {
    BackOutline outline;
    outline.unseen = reason;
    const Rounding rounding = sitting.Update(outline, 0);
    EXPECT_FALSE(rounding.value.has_value());
    EXPECT_EQ(rounding.unseen, reason);
  }
}

TEST(Rounding, WhatIsStuckToTheOutlineRaisesNoAlarm) {
  Sitting sitting;
  const TrunkScene tall = DrawTrunk({});
  const BackOutline outline = MeasureBackOutline(tall.observation, tall.pose);
  for (int i = 0; i < 12; ++i) sitting.Update(outline, 0);
  BackOutline odd = outline;
  odd.depth[5] += 0.2;
  odd.depth[6] += 0.25;
  for (int i = 0; i < 5; ++i) {
    const Rounding rounding = sitting.Update(odd, 0);
    if (rounding.value) EXPECT_LT(ToDegrees(*rounding.value), 12);
  }
}

TEST(Rounding, ABadNeutralRepairsItself) {
  Sitting sitting;
  // Slouched at the start: sitting tall later reads far too straight, and then counts as tall.
  sitting.See({.bulge = 0.12, .hollow = 0}, 12);
  sitting.See({.bulge = 0.12, .hollow = 0}, 5);
  EXPECT_LT(std::abs(Degrees(sitting.See({}, 12))), 6);
  EXPECT_GT(Degrees(sitting.See({.bulge = 0.12, .hollow = 0}, 6)), 20);
}

TEST(Rounding, AMaskThatFlickersIsNoNeutral) {
  Sitting sitting;
  const TrunkScene tall = DrawTrunk({});
  BackOutline outline = MeasureBackOutline(tall.observation, tall.pose);
  BackOutline filled = outline;
  for (std::size_t i = 0; i < kBackCells; ++i) filled.depth[i] += 0.15;
  for (int i = 0; i < 12; ++i) sitting.Update(i % 2 == 0 ? outline : filled, 0);
  EXPECT_FALSE(sitting.estimator().ready());
}

TEST(Rounding, EqualAndBackwardTimesAreHarmless) {
  Sitting sitting;
  sitting.See({}, 12);
  const TrunkScene round = DrawTrunk({.bulge = 0.1, .hollow = 0});
  const BackOutline outline = MeasureBackOutline(round.observation, round.pose);
  for (const double t : {10.0, 10.0, 9.0, 9.2, 1.0, 1e6, -5.0}) {
    const Rounding rounding = sitting.estimator().Update(outline, 0, Timestamp::FromSeconds(t));
    EXPECT_TRUE(rounding.value.has_value());
  }
}

TEST(JudgeRounding, WithNothingSeenItExpectsWhatIsUsualAndIsUnsure) {
  const RoundingEvidence nothing = JudgeRounding({});
  EXPECT_NEAR(nothing.value, kRoundingMean[kRoundingEvidence], 1e-9);
  EXPECT_GT(ToDegrees(nothing.sd), 12);
  EXPECT_EQ(nothing.back, 0U);
  TrunkLook same;
  same.seen.fill(true);
  const RoundingEvidence tall = JudgeRounding(same);
  EXPECT_LT(std::abs(ToDegrees(tall.value)), 8);
  EXPECT_LT(tall.sd, nothing.sd);
}

}  // namespace
}  // namespace sitbone::kinematics
