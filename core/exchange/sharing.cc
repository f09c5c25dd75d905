#include "exchange/sharing.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "programme/event_data.h"
#include "programme/session_events.h"

namespace sitbone::exchange {
namespace {

using programme::Event;
using programme::FlagOf;
using programme::Log;
using programme::TextOf;

constexpr std::string_view kNobody = "00000000-0000-4000-8000-000000000000";

Flag FlagAt(const Event& event, FlagKind kind) {
  Flag flag;
  flag.kind = kind;
  flag.at = event.at;
  flag.offset_min = event.offset_min;
  flag.event = event.id;
  return flag;
}

std::vector<const Event*> ChooseEvents(const Log& log) {
  std::vector<const Event*> events;
  for (const Event& event : log.events) {
    if (log.withdrawn.contains(event.id) || !programme::IsUnderstood(event)) continue;
    if (programme::CheckData(event)) events.push_back(&event);
  }
  return events;
}

Answers ReadAnswers(const Event& event, const std::vector<const Event*>& events) {
  std::map<std::string, bool> answers;
  for (const auto& [question, yes] : event.data.at("answers").items()) answers[question] = yes.get<bool>();
  Answers one;
  one.at = event.at;
  one.offset_min = event.offset_min;
  one.event = event.id;
  one.questions_version = static_cast<int>(programme::NumberOf(event, "questions_version"));
  for (const Event* later : events) {
    if (later->kind != "screening.corrected" || TextOf(*later, "corrects") != event.id) continue;
    const auto found = answers.find(TextOf(*later, "question"));
    if (found == answers.end()) continue;
    found->second = FlagOf(*later, "answer");
    one.corrected = true;
  }
  for (const programme::Question& question : programme::Questions()) {
    const auto found = answers.find(std::string(question.id));
    if (found == answers.end()) continue;
    one.answers.push_back({found->first, found->second});
    answers.erase(found);
  }
  for (const auto& [question, yes] : answers) one.answers.push_back({question, yes});
  return one;
}

void AddNewSigns(const Event& event, std::vector<Flag>& flags) {
  const auto said = [&](const char* key) {
    const auto found = event.data.find(key);
    return found != event.data.end() && found->is_boolean() && found->get<bool>();
  };
  if (said("new_numbness")) flags.push_back(FlagAt(event, FlagKind::kNumbness));
  if (said("new_weakness")) flags.push_back(FlagAt(event, FlagKind::kWeakness));
}

void AddOfStretch(const Event& event, FlagKind kind, std::vector<Flag>& flags) {
  Flag flag = FlagAt(event, kind);
  flag.text = TextOf(event, "stretch");
  flag.side = TextOf(event, "side");
  flags.push_back(std::move(flag));
}

bool HasSign(const Event& check) {
  return std::ranges::any_of(
      std::initializer_list<const char*>{"below_knee", "tingling", "changed_by_foot", "changed_by_chin"},
      [&](const char* sign) { return FlagOf(check, sign); });
}

void AddFlags(const Event& event, std::vector<Flag>& flags) {
  if (event.kind == "pain.checked" || event.kind == "nerve.checked") AddNewSigns(event, flags);
  if (event.kind == "nerve.checked" && HasSign(event)) AddOfStretch(event, FlagKind::kNerveSign, flags);
  if (event.kind == "stretch.felt" && TextOf(event, "where") == "below_knee") {
    AddOfStretch(event, FlagKind::kNerveSign, flags);
  }
  if (event.kind == "pain.increased") AddOfStretch(event, FlagKind::kIncrease, flags);
  if (event.kind != "clearance.noted") return;
  Flag flag = FlagAt(event, FlagKind::kSeen);
  flag.text = TextOf(event, "question");
  flag.who = CleanText(TextOf(event, "who"));
  flags.push_back(std::move(flag));
}

void AddRise(const programme::SessionDone& session, std::vector<Flag>& flags) {
  const bool eased = std::ranges::any_of(session.sides, &programme::SideDone::pain_increased);
  if (!session.hurt || eased || !session.pain_before || !session.pain_after) return;
  Flag flag;
  flag.kind = FlagKind::kRise;
  flag.at = session.at;
  flag.offset_min = session.offset_min;
  flag.event = session.session;
  flag.before = *session.pain_before;
  flag.after = *session.pain_after;
  flags.push_back(std::move(flag));
}

}  // namespace

bool IsTold(const programme::PlanItem& item) {
  using programme::Status;
  if (item.step->group == programme::StepGroup::kArticle) return true;
  const bool choice = !item.reasons.empty() && item.reasons.front().rule->effect == programme::Effect::kMay;
  return item.status == Status::kLeftOut || (item.dose.hold_s > 0 && item.status != Status::kMay && !choice);
}

std::string_view Name(FlagKind kind) {
  switch (kind) {
    case FlagKind::kRedFlag:
      return "red-flag";
    case FlagKind::kNumbness:
      return "numbness";
    case FlagKind::kWeakness:
      return "weakness";
    case FlagKind::kNerveSign:
      return "nerve-sign";
    case FlagKind::kIncrease:
      return "increase";
    case FlagKind::kRise:
      return "rise";
    case FlagKind::kSeen:
      return "seen";
  }
  return "";
}

std::string CleanText(std::string_view text, std::size_t size_max) {
  std::string clean;
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    clean += control ? ' ' : c;
  }
  const std::size_t begin = std::min(clean.find_first_not_of(' '), clean.size());
  clean.erase(0, begin);
  if (clean.size() > size_max) {
    std::size_t end = size_max;
    while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0) == 0x80) --end;
    clean.resize(end);
  }
  clean.erase(clean.find_last_not_of(' ') + 1);
  return clean;
}

Shared ChooseShared(const Log& log, const SharingOptions& options) {
  Shared shared;
  shared.now = options.now;
  shared.name = CleanText(options.name);
  shared.person = !log.events.empty()      ? log.events.front().person
                  : options.person.empty() ? std::string(kNobody)
                                           : options.person;
  shared.events = ChooseEvents(log);
  shared.sessions = programme::MakeChronicle(log);
  std::map<std::string, std::int64_t> ends;
  for (const programme::Session& session : programme::CollectSessions(log)) ends[session.id] = session.last_at;
  for (const programme::SessionDone& done : shared.sessions)
    shared.ends.push_back(std::max(done.at, ends[done.session]));
  shared.trends = programme::FindTrends(shared.sessions);
  for (const Event* event : shared.events) {
    if (event->kind == "screening.answered") {
      shared.screenings.push_back(ReadAnswers(*event, shared.events));
      for (const Answers::Answer& answer : shared.screenings.back().answers) {
        if (!answer.yes) continue;
        shared.flags.push_back(FlagAt(*event, FlagKind::kRedFlag));
        shared.flags.back().text = answer.question;
      }
    }
    AddFlags(*event, shared.flags);
  }
  for (const programme::SessionDone& session : shared.sessions) AddRise(session, shared.flags);
  std::ranges::sort(shared.flags, {}, [](const Flag& flag) { return std::tie(flag.at, flag.event, flag.kind); });
  shared.plan = programme::MakePlan(log, options.now);
  shared.problems = log.problems.size();
  return shared;
}

}  // namespace sitbone::exchange
