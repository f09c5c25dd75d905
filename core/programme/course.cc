#include "programme/course.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "programme/event_time.h"
#include "programme/local_time.h"
#include "programme/pain.h"
#include "programme/step.h"

namespace sitbone::programme {
namespace {

/// chosen: what a session did shows within two days; later answers say nothing about it.
constexpr std::int64_t kFollowDays = 2;
constexpr int kNoRung = -100;

// One session, as far as its answers tell how it went.
struct Sitting {
  Mark mark;  // of its first hold
  PainAnswer before;
  std::uint32_t before_event = kNoEvent;
  bool held = false;
  bool told_after = false;
  bool spoiled = false;  // by an increase of pain, a sign of a nerve, or a stretch felt in the back
  Legs legs = Legs::kNone;
  std::array<std::uint8_t, 2> rungs = {};  // bit rung + 2, by leg
  std::array<std::uint8_t, 2> today = {};  // bit of the slot, by leg: counted as one time of today
};

// Goes through the facts once, in the order in which they happened.
class Walk {
 public:
  Walk(const Facts& facts, const Now& now, const std::optional<Mark>& damage)
      : facts_(facts), now_(now), sittings_(facts.sessions.size()), rungs_(facts.stretches.size(), kNoRung) {
    course_.doubt = damage;
    for (std::uint32_t i = 0; i < rungs_.size(); ++i) {
      if (const Step* step = FindStep(facts.stretches[i])) rungs_[i] = step->rung;
    }
  }

  Course Run() {
    TakeProgramme();
    const std::vector<std::int64_t> times = FindTimes(facts_, now_.at);
    std::vector<std::uint32_t> order(times.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!std::ranges::is_sorted(times)) {
      std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(times[i], i); });
    }
    for (const std::uint32_t i : order) Take(facts_.all[i], times[i]);
    Finish();
    return std::move(course_);
  }

 private:
  Mark MarkOf(const Fact& fact, std::int64_t at) const {
    return {at, LocalDay(at, fact.offset_min), fact.event, kNoEvent, 0};
  }
  int RungOf(const Fact& fact) const { return fact.stretch == kNoStretch ? kNoRung : rungs_[fact.stretch]; }
  static std::size_t LegOf(const Fact& fact) { return fact.leg == Leg::kRight ? 1 : 0; }

  // The newest programme counts from the first day on: what it makes stricter was never looser.
  void TakeProgramme() {
    for (const Fact& fact : facts_.all) {
      if (fact.kind != FactKind::kProgramme) continue;
      const nlohmann::json& document = facts_.programmes[fact.detail].data.at("programme");
      course_.programme_set = MarkOf(fact, std::min(fact.at, now_.at));
      course_.programme.reset();
      if (document.is_null()) continue;
      if (auto programme = ReadProgramme(document)) course_.programme = std::move(*programme);
    }
    if (course_.programme) course_.limits = Stricter(Limits{}, course_.programme->limits);
  }

  void Take(const Fact& fact, std::int64_t at) {
    const Mark mark = MarkOf(fact, at);
    switch (fact.kind) {
      case FactKind::kHold:
        return TakeHold(fact, mark);
      case FactKind::kIncrease:
        Spoil(fact);
        course_.legs[LegOf(fact)].ease = mark;
        return Worsen(fact.leg == Leg::kLeft ? Legs::kLeft : Legs::kRight, mark);
      case FactKind::kFeltBelowKnee:
        Spoil(fact);
        return TakeNerveSign(LegOf(fact), mark);
      case FactKind::kFeltBack:
        return Spoil(fact);
      case FactKind::kStronger:
        course_.legs[LegOf(fact)].stronger = mark;
        return;
      case FactKind::kRated:
      case FactKind::kPainCheck:
        return TakeAnswer(fact, mark);
      case FactKind::kNerveCheck:
        return TakeNerveCheck(fact, mark);
      case FactKind::kOverride:
        course_.overridden = mark;
        return OpenTwo(at);
      case FactKind::kClearance:
        return TakeClearance(fact, mark);
      case FactKind::kScreening:
        if (course_.new_symptom && mark.at > course_.new_symptom->at) course_.new_symptom.reset();
        return;
      case FactKind::kDoubt:
        OpenTwo(at);
        if (!course_.doubt || course_.doubt->at < at) course_.doubt = mark;
        return;
      case FactKind::kStarted:
      case FactKind::kEnded:
      case FactKind::kFeltElsewhere:
      case FactKind::kProgramme:
        return;
    }
  }

