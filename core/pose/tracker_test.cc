#include "pose/tracker.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <vector>

#include "pose/landmark_answer_testing.h"

namespace sitbone::pose {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

// A person as the networks would see one: middle of the hips and a point above the head (px of the picture).
struct Person {
  Vec2 hips;
  Vec2 head;
  double score = 0.9;
};

// Answers the tracker's questions from a list of people, as the networks would.
class Stage {
 public:
  explicit Stage(const TrackerPolicy& policy) : tracker(policy) {}

  Tracker tracker;
  std::vector<Person> people;
  std::optional<Person> follows;  // whom the landmark network sees instead of the nearest person
  float presence = 0.95F;
  int detector_questions = 0;
  int follow_questions = 0;
  bool asked_for_mask = false;

  // One frame; returns what was observed.
  const Observation* Frame(double t_s) {
    detector_questions = follow_questions = 0;
    asked_for_mask = false;
    tracker.BeginFrame({nullptr, kWidth, kHeight, 0}, Timestamp::FromSeconds(t_s), frame_++);
    QuarterTurn turn = QuarterTurn::kNone;
    for (int count = 0; tracker.NextQuestion() != nullptr && count < 20; ++count) {
      const Question& question = *tracker.NextQuestion();
      if (question.network == Network::kDetector) {
        ++detector_questions;
        AnswerDetector(turn);
        turn = turn == QuarterTurn::kNone ? QuarterTurn::kClockwise : QuarterTurn::kCounterclockwise;
      } else {
        ++follow_questions;
        asked_for_mask = question.wants_mask;
        AnswerLandmarks();
      }
    }
    EXPECT_EQ(tracker.NextQuestion(), nullptr) << "the tracker never stops asking";
    if (tracker.observation() != nullptr) region_ = NextRegion(*tracker.observation());
    return tracker.observation();
  }

 private:
  Vec2 Seen(Vec2 p) const { return tracker.mirror() ? Vec2{kWidth - 1 - p.x, p.y} : p; }

  void AnswerDetector(QuarterTurn turn) {
    const std::vector<Vec2> anchors = MakeAnchors();
    std::vector<float> boxes(kAnchors * kBoxValues);
    std::vector<float> scores(kAnchors, -50.0F);
    const CropTransform crop = MakeCropTransform(DetectorRegion({nullptr, kWidth, kHeight, 0}, turn), 1);
    for (std::size_t i = 0; i < people.size(); ++i) {
      const std::size_t anchor = 100 * (i + 1);
      scores[anchor] = static_cast<float>(std::log(people[i].score / (1 - people[i].score)));
      const auto put = [&](std::size_t at, Vec2 p) {
        boxes[anchor * kBoxValues + at] = static_cast<float>((p.x - anchors[anchor].x) * kDetectorSize);
        boxes[anchor * kBoxValues + at + 1] = static_cast<float>((p.y - anchors[anchor].y) * kDetectorSize);
      };
      const Vec2 hips = crop.ToCrop(Seen(people[i].hips));
      put(0, hips);
      boxes[anchor * kBoxValues + 2] = boxes[anchor * kBoxValues + 3] = 20;
      put(4, hips);
      put(6, crop.ToCrop(Seen(people[i].head)));
    }
    Answer answer;
    answer.boxes = boxes;
    answer.scores = scores;
    tracker.Answer(answer);
  }

  void AnswerLandmarks() {
    LandmarkAnswer answer;
    answer.presence = people.empty() && !follows ? 0.01F : presence;
    if (!people.empty() || follows) {
      const Person person = follows.value_or(people.front());
      PutPerson(person, answer);
    }
    tracker.Answer(answer.view());
  }

 public:
  // The landmarks of `person` as they lie in the crop that is asked about.
  void PutPerson(const Person& person, LandmarkAnswer& answer) const {
    const CropTransform crop = MakeCropTransform(AskedRegion(person), kLandmarkSize);
    for (std::size_t i = 0; i < kNetworkLandmarks; ++i) answer.Put(i, crop.ToCrop(Seen(person.hips)));
    answer.Put(kNose, crop.ToCrop(Seen(person.head)));
    answer.Put(kAuxiliaryScale, crop.ToCrop(Seen(person.head)));
  }

