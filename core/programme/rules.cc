#include "programme/rules.h"

#include <algorithm>
#include <array>

#include "programme/pain.h"

namespace sitbone::programme {
namespace {

using Found = std::optional<Evidence>;

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr std::int64_t kEaseNowMs = 2 * kHourMs;  // chosen: as long as a session counts as going on
constexpr std::int64_t kToldMs = 7 * kDayMs;      // chosen: a week is long enough to be told why one begins anew
constexpr int kTwo = 1;                           // rung of the article's second stretch

std::vector<std::uint32_t> EventsOf(const Mark& mark) {
  std::vector<std::uint32_t> events;
  if (mark.earlier != kNoEvent) events.push_back(mark.earlier);
  if (mark.event != kNoEvent) events.push_back(mark.event);
  return events;
}

Found When(bool holds, Evidence evidence = {}) {
  if (!holds) return {};
  return evidence;
}

Found Because(const std::optional<Mark>& mark) {
  if (!mark) return {};
  return Evidence{.events = EventsOf(*mark), .number = mark->number};
}

std::int64_t EndOfDay(const Now& now) { return (now.day() + 1) * kDayMs - std::int64_t{now.offset_min} * 60'000; }

bool IsToday(const Mark& mark, const Now& now) { return mark.day >= now.day(); }

bool IsUnsettledNow(const Case& one) { return IsUnsettled(*one.leg, one.now.at, one.course.limits); }
bool HasNerveSignNow(const Case& one) { return HasNerveSign(*one.leg, one.course.limits); }

bool IsClearedAfter(const LegCourse& leg, const std::optional<Mark>& what) {
  return leg.pain_cleared && what && leg.pain_cleared->at > what->at && leg.pain_cleared->day >= what->day;
}

// ---- The person ----

Found HasRedFlag(const Case& one) {
  if (one.screening.state != ScreeningState::kStopped) return {};
  const sitbone::programme::Because& flag = one.screening.because[0];
  return Evidence{.text = std::string(flag.question), .source = flag.source, .see = flag.urgency};
}

Found IsUnscreened(const Case& one) {
  if (one.screening.state != ScreeningState::kUnscreened) return {};
  return Evidence{.text = "screening"};
}

Found HasNewSymptom(const Case& one) {
  auto found = Because(one.course.new_symptom);
  if (found) found->text = "screening";
  return found;
}

Found IsInMuchPain(const Case& one) {
  const auto& rest = one.course.rest;
  const int limit = one.course.limits.resting_pain_max;
  if (!rest || !IsToday(rest->mark, one.now) || rest->mark.number <= limit) return {};
  return Evidence{
      .events = EventsOf(rest->mark), .number = rest->mark.number, .goal = limit, .until = EndOfDay(one.now)};
}

Found IsAfterUntold(const Case& one) {
  auto found = Because(one.course.after_asked);
  if (found) found->text = "pain_after";
  return found;
}

Found IsMorningUntold(const Case& one) {
  auto found = Because(one.course.morning_asked);
  if (found) found->text = "pain_morning";
  return found;
}

Found HasMovedUpLately(const Case& one) {
  const auto& up = one.course.moved_up;
  return up && up->day >= one.now.day() - 1 ? Because(up) : Found{};
}

// ---- One leg ----

Found HasMovedDown(const Case& one) {
  const auto& down = one.leg->moved_down;
  const std::int64_t pause = one.course.limits.pause_days * kDayMs;
  if (!down || IsClearedAfter(*one.leg, down) || one.now.at >= down->at + pause) return {};
  return Evidence{.events = EventsOf(*down), .goal = one.course.limits.pause_days, .until = down->at + pause};
}

Found KeepsGettingWorse(const Case& one) {
  if (!IsUnsettledNow(one) || one.leg->worse_days < 4 || IsClearedAfter(*one.leg, one.leg->worse)) return {};
  return Evidence{.events = EventsOf(*one.leg->worse), .number = one.leg->worse_days};
}

Found NeedsPause(const Case& one) {
  if (!IsUnsettledNow(one) || one.leg->worse_days != 3) return {};
  const std::int64_t end = one.leg->worse->at + one.course.limits.pause_days * kDayMs;
  if (one.now.at >= end) return {};
  return Evidence{.events = EventsOf(*one.leg->worse),
                  .number = one.leg->worse_days,
                  .goal = one.course.limits.pause_days,
                  .until = end};
}

Found WorsenedToday(const Case& one) {
  const auto& worse = one.leg->worse;
  if (!worse || !IsToday(*worse, one.now)) return {};
  return Evidence{.events = EventsOf(*worse), .until = EndOfDay(one.now)};
}

Found WorsenedJustNow(const Case& one) {
  const auto& ease = one.leg->ease;
  return ease && one.now.at - ease->at <= kEaseNowMs ? Because(ease) : Found{};
}

Found StepsBack(const Case& one) {
  if (!IsUnsettledNow(one) || one.leg->worse_days < 2) return {};
  return Evidence{.events = EventsOf(*one.leg->worse), .number = one.leg->worse_days, .rung = one.leg->cap_rung};
}

Found WorsenedLately(const Case& one) {
  if (!IsUnsettledNow(one)) return {};
  return Evidence{.events = EventsOf(*one.leg->worse),
                  .number = static_cast<int>((one.now.at - one.leg->worse->at) / kDayMs),
                  .goal = one.course.limits.calm_days,
                  .rung = std::min(one.leg->cap_rung, kTwo)};
}

Found IsUnsettledWithEvents(const Case& one) { return IsUnsettledNow(one) ? Because(one.leg->worse) : Found{}; }

// The calm leg goes on, but both share one back.
Found OtherLegNeedsCalm(const Case& one) {
  const LegCourse& other = one.course.legs[1 - one.leg_index];
  if (IsUnsettledNow(one) || HasNerveSignNow(one)) return {};
  if (HasNerveSign(other, one.course.limits)) return Because(other.nerve);
  return IsUnsettled(other, one.now.at, one.course.limits) ? Because(other.worse) : Found{};
}

// Two bends the back that a nerve comes out of.
Found OtherLegKeepsLow(const Case& one) {
  auto found = OtherLegNeedsCalm(one);
  const bool nerve = HasNerveSign(one.course.legs[1 - one.leg_index], one.course.limits);
  if (found) found->rung = one.leg->two_open && !nerve ? kTwo : 0;
  return found;
}

Found HasDoubt(const Case& one) {
  const auto& doubt = one.course.doubt;
  if (!doubt || one.now.at - doubt->at >= one.course.limits.calm_days * kDayMs) return {};
  return Evidence{
      .events = EventsOf(*doubt), .goal = one.course.limits.calm_days, .rung = one.leg->two_open ? kTwo : 0};
}

Found NerveKeepsLow(const Case& one) {
  if (!HasNerveSignNow(one)) return {};
  return Evidence{.events = EventsOf(*one.leg->nerve), .goal = one.course.limits.calm_days, .rung = -1};
}

Found NerveIsGentle(const Case& one) { return HasNerveSignNow(one) ? Because(one.leg->nerve) : Found{}; }

// Today's pain in this leg at rest; kUnknown when it was not asked today.
std::int8_t RestingLegPain(const Case& one) {
  const auto& rest = one.course.rest;
  if (!rest || !IsToday(rest->mark, one.now)) return kUnknown;
  return LegPain({kUnknown, rest->places}, one.leg_index);
}

Found NerveWantsLegPain(const Case& one) {
  if (!HasNerveSignNow(one) || RestingLegPain(one) != kUnknown) return {};
  return Evidence{.events = EventsOf(*one.leg->nerve), .text = "pain_before"};
}

Found NerveHurtsAtRest(const Case& one) {
  const int limit = one.course.limits.slider_leg_pain_max;
  if (!HasNerveSignNow(one) || RestingLegPain(one) <= limit || IsClearedAfter(*one.leg, one.leg->nerve)) return {};
  return Evidence{
      .events = {one.leg->nerve->event, one.course.rest->mark.event}, .number = RestingLegPain(one), .goal = limit};
}

Found NerveWantsCheck(const Case& one) {
  const auto& nerve = one.leg->nerve;
  if (!HasNerveSignNow(one) || one.now.at - nerve->at < one.course.limits.calm_days * kDayMs) return {};
  return Evidence{.events = EventsOf(*nerve), .text = "nerve_check"};
}

// ---- One stretch on one leg ----

bool IsSide(const std::string& side, std::size_t leg) {
  return side == "both" || side == (leg == 0 ? "left" : "right");
}

Found IsLeftOut(const Case& one) {
  if (!one.course.programme) return {};
  for (const LeftOut& out : one.course.programme->left_out) {
    if (out.stretch != one.step->id || !IsSide(out.side, one.leg_index)) continue;
    return Evidence{.events = EventsOf(*one.course.programme_set), .text = one.course.programme->by};
  }
  return {};
}

Found IsOneFirst(const Case& one) {
  if (one.step->rung != kTwo || one.leg->two_open) return {};
  return Evidence{.number = std::min(one.leg->calm_days_of_one, one.course.limits.calm_sessions),
                  .goal = one.course.limits.calm_sessions};
}

Found IsTwoEarned(const Case& one) {
  const bool earned = one.step->rung == kTwo && one.leg->two_open && one.leg->two_open->number > 0;
  return earned ? Because(one.leg->two_open) : Found{};
}

Found IsTwoChosen(const Case& one) {
  const bool chosen = one.step->rung == kTwo && one.leg->two_open && one.leg->two_open->number == 0;
  return chosen ? Because(one.leg->two_open) : Found{};
}

const Gate* FindGate(const Case& one, Need need) {
  const auto found = std::ranges::find(one.step->gates, need, &Gate::need);
  return found == one.step->gates.end() ? nullptr : &*found;
}

Found Unmet(const Gate& gate, int number) {
  return Evidence{.number = number, .goal = gate.number, .source = gate.source};
}

Found NeedsTest(const Case& one) {
  const Gate* gate = FindGate(one, Need::kStrongerNoted);
  return gate != nullptr && !one.leg->stronger ? Unmet(*gate, 0) : Found{};
}

// Calm days run from the first calm session, and want some lately: weeks without one are no calm fortnight.
Found NeedsCalm(const Case& one) {
  const Gate* gate = FindGate(one, Need::kCalmDays);
  if (gate == nullptr) return {};
  const int days = std::max(gate->number, one.course.limits.calm_days);
  const std::int64_t from = one.now.at - days * kDayMs;
  const auto lately = std::ranges::count_if(one.leg->calm_at, [&](std::int64_t at) { return at > from; });
  const int run = one.leg->calm_from ? static_cast<int>((one.now.at - one.leg->calm_from->at) / kDayMs) : 0;
  if (run >= days && lately >= one.course.limits.calm_sessions) return {};
  return Evidence{.number = std::min(run, days), .goal = days, .source = gate->source};
}

Found NeedsDistance(const Case& one) {
  const Gate* gate = FindGate(one, Need::kDaysAfterIncrease);
  if (gate == nullptr || !one.leg->worse) return {};
  const int goal = std::max(gate->number, one.course.limits.calm_days);
  const int days = static_cast<int>((one.now.at - one.leg->worse->at) / kDayMs);
  if (days >= goal) return {};
  return Evidence{.events = EventsOf(*one.leg->worse), .number = days, .goal = goal, .source = gate->source};
}

// Asked within the fortnight, and nothing found: no answer is no "no".
Found NeedsNerveFree(const Case& one) {
  const Gate* gate = FindGate(one, Need::kNoNerveSign);
  if (gate == nullptr) return {};
  const auto& free = one.leg->nerve_free;
  const bool asked = free && one.now.at - free->at < one.course.limits.calm_days * kDayMs;
  return asked && !HasNerveSignNow(one) ? Found{} : Unmet(*gate, 0);
}

Found NeedsLength(const Case& one) {
  const Gate* gate = FindGate(one, Need::kKneeFlexionBelow);
  if (gate == nullptr) return {};
  const auto& knee = one.leg->knee;
  if (knee && knee->number < gate->number) return {};
  auto unmet = Unmet(*gate, knee ? knee->number : 0);
  if (knee) unmet->events = EventsOf(*knee);
  return unmet;
}

Found NeedsStep(const Case& one) {
  const Gate* gate = FindGate(one, Need::kSessionsOfStep);
  if (gate == nullptr) return {};
  const int done = one.leg->calm_of_rung[static_cast<std::size_t>(std::clamp(gate->step + 2, 0, 7))];
  return done >= gate->number ? Found{} : Unmet(*gate, done);
}

Found NeedsNerve(const Case& one) {
  const Gate* gate = FindGate(one, Need::kNerveSign);
  return gate != nullptr && !HasNerveSignNow(one) ? Unmet(*gate, 0) : Found{};
}

Found NeedsLittleLegPain(const Case& one) {
  const Gate* gate = FindGate(one, Need::kRestingLegPainAtMost);
  if (gate == nullptr || !HasNerveSignNow(one)) return {};
  const int limit = std::min(gate->number, one.course.limits.slider_leg_pain_max);
  const int pain = RestingLegPain(one);
  if (pain != kUnknown && pain <= limit) return {};
  return Evidence{.number = std::max(pain, 0), .goal = limit, .source = gate->source};
}

// The check at the end of the stretch asks for both; only a check without a yes counts.
Found NeedsStrength(const Case& one) {
  const Gate* gate = FindGate(one, Need::kNoWeaknessOrNumbness);
  if (gate == nullptr || !HasNerveSignNow(one)) return {};
  const bool asked = one.leg->feeling && one.leg->feeling->at >= one.leg->nerve->at;
  const bool free = asked && !one.course.numbness && !one.course.weakness;
  return free ? Found{} : Unmet(*gate, 0);
}

Found StandsInForTwo(const Case& one) { return When(one.step->rung > kTwo); }

// Gentler forms are there for who wants them; in the place of One they stand when nothing above is open.
Found IsGentlerChoice(const Case& one) {
  const bool in_place = one.step->id == "smaller_range" && one.cap_rung < 0;
  return When(one.step->rung == -1 && !in_place);
}

Found IsInPlaceOfOne(const Case& one) { return When(one.step->id == "smaller_range" && one.cap_rung < 0); }

// ---- Dose and time ----

// Calm sessions that speak for a higher dose: of the slot, for a stretch beyond the article's of its own rung.
int CalmFor(const Case& one) {
  if (one.step->rung > kTwo) return one.leg->calm_of_rung[static_cast<std::size_t>(std::min(one.step->rung + 2, 7))];
  return one.leg->slots[static_cast<std::size_t>(SlotOf(one.step->rung))].calm;
}

Found IsPrescribed(const Case& one) {
  if (FindPrescribed(one) == nullptr) return {};
  return Evidence{.events = EventsOf(*one.course.programme_set), .text = one.course.programme->by};
}

Found HasRisen(const Case& one) {
  const int level = DoseLevel(one);
  if (level == 0) return {};
  const SlotCourse& slot = one.leg->slots[static_cast<std::size_t>(SlotOf(one.step->rung))];
  return Evidence{.events = EventsOf(*slot.last_calm),
                  .number = slot.calm,
                  .goal = level < kDoseLevels ? (level + 1) * kCalmPerLevel : 0};
}

Found StaysLow(const Case& one) { return When(one.step->group == StepGroup::kBelow); }

Found BeginsLow(const Case& one) {
  if (one.step->group == StepGroup::kBelow || IsUnsettledNow(one) || OtherLegNeedsCalm(one)) return {};
  if (DoseLevel(one) > 0 || FindPrescribed(one) != nullptr) return {};
  return Evidence{.number = CalmFor(one), .goal = kCalmPerLevel};
}

Found ToldLately(const Case& one, const std::optional<Mark>& mark) {
  const bool lately = mark && one.now.at - mark->at < kToldMs && one.step->group != StepGroup::kBelow;
  return lately && DoseLevel(one) == 0 ? Because(mark) : Found{};
}

Found ComesAfterBreak(const Case& one) { return ToldLately(one, one.course.break_before); }
Found BeginsAnew(const Case& one) { return ToldLately(one, one.course.begun_anew); }

Found IsEnoughToday(const Case& one) {
  const SlotCourse& slot = one.leg->slots[static_cast<std::size_t>(SlotOf(one.step->rung))];
  if (slot.times_today < one.times_a_day) return {};
  return Evidence{
      .events = EventsOf(*slot.last), .number = slot.times_today, .goal = one.times_a_day, .until = EndOfDay(one.now)};
}

Found IsTooSoon(const Case& one) {
  const SlotCourse& slot = one.leg->slots[static_cast<std::size_t>(SlotOf(one.step->rung))];
  const int hours = one.course.limits.hours_apart;
  if (!slot.last || one.now.at >= slot.last->at + hours * kHourMs) return {};
  return Evidence{.events = EventsOf(*slot.last), .goal = hours, .until = slot.last->at + hours * kHourMs};
}

// ---- The table ----

constexpr auto kNobody = std::optional<Urgency>{};
constexpr auto kSoonSee = std::optional<Urgency>{Urgency::kSoon};
constexpr auto kTodaySee = std::optional<Urgency>{Urgency::kSameDay};

constexpr Rule kRules[] = {
    {"red_flag", Scope::kDiary, HasRedFlag, Effect::kStop, kSoonSee, "NICE NG59: exclude serious causes first"},
    {"new_weakness", Scope::kDiary, [](const Case& one) { return Because(one.course.weakness); }, Effect::kStop,
     kTodaySee, "FACTS B6: progressive motor loss is urgent; stop on new weakness"},
    {"new_numbness", Scope::kDiary, [](const Case& one) { return Because(one.course.numbness); }, Effect::kStop,
     kSoonSee, "FACTS B6: stop on new numbness; with numbness a clinician looks first"},
    {"screening_due", Scope::kDiary, IsUnscreened, Effect::kAsk, kNobody, "NICE NG59: ask first (FACTS B6)"},
    {"screening_new_symptom", Scope::kDiary, HasNewSymptom, Effect::kAsk, kNobody,
     "NICE NG59: exclude serious causes again when something is new (FACTS B6)"},
    {"pain_too_high", Scope::kDiary, IsInMuchPain, Effect::kRest, kNobody,
     "Thomee 1997, Silbernagel 2007: over 5 of 10 stop (FACTS B6)"},
    {"after_untold", Scope::kDiary, IsAfterUntold, Effect::kQuestion, kNobody,
     "FACTS B6: pain must settle by the next morning, so it is asked after and then"},
    {"morning_untold", Scope::kDiary, IsMorningUntold, Effect::kQuestion, kNobody,
     "Thomee 1997, Silbernagel 2007: it must settle by the next morning (FACTS B6)"},
    {"six_weeks", Scope::kDiary, [](const Case& one) { return Because(one.course.not_better); }, Effect::kTell,
     kSoonSee, "FACTS B6: not settling in six weeks is referred; FACTS B8: 2 points or 30 % count (Ostelo 2008)"},
    {"moved_up", Scope::kDiary, HasMovedUpLately, Effect::kTell, kNobody,
     "Donelson, Silva and Murphy 1990: pain that draws back up is favourable (FACTS B6)"},

    {"moved_down", Scope::kLeg, HasMovedDown, Effect::kRest, kSoonSee,
     "Donelson, Silva and Murphy 1990: pain that moves down the leg stops that movement (FACTS B6)"},
    {"worse_stop", Scope::kLeg, KeepsGettingWorse, Effect::kStop, kSoonSee,
     "FACTS B7: three times worse, pause and a clinician; chosen: at the fourth nothing goes on without one"},
    {"worse_pause", Scope::kLeg, NeedsPause, Effect::kRest, kSoonSee,
     "FACTS B7: three times worse, a pause and a clinician's advice"},
    {"worse_today", Scope::kLeg, WorsenedToday, Effect::kRest, kNobody,
     "article: any increase of pain means to ease off; chosen: the leg rests until tomorrow"},
    {"ease_now", Scope::kLeg, WorsenedJustNow, Effect::kTell, kNobody,
     "article: ease off; FACTS B7, step -1: smaller range, knee more bent, shorter"},
    {"worse_step_back", Scope::kLeg, StepsBack, Effect::kCap, kNobody, "FACTS B7: twice worse, one step down"},
    {"worse_lately", Scope::kLeg, WorsenedLately, Effect::kCap, kNobody,
     "issue 6: nothing harder within 14 days after an increase; chosen: and some calm sessions"},
    {"worse_lower_dose", Scope::kLeg, IsUnsettledWithEvents, Effect::kLower, kNobody,
     "article: ease off; chosen: the lower dose until the leg is calm again"},
    {"other_leg_lower_dose", Scope::kLeg, OtherLegNeedsCalm, Effect::kLower, kNobody,
     "chosen: both legs pull on one back, so the calm one goes on at the low end"},
    {"other_leg_no_harder", Scope::kLeg, OtherLegKeepsLow, Effect::kCap, kNobody,
     "chosen: both legs pull on one back, so nothing gets harder on the calm one, and with a nerve it leaves out Two"},
    {"not_understood", Scope::kLeg, HasDoubt, Effect::kCap, kNobody,
     "chosen: an entry that cannot be read might have told of pain"},
    {"nerve_stays_low", Scope::kLeg, NerveKeepsLow, Effect::kCap, kNobody,
     "FACTS B5: treated as nerve, bend the knee, never pushed; B6: no end-range holds"},
    {"nerve_gentle", Scope::kLeg, NerveIsGentle, Effect::kGentle, kNobody, "FACTS B5: relax the foot, bend the knee"},
    {"nerve_leg_pain_untold", Scope::kLeg, NerveWantsLegPain, Effect::kAsk, kNobody,
     "FACTS B6: what is allowed hangs on the leg's pain at rest"},
    {"nerve_hurts_at_rest", Scope::kLeg, NerveHurtsAtRest, Effect::kStop, kSoonSee,
     "FACTS B6: with more than 3 of 10 in the leg at rest, a clinician"},
    {"nerve_check_due", Scope::kLeg, NerveWantsCheck, Effect::kQuestion, kNobody,
     "Herrington 2008, FACTS B5: a distant joint tells nerve from muscle"},

    {"left_out", Scope::kStep, IsLeftOut, Effect::kLeftOut, kNobody, "the programme that the person accepted"},
    {"one_first", Scope::kStep, IsOneFirst, Effect::kLater, kNobody,
     "chosen: the article gives both stretches at once and calls Two a little more aggressive; One first is our "
     "advice"},
    {"two_earned", Scope::kStep, IsTwoEarned, Effect::kDose, kNobody, "chosen: a few calm sessions of One"},
    {"two_chosen", Scope::kStep, IsTwoChosen, Effect::kDose, kNobody, "article: both stretches may be done at once"},
    {"later_test", Scope::kStep, NeedsTest, Effect::kLater, kNobody, "article: the test of Stretch Two"},
    {"later_calm_days", Scope::kStep, NeedsCalm, Effect::kLater, kNobody, "issue 6: a calm fortnight"},
    {"later_after_increase", Scope::kStep, NeedsDistance, Effect::kLater, kNobody, "issue 6: 14 days"},
    {"later_nerve", Scope::kStep, NeedsNerveFree, Effect::kLater, kNobody, "FACTS B7: no neural sign"},
    {"later_length", Scope::kStep, NeedsLength, Effect::kLater, kNobody, "FACTS B7: less than 30 degrees short"},
    {"later_step", Scope::kStep, NeedsStep, Effect::kLater, kNobody, "chosen: one rung after the other"},
    {"slider_for_nerve", Scope::kStep, NeedsNerve, Effect::kLater, kNobody, "FACTS B5: a slider is for a nerve"},
    {"slider_leg_pain", Scope::kStep, NeedsLittleLegPain, Effect::kLater, kNobody,
     "FACTS B6: resting leg pain up to 3"},
    {"slider_feeling", Scope::kStep, NeedsStrength, Effect::kLater, kNobody, "FACTS B6: no weakness or numbness"},
    {"instead_of_two", Scope::kStep, StandsInForTwo, Effect::kMay, kNobody,
     "chosen: in the place of Two, so that the article's dose is not doubled"},
    {"gentler_choice", Scope::kStep, IsGentlerChoice, Effect::kMay, kNobody, "FACTS B7, step -1"},
    {"in_place_of_one", Scope::kStep, IsInPlaceOfOne, Effect::kDose, kNobody, "FACTS B7: one step down"},

    {"dose_prescribed", Scope::kDose, IsPrescribed, Effect::kDose, kNobody, "the programme that the person accepted"},
    {"dose_risen", Scope::kDose, HasRisen, Effect::kDose, kNobody,
     "article: the range; chosen: one notch for six calm sessions"},
    {"dose_begins_low", Scope::kDose, BeginsLow, Effect::kDose, kNobody,
     "article: the range; chosen: its low end first"},
    {"dose_stays_low", Scope::kDose, StaysLow, Effect::kDose, kNobody, "stretches/below: kept at the low end"},
    {"dose_after_break", Scope::kDose, ComesAfterBreak, Effect::kDose, kNobody,
     "Cipriani 2012: part of the gain is lost in four weeks (FACTS B3); chosen: the low end again"},
    {"dose_begins_anew", Scope::kDose, BeginsAnew, Effect::kDose, kNobody,
     "chosen: after something serious was cleared, begin as on the first day"},
    {"enough_today", Scope::kTime, IsEnoughToday, Effect::kDone, kNobody, "article: 2 to 3 times a day"},
    {"too_soon", Scope::kTime, IsTooSoon, Effect::kWait, kNobody, "chosen: hours between two sessions, over the day"},
};

}  // namespace

std::string_view ClearanceOf(const Rule& rule) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kClearances = {{
      {"new_weakness", "new_symptom"},
      {"new_numbness", "new_symptom"},
      {"moved_down", "pain"},
      {"worse_stop", "pain"},
      {"worse_pause", "pain"},
      {"nerve_hurts_at_rest", "pain"},
      {"six_weeks", "six_weeks"},
  }};
  for (const auto& [id, clearance] : kClearances) {
    if (id == rule.id) return clearance;
  }
  return {};
}

std::string_view Name(Effect effect) {
  constexpr std::array<std::string_view, 14> kNames = {"stop",  "ask", "rest", "cap",  "lower", "gentle",   "left_out",
                                                       "later", "may", "done", "wait", "dose",  "question", "tell"};
  return kNames[static_cast<std::size_t>(effect)];
}

std::span<const Rule> Rules() { return kRules; }

std::vector<Reason> FindReasons(Scope scope, const Case& one) {
  std::vector<Reason> reasons;
  for (const Rule& rule : kRules) {
    if (rule.scope != scope) continue;
    if (auto evidence = rule.holds(one)) reasons.push_back({&rule, std::move(*evidence)});
  }
  return reasons;
}

int DoseLevel(const Case& one) {
  if (one.step->group == StepGroup::kBelow || IsUnsettledNow(one) || FindPrescribed(one) != nullptr) return 0;
  return std::min(CalmFor(one) / kCalmPerLevel, kDoseLevels);
}

const PrescribedDose* FindPrescribed(const Case& one) {
  if (!one.course.programme) return nullptr;
  const auto& doses = one.course.programme->doses;
  const auto found = std::ranges::find_if(doses, [&](const PrescribedDose& dose) {
    return dose.stretch == one.step->id && IsSide(dose.side, one.leg_index);
  });
  return found == doses.end() ? nullptr : &*found;
}

}  // namespace sitbone::programme
