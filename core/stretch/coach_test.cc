#include "stretch/coach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/allocation_guard_testing.h"
#include "stretch/player_testing.h"

namespace sitbone::stretch {
namespace {

// A hold begins when the joint is within a few degrees of its place: the last of them take 0.2 s. The clips are scored
// with 0.5 s.
constexpr double kNear_s = 0.25;

std::vector<HeardFault> FaultsOf(const Heard& heard, const std::string& kind) {
  std::vector<HeardFault> faults;
  std::copy_if(heard.faults.begin(), heard.faults.end(), std::back_inserter(faults),
               [&](const HeardFault& f) { return f.kind == kind; });
  return faults;
}

TEST(Coach, FindsAHoldOfStretchOneFromItsBeginningToItsEnd) {
  const Heard heard = Play(Lying(LegRaise(20, 25)));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].to_s, 31, kNear_s);
  EXPECT_NEAR(heard.holds[0].credited_s, 25, 2 * kNear_s);
  EXPECT_EQ(heard.holds[0].stretch, 0U);
  EXPECT_TRUE(heard.faults.empty());
}

TEST(Coach, FindsAHoldOfStretchTwoAndTellsItFromStretchOne) {
  const Heard heard = Play(Sitting(Lean(35, 25)));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].to_s, 31, kNear_s);
  EXPECT_NEAR(heard.holds[0].credited_s, 25, 2 * kNear_s);
  EXPECT_EQ(heard.holds[0].stretch, 1U);
  EXPECT_TRUE(heard.faults.empty());
}

TEST(Coach, GoesThroughThePhasesInTheirOrder) {
  const Heard heard = Play(Lying(LegRaise(20, 10)));
  const std::vector<Phase> expected = {Phase::kRest, Phase::kReach, Phase::kHold};
  ASSERT_GE(heard.phases.size(), expected.size() + 1);
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), heard.phases.begin()));
  EXPECT_EQ(heard.phases.back(), Phase::kRest);
}

TEST(Coach, ATightKneeFarShortOfStraightHoldsAllTheSame) {
  const Heard heard = Play(Lying(LegRaise(45, 22)));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].credited_s, 22, 2 * kNear_s);
}

TEST(Coach, RestIsNoHold) {
  EXPECT_TRUE(Play(Lying({{0, 90, 5, -88}, {40, 90, 5, -88}})).holds.empty());
  EXPECT_TRUE(Play(Sitting({{0, 15, 92, 2}, {40, 15, 92, 4}})).holds.empty());
  // Lying with both legs on the floor.
  EXPECT_TRUE(Play(Lying({{0, 5, 88, -88}, {40, 5, 88, -88}})).holds.empty());
}

TEST(Coach, TwoRepetitionsAreTwoHolds) {
  std::vector<Moment> moments = LegRaise(20, 8);
  std::vector<Moment> again = LegRaise(25, 12);
  const double start_s = moments.back().t_s;
  for (Moment& moment : again) moment.t_s += start_s + 0.1;
  moments.insert(moments.end(), again.begin(), again.end());
  const Heard heard = Play(Lying(moments));
  ASSERT_EQ(heard.holds.size(), 2U);
  EXPECT_NEAR(heard.holds[0].credited_s, 8, 2 * kNear_s);
  EXPECT_NEAR(heard.holds[1].credited_s, 12, 2 * kNear_s);
}

TEST(Coach, BreathAndSwayDoNotEndAHold) {
  std::vector<Moment> moments = LegRaise(20, 25);
  Postures postures = Lying(moments);
  for (std::size_t i = 0; i < postures.size(); ++i) {
    postures[i].knee->value += ToRadians(1.5) * std::sin(0.9 * postures[i].t.seconds() * 2 * kPi / 4);
  }
  const Heard heard = Play(postures);
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].credited_s, 25, 0.5);
}

TEST(Coach, ASlowCreepDeeperStaysOneHold) {
  // The leg gives way by 15 degrees in 25 seconds.
  const Heard heard = Play(Lying(
      {{0, 90, 5, -88}, {4, 90, 5, -88}, {6, 35, 5, -88}, {31, 20, 5, -88}, {32.5, 90, 5, -88}, {36, 90, 5, -88}}));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, 0.5);
  EXPECT_NEAR(heard.holds[0].to_s, 31, 0.3);
}

