#include "figure/anatomy.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <charconv>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "figure/body_shapes.h"
#include "figure/figure_output.h"
#include "figure/guide.h"
#include "figure/skeleton.h"
#include "figure/soft_tissue.h"

namespace sitbone::figure {
namespace {

constexpr double kPrinted = 0.011;   // coordinates are written with two decimals
constexpr double kPictureMax = 600;  // cm: the floor reaches 400; a person never leaves that

AnatomyPose PoseOf(const FigurePosture& posture, const body::PersonFacts& person = {}) {
  auto pose = CalcAnatomy(posture, person, DefaultBack(posture));
  EXPECT_TRUE(pose.has_value());
  return std::move(*pose);
}

AnatomyWords Words() {
  AnatomyWords words = {{"percent", "stretched {} %"},
                        {"moment", "{} N m"},
                        {"degrees", "bent {} degrees"},
                        {"tilt_back", "{} back"},
                        {"tilt_forward", "{} forward"}};
  for (const char* id : {"lumbar-spine", "sacrum", "pelvis", "sit-bone", "femur", "patella", "tibia", "fibula",
                         "semimem", "semiten", "bflh", "bfsh", "nerve", "l5s1", "sacroiliac"}) {
    words[id] = std::string("The ") + id;
  }
  return words;
}

const Shape* FindShape(const Drawing& drawing, std::string_view id) {
  for (const Shape& shape : drawing.shapes) {
    if (shape.id == id) return &shape;
  }
  return nullptr;
}

std::vector<Vec2> PointsOf(const Shape& shape) {
  if (shape.kind != ShapeKind::kPath) return {shape.from};
  std::vector<double> numbers;
  const char* const end = shape.data.data() + shape.data.size();
  for (const char* at = shape.data.data(); at < end;) {
    double number = 0;
    const auto result = std::from_chars(at, end, number);
    if (result.ec == std::errc()) numbers.push_back(number);
    at = result.ec == std::errc() ? result.ptr : at + 1;
  }
  std::vector<Vec2> points;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) points.push_back({numbers[i], numbers[i + 1]});
  return points;
}

struct Moment {
  GuideStretch stretch;
  GuideMoment moment;
};
std::vector<Moment> AllMoments() {
  std::vector<Moment> all;
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    for (const GuideMoment moment :
         {GuideMoment::kRest, GuideMoment::kStart, GuideMoment::kOnTheWay, GuideMoment::kHold, GuideMoment::kTightHold,
          GuideMoment::kRoundedBack, GuideMoment::kThighDropped, GuideMoment::kKneeLocked}) {
      all.push_back({stretch, moment});
    }
  }
  return all;
}

FigurePosture ArbitraryPosture() {
  const auto angle = [] { return 2.0 * (*rc::gen::inRange(-1000, 1001)) / 1000.0; };
  FigurePosture posture;
  posture.position = *rc::gen::element(FigurePosition::kLying, FigurePosition::kSitting);
  posture.hands = *rc::gen::element(FigureHands::kBehindThigh, FigureHands::kOnThighs, FigureHands::kAtSides);
  posture.side = *rc::gen::element(body::Side::kLeft, body::Side::kRight);
  posture.trunk_from_vertical = angle();
  posture.back_rounding = angle();
  posture.neck = angle();
  posture.stretched = {angle(), angle(), angle()};
  posture.other = {angle(), angle(), angle()};
  return posture;
}

RC_GTEST_PROP(DrawAnatomy, IsFiniteAndStaysInThePictureWhateverTheAngles, ()) {
  const FigurePosture posture = ArbitraryPosture();
  const FigureBack back = *rc::gen::element(FigureBack::kAsDrawn, FigureBack::kFree);
  const auto pose = CalcAnatomy(posture, {}, back);
  RC_ASSERT(pose.has_value());
  AnatomyStyle anatomy;
  anatomy.words = Words();
  for (const Shape& shape : DrawAnatomy(*pose, {}, anatomy).shapes) {
    for (const Vec2& point : PointsOf(shape)) {
      RC_ASSERT(std::abs(point.x) < kPictureMax);
      RC_ASSERT(std::abs(point.y) < kPictureMax);
    }
  }
}

