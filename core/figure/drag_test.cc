#include "figure/drag.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "figure/guide.h"

namespace sitbone::figure {
namespace {

constexpr std::array kHandles = {DragHandle::kLeg, DragHandle::kThigh, DragHandle::kTrunk, DragHandle::kFoot,
                                 DragHandle::kHead};
constexpr double kFollows = 0.05;      // cm: less than a pixel of a picture 1000 pixels wide
constexpr double kHeadFollows = 0.25;  // cm: neck and head turn about two points, the drag about one

/// The angle that a handle moves.
double& AngleOf(FigurePosture& posture, DragHandle handle) {
  switch (handle) {
    case DragHandle::kLeg:
      return posture.stretched.knee_flexion;
    case DragHandle::kThigh:
      return posture.stretched.thigh_from_vertical;
    case DragHandle::kTrunk:
      return posture.trunk_from_vertical;
    case DragHandle::kFoot:
      return posture.stretched.ankle;
    case DragHandle::kHead:
      return posture.neck;
  }
  return posture.neck;
}

// The law of a drag: brought to where another posture has the handle, it gives that posture.
void ExpectHandleFollows(FigurePosture posture, DragHandle handle, double turn) {
  const FigureFrames frames = CalcFigureFrames(posture);
  FigurePosture wanted = posture;
  AngleOf(wanted, handle) += turn;
  const Vec2 from = FindHandle(frames, handle);
  const Vec2 to = FindHandle(CalcFigureFrames(wanted), handle);
  ASSERT_GT(Norm(to - from), 0.5) << static_cast<int>(handle);
  FigurePosture moved = Drag(posture, frames, handle, from, to);
  const double follows = handle == DragHandle::kHead ? kHeadFollows : kFollows;
  EXPECT_LT(Norm(FindHandle(CalcFigureFrames(moved), handle) - to), follows) << static_cast<int>(handle);
  EXPECT_NEAR(AngleOf(moved, handle), AngleOf(wanted, handle), ToRadians(0.5)) << static_cast<int>(handle);
}

TEST(Drag, EveryHandleOfALyingPersonFollowsThePoint) {
  for (const FigureFacing facing : {FigureFacing::kRight, FigureFacing::kLeft}) {
    for (const DragHandle handle : {DragHandle::kLeg, DragHandle::kThigh, DragHandle::kFoot, DragHandle::kHead}) {
      for (const double turn : {ToRadians(-12), ToRadians(10)}) {
        FigurePosture posture = GuidePosture(GuideStretch::kOne, GuideMoment::kOnTheWay);
        posture.facing = facing;
        ExpectHandleFollows(posture, handle, turn);
      }
    }
  }
}

TEST(Drag, TrunkAndHeadOfASittingPersonFollowThePoint) {
  for (const DragHandle handle : {DragHandle::kTrunk, DragHandle::kHead}) {
    for (const double turn : {ToRadians(-10), ToRadians(9)}) {
      ExpectHandleFollows(GuidePosture(GuideStretch::kTwo, GuideMoment::kOnTheWay), handle, turn);
    }
  }
}

TEST(Drag, TheHeelOfASittingPersonDrawnInBendsTheKneeAndPushedOutStraightensIt) {
  const FigurePosture posture = GuidePosture(GuideStretch::kTwo, GuideMoment::kStart);
  const FigureFrames frames = CalcFigureFrames(posture);
  const Vec2 heel = FindHandle(frames, DragHandle::kLeg);
  const auto knee_at = [&](double x) {
    return Drag(posture, frames, DragHandle::kLeg, heel, heel + Vec2{x, 0}).stretched.knee_flexion;
  };
  EXPECT_NEAR(knee_at(0), posture.stretched.knee_flexion, ToRadians(0.1));
  EXPECT_GT(knee_at(-15), posture.stretched.knee_flexion + ToRadians(20));
  EXPECT_DOUBLE_EQ(knee_at(60), 0);
}

TEST(Drag, TheWayCountsAndNotWhereTheHandleWasTaken) {
  const FigurePosture posture = GuidePosture(GuideStretch::kOne, GuideMoment::kOnTheWay);
  const FigureFrames frames = CalcFigureFrames(posture);
  for (const DragHandle handle : kHandles) {
    FigurePosture still = Drag(posture, frames, handle, {30, -40}, {30, -40});
    FigurePosture before = posture;
    EXPECT_NEAR(AngleOf(still, handle), AngleOf(before, handle), 1e-12);
  }
}

TEST(Drag, WhatIsNotFiniteOrAtTheJointItselfMovesNothing) {
  const FigurePosture posture = GuidePosture(GuideStretch::kOne, GuideMoment::kOnTheWay);
  const FigureFrames frames = CalcFigureFrames(posture);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Vec2 toes = FindHandle(frames, DragHandle::kFoot);
  EXPECT_EQ(Drag(posture, frames, DragHandle::kFoot, toes, {nan, 0}).stretched.ankle, posture.stretched.ankle);
  EXPECT_EQ(Drag(posture, frames, DragHandle::kFoot, toes, frames.stretched.foot.origin).stretched.ankle,
            posture.stretched.ankle);
}

}  // namespace
}  // namespace sitbone::figure
