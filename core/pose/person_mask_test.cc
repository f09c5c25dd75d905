#include "pose/person_mask.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace sitbone::pose {
namespace {

constexpr std::size_t kPixels = std::size_t{kMaskSize} * kMaskSize;

std::size_t At(int x, int y) { return static_cast<std::size_t>(y * kMaskSize + x); }

TEST(FillMask, TurnsLogitsIntoProbabilities) {
  std::vector<float> logits(kPixels, -20.0F);
  logits[At(10, 20)] = 0;
  logits[At(11, 20)] = 20;
  logits[At(12, 20)] = 2;
  PersonMask mask;
  FillMask(logits, mask);
  ASSERT_TRUE(mask.valid);
  EXPECT_FLOAT_EQ(mask.weights[At(10, 20)], 0.5F);
  EXPECT_FLOAT_EQ(mask.weights[At(11, 20)], 1.0F);
  EXPECT_NEAR(mask.weights[At(12, 20)], 1 / (1 + std::exp(-2.0)), 1e-6);
  EXPECT_FLOAT_EQ(mask.weights[At(0, 0)], 0.0F);
}

TEST(FillMask, LeavesProbabilitiesAsTheyAre) {
  std::vector<float> values(kPixels, 0.0F);
  values[At(5, 5)] = 0.25F;
  values[At(6, 5)] = 1.0F;
  PersonMask mask;
  FillMask(values, mask);
  EXPECT_EQ(mask.weights[At(5, 5)], 0.25F);
  EXPECT_EQ(mask.weights[At(6, 5)], 1.0F);
}

TEST(FillMask, AMaskOfTheWrongSizeIsNone) {
  PersonMask mask;
  mask.valid = true;
  FillMask(std::vector<float>(100), mask);
  EXPECT_FALSE(mask.valid);
  FillMask({}, mask);
  EXPECT_FALSE(mask.valid);
}

TEST(FillMask, ValuesThatAreNoNumbersNeverLeaveZeroToOne) {
  std::vector<float> logits(kPixels, -3.0F);
  logits[At(3, 3)] = INFINITY;
  logits[At(4, 3)] = -INFINITY;
  PersonMask mask;
  FillMask(logits, mask);
  EXPECT_EQ(mask.weights[At(3, 3)], 1.0F);
  EXPECT_EQ(mask.weights[At(4, 3)], 0.0F);
}

TEST(PersonMask, IsBilinearBetweenPixelsAndZeroOutside) {
  PersonMask mask;
  std::vector<float> values(kPixels, 0.0F);
  values[At(10, 10)] = 1.0F;
  values[At(11, 11)] = 0.5F;
  FillMask(values, mask);
  EXPECT_DOUBLE_EQ(mask.AtCrop({10, 10}), 1);
  EXPECT_DOUBLE_EQ(mask.AtCrop({10.5, 10}), 0.5);
  EXPECT_DOUBLE_EQ(mask.AtCrop({10.25, 10.5}), 0.5 * 0.75 + 0.5 * 0.5 * 0.25);
  EXPECT_DOUBLE_EQ(mask.AtCrop({-1, 10}), 0);
  EXPECT_DOUBLE_EQ(mask.AtCrop({10, 300}), 0);
  EXPECT_DOUBLE_EQ(mask.AtCrop({NAN, 10}), 0);
}

TEST(PersonMask, TheWayBackIntoThePictureFindsTheSamePixel) {
  PersonMask mask;
  std::vector<float> values(kPixels, 0.0F);
  values[At(100, 50)] = 1.0F;
  FillMask(values, mask);
  mask.crop = MakeCropTransform({{300, 200}, 512, 0.3}, kMaskSize);
  const Vec2 p_I = mask.crop.ToImage({100, 50});
  EXPECT_NEAR(mask.AtImage(p_I), 1, 1e-9);
  mask.mirrored = true;
  mask.image_width = 640;
  EXPECT_NEAR(mask.AtImage({639 - p_I.x, p_I.y}), 1, 1e-9);
}

}  // namespace
}  // namespace sitbone::pose