RC_GTEST_PROP(DrawAnatomy, OfAMirroredPersonIsTheMirroredDrawing, ()) {
  FigurePosture posture = ArbitraryPosture();
  AnatomyStyle anatomy;
  anatomy.words = Words();
  const Drawing right = DrawAnatomy(PoseOf(posture), {}, anatomy);
  posture.facing = FigureFacing::kLeft;
  posture.side = body::Other(posture.side);
  const Drawing left = DrawAnatomy(PoseOf(posture), {}, anatomy);
  RC_ASSERT(left.shapes.size() == right.shapes.size());
  for (std::size_t i = 0; i < left.shapes.size(); ++i) {
    RC_ASSERT(left.shapes[i].id == right.shapes[i].id);
    const std::vector<Vec2> a = PointsOf(right.shapes[i]);
    const std::vector<Vec2> b = PointsOf(left.shapes[i]);
    RC_ASSERT(a.size() == b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      RC_ASSERT(std::abs(a[k].x + b[k].x) < kPrinted);
      RC_ASSERT(std::abs(a[k].y - b[k].y) < kPrinted);
    }
  }
}

TEST(DrawAnatomy, KeepsIdsAndOrderWhileMoving) {
  const auto ids = [](double progress) {
    const AnatomyPose pose = PoseOf(GuidePosture(GuideStretch::kTwo, GuideMoment::kRoundedBack, progress));
    std::vector<std::string> out;
    for (const Shape& shape : DrawAnatomy(pose, {}, {}).shapes) out.push_back(shape.id);
    return out;
  };
  const std::vector<std::string> start = ids(0);
  EXPECT_EQ(start, ids(0.5));
  EXPECT_EQ(start, ids(1));
  EXPECT_EQ(std::set<std::string>(start.begin(), start.end()).size(), start.size()) << "no id twice";
}

TEST(DrawAnatomy, LeavesALayerAwayWhenNotWanted) {
  AnatomyStyle anatomy;
  anatomy.bones = anatomy.nerve = anatomy.stress = false;
  const Drawing drawing = DrawAnatomy(PoseOf({}), {}, anatomy);
  EXPECT_NE(FindShape(drawing, "muscle-semimem"), nullptr);
  for (const char* id : {"femur", "vertebra-l3", "nerve-hip", "stress-l5s1"})
    EXPECT_EQ(FindShape(drawing, id), nullptr);
}

TEST(DrawAnatomy, ShowsHowFarThePelvisHasTurned) {
  AnatomyStyle anatomy;
  EXPECT_EQ(FindShape(DrawAnatomy(PoseOf({}), {}, anatomy), "tilt"), nullptr);
  anatomy.tilt = true;
  const AnatomyPose pose = PoseOf(GuidePosture(GuideStretch::kOne, GuideMoment::kHold));
  const Drawing drawing = DrawAnatomy(pose, {}, anatomy);
  const Vec2 tip = PointsOf(*FindShape(drawing, "tilt-head")).front() - pose.frames.figure.hip();
  EXPECT_NEAR(std::atan2(tip.x, -tip.y), pose.frames.pelvis.angle, 1e-3);
}

TEST(DrawAnatomy, StretchesMusclesDarkerAsTheKneeStraightens) {
  const auto semimem = [](GuideMoment moment) {
    const AnatomyPose pose = PoseOf(GuidePosture(GuideStretch::kOne, moment));
    return FindShape(DrawAnatomy(pose, {}, {}), "muscle-semimem")->css_class;
  };
  EXPECT_EQ(semimem(GuideMoment::kStart), "fig-muscle-0");
  EXPECT_LT(semimem(GuideMoment::kOnTheWay), semimem(GuideMoment::kHold));
}

TEST(DrawAnatomy, SaysTheNumbersOfTheBodyModel) {
  const AnatomyPose pose = PoseOf(GuidePosture(GuideStretch::kTwo, GuideMoment::kRoundedBack));
  AnatomyStyle anatomy;
  anatomy.words = Words();
  const Drawing drawing = DrawAnatomy(pose, {}, anatomy);
  const body::BalanceResult& balance = pose.body.answer.balance;
  const Shape* moment = FindShape(drawing, "label-l5s1-value");
  ASSERT_NE(moment, nullptr);
  EXPECT_EQ(moment->data, std::to_string(std::lround(balance.l5s1_moment)) + " N m");
  const Shape* bend = FindShape(drawing, "label-lumbar-spine-value");
  ASSERT_NE(bend, nullptr);
  EXPECT_EQ(bend->data, "bent " + std::to_string(std::lround(ToDegrees(balance.lumbar))) + " degrees");
}