 private:
  // The crop that the tracker asks about: the last region, or where it has just found `person`.
  Region AskedRegion(const Person& person) const {
    if (region_ && detector_questions == 0) return *region_;
    return RegionFromPoints(Seen(person.hips), Seen(person.head));
  }

  std::size_t frame_ = 0;
  std::optional<Region> region_;
};

TrackerPolicy OneNetwork() {
  TrackerPolicy policy;
  policy.follow = policy.measure = Network::kHeavy;
  policy.follow_hz = 0;
  return policy;
}

const Person kSitter{{300, 300}, {300, 150}};
const Person kWalker{{520, 300}, {520, 200}};

bool IsNear(Vec2 a, Vec2 b) { return Norm(a - b) < 1; }

TEST(Schedule, IsDueAtMostSoOften) {
  Schedule schedule(10);
  int due = 0;
  for (int i = 0; i < 300; ++i) due += schedule.Due(Timestamp::FromSeconds(i / 30.0)) ? 1 : 0;
  EXPECT_EQ(due, 100);
}

TEST(Schedule, WithoutARateEveryMomentIsDue) {
  Schedule schedule(0);
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(schedule.Due(Timestamp{i}));
}

TEST(Schedule, KeepsItsMeanRateWhereTheFrameRateIsNoMultiple) {
  Schedule schedule(15);
  int due = 0;
  for (int i = 0; i < 240; ++i) due += schedule.Due(Timestamp::FromSeconds(i / 24.0)) ? 1 : 0;
  EXPECT_NEAR(due, 150, 2);
}

TEST(Schedule, AfterAGapItGoesOnWithoutCatchingUp) {
  Schedule schedule(10);
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(0)));
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(5)));
  EXPECT_FALSE(schedule.Due(Timestamp::FromSeconds(5.03)));
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(5.1)));
}

TEST(Schedule, StartsAfreshWhenTimeRunsBackwards) {
  Schedule schedule(10);
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(100)));
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(0)));
  EXPECT_FALSE(schedule.Due(Timestamp::FromSeconds(0.05)));
  EXPECT_TRUE(schedule.Due(Timestamp::FromSeconds(0.1)));
}

TEST(Tracker, FindsAPersonAndThenFollowsWithoutTheDetector) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  const Observation* first = stage.Frame(0);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(stage.detector_questions, 1);
  EXPECT_TRUE(IsNear(first->landmarks[kNose].p_I, kSitter.head));
  const Observation* second = stage.Frame(0.1);
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(stage.detector_questions, 0);
  EXPECT_EQ(stage.follow_questions, 1);
  EXPECT_TRUE(IsNear(second->landmarks[kNose].p_I, kSitter.head));
  EXPECT_EQ(second->frame, 1U);
}

TEST(Tracker, TriesTheQuarterTurnsWhenNobodyIsClearlySeen) {
  Stage stage(OneNetwork());
  EXPECT_EQ(stage.Frame(0), nullptr);
  EXPECT_EQ(stage.detector_questions, 3);
  EXPECT_TRUE(stage.tracker.looked());
  stage.people = {{kSitter.hips, kSitter.head, 0.5}};
  EXPECT_NE(stage.Frame(1), nullptr);
  EXPECT_EQ(stage.detector_questions, 3);
}

TEST(Tracker, SearchesAnEmptyPictureOnlySometimes) {
  Stage stage(OneNetwork());
  int searched = 0;
  for (int i = 0; i < 100; ++i) {
    stage.Frame(i / 25.0);
    searched += stage.detector_questions > 0 ? 1 : 0;
  }
  EXPECT_NEAR(searched, 16, 1);
}

TEST(Tracker, LooksForALostPersonInTheSameFrame) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  ASSERT_NE(stage.Frame(0), nullptr);
  ASSERT_NE(stage.Frame(0.1), nullptr);
  // The person has moved so far that the crop holds nobody.
  stage.presence = 0.2F;
  EXPECT_EQ(stage.Frame(0.2), nullptr);
  EXPECT_GE(stage.detector_questions, 1);
  stage.presence = 0.95F;
  stage.people = {{{360, 300}, {360, 150}}};
  ASSERT_NE(stage.Frame(1), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->landmarks[kNose].p_I, {360, 150}));
}