  Sitting* SittingOf(const Fact& fact) { return fact.session == kNoSession ? nullptr : &sittings_[fact.session]; }

  void Spoil(const Fact& fact) {
    if (Sitting* sitting = SittingOf(fact)) sitting->spoiled = true;
  }

  void TakeHold(const Fact& fact, const Mark& mark) {
    Sitting* sitting = SittingOf(fact);
    if (sitting == nullptr) return;
    if (!sitting->held) Begin(fact.session, mark);
    const std::size_t leg = LegOf(fact);
    const int rung = RungOf(fact);
    sitting->legs = sitting->legs | (leg == 0 ? Legs::kLeft : Legs::kRight);
    if (rung == kNoRung) return;
    if (rung >= -2 && rung <= 5) sitting->rungs[leg] |= static_cast<std::uint8_t>(1U << (rung + 2));
    if (fact.flag) Count(*sitting, leg, SlotOf(rung), mark);
    if (rung == 0 && fact.knee_flexion >= 0) TakeKnee(fact, course_.legs[leg], mark);
  }

  void Begin(std::uint32_t session, const Mark& mark) {
    Sitting& sitting = sittings_[session];
    sitting.held = true;
    sitting.mark = mark;
    TakeBreak(mark);
    ++course_.sessions;
    course_.last_session_at = mark.at;
    last_day_ = mark.day;
    newest_ = session;
    waiting_.push_back(session);
  }

  // Weeks without a session: the dose begins anew, and what comes later wants its calm fortnight anew.
  void TakeBreak(const Mark& mark) {
    if (course_.sessions == 0 || mark.day - last_day_ <= kDoseBreakDays) return;
    course_.break_before = mark;
    course_.break_before->number = static_cast<int>(mark.day - last_day_);
    for (LegCourse& leg : course_.legs) {
      leg.stronger.reset();
      leg.calm_at.clear();
      for (SlotCourse& slot : leg.slots) slot.calm = 0;
    }
  }

