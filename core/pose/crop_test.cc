#include "pose/crop.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sitbone::pose {
namespace {

// Weights have 11 bits, positions 16: about one part in 1000 of the range, plus what the position's rounding moves.
constexpr float kTolerance = 0.004F;

struct Picture {
  int width;
  int height;
  std::vector<std::uint8_t> bytes;
  ImageView view() const { return {bytes.data(), width, height, std::ptrdiff_t{3} * width}; }
};

// A smooth picture with a different slope in each colour, so that a wrong neighbour shows.
Picture MakePicture(int width, int height) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      picture.bytes.push_back(static_cast<std::uint8_t>((x * 5 + y * 2) % 256));
      picture.bytes.push_back(static_cast<std::uint8_t>((x * 3 + y * 7 + 40) % 256));
      picture.bytes.push_back(static_cast<std::uint8_t>((x * x + y) % 256));
    }
  }
  return picture;
}

Picture Mirrored(const Picture& picture) {
  Picture mirrored = picture;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const auto from = static_cast<std::size_t>(3 * (y * picture.width + picture.width - 1 - x));
      std::copy_n(&picture.bytes[from], 3, &mirrored.bytes[static_cast<std::size_t>(3 * (y * picture.width + x))]);
    }
  }
  return mirrored;
}

// Bilinear, without any cleverness.
double Reference(const Picture& picture, Vec2 p_I, int channel, Border border) {
  const double x0 = std::floor(p_I.x);
  const double y0 = std::floor(p_I.y);
  double sum = 0;
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const int x = static_cast<int>(x0) + i;
      const int y = static_cast<int>(y0) + j;
      const bool outside = x < 0 || y < 0 || x >= picture.width || y >= picture.height;
      if (outside && border == Border::kZero) continue;
      const double weight = (1 - std::fabs(p_I.x - x)) * (1 - std::fabs(p_I.y - y));
      const int column = std::clamp(x, 0, picture.width - 1);
      const int row = std::clamp(y, 0, picture.height - 1);
      sum += weight * picture.bytes[static_cast<std::size_t>(3 * (row * picture.width + column) + channel)];
    }
  }
  return sum;
}

std::vector<float> Crop(const Picture& picture, const Region& region, bool mirror, int size,
                        PixelRange range = kUnitRange, Border border = Border::kZero) {
  std::vector<float> tensor(static_cast<std::size_t>(size * size * 3), -99.0F);
  SampleCrop(picture.view(), region, mirror, range, border, size, tensor);
  return tensor;
}

Region AnyRegion() {
  return {{*rc::gen::inRange(-40, 140) + 0.37, *rc::gen::inRange(-40, 120) + 0.21},
          *rc::gen::inRange(5, 300) + 0.5,
          0.01 * *rc::gen::inRange(-314, 314)};
}

RC_GTEST_PROP(SampleCrop, AgreesWithASlowBilinearReference, ()) {
  constexpr int kSize = 24;
  const Picture picture = MakePicture(97, 61);
  const Region region = AnyRegion();
  const Border border = *rc::gen::element(Border::kZero, Border::kReplicate);
  const std::vector<float> tensor = Crop(picture, region, false, kSize, kUnitRange, border);
  const CropTransform transform = MakeCropTransform(region, kSize);
  for (int v = 0; v < kSize; ++v) {
    for (int u = 0; u < kSize; ++u) {
      const Vec2 p_I = transform.ToImage({static_cast<double>(u), static_cast<double>(v)});
      for (int c = 0; c < 3; ++c) {
        const double expected = Reference(picture, p_I, c, border) / 255;
        const float got = tensor[static_cast<std::size_t>(3 * (v * kSize + u) + c)];
        RC_ASSERT(std::fabs(got - expected) < kTolerance);
      }
    }
  }
}

RC_GTEST_PROP(SampleCrop, AMirroredCropIsTheCropOfTheMirroredPicture, ()) {
  constexpr int kSize = 20;
  const Picture picture = MakePicture(90, 64);
  const Region region = AnyRegion();
  const std::vector<float> a = Crop(picture, region, true, kSize);
  const std::vector<float> b = Crop(Mirrored(picture), region, false, kSize);
  for (std::size_t i = 0; i < a.size(); ++i) RC_ASSERT(std::fabs(a[i] - b[i]) < kTolerance);
}

