// What the explorer's words claim, held against the body model over the whole range of the controls.
#include "figure/lesson.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace sitbone::figure {
namespace {

using body::ReadingKind;
using enum LessonQuantity;

std::vector<AnatomyPose> Pose(const LessonStep& step, const LessonSettings& settings) {
  auto poses = PoseScenes(step, ClampSettings(step, settings), step.scenes);
  EXPECT_TRUE(poses.has_value()) << (poses ? "" : poses.error().context);
  return poses ? *poses : std::vector<AnatomyPose>{};
}

double Read(const AnatomyPose& pose, ReadingKind kind) { return ReadScene(pose, kind).value; }

const LessonStep& Step(std::string_view id) {
  const LessonStep* step = FindLessonStep(id);
  EXPECT_NE(step, nullptr) << id;
  return *step;
}

const LessonControl& ControlOf(const LessonStep& step, LessonQuantity quantity) {
  for (const LessonControl& control : step.controls) {
    if (control.quantity == quantity) return control;
  }
  ADD_FAILURE() << step.id << " has no control " << LessonQuantityName(quantity);
  return step.controls.front();
}

/// The step's start with one control at each of nine places of its range.
std::vector<LessonSettings> Sweep(const LessonStep& step, LessonQuantity quantity) {
  const LessonControl& control = ControlOf(step, quantity);
  std::vector<LessonSettings> all;
  for (int i = 0; i <= 8; ++i) {
    LessonSettings settings = step.start;
    settings[quantity] = control.min + i * (control.max - control.min) / 8;
    all.push_back(settings);
  }
  return all;
}

void ExpectFalls(const LessonStep& step, LessonQuantity quantity, ReadingKind kind) {
  double before = 1e9;
  for (const LessonSettings& settings : Sweep(step, quantity)) {
    const double now = Read(Pose(step, settings).front(), kind);
    EXPECT_LT(now, before) << ToDegrees(settings[quantity]);
    before = now;
  }
}

// Step "where": straightening the knee makes the hamstrings longer.
TEST(Lesson, TheHamstringsGrowLongerAsTheKneeStraightens) { ExpectFalls(Step("where"), kKnee, ReadingKind::kLength); }

// Step "pelvis": in the same posture the tight person's pelvis is further back, and pulled at more.
TEST(Lesson, TightHamstringsHoldThePelvisFurtherBack) {
  const LessonStep& step = Step("pelvis");
  for (const LessonSettings& settings : Sweep(step, kKnee)) {
    const auto poses = Pose(step, settings);
    EXPECT_GE(Read(poses[1], ReadingKind::kPelvis), Read(poses[0], ReadingKind::kPelvis));
    EXPECT_GE(Read(poses[1], ReadingKind::kPull), Read(poses[0], ReadingKind::kPull));
  }
  const auto poses = Pose(step, step.start);
  EXPECT_GT(Read(poses[1], ReadingKind::kPelvis) - Read(poses[0], ReadingKind::kPelvis), 4);
  EXPECT_GT(Read(poses[1], ReadingKind::kPull), 2 * Read(poses[0], ReadingKind::kPull));
}

// Step "stiff": with the same hamstrings a stiff back bends less and carries more; tighter hamstrings make it more.
TEST(Lesson, AStiffBackBendsLessAndCarriesMore) {
  const LessonStep& step = Step("stiff");
  for (const LessonQuantity quantity : {kTightness, kTrunk, kKnee}) {
    for (const LessonSettings& settings : Sweep(step, quantity)) {
      const auto poses = Pose(step, settings);
      EXPECT_GT(Read(poses[1], ReadingKind::kL5S1), Read(poses[0], ReadingKind::kL5S1));
      EXPECT_LT(Read(poses[1], ReadingKind::kLumbar), Read(poses[0], ReadingKind::kLumbar));
    }
  }
}

TEST(Lesson, TighterHamstringsLoadAStiffBackMoreThanAUsualOne) {
  const LessonStep& step = Step("stiff");
  LessonSettings loose = step.start;
  loose[kTightness] = ToRadians(10);
  const auto before = Pose(step, loose);
  const auto after = Pose(step, step.start);
  const double usual = Read(after[0], ReadingKind::kL5S1) - Read(before[0], ReadingKind::kL5S1);
  const double stiff = Read(after[1], ReadingKind::kL5S1) - Read(before[1], ReadingKind::kL5S1);
  EXPECT_GT(usual, 0);
  EXPECT_GT(stiff, 2 * usual);
}

// Step "loose": with the same hamstrings a loose back bends more, and carries less.
TEST(Lesson, ALooseBackBendsMore) {
  const LessonStep& step = Step("loose");
  for (const LessonQuantity quantity : {kTightness, kTrunk, kKnee}) {
    for (const LessonSettings& settings : Sweep(step, quantity)) {
      const auto poses = Pose(step, settings);
      EXPECT_GT(Read(poses[1], ReadingKind::kLumbar), Read(poses[0], ReadingKind::kLumbar));
      EXPECT_LT(Read(poses[1], ReadingKind::kL5S1), Read(poses[0], ReadingKind::kL5S1));
    }
  }
}

// Step "nerve": toes to the shin and chin to the chest stretch the nerve, and leave the hamstrings as they are.
TEST(Lesson, AnkleAndNeckStretchTheNerveAndNotTheHamstrings) {
  const LessonStep& step = Step("nerve");
  const double pull = Read(Pose(step, step.start).front(), ReadingKind::kPull);
  for (const LessonQuantity quantity : {kAnkle, kNeck}) {
    double before = -1;
    for (const LessonSettings& settings : Sweep(step, quantity)) {
      const AnatomyPose pose = Pose(step, settings).front();
      EXPECT_GT(Read(pose, ReadingKind::kNerve), before);
      EXPECT_DOUBLE_EQ(Read(pose, ReadingKind::kPull), pull);
      before = Read(pose, ReadingKind::kNerve);
    }
  }
}

// Step "one": the hamstrings are pulled at more on the back than leaning forward, and the back has less to carry.
TEST(Lesson, LyingStretchesTheHamstringsMoreAndLoadsTheBackLess) {
  const LessonStep& step = Step("one");
  for (const LessonQuantity quantity : {kKnee, kTightness}) {
    for (const LessonSettings& settings : Sweep(step, quantity)) {
      const auto poses = Pose(step, settings);
      EXPECT_GE(Read(poses[0], ReadingKind::kPull), Read(poses[1], ReadingKind::kPull));
      EXPECT_LT(Read(poses[0], ReadingKind::kL5S1), 0.25 * Read(poses[1], ReadingKind::kL5S1));
      EXPECT_LT(Read(poses[0], ReadingKind::kLumbar), Read(poses[1], ReadingKind::kLumbar));
    }
  }
}

constexpr double kSameReach = 0.5;  // cm, the contract of this step

// Step "two": hands as far forward either way; rounding takes the stretch from the hamstrings and bends the back.
TEST(Lesson, RoundingReachesAsFarWithLessStretchAndMoreBend) {
  const LessonStep& step = Step("two");
  for (const LessonQuantity quantity : {kTrunk, kRounding}) {
    for (LessonSettings settings : Sweep(step, quantity)) {
      const auto poses = Pose(step, settings);
      EXPECT_NEAR(Read(poses[1], ReadingKind::kReach), Read(poses[0], ReadingKind::kReach), kSameReach);
      if (settings[kRounding] == 0) continue;
      EXPECT_LT(Read(poses[1], ReadingKind::kPull), Read(poses[0], ReadingKind::kPull));
      EXPECT_GT(Read(poses[1], ReadingKind::kLumbar), Read(poses[0], ReadingKind::kLumbar));
      EXPECT_GT(Read(poses[1], ReadingKind::kL5S1), Read(poses[0], ReadingKind::kL5S1));
    }
  }
}

// Step "hold": who is more flexible has less pull in the same posture, and the pelvis stays further down.
TEST(Lesson, LessTightnessMeansLessPullInTheSamePosture) {
  const LessonStep& step = Step("hold");
  double pull = -1;
  double pelvis = -1;
  for (const LessonSettings& settings : Sweep(step, kTightness)) {
    const AnatomyPose pose = Pose(step, settings).front();
    EXPECT_GT(Read(pose, ReadingKind::kPull), pull);
    EXPECT_GT(Read(pose, ReadingKind::kPelvis), pelvis);
    pull = Read(pose, ReadingKind::kPull);
    pelvis = Read(pose, ReadingKind::kPelvis);
  }
}

TEST(Lesson, TheStartOfEveryStepIsWithinItsControls) {
  for (const LessonStep& step : AllLessonSteps()) {
    EXPECT_EQ(ClampSettings(step, step.start).angles, step.start.angles) << step.id;
    EXPECT_GE(step.scenes.size(), 1U);
    EXPECT_LE(step.scenes.size(), 2U);
    EXPECT_FALSE(step.readings.empty());
  }
}

TEST(Lesson, WhatAStepDoesNotOfferStaysAsItStarts) {
  const LessonStep& step = Step("nerve");
  LessonSettings wanted = step.start;
  wanted.lumbar = body::LumbarClass::kStiff;
  wanted.position = FigurePosition::kSitting;
  wanted[kTightness] = 1;
  wanted[kAnkle] = 9;
  wanted[kNeck] = std::nan("");
  const LessonSettings settings = ClampSettings(step, wanted);
  EXPECT_EQ(settings.lumbar, step.start.lumbar);
  EXPECT_EQ(settings.position, step.start.position);
  EXPECT_EQ(settings[kTightness], step.start[kTightness]);
  EXPECT_EQ(settings[kAnkle], ControlOf(step, kAnkle).max);
  EXPECT_EQ(settings[kNeck], step.start[kNeck]);
}

TEST(Lesson, AHandleThatIsDraggedChangesItsOwnQuantityAlone) {
  const LessonStep& step = Step("own");
  const auto poses = Pose(step, step.start);
  const Vec2 from = FindHandle(poses[0].frames.figure, DragHandle::kLeg);
  const LessonSettings moved = DragSettings(step, step.start, poses[0], DragHandle::kLeg, from, from + Vec2{12, 6});
  EXPECT_GT(moved[kKnee], step.start[kKnee] + ToRadians(8));
  LessonSettings back = moved;
  back[kKnee] = step.start[kKnee];
  EXPECT_EQ(back.angles, step.start.angles);
}

}  // namespace
}  // namespace sitbone::figure
