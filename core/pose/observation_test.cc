#include "pose/observation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "pose/landmark_answer_testing.h"

namespace sitbone::pose {
namespace {

constexpr double kTolerance_px = 1e-3;  // the tensors are float

Observation MakeObservation(const Region& region, bool mirrored = false) {
  Observation observation;
  observation.region = region;
  observation.mirrored = mirrored;
  observation.image_width = 640;
  observation.image_height = 480;
  return observation;
}

const Region kRegion{{320, 240}, 256, 0};

TEST(DecodeLandmarks, BringsTheCropsPixelsIntoThePicture) {
  LandmarkAnswer answer;
  answer.Put(kNose, {10, 20}, 5);
  Observation observation = MakeObservation({{320, 240}, 512, 0});
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  const LandmarkPoint& nose = observation.landmarks[kNose];
  EXPECT_NEAR(nose.p_I.x, 320 - 256 + 20, kTolerance_px);
  EXPECT_NEAR(nose.p_I.y, 240 - 256 + 40, kTolerance_px);
  EXPECT_NEAR(nose.z, 10, kTolerance_px);
  EXPECT_NEAR(nose.visibility, 1 / (1 + std::exp(-4.0)), 1e-6);
  EXPECT_NEAR(observation.presence, 0.95, 1e-6);
}

TEST(DecodeLandmarks, AFlatHeatMapMovesNothing) {
  LandmarkAnswer answer;
  answer.Put(kLeftKnee, {101.5, 77.25});
  Observation observation = MakeObservation(kRegion);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  const LandmarkPoint& knee = observation.landmarks[kLeftKnee];
  EXPECT_NEAR(knee.p_I.x, 192 + 101.5, kTolerance_px);
  EXPECT_NEAR(knee.p_I.y, 112 + 77.25, kTolerance_px);
  EXPECT_EQ(knee.shift, 0);
}

TEST(DecodeLandmarks, AHeatMapWithAPeakMovesTheLandmarkToItsMean) {
  LandmarkAnswer answer;
  // The landmark is in cell (25, 20); the heat lies in cells (26, 20) and (27, 22).
  answer.Put(kLeftKnee, {25 * 4 + 1, 20 * 4 + 3});
  answer.Heat(kLeftKnee, 26, 20, 0.9);
  answer.Heat(kLeftKnee, 27, 22, 0.3);
  // Beyond the window of three cells: never looked at.
  answer.Heat(kLeftKnee, 29, 20, 0.99);
  Observation observation = MakeObservation(kRegion);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  const double x = (0.9 * 26 + 0.3 * 27) / 1.2;
  const double y = (0.9 * 20 + 0.3 * 22) / 1.2;
  const LandmarkPoint& knee = observation.landmarks[kLeftKnee];
  EXPECT_NEAR(knee.p_I.x, 192 + 4 * x, kTolerance_px);
  EXPECT_NEAR(knee.p_I.y, 112 + 4 * y, kTolerance_px);
  EXPECT_NEAR(knee.peak, 0.9, 1e-5);
  EXPECT_NEAR(knee.shift, std::hypot(4 * x - 101, 4 * y - 83), kTolerance_px);
  // Spread: rms radius of the heat about its mean.
  const double squares =
      (0.9 * (std::pow(26 - x, 2) + std::pow(20 - y, 2)) + 0.3 * (std::pow(27 - x, 2) + std::pow(22 - y, 2))) / 1.2;
  EXPECT_NEAR(knee.spread, std::sqrt(squares), 1e-4);
}

TEST(DecodeLandmarks, AWeakHeatMapIsReportedAndNotFollowed) {
  LandmarkAnswer answer;
  answer.Put(kLeftKnee, {101, 83});
  answer.Heat(kLeftKnee, 27, 20, 0.4);
  Observation observation = MakeObservation(kRegion);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  EXPECT_NEAR(observation.landmarks[kLeftKnee].peak, 0.4, 1e-5);
  EXPECT_NEAR(observation.landmarks[kLeftKnee].p_I.x, 192 + 101, kTolerance_px);
}

TEST(DecodeLandmarks, ALandmarkOutsideTheCropKeepsItsPlaceAndHasNoPeak) {
  LandmarkAnswer answer;
  answer.Put(kLeftKnee, {-30, 300});
  Observation observation = MakeObservation(kRegion);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  EXPECT_NEAR(observation.landmarks[kLeftKnee].p_I.x, 192 - 30, kTolerance_px);
  EXPECT_EQ(observation.landmarks[kLeftKnee].peak, 0);
}

TEST(DecodeLandmarks, WorldLandmarksTurnWithTheRegion) {
  LandmarkAnswer answer;
  answer.world[3 * kNose + 1] = -0.6F;  // 0.6 m above the hips in the crop
  Observation observation = MakeObservation({{320, 240}, 256, kPi / 2});
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  // The crop is turned by a quarter: up in the crop is right in the picture.
  EXPECT_NEAR(observation.landmarks[kNose].p_W.x, 0.6, 1e-6);
  EXPECT_NEAR(observation.landmarks[kNose].p_W.y, 0, 1e-6);
}

TEST(DecodeLandmarks, AMirroredAnswerIsTheMirrorImage) {
  LandmarkAnswer answer;
  for (std::size_t i = 0; i < kNetworkLandmarks; ++i) {
    answer.Put(i, {20 + 5.0 * static_cast<double>(i), 200 - 4.0 * static_cast<double>(i)}, static_cast<double>(i));
    answer.world[3 * i] = 0.01F * static_cast<float>(i);
  }
  Observation plain = MakeObservation({{300, 200}, 300, 0.4});
  Observation mirrored = MakeObservation({{300, 200}, 300, 0.4}, true);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), plain));
  ASSERT_TRUE(DecodeLandmarks(answer.view(), mirrored));
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    const LandmarkPoint& a = plain.landmarks[i];
    const LandmarkPoint& b = mirrored.landmarks[MirrorLandmark(i)];
    EXPECT_NEAR(b.p_I.x, 639 - a.p_I.x, kTolerance_px);
    EXPECT_NEAR(b.p_I.y, a.p_I.y, kTolerance_px);
    EXPECT_NEAR(b.p_W.x, -a.p_W.x, 1e-9);
    EXPECT_EQ(b.z, a.z);
  }
  // The next region lies in the picture as the network saw it, which is the same for both.
  EXPECT_NEAR(NextRegion(plain).centre.x, NextRegion(mirrored).centre.x, kTolerance_px);
  EXPECT_NEAR(NextRegion(plain).turn, NextRegion(mirrored).turn, 1e-6);
}