TEST(CalcAnatomy, TurnsThePelvisBackFurtherWithTighterHamstrings) {
  const FigurePosture hold = GuidePosture(GuideStretch::kOne, GuideMoment::kHold);
  body::PersonFacts tight;
  tight.knee_extension = ToRadians(45);
  const AnatomyPose usual = PoseOf(hold);
  const AnatomyPose tighter = PoseOf(hold, tight);
  // On the back the trunk points to the left; turning back is counter-clockwise.
  EXPECT_LT(tighter.frames.pelvis.angle, usual.frames.pelvis.angle);
  EXPECT_NEAR(usual.frames.pelvis_neutral - usual.frames.pelvis.angle, usual.body.answer.balance.lumbar, 1e-12);
}

TEST(CalcAnatomy, BendsTheSpineAsTheJointsDo) {
  const AnatomyPose straight = PoseOf(GuidePosture(GuideStretch::kTwo, GuideMoment::kHold));
  const AnatomyPose round = PoseOf(GuidePosture(GuideStretch::kTwo, GuideMoment::kRoundedBack));
  const auto curve = [](const AnatomyPose& pose) {
    return pose.frames.lumbar.back().angle - pose.frames.lumbar.front().angle;
  };
  const auto& segments = round.body.answer.balance.segments;
  EXPECT_NEAR(curve(round) - curve(straight), segments[1] + segments[2] + segments[3] + segments[4], 1e-9);
}

TEST(CalcAnatomy, RefusesAPersonThatNobodyIs) {
  body::PersonFacts giant;
  giant.stature = 4;
  EXPECT_FALSE(CalcAnatomy({}, giant, FigureBack::kFree).has_value());
}

TEST(DrawAnatomy, KeepsBonesUnderTheSkin) {
  constexpr double kSkin = 0.3;  // cm that must be left over a bone
  for (const Moment& at : AllMoments()) {
    const AnatomyPose pose = PoseOf(GuidePosture(at.stretch, at.moment));
    const FigureFrames& frames = pose.frames.figure;
    const Drawing drawing = DrawAnatomy(pose, {}, {});
    const double support = frames.position == FigurePosition::kLying ? kMatTop : kSeatTop;
    for (const char* id :
         {"vertebra-l1", "vertebra-l2", "vertebra-l3", "vertebra-l4", "vertebra-l5", "sacrum", "pelvis"}) {
      const Shape* bone = FindShape(drawing, id);
      ASSERT_NE(bone, nullptr);
      for (const Vec2& point : PointsOf(*bone)) EXPECT_LT(point.y, support - kSkin) << id;
    }
    const Limb leg = MakeLeg(frames.stretched, {});
    for (const Vec2& point : PointsOf(*FindShape(drawing, "femur"))) {
      const double along = Dot(point - frames.hip(), frames.stretched.thigh.along());
      if (along < 8) continue;  // at the hip the buttock is the skin
      const double front = Dot(point - frames.hip(), frames.stretched.thigh.front());
      const double s = along / kThighLength;
      EXPECT_LT(front, leg.Front(s) - kSkin);
      EXPECT_GT(front, -leg.Back(s) + kSkin);
    }
  }
}

TEST(DrawAnatomy, PutsNoLabelOnAnother) {
  AnatomyStyle anatomy;
  anatomy.words = Words();
  for (const Moment& at : AllMoments()) {
    const Drawing drawing = DrawAnatomy(PoseOf(GuidePosture(at.stretch, at.moment)), {}, anatomy);
    std::vector<const Shape*> texts;
    for (const Shape& shape : drawing.shapes) {
      if (shape.kind == ShapeKind::kText) texts.push_back(&shape);
    }
    EXPECT_GE(texts.size(), 12U);
    for (const Shape* a : texts) {
      for (const Shape* b : texts) {
        if (a == b || a->css_class.ends_with("start") != b->css_class.ends_with("start")) continue;
        EXPECT_GE(std::abs(a->from.y - b->from.y), 4.8) << a->id << " and " << b->id;
      }
    }
  }
}

TEST(StrainLevels, RiseWithStrain) {
  EXPECT_EQ(HamstringLevel(-0.2), 0);
  EXPECT_EQ(HamstringLevel(0.3), 2);
  EXPECT_EQ(HamstringLevel(0.6), 4);
  EXPECT_EQ(NerveLevel(0), 0);
  EXPECT_EQ(NerveLevel(0.07), 2);
  EXPECT_EQ(NerveLevel(0.2), 4);
}

}  // namespace
}  // namespace sitbone::figure
