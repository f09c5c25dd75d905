#include "pose/detector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace sitbone::pose {
namespace {

constexpr double kTolerance = 1e-5;  // the tensors are float

// An answer of the detector in which nobody is seen, to be filled box by box.
struct DetectorAnswer {
  std::vector<float> boxes = std::vector<float>(kAnchors * kBoxValues);
  std::vector<float> scores = std::vector<float>(kAnchors, -50.0F);

  Answer view() const {
    Answer answer;
    answer.boxes = boxes;
    answer.scores = scores;
    return answer;
  }
  // A box with its middle at `middle` and key points 0 and 1, all as shares of the input's side.
  void Put(std::size_t anchor, float score, Vec2 middle, double side, Vec2 hips, Vec2 head) {
    const Vec2 at = MakeAnchors()[anchor];
    const auto px = [](double share) { return static_cast<float>(share * kDetectorSize); };
    scores[anchor] = std::log(score / (1 - score));
    float* values = &boxes[anchor * kBoxValues];
    values[0] = px(middle.x - at.x);
    values[1] = px(middle.y - at.y);
    values[2] = values[3] = px(side);
    values[4] = px(hips.x - at.x);
    values[5] = px(hips.y - at.y);
    values[6] = px(head.x - at.x);
    values[7] = px(head.y - at.y);
  }
};

const Region kSquare{{112, 112}, 224, 0};

TEST(Anchors, CoverThreeGridsFromFineToCoarse) {
  const std::vector<Vec2> anchors = MakeAnchors();
  ASSERT_EQ(anchors.size(), kAnchors);
  // 28 x 28 cells with two anchors, 14 x 14 with two, 7 x 7 with six.
  EXPECT_NEAR(anchors[0].x, 0.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[0].y, 0.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[1].x, 0.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[2].x, 1.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[2].y, 0.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[1567].x, 27.5 / 28, 1e-12);
  EXPECT_NEAR(anchors[1568].x, 0.5 / 14, 1e-12);
  EXPECT_NEAR(anchors[1960].x, 0.5 / 7, 1e-12);
  EXPECT_NEAR(anchors.back().x, 6.5 / 7, 1e-12);
  EXPECT_NEAR(anchors.back().y, 6.5 / 7, 1e-12);
}

TEST(DecodeDetections, BringsKeyPointsIntoThePicture) {
  DetectorAnswer answer;
  answer.Put(1000, 0.9F, {0.5, 0.5}, 0.4, {0.5, 0.6}, {0.5, 0.3});
  const auto found = DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].score, 0.9, kTolerance);
  EXPECT_NEAR(found[0].centre_I.x, 112, 1e-3);
  EXPECT_NEAR(found[0].centre_I.y, 0.6 * 224, 1e-3);
  EXPECT_NEAR(found[0].scale_I.y, 0.3 * 224, 1e-3);
  EXPECT_NEAR(found[0].region().turn, 0, 1e-6);
  EXPECT_NEAR(found[0].region().size, 2 * 0.3 * 224 * kRegionMargin, 1e-2);
}

TEST(DecodeDetections, BlendsOverlappingBoxesByTheirScores) {
  DetectorAnswer answer;
  // Two boxes with sides of 0.4, 0.04 apart: they share 0.36 of 0.44, which is more than 0.3.
  answer.Put(10, 0.8F, {0.50, 0.5}, 0.4, {0.50, 0.6}, {0.50, 0.3});
  answer.Put(500, 0.6F, {0.54, 0.5}, 0.4, {0.54, 0.6}, {0.54, 0.3});
  const auto found = DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].score, 0.8, kTolerance);
  EXPECT_NEAR(found[0].centre_I.x / 224, (0.8 * 0.50 + 0.6 * 0.54) / 1.4, kTolerance);
  EXPECT_NEAR(found[0].scale_I.x / 224, (0.8 * 0.50 + 0.6 * 0.54) / 1.4, kTolerance);
}

TEST(DecodeDetections, KeepsPeopleApartThatOverlapByLessThanTheLimit) {
  DetectorAnswer answer;
  // Sides of 0.4, 0.24 apart: 0.16 of 0.64 is shared, a quarter.
  answer.Put(10, 0.7F, {0.3, 0.5}, 0.4, {0.3, 0.6}, {0.3, 0.3});
  answer.Put(500, 0.9F, {0.54, 0.5}, 0.4, {0.54, 0.6}, {0.54, 0.3});
  const auto found = DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.5);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NEAR(found[0].score, 0.9, kTolerance);
  EXPECT_NEAR(found[0].centre_I.x / 224, 0.54, kTolerance);
  EXPECT_NEAR(found[1].score, 0.7, kTolerance);
}

