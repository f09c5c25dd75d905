#include "exchange/take_in.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "programme/life_testing.h"

namespace sitbone::exchange {
namespace {

using nlohmann::json;
using programme::Event;
using programme::Life;

std::string LinesOf(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) text += event.text + '\n';
  return text;
}

std::vector<Known> PlacesOf(const std::vector<Event>& events) {
  std::vector<Known> places;
  for (const Event& event : events) places.push_back({event.device, event.seq, event.checksum});
  return places;
}

Life ALife() {
  Life life;
  life.Answer();
  life.CalmDays(2);
  return life;
}

TEST(TakeIn, EverythingIsFreshInAnEmptyDiary) {
  const Life life = ALife();
  const TakeIn taken = ReadTakeIn(LinesOf(life.events), {});
  EXPECT_EQ(taken.fresh.size(), life.events.size());
  EXPECT_EQ(taken.sessions, 2U);
  EXPECT_EQ(taken.first_at, life.events.front().at);
  EXPECT_EQ(taken.last_at, life.events.back().at);
  EXPECT_EQ(taken.persons, std::vector<std::string>{life.events.front().person});
  EXPECT_TRUE(taken.conflicts.empty() && taken.damages.empty());
}

TEST(TakeIn, WhatIsKnownIsPassedOver) {
  const Life life = ALife();
  const TakeIn again = ReadTakeIn(LinesOf(life.events), PlacesOf(life.events));
  EXPECT_EQ(again.known, life.events.size());
  EXPECT_TRUE(again.fresh.empty());
  const std::vector<Event> half(life.events.begin(), life.events.begin() + 4);
  const TakeIn rest = ReadTakeIn(LinesOf(life.events), PlacesOf(half));
  EXPECT_EQ(rest.known, 4U);
  EXPECT_EQ(rest.fresh.size(), life.events.size() - 4);
}

TEST(TakeIn, AnotherEntryUnderTheSameNumberIsAConflict) {
  const Life life = ALife();
  std::vector<Known> places = PlacesOf(life.events);
  places[2].checksum[0] = places[2].checksum[0] == 'a' ? 'b' : 'a';
  const TakeIn taken = ReadTakeIn(LinesOf(life.events), places);
  ASSERT_EQ(taken.conflicts.size(), 1U);
  EXPECT_EQ(taken.conflicts[0].seq, 3);
}

TEST(TakeIn, TwoEntriesUnderOneNumberInTheFileAreAConflict) {
  Life one = ALife();
  Life other = ALife();
  one.Rate("after", 3);
  other.Rate("after", 7);
  EXPECT_EQ(ReadTakeIn(LinesOf(one.events) + LinesOf(other.events), {}).conflicts.size(), 1U);
}

TEST(TakeIn, DamagedLinesAreNamedAndTheRestIsWhole) {
  const Life life = ALife();
  std::string text = LinesOf(life.events);
  const std::size_t second = text.find('\n') + 1;
  text[text.find("\"seq\":2", second) + 6] = '9';
  const TakeIn taken = ReadTakeIn(text, {});
  ASSERT_EQ(taken.damages.size(), 1U);
  EXPECT_EQ(taken.damages[0].line, 2U);
  EXPECT_EQ(taken.fresh.size(), life.events.size() - 1);
  EXPECT_EQ(ReadTakeIn("no diary at all\n", {}).damages.size(), 1U);
  EXPECT_EQ(ReadTakeIn("", {}).entries, 0U);
}

TEST(TakeIn, ExportsOfEveryVersionComeInWhole) {
  for (const char* name : {"version_1", "version_1_programme"}) {
    std::ifstream file(std::string(SITBONE_SOURCE_DIR "/testdata/diaries/") + name + ".jsonl", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const TakeIn taken = ReadTakeIn(text, {});
    EXPECT_TRUE(taken.damages.empty()) << name;
    EXPECT_GT(taken.fresh.size(), 5U) << name;
  }
}

TEST(TakeInJson, TellsWhetherItIsAnotherPerson) {
  const Life life = ALife();
  json request = {{"text", LinesOf(life.events)}, {"known", json::array()}, {"person", life.events.front().person}};
  json taken = json::parse(*TakeInJson(request.dump()));
  EXPECT_EQ(taken.at("other_person"), false);
  EXPECT_EQ(taken.at("rows").size(), life.events.size());
  EXPECT_EQ(taken.at("rows")[0].at("body"), life.events.front().text);
  request["person"] = "99999999-2222-4333-8444-555555555555";
  taken = json::parse(*TakeInJson(request.dump()));
  EXPECT_EQ(taken.at("other_person"), true);
  request["known"] = 7;
  EXPECT_EQ(TakeInJson(request.dump()).error().code, ErrorCode::kCorrupt);
}

}  // namespace
}  // namespace sitbone::exchange