// A hold of `hold_s` in which `moved` swings about its level, `swing_deg` each way, `hz` times a second.
Postures Bouncing(double hold_s, double swing_deg, double hz, double from_s, double to_s) {
  Postures postures = Sitting(Lean(35, hold_s), 15);
  for (kinematics::Posture& p : postures) {
    const double t_s = p.t.seconds();
    if (t_s < from_s || t_s > to_s) continue;
    p.trunk_from_vertical->value += ToRadians(swing_deg) * std::sin(2 * kPi * hz * (t_s - from_s));
  }
  return postures;
}

TEST(Coach, BouncingIsOneHoldWithAFault) {
  const Heard heard = Play(Bouncing(25, 6, 1, 10, 18));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, 0.5);
  EXPECT_NEAR(heard.holds[0].to_s, 31, 0.5);
  const auto bounces = FaultsOf(heard, "bouncing");
  ASSERT_EQ(bounces.size(), 1U);
  EXPECT_NEAR(bounces[0].from_s, 10, 0.5);
  EXPECT_NEAR(bounces[0].to_s, 18, 0.7);
  EXPECT_LT(bounces[0].said_s, 12);
  EXPECT_NEAR(heard.holds[0].credited_s, 25 - 8, 1);
}

TEST(Coach, BouncingFromTheStartIsAHoldToo) {
  const Heard heard = Play(Bouncing(25, 6, 1, 6, 31));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, 0.7);
  // The band of a swinging hold is wide, so that its end is found late.
  EXPECT_NEAR(heard.holds[0].to_s, 31, 0.9);
  ASSERT_EQ(FaultsOf(heard, "bouncing").size(), 1U);
  EXPECT_LT(heard.holds[0].credited_s, 4);
}

TEST(Coach, ADroppedThighCostsItsSecondsAndDoesNotSplitTheHold) {
  const Heard heard = Play(Lying({{0, 90, 5, -88},
                                  {4, 90, 5, -88},
                                  {6, 25, 5, -88},
                                  {16, 25, 5, -88},
                                  {17, 25, 30, -88},
                                  {25, 25, 30, -88},
                                  {26, 25, 5, -88},
                                  {36, 25, 5, -88},
                                  {37.5, 90, 5, -88},
                                  {41, 90, 5, -88}}));
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].to_s, 36, kNear_s);
  const auto dropped = FaultsOf(heard, "thigh_dropped");
  ASSERT_EQ(dropped.size(), 1U);
  EXPECT_NEAR(dropped[0].from_s, 16.6, kNear_s);
  EXPECT_NEAR(dropped[0].to_s, 25.4, kNear_s);
  EXPECT_GE(dropped[0].said_s, dropped[0].from_s + 0.4);
  EXPECT_LE(dropped[0].said_s, dropped[0].from_s + 1.2);
  EXPECT_NEAR(heard.holds[0].credited_s, 30 - 8.8, 0.5);
}

TEST(Coach, ARoundedBackCostsItsSeconds) {
  const Heard heard = Play(Sitting({{0, 15, 92, 2, 0},
                                    {4, 15, 92, 2, 0},
                                    {6, 15, 92, 35, 5},
                                    {16, 15, 92, 35, 5},
                                    {16.5, 15, 92, 35, 35},
                                    {24, 15, 92, 35, 35},
                                    {24.5, 15, 92, 35, 5},
                                    {36, 15, 92, 35, 5},
                                    {37.5, 15, 92, 2, 0},
                                    {41, 15, 92, 2, 0}}));
  ASSERT_EQ(heard.holds.size(), 1U);
  const auto rounded = FaultsOf(heard, "rounded_back");
  ASSERT_EQ(rounded.size(), 1U);
  EXPECT_NEAR(rounded[0].from_s, 16.33, kNear_s);
  EXPECT_NEAR(rounded[0].to_s, 24.2, 0.3);
  EXPECT_NEAR(heard.holds[0].credited_s, 30 - 7.9, 0.5);
}

