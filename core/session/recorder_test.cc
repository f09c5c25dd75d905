#include "session/recorder.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/fake_network_testing.h"

namespace sitbone::session {
namespace {

using stretch::Coach;
using stretch::Postures;

// What the recorder makes of `postures`, judged by a coach who knows both stretches.
struct Sitting {
  explicit Sitting(const Postures& postures) {
    Coach coach(BothStretches(), std::nullopt);
    for (const kinematics::Posture& posture : postures) {
      recorder.AddFrame(posture.t);
      const stretch::Effects effects = coach.Step(posture);
      if (posture.person) {
        recorder.AddMeasurement(posture, pose::Observation{});
      } else {
        recorder.AddNobody(posture.t);
      }
      recorder.AddEffects(effects);
    }
    recorder.AddEffects(coach.Finish());
    stretch_in_mind = coach.stretch();
  }
  SessionRecord Record(std::optional<body::Side> side = std::nullopt) const {
    return recorder.MakeRecord({}, side, stretch_in_mind);
  }
  Recorder recorder{BothStretches()};
  std::size_t stretch_in_mind = 0;
};

Postures GoodLegRaise(double hold_s = 25) { return stretch::Lying(stretch::LegRaise(20, hold_s)); }

TEST(Recorder, KeepsAHoldWithItsMediansAgainstTheDose) {
  const SessionRecord record = Sitting(GoodLegRaise()).Record();
  ASSERT_EQ(record.holds.size(), 1U);
  EXPECT_EQ(record.stretch, "one");
  EXPECT_EQ(record.side, "right");
  EXPECT_EQ(record.holds[0].stretch, "one");
  EXPECT_TRUE(record.holds[0].complete);
  EXPECT_NEAR(record.holds[0].knee_flexion_deg.value(), 20, 1e-6);
  EXPECT_EQ(record.dose.hold_s_min, 20);
  EXPECT_EQ(record.summary.holds, 1);
  EXPECT_EQ(record.summary.holds_complete, 1);
  EXPECT_NEAR(record.summary.credited_s, record.holds[0].credited_s, 1e-9);
}

TEST(Recorder, AShortHoldIsReportedAndNotComplete) {
  const SessionRecord record = Sitting(GoodLegRaise(8)).Record();
  ASSERT_EQ(record.holds.size(), 1U);
  EXPECT_FALSE(record.holds[0].complete);
  EXPECT_EQ(record.summary.holds_complete, 0);
}

TEST(Recorder, ATouchOfTheEndPositionIsNoHold) { EXPECT_TRUE(Sitting(GoodLegRaise(1.5)).Record().holds.empty()); }

TEST(Recorder, APersonIsShownSixDegreesMoreUncertainty) {
  const SessionRecord record = Sitting(GoodLegRaise()).Record();
  ASSERT_TRUE(record.summary.best_knee_flexion_deg.has_value());
  EXPECT_NEAR(record.summary.best_knee_flexion_deg->value, 20, 1e-6);
  EXPECT_NEAR(record.summary.best_knee_flexion_deg->plus_minus, std::hypot(ToDegrees(0.05), 6), 1e-6);
  // The series hold the measurement's own uncertainty.
  EXPECT_NEAR(record.series.knee_flexion_sd_deg[100].value(), ToDegrees(0.05), 1e-6);
}

TEST(Recorder, ThePersonsOwnWordOnTheSideWins) {
  const SessionRecord record = Sitting(GoodLegRaise()).Record(body::Side::kLeft);
  EXPECT_EQ(record.holds[0].side, "left");
  EXPECT_EQ(record.side, "left");
}

TEST(Recorder, TheSideIsThatOfMostFramesOfTheHold) {
  Postures postures = GoodLegRaise();
  for (kinematics::Posture& p : postures) p.side = p.t.seconds() < 12 ? body::Side::kLeft : body::Side::kRight;
  EXPECT_EQ(Sitting(postures).Record().holds[0].side, "right");
  for (kinematics::Posture& p : postures) p.side = p.t.seconds() < 22 ? body::Side::kLeft : body::Side::kRight;
  EXPECT_EQ(Sitting(postures).Record().holds[0].side, "left");
}

TEST(Recorder, EveryColumnHasAnEntryAFrame) {
  const SessionRecord record = Sitting(GoodLegRaise()).Record();
  const std::size_t frames = record.series.t_s.size();
  EXPECT_EQ(record.series.phase.size(), frames);
  for (const Series::Column* column :
       {&record.series.knee_flexion_deg, &record.series.knee_flexion_sd_deg, &record.series.trunk_thigh_deg,
        &record.series.trunk_thigh_sd_deg, &record.series.thigh_from_vertical_deg,
        &record.series.trunk_from_vertical_deg, &record.series.back_rounding_deg}) {
    EXPECT_EQ(column->size(), frames);
  }
  EXPECT_EQ(record.series.phase.front(), "setup");
  EXPECT_EQ(record.series.phase[100], "hold");
  EXPECT_EQ(record.series.phase.back(), "rest");
}

TEST(Recorder, SaysWhenNobodyWasSeen) {
  Postures postures = GoodLegRaise();
  for (kinematics::Posture& p : postures) {
    if (p.t.seconds() < 12 || p.t.seconds() > 15) continue;
    const Timestamp t = p.t;
    p = kinematics::Posture{};
    p.t = t;
  }
  const SessionRecord record = Sitting(postures).Record();
  ASSERT_EQ(record.unseen.size(), 1U);
  EXPECT_EQ(record.unseen[0].what, "person");
  EXPECT_EQ(record.unseen[0].reason, "no_person");
  EXPECT_NEAR(record.unseen[0].from_s, 12, 0.2);
  EXPECT_NEAR(record.unseen[0].to_s, 15, 0.2);
  // Nothing is invented for that time.
  for (std::size_t i = 0; i < record.series.t_s.size(); ++i) {
    if (record.series.t_s[i] < 12.6 || record.series.t_s[i] > 14.4) continue;
    EXPECT_FALSE(record.series.knee_flexion_deg[i].has_value()) << record.series.t_s[i];
  }
}

TEST(Recorder, SaysWhyTheKneeWasNotSeen) {
  Postures postures = GoodLegRaise();
  for (kinematics::Posture& p : postures) {
    if (p.t.seconds() < 12 || p.t.seconds() > 14) continue;
    p.knee.reset();
    p.leg_unseen = kinematics::LegUnseen::kOutOfPicture;
  }
  const SessionRecord record = Sitting(postures).Record();
  ASSERT_EQ(record.unseen.size(), 1U);
  EXPECT_EQ(record.unseen[0].what, "knee");
  EXPECT_EQ(record.unseen[0].reason, "out_of_picture");
  EXPECT_LT(record.view.usable_share, 0.95);
  EXPECT_GT(record.view.usable_share, 0.8);
}

TEST(Recorder, SaysWhenBothLegsLieAlike) {
  Postures postures = GoodLegRaise();
  for (kinematics::Posture& p : postures) {
    if (p.t.seconds() < 3) p.leg_confidence = 0.05;
  }
  const SessionRecord record = Sitting(postures).Record();
  ASSERT_EQ(record.unseen.size(), 1U);
  EXPECT_EQ(record.unseen[0].what, "knee");
  EXPECT_EQ(record.unseen[0].reason, "legs_alike");
  EXPECT_NEAR(record.unseen[0].to_s, 3, 0.2);
  EXPECT_FALSE(record.series.knee_flexion_deg[5].has_value());
}

TEST(Recorder, WithoutAHoldTellsWhatThePostureSuggests) {
  const SessionRecord record = Sitting(stretch::Sitting({{0, 15, 92, 2}, {10, 15, 92, 3}})).Record();
  EXPECT_TRUE(record.holds.empty());
  EXPECT_EQ(record.stretch, "two");
  EXPECT_EQ(record.side, "right");
  EXPECT_FALSE(record.summary.best_knee_flexion_deg.has_value());
}

TEST(Recorder, NothingGivesAnEmptyRecord) {
  const SessionRecord record = Sitting({}).Record();
  EXPECT_TRUE(record.series.t_s.empty());
  EXPECT_TRUE(record.stretch.empty());
  EXPECT_TRUE(record.side.empty());
  EXPECT_FALSE(record.view.off_side_deg.has_value());
}

TEST(Recorder, PicturesShowTheBestMomentAndEachFaultOnce) {
  Postures postures = GoodLegRaise();
  for (kinematics::Posture& p : postures) {
    if (p.t.seconds() > 14 && p.t.seconds() < 20)
      p.thigh_from_vertical->value = ToRadians(p.t.seconds() < 17 ? 30 : 35);
    p.frame = static_cast<std::size_t>(std::lround(p.t.seconds() * 30));
  }
  const Sitting sitting(postures);
  const SessionRecord record = sitting.Record();
  const std::vector<KeyPicture> pictures = sitting.recorder.ChoosePictures(record);
  ASSERT_EQ(pictures.size(), 2U);
  EXPECT_EQ(pictures[0].what, "best");
  EXPECT_GT(pictures[0].t_s, record.holds[0].from_s);
  EXPECT_LT(pictures[0].t_s, record.holds[0].to_s);
  for (const Fault& fault : record.faults)
    EXPECT_FALSE(pictures[0].t_s >= fault.from_s && pictures[0].t_s <= fault.to_s);
  EXPECT_EQ(pictures[1].what, "fault");
  EXPECT_EQ(pictures[1].kind, "thigh_dropped");
  EXPECT_NEAR(pictures[1].thigh_from_vertical_deg.value(), 35, 1e-6);
  EXPECT_EQ(pictures[1].frame, static_cast<std::size_t>(std::lround(pictures[1].t_s * 30)));
}

TEST(Recorder, WithoutAPersonThereIsNoPicture) {
  const Sitting sitting({});
  EXPECT_TRUE(sitting.recorder.ChoosePictures(sitting.Record()).empty());
}

}  // namespace
}  // namespace sitbone::session
