#include "body/muscle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "body/reference_table_testing.h"

namespace sitbone::body {
namespace {

// Check 4 of the contract. OpenSim's equilibrium stops at about 1e-8 of the force, its table has 4 and 5 decimals.
TEST(Muscle, AgreesWithOpenSimsTable) {
  double force_max = 0;
  double fiber_max = 0;
  double tendon_max = 0;
  double resting_max = 0;
  for (const ReferenceRow& row : ReadReferenceRows()) {
    if (!row.in_range) continue;
    const HeadState state = CalcParity(row.posture)[IndexOf(row.head)];
    force_max = std::max(force_max, std::abs(state.muscle.passive_force - row.passive_force));
    fiber_max = std::max(fiber_max, std::abs(state.muscle.norm_fiber_length - row.norm_fiber_length));
    tendon_max = std::max(tendon_max, std::abs(state.muscle.tendon_force - row.tendon_force));
    const MuscleState resting =
        Muscle(kGait2392Muscles[IndexOf(row.head)]).Balance(state.path.length, /*activation=*/0);
    resting_max = std::max(resting_max, std::abs(resting.passive_force - row.passive_force));
  }
  RecordProperty("passive_force_max_N", std::to_string(force_max));
  RecordProperty("norm_fiber_length_max", std::to_string(fiber_max));
  RecordProperty("tendon_force_max_N", std::to_string(tendon_max));
  RecordProperty("resting_passive_force_max_N", std::to_string(resting_max));
  EXPECT_LE(force_max, 0.5);
  EXPECT_LE(fiber_max, 0.002);
  EXPECT_LE(resting_max, 2.5);
}

TEST(Muscle, EnergyIsTheIntegralOfTheTendonsForce) {
  constexpr double kStep = 1e-6;
  for (std::size_t i = 0; i < kHeadCount; ++i) {
    const Muscle muscle(kGait2392Muscles[i], 0.7);
    for (double over = -0.02; over < 0.12; over += 0.0071) {
      const double length = muscle.slack_length() + over;
      const MuscleState here = muscle.Balance(length, 0);
      const MuscleState more = muscle.Balance(length + kStep, 0);
      const MuscleState less = muscle.Balance(length - kStep, 0);
      EXPECT_NEAR((more.energy - less.energy) / (2 * kStep), here.tendon_force, 1e-5 + 1e-6 * here.tendon_force);
      EXPECT_NEAR((more.tendon_force - less.tendon_force) / (2 * kStep), here.tendon_stiffness,
                  1e-2 + 1e-5 * here.tendon_stiffness);
    }
  }
}

TEST(Muscle, PullsMoreTheLongerItIs) {
  for (std::size_t i = 0; i < kHeadCount; ++i) {
    const Muscle muscle(kGait2392Muscles[i]);
    double previous = 0;
    for (double over = 0.001; over < 0.15; over += 0.001) {
      const double force = muscle.Balance(muscle.slack_length() + over, 0).tendon_force;
      EXPECT_GT(force, previous);
      previous = force;
    }
    EXPECT_EQ(muscle.Balance(muscle.slack_length() - 1e-6, 0).tendon_force, 0);
  }
}

// Check 15: finite everywhere, the same bits on repeat.
TEST(Muscle, IsFiniteAndRepeatableWhereverABodyMightBe) {
  for (double hip = -30; hip <= 140; hip += 2.5) {
    for (double knee = -5; knee <= 140; knee += 2.5) {
      const HipKnee at = {ToRadians(hip), ToRadians(knee)};
      const auto first = CalcParity(at);
      const auto second = CalcParity(at);
      for (std::size_t i = 0; i < kHeadCount; ++i) {
        EXPECT_TRUE(std::isfinite(first[i].muscle.tendon_force) && std::isfinite(first[i].muscle.norm_fiber_length));
        EXPECT_EQ(first[i].muscle.tendon_force, second[i].muscle.tendon_force);
        EXPECT_EQ(first[i].muscle.fiber_length, second[i].muscle.fiber_length);
        EXPECT_EQ(first[i].path.length, second[i].path.length);
      }
    }
  }
}

}  // namespace
}  // namespace sitbone::body