TEST(Coach, AKneeLockedFromTheStartIsAFault) {
  const Heard heard = Play(Sitting(Lean(35, 25, 1)));
  ASSERT_EQ(heard.holds.size(), 1U);
  ASSERT_FALSE(FaultsOf(heard, "knee_locked").empty());
  EXPECT_LT(heard.holds[0].credited_s, 1);
  EXPECT_FALSE(FaultsOf(Play(Sitting(Lean(35, 25, 12))), "knee_locked").size());
}

// Holds with a bent knee, straightens it because no stretch is felt, holds on.
std::vector<Moment> Straightening(double to_deg) {
  return {{0, 22, 92, 2},       {4, 22, 92, 2},       {6, 22, 92, 35},   {18, 22, 92, 35},
          {19, to_deg, 92, 35}, {32, to_deg, 92, 35}, {33.5, 22, 92, 2}, {37, 22, 92, 2}};
}

TEST(Coach, StraighteningTheKneePartsTwoHolds) {
  const Heard heard = Play(Sitting(Straightening(8)));
  ASSERT_EQ(heard.holds.size(), 2U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].to_s, 18, 0.3);
  EXPECT_NEAR(heard.holds[1].from_s, 19, 0.3);
  EXPECT_NEAR(heard.holds[1].to_s, 32, kNear_s);
}

TEST(Coach, AKneeStraightenedOnPurposeIsNoFault) {
  const Heard heard = Play(Sitting(Straightening(1)));
  ASSERT_EQ(heard.holds.size(), 2U);
  EXPECT_TRUE(FaultsOf(heard, "knee_locked").empty());
  EXPECT_NEAR(heard.holds[1].credited_s, 13, 0.5);
}

TEST(Coach, StraighteningALittleIsOneHold) { EXPECT_EQ(Play(Sitting(Straightening(17))).holds.size(), 1U); }

TEST(Coach, SecondsInWhichNobodyWasSeenAreNotCounted) {
  Postures postures = Lying(LegRaise(20, 25));
  for (kinematics::Posture& p : postures) {
    if (p.t.seconds() < 12 || p.t.seconds() > 14) continue;
    const Timestamp t = p.t;
    p = kinematics::Posture{};
    p.t = t;
  }
  const Heard heard = Play(postures);
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].credited_s, 23, 0.5);
}

TEST(Coach, APersonWhoLeavesEndsTheHoldWhereTheyWereLastSeen) {
  Postures postures = Lying(LegRaise(20, 25));
  std::erase_if(postures, [](const kinematics::Posture& p) { return p.t.seconds() > 15 && p.t.seconds() < 40; });
  for (double t_s = 15.2; t_s < 25; t_s += 0.15) {
    kinematics::Posture nobody;
    nobody.t = Timestamp::FromSeconds(t_s);
    postures.push_back(nobody);
  }
  std::erase_if(postures, [](const kinematics::Posture& p) { return p.t.seconds() > 26; });
  const Heard heard = Play(postures);
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].to_s, 15, 0.3);
  EXPECT_NEAR(heard.holds[0].credited_s, 9, 0.4);
}

TEST(Coach, LegsThatLieAlikeAreNotJudged) {
  Postures postures = Lying(LegRaise(20, 25));
  for (kinematics::Posture& p : postures) p.leg_confidence = 0.05;
  EXPECT_TRUE(Play(postures).holds.empty());
}

TEST(Coach, FinishEndsAHoldThatIsGoingOn) {
  Postures postures = Lying(LegRaise(20, 25));
  std::erase_if(postures, [](const kinematics::Posture& p) { return p.t.seconds() > 20; });
  const Heard heard = Play(postures);
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].to_s, 20, 0.3);
}

TEST(Coach, TheCountOfGoodSecondsGrowsWithTheHoldAndNeverAheadOfTime) {
  Coach coach({ReadSpec("one")}, 0);
  double previous = 0;
  for (const kinematics::Posture& posture : Lying(LegRaise(20, 20))) {
    coach.Step(posture);
    const double credited = coach.credited_s();
    if (posture.t.seconds() > 9 && posture.t.seconds() < 25) {
      EXPECT_GE(credited, previous);
      EXPECT_NEAR(credited, posture.t.seconds() - 6, 0.5);
    }
    previous = credited;
  }
  EXPECT_EQ(coach.credited_s(), 0);
}