  void Count(Sitting& sitting, std::size_t leg, Slot slot, const Mark& mark) {
    SlotCourse& course = course_.legs[leg].slots[static_cast<std::size_t>(slot)];
    course.last = mark;
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(slot));
    if (LocalDay(mark.at, now_.offset_min) != now_.day() || (sitting.today[leg] & bit) != 0) return;
    sitting.today[leg] |= bit;
    ++course.times_today;
  }

  // A bend that is surely not greater: with its uncertainty on top.
  void TakeKnee(const Fact& fact, LegCourse& leg, const Mark& mark) {
    const int at_most = static_cast<int>(fact.knee_flexion + fact.plus_minus) + 1;
    const bool same = leg.knee && knee_session_[LegOf(fact)] == fact.session;
    knee_session_[LegOf(fact)] = fact.session;
    const int best = same ? std::min(leg.knee->number, at_most) : at_most;
    leg.knee = mark;
    leg.knee->number = best;
  }

  void TakeAnswer(const Fact& fact, const Mark& mark) {
    const PainAnswer answer = AnswerOf(fact);
    TakeSymptoms(fact, mark);
    if (fact.when == When::kBefore || fact.when == When::kMorning) {
      Follow(answer, mark);
      KeepRest(answer, mark);
      if (answer.score != kUnknown) ratings_.push_back({mark.day, answer.score, mark.event});
      if (fact.when == When::kBefore) TakeBefore(fact, answer, mark);
      return;
    }
    Sitting* sitting = SittingOf(fact);
    if (sitting == nullptr && newest_ != kNoSession && sittings_[newest_].mark.day == mark.day) {
      sitting = &sittings_[newest_];
    }
    if (sitting != nullptr) Compare(*sitting, fact, answer, mark);
  }

  // A place that is not asked about again keeps what was said of it that day.
  void KeepRest(const PainAnswer& answer, const Mark& mark) {
    if (answer.score == kUnknown) return;
    Rest rest{mark, answer.places};
    const bool by_place = std::ranges::any_of(answer.places, [](std::int8_t score) { return score != kUnknown; });
    rest.mark.number = answer.score;
    if (course_.rest && course_.rest->mark.day == mark.day) {
      for (std::size_t i = 0; i < rest.places.size(); ++i) {
        if (rest.places[i] == kUnknown) rest.places[i] = course_.rest->places[i];
        if (by_place) rest.mark.number = std::max<int>(rest.mark.number, rest.places[i]);
      }
    }
    course_.rest = rest;
  }

  // Of two answers before one session the lower one is what is compared with.
  void TakeBefore(const Fact& fact, const PainAnswer& answer, const Mark& mark) {
    Sitting* sitting = SittingOf(fact);
    if (sitting == nullptr || answer.score == kUnknown) return;
    if (sitting->before.score != kUnknown && sitting->before.score <= answer.score) return;
    sitting->before = answer;
    sitting->before_event = mark.event;
  }

  // During or after a session, against before it.
  void Compare(Sitting& sitting, const Fact& fact, const PainAnswer& answer, const Mark& mark) {
    Mark compared = mark;
    compared.earlier = sitting.before_event;
    if (fact.when == When::kAfter && answer.score != kUnknown) sitting.told_after = true;
    const Legs down = FindMovedDown(sitting.before, answer);
    const Legs worse = FindWorse(sitting.before, answer) | down;
    for (std::size_t leg = 0; leg < 2; ++leg) {
      if (Has(down, leg)) course_.legs[leg].moved_down = compared;
      if (Has(worse, leg) && fact.when == When::kDuring) course_.legs[leg].ease = compared;
    }
    if (worse != Legs::kNone) {
      sitting.spoiled = true;
      Worsen(worse, compared);
    } else if (HasMovedUp(sitting.before, answer) && fact.numbness == Asked::kNo && fact.weakness == Asked::kNo) {
      course_.moved_up = compared;
    }
  }

  // An answer at rest says how the sessions before it went down.
  void Follow(const PainAnswer& answer, const Mark& mark) {
    for (const std::uint32_t session : std::exchange(waiting_, {})) {
      Sitting& sitting = sittings_[session];
      const std::int64_t days = mark.day - sitting.mark.day;
      if (days > kFollowDays) continue;
      Mark compared = mark;
      compared.earlier = sitting.before_event;
      const Legs down = FindMovedDown(sitting.before, answer);
      const Legs worse = FindWorse(sitting.before, answer) | down;
      for (std::size_t leg = 0; leg < 2; ++leg) {
        if (Has(down, leg)) course_.legs[leg].moved_down = compared;
      }
      if (worse != Legs::kNone) {
        sitting.spoiled = true;
        Worsen(worse, compared);
      } else if (days <= 0) {
        waiting_.push_back(session);
      } else if (answer.score != kUnknown && sitting.told_after && sitting.before.score != kUnknown) {
        if (!sitting.spoiled) Calm(sitting, mark);
      }
    }
  }

  void Calm(const Sitting& sitting, const Mark& mark) {
    for (std::size_t i = 0; i < 2; ++i) {
      LegCourse& leg = course_.legs[i];
      const bool old =
          (leg.worse && sitting.mark.at <= leg.worse->at) || (leg.nerve && sitting.mark.at <= leg.nerve->at);
      if (!Has(sitting.legs, i) || old) continue;
      if (leg.calm++ == 0) leg.calm_from = sitting.mark;
      if (leg.calm_at.size() == kCalmKept) leg.calm_at.erase(leg.calm_at.begin());
      leg.calm_at.push_back(sitting.mark.at);
      CountDayOfOne(sitting, i, leg);
      std::array<bool, kSlots> slots = {};
      for (int rung = -2; rung <= 5; ++rung) {
        if ((sitting.rungs[i] >> (rung + 2) & 1) == 0) continue;
        ++leg.calm_of_rung[static_cast<std::size_t>(rung + 2)];
        slots[static_cast<std::size_t>(SlotOf(rung))] = true;
      }
      for (std::size_t slot = 0; slot < kSlots; ++slot) {
        // What was calm at the lower dose is no reason for a higher one: the dose rises from its low end again.
        if (!slots[slot] || AnyUnsettled(mark.at)) continue;
        ++leg.slots[slot].calm;
        leg.slots[slot].last_calm = sitting.mark;
      }
    }
    OpenTwo(mark.at);
  }

  bool AnyUnsettled(std::int64_t at) const {
    return IsUnsettled(course_.legs[0], at, course_.limits) || IsUnsettled(course_.legs[1], at, course_.limits);
  }

  // Several sessions of one day tell no more than one: what a stretch does shows overnight.
  static void CountDayOfOne(const Sitting& sitting, std::size_t i, LegCourse& leg) {
    const bool is_one = (sitting.rungs[i] >> 2 & 1) != 0;
    if (!is_one || (leg.calm_days_of_one > 0 && leg.last_calm_day_of_one == sitting.mark.day)) return;
    ++leg.calm_days_of_one;
    leg.last_calm_day_of_one = sitting.mark.day;
  }

  // A leg that begins anew after pain or a sign of a nerve.
  void Reset(LegCourse& leg) {
    leg.calm = 0;
    leg.calm_days_of_one = 0;
    leg.calm_from.reset();
    leg.calm_at.clear();
    leg.stronger.reset();
    std::ranges::fill(leg.calm_of_rung, 0);
    for (SlotCourse& slot : leg.slots) slot.calm = 0;
  }

  void Worsen(Legs legs, const Mark& mark) {
    OpenTwo(mark.at);
    for (LegCourse& leg : course_.legs) {
      for (SlotCourse& slot : leg.slots) slot.calm = 0;
    }
    for (std::size_t i = 0; i < 2; ++i) {
      if (!Has(legs, i)) continue;
      LegCourse& leg = course_.legs[i];
      if (!IsUnsettled(leg, mark.at, course_.limits)) {
        leg.worse_days = 0;
        leg.cap_rung = leg.two_open ? 10 : 0;
      }
      const bool same_day = leg.worse_days > 0 && leg.worse->day == mark.day;
      if (!same_day) ++leg.worse_days;
      if (leg.worse_days >= 2 && !same_day) {
        leg.cap_rung = leg.worse_days == 2 && leg.two_open ? 0 : -1;
        leg.two_open.reset();
      }
      if (HasNerveSign(course_.legs[1 - i], course_.limits)) leg.cap_rung = std::min(leg.cap_rung, 0);
      if (HasNerveSign(leg, course_.limits)) leg.cap_rung = -1;
      leg.worse = mark;
      Reset(leg);
    }
  }

  void TakeNerveSign(std::size_t i, const Mark& mark) {
    OpenTwo(mark.at);
    LegCourse& leg = course_.legs[i];
    leg.nerve = mark;
    leg.nerve_free.reset();
    leg.two_open.reset();
    Reset(leg);
  }

  void TakeNerveCheck(const Fact& fact, const Mark& mark) {
    TakeSymptoms(fact, mark);
    if (fact.flag) Spoil(fact);
    if (fact.flag) return TakeNerveSign(LegOf(fact), mark);
    // What was not asked is not fine.
    if (fact.numbness == Asked::kNo && fact.weakness == Asked::kNo) course_.legs[LegOf(fact)].nerve_free = mark;
  }

  void TakeSymptoms(const Fact& fact, const Mark& mark) {
    if (fact.numbness == Asked::kYes) course_.numbness = course_.new_symptom = mark;
    if (fact.weakness == Asked::kYes) course_.weakness = course_.new_symptom = mark;
    if (fact.numbness != Asked::kNo || fact.weakness != Asked::kNo) return;
    for (std::size_t leg = 0; leg < 2; ++leg) {
      if (fact.leg == Leg::kNone || LegOf(fact) == leg) course_.legs[leg].feeling = mark;
    }
  }

  void TakeClearance(const Fact& fact, const Mark& mark) {
    // A visit that has not been yet clears nothing; a day of grace for travellers between time zones.
    if (fact.on > mark.day + 1) return;
    const auto seen_after = [&](const std::optional<Mark>& what) { return what && fact.on >= what->day; };
    switch (fact.cleared) {
      case Cleared::kPain:
        for (LegCourse& leg : course_.legs) {
          if (!seen_after(leg.worse) && !seen_after(leg.moved_down) && !seen_after(leg.nerve)) continue;
          leg.pain_cleared = mark;
          leg.pain_cleared->day = fact.on;  // a visit says nothing about what came after it
        }
        return;
      case Cleared::kNewSymptom:
        if (!seen_after(course_.numbness) && !seen_after(course_.weakness)) return;
        if (seen_after(course_.numbness)) course_.numbness.reset();
        if (seen_after(course_.weakness)) course_.weakness.reset();
        return BeginAnew(mark);
      case Cleared::kRedFlag:
        return BeginAnew(mark);
      case Cleared::kSixWeeks:
        ratings_.clear();
        return;
      case Cleared::kOther:
        return;
    }
  }

  // After something serious both legs begin as on the first day.
  void BeginAnew(const Mark& mark) {
    course_.begun_anew = mark;
    for (LegCourse& leg : course_.legs) {
      leg.two_open.reset();
      Reset(leg);
    }
    course_.overridden.reset();
  }

  // Opens Two for each leg that may have it at `at`. Once open it stays open until pain or a nerve closes it.
  void OpenTwo(std::int64_t at) {
    const std::int64_t wait = course_.limits.calm_days * kDayMs;
    if (course_.doubt && at - course_.doubt->at < wait) return;
    if (AnyUnsettled(at) ||
        std::ranges::any_of(course_.legs, [&](const LegCourse& leg) { return HasNerveSign(leg, course_.limits); })) {
      return;
    }
    for (LegCourse& leg : course_.legs) {
      if (leg.two_open) continue;
      const auto after = [&](const std::optional<Mark>& what) { return !what || course_.overridden->at > what->at; };
      const bool chosen = course_.overridden && after(leg.worse) && after(leg.nerve);
      if (leg.calm_days_of_one >= course_.limits.calm_sessions) {
        leg.two_open = leg.slots[static_cast<std::size_t>(Slot::kBase)].last_calm;
        leg.two_open->number = leg.calm_days_of_one;
      } else if (chosen) {
        leg.two_open = course_.overridden;
      }
    }
  }

  void Finish() {
    const Mark today{now_.at, now_.day(), kNoEvent, kNoEvent, 0};
    TakeBreak(today);
    OpenTwo(now_.at);
    for (const std::uint32_t session : waiting_) {
      const Sitting& sitting = sittings_[session];
      const std::int64_t days = now_.day() - sitting.mark.day;
      if (days == 0 && !sitting.told_after) course_.after_asked = sitting.mark;
      if (days == 1) course_.morning_asked = sitting.mark;
    }
    const Improvement judged = JudgeImprovement(ratings_, now_.day(), course_.limits.improvement_weeks);
    if (judged.missing) {
      course_.not_better = Mark{now_.at, now_.day(), judged.first, kNoEvent, static_cast<int>(judged.weeks)};
    }
  }

  const Facts& facts_;
  const Now now_;
  Course course_;
  std::vector<Sitting> sittings_;
  std::vector<int> rungs_;              // by stretch
  std::vector<std::uint32_t> waiting_;  // sessions whose next days have not been told
  std::vector<Rating> ratings_;
  std::array<std::uint32_t, 2> knee_session_ = {kNoSession, kNoSession};
  std::uint32_t newest_ = kNoSession;
  std::int64_t last_day_ = 0;
};

}  // namespace

std::int64_t Now::day() const { return LocalDay(at, offset_min); }

Slot SlotOf(int rung) { return rung < -1 ? Slot::kSlider : rung <= 0 ? Slot::kBase : Slot::kForward; }

Course MakeCourse(const Facts& facts, const Now& now, const std::optional<Mark>& damage) {
  return Walk(facts, now, damage).Run();
}

bool HasNerveSign(const LegCourse& leg, const Limits& limits) {
  return leg.nerve && !(leg.nerve_free && leg.nerve_free->at - leg.nerve->at >= limits.calm_days * kDayMs);
}

bool IsUnsettled(const LegCourse& leg, std::int64_t at, const Limits& limits) {
  if (!leg.worse) return false;
  return at - leg.worse->at < limits.calm_days * kDayMs || leg.calm < limits.calm_sessions;
}

}  // namespace sitbone::programme
