#include "kinematics/limb_axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "kinematics/vectors_testing.h"

namespace sitbone::kinematics {
namespace {

// The vectors are rounded to nine digits.
constexpr double kVectorTolerance = 1e-7;
constexpr LimbSpan kSpan{0.2, 0.85};

// A straight limb of `width` px through `middle` at `angle` (rad from the x axis, clockwise as seen).
pose::PersonMask StraightLimb(Vec2 middle, double angle, double width) {
  pose::PersonMask mask;
  mask.valid = true;
  const Vec2 normal{-std::sin(angle), std::cos(angle)};
  for (int y = 0; y < pose::kMaskSize; ++y) {
    for (int x = 0; x < pose::kMaskSize; ++x) {
      const double across = std::fabs(Dot(Vec2{1.0 * x, 1.0 * y} - middle, normal));
      const double inside = std::clamp(0.5 + (width / 2 - across), 0.0, 1.0);
      mask.weights[static_cast<std::size_t>(y * pose::kMaskSize + x)] = static_cast<float>(inside);
    }
  }
  return mask;
}

TEST(LimbAxis, AgreesWithTheCommittedVectors) {
  const auto document = nlohmann::json::parse(ReadModelFile("limb_axis_vectors.json"));
  ASSERT_EQ(document["format"], "sitbone.limb_axis_vectors");
  ASSERT_FALSE(document["cases"].empty());
  for (const auto& test : document["cases"]) {
    const auto bytes = Inflater(DecodeBase64(test["mask_zlib_base64"])).Run();
    pose::PersonMask mask;
    ASSERT_EQ(bytes.size(), mask.weights.size());
    ASSERT_EQ(std::accumulate(bytes.begin(), bytes.end(), 0), test["mask_sum"].get<int>());
    mask.valid = true;
    // The weights are float, the vectors were made with double: 1 / 255 has its rounding.
    for (std::size_t i = 0; i < bytes.size(); ++i) mask.weights[i] = static_cast<float>(bytes[i]) / 255.0F;
    for (const auto& limb : test["limbs"]) {
      SCOPED_TRACE(test["name"].get<std::string>() + " " + limb["limb"].get<std::string>());
      const Vec2 a{limb["a"][0], limb["a"][1]};
      const Vec2 b{limb["b"][0], limb["b"][1]};
      const LimbAxis axis = CalcLimbAxis(mask, a, b, {limb["f0"], limb["f1"]});
      constexpr double kFloatMask = 1e-4;
      EXPECT_NEAR(axis.turn_deg, limb["axis"][0], kFloatMask);
      EXPECT_NEAR(axis.rms_px, limb["axis"][1], kFloatMask);
      EXPECT_NEAR(axis.width, limb["axis"][2], kFloatMask);
      EXPECT_NEAR(axis.usable, limb["axis"][3], kVectorTolerance);
      EXPECT_NEAR(axis.offset_first, limb["axis"][4], kFloatMask);
      EXPECT_NEAR(axis.offset_last, limb["axis"][5], kFloatMask);
    }
  }
}

TEST(LimbAxis, FindsAStraightLimbThatTheJointsMiss) {
  // The limb runs along the x axis; the joints say that it rises by 5 degrees.
  const pose::PersonMask mask = StraightLimb({128, 128}, 0, 16);
  const double slope = std::tan(ToRadians(5));
  const LimbAxis axis = CalcLimbAxis(mask, {80, 128 + 48 * slope}, {176, 128 - 48 * slope}, kSpan);
  EXPECT_NEAR(axis.turn_deg, 5, 0.2);
  EXPECT_LT(axis.rms_px, 0.2);
  EXPECT_NEAR(axis.usable, 1, 1e-9);
  EXPECT_NEAR(axis.width, 16 / (96 / std::cos(ToRadians(5))), 0.01);
}

TEST(LimbAxis, TurnsWithThePicture) {
  for (const double angle : {0.0, 0.4, 1.2, -0.9, 2.5}) {
    const Vec2 along{std::cos(angle), std::sin(angle)};
    const pose::PersonMask mask = StraightLimb({128, 128}, angle, 14);
    const LimbAxis axis = CalcLimbAxis(mask, Vec2{128, 128} - 45.0 * along, Vec2{128, 128} + 45.0 * along, kSpan);
    EXPECT_NEAR(axis.turn_deg, 0, 0.3) << angle;
    EXPECT_NEAR(axis.offset_first, 0, 0.01) << angle;
    EXPECT_NEAR(axis.usable, 1, 1e-9) << angle;
  }
}

TEST(LimbAxis, WithoutAMaskOrALimbIsNotUsable) {
  pose::PersonMask none;
  EXPECT_EQ(CalcLimbAxis(none, {80, 128}, {176, 128}, kSpan).usable, 0);
  const pose::PersonMask mask = StraightLimb({128, 128}, 0, 16);
  EXPECT_EQ(CalcLimbAxis(mask, {80, 30}, {176, 30}, kSpan).usable, 0);     // background
  EXPECT_EQ(CalcLimbAxis(mask, {100, 128}, {105, 128}, kSpan).usable, 0);  // too short
  EXPECT_EQ(CalcLimbAxis(mask, {NAN, 128}, {105, 128}, kSpan).usable, 0);
  pose::PersonMask all = mask;
  std::fill(all.weights.begin(), all.weights.end(), 1.0F);
  EXPECT_EQ(CalcLimbAxis(all, {80, 128}, {176, 128}, kSpan).usable, 0);  // no end on either side
}

}  // namespace
}  // namespace sitbone::kinematics
