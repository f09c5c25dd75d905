#include "figure/figure_frames.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "figure/guide.h"

namespace sitbone::figure {
namespace {

constexpr double kAngleTolerance = ToRadians(0.1);  // what the drawing promises
constexpr double kHandTolerance = 1;                // cm
constexpr double kFloorTolerance = 0.05;            // cm: the solver halves an interval 40 times

constexpr GuideMoment kMoments[] = {GuideMoment::kRest,         GuideMoment::kStart,     GuideMoment::kOnTheWay,
                                    GuideMoment::kHold,         GuideMoment::kTightHold, GuideMoment::kRoundedBack,
                                    GuideMoment::kThighDropped, GuideMoment::kKneeLocked};

/// Every moment, at rest and on the way to it, and knees from bent to straight.
std::vector<FigurePosture> ManyPostures() {
  std::vector<FigurePosture> postures;
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    for (const GuideMoment moment : kMoments) {
      for (const double progress : {0.0, 0.4, 0.7, 1.0}) postures.push_back(GuidePosture(stretch, moment, progress));
      for (const double knee_deg : {0.0, 20.0, 45.0, 70.0, 100.0}) {
        postures.push_back(postures.back());
        postures.back().stretched.knee_flexion = ToRadians(knee_deg);
      }
    }
  }
  return postures;
}

/// How far the knee of three points is from straight.
double FlexionOf(Vec2 hip, Vec2 knee, Vec2 ankle) {
  const Vec2 thigh = knee - hip;
  const Vec2 shank = ankle - knee;
  return std::atan2(Cross(thigh, shank), Dot(thigh, shank));
}

TEST(FigureFrames, DrawTheKneeAsItIs) {
  for (const FigurePosture& posture : ManyPostures()) {
    const FigureFrames frames = CalcFigureFrames(posture);
    const LegFrames& leg = frames.stretched;
    EXPECT_NEAR(FlexionOf(leg.thigh.origin, leg.shank.origin, leg.foot.origin), posture.stretched.knee_flexion,
                kAngleTolerance);
    EXPECT_NEAR(Norm(leg.shank.origin - leg.thigh.origin), kThighLength, 1e-9);
    EXPECT_NEAR(Norm(leg.foot.origin - leg.shank.origin), kShankLength, 1e-9);
  }
}

TEST(FigureFrames, DrawTheLiftedThighAsItIs) {
  const FigurePosture posture = GuidePosture(GuideStretch::kOne, GuideMoment::kThighDropped);
  EXPECT_NEAR(CalcFigureFrames(posture).stretched.thigh.angle, posture.stretched.thigh_from_vertical, kAngleTolerance);
}

TEST(FigureFrames, DrawTheTrunkAsItLeans) {
  for (const double trunk_deg : {-10.0, 0.0, 20.0, 45.0}) {
    for (const double rounding_deg : {0.0, 30.0, 60.0}) {
      FigurePosture posture = GuidePosture(GuideStretch::kTwo, GuideMoment::kHold);
      posture.trunk_from_vertical = ToRadians(trunk_deg);
      posture.back_rounding = ToRadians(rounding_deg);
      const FigureFrames frames = CalcFigureFrames(posture);
      const Vec2 trunk = frames.spine.stations.back().origin - frames.spine.stations.front().origin;
      EXPECT_NEAR(std::atan2(trunk.x, -trunk.y), posture.trunk_from_vertical, kAngleTolerance);
      const double bend = frames.spine.stations.back().angle - frames.spine.stations.front().angle;
      EXPECT_NEAR(bend, posture.back_rounding, ToRadians(1)) << "its ends differ by the rounding";
    }
  }
}

TEST(FigureFrames, StandTheOtherFootOnTheFloorOrTheMat) {
  for (const FigurePosture& posture : ManyPostures()) {
    const FigureFrames frames = CalcFigureFrames(posture);
    const double support = posture.position == FigurePosition::kLying ? kMatTop : 0;
    EXPECT_NEAR(FindLowestOfFoot(frames.other.foot), support, kFloorTolerance);
  }
}

TEST(FigureFrames, StandTheHeelOfASittingPersonOnTheFloor) {
  for (const FigurePosture& posture : ManyPostures()) {
    const FigureFrames frames = CalcFigureFrames(posture);
    const double lowest = FindLowestOfFoot(frames.stretched.foot);
    if (posture.position == FigurePosition::kLying) {
      EXPECT_LE(lowest, kMatTop + kFloorTolerance) << "not through the mat";
    } else if (std::abs(frames.stretched.thigh.angle - posture.stretched.thigh_from_vertical) > ToRadians(0.5)) {
      EXPECT_LE(lowest, kFloorTolerance) << "not through the floor";
    }
  }
  const FigureFrames hold = CalcFigureFrames(GuidePosture(GuideStretch::kTwo, GuideMoment::kHold));
  EXPECT_NEAR(FindLowestOfFoot(hold.stretched.foot), 0, kFloorTolerance);
}

TEST(FigureFrames, ALegThatIsClearlyLiftedStaysLifted) {
  FigurePosture posture = GuidePosture(GuideStretch::kTwo, GuideMoment::kStart);
  posture.stretched.thigh_from_vertical = ToRadians(70);
  EXPECT_LT(FindLowestOfFoot(CalcFigureFrames(posture).stretched.foot), -10);
}

TEST(FigureFrames, PutTheHandsWhereTheyBelong) {
  for (FigurePosture posture : ManyPostures()) {
    for (const FigureHands hands : {FigureHands::kBehindThigh, FigureHands::kOnThighs, FigureHands::kAtSides}) {
      posture.hands = hands;
      const FigureFrames frames = CalcFigureFrames(posture);
      for (const ArmFrames* arm : {&frames.near_arm, &frames.far_arm}) {
        EXPECT_LT(Norm(arm->hand.end() - arm->target), kHandTolerance);
      }
    }
  }
}

TEST(FigureFrames, HandsBehindTheThighTouchItInStretchOne) {
  for (const GuideMoment moment : {GuideMoment::kStart, GuideMoment::kHold, GuideMoment::kTightHold}) {
    const FigureFrames frames = CalcFigureFrames(GuidePosture(GuideStretch::kOne, moment));
    const SegmentFrame& thigh = frames.stretched.thigh;
    const Vec2 palm = frames.near_arm.hand.end() - thigh.origin;
    EXPECT_NEAR(Dot(palm, thigh.front()), -6.5, kHandTolerance) << "cm behind the thigh's axis";
    EXPECT_GT(Dot(palm, thigh.along()), 0.25 * kThighLength);
  }
}

TEST(FigureFrames, TheOppositeSideChangesNearAndFarOnly) {
  FigurePosture posture = GuidePosture(GuideStretch::kOne, GuideMoment::kHold);
  const FigureFrames near = CalcFigureFrames(posture);
  posture.side = body::Other(posture.side);
  const FigureFrames far = CalcFigureFrames(posture);
  EXPECT_TRUE(near.stretched_is_near);
  EXPECT_FALSE(far.stretched_is_near);
  EXPECT_EQ(near.stretched.foot.origin.x, far.stretched.foot.origin.x);
}

TEST(FigureFrames, HandsTowardsTheFootComeFurtherAlongTheLegWithTheLean) {
  FigurePosture posture;
  posture.hands = FigureHands::kTowardsFoot;
  double before = 0;
  for (const double lean_deg : {0, 10, 20, 30, 40}) {
    posture.trunk_from_vertical = ToRadians(lean_deg);
    const FigureFrames frames = CalcFigureFrames(posture);
    const double reach = FindReach(frames);
    EXPECT_GT(reach, before + 1);
    before = reach;
    // The palm is there, and both hands hold one place.
    EXPECT_LT(Norm(frames.near_arm.hand.end() - frames.near_arm.target), 0.01);
    EXPECT_LT(Norm(frames.near_arm.hand.end() - frames.far_arm.hand.end()), 2);
  }
}

}  // namespace
}  // namespace sitbone::figure
