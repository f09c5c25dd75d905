#include "body/balance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "base/allocation_guard_testing.h"

namespace sitbone::body {
namespace {

constexpr std::array kSupports = {Support::kLying, Support::kLyingHeld, Support::kSitting, Support::kStanding};

Person WithKnee(double knee_deg, LumbarClass lumbar = LumbarClass::kNormal) {
  return MakePerson({.knee_extension = ToRadians(knee_deg), .lumbar = lumbar}).value_or(Person());
}

BalanceRequest LegRaise(double leg_deg, double knee_deg = 0) {
  BalanceRequest request;
  request.legs[1] = {ToRadians(leg_deg), ToRadians(knee_deg)};
  return request;
}

// Stretch Two: on a chair, one leg out, the trunk leaning forward.
BalanceRequest Seated(double trunk_deg, double knee_deg) {
  BalanceRequest request;
  request.support = Support::kSitting;
  request.trunk = -ToRadians(trunk_deg);
  request.legs[0] = {ToRadians(90.0), ToRadians(90.0)};
  request.legs[1] = {ToRadians(80.0), ToRadians(knee_deg)};
  return request;
}

// Check 5: the hamstrings know the angle between thigh and pelvis and nothing else.
TEST(Balance, TurningPelvisThighAndTrunkTogetherChangesNoTissue) {
  const Person person = WithKnee(25);
  for (double turn = -40; turn <= 40; turn += 10) {
    BalanceRequest request = LegRaise(60, 10);
    request.held_lumbar = ToRadians(12.0);
    const BalanceResult still = SolveBalance(person, request);
    request.trunk += ToRadians(turn);
    for (LegPose& leg : request.legs) leg.thigh += ToRadians(turn);
    const BalanceResult turned = SolveBalance(person, request);
    for (std::size_t i = 0; i < kHeadCount; ++i) {
      EXPECT_NEAR(turned.legs[1].heads[i].path.length, still.legs[1].heads[i].path.length, 1e-12);
    }
    EXPECT_NEAR(turned.lumbar_moment, still.lumbar_moment, 1e-9);
  }
}

// Check 6: the slope is the derivative of the energy, and no tilt within a scan of 0.1 degrees has less energy.
TEST(Balance, TheSlopeIsTheDerivativeOfTheEnergy) {
  constexpr double kStep = 1e-5;
  const Person person = WithKnee(35);
  for (const Support support : kSupports) {
    BalanceRequest request = Seated(30, 15);
    request.support = support;
    request.effort = 7;
    for (double pelvis = -60; pelvis <= 60; pelvis += 1.7) {
      const double at = ToRadians(pelvis);
      const BalanceTerms here = CalcBalanceTerms(person, request, at);
      const double rise =
          CalcBalanceTerms(person, request, at + kStep).energy - CalcBalanceTerms(person, request, at - kStep).energy;
      EXPECT_NEAR(rise / (2 * kStep), here.slope, 1e-6 * std::max(10.0, std::abs(here.slope)));
    }
  }
}

TEST(Balance, NoTiltNearbyHasLessEnergy) {
  for (const LumbarClass lumbar : {LumbarClass::kLax, LumbarClass::kNormal, LumbarClass::kStiff}) {
    const Person person = WithKnee(40, lumbar);
    for (const Support support : kSupports) {
      for (double thigh = 0; thigh <= 120; thigh += 15) {
        BalanceRequest request = LegRaise(thigh, 5);
        request.support = support;
        const BalanceResult result = SolveBalance(person, request);
        ASSERT_GE(result.count, 1U);
        const BalanceTerms best = CalcBalanceTerms(person, request, result.pelvis);
        EXPECT_LT(std::abs(best.slope), 1e-6);
        double least = best.energy;
        for (double pelvis = -39; pelvis <= 115; pelvis += 0.1) {
          least = std::min(least, CalcBalanceTerms(person, request, ToRadians(pelvis)).energy);
        }
        EXPECT_GE(least, best.energy - 1e-6) << thigh;
        // Roots take turns: a valley, a ridge, a valley.
        EXPECT_EQ(result.count % 2, 1U);
        for (std::size_t i = 0; i < result.count; ++i) EXPECT_EQ(result.roots[i].stable, i % 2 == 0);
      }
    }
  }
}

// Where several tilts are in balance, all are told. No adult of ordinary build has more than one; a very small and
// heavy person with a lax back, whose trunk stands on the sit bones like a pendulum, has three while sitting tall.
TEST(Balance, TellsEveryRoot) {
  const Person person =
      MakePerson({.stature = 1.2, .mass = 250, .knee_extension = 0.1, .lumbar = LumbarClass::kLax}).value_or(Person());
  std::size_t most = 0;
  for (double effort = 0; effort <= 30; effort += 1) {
    BalanceRequest request = Seated(0, 90);
    request.legs[1] = request.legs[0];
    request.effort = effort;
    const BalanceResult result = SolveBalance(person, request);
    std::size_t changes = 0;
    double previous = CalcBalanceTerms(person, request, request.trunk + ToRadians(-40.0)).slope;
    for (double lumbar = -40; lumbar <= 116; lumbar += 0.05) {
      const double slope = CalcBalanceTerms(person, request, request.trunk + ToRadians(lumbar)).slope;
      changes += (slope < 0) != (previous < 0) ? 1 : 0;
      previous = slope;
    }
    EXPECT_EQ(result.count, changes) << effort;
    most = std::max(most, result.count);
  }
  EXPECT_EQ(most, 3U);
}

// Check 7, and the article's two mechanisms: with the same tight hamstrings a stiff back is stressed more at its
// bottom, a lax one bends more.
TEST(Balance, AStiffBackIsStressedMoreAndALaxBackBendsMore) {
  for (const double knee : {20.0, 35.0, 45.0}) {
    const std::array people = {WithKnee(knee, LumbarClass::kLax), WithKnee(knee, LumbarClass::kNormal),
                               WithKnee(knee, LumbarClass::kStiff)};
    for (double leg = 30; leg <= 90; leg += 5) {
      std::array<BalanceResult, 3> results;
      for (std::size_t i = 0; i < 3; ++i) results[i] = SolveBalance(people[i], LegRaise(leg));
      for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_LT(results[i].l5s1_moment, results[i + 1].l5s1_moment) << knee << " " << leg;
        EXPECT_GT(results[i].lumbar, results[i + 1].lumbar) << knee << " " << leg;
        EXPECT_LT(results[i].legs[1].sacroiliac_moment, results[i + 1].legs[1].sacroiliac_moment);
      }
    }
  }
}

TEST(Balance, TighterHamstringsTurnThePelvisFurtherAndPullHarder) {
  for (const LumbarClass lumbar : {LumbarClass::kLax, LumbarClass::kNormal, LumbarClass::kStiff}) {
    for (double leg = 30; leg <= 90; leg += 10) {
      double pelvis = -1;
      double torque = -1;
      for (double knee = 5; knee <= 60; knee += 5) {
        const BalanceResult result = SolveBalance(WithKnee(knee, lumbar), LegRaise(leg));
        EXPECT_GT(result.pelvis, pelvis);
        EXPECT_GT(result.legs[1].sacroiliac_moment, torque);
        pelvis = result.pelvis;
        torque = result.legs[1].sacroiliac_moment;
      }
    }
  }
}

TEST(Balance, APelvisOnTheFloorRollsLess) {
  const Person person = WithKnee(35);
  for (double leg = 40; leg <= 90; leg += 10) {
    BalanceRequest request = LegRaise(leg);
    const double free = SolveBalance(person, request).pelvis;
    request.support = Support::kLyingHeld;
    EXPECT_LT(SolveBalance(person, request).pelvis, free);
  }
}

// Stretch Two: the same reach costs the back less when the hips bend. The hinge needs an effort, rounding none.
TEST(Balance, AHingeBendsTheHipsAndRoundingBendsTheBack) {
  const Person person = WithKnee(35);
  BalanceRequest request = Seated(30, 15);
  const BalanceResult rounded = SolveBalance(person, request);
  request.held_lumbar = 0;
  const BalanceResult hinged = SolveBalance(person, request);
  EXPECT_GT(rounded.lumbar, ToRadians(10.0));
  EXPECT_GT(hinged.legs[1].hip, rounded.legs[1].hip);
  EXPECT_GT(hinged.effort, 0);
  EXPECT_NEAR(rounded.legs[1].hip + rounded.lumbar, hinged.legs[1].hip + hinged.lumbar, 1e-12);
  // The effort that holding takes is the one with which the balance comes to rest there.
  request.held_lumbar.reset();
  request.effort = hinged.effort;
  EXPECT_NEAR(SolveBalance(person, request).lumbar, 0, 1e-6);
}

TEST(Balance, MirroredSidesAreEqual) {
  const Person person = WithKnee(30);
  BalanceRequest request = Seated(20, 10);
  const BalanceResult right = SolveBalance(person, request);
  std::swap(request.legs[0], request.legs[1]);
  const BalanceResult left = SolveBalance(person, request);
  EXPECT_NEAR(left.pelvis, right.pelvis, 1e-10);
  EXPECT_NEAR(left.legs[0].sacroiliac_moment, right.legs[1].sacroiliac_moment, 1e-8);
  EXPECT_NEAR(left.legs[1].sacroiliac_moment, right.legs[0].sacroiliac_moment, 1e-8);
}

// At rest in standing tight hamstrings turn nothing: Gajdosik 1992 and 1994.
TEST(Balance, TightHamstringsDoNotTiltTheStandingPelvis) {
  BalanceRequest request;
  request.support = Support::kStanding;
  const double loose = SolveBalance(WithKnee(10), request).pelvis;
  const double tight = SolveBalance(WithKnee(45), request).pelvis;
  EXPECT_NEAR(ToDegrees(tight - loose), 0, 1);
}

TEST(Balance, SegmentsAddUpToTheBack) {
  const BalanceResult result = SolveBalance(WithKnee(35), LegRaise(80));
  double sum = 0;
  for (const double segment : result.segments) sum += segment;
  EXPECT_NEAR(sum, result.lumbar, 1e-12);
  EXPECT_NEAR(result.segments[0] / result.lumbar, 0.14, 0.001);
}

TEST(Balance, AnEffortBeyondAllTissuesHasNoBalance) {
  BalanceRequest request = LegRaise(0);
  request.effort = 1e6;
  EXPECT_EQ(SolveBalance(WithKnee(20), request).count, 0U);
}

// Check 15: finite everywhere, the same bits on repeat; and no memory is asked for.
TEST(Balance, IsFiniteRepeatableAndTakesNoMemory) {
  const Person person = WithKnee(30, LumbarClass::kStiff);
  const std::size_t before = AllocationCount();
  bool finite = true;
  bool same = true;
  for (double thigh = -30; thigh <= 140; thigh += 10) {
    for (double knee = -5; knee <= 140; knee += 12) {
      const BalanceRequest request = LegRaise(thigh, knee);
      const BalanceResult first = SolveBalance(person, request);
      const BalanceResult second = SolveBalance(person, request);
      finite = finite && std::isfinite(first.pelvis) && std::isfinite(first.l5s1_moment) && first.count > 0 &&
               std::isfinite(first.legs[1].knee_torque);
      same = same && first.pelvis == second.pelvis && first.l5s1_moment == second.l5s1_moment;
    }
  }
  EXPECT_EQ(AllocationCount(), before);
  EXPECT_TRUE(finite);
  EXPECT_TRUE(same);
}

}  // namespace
}  // namespace sitbone::body