TEST(Tracker, RefusesAJumpForAMoment) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  stage.Frame(0);
  stage.Frame(0.1);
  // Somebody else's joints in our crop: rather nobody.
  stage.follows = kWalker;
  EXPECT_EQ(stage.Frame(0.2), nullptr);
  EXPECT_EQ(stage.Frame(0.4), nullptr);
  // It was a moment: the person is where they were, and the crop too.
  stage.follows.reset();
  const Observation* again = stage.Frame(0.5);
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(stage.detector_questions, 0);
  EXPECT_TRUE(IsNear(again->landmarks[kNose].p_I, kSitter.head));
}

TEST(Tracker, AcceptsAJumpThatLasts) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  stage.Frame(0);
  stage.Frame(0.1);
  stage.people = {kWalker};
  int unseen = 0;
  double t = 0.2;
  while (stage.Frame(t) == nullptr && unseen < 30) {
    ++unseen;
    t += 0.1;
  }
  EXPECT_GE(unseen, 6);
  EXPECT_LE(unseen, 12);
  ASSERT_NE(stage.tracker.observation(), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->landmarks[kNose].p_I, kWalker.head));
}

TEST(Tracker, PlainModeTakesEveryJumpAtOnce) {
  TrackerPolicy policy = OneNetwork();
  policy.plain = true;
  Stage stage(policy);
  stage.people = {kSitter};
  stage.Frame(0);
  stage.Frame(0.1);
  stage.people = {kWalker};
  ASSERT_NE(stage.Frame(0.2), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->landmarks[kNose].p_I, kWalker.head));
}

TEST(Tracker, PlainModeLooksAtEveryFrameAndOnlyUpright) {
  TrackerPolicy policy = OneNetwork();
  policy.plain = true;
  policy.follow_hz = 5;
  Stage stage(policy);
  for (int i = 0; i < 10; ++i) {
    stage.Frame(i / 60.0);
    EXPECT_EQ(stage.detector_questions, 1);
  }
  // Below MediaPipe's own limit of one half nobody is seen.
  stage.people = {{kSitter.hips, kSitter.head, 0.45}};
  EXPECT_EQ(stage.Frame(1), nullptr);
  stage.people = {kSitter};
  EXPECT_NE(stage.Frame(1.1), nullptr);
}

TEST(Tracker, SkipsFramesBeyondItsRate) {
  TrackerPolicy policy = OneNetwork();
  policy.follow_hz = 15;
  Stage stage(policy);
  stage.people = {kSitter};
  int looked = 0;
  for (int i = 0; i < 240; ++i) {
    stage.Frame(i / 240.0);
    looked += stage.tracker.looked() ? 1 : 0;
    EXPECT_EQ(stage.tracker.looked(), stage.tracker.observation() != nullptr);
  }
  EXPECT_NEAR(looked, 15, 1);
}

TEST(Tracker, AsksForTheMaskAtItsOwnRate) {
  TrackerPolicy policy = OneNetwork();
  policy.mask_hz = 5;
  Stage stage(policy);
  stage.people = {kSitter};
  int masks = 0;
  for (int i = 0; i < 60; ++i) {
    stage.Frame(i / 30.0);
    masks += stage.asked_for_mask ? 1 : 0;
  }
  EXPECT_NEAR(masks, 10, 1);
}

TEST(Tracker, PrefersThePersonOfBeforeToALargerOne) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  stage.Frame(0);
  stage.Frame(0.1);
  stage.presence = 0.1F;
  stage.Frame(0.2);  // lost for a moment
  stage.presence = 0.95F;
  // Now somebody larger and clearer stands beside; the landmark network answers for whom the tracker asks about.
  const Person large{{500, 300}, {500, 20}, 0.99};
  stage.people = {{kSitter.hips, kSitter.head, 0.6}, large};
  ASSERT_NE(stage.Frame(1), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->region.centre, kSitter.hips));
}

