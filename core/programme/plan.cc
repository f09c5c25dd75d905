#include "programme/plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace sitbone::programme {
namespace {

// What the rows of a leg and of the person come to, before a stretch is looked at.
struct Verdict {
  bool stopped = false;
  bool asks = false;
  bool lower = false;
  bool gentle = false;
  int cap_rung = 10;
  std::optional<std::int64_t> rests_until;
};

void Apply(const Reason& reason, Verdict& verdict) {
  switch (reason.rule->effect) {
    case Effect::kStop:
      verdict.stopped = true;
      return;
    case Effect::kAsk:
      verdict.asks = true;
      return;
    case Effect::kRest:
      verdict.rests_until = std::max(verdict.rests_until.value_or(0), reason.evidence.until.value_or(0));
      return;
    case Effect::kCap:
      verdict.cap_rung = std::min(verdict.cap_rung, reason.evidence.rung);
      return;
    case Effect::kLower:
      verdict.lower = true;
      return;
    case Effect::kGentle:
      verdict.gentle = true;
      return;
    case Effect::kLeftOut:
    case Effect::kLater:
    case Effect::kMay:
    case Effect::kDone:
    case Effect::kWait:
    case Effect::kDose:
    case Effect::kQuestion:
    case Effect::kTell:
      return;
  }
}

bool Has(const std::vector<Reason>& reasons, Effect effect) {
  return std::ranges::any_of(reasons, [&](const Reason& reason) { return reason.rule->effect == effect; });
}

void Append(std::vector<Reason>& to, const std::vector<Reason>& from, auto keep) {
  std::ranges::copy_if(from, std::back_inserter(to), keep);
}

// The range of the step, by notches: hold, then repetitions, then times a day. Never above it.
Dose DoseOf(const Case& one, const Verdict& verdict) {
  const DoseRange& range = one.step->dose;
  Dose dose{range.hold_s_min, range.repetitions_min, range.times_a_day_min};
  if (const PrescribedDose* prescribed = FindPrescribed(one)) {
    dose = {prescribed->hold_s, prescribed->repetitions, prescribed->times_a_day};
  } else if (one.step->group != StepGroup::kBelow) {
    const int level = DoseLevel(one);
    dose.hold_s += (range.hold_s_max - range.hold_s_min) * std::min(level, 2) / 2;
    if (level >= 3) dose.repetitions = range.repetitions_max;
    if (level >= 4) dose.times_a_day = range.times_a_day_max;
  }
  if (!verdict.lower) return dose;
  const bool calmer = one.leg->calm >= one.course.limits.calm_sessions;
  return {std::min(dose.hold_s, range.hold_s_min), std::min(dose.repetitions, range.repetitions_min),
          std::min(dose.times_a_day, calmer ? range.times_a_day_min : 1)};
}

bool Stops(const Reason& reason) { return reason.rule->effect == Effect::kStop; }

bool Eases(const Reason& reason) {
  constexpr std::array kEasing = {Effect::kAsk, Effect::kRest, Effect::kLower, Effect::kGentle};
  return std::ranges::find(kEasing, reason.rule->effect) != kEasing.end();
}

Status StatusOf(const PlanItem& item, const Verdict& verdict, bool above_cap) {
  if (Has(item.reasons, Effect::kLeftOut)) return Status::kLeftOut;
  if (above_cap || Has(item.reasons, Effect::kLater)) return Status::kLater;
  if (verdict.asks) return Status::kAsk;
  if (verdict.rests_until) return Status::kRest;
  if (Has(item.reasons, Effect::kDone)) return Status::kDone;
  if (Has(item.reasons, Effect::kWait)) return Status::kWait;
  return Has(item.reasons, Effect::kMay) ? Status::kMay : Status::kDue;
}

std::optional<std::int64_t> NextAt(const PlanItem& item, const Verdict& verdict) {
  if (item.status == Status::kRest) return verdict.rests_until;
  if (item.status != Status::kDone && item.status != Status::kWait) return {};
  std::int64_t next = 0;
  for (const Reason& reason : item.reasons) next = std::max(next, reason.evidence.until.value_or(0));
  return next;
}

PlanItem MakeItem(Case one, const Verdict& verdict, const std::vector<Reason>& person, const std::vector<Reason>& leg) {
  PlanItem item;
  item.step = one.step;
  item.leg = one.leg_index == 0 ? Leg::kLeft : Leg::kRight;
  const auto any = [](const Reason&) { return true; };
  const auto caps = [&](const Reason& reason) {
    return reason.rule->effect == Effect::kCap && one.step->rung > reason.evidence.rung;
  };
  Append(item.reasons, person, Stops);
  Append(item.reasons, leg, Stops);
  if (verdict.stopped) {
    item.status = Status::kStopped;
    return item;
  }
  Append(item.reasons, leg, caps);
  Append(item.reasons, FindReasons(Scope::kStep, one), any);
  // What is not open yet is no choice either.
  if (Has(item.reasons, Effect::kLater)) {
    std::erase_if(item.reasons, [](const Reason& reason) { return reason.rule->effect == Effect::kMay; });
  }
  const bool above_cap = one.step->rung > verdict.cap_rung;
  item.status = StatusOf(item, verdict, above_cap);
  if (item.status == Status::kLeftOut || item.status == Status::kLater) return item;
  item.dose = DoseOf(one, verdict);
  item.gentle = verdict.gentle;
  one.times_a_day = item.dose.times_a_day;
  Append(item.reasons, person, Eases);
  Append(item.reasons, leg, Eases);
  for (const Scope scope : {Scope::kDose, Scope::kTime}) Append(item.reasons, FindReasons(scope, one), any);
  item.status = StatusOf(item, verdict, above_cap);
  item.times_done = one.leg->slots[static_cast<std::size_t>(SlotOf(one.step->rung))].times_today;
  const bool counts = item.status == Status::kDue || item.status == Status::kWait || item.status == Status::kAsk;
  if (counts && !Has(item.reasons, Effect::kMay)) item.times_due = std::max(0, item.dose.times_a_day - item.times_done);
  item.next_at = NextAt(item, verdict);
  return item;
}

void AddQuestion(Plan& plan, const Reason& reason) {
  const bool asks = reason.rule->effect == Effect::kAsk || reason.rule->effect == Effect::kQuestion;
  const bool asks_of_a_leg = reason.rule->scope == Scope::kLeg && reason.rule->effect == Effect::kQuestion;
  const auto same = [&](const Reason& asked) {
    return asked.evidence.text == reason.evidence.text && (asked.leg == reason.leg || !asks_of_a_leg);
  };
  if (asks && std::ranges::none_of(plan.questions, same)) plan.questions.push_back(reason);
}

// What a reason says to the person as a whole, beside what it does to a stretch.
void Tell(Plan& plan, const Reason& reason) {
  AddQuestion(plan, reason);
  const auto same = [&](const Reason& told) { return told.rule == reason.rule; };
  if (UrgencyOf(reason) && std::ranges::none_of(plan.clinician, same)) plan.clinician.push_back(reason);
  if (reason.rule->effect == Effect::kTell && std::ranges::none_of(plan.news, same)) plan.news.push_back(reason);
}

PlanState StateOf(const std::vector<PlanItem>& items) {
  constexpr std::array<std::pair<Status, PlanState>, 6> kOrder = {{
      {Status::kDue, PlanState::kDue},
      {Status::kAsk, PlanState::kAsk},
      {Status::kWait, PlanState::kWait},
      {Status::kDone, PlanState::kDone},
      {Status::kRest, PlanState::kRest},
      {Status::kStopped, PlanState::kStopped},
  }};
  for (const auto& [status, state] : kOrder) {
    const auto is = [status](const PlanItem& item) { return item.status == status; };
    if (std::ranges::any_of(items, is)) return state;
  }
  return PlanState::kRest;
}

void Summarise(Plan& plan) {
  plan.state = StateOf(plan.items);
  if (plan.state == PlanState::kDue) return;
  for (const PlanItem& item : plan.items) {
    if (item.next_at && (!plan.next_at || *item.next_at < *plan.next_at)) plan.next_at = item.next_at;
  }
}

// The latest time at which something may be lost: that of the first event behind each problem, or now.
std::optional<Mark> FindDamage(const Facts& facts, const Now& now) {
  constexpr std::size_t kLookedAt = 100;  // chosen: each costs a walk; with more, everything is in doubt
  if (facts.problems.empty()) return {};
  Mark damage{0, 0, kNoEvent, kNoEvent, 0};
  for (std::size_t i = 0; i < facts.problems.size() && i < kLookedAt; ++i) {
    const std::size_t place = FirstAfter(facts.problems[i], facts);
    const bool known = place < facts.entries.size() && facts.problems.size() <= kLookedAt;
    damage.at = std::max(damage.at, known ? std::min(facts.entries[place].at, now.at) : now.at);
  }
  return damage;
}

}  // namespace

