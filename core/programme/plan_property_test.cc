// What must hold for any diary: drawn from sessions, answers, signs and clocks as they come in life, and as they don't.
#include <gtest/gtest.h>

#include "programme/drawn_life_testing.h"
#include "programme/plan_json.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

std::string PlanText(const json& items, const Now& now) {
  const Log log = ReadLog(items);
  return WritePlanJson(MakePlan(log, now), log);
}

// The highest rung that the plan leaves open on a leg, now or after a rest, an answer or a visit.
int OpenRung(const Plan& plan, Leg leg) {
  int rung = -2;
  for (const PlanItem& item : plan.items) {
    const bool closed = item.status == Status::kLater || item.status == Status::kLeftOut;
    if (item.leg == leg && !closed && item.status != Status::kStopped) rung = std::max(rung, item.step->rung);
  }
  return rung;
}

RC_GTEST_PROP(PlanProperty, OrderAndCopiesOfEventsChangeNothing, ()) {
  const Life life = SomeLife(30);
  const Now now{life.now, kTestOffset};
  std::vector<json> items;
  for (const json& item : life.Items()) items.push_back(item);
  const std::string expected = PlanText(items, now);
  std::vector<json> shuffled = items;
  for (std::size_t i = shuffled.size(); i-- > 1;) {
    std::swap(shuffled[i], shuffled[*rc::gen::inRange<std::size_t>(0, i + 1)]);
  }
  for (std::size_t i = 0; i < items.size(); i += 3) shuffled.push_back(items[i]);
  RC_ASSERT(PlanText(shuffled, now) == expected);
}

// What comes late from another device counts as if it had been there all along.
RC_GTEST_PROP(PlanProperty, DelayOfADeviceChangesNothing, ()) {
  Life phone('a');
  Life laptop('b');
  phone.Answer();
  laptop.session = 1000;
  const int count = *rc::gen::inRange(0, 20);
  for (int i = 0; i < count; ++i) {
    Life& life = *rc::gen::inRange(0, 2) == 0 ? phone : laptop;
    life.now = std::max(phone.now, laptop.now) + kHour * *rc::gen::inRange(1, 20);
    AddSomething(life);
  }
  const Now now{std::max(phone.now, laptop.now), kTestOffset};
  json together = phone.Items();
  for (const json& item : laptop.Items()) together.push_back(item);
  json late = laptop.Items();
  for (const json& item : phone.Items()) late.push_back(item);
  RC_ASSERT(PlanText(together, now) == PlanText(late, now));
}

RC_GTEST_PROP(PlanProperty, NothingHarderComesWithin14DaysAfterAnIncrease, ()) {
  Life life = SomeLife(40);
  const Plan before = life.PlanNow();
  const Leg leg = Any<Leg>({Leg::kLeft, Leg::kRight});
  life.Increase("one", leg == Leg::kLeft ? "left" : "right");
  const std::int64_t end = life.now + 14 * kTestDay - kMinute;
  const bool was_open = ItemOf(before, "one", leg).status != Status::kStopped;
  while (life.now < end) {
    const Plan plan = life.PlanNow();
    RC_ASSERT(!was_open || OpenRung(plan, leg) <= OpenRung(before, leg));
    for (const PlanItem& item : plan.items) {
      if (item.leg != leg || item.status == Status::kLater || item.status == Status::kStopped) continue;
      RC_ASSERT(item.step->rung <= 1);
      RC_ASSERT(item.dose.hold_s <= 20 && item.dose.repetitions <= 10 && item.dose.times_a_day <= 2);
    }
    life.now += kHour * *rc::gen::inRange(6, 60);
    if (life.now < end) AddSomething(life);
  }
}

RC_GTEST_PROP(PlanProperty, ARedFlagAlwaysWins, ()) {
  Life life = SomeLife(25);
  life.Answer({Any<std::string_view>({"saddle", "bladder_bowel", "both_legs", "leg_weakness"})});
  const int count = *rc::gen::inRange(0, 10);
  for (int i = 0; i < count; ++i) {
    life.now += kHour * *rc::gen::inRange(1, 200);
    AddSomething(life);
    const Plan plan = life.PlanNow();
    RC_ASSERT(plan.state == PlanState::kStopped);
    RC_ASSERT(plan.clinician.at(0).rule->id == "red_flag");
    for (const PlanItem& item : plan.items) {
      RC_ASSERT(item.status == Status::kStopped);
      RC_ASSERT(item.dose.hold_s == 0);
    }
  }
}

// A session whose pain was not told before, after or the next day earns no more than none at all.
RC_GTEST_PROP(PlanProperty, AMissingAnswerNeverCountsAsFine, ()) {
  Life told;    // the sessions with every answer, and no others
  Life untold;  // all of them
  for (Life* life : {&told, &untold}) life->Answer();
  const int days = *rc::gen::inRange(1, 25);
  for (int day = 0; day < days; ++day) {
    const int missing = *rc::gen::inRange(0, 5);  // 0 before, 1 after, 2 the next days, above: none
    for (Life* life : {&told, &untold}) {
      life->Begin();
      if (missing != 0) life->Rate("before", 3);
      if (missing > 2 || life == &untold) life->DoHold("one", "left", 15);
      if (missing != 1) life->Rate("after", 3);
      life->End();
      life->now += (missing == 2 ? 3 : 1) * kTestDay;
      life->Rate("before", 3);
      life->now += kTestDay;
    }
  }
  untold.now = told.now;
  const Plan fine = told.PlanNow();
  const Plan unknown = untold.PlanNow();
  RC_ASSERT(OpenRung(unknown, Leg::kLeft) == OpenRung(fine, Leg::kLeft));
  const Dose more = ItemOf(fine, "one").dose;
  const Dose less = ItemOf(unknown, "one").dose;
  RC_ASSERT(less.hold_s == more.hold_s && less.repetitions == more.repetitions && less.times_a_day == more.times_a_day);
}

RC_GTEST_PROP(PlanProperty, TheDoseNeverExceedsTheArticles, ()) {
  Life life = SomeLife(60);
  for (int day = 0; day < 10; ++day) {
    for (const PlanItem& item : life.PlanNow().items) {
      RC_ASSERT(item.dose.hold_s <= item.step->dose.hold_s_max && item.dose.hold_s <= 30);
      RC_ASSERT(item.dose.repetitions <= item.step->dose.repetitions_max);
      RC_ASSERT(item.dose.times_a_day <= item.step->dose.times_a_day_max && item.dose.times_a_day <= 3);
      RC_ASSERT(item.times_due <= item.dose.times_a_day);
    }
    life.now += kHour * *rc::gen::inRange(3, 24);
    AddSession(life);
  }
}

}  // namespace
}  // namespace sitbone::programme
