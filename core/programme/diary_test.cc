#include "programme/diary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "programme/diary_json.h"
#include "programme/diary_testing.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

Diary FoldNow(const DeviceDiary& diary, std::string_view current = {}) {
  return Fold(ReadLog(diary.Items()), diary.now, current);
}

void DoSession(DeviceDiary& diary, int n, double knee_deg) {
  diary.Add("session.started", Started(n));
  diary.Add("pain.rated", {{"session", SessionId(n)}, {"when", "before"}, {"score", 4}});
  diary.Add("hold.done", Hold(n, "one", "left", knee_deg, 90));
  diary.Add("hold.done", Hold(n, "one", "left", knee_deg - 3, 88));
  diary.Add("hold.done", Hold(n, "one", "left", 1, 120, 0));
  diary.Add("session.ended", {{"session", SessionId(n)}, {"reason", "done"}});
  diary.Add("pain.rated", {{"session", SessionId(n)}, {"when", "after"}, {"score", 3}});
}

TEST(Diary, EmptyOneHoldsNothing) {
  const Diary diary = FoldNow(DeviceDiary());
  EXPECT_EQ(diary.sessions, 0);
  EXPECT_FALSE(diary.last_session_at);
  EXPECT_FALSE(diary.open_session);
  EXPECT_TRUE(diary.stretches.empty());
}

TEST(Diary, HistoryIsTheBestOfTheLastSessionInCreditedHolds) {
  DeviceDiary log;
  DoSession(log, 1, 10);
  log.now += kTestDay;
  const std::int64_t second_at = log.now;
  DoSession(log, 2, 30);
  const Diary diary = FoldNow(log);
  EXPECT_EQ(diary.sessions, 2);
  EXPECT_EQ(diary.last_session_at, second_at);
  ASSERT_EQ(diary.stretches.size(), 1U);
  const StretchHistory& history = diary.stretches[0];
  EXPECT_EQ(history.stretch + history.side, "oneleft");
  EXPECT_EQ(history.sessions, 2);
  EXPECT_EQ(history.knee_flexion->value, 27);
  EXPECT_EQ(history.knee_flexion->plus_minus, 8);
  EXPECT_EQ(history.trunk_thigh->value, 90);
  EXPECT_FALSE(history.pain_increased);
  ASSERT_EQ(diary.pain.size(), 2U);
  EXPECT_EQ(diary.pain[1].before, 4);
  EXPECT_EQ(diary.pain[1].after, 3);
}

TEST(Diary, CurrentSessionIsLeftOutOfItsHistory) {
  DeviceDiary log;
  DoSession(log, 1, 10);
  DoSession(log, 2, 30);
  const Diary diary = FoldNow(log, SessionId(2));
  EXPECT_EQ(diary.sessions, 1);
  EXPECT_EQ(diary.stretches[0].knee_flexion->value, 7);
}

TEST(Diary, OpenSessionSaysWhatWasDonePerBlock) {
  DeviceDiary log;
  DoSession(log, 1, 10);
  log.Add("session.started", Started(2));
  log.Add("pain.rated", {{"session", SessionId(2)}, {"when", "before"}, {"score", 5}});
  for (int i = 0; i < 3; ++i) log.Add("hold.done", Hold(2, "one", "left", 20, 90));
  log.Add("hold.done", Hold(2, "one", "right", 20, 90, 11.5));
  log.Add("pain.increased", {{"session", SessionId(2)}, {"stretch", "one"}, {"side", "right"}, {"stage", "hold"}});
  const Diary diary = FoldNow(log);
  ASSERT_TRUE(diary.open_session);
  const OpenSession& open = *diary.open_session;
  EXPECT_EQ(open.session, SessionId(2));
  EXPECT_EQ(open.pain_before, 5);
  ASSERT_EQ(open.blocks.size(), 3U);
  EXPECT_EQ(open.blocks[0].done, 2) << "the first block of the left leg is full";
  EXPECT_EQ(open.blocks[1].done, 0);
  EXPECT_EQ(open.blocks[1].credited_s, 11.5);
  EXPECT_TRUE(open.blocks[1].pain_increased);
  EXPECT_EQ(open.blocks[2].done, 1) << "the third repetition goes to the second block";
  EXPECT_EQ(diary.sessions, 1) << "the open session is no history yet";
}

