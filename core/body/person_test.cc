#include "body/person.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "body/balance.h"

namespace sitbone::body {
namespace {

Person Make(const PersonFacts& facts) {
  const auto person = MakePerson(facts);
  EXPECT_TRUE(person.has_value());
  return person.value_or(Person());
}

Person WithKnee(double knee_deg, LumbarClass lumbar = LumbarClass::kNormal) {
  return Make({.knee_extension = ToRadians(knee_deg), .lumbar = lumbar});
}

// A short one in the sense of Yildirim's cut-off (men 33 degrees); the angle is where the fit puts the toe touch's.
constexpr double kTightKnee = 44.6;

BalanceRequest LegRaise(double leg_deg) {
  BalanceRequest request;
  request.legs[1].thigh = ToRadians(leg_deg);
  return request;
}

TEST(Person, CalibrationTurnsTheKneeExtensionTestRound) {
  for (double knee = 0; knee <= 75; knee += 5) {
    EXPECT_NEAR(ToDegrees(CalcKneeExtension(WithKnee(knee))), knee, 1e-6) << knee;
  }
}

TEST(Person, ATighterKneeMeansTighterHamstringsAndMoreTorque) {
  double tightness = -10;
  double torque = -1;
  for (double knee = 0; knee <= 70; knee += 5) {
    const Person person = WithKnee(knee);
    EXPECT_GT(person.tightness(), tightness);
    const double now = person.CalcLegPull({ToRadians(70.0), 0}).hip_torque;
    EXPECT_GT(now, torque);
    tightness = person.tightness();
    torque = now;
  }
}

TEST(Person, StatureAloneChangesNoAngle) {
  const auto angles = [](double stature) {
    const Person person = Make({.stature = stature, .mass = 70, .knee_extension = ToRadians(25.0)});
    return std::array{person.tightness(), CalcKneeExtension(person), CalcForwardBend(person).hip};
  };
  const auto small = angles(1.5);
  const auto tall = angles(2.0);
  for (std::size_t i = 0; i < small.size(); ++i) EXPECT_NEAR(small[i], tall[i], 1e-9);
  const Person person = Make({.stature = 1.5});
  EXPECT_NEAR(person.CalcHead(Head::kBflh, {1, 0.5}).path.length,
              1.5 / 1.8 * CalcHeadPaths({1, 0.5})[IndexOf(Head::kBflh)].length, 1e-12);
}

TEST(Person, MomentArmsAreTheDerivativesOfTheStoredEnergy) {
  const Person person = WithKnee(30);
  constexpr double kStep = 1e-5;
  for (double hip = -20; hip <= 110; hip += 7) {
    for (double knee = 0; knee <= 110; knee += 11) {
      const HipKnee at = {ToRadians(hip), ToRadians(knee)};
      const LegPull pull = person.CalcLegPull(at);
      const double by_hip =
          person.CalcLegPull({at.hip + kStep, at.knee}).energy - person.CalcLegPull({at.hip - kStep, at.knee}).energy;
      const double by_knee =
          person.CalcLegPull({at.hip, at.knee + kStep}).energy - person.CalcLegPull({at.hip, at.knee - kStep}).energy;
      EXPECT_NEAR(by_hip / (2 * kStep), pull.hip_torque, 1e-5 + 1e-6 * pull.hip_torque);
      EXPECT_NEAR(-by_knee / (2 * kStep), pull.knee_torque, 1e-5 + 1e-6 * pull.knee_torque);
    }
  }
}

TEST(Person, RefusesWhatNobodyHas) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const PersonFacts& facts :
       {PersonFacts{.stature = 0.9}, PersonFacts{.stature = 2.6}, PersonFacts{.stature = nan}, PersonFacts{.mass = 10},
        PersonFacts{.mass = nan}, PersonFacts{.knee_extension = 2}, PersonFacts{.knee_extension = nan}}) {
    const auto person = MakePerson(facts);
    ASSERT_FALSE(person.has_value());
    EXPECT_EQ(person.error().code, ErrorCode::kInvalidArgument);
    EXPECT_NE(person.error().context.find("expected"), std::string::npos);
  }
}

TEST(Person, SaysWhenTheAngleIsBeyondTheModel) {
  EXPECT_FALSE(WithKnee(75).tightness_clamped());
  EXPECT_TRUE(WithKnee(10).measured());
  EXPECT_FALSE(Make({}).measured());
}

