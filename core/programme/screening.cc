#include "programme/screening.h"

#include <algorithm>
#include <array>

#include "programme/event_data.h"
#include "programme/local_time.h"

namespace sitbone::programme {
namespace {

using Covers = std::span<const std::string_view>;

constexpr std::string_view kCaudaEquina =
    "Cauda equina, new within 2 weeks: GIRFT/BASS national pathway 2023; CSP 2024; see FACTS B6. NICE NG59: exclude "
    "first";
constexpr std::array<std::string_view, 4> kBladderBowel = {"bladder_difficulty", "bladder_feeling", "bowel_control",
                                                           "rectal_feeling"};
constexpr std::array<std::string_view, 3> kSaddle = {"saddle_numbness", "genital_numbness", "sexual_function"};
constexpr std::array<std::string_view, 2> kBothLegs = {"both_legs", "one_leg_to_both"};
constexpr std::array<std::string_view, 2> kLegWeakness = {"severe_weakness", "growing_weakness"};
constexpr std::array<std::string_view, 1> kFootDrop = {"foot_drop"};
constexpr std::array<std::string_view, 3> kFracture = {"major_trauma", "osteoporosis", "steroids"};
constexpr std::array<std::string_view, 3> kInfection = {"fever", "weak_immune_system", "injected_drugs"};
constexpr std::array<std::string_view, 2> kThrombosis = {"swollen_calf", "hot_calf"};
constexpr std::array<std::string_view, 3> kCancer = {"cancer_history", "weight_loss", "night_pain"};
constexpr std::array<std::string_view, 1> kInflammatory = {"morning_stiffness"};
constexpr std::array<std::string_view, 1> kThoracic = {"thoracic_pain"};
constexpr std::array<std::string_view, 2> kAge = {"under_16", "over_50_first_onset"};
constexpr std::array<std::string_view, 3> kHealing = {"recent_operation", "artificial_hip_or_knee", "hamstring_tear"};
constexpr std::array<std::string_view, 2> kPregnancy = {"pregnancy", "recent_birth"};

// Order and urgency are those of FACTS B6. Signs are put together where one answer leads to the same place, so that a
// person answers 14 questions and not 32.
constexpr std::array<Question, 14> kQuestions = {{
    {"bladder_bowel", Urgency::kEmergency, Covers(kBladderBowel), kCaudaEquina},
    {"saddle", Urgency::kEmergency, Covers(kSaddle), kCaudaEquina},
    {"both_legs", Urgency::kEmergency, Covers(kBothLegs), kCaudaEquina},
    {"leg_weakness", Urgency::kEmergency, Covers(kLegWeakness), kCaudaEquina},
    {"foot_drop", Urgency::kSameDay, Covers(kFootDrop),
     "Motor loss, foot drop: urgent in CKS-type lists (FACTS B6); chosen: the same day while it is not growing"},
    {"fracture", Urgency::kSameDay, Covers(kFracture),
     "NICE NG59: exclude fracture; major trauma, osteoporosis or steroids with sudden pain (FACTS B6)"},
    {"infection", Urgency::kSameDay, Covers(kInfection),
     "NICE NG59: exclude infection; fever, immunosuppression, injected drugs (FACTS B6)"},
    {"thrombosis", Urgency::kSameDay, Covers(kThrombosis),
     "NICE NG158: a swollen, tender, warm calf is assessed the same day for deep vein thrombosis"},
    {"cancer", Urgency::kSoon, Covers(kCancer),
     "NICE NG59: exclude cancer; history, weight loss, night pain (FACTS B6); chosen: each alone is reason to ask "
     "first"},
    {"inflammatory", Urgency::kSoon, Covers(kInflammatory),
     "NICE NG59: exclude inflammatory disease; NICE NG65: over 3 months, morning stiffness, better with moving"},
    {"thoracic", Urgency::kSoon, Covers(kThoracic), "Thoracic pain: CKS-type lists (FACTS B6)"},
    {"age", Urgency::kSoon, Covers(kAge), "Under 16, or over 50 at the first onset: CKS-type lists (FACTS B6)"},
    {"healing", Urgency::kSoon, Covers(kHealing),
     "chosen: who operated or treats knows which hip and knee angles are allowed; end-range holds pull on what heals"},
    {"pregnancy", Urgency::kSoon, Covers(kPregnancy),
     "chosen: lying flat on the back and looser joints want a midwife's or doctor's word first"},
}};

// One question's answer in one event, after corrections.
struct Statement {
  std::size_t place = 0;  // in the order of the fold; a correction's own place when it made the yes
  std::int64_t day = 0;
  const Event* event = nullptr;  // screening.answered
  bool yes = false;
};

struct Clearance {
  std::size_t place = 0;
  std::int64_t on = 0;  // day
};

// All that is said about screening, per kind, in the order of the fold.
struct Said {
  std::vector<const KeptEvent*> answered;
  std::vector<const KeptEvent*> corrected;
  std::vector<const KeptEvent*> cleared;
  std::size_t doubtful_until = 0;  // a place behind the last event on screening that this build cannot understand
};

Said Collect(const Facts& facts) {
  Said said;
  for (const KeptEvent& kept : facts.screening) {
    const Event& event = kept.event;
    if (!IsUnderstood(event) || !CheckData(event)) {
      said.doubtful_until = kept.place + 1;
    } else if (event.kind == "screening.answered") {
      said.answered.push_back(&kept);
    } else if (event.kind == "screening.corrected") {
      said.corrected.push_back(&kept);
    } else if (event.kind == "clearance.noted") {
      said.cleared.push_back(&kept);
    }
  }
  return said;
}

std::optional<bool> AnswerIn(const Event& event, std::string_view question) {
  const auto& answers = event.data.at("answers");
  const auto found = answers.find(question);
  if (found == answers.end()) return {};
  return found->get<bool>();
}

// What each screening.answered says about a question. Those without an answer say nothing.
std::vector<Statement> StatementsOn(const Question& question, const Said& said) {
  std::vector<Statement> statements;
  for (const KeptEvent* answered : said.answered) {
    const Event& event = answered->event;
    const auto answer = AnswerIn(event, question.id);
    std::optional<Statement> statement;
    if (answer) statement = Statement{answered->place, event.day(), &event, *answer};
    for (const KeptEvent* corrected : said.corrected) {
      const Event& correction = corrected->event;
      if (TextOf(correction, "corrects") != event.id || TextOf(correction, "question") != question.id) continue;
      const bool yes = FlagOf(correction, "answer");
      // A slip put right keeps the time of the answers; a yes that is added counts from when it was said.
      if (yes && !(statement && statement->yes)) {
        statement = Statement{std::max(corrected->place, answered->place), correction.day(), &event, true};
      } else if (statement) {
        statement->yes = yes;
      }
    }
    if (statement) statements.push_back(*statement);
  }
  return statements;
}

std::vector<Clearance> ClearancesOf(const Question& question, const Said& said) {
  std::vector<Clearance> clearances;
  for (const KeptEvent* cleared : said.cleared) {
    const Event& event = cleared->event;
    const std::int64_t on = DayOf(event, "on");
    // A visit that has not been yet clears nothing; a day of grace for travellers between time zones.
    if (TextOf(event, "question") == question.id && on <= event.day() + 1) clearances.push_back({cleared->place, on});
  }
  return clearances;
}

bool Opens(const Clearance& clearance, const Statement& yes, Urgency urgency) {
  const bool noted_after = clearance.place > yes.place;
  switch (urgency) {
    case Urgency::kEmergency:
      return noted_after && clearance.on >= yes.day;
    case Urgency::kSameDay:
      return noted_after && clearance.on >= yes.day - kClearanceDays;
    case Urgency::kSoon:
      return clearance.on >= yes.day - kClearanceDays;
  }
  return false;
}

// Adds what the events say about one question: nothing, an open yes, or a yes that a clinician opened.
void Judge(const Question& question, const Said& said, Screening& screening) {
  const std::vector<Statement> statements = StatementsOn(question, said);
  const std::vector<Clearance> clearances = ClearancesOf(question, said);
  bool cleared = false;
  const Statement* open = nullptr;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const bool counts = question.urgency == Urgency::kEmergency || i + 1 == statements.size();
    if (!counts || !statements[i].yes) continue;
    const auto opens = [&](const Clearance& clearance) { return Opens(clearance, statements[i], question.urgency); };
    if (std::ranges::any_of(clearances, opens)) {
      cleared = true;
    } else {
      open = &statements[i];
    }
  }
  if (open != nullptr) {
    screening.because.push_back({question.id, question.urgency, question.source, open->event->id});
  } else if (cleared) {
    screening.cleared.push_back(question.id);
  }
}

// The first reason to ask (again), beside open answers.
std::optional<Again> FindAgain(const Facts& facts, const Said& said, const Screening& screening, std::int64_t now,
                               std::optional<std::int64_t> last_session_at) {
  if (said.answered.empty()) return Again::kNever;
  const KeptEvent& newest = *said.answered.back();
  if (said.doubtful_until > newest.place) return Again::kDamaged;
  for (const Problem& problem : facts.problems) {
    if (FirstAfter(problem, facts) > newest.place) return Again::kDamaged;
  }
  const Event& event = newest.event;
  if (event.data.at("questions_version").get<double>() != kQuestionsVersion) return Again::kQuestions;
  if (!screening.unanswered.empty()) return Again::kUnanswered;
  // chosen: a day, as much as a changed time zone may shift a clock that is set by hand.
  if (event.at > now + kDayMs) return Again::kClock;
  const std::int64_t last = std::max(event.at, std::min(now, last_session_at.value_or(0)));
  if (now - last > kPauseDays * kDayMs) return Again::kPause;
  return {};
}

void Decide(Screening& screening) {
  if (!screening.because.empty()) {
    screening.state = ScreeningState::kStopped;
  } else if (screening.again) {
    screening.state = ScreeningState::kUnscreened;
  } else {
    screening.state = ScreeningState::kClear;
  }
}

}  // namespace

