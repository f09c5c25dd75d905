#include "programme/replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "programme/diary_testing.h"
#include "programme/log.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

/// A hold on a day, with its course where one is given.
void Add(DeviceDiary& diary, int day, double knee_deg, const json& course = nullptr, const char* stretch = "one") {
  diary.now = kMorning + day * kTestDay;
  json hold = Hold(day, stretch, "left", knee_deg, 90);
  if (!course.is_null()) hold["course"] = course;
  diary.Add("hold.done", hold);
}

json Course(const json& knee) {
  return {{"every_s", 1}, {"knee_flexion", knee}, {"trunk_thigh", {88, 89}}, {"back_rounding", json::array()}};
}

std::vector<Replay> Replays(const DeviceDiary& diary) { return FindReplays(ReadLog(diary.Items())); }

/// The holds of a day, read from the diary's events as a store gives them.
std::vector<HoldReplay> Holds(const DeviceDiary& diary, const ReplayDay& day) {
  std::vector<HoldReplay> holds;
  for (const std::string& id : day.events) {
    const auto event = std::ranges::find(diary.events, id, &Event::id);
    if (event != diary.events.end()) holds.push_back(ReadHold(*event));
  }
  return holds;
}

TEST(FindReplays, TellTheFirstAndTheLatestDay) {
  DeviceDiary diary;
  Add(diary, 1, 44, Course({45, nullptr, 44}));
  Add(diary, 2, 38);
  Add(diary, 5, 30, Course({31, 30}));
  Add(diary, 5, 28, Course({29, 28}));
  const std::vector<Replay> replays = Replays(diary);
  ASSERT_EQ(replays.size(), 1U);
  ASSERT_TRUE(replays[0].first.has_value());
  const std::vector<HoldReplay> first = Holds(diary, *replays[0].first);
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].knee_flexion, (HoldReplay::Column{45, std::nullopt, 44}));
  const std::vector<HoldReplay> last = Holds(diary, replays[0].last);
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last[1].knee_flexion, (HoldReplay::Column{29, 28}));
  EXPECT_TRUE(last[1].in_full);
  EXPECT_EQ(last[1].length_s, 30);
}

TEST(FindReplays, OneDayHasNothingBesideIt) {
  DeviceDiary diary;
  Add(diary, 3, 40, Course({40}));
  Add(diary, 3, 41, Course({41}), "two");
  const std::vector<Replay> replays = Replays(diary);
  ASSERT_EQ(replays.size(), 2U);
  EXPECT_FALSE(replays[0].first.has_value());
  EXPECT_EQ(replays[1].stretch, "two");
}

TEST(FindReplays, AHoldOfAnOlderVersionIsOneValueForAllItsTime) {
  DeviceDiary diary;
  Add(diary, 1, 40);
  const HoldReplay hold = Holds(diary, Replays(diary).at(0).last).at(0);
  EXPECT_FALSE(hold.in_full);
  EXPECT_EQ(hold.every_s, hold.length_s);
  EXPECT_EQ(hold.knee_flexion, (HoldReplay::Column{40}));
  EXPECT_EQ(hold.trunk_thigh, (HoldReplay::Column{90}));
}

TEST(FindReplays, ACourseThatCannotBeReadTakesNothingElseWithIt) {
  for (const json& bad : std::vector<json>{"x", json::object(), Course({"y"}), Course({1e9}), {{"every_s", 0}}}) {
    DeviceDiary diary;
    Add(diary, 1, 40, bad);
    const std::vector<Replay> replays = Replays(diary);
    ASSERT_EQ(replays.size(), 1U) << bad;
    EXPECT_FALSE(Holds(diary, replays[0].last).at(0).in_full) << bad;
  }
}

TEST(FindReplays, WhatWasNotMeasuredOrWasTakenBackIsNotReplayed) {
  DeviceDiary diary;
  diary.now = kMorning;
  json hold = Hold(1, "one", "left", 0, 0);
  hold["knee_flexion"] = nullptr;
  hold["trunk_thigh"] = nullptr;
  diary.Add("hold.done", hold);
  EXPECT_TRUE(Replays(diary).empty()) << "by the clock alone";
  Add(diary, 1, 40);
  const std::string id = diary.events.back().id;
  EXPECT_EQ(Replays(diary).size(), 1U);
  diary.Add("entry.withdrawn", {{"corrects", id}});
  EXPECT_TRUE(Replays(diary).empty());
}

TEST(HoldsJson, TheFirstLogWithCoursesLoadsForEver) {
  std::ifstream file(SITBONE_SOURCE_DIR "/testdata/diaries/version_1_course.jsonl");
  std::vector<StoredLine> lines;
  json events = json::array();
  for (std::string line; std::getline(file, line);) {
    lines.push_back({line, {}, 0});
    events.push_back(json::parse(line));
  }
  ASSERT_EQ(lines.size(), 8U);
  const Log log = ReadLog(lines);
  EXPECT_TRUE(log.problems.empty());
  const std::vector<Replay> replays = FindReplays(log);
  ASSERT_EQ(replays.size(), 2U);
  ASSERT_TRUE(replays[0].first.has_value());
  events.push_back("no event");
  const json holds = json::parse(HoldsJson(json{{"events", events}}.dump()).value());
  ASSERT_EQ(holds.size(), 4U) << "and nothing else";
  EXPECT_EQ(holds[0]["event"], replays[0].first->events.at(0));
  EXPECT_EQ(holds[0]["knee_flexion"], json({46, nullptr, 44, 44}));
  EXPECT_EQ(holds[3]["event"], replays[1].last.events.at(0));
  EXPECT_EQ(holds[3]["back_rounding"], json({6, nullptr, 9}));
  EXPECT_FALSE(HoldsJson("{}").has_value());
}

}  // namespace
}  // namespace sitbone::programme