TEST(DecodeDetections, LeavesOutWhatScoresBelowTheLeast) {
  DetectorAnswer answer;
  answer.Put(10, 0.49F, {0.5, 0.5}, 0.4, {0.5, 0.6}, {0.5, 0.3});
  EXPECT_TRUE(DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.5).empty());
  EXPECT_EQ(DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.4).size(), 1U);
}

TEST(DecodeDetections, FindsNoMorePeopleThanItsBound) {
  DetectorAnswer answer;
  for (std::size_t i = 0; i < 40; ++i) {
    const Vec2 at{0.1 * static_cast<double>(i % 8) + 0.1, 0.15 * static_cast<double>(i / 8) + 0.1};
    answer.Put(i * 20, 0.9F, at, 0.02, at, at + Vec2{0, -0.05});
  }
  EXPECT_EQ(DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.5).size(), kMaxDetections);
}

TEST(DecodeDetections, RefusesTensorsOfTheWrongShape) {
  DetectorAnswer answer;
  answer.Put(10, 0.9F, {0.5, 0.5}, 0.4, {0.5, 0.6}, {0.5, 0.3});
  const auto anchors = MakeAnchors();
  Answer short_scores = answer.view();
  short_scores.scores = short_scores.scores.first(kAnchors - 1);
  EXPECT_TRUE(DecodeDetections(short_scores, kSquare, anchors, 0.5).empty());
  Answer short_boxes = answer.view();
  short_boxes.boxes = short_boxes.boxes.first(12);
  EXPECT_TRUE(DecodeDetections(short_boxes, kSquare, anchors, 0.5).empty());
  EXPECT_TRUE(DecodeDetections({}, kSquare, anchors, 0.5).empty());
}

TEST(DecodeDetections, AScoreThatIsNoNumberIsNobody) {
  DetectorAnswer answer;
  for (float& score : answer.scores) score = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(DecodeDetections(answer.view(), kSquare, MakeAnchors(), 0.1).empty());
}

TEST(DetectorRegion, IsTheLetterboxOfThePicture) {
  const ImageView image{nullptr, 640, 360, 0};
  const Region region = DetectorRegion(image, QuarterTurn::kNone);
  EXPECT_EQ(region.centre.x, 320);
  EXPECT_EQ(region.centre.y, 180);
  EXPECT_EQ(region.size, 640);
  EXPECT_EQ(region.turn, 0);
}

TEST(DetectorRegion, ATurnedPictureGivesTheSamePersonInThePicture) {
  const ImageView image{nullptr, 224, 224, 0};
  const auto anchors = MakeAnchors();
  // Somebody on their back, hips at (100, 150), head to the left at (40, 150).
  const Vec2 hips{100, 150};
  const Vec2 head{40, 150};
  for (const QuarterTurn turn : {QuarterTurn::kNone, QuarterTurn::kClockwise, QuarterTurn::kCounterclockwise}) {
    const Region seen = DetectorRegion(image, turn);
    const CropTransform to_crop = MakeCropTransform(seen, 1);
    DetectorAnswer answer;
    answer.Put(700, 0.9F, to_crop.ToCrop(hips), 0.3, to_crop.ToCrop(hips), to_crop.ToCrop(head));
    const auto found = DecodeDetections(answer.view(), seen, anchors, 0.5);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(Norm(found[0].centre_I - hips), 0, 1e-3);
    EXPECT_NEAR(Norm(found[0].scale_I - head), 0, 1e-3);
    EXPECT_NEAR(found[0].region().turn, -kPi / 2, 1e-4);
  }
}

TEST(DetectorRegion, AClockwiseTurnBringsAHeadOnTheLeftUpright) {
  const ImageView image{nullptr, 224, 224, 0};
  const CropTransform to_crop = MakeCropTransform(DetectorRegion(image, QuarterTurn::kClockwise), 224);
  // The left edge of the picture becomes the top of what the detector sees.
  EXPECT_NEAR(to_crop.ToCrop({0, 112}).y, 0, 1e-9);
  const CropTransform other = MakeCropTransform(DetectorRegion(image, QuarterTurn::kCounterclockwise), 224);
  EXPECT_NEAR(other.ToCrop({224, 112}).y, 0, 1e-9);
}

}  // namespace
}  // namespace sitbone::pose
