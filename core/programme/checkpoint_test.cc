#include "programme/checkpoint.h"

#include <gtest/gtest.h>

#include "programme/chronicle_json.h"
#include "programme/diary_json.h"
#include "programme/drawn_life_testing.h"
#include "programme/plan_json.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

// All that a page shows, as text.
std::string Told(const Facts& facts, std::int64_t now) {
  return WritePlanJson(MakePlan(facts, {now, kTestOffset}), facts) + WriteDiaryJson(Fold(facts, now)) +
         WriteChronicleJson(MakeChronicle(facts), FindReplays(facts));
}

std::vector<StoredLine> LinesOf(std::span<const Event> events) {
  std::vector<StoredLine> lines;
  for (const Event& event : events) lines.push_back({event.text, event.device, event.seq});
  return lines;
}

// Another device's entry, by a clock that may be days off: a hold of a session that there may be, or something taken
// back.
void AddFromAfar(const Life& life, DeviceDiary& other) {
  other.now = life.now + *rc::gen::inRange(-20, 3) * kTestDay;
  if (*rc::gen::inRange(0, 3) > 0) {
    other.Add("hold.done", Hold(*rc::gen::inRange(1, 9), "two", "left", 20, 80));
  } else {
    const auto place = *rc::gen::inRange<std::size_t>(0, life.events.size());
    other.Add("entry.withdrawn", {{"corrects", life.events[place].id}});
  }
}

RC_GTEST_PROP(Checkpoint, GoingOnFromOneTellsTheSameAsReadingEverything, ()) {
  const Life life = SomeLife(40);
  DeviceDiary other('b');
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) AddFromAfar(life, other);
  // As they were stored: each device's in order, the devices mixed.
  std::vector<Event> events;
  for (std::size_t a = 0, b = 0; a + b < life.events.size() + other.events.size();) {
    const bool from_other = a == life.events.size() || (b < other.events.size() && *rc::gen::inRange(0, 8) == 0);
    events.push_back(from_other ? other.events[b++] : life.events[a++]);
  }
  const auto kept = *rc::gen::inRange<std::size_t>(0, events.size() + 1);
  const auto before = MakeCheckpoint(ReadLog(LinesOf(std::span(events).first(kept))));
  RC_ASSERT(before.has_value());
  auto checkpoint = ReadCheckpoint(WriteCheckpoint(*before));
  RC_ASSERT(checkpoint.has_value());
  RC_ASSERT(Continue(LinesOf(std::span(events).subspan(kept)), *checkpoint));
  RC_ASSERT(Told(checkpoint->facts, life.now) == Told(ReadLog(LinesOf(events)), life.now));
}

Checkpoint SomeCheckpoint() {
  Life life;
  life.Answer();
  life.CalmDays(3);
  life.Add("programme.set", {{"programme", nullptr}});
  life.Check("morning", {.back = 2, .thigh = 1});
  return *MakeCheckpoint(MakeLog(life.events));
}

TEST(Checkpoint, NoneIsMadeOfALogWithAProblem) {
  Life life;
  life.Answer();
  life.CalmDays(2);
  life.events.erase(life.events.begin() + 2);
  EXPECT_FALSE(MakeCheckpoint(MakeLog(life.events)));
}

TEST(Checkpoint, WhatDoesNotFollowIsRefused) {
  Life life;
  life.Answer();
  life.CalmDays(2);
  const std::vector<StoredLine> lines = LinesOf(life.events);
  const auto before = MakeCheckpoint(ReadLog(std::span(lines).first(3)));
  const auto refused = [&](StoredLine line) {
    Checkpoint checkpoint = *before;
    return !Continue({&line, 1}, checkpoint);
  };
  EXPECT_FALSE(refused(lines[3]));
  EXPECT_TRUE(refused(lines[4]));  // a gap
  EXPECT_TRUE(refused(lines[2]));  // again
  StoredLine changed = lines[3];
  changed.text[changed.text.find("session") + 1] = 'E';
  EXPECT_TRUE(refused(changed));
  DeviceDiary fork;
  fork.Answer();
  fork.Answer();
  fork.Answer();
  fork.now += kHour;
  EXPECT_TRUE(refused(LinesOf({&fork.Answer(), 1})[0]));
}

TEST(Checkpoint, EveryFlippedBitAndEveryLostEndIsSeen) {
  const std::string bytes = WriteCheckpoint(SomeCheckpoint());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
    ASSERT_FALSE(ReadCheckpoint(damaged)) << "byte " << i;
    ASSERT_FALSE(ReadCheckpoint(std::string_view(bytes).substr(0, i))) << "the first " << i;
  }
}

// Whoever can write to the diary's file can write this, too; it must not bring the program down.
TEST(Checkpoint, WhatMakesNoSenseIsRefusedOrTold) {
  const std::string bytes = WriteCheckpoint(SomeCheckpoint());
  const std::string content = bytes.substr(0, bytes.size() - 8);
  int refused = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    for (const int change : {1, 0x40, 0xff}) {
      std::string changed = content;
      changed[i] = static_cast<char>(changed[i] ^ change);
      const auto checkpoint = ReadCheckpoint(SealCheckpoint(changed));
      if (checkpoint) Told(checkpoint->facts, kMorning);
      refused += checkpoint ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST(Checkpoint, OneOfNothingCanBeGoneOnWith) {
  auto checkpoint = ReadCheckpoint(WriteCheckpoint(*MakeCheckpoint({})));
  ASSERT_TRUE(checkpoint);
  Life life;
  life.Answer();
  EXPECT_TRUE(Continue(LinesOf(life.events), *checkpoint));
  EXPECT_EQ(checkpoint->facts.entries.size(), 1U);
}

}  // namespace
}  // namespace sitbone::programme
