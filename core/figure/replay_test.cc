#include "figure/replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace sitbone::figure {
namespace {

double Deg(double deg) { return ToRadians(deg); }

/// Ten seconds at 40 degrees that end at 30, the thigh upright.
ReplayHold HoldOne() {
  ReplayHold hold;
  hold.length = 10;
  for (int i = 0; i < 10; ++i) {
    hold.knee_flexion.push_back(Deg(i < 5 ? 40 : 30));
    hold.trunk_thigh.push_back(Deg(90));
  }
  return hold;
}

TEST(FindReplayMoment, ShowsWhatWasMeasuredInTheHold) {
  const std::vector<ReplayHold> holds = {HoldOne(), HoldOne()};
  const double second = ReplayLength(std::vector{HoldOne()});
  for (const double from : {0.0, second}) {
    const ReplayMoment moment = FindReplayMoment(GuideStretch::kOne, holds, from + 2.5 + 2);
    EXPECT_EQ(moment.phase, ReplayPhase::kHold);
    EXPECT_EQ(moment.hold, from == 0 ? 0U : 1U);
    EXPECT_NEAR(moment.posture.stretched.knee_flexion, Deg(40), 1e-12);
    EXPECT_NEAR(moment.posture.stretched.thigh_from_vertical, 0, 1e-12);
  }
  EXPECT_NEAR(FindReplayMoment(GuideStretch::kOne, holds, 2.5 + 9.9).posture.stretched.knee_flexion, Deg(30), 1e-12);
}

TEST(FindReplayMoment, BridgesWhatWasNotSeen) {
  ReplayHold hold = HoldOne();
  for (std::size_t i = 1; i < 9; ++i) hold.knee_flexion[i].reset();  // 40 at 0.5 s, 30 at 9.5 s
  const std::vector<ReplayHold> holds = {hold};
  const ReplayMoment moment = FindReplayMoment(GuideStretch::kOne, holds, 2.5 + 5);
  EXPECT_NEAR(moment.posture.stretched.knee_flexion, Deg(35), 1e-12);
}

TEST(FindReplayMoment, LeansTheTrunkAsFarAsTheMeasuredBendAsksFor) {
  ReplayHold hold;
  hold.length = 8;
  hold.every = 8;
  hold.in_full = false;
  hold.trunk_thigh = {Deg(100)};
  hold.back_rounding = {Deg(30)};
  const std::vector<ReplayHold> holds = {hold};
  const FigurePosture posture = FindReplayMoment(GuideStretch::kTwo, holds, 5).posture;
  EXPECT_NEAR(kPi - posture.stretched.thigh_from_vertical + posture.trunk_from_vertical, Deg(100), 1e-12);
  EXPECT_NEAR(posture.back_rounding, Deg(30), 1e-12);
  EXPECT_NEAR(posture.stretched.knee_flexion,
              GuidePosture(GuideStretch::kTwo, GuideMoment::kHold).stretched.knee_flexion, 1e-12);
}

TEST(FindReplayMoment, NeverJumps) {
  const std::vector<ReplayHold> holds = {HoldOne(), HoldOne()};
  const double length = ReplayLength(holds);
  FigurePosture before = FindReplayMoment(GuideStretch::kOne, holds, 0).posture;
  double worst = 0;
  for (double t = 0; t < length + 1; t += 1.0 / 60) {
    const FigurePosture now = FindReplayMoment(GuideStretch::kOne, holds, t).posture;
    worst = std::max(worst, std::abs(now.stretched.knee_flexion - before.stretched.knee_flexion));
    before = now;
  }
  EXPECT_LT(worst, Deg(2)) << "a sixtieth of a second";
}

TEST(FindReplayMoment, StandsWhateverIsStored) {
  ReplayHold bad;
  bad.length = std::numeric_limits<double>::quiet_NaN();
  bad.every = 0;
  bad.knee_flexion = {std::numeric_limits<double>::infinity(), std::nullopt};
  for (const double t : {-5.0, 0.0, 1e9, std::numeric_limits<double>::quiet_NaN()}) {
    const std::vector<ReplayHold> holds = {bad};
    EXPECT_TRUE(std::isfinite(FindReplayMoment(GuideStretch::kOne, holds, t).posture.stretched.knee_flexion));
    EXPECT_EQ(FindReplayMoment(GuideStretch::kOne, {}, t).phase, ReplayPhase::kOver);
  }
}

}  // namespace
}  // namespace sitbone::figure
