#include "body/nerve.h"

#include <gtest/gtest.h>

#include <cmath>

#include "body/body_request.h"

namespace sitbone::body {
namespace {

NervePosture At(double hip, double knee, double ankle = 0, double lumbar = 0, double neck = 0) {
  return {ToRadians(hip), ToRadians(knee), ToRadians(ankle), ToRadians(lumbar), ToRadians(neck)};
}
double StrainAt(const NervePosture& posture) { return CalcNerve(posture, {}).strain; }

// Check 12: Ridehalgh 2014, knee 90 to 0: 9.9 mm with the hip at 30, 12.4 mm at 60. The model has no such difference:
// its 11.5 mm lie within both.
TEST(Nerve, SlidesAtMidThighAsMeasured) {
  const double at_30 = 1e3 * CalcNerveExcursion(At(30, 90), At(30, 0), 0.40);
  const double at_60 = 1e3 * CalcNerveExcursion(At(60, 90), At(60, 0), 0.40);
  RecordProperty("slide_mm", std::to_string(at_30));
  EXPECT_NEAR(at_30, 10, 2);
  EXPECT_NEAR(at_60, 12, 4);
}

// Check 13 with the whole body: of a leg raised to 70 degrees the pelvis takes 19 (Bohannon 1985; check 8), so that the
// hip is bent by 51 and the back by 19. Then the goal of 7 to 10 % is met also lumped, without any slide.
TEST(Nerve, ALegRaisedWithItsPelvisStrainsItSevenToTenPercent) {
  const auto answer = AnswerBody({.hip_deg = 70, .ankle_deg = 20});
  ASSERT_TRUE(answer.has_value());
  const NerveState& raised = answer->nerve;
  RecordProperty("strain", std::to_string(raised.strain));
  RecordProperty("strain_lumped", std::to_string(raised.strain_lumped));
  EXPECT_GE(raised.strain_lumped, 0.07);
  EXPECT_LE(raised.strain_lumped, 0.10);
  EXPECT_GE(raised.strain, 0.07);
  const auto pointed = AnswerBody({.hip_deg = 70});
  ASSERT_TRUE(pointed.has_value());
  EXPECT_GE(raised.strain_lumped - pointed->nerve.strain_lumped, 0.01);
  EXPECT_LE(raised.strain_lumped - pointed->nerve.strain_lumped, 0.02);
}

// Check 13, the formula alone at a hip of 70. Lumped, without any slide, it gives 10.02 %: 0.02 beyond the goal of 7 to
// 10 %. With the slide of the roots, which the goal's source counts, it is inside.
TEST(Nerve, AHipBentBySeventyStrainsItSevenToTenPercent) {
  const NerveState raised = CalcNerve(At(70, 0, 20), {});
  RecordProperty("strain", std::to_string(raised.strain));
  RecordProperty("strain_lumped", std::to_string(raised.strain_lumped));
  EXPECT_GE(raised.strain, 0.07);
  EXPECT_LE(raised.strain, 0.10);
  EXPECT_NEAR(raised.strain_lumped, 0.1002, 0.0001);
  const double added = raised.strain - StrainAt(At(70, 0, 0));
  RecordProperty("ankle_adds", std::to_string(added));
  EXPECT_GE(added, 0.01);
  EXPECT_LE(added, 0.02);
}

TEST(Nerve, SlumpingStrainsItMoreThanSittingUpright) {
  EXPECT_GT(StrainAt(At(80, 10, 0, 50, 40)), StrainAt(At(80, 10, 0, 0, 0)));
}

TEST(Nerve, EveryJointStrainsItTheWayItShould) {
  const double here = StrainAt(At(70, 20, 0, 10, 0));
  EXPECT_GT(StrainAt(At(75, 20, 0, 10, 0)), here);
  EXPECT_LT(StrainAt(At(70, 25, 0, 10, 0)), here);
  EXPECT_GT(StrainAt(At(70, 20, 5, 10, 0)), here);
  EXPECT_GT(StrainAt(At(70, 20, 0, 15, 0)), here);
  EXPECT_GT(StrainAt(At(70, 20, 0, 10, 5)), here);
}

TEST(Nerve, IsSlackWhereItStartsToBe) {
  const NerveState slack = CalcNerve(At(40, 90, -20), {});
  EXPECT_EQ(slack.strain, 0);
  EXPECT_EQ(slack.strain_lumped, 0);
  for (const NerveStation& station : slack.stations) {
    EXPECT_NEAR(station.excursion, 0, 1e-15);
    EXPECT_EQ(station.strain, 0);
  }
}

// Coppieters 2006: the strain is largest near the joint that moves, and what lies above it slides towards it.
TEST(Nerve, AMovingJointDrawsTheNerveTowardsIt) {
  const NerveState bent = CalcNerve(At(40, 90, -20), {});
  const NerveState straight = CalcNerve(At(40, 20, -20), {});
  double most = 0;
  std::size_t where = 0;
  for (std::size_t i = 0; i < kNerveStationCount; ++i) {
    if (straight.stations[i].strain - bent.stations[i].strain > most) {
      most = straight.stations[i].strain - bent.stations[i].strain;
      where = i;
    }
  }
  EXPECT_EQ(kNerveStationNames[where], "knee");
  EXPECT_GT(CalcNerveExcursion(At(40, 90), At(40, 20), 0.55), 0);
  EXPECT_LT(CalcNerveExcursion(At(40, 90), At(40, 20), 0.70), 0);
}

TEST(Nerve, RootsLieInOrderAndSlideDownInALegRaise) {
  const NerveState raised = CalcNerve(At(70, 0), {});
  for (std::size_t i = 0; i < kNerveRootCount; ++i) {
    EXPECT_GT(raised.roots[i].excursion, 0);
    if (i > 0) EXPECT_GT(raised.roots[i].from_l1, raised.roots[i - 1].from_l1);
  }
}

TEST(Nerve, GrowsWithStatureWithoutChangingItsStrain) {
  const NerveState small = CalcNerve(At(70, 10), {}, 0.9);
  const NerveState tall = CalcNerve(At(70, 10), {}, 1.1);
  EXPECT_EQ(small.strain, tall.strain);
  EXPECT_NEAR(small.bed_length / 0.9, tall.bed_length / 1.1, 1e-12);
  EXPECT_NEAR(small.stations[3].excursion / 0.9, tall.stations[3].excursion / 1.1, 1e-15);
}

TEST(Nerve, ItsCourseRunsFromTheSpineToTheKnee) {
  const NerveCourse& course = FindNerveCourse();
  for (std::size_t i = 1; i < kNerveRootCount; ++i) EXPECT_LT(course.p_roots_P[i].y, course.p_roots_P[i - 1].y);
  EXPECT_EQ(course.trunk.front().segment, Segment::kPelvis);
  EXPECT_EQ(course.trunk.back().segment, Segment::kTibia);
}

// Both gentle stretches pass 8 % by this formula: it may colour, never stop.
TEST(Nerve, BothStretchesPassEightPercentLumped) {
  EXPECT_GT(CalcNerve(At(75, 20, 0, 15, 0), {}).strain_lumped, 0.08);
  EXPECT_GT(CalcNerve(At(100, 10, 0, 10, 0), {}).strain_lumped, 0.08);
}

}  // namespace
}  // namespace sitbone::body