TEST(Tracker, WithoutMemoryTakesTheClearestAndLargest) {
  Stage stage(OneNetwork());
  const Person large{{500, 300}, {500, 60}, 0.95};
  stage.people = {{kSitter.hips, kSitter.head, 0.75}, large};
  stage.follows = large;
  ASSERT_NE(stage.Frame(0), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->region.centre, large.hips));
}

TEST(Tracker, MalformedAnswersAreNobody) {
  Tracker tracker(OneNetwork());
  for (int i = 0; i < 20; ++i) {
    tracker.BeginFrame({nullptr, kWidth, kHeight, 0}, Timestamp::FromSeconds(0.3 * i), static_cast<std::size_t>(i));
    for (int count = 0; tracker.NextQuestion() != nullptr && count < 10; ++count) tracker.Answer({});
    EXPECT_EQ(tracker.NextQuestion(), nullptr);
    EXPECT_EQ(tracker.observation(), nullptr);
  }
}

TEST(Tracker, TheSwitchToTheMirroredPictureKeepsTheRegionInPlace) {
  Stage stage(OneNetwork());
  stage.people = {{{200, 300}, {260, 160}}};
  stage.Frame(0);
  const Observation before = *stage.Frame(0.1);
  stage.tracker.set_mirror(true);
  const Region mirrored = MirrorRegion(before.region, kWidth);
  stage.tracker.BeginFrame({nullptr, kWidth, kHeight, 0}, Timestamp::FromSeconds(0.2), 2);
  ASSERT_NE(stage.tracker.NextQuestion(), nullptr);
  ASSERT_NE(stage.tracker.NextQuestion()->network, Network::kDetector);
  LandmarkAnswer answer;
  const CropTransform crop = MakeCropTransform(mirrored, kLandmarkSize);
  for (std::size_t i = 0; i < kNetworkLandmarks; ++i) answer.Put(i, crop.ToCrop({kWidth - 1 - 200.0, 300}));
  answer.Put(kAuxiliaryScale, crop.ToCrop({kWidth - 1 - 260.0, 160}));
  stage.tracker.Answer(answer.view());
  const Observation* after = stage.tracker.observation();
  ASSERT_NE(after, nullptr);
  EXPECT_TRUE(after->mirrored);
  EXPECT_TRUE(IsNear(after->region.centre, mirrored.centre));
  EXPECT_NEAR(WrapAngle(after->region.turn - mirrored.turn), 0, 1e-3);
  // The observation is in the picture as shown.
  EXPECT_TRUE(IsNear(after->landmarks[kLeftHip].p_I, {200, 300}));
}

TEST(Tracker, ThePersonIsRememberedInTheMirroredPicture) {
  Stage stage(OneNetwork());
  const Person sitter{{150, 300}, {150, 180}, 0.75};
  stage.people = {sitter};
  stage.Frame(0);
  stage.Frame(0.1);
  stage.tracker.set_mirror(true);
  stage.presence = 0.1F;
  stage.Frame(0.2);  // lost
  stage.presence = 0.95F;
  // Somebody clearer stands where the sitter would be in the picture as shown, mirrored.
  const Person other{{489, 300}, {489, 170}, 0.95};
  stage.people = {sitter, other};
  ASSERT_NE(stage.Frame(1), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.observation()->region.centre, {kWidth - 1 - 150.0, 300}));
}

TEST(Tracker, ChecksOutJobsUntilTheyAreReleased) {
  TrackerPolicy policy;
  policy.follow = Network::kLite;
  policy.measure = Network::kHeavy;
  policy.follow_hz = 0;
  policy.measure_hz = 1000;
  Stage stage(policy);
  stage.people = {kSitter};
  std::vector<MeasureJob*> jobs;
  for (std::size_t i = 0; i < Tracker::kJobs; ++i) {
    ASSERT_TRUE(stage.tracker.HasFreeJob());
    ASSERT_NE(stage.Frame(0.1 * static_cast<double>(i)), nullptr);
    MeasureJob* job = stage.tracker.TakeJob();
    ASSERT_NE(job, nullptr);
    EXPECT_EQ(job->question.network, Network::kHeavy);
    EXPECT_TRUE(job->question.wants_mask);
    EXPECT_EQ(job->observation.frame, i);
    for (const MeasureJob* other : jobs) EXPECT_NE(other, job);
    jobs.push_back(job);
  }
  EXPECT_FALSE(stage.tracker.HasFreeJob());
  stage.tracker.Release(*jobs[1]);
  EXPECT_TRUE(stage.tracker.HasFreeJob());
}

