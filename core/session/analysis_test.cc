#include "session/analysis.h"

#include <gtest/gtest.h>

#include <deque>

#include "session/fake_network_testing.h"
#include "session/recording_format.h"
#include "session/text_files.h"

namespace sitbone::session {
namespace {

constexpr double kHz = 30;
constexpr double kSeconds = 22;
constexpr double kHold_s = 10;

struct Played {
  SessionRecord record;
  std::string recording;
  std::vector<Timestamp> landmark_times;
};

// Plays a leg raise to an analysis; answers to jobs are handed back `delay` jobs late.
Played Play(const AnalysisOptions& options, std::size_t delay, bool anybody = true) {
  FakeNetwork network;
  Analysis analysis(options, BothStretches(), nullptr);
  Played played;
  played.recording = RecordingHeader();
  analysis.on_landmarks = [&](const pose::Observation& o) { played.landmark_times.push_back(o.t); };
  std::deque<pose::MeasureJob*> late;
  for (int i = 0; i < static_cast<int>(kSeconds * kHz); ++i) {
    const Timestamp t = Timestamp::FromSeconds(i / kHz);
    while (late.size() > delay || (!analysis.HasFreeJob() && !late.empty())) {
      analysis.FinishJob(*late.front());
      late.pop_front();
    }
    network.See(LegRaiseAt(t.seconds(), kHold_s), anybody);
    analysis.BeginFrame({nullptr, kFakeWidth, kFakeHeight, 0}, t, static_cast<std::size_t>(i));
    AppendFrame(kFakeWidth, kFakeHeight, t, played.recording);
    do {
      while (const pose::Question* question = analysis.NextQuestion()) {
        const pose::Answer answer = network.Infer(*question);
        AppendAnswer(*question, answer, played.recording);
        analysis.Answer(answer);
      }
    } while (!analysis.EndFrame());
    if (pose::MeasureJob* job = analysis.TakeJob()) {
      const pose::Answer answer = network.Infer(job->question);
      AppendAnswer(job->question, answer, played.recording);
      pose::Tracker::FinishJob(*job, answer);
      late.push_back(job);
    }
  }
  for (pose::MeasureJob* job : late) analysis.FinishJob(*job);
  played.record = analysis.Finish({"played", kFakeWidth, kFakeHeight, kHz, static_cast<int>(kSeconds * kHz), kSeconds});
  return played;
}

AnalysisOptions Mix() { return {}; }

AnalysisOptions One() {
  AnalysisOptions options;
  options.tracker.follow = options.tracker.measure = pose::Network::kHeavy;
  return options;
}

TEST(Analysis, MakesTheRecordOfALegRaise) {
  for (const AnalysisOptions& options : {Mix(), One()}) {
    const SessionRecord record = Play(options, 0).record;
    ASSERT_EQ(record.holds.size(), 1U);
    EXPECT_EQ(record.stretch, "one");
    EXPECT_EQ(record.side, "right");
    EXPECT_EQ(record.view.facing, "right");
    EXPECT_NEAR(record.holds[0].from_s, 6, 0.3);
    EXPECT_NEAR(record.holds[0].to_s, 16, 0.3);
    EXPECT_NEAR(record.holds[0].knee_flexion_deg.value(), 20, 0.1);
    EXPECT_EQ(record.series.t_s.size(), static_cast<std::size_t>(kSeconds * kHz));
    EXPECT_TRUE(record.faults.empty());
  }
}

TEST(Analysis, DoesNotDependOnWhenJobsAreHandedBack) {
  const Played at_once = Play(Mix(), 0);
  for (const std::size_t delay : {1U, 2U, 3U}) {
    const Played late = Play(Mix(), delay);
    EXPECT_EQ(WriteSessionJson(late.record), WriteSessionJson(at_once.record)) << delay;
    EXPECT_EQ(late.landmark_times, at_once.landmark_times) << delay;
  }
}

TEST(Analysis, LandmarksComeInTheOrderOfTime) {
  const Played played = Play(Mix(), 3);
  EXPECT_TRUE(std::is_sorted(played.landmark_times.begin(), played.landmark_times.end()));
  EXPECT_NEAR(static_cast<double>(played.landmark_times.size()), 15 * kSeconds, 3);
}

TEST(Analysis, AnEmptyRoomIsARecordWithoutAPerson) {
  const SessionRecord record = Play(Mix(), 0, false).record;
  EXPECT_TRUE(record.holds.empty());
  EXPECT_TRUE(record.stretch.empty());
  ASSERT_FALSE(record.unseen.empty());
  EXPECT_EQ(record.unseen[0].reason, "no_person");
}

TEST(Replay, ComesToTheSameRecord) {
  for (const AnalysisOptions& options : {Mix(), One()}) {
    const Played played = Play(options, 0);
    const auto replayed = Replay(played.recording, options, BothStretches(), nullptr);
    ASSERT_TRUE(replayed.has_value()) << replayed.error().context;
    ASSERT_EQ(replayed->holds.size(), played.record.holds.size());
    EXPECT_NEAR(replayed->holds[0].from_s, played.record.holds[0].from_s, 1e-9);
    EXPECT_NEAR(replayed->holds[0].credited_s, played.record.holds[0].credited_s, 1e-9);
    EXPECT_EQ(replayed->series.phase, played.record.series.phase);
  }
}

// Seconds of frames that are enough for a few of every kind of entry.
std::string ShortRecording() {
  std::string recording = Play(Mix(), 0).recording;
  return recording.substr(0, 40'000);
}

TEST(Replay, EveryTruncationIsRefusedOrEndsAtAFrame) {
  const std::string recording = ShortRecording();
  std::size_t refused = 0;
  for (std::size_t size = 0; size < recording.size(); size += size < 100 ? 1 : 59) {
    const auto replayed = Replay(std::string_view(recording).substr(0, size), Mix(), BothStretches(), nullptr);
    if (replayed) continue;
    ++refused;
    EXPECT_EQ(replayed.error().code, ErrorCode::kCorrupt);
  }
  EXPECT_GT(refused, 500U);
}

TEST(Replay, SaysWhereTheRecordingStopsMakingSense) {
  std::string recording = ShortRecording();
  const std::size_t at = RecordingHeader().size();
  recording[at] = 'X';
  const auto replayed = Replay(recording, Mix(), BothStretches(), nullptr);
  ASSERT_FALSE(replayed.has_value());
  EXPECT_NE(replayed.error().context.find("byte " + std::to_string(at + 1)), std::string::npos)
      << replayed.error().context;
}

TEST(Replay, FlippedBytesNeverCrash) {
  const std::string recording = ShortRecording();
  for (std::size_t i = RecordingHeader().size(); i < recording.size(); i += 509) {
    for (const char value : {'\0', '\x7f', '\xff', 'F'}) {
      std::string broken = recording;
      broken[i] = value;
      const auto replayed = Replay(broken, Mix(), BothStretches(), nullptr);
      if (replayed) WriteSessionJson(*replayed);
    }
  }
}

TEST(Replay, RefusesWhatIsNoRecording) {
  for (const char* text : {"", "SITBONE", "SITBONE-RECORDING 2\n",
                           "\x7f"
                           "ELF"}) {
    EXPECT_FALSE(Replay(text, Mix(), BothStretches(), nullptr).has_value()) << text;
  }
  const auto empty = Replay(RecordingHeader(), Mix(), BothStretches(), nullptr);
  ASSERT_TRUE(empty.has_value());
  EXPECT_EQ(empty->source.frames, 0);
}

TEST(Replay, ABoxOfNoAnchorIsRefused) {
  std::string recording = RecordingHeader();
  AppendFrame(kFakeWidth, kFakeHeight, Timestamp{}, recording);
  // One box, of an anchor one beyond the last.
  recording += 'D';
  recording += {'\1', '\0'};
  recording += {static_cast<char>(pose::kAnchors & 0xFF), static_cast<char>(pose::kAnchors >> 8)};
  recording.append((1 + pose::kBoxValues) * sizeof(float), '\0');
  const auto replayed = Replay(recording, Mix(), BothStretches(), nullptr);
  ASSERT_FALSE(replayed.has_value());
  EXPECT_NE(replayed.error().context.find("byte"), std::string::npos);
}

TEST(Replay, FramesWithoutAPictureAreRefused) {
  std::string recording = RecordingHeader();
  AppendFrame(0, 480, Timestamp{}, recording);
  EXPECT_FALSE(Replay(recording, Mix(), BothStretches(), nullptr).has_value());
}

}  // namespace
}  // namespace sitbone::session
