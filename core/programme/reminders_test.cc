#include "programme/reminders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace sitbone::programme {
namespace {

Reminders MakeReminders() {
  Reminders r;
  r.now = 1'785'654'000'000;  // 2026-08-02 07:00 UTC
  r.offset_min = 120;
  r.uid = "11111111-2222-4333-8444-555555555555";
  r.summary = "Time to stretch; calmly, with breath";
  r.description =
      "Erst links, dann rechts \u2013 ruhig atmen. Ein leerer Tag ist ein leerer Tag. Verloren geht nichts.";
  return r;
}

std::size_t Count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(Reminders, AreTheProgrammesNumberADayFromTomorrowOn) {
  const std::string file = WriteCalendar(MakeReminders());
  EXPECT_EQ(Count(file, "BEGIN:VEVENT\r\n"), 2U);
  EXPECT_EQ(Count(file, "DTSTART:20260803T090000\r\n"), 1U);
  EXPECT_EQ(Count(file, "DTSTART:20260803T190000\r\n"), 1U);
  EXPECT_EQ(Count(file, "DTSTAMP:20260802T070000Z\r\n"), 2U);
  EXPECT_EQ(Count(file, "RRULE:FREQ=DAILY;COUNT=42\r\n"), 2U);
  EXPECT_EQ(Count(file, "SUMMARY:Time to stretch\\; calmly\\, with breath\r\n"), 2U);
}

TEST(Reminders, LinesAreFoldedAtCharacters) {
  std::istringstream lines(WriteCalendar(MakeReminders()));
  for (std::string line; std::getline(lines, line);) {
    ASSERT_TRUE(line.ends_with('\r'));
    EXPECT_LE(line.size() - 1, 75U);
    EXPECT_NE(static_cast<unsigned char>(line[0]) & 0xC0, 0x80) << line;
  }
}

TEST(Reminders, RefusesWhatTheDoseDoesNotKnow) {
  EXPECT_FALSE(RemindersJson(R"({"times_a_day": 4})"));
  EXPECT_FALSE(RemindersJson("no JSON"));
}

RC_GTEST_PROP(RemindersLaws, NoneInTheQuietHours, ()) {
  const int from = *rc::gen::inRange(0, 1440);
  const int until = *rc::gen::inRange(from, 1440);
  const int times = *rc::gen::inRange(1, 4);
  const std::vector<int> found = FindReminderTimes(times, from, until);
  RC_ASSERT(static_cast<int>(found.size()) == times);
  for (const int minute : found) RC_ASSERT(minute >= from && minute <= until);
}

}  // namespace
}  // namespace sitbone::programme
