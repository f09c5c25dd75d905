#include "programme/nudge.h"

#include <gtest/gtest.h>

#include "programme/life_testing.h"

namespace sitbone::programme {
namespace {

constexpr std::int64_t kMidnight = kMorning / kTestDay * kTestDay - 2 * kHour;  // of the local day of kMorning

std::int64_t Clock(int hour, int minute = 0) { return kMidnight + hour * kHour + minute * kMinute; }

NudgeOrder At(std::int64_t now) {
  NudgeOrder order;
  order.now = {now, kTestOffset};
  return order;
}

std::optional<std::int64_t> Next(const Life& life, const NudgeOrder& order) {
  return FindNudge(life.PlanAt(order.now.at), order);
}

Life Screened() {
  Life life;
  life.Answer();
  return life;
}

TEST(Nudge, ComesWhereTheCalendarHasIt) {
  const Life life = Screened();  // due twice a day: 09:00 and 19:00
  EXPECT_EQ(Next(life, At(Clock(9, 30))), Clock(19));
  EXPECT_EQ(Next(life, At(Clock(20))), Clock(24 + 9));
}

TEST(Nudge, AskedOrStoppedPeopleAreNotReminded) {
  EXPECT_EQ(Next(Life(), At(Clock(10))), std::nullopt);
  Life stopped;
  stopped.Answer({"saddle"});
  EXPECT_EQ(Next(stopped, At(Clock(10))), std::nullopt);
}

TEST(Nudge, NeverMoreThanTheProgrammesNumberADay) {
  const Life life = Screened();
  NudgeOrder order = At(Clock(9, 30));
  order.shown = {Clock(9), Clock(9, 10)};
  EXPECT_EQ(Next(life, order), Clock(24 + 9));
}

TEST(Nudge, WhatWasDoneNeedsNoReminder) {
  Life life = Screened();
  life.now = Clock(9, 10);
  life.Sit("one", 2, 2);
  const auto once = Next(life, At(life.now));
  EXPECT_EQ(once, Clock(19));
  life.now = Clock(14);
  life.Sit("one", 2, 2);
  EXPECT_GE(Next(life, At(life.now)).value_or(0), Clock(24 + 9));
}

TEST(Nudge, APutOffOneComesOnceMoreButNotInTheQuietHours) {
  const Life life = Screened();
  NudgeOrder order = At(Clock(9, 5));
  order.shown = {Clock(9)};
  order.snoozed_until = Clock(9, 35);
  EXPECT_EQ(Next(life, order), Clock(9, 35));
  order = At(Clock(19));
  order.shown = {Clock(9), Clock(18, 50)};
  order.snoozed_until = Clock(19, 20);
  EXPECT_EQ(Next(life, order), Clock(24 + 9));
  // Shown again since: it is not put off any more.
  order = At(Clock(9, 40));
  order.shown = {Clock(9, 36)};
  order.snoozed_until = Clock(9, 35);
  EXPECT_EQ(Next(life, order), Clock(19));
}

TEST(Nudge, LiesNeverInTheQuietHoursNorInThePast) {
  const Life life = Screened();
  for (int minute = 0; minute < 48 * 60; minute += 7) {
    for (const auto& [from, until] : {std::pair{540, 1140}, {0, 1439}, {600, 600}, {1200, 1260}}) {
      NudgeOrder order = At(kMidnight + minute * kMinute);
      order.from_min = from;
      order.until_min = until;
      const auto at = Next(life, order);
      ASSERT_TRUE(at);
      EXPECT_GE(*at, order.now.at);
      const std::int64_t of_day = (*at - kMidnight) / kMinute % (24 * 60);
      EXPECT_TRUE(of_day >= from && of_day <= until) << minute << " " << of_day;
    }
  }
}

TEST(NextReminderJson, AnswersAndRefuses) {
  nlohmann::json request = {{"events", Screened().Items()},
                            {"now", Clock(9, 30)},
                            {"offset_min", kTestOffset},
                            {"from_min", 540},
                            {"until_min", 1140},
                            {"shown", nlohmann::json::array()},
                            {"snoozed_until", nullptr}};
  EXPECT_EQ(NextReminderJson(request.dump()).value_or(""), "{\"at\":" + std::to_string(Clock(19)) + "}");
  request["until_min"] = 540 - 1;
  EXPECT_EQ(NextReminderJson(request.dump()).value_or(""), "{\"at\":null}");
  request["shown"] = 1;
  EXPECT_EQ(NextReminderJson(request.dump()).error().code, ErrorCode::kCorrupt);
}

}  // namespace
}  // namespace sitbone::programme
