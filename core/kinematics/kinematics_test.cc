#include "kinematics/kinematics.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/allocation_guard_testing.h"
#include "kinematics/person_testing.h"
#include "kinematics/vectors_testing.h"

namespace sitbone::kinematics {
namespace {

pose::Observation At(pose::Observation observation, double t_s) {
  observation.t = Timestamp::FromSeconds(t_s);
  return observation;
}

PostureCorrection Correction() {
  auto correction = PostureCorrection::Parse(ReadModelFile("posture_correction.json"));
  EXPECT_TRUE(correction.has_value());
  return std::move(*correction);
}

double Degrees(const std::optional<Estimate>& estimate) { return ToDegrees(estimate.value().value); }

TEST(Kinematics, GivesTheAnglesOfAFigureWithTheSignsOfTheContract) {
  Kinematics kinematics(nullptr, {});
  const Posture lying = kinematics.Measure(MakeObservation(LyingFigure(ToRadians(35))));
  EXPECT_TRUE(lying.person);
  EXPECT_EQ(lying.position, Position::kLying);
  EXPECT_EQ(lying.facing, Facing::kRight);
  EXPECT_EQ(lying.side, body::Side::kRight);
  EXPECT_NEAR(Degrees(lying.knee), 35, 1e-6);
  EXPECT_NEAR(Degrees(lying.trunk_thigh), 90, 1e-6);
  EXPECT_NEAR(Degrees(lying.thigh_from_vertical), 0, 1e-6);
  EXPECT_NEAR(Degrees(lying.trunk_from_vertical), -90, 1e-6);
  EXPECT_EQ(lying.leg_unseen, LegUnseen::kSeen);
  const Posture sitting = Kinematics(nullptr, {}).Measure(MakeObservation(SittingFigure(ToRadians(30), ToRadians(8))));
  EXPECT_EQ(sitting.position, Position::kSitting);
  EXPECT_NEAR(Degrees(sitting.knee), 8, 1e-6);
  EXPECT_NEAR(Degrees(sitting.trunk_thigh), 180 - (95 - 30), 1e-5);
}

TEST(Kinematics, ThePlainAnglesCarryAWideUncertaintyAndAreNotFamiliar) {
  Kinematics kinematics(nullptr, {});
  const Posture posture = kinematics.Measure(MakeObservation(LyingFigure(0.5)));
  EXPECT_FALSE(posture.familiar);
  EXPECT_DOUBLE_EQ(posture.knee->sd, kPlainSd);
}

TEST(Kinematics, TheMirroredSceneHasTheSameAnglesAndTheOtherSide) {
  const PostureCorrection correction = Correction();
  for (const bool near : {true, false}) {
    for (Figure figure : {LyingFigure(0.6), SittingFigure(0.4, 0.15)}) {
      figure.stretches_near = near;
      const pose::Observation observation = MakeObservation(figure);
      const Posture a = Kinematics(&correction, {}).Measure(observation);
      const Posture b = Kinematics(&correction, {}).Measure(Mirrored(observation));
      EXPECT_EQ(b.side, body::Other(a.side));
      EXPECT_EQ(a.facing, Facing::kRight);
      EXPECT_EQ(b.facing, Facing::kLeft);
      EXPECT_NEAR(b.knee->value, a.knee->value, 1e-9);
      EXPECT_NEAR(b.knee->sd, a.knee->sd, 1e-9);
      EXPECT_NEAR(b.trunk_thigh->value, a.trunk_thigh->value, 1e-9);
      EXPECT_NEAR(b.thigh_from_vertical->value, a.thigh_from_vertical->value, 1e-9);
      EXPECT_NEAR(b.trunk_from_vertical->value, a.trunk_from_vertical->value, 1e-9);
      EXPECT_NEAR(b.figure.knee_I.x, 799 - a.figure.knee_I.x, 1e-9);
      EXPECT_NEAR(b.figure.knee_I.y, a.figure.knee_I.y, 1e-9);
    }
  }
}

TEST(Kinematics, PlaceAndSizeInThePictureChangeNothing) {
  const PostureCorrection correction = Correction();
  Figure figure = SittingFigure(0.5, 0.2);
  const Posture here = Kinematics(&correction, {}).Measure(MakeObservation(figure));
  figure.hips = {420, 250};
  figure.scale = 61;
  const Posture there = Kinematics(&correction, {}).Measure(MakeObservation(figure));
  EXPECT_NEAR(there.knee->value, here.knee->value, 1e-9);
  EXPECT_NEAR(there.knee->sd, here.knee->sd, 1e-9);
  EXPECT_NEAR(there.trunk_thigh->value, here.trunk_thigh->value, 1e-9);
}

TEST(Kinematics, WantsTheMirrorWhereThePersonFacesLeft) {
  Kinematics kinematics(nullptr, {});
  const pose::Observation right = MakeObservation(SittingFigure(0.1, 0.2));
  EXPECT_FALSE(kinematics.wants_mirror());
  for (int i = 0; i < 10; ++i) kinematics.Follow(right);
  EXPECT_FALSE(kinematics.wants_mirror());
  // One odd frame does not turn the person round; a row of them does.
  kinematics.Follow(Mirrored(right));
  EXPECT_FALSE(kinematics.wants_mirror());
  for (int i = 0; i < 30; ++i) kinematics.Follow(Mirrored(right));
  EXPECT_TRUE(kinematics.wants_mirror());
}

TEST(Kinematics, WithoutAMirrorTheVoteTellsTheFacing) {
  Kinematics kinematics(nullptr, {.mirrors = false});
  pose::Observation left = Mirrored(MakeObservation(SittingFigure(0.1, 0.2)));
  left.mirrored = false;
  kinematics.Follow(left);
  const Posture posture = kinematics.Measure(left);
  EXPECT_EQ(posture.facing, Facing::kLeft);
  EXPECT_EQ(posture.side, body::Side::kLeft);
  EXPECT_NEAR(posture.knee->value, 0.2, 1e-9);
}

TEST(Kinematics, TheChosenStretchFixesThePosition) {
  Kinematics kinematics(nullptr, {.position = Position::kLying});
  EXPECT_EQ(kinematics.Measure(MakeObservation(SittingFigure(0.2, 0.2))).position, Position::kLying);
}

TEST(Kinematics, SaysWhyALegHasNoAngle) {
  pose::Observation gone = MakeObservation(SittingFigure(0.2, 0.2));
  gone.landmarks[pose::kRightAnkle].p_I.x = 900;
  Posture posture = Kinematics(nullptr, {}).Measure(gone);
  EXPECT_EQ(posture.leg_unseen, LegUnseen::kOutOfPicture);
  EXPECT_FALSE(posture.knee.has_value());

  pose::Observation hidden = MakeObservation(SittingFigure(0.2, 0.2));
  hidden.landmarks[pose::kRightKnee].peak = 0.01;
  hidden.landmarks[pose::kRightKnee].visibility = 0.01;
  posture = Kinematics(nullptr, {}).Measure(hidden);
  EXPECT_EQ(posture.leg_unseen, LegUnseen::kHidden);
  EXPECT_FALSE(posture.trunk_thigh.has_value());
}

TEST(Kinematics, FromTheFrontThereIsNoAngle) {
  pose::Observation front = MakeObservation(SittingFigure(0.2, 0.2));
  for (const std::size_t i : {pose::kLeftShoulder, pose::kLeftHip}) {
    front.landmarks[i].p_W = {0.15, 0, 0};
    front.landmarks[i + 1].p_W = {-0.15, 0, 0};
  }
  EXPECT_NEAR(CalcOffSide(front.landmarks), kPi / 2, 1e-9);
  const Posture posture = Kinematics(nullptr, {}).Measure(front);
  EXPECT_EQ(posture.leg_unseen, LegUnseen::kNotFromSide);
  EXPECT_FALSE(posture.knee.has_value());
}

TEST(CalcOffSide, IsTheAngleOfTheBodysWidthToTheLineOfSight) {
  pose::Observation observation = MakeObservation(SittingFigure(0.2, 0.2));
  EXPECT_NEAR(CalcOffSide(observation.landmarks), 0, 1e-9);
  for (const double angle : {0.2, 0.5, 1.0}) {
    for (const std::size_t i : {pose::kLeftShoulder, pose::kLeftHip}) {
      observation.landmarks[i].p_W = {0.15 * std::sin(angle), 0, 0.15 * std::cos(angle)};
      observation.landmarks[i + 1].p_W = {-0.15 * std::sin(angle), 0, -0.15 * std::cos(angle)};
    }
    EXPECT_NEAR(CalcOffSide(observation.landmarks), angle, 1e-9);
  }
}

TEST(Kinematics, AKneeThatLeapsIsNotBelievedUntilItLasts) {
  const PostureCorrection correction = Correction();
  Kinematics kinematics(&correction, {});
  const pose::Observation bent = MakeObservation(LyingFigure(ToRadians(85)));
  const pose::Observation straight = MakeObservation(LyingFigure(ToRadians(15)));
  ASSERT_TRUE(kinematics.Measure(At(bent, 0)).knee.has_value());
  ASSERT_TRUE(kinematics.Measure(At(bent, 0.13)).knee.has_value());
  const Posture leapt = kinematics.Measure(At(straight, 0.26));
  EXPECT_EQ(leapt.leg_unseen, LegUnseen::kImplausible);
  EXPECT_FALSE(leapt.knee.has_value());
  // It was one frame: what follows is believed at once.
  EXPECT_TRUE(kinematics.Measure(At(bent, 0.39)).knee.has_value());
  int refused = 0;
  double t_s = 0.52;
  for (; refused < 20 && !kinematics.Measure(At(straight, t_s)).knee; t_s += 0.13) ++refused;
  EXPECT_GT(refused, 2);
  EXPECT_LT(refused, 8);
}

TEST(Kinematics, PeopleMoveAtAnOrdinarySpeedAndAreBelieved) {
  const PostureCorrection correction = Correction();
  Kinematics kinematics(&correction, {});
  for (int i = 0; i < 20; ++i) {
    const double knee_deg = 85 - 60.0 * i * 0.13;  // 60 degrees a second
    if (knee_deg < 10) break;
    const Posture posture = kinematics.Measure(At(MakeObservation(LyingFigure(ToRadians(knee_deg))), 0.13 * i));
    EXPECT_NE(posture.leg_unseen, LegUnseen::kImplausible) << knee_deg;
  }
}

TEST(Kinematics, TheCorrectionOfAnotherNetworkIsNotApplied) {
  const PostureCorrection correction = Correction();
  pose::Observation observation = MakeObservation(LyingFigure(0.5));
  observation.network = correction.network() == pose::Network::kHeavy ? pose::Network::kLite : pose::Network::kHeavy;
  const Posture posture = Kinematics(&correction, {}).Measure(observation);
  EXPECT_NEAR(posture.knee->value, 0.5, 1e-9);
  EXPECT_DOUBLE_EQ(posture.knee->sd, kPlainSd);
}

TEST(Kinematics, OddLandmarksGiveFiniteAnglesOrNone) {
  const PostureCorrection correction = Correction();
  Kinematics kinematics(&correction, {});
  pose::Observation odd = MakeObservation(LyingFigure(0.5));
  for (pose::LandmarkPoint& point : odd.landmarks) point.p_I = {400, 300};
  for (const bool mirrored : {false, true}) {
    odd.mirrored = mirrored;
    kinematics.Follow(odd);
    const Posture posture = kinematics.Measure(odd);
    for (const auto& estimate : {posture.knee, posture.trunk_thigh, posture.thigh_from_vertical}) {
      if (estimate) EXPECT_TRUE(std::isfinite(estimate->value) && std::isfinite(estimate->sd));
    }
  }
}

TEST(Kinematics, MeasuresWithoutAllocating) {
  const PostureCorrection correction = Correction();
  Kinematics kinematics(&correction, {});
  pose::PersonMask mask;
  mask.valid = true;
  std::fill(mask.weights.begin(), mask.weights.end(), 0.7F);
  mask.crop = pose::MakeCropTransform({{300, 400}, 500, 0}, pose::kMaskSize);
  for (const Figure& figure : {LyingFigure(0.5), SittingFigure(0.4, 0.2)}) {
    pose::Observation observation = MakeObservation(figure);
    observation.mask = &mask;
    const std::size_t before = AllocationCount();
    for (int i = 0; i < 20; ++i) {
      observation.t = Timestamp::FromSeconds(0.1 * i);
      kinematics.Follow(observation);
      kinematics.Measure(observation);
    }
    EXPECT_EQ(AllocationCount(), before);
  }
}

TEST(AllocationGuard, CountsAnAllocation) {
  const std::size_t before = AllocationCount();
  void* memory = ::operator new(100);
  ::operator delete(memory);
  EXPECT_GT(AllocationCount(), before);
}

}  // namespace
}  // namespace sitbone::kinematics
