#include "pose/region.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sitbone::pose {
namespace {

// A few double operations on pixels.
constexpr double kTolerance_px = 1e-6;

Vec2 AnyPoint() { return {0.1 * *rc::gen::inRange(-5000, 25'000), 0.1 * *rc::gen::inRange(-5000, 25'000)}; }

Region AnyRegion() {
  return {AnyPoint(), 0.1 * *rc::gen::inRange(100, 30'000), WrapAngle(0.001 * *rc::gen::inRange(-3141, 3141))};
}

double Distance(Vec2 a, Vec2 b) { return Norm(a - b); }

RC_GTEST_PROP(CropTransform, ToCropUndoesToImage, ()) {
  const CropTransform crop = MakeCropTransform(AnyRegion(), 256);
  const Vec2 p = AnyPoint();
  RC_ASSERT(Distance(crop.ToCrop(crop.ToImage(p)), p) < 1e-4);
  RC_ASSERT(Distance(crop.ToImage(crop.ToCrop(p)), p) < 1e-4);
}

RC_GTEST_PROP(CropTransform, TheMiddleOfTheCropIsTheCentreOfTheRegion, ()) {
  const Region region = AnyRegion();
  const CropTransform crop = MakeCropTransform(region, 256);
  RC_ASSERT(Distance(crop.ToImage({128, 128}), region.centre) < kTolerance_px);
  RC_ASSERT(std::fabs(crop.scale() * 256 - region.size) < kTolerance_px);
}

TEST(CropTransform, ARegionOfNoSizeMapsEverythingToTheOrigin) {
  const CropTransform crop = MakeCropTransform({{10, 20}, 0, 0}, 256);
  EXPECT_EQ(crop.ToCrop({300, 400}).x, 0);
  EXPECT_EQ(crop.ToCrop({300, 400}).y, 0);
}

TEST(CropTransform, AnUprightRegionOfTheCropsSizeOnlyShifts) {
  const CropTransform crop = MakeCropTransform({{500, 300}, 256, 0}, 256);
  EXPECT_NEAR(crop.ToImage({0, 0}).x, 372, kTolerance_px);
  EXPECT_NEAR(crop.ToImage({0, 0}).y, 172, kTolerance_px);
  EXPECT_NEAR(crop.ToImage({256, 0}).x, 628, kTolerance_px);
  EXPECT_NEAR(crop.ToImage({0, 256}).y, 428, kTolerance_px);
}

RC_GTEST_PROP(RegionFromPoints, PutsTheScalePointStraightAboveTheMiddle, ()) {
  const Vec2 centre = AnyPoint();
  const Vec2 scale = AnyPoint();
  RC_PRE(Distance(centre, scale) > 1);
  const CropTransform crop = MakeCropTransform(RegionFromPoints(centre, scale), 256);
  const Vec2 seen = crop.ToCrop(scale);
  RC_ASSERT(std::fabs(seen.x - 128) < 1e-3);
  // The circle fills 1 / 1.25 of the square.
  RC_ASSERT(std::fabs(seen.y - (128 - 128 / kRegionMargin)) < 1e-3);
}

TEST(RegionFromPoints, AgreesWithTheClosedForm) {
  const Region upright = RegionFromPoints({100, 200}, {100, 120});
  EXPECT_NEAR(upright.size, 2 * 80 * 1.25, kTolerance_px);
  EXPECT_NEAR(upright.turn, 0, 1e-12);
  // The head to the right of the hips: the person lies, turned clockwise by a quarter.
  const Region lying = RegionFromPoints({100, 200}, {180, 200});
  EXPECT_NEAR(lying.turn, kPi / 2, 1e-12);
  const Region other_way = RegionFromPoints({100, 200}, {20, 200});
  EXPECT_NEAR(other_way.turn, -kPi / 2, 1e-12);
}

RC_GTEST_PROP(MirrorRegion, TwiceIsTheIdentity, ()) {
  const Region region = AnyRegion();
  const Region twice = MirrorRegion(MirrorRegion(region, 640), 640);
  RC_ASSERT(Distance(twice.centre, region.centre) < kTolerance_px);
  RC_ASSERT(twice.size == region.size);
  RC_ASSERT(std::fabs(WrapAngle(twice.turn - region.turn)) < 1e-9);
}

RC_GTEST_PROP(MirrorRegion, IsTheRegionOfTheMirroredPoints, ()) {
  constexpr double kWidth = 640;
  const Vec2 centre = AnyPoint();
  const Vec2 scale = AnyPoint();
  RC_PRE(Distance(centre, scale) > 1);
  const auto mirrored = [&](Vec2 p) { return Vec2{kWidth - 1 - p.x, p.y}; };
  const Region a = MirrorRegion(RegionFromPoints(centre, scale), kWidth);
  const Region b = RegionFromPoints(mirrored(centre), mirrored(scale));
  RC_ASSERT(Distance(a.centre, b.centre) < kTolerance_px);
  RC_ASSERT(std::fabs(a.size - b.size) < kTolerance_px);
  RC_ASSERT(std::fabs(WrapAngle(a.turn - b.turn)) < 1e-6);
}

RC_GTEST_PROP(RegionOverlap, IsTheSameBothWaysAndAShare, ()) {
  const Region a = AnyRegion();
  const Region b = AnyRegion();
  const double overlap = RegionOverlap(a, b);
  RC_ASSERT(std::fabs(overlap - RegionOverlap(b, a)) < 1e-9);
  RC_ASSERT(overlap >= 0);
  RC_ASSERT(overlap <= 1 + 1e-9);
  RC_ASSERT(std::fabs(RegionOverlap(a, a) - 1) < 1e-9);
}

TEST(RegionOverlap, CountsTheSharedPartOfTheSmallerSquare) {
  const Region large{{0, 0}, 100, 0};
  EXPECT_DOUBLE_EQ(RegionOverlap(large, {{0, 0}, 10, 0}), 1);
  EXPECT_DOUBLE_EQ(RegionOverlap(large, {{50, 0}, 10, 0}), 0.5);
  EXPECT_DOUBLE_EQ(RegionOverlap(large, {{50, 50}, 10, 0}), 0.25);
  EXPECT_DOUBLE_EQ(RegionOverlap(large, {{200, 0}, 10, 0}), 0);
  EXPECT_DOUBLE_EQ(RegionOverlap(large, {{0, 0}, 0, 0}), 0);
}

}  // namespace
}  // namespace sitbone::pose
