#include "programme/log.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "programme/diary_testing.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

DeviceDiary Five() {
  DeviceDiary diary;
  for (int i = 0; i < 5; ++i) diary.Answer();
  return diary;
}

std::string Seen(const Log& log) {
  std::string text;
  for (const Problem& p : log.problems) text += std::string(Name(p.kind)) + " " + std::to_string(p.seq) + "; ";
  return text;
}

TEST(Log, AChainInOrderHasNoProblem) {
  const Log log = ReadLog(Five().Items());
  EXPECT_EQ(log.events.size(), 5U);
  EXPECT_EQ(Seen(log), "");
}

TEST(Log, CopiesAreNoProblem) {
  json items = Five().Items();
  items.push_back(items[2]);
  items.push_back(items[0]);
  const Log log = ReadLog(items);
  EXPECT_EQ(log.events.size(), 5U);
  EXPECT_EQ(Seen(log), "");
}

TEST(Log, SeesAGapAndTheMissingStart) {
  json items = Five().Items();
  items.erase(2);
  EXPECT_EQ(Seen(ReadLog(items)), "gap 4; ");
  EXPECT_EQ(ReadLog(items).problems[0].detail, "event 3 to 3 are missing.");
  items.erase(0);
  EXPECT_EQ(Seen(ReadLog(items)), "gap 2; gap 4; ");
}

TEST(Log, SeesATamperedEventAndReadsTheRest) {
  json items = Five().Items();
  items[2]["data"]["answers"]["age"] = true;
  const Log log = ReadLog(items);
  EXPECT_EQ(log.events.size(), 4U);
  EXPECT_EQ(Seen(log), "checksum 3; gap 4; ");
  items[2] = "not an event";
  EXPECT_EQ(Seen(ReadLog(items)), "unreadable 0; gap 4; ");
}

TEST(Log, AnEventThatIsNestedTooDeepIsUnreadableAlone) {
  json items = Five().Items();
  json deep = 1;
  for (int i = 0; i < 500; ++i) deep = json::array({deep});
  items[1]["data"]["deep"] = deep;
  EXPECT_EQ(Seen(ReadLog(items)), "unreadable 2; gap 3; ");
}

TEST(Log, SeesAnEventExchangedForAnotherValidOne) {
  DeviceDiary diary = Five();
  DeviceDiary other;
  for (int i = 0; i < 3; ++i) other.Answer({"age"});
  json items = diary.Items();
  items[2] = json::parse(other.events[2].text);
  EXPECT_EQ(Seen(ReadLog(items)), "chain 3; chain 4; ");
}

TEST(Log, SeesAForkWhereTwoCopiesOfADeviceWentOn) {
  DeviceDiary one = Five();
  DeviceDiary two = one;
  one.Answer();
  two.Answer({"age"});
  json items = one.Items();
  items.push_back(json::parse(two.events.back().text));
  EXPECT_EQ(Seen(ReadLog(items)), "fork 6; ");
  EXPECT_EQ(ReadLog(items).events.size(), 7U);
}

TEST(Log, OrderIsTimeThenDeviceThenNumber) {
  DeviceDiary a('a');
  DeviceDiary b('b');
  b.now += 500;
  a.Answer();
  b.Answer();
  a.Answer();
  b.now = a.now;
  a.Answer();
  b.Answer();
  json items = b.Items();
  for (const json& item : a.Items()) items.push_back(item);
  std::string order;
  for (const Event& event : ReadLog(items).events) order += event.device[0] + std::to_string(event.seq) + " ";
  EXPECT_EQ(order, "a1 b1 a2 a3 b2 ");
}

TEST(Log, WhereAClockWasSetBackTheNumberOfTheDeviceDecides) {
  DeviceDiary diary;
  diary.Answer();
  diary.now += 3650 * kTestDay;
  diary.Answer();
  diary.now = kMorning + kTestDay;
  diary.Answer();
  const Log log = ReadLog(diary.Items());
  EXPECT_EQ(log.events[1].seq, 2);
  EXPECT_EQ(log.events[2].seq, 3);
  EXPECT_EQ(Seen(log), "");
}

RC_GTEST_PROP(Log, TheOrderInWhichEventsComeAndTheirCopiesMakeNoDifference, ()) {
  DeviceDiary a('a');
  DeviceDiary b('b');
  json items = json::array();
  for (const bool first : *rc::gen::container<std::vector<bool>>(12, rc::gen::arbitrary<bool>())) {
    DeviceDiary& diary = first ? a : b;
    diary.now += 1000 * *rc::gen::inRange(-2000, 4000);
    items.push_back(json::parse(diary.Answer().text));
  }
  json shuffled = json::array();
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(40, rc::gen::inRange<std::size_t>(0, 12))) {
    shuffled.push_back(items[i]);
  }
  for (std::size_t i = items.size(); i-- > 0;) shuffled.push_back(items[i]);
  const Log one = ReadLog(items);
  const Log two = ReadLog(shuffled);
  RC_ASSERT(one.problems.empty() && two.problems.empty());
  RC_ASSERT(one.events.size() == two.events.size());
  for (std::size_t i = 0; i < one.events.size(); ++i) RC_ASSERT(one.events[i].text == two.events[i].text);
}

// docs/event-format.md: a log of every version ever released must load for ever.
TEST(Log, LogOfVersion1StillLoads) {
  std::ifstream file(SITBONE_SOURCE_DIR "/testdata/diaries/version_1.jsonl");
  json items = json::array();
  std::string line;
  while (std::getline(file, line)) {
    items.push_back(json::parse(line));
    const auto event = ParseEvent(line);
    ASSERT_TRUE(event) << event.error().context;
    EXPECT_EQ(event->text, line);
  }
  const Log log = ReadLog(items);
  EXPECT_EQ(log.events.size(), 21U);
  EXPECT_EQ(Seen(log), "");
}

}  // namespace
}  // namespace sitbone::programme