std::string_view Name(Status status) {
  constexpr std::array<std::string_view, 9> kNames = {"due", "may",     "wait",  "done",    "rest",
                                                      "ask", "stopped", "later", "left_out"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view Name(PlanState state) {
  constexpr std::array<std::string_view, 6> kNames = {"stopped", "ask", "due", "wait", "done", "rest"};
  return kNames[static_cast<std::size_t>(state)];
}

std::optional<Urgency> UrgencyOf(const Reason& reason) {
  return reason.evidence.see ? reason.evidence.see : reason.rule->see;
}

std::string_view SourceOf(const Reason& reason) {
  return reason.evidence.source.empty() ? reason.rule->source : reason.evidence.source;
}

Plan MakePlan(const Facts& facts, const Now& now) {
  const Course course = MakeCourse(facts, now, FindDamage(facts, now));
  Plan plan{.now = now, .screening = FoldScreening(facts, now.at, course.last_session_at)};
  plan.programme = course.programme;
  plan.sessions = course.sessions;
  const Case person{.course = course, .screening = plan.screening, .now = now};
  plan.reasons = FindReasons(Scope::kDiary, person);
  Verdict of_person;
  for (const Reason& reason : plan.reasons) {
    Apply(reason, of_person);
    Tell(plan, reason);
  }
  // With a red flag open nothing else is asked.
  if (of_person.stopped)
    std::erase_if(plan.questions, [](const Reason& one) { return one.evidence.text != "screening"; });
  std::array<std::vector<PlanItem>, 2> items;
  for (std::size_t leg = 0; leg < 2; ++leg) {
    Case one = person;
    one.leg_index = leg;
    one.leg = &course.legs[leg];
    Verdict verdict = of_person;
    std::vector<Reason> reasons = FindReasons(Scope::kLeg, one);
    for (Reason& reason : reasons) {
      reason.leg = leg == 0 ? Leg::kLeft : Leg::kRight;
      Apply(reason, verdict);
      if (!of_person.stopped) Tell(plan, reason);
    }
    one.cap_rung = verdict.cap_rung;
    for (const Step& step : Ladder()) {
      one.step = &step;
      items[leg].push_back(MakeItem(one, verdict, plan.reasons, reasons));
    }
  }
  for (std::size_t i = 0; i < items[0].size(); ++i) {
    for (auto& of_leg : items) plan.items.push_back(std::move(of_leg[i]));
  }
  Summarise(plan);
  std::ranges::sort(plan.clinician, {}, [](const Reason& one) { return std::pair(*UrgencyOf(one), one.rule); });
  return plan;
}

}  // namespace sitbone::programme
