#include "programme/chronicle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "programme/diary_testing.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

json Started(int session) {
  return {{"session", SessionId(session)},
          {"mode", "camera"},
          {"blocks",
           {{{"stretch", "one"}, {"side", "left"}, {"repetitions", 2}, {"hold_s", 25}},
            {{"stretch", "one"}, {"side", "right"}, {"repetitions", 2}, {"hold_s", 25}}}}};
}

// A session with one hold of Stretch One on the left, a day after the one before.
void Live(DeviceDiary& diary, int session, double knee_deg) {
  diary.now = kMorning + session * kTestDay;
  diary.Add("session.started", Started(session));
  diary.Add("pain.rated", {{"session", SessionId(session)}, {"when", "before"}, {"score", 4}});
  diary.Add("hold.done", Hold(session, "one", "left", knee_deg, 90));
  diary.Add("session.ended", {{"session", SessionId(session)}, {"reason", "done"}});
}

std::vector<SessionDone> Chronicle(const DeviceDiary& diary) { return MakeChronicle(ReadLog(diary.Items())); }

TEST(Chronicle, TellsWhatWasPlannedDoneAndFelt) {
  DeviceDiary diary;
  Live(diary, 1, 30);
  diary.Add("pain.rated", {{"session", SessionId(1)}, {"when", "after"}, {"score", 3}});
  const std::vector<SessionDone> chronicle = Chronicle(diary);
  ASSERT_EQ(chronicle.size(), 1U);
  const SessionDone& session = chronicle[0];
  EXPECT_EQ(session.ended, "done");
  EXPECT_EQ(session.pain_before, 4);
  EXPECT_EQ(session.pain_after, 3);
  EXPECT_EQ(session.events.size(), 5U);
  ASSERT_EQ(session.sides.size(), 2U);
  EXPECT_EQ(session.sides[0].done, 1);
  EXPECT_EQ(session.sides[0].repetitions, 2);
  EXPECT_EQ(session.sides[0].knee_flexion.best->value, 30);
  EXPECT_EQ(session.sides[0].knee_flexion.change, Change::kNothingToCompare);
  EXPECT_EQ(session.sides[1].done, 0);
  EXPECT_FALSE(session.sides[1].knee_flexion.best);
}

TEST(Chronicle, ComparesWithTheSessionBeforeThatHadTheAngle) {
  DeviceDiary diary;
  Live(diary, 1, 50);
  Live(diary, 2, 45);  // within 10 degrees: chance
  Live(diary, 3, 30);
  const std::vector<SessionDone> chronicle = Chronicle(diary);
  ASSERT_EQ(chronicle.size(), 3U);
  EXPECT_EQ(chronicle[1].sides[0].knee_flexion.change, Change::kSame);
  EXPECT_EQ(chronicle[2].sides[0].knee_flexion.change, Change::kFurther);
  EXPECT_EQ(chronicle[2].sides[0].knee_flexion.before->value, 45);
}

TEST(Chronicle, TrendsCompareTheLatestWithTheFirst) {
  DeviceDiary diary;
  Live(diary, 1, 50);
  Live(diary, 2, 45);
  Live(diary, 3, 38);  // each step is chance, all together are not
  const std::vector<Trend> trends = FindTrends(Chronicle(diary));
  ASSERT_EQ(trends.size(), 1U);
  EXPECT_EQ(trends[0].knee_flexion.before->value, 50);
  EXPECT_EQ(trends[0].knee_flexion.best->value, 38);
  EXPECT_EQ(trends[0].knee_flexion.change, Change::kFurther);
}

TEST(Chronicle, LeavesOutAnglesThatWereOnlyHeldWithAFault) {
  DeviceDiary diary;
  diary.Add("session.started", Started(1));
  json bad = Hold(1, "two", "right", 10, 120, 0);
  bad["faults"] = {"rounded_back"};
  diary.Add("hold.done", bad);
  diary.Add("hold.done", bad);
  const SideDone side = Chronicle(diary)[0].sides.back();
  EXPECT_EQ(side.stretch, "two");
  EXPECT_FALSE(side.trunk_thigh.best);
  ASSERT_EQ(side.faults.size(), 1U);
  EXPECT_EQ(side.faults[0].holds, 2);
}

TEST(Chronicle, PainToldByTouchCountsAndIsNotTakenBackWithTheSession) {
  DeviceDiary diary;
  Live(diary, 1, 30);
  diary.Add(
      "pain.checked",
      {{"session", SessionId(1)},
       {"when", "after"},
       {"places",
        {{{"place", "back"}, {"side", "left"}, {"score", 6}}, {{"place", "thigh"}, {"side", "left"}, {"score", 2}}}},
       {"new_numbness", nullptr},
       {"new_weakness", true}});
  const SessionDone session = Chronicle(diary)[0];
  EXPECT_EQ(session.pain_after, 6);
  EXPECT_TRUE(session.hurt);
  EXPECT_EQ(session.events.size(), 5U);
  EXPECT_EQ(session.withdrawable.size(), 4U);
}

TEST(Chronicle, ForgetsWhatWasTakenBack) {
  DeviceDiary diary;
  Live(diary, 1, 30);
  const std::string hold = diary.events[2].id;
  diary.Add("entry.withdrawn", {{"corrects", hold}});
  EXPECT_EQ(Chronicle(diary)[0].sides[0].done, 0);
}

TEST(Compare, ADifferenceCountsFromTenDegreesAndBeyondBothUncertainties) {
  const auto measured = [](double value, double plus_minus) { return Measured{value, plus_minus}; };
  EXPECT_EQ(Compare(Further::kLess, measured(30, 1), measured(39.9, 1)), Change::kSame);
  EXPECT_EQ(Compare(Further::kLess, measured(30, 1), measured(40, 1)), Change::kFurther);
  EXPECT_EQ(Compare(Further::kMore, measured(30, 1), measured(40, 1)), Change::kLess);
  EXPECT_EQ(Compare(Further::kLess, measured(30, 12), measured(45, 12)), Change::kSame);
  EXPECT_EQ(Compare(Further::kLess, std::nullopt, measured(45, 12)), Change::kNothingToCompare);
}

RC_GTEST_PROP(ChronicleLaws, OrderAndCopiesMakeNoDifference, ()) {
  DeviceDiary diary;
  const int sessions = *rc::gen::inRange(1, 6);
  for (int i = 1; i <= sessions; ++i) Live(diary, i, *rc::gen::inRange(5, 60));
  json items = diary.Items();
  const json first = json::parse(items.dump());
  for (std::size_t i = items.size() - 1; i > 0; --i)
    std::swap(items[i], items[*rc::gen::inRange<std::size_t>(0, i + 1)]);
  items.push_back(items[0]);
  const auto told = [](const json& some) {
    std::vector<std::string> lines;
    for (const SessionDone& one : MakeChronicle(ReadLog(some))) {
      lines.push_back(one.session + std::to_string(one.sides[0].knee_flexion.best->value) +
                      std::string(Name(one.sides[0].knee_flexion.change)));
    }
    return lines;
  };
  RC_ASSERT(told(items) == told(first));
}

}  // namespace
}  // namespace sitbone::programme