RC_GTEST_PROP(SampleCrop, AFourthByteAPixelChangesNothing, ()) {
  const Picture rgb = MakePicture(37, 29);
  std::vector<std::uint8_t> rgba;
  for (std::size_t i = 0; i < rgb.bytes.size(); i += 3) {
    rgba.insert(rgba.end(), {rgb.bytes[i], rgb.bytes[i + 1], rgb.bytes[i + 2], std::uint8_t{77}});
  }
  const ImageView four{rgba.data(), rgb.width, rgb.height, std::ptrdiff_t{4} * rgb.width, 4};
  const Region region{{*rc::gen::inRange(-10, 50) * 1.0, *rc::gen::inRange(-10, 40) * 1.0},
                      *rc::gen::inRange(4, 60) * 1.0,
                      *rc::gen::inRange(-300, 300) * 0.01};
  constexpr int kSize = 16;
  std::vector<float> a(std::size_t{kSize} * kSize * 3);
  std::vector<float> b(a.size());
  SampleCrop(rgb.view(), region, false, kUnitRange, Border::kZero, kSize, a);
  SampleCrop(four, region, false, kUnitRange, Border::kZero, kSize, b);
  RC_ASSERT(a == b);
}

TEST(SampleCrop, CopiesAPictureOfTheCropsOwnSize) {
  const Picture picture = MakePicture(32, 32);
  const std::vector<float> tensor = Crop(picture, {{16, 16}, 32, 0}, false, 32);
  for (std::size_t i = 0; i < tensor.size(); ++i) EXPECT_NEAR(tensor[i], picture.bytes[i] / 255.0F, kTolerance) << i;
}

TEST(SampleCrop, IsZeroOutsideThePicture) {
  const Picture picture{16, 16, std::vector<std::uint8_t>(16 * 16 * 3, 255)};
  for (const float v : Crop(picture, {{1000, -500}, 64, 0.3}, false, 16, kSignedRange)) EXPECT_EQ(v, -1);
  // Half in, half out: the border fades within one pixel.
  const std::vector<float> tensor = Crop(picture, {{0, 8}, 16, 0}, false, 16);
  EXPECT_EQ(tensor[3 * (8 * 16 + 6)], 0);
  EXPECT_NEAR(tensor[3 * (8 * 16 + 8)], 1, kTolerance);
  EXPECT_NEAR(tensor[3 * (8 * 16 + 12)], 1, kTolerance);
}

TEST(SampleCrop, MayRepeatTheNearestPixelOutside) {
  const Picture picture{16, 16, std::vector<std::uint8_t>(16 * 16 * 3, 255)};
  for (const float v : Crop(picture, {{100, -50}, 64, 0.3}, false, 16, kUnitRange, Border::kReplicate)) {
    EXPECT_NEAR(v, 1, kTolerance);
  }
}

TEST(SampleCrop, EachRangeMapsBlackAndWhiteToItsEnds) {
  for (const auto& [range, low, high] : {std::tuple{kUnitRange, 0.0F, 1.0F}, std::tuple{kSignedRange, -1.0F, 1.0F}}) {
    const Picture black{40, 40, std::vector<std::uint8_t>(40 * 40 * 3, 0)};
    const Picture white{40, 40, std::vector<std::uint8_t>(40 * 40 * 3, 255)};
    for (const float v : Crop(black, {{20, 20}, 20, 0.5}, false, 8, range)) EXPECT_NEAR(v, low, kTolerance);
    for (const float v : Crop(white, {{20, 20}, 20, 0.5}, false, 8, range)) EXPECT_NEAR(v, high, kTolerance);
  }
}

TEST(SampleCrop, SurvivesRegionsThatNobodyHas) {
  const Picture picture = MakePicture(30, 20);
  for (const double size : {0.0, -5.0, 1e7, std::nan(""), HUGE_VAL}) {
    for (const float v : Crop(picture, {{10, 10}, size, 0}, false, 8)) EXPECT_TRUE(std::isfinite(v)) << size;
  }
  for (const double x : {1e9, -1e9, std::nan("")}) {
    for (const float v : Crop(picture, {{x, 10}, 20, 0}, false, 8)) EXPECT_TRUE(std::isfinite(v)) << x;
  }
  for (const float v : Crop(picture, {{10, 10}, 20, std::nan("")}, false, 8)) EXPECT_TRUE(std::isfinite(v));
}

TEST(SampleCrop, AnEmptyPictureIsBlack) {
  std::vector<float> tensor(8 * 8 * 3, 7.0F);
  SampleCrop({}, {{4, 4}, 8, 0}, false, kUnitRange, Border::kZero, 8, tensor);
  for (const float v : tensor) EXPECT_EQ(v, 0);
}

TEST(SampleCrop, ReadsRowsByTheirStride) {
  Picture wide = MakePicture(40, 30);
  const ImageView part{wide.bytes.data(), 25, 30, std::ptrdiff_t{3} * 40};
  std::vector<float> tensor(25 * 25 * 3);
  SampleCrop(part, {{12.5, 12.5}, 25, 0}, false, kUnitRange, Border::kZero, 25, tensor);
  for (std::size_t y = 0; y < 25; ++y) {
    for (std::size_t x = 0; x < 24; ++x) {
      EXPECT_NEAR(tensor[3 * (25 * y + x)], wide.bytes[3 * (40 * y + x)] / 255.0F, kTolerance);
    }
  }
}

}  // namespace
}  // namespace sitbone::pose