// Check 8: Bohannon 1985. A quarter to a third of the leg's angle is the pelvis, and it starts within 9 degrees.
TEST(Checks, ThePelvisTakesAQuarterToAThirdOfALegRaise) {
  const Person person = Make({});
  for (const double leg : {60.0, 65.0, 70.0, 75.0, 80.0, 85.0, 90.0}) {
    const double share = ToDegrees(SolveBalance(person, LegRaise(leg)).pelvis) / leg;
    RecordProperty("share_at_" + std::to_string(static_cast<int>(leg)), std::to_string(share));
    EXPECT_GE(share, 0.25);
    EXPECT_LE(share, 0.33);
  }
  const double early = ToDegrees(SolveBalance(person, LegRaise(9)).pelvis);
  RecordProperty("tilt_at_9_deg", std::to_string(early));
  EXPECT_GE(early, 1);  // 1 degree: what a photograph shows
}

// Check 9: Yildirim 2018. The defaults are set to the norms, so that this holds the calibration, not a prediction; that
// the person whose toe touch is short (check 10) also is beyond the cut-off is one.
TEST(Checks, KneeExtensionMeetsTheNorms) {
  EXPECT_NEAR(ToDegrees(CalcKneeExtension(Make({.sex = Sex::kMale}))), 18, 9);
  EXPECT_NEAR(ToDegrees(CalcKneeExtension(Make({.sex = Sex::kFemale}))), 13, 6);
  EXPECT_GT(kTightKnee, 33);
}

// Check 10: Gajdosik 1992: 72 and 52 degrees, each within 8; the lumbar spine within 5 degrees of each other.
TEST(Checks, ToeTouchOfNormalAndTightPeople) {
  const ForwardBend normal = CalcForwardBend(Make({}));
  const ForwardBend tight = CalcForwardBend(WithKnee(kTightKnee));
  RecordProperty("hip_normal_deg", std::to_string(ToDegrees(normal.hip)));
  RecordProperty("hip_tight_deg", std::to_string(ToDegrees(tight.hip)));
  RecordProperty("lumbar_normal_deg", std::to_string(ToDegrees(normal.lumbar)));
  RecordProperty("lumbar_tight_deg", std::to_string(ToDegrees(tight.lumbar)));
  EXPECT_NEAR(ToDegrees(normal.hip), 72, 8);
  EXPECT_NEAR(ToDegrees(tight.hip), 52, 8);
  EXPECT_NEAR(ToDegrees(normal.lumbar), ToDegrees(tight.lumbar), 5);
}

// Check 11: McHugh 1999: 20 (compliant) to 36 (stiff) N m/rad, pelvis held, leg 20 to 50 degrees.
TEST(Checks, LegRaiseStiffness) {
  const double normal = CalcLegRaiseStiffness(Make({}));
  const double tight = CalcLegRaiseStiffness(WithKnee(kTightKnee));
  RecordProperty("normal_Nm_per_rad", std::to_string(normal));
  RecordProperty("tight_Nm_per_rad", std::to_string(tight));
  EXPECT_GE(normal, 20);
  EXPECT_LE(normal, 36);
  EXPECT_GT(tight, normal);
}

// What is not met, with the value reached. A change here is told in docs/body-model.md, "What falls short".

// Goal: the share of check 8 on the floor too. With the contract's floor (3 N m a degree from 5 degrees on) the pelvis
// takes 15 to 17 %: check 8 holds for a pelvis that is free to roll, and the two can't be had at once.
TEST(Shortfalls, APelvisOnTheFloorTakesLessThanAQuarter) {
  for (const auto& [leg, share] : {std::pair{60.0, 0.148}, std::pair{90.0, 0.168}}) {
    BalanceRequest request = LegRaise(leg);
    request.support = Support::kLyingHeld;
    EXPECT_NEAR(ToDegrees(SolveBalance(Make({}), request).pelvis) / leg, share, 0.002);
  }
}

// Goal: McHugh's stiff people, 36.2 N m/rad. The tight person of check 10 has 41.8.
TEST(Shortfalls, TheTightPersonIsStifferThanMcHughsStiffGroup) {
  EXPECT_NEAR(CalcLegRaiseStiffness(WithKnee(kTightKnee)), 41.8, 0.1);
}

// Goal: the tight class begins at 33 degrees (Yildirim's cut-off) and stops at 52 in the toe touch (Gajdosik). At 33
// degrees the model stops at 61.0: within the check's 8 degrees only from a knee-extension angle of 35 degrees on.
TEST(Shortfalls, AtTheCutOffTheToeTouchIsStillLong) {
  EXPECT_NEAR(ToDegrees(CalcForwardBend(WithKnee(33)).hip), 61.0, 0.1);
}

}  // namespace
}  // namespace sitbone::body