TEST(Tracker, MeasuresAtItsOwnRateAndOnlyWhereSomebodyIsSeen) {
  TrackerPolicy policy;
  policy.follow_hz = 15;
  policy.measure_hz = 7.5;
  Stage stage(policy);
  int measured = 0;
  for (int i = 0; i < 60; ++i) {
    if (i == 30) stage.people = {kSitter};
    stage.Frame(i / 15.0);
    MeasureJob* job = stage.tracker.TakeJob();
    if (i < 30) EXPECT_EQ(job, nullptr);
    if (job == nullptr) continue;
    ++measured;
    LandmarkAnswer answer;
    answer.mask.assign(std::size_t{kMaskSize} * kMaskSize, -5.0F);
    Tracker::FinishJob(*job, answer.view());
    EXPECT_TRUE(job->answered);
    EXPECT_EQ(job->observation.mask, &job->mask);
    stage.tracker.Release(*job);
  }
  EXPECT_NEAR(measured, 15, 2);
}

TEST(Tracker, AJobWhoseNetworkSeesNobodyIsNotAnswered) {
  TrackerPolicy policy;
  policy.follow_hz = 0;
  Stage stage(policy);
  stage.people = {kSitter};
  stage.Frame(0);
  MeasureJob* job = stage.tracker.TakeJob();
  ASSERT_NE(job, nullptr);
  LandmarkAnswer answer;
  answer.presence = 0.3F;
  Tracker::FinishJob(*job, answer.view());
  EXPECT_FALSE(job->answered);
  Tracker::FinishJob(*job, {});
  EXPECT_FALSE(job->answered);
}

TEST(Tracker, ALeapOfAHiddenJointIsNotDrawn) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  stage.Frame(0);
  stage.Frame(0.1);
  const Vec2 before = stage.tracker.smoothed_I()[kLeftWrist];
  stage.tracker.BeginFrame({nullptr, kWidth, kHeight, 0}, Timestamp::FromSeconds(0.2), 2);
  LandmarkAnswer answer;
  stage.PutPerson(kSitter, answer);
  // The region of the last observation is the crop; the hidden wrist is said to be far away.
  answer.Put(kLeftWrist, {250, 20});
  answer.landmarks[kLeftWrist * kLandmarkValues + 3] = -4;
  stage.tracker.Answer(answer.view());
  ASSERT_NE(stage.tracker.observation(), nullptr);
  EXPECT_TRUE(IsNear(stage.tracker.smoothed_I()[kLeftWrist], before));
}

TEST(Tracker, EqualAndBackwardTimesDoNoHarm) {
  Stage stage(OneNetwork());
  stage.people = {kSitter};
  for (const double t : {0.0, 0.1, 0.1, 0.05, 0.0, 0.2, 1e6, -1e6, 0.3}) stage.Frame(t);
  EXPECT_NE(stage.Frame(0.4), nullptr);
}

TEST(Tracker, OtherRatesLoseNobody) {
  TrackerPolicy policy;
  policy.follow_hz = 30;
  policy.measure_hz = 30;
  Stage stage(policy);
  stage.people = {{{320, 300}, {320, 100}}};
  int looks = 0;
  int jobs = 0;
  for (int i = 0; i < 60; ++i) {
    if (i == 30) stage.tracker.set_rates(10, 5);
    const bool seen = stage.Frame(i / 30.0) != nullptr;
    EXPECT_EQ(seen, stage.tracker.looked()) << i;
    if (i >= 30 && stage.tracker.looked()) {
      ++looks;
      EXPECT_EQ(stage.detector_questions, 0) << i;
    }
    if (MeasureJob* job = stage.tracker.TakeJob(); job != nullptr) {
      if (i >= 30) ++jobs;
      stage.tracker.Release(*job);
    }
  }
  EXPECT_EQ(looks, 10);
  EXPECT_EQ(jobs, 5);
}

}  // namespace
}  // namespace sitbone::pose