TEST(Diary, AnOpenSessionIsOfferedForTwoHours) {
  DeviceDiary log;
  log.Add("session.started", Started(1));
  log.now += kOpenSessionMs - 1000;
  EXPECT_TRUE(FoldNow(log).open_session);
  log.now += 2000;
  EXPECT_FALSE(FoldNow(log).open_session);
}

TEST(Diary, AnEndedOrOvertakenSessionIsNotOpen) {
  DeviceDiary log;
  log.Add("session.started", Started(1));
  log.Add("session.started", Started(2));
  log.Add("session.ended", {{"session", SessionId(2)}, {"reason", "stopped"}});
  EXPECT_FALSE(FoldNow(log).open_session);
}

TEST(Diary, ASessionWithoutItsStartStillCounts) {
  DeviceDiary log;
  log.Add("hold.done", Hold(1, "two", "right", 20, 90));
  const Diary diary = FoldNow(log);
  EXPECT_EQ(diary.sessions, 1);
  EXPECT_FALSE(diary.open_session);
}

TEST(Diary, OnlyTheLastTwentyRatingsAreKept) {
  DeviceDiary log;
  for (int i = 0; i < 25; ++i) log.Add("pain.rated", {{"session", SessionId(i)}, {"when", "after"}, {"score", i % 11}});
  const Diary diary = FoldNow(log);
  ASSERT_EQ(diary.pain.size(), kPainSessions);
  EXPECT_EQ(diary.pain.front().session, SessionId(5));
}

TEST(Diary, LogOfVersion1ComesToTheSameForEver) {
  std::ifstream file(SITBONE_SOURCE_DIR "/testdata/diaries/version_1.jsonl");
  json items = json::array();
  std::string line;
  while (std::getline(file, line)) items.push_back(json::parse(line));
  const Diary diary = Fold(ReadLog(items), kMorning + 3 * kTestDay);
  EXPECT_EQ(diary.events, 21U);
  EXPECT_EQ(diary.ignored, 2U);
  EXPECT_TRUE(diary.problems.empty());
  EXPECT_EQ(diary.sessions, 2);
  EXPECT_EQ(diary.screening.state, ScreeningState::kClear);
  EXPECT_EQ(diary.screening.cleared, std::vector<std::string_view>{"age"});
  ASSERT_EQ(diary.stretches.size(), 3U);
  EXPECT_EQ(diary.stretches[0].knee_flexion->value, 28.9);
  EXPECT_TRUE(diary.stretches[1].pain_increased);
  EXPECT_EQ(diary.stretches[2].trunk_thigh->value, 101.5);
  EXPECT_EQ(diary.pain[1].after, 2);
}

RC_GTEST_PROP(Diary, OrderAndCopiesMakeNoDifferenceToTheFold, ()) {
  DeviceDiary devices[2] = {DeviceDiary('a'), DeviceDiary('b')};
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    DeviceDiary& log = devices[*rc::gen::inRange(0, 2)];
    log.now += kMinute * *rc::gen::inRange(-30, 3000);
    const int session = *rc::gen::inRange(1, 4);
    switch (*rc::gen::inRange(0, 6)) {
      case 0:
        log.Answer();
        break;
      case 1:
        log.Answer({"saddle"});
        break;
      case 2:
        log.Add("session.started", Started(session));
        break;
      case 3:
        log.Add("session.ended", {{"session", SessionId(session)}, {"reason", "done"}});
        break;
      case 4:
        log.Add("clearance.noted", {{"question", "saddle"}, {"who", "GP"}, {"on", "2026-08-03"}});
        break;
      default:
        log.Add("hold.done", Hold(session, "one", "left", *rc::gen::inRange(0, 60), 80));
        break;
    }
  }
  json items = devices[0].Items();
  for (const json& item : devices[1].Items()) items.push_back(item);
  json shuffled = json::array();
  if (!items.empty()) {
    const auto any = rc::gen::inRange<std::size_t>(0, items.size());
    for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(any)) shuffled.push_back(items[i]);
  }
  for (std::size_t i = items.size(); i-- > 0;) shuffled.push_back(items[i]);
  const std::int64_t now = std::max(devices[0].now, devices[1].now);
  const auto written = [&](const json& all) { return WriteDiaryJson(Fold(ReadLog(all), now)); };
  RC_ASSERT(written(items) == written(shuffled));
}

}  // namespace
}  // namespace sitbone::programme