TEST(DecodeLandmarks, RefusesTensorsOfTheWrongShape) {
  const LandmarkAnswer answer;
  Observation observation = MakeObservation(kRegion);
  Answer a = answer.view();
  a.landmarks = a.landmarks.first(33 * 5);
  EXPECT_FALSE(DecodeLandmarks(a, observation));
  a = answer.view();
  a.world = {};
  EXPECT_FALSE(DecodeLandmarks(a, observation));
  a = answer.view();
  a.heat_map = a.heat_map.subspan(1);
  EXPECT_FALSE(DecodeLandmarks(a, observation));
  EXPECT_FALSE(DecodeLandmarks({}, observation));
}

TEST(DecodeLandmarks, RefusesWhatIsNoNumber) {
  for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    Observation observation = MakeObservation(kRegion);
    for (std::size_t value = 0; value < kLandmarkValues; ++value) {
      LandmarkAnswer answer;
      answer.landmarks[kLeftKnee * kLandmarkValues + value] = odd;
      EXPECT_FALSE(DecodeLandmarks(answer.view(), observation)) << value;
    }
    LandmarkAnswer world;
    world.world[7] = odd;
    EXPECT_FALSE(DecodeLandmarks(world.view(), observation));
    LandmarkAnswer presence;
    presence.presence = odd;
    EXPECT_FALSE(DecodeLandmarks(presence.view(), observation));
  }
}

TEST(DecodeLandmarks, AHeatMapThatIsNoNumberMovesNothing) {
  LandmarkAnswer answer;
  for (float& v : answer.heat_map) v = std::numeric_limits<float>::quiet_NaN();
  Observation observation = MakeObservation(kRegion);
  if (!DecodeLandmarks(answer.view(), observation)) return;  // refusing it is as good
  for (const LandmarkPoint& point : observation.landmarks) {
    EXPECT_TRUE(std::isfinite(point.p_I.x));
    EXPECT_TRUE(std::isfinite(point.peak));
    EXPECT_TRUE(std::isfinite(point.spread));
  }
}

TEST(MirrorLandmarks, TwiceIsTheIdentity) {
  LandmarkAnswer answer;
  for (std::size_t i = 0; i < kNetworkLandmarks; ++i) answer.Put(i, {3.0 * static_cast<double>(i), 50}, 1);
  Observation observation = MakeObservation(kRegion);
  ASSERT_TRUE(DecodeLandmarks(answer.view(), observation));
  const Landmarks twice = MirrorLandmarks(MirrorLandmarks(observation.landmarks, 640), 640);
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    EXPECT_NEAR(twice[i].p_I.x, observation.landmarks[i].p_I.x, 1e-9);
    EXPECT_EQ(twice[i].p_W.x, observation.landmarks[i].p_W.x);
  }
}

}  // namespace
}  // namespace sitbone::pose