TEST(Coach, TheChosenStretchIsNotChangedByThePosture) {
  const Heard heard = Play(Lying(LegRaise(20, 25)), {ReadSpec("one"), ReadSpec("two")}, 1);
  EXPECT_TRUE(heard.holds.empty());
}

TEST(Coach, BothStretchesInOneSittingAreToldApart) {
  Postures postures = Lying(LegRaise(20, 10));
  const double start_s = postures.back().t.seconds() + 0.2;
  for (kinematics::Posture p : Sitting(Lean(35, 12))) {
    p.t = p.t + Duration::FromSeconds(start_s);
    postures.push_back(p);
  }
  const Heard heard = Play(postures);
  ASSERT_EQ(heard.holds.size(), 2U);
  EXPECT_EQ(heard.holds[0].stretch, 0U);
  EXPECT_EQ(heard.holds[1].stretch, 1U);
  EXPECT_NEAR(heard.holds[1].credited_s, 12, 0.5);
}

TEST(Coach, AThirdStretchNeedsNoCodeThatKnowsItsName) {
  // A lying knee-to-chest stretch: the thigh comes towards the belly.
  const char* text = R"({"format": "sitbone.stretch", "version": 1, "id": "knee_to_chest", "position": "lying",
    "moved": "trunk_thigh", "towards": "more",
    "ready": [{"quantity": "trunk_thigh", "max_deg": 100, "source": "made up for this test"}],
    "valid": [{"quantity": "trunk_thigh", "min_deg": 105, "source": "made up for this test"}],
    "hold": {"settle_s": 1.0, "settle_range_deg": 5, "held_band_deg": 4, "leave_band_deg": 8, "leave_s": 0.5,
             "move_min_deg": 8, "source": "made up for this test"},
    "faults": [{"kind": "leg_straight", "rule": "below", "quantity": "knee_flexion", "limit_deg": 60, "until_deg": 65,
                "after_s": 0.5, "source": "made up for this test"}],
    "dose": {"hold_s_min": 5, "hold_s_max": 10, "repetitions_min": 1, "repetitions_max": 2, "times_a_day_min": 1,
             "times_a_day_max": 1, "source": "made up for this test"}})";
  const auto spec = ParseStretch(text, "third.json");
  ASSERT_TRUE(spec.has_value()) << spec.error().context;
  const Heard heard = Play(Lying({{0, 90, 5, -88},
                                  {4, 90, 5, -88},
                                  {6, 100, -35, -88},
                                  {12, 100, -35, -88},
                                  {13, 50, -35, -88},
                                  {15, 50, -35, -88},
                                  {16, 100, -35, -88},
                                  {20, 100, -35, -88},
                                  {22, 90, 5, -88},
                                  {25, 90, 5, -88}}),
                           {*spec}, 0);
  ASSERT_EQ(heard.holds.size(), 1U);
  EXPECT_NEAR(heard.holds[0].from_s, 6, kNear_s);
  EXPECT_NEAR(heard.holds[0].to_s, 20, 0.3);
  ASSERT_EQ(heard.faults.size(), 1U);
  EXPECT_EQ(heard.faults[0].kind, "leg_straight");
  EXPECT_NEAR(heard.holds[0].credited_s, 14 - 2.4, 0.6);
}

TEST(CoachDeathTest, WithoutAStretchIsACallersBug) {
  EXPECT_DEATH(Coach({}, std::nullopt), "");
  EXPECT_DEATH(Coach({ReadSpec("one")}, 1), "");
}

TEST(Coach, StepsWithoutAllocating) {
  const Postures lying = Lying(LegRaise(20, 25));
  const Postures bouncing = Bouncing(25, 6, 1, 10, 18);
  Coach coach({ReadSpec("one"), ReadSpec("two")}, std::nullopt);
  const std::size_t before = AllocationCount();
  std::size_t effects = 0;
  for (const kinematics::Posture& posture : lying) effects += coach.Step(posture).count;
  for (kinematics::Posture posture : bouncing) {
    posture.t = posture.t + Duration::FromSeconds(100);
    effects += coach.Step(posture).count;
  }
  effects += coach.Finish().count;
  EXPECT_EQ(AllocationCount(), before);
  EXPECT_GT(effects, 8U);
}

}  // namespace
}  // namespace sitbone::stretch