std::string_view Name(Urgency urgency) {
  switch (urgency) {
    case Urgency::kEmergency:
      return "emergency";
    case Urgency::kSameDay:
      return "same_day";
    case Urgency::kSoon:
      return "soon";
  }
  return "";
}

std::string_view Name(ScreeningState state) {
  switch (state) {
    case ScreeningState::kUnscreened:
      return "unscreened";
    case ScreeningState::kClear:
      return "clear";
    case ScreeningState::kStopped:
      return "stopped";
  }
  return "";
}

std::string_view Name(Again again) {
  switch (again) {
    case Again::kNever:
      return "never";
    case Again::kDamaged:
      return "damaged";
    case Again::kQuestions:
      return "questions";
    case Again::kUnanswered:
      return "unanswered";
    case Again::kClock:
      return "clock";
    case Again::kPause:
      return "pause";
  }
  return "";
}

std::span<const Question> Questions() { return kQuestions; }

Screening Screen(const std::map<std::string, bool>& answers) {
  Screening screening;
  for (const Question& question : kQuestions) {
    const auto found = answers.find(std::string(question.id));
    if (found == answers.end()) {
      screening.unanswered.push_back(question.id);
    } else if (found->second) {
      screening.because.push_back({question.id, question.urgency, question.source, {}});
    }
  }
  if (!screening.unanswered.empty()) screening.again = Again::kUnanswered;
  Decide(screening);
  return screening;
}

Screening FoldScreening(const Facts& facts, std::int64_t now, std::optional<std::int64_t> last_session_at) {
  const Said said = Collect(facts);
  Screening screening;
  for (const Question& question : kQuestions) Judge(question, said, screening);
  if (!said.answered.empty()) {
    const Event& newest = said.answered.back()->event;
    screening.answered_at = newest.at;
    for (const Question& question : kQuestions) {
      const auto statements = StatementsOn(question, said);
      const auto in_newest = [&](const Statement& s) { return s.event == &newest; };
      if (std::ranges::none_of(statements, in_newest)) screening.unanswered.push_back(question.id);
    }
  }
  screening.again = FindAgain(facts, said, screening, now, last_session_at);
  Decide(screening);
  return screening;
}

}  // namespace sitbone::programme
