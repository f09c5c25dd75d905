#include "kinematics/back_outline.h"

#include <gtest/gtest.h>

#include "kinematics/trunk_testing.h"

namespace sitbone::kinematics {
namespace {

BackOutline Measure(const TrunkScene& scene) { return MeasureBackOutline(scene.observation, scene.pose); }

double CellPosition(std::size_t i) { return -0.20 + 0.08 * static_cast<double>(i); }

TEST(BackOutline, FollowsTheDrawnBack) {
  for (const double bulge : {0.0, 0.1, 0.2}) {
    const DrawnTrunk trunk{.bulge = bulge};
    const BackOutline outline = Measure(DrawTrunk(trunk));
    ASSERT_EQ(outline.unseen, BackUnseen::kSeen);
    for (std::size_t i = 0; i < kBackCells; ++i) {
      ASSERT_TRUE(outline.seen[i]) << i;
      EXPECT_NEAR(outline.depth[i], BackDepth(trunk, CellPosition(i)), 0.01) << i;
    }
    EXPECT_TRUE(outline.has_points);
  }
}

TEST(BackOutline, MirrorPlaceAndSizeChangeNothing) {
  const DrawnTrunk plain{.bulge = 0.1, .lean = ToRadians(20)};
  const BackOutline expected = Measure(DrawTrunk(plain));
  DrawnTrunk left = plain;
  left.faces_left = true;
  DrawnTrunk left_turned = left;
  left_turned.turned = true;
  DrawnTrunk right_turned = plain;
  right_turned.turned = true;
  DrawnTrunk elsewhere = plain;
  elsewhere.hips = {430.3, 370.7};
  DrawnTrunk larger = plain;
  larger.scale = 131;
  for (const DrawnTrunk& trunk : {left, left_turned, right_turned, elsewhere, larger}) {
    const BackOutline outline = Measure(DrawTrunk(trunk));
    EXPECT_EQ(outline.unseen, BackUnseen::kSeen);
    for (std::size_t i = 0; i < kOutlineCells; ++i) {
      EXPECT_EQ(outline.seen[i], expected.seen[i]) << i;
      EXPECT_NEAR(outline.depth[i], expected.depth[i], 0.012) << i;
    }
  }
}

TEST(BackOutline, ThePointsForDrawingLieInThePictureAsShown) {
  const BackOutline right = Measure(DrawTrunk({.bulge = 0.1}));
  const BackOutline left = Measure(DrawTrunk({.bulge = 0.1, .faces_left = true}));
  for (std::size_t i = 0; i < kBackStations; ++i) {
    EXPECT_LT(right.points_I[i].x, 300);
    EXPECT_NEAR(left.points_I[i].x, 799 - right.points_I[i].x, 1.5);
    EXPECT_NEAR(left.points_I[i].y, right.points_I[i].y, 1.5);
  }
  EXPECT_GT(right.points_I.front().y, right.points_I.back().y) << "from seat to neck";
}

TEST(BackOutline, WithoutAMaskItSaysSo) {
  TrunkScene scene = DrawTrunk({});
  scene.mask->valid = false;
  EXPECT_EQ(Measure(scene).unseen, BackUnseen::kNoMask);
  scene.observation.mask = nullptr;
  EXPECT_EQ(Measure(scene).unseen, BackUnseen::kNoMask);
}

TEST(BackOutline, AnEmptyOrFullMaskHasNoOutline) {
  for (const float value : {0.0F, 1.0F}) {
    TrunkScene scene = DrawTrunk({});
    std::fill(scene.mask->weights.begin(), scene.mask->weights.end(), value);
    // A full mask ends at the border of the crop: put that out of reach.
    scene.mask->crop = pose::MakeCropTransform({{300, 350}, 1000, 0}, pose::kMaskSize);
    const BackOutline outline = Measure(scene);
    EXPECT_EQ(outline.unseen, BackUnseen::kOutlineLost);
    EXPECT_FALSE(outline.has_points);
  }
}

TEST(BackOutline, FromTheFrontItIsRefused) {
  TrunkScene scene = DrawTrunk({});
  scene.pose.landmarks[pose::kLeftShoulder].p_I.x += 40;
  scene.pose.landmarks[pose::kRightShoulder].p_I.x -= 40;
  EXPECT_EQ(Measure(scene).unseen, BackUnseen::kNotFromSide);
}

TEST(BackOutline, BehindAnElbowTheRestOfTheBackIsStillSeen) {
  const DrawnTrunk trunk{.elbow = 0.4};
  const BackOutline outline = Measure(DrawTrunk(trunk));
  EXPECT_EQ(outline.unseen, BackUnseen::kSeen);
  EXPECT_TRUE(outline.behind_arm);
  for (std::size_t i = 0; i < kBackCells; ++i) {
    if (outline.seen[i]) EXPECT_NEAR(outline.depth[i], BackDepth(trunk, CellPosition(i)), 0.03) << i;
  }
  EXPECT_FALSE(outline.seen[9]) << "at the elbow";
}

TEST(BackOutline, AnArmAlongTheWholeBackHidesIt) {
  TrunkScene scene = DrawTrunk({});
  for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
    scene.pose.landmarks[pose::kLeftShoulder + side].p_I = {300, 300};
    scene.pose.landmarks[pose::kLeftElbow + side].p_I = {275, 330};
    scene.pose.landmarks[pose::kLeftWrist + side].p_I = {270, 420};
  }
  EXPECT_EQ(Measure(scene).unseen, BackUnseen::kArmOverBack);
}

}  // namespace
}  // namespace sitbone::kinematics
