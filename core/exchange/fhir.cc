#include "exchange/fhir.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "exchange/fhir_observations.h"
#include "exchange/fhir_parts.h"
#include "exchange/words.h"
#include "plan_text/plan_text.h"
#include "programme/canonical_json.h"

namespace sitbone::exchange {
namespace {

using fhir::Concept;
using fhir::IdOf;
using fhir::json;
using fhir::Reference;
using fhir::Resource;
using fhir::TextConcept;
using fhir::WhenOf;
using messages::Catalogue;
using programme::Change;
using programme::PlanItem;
using programme::PlanState;
using programme::SessionDone;
using programme::SideDone;
using programme::Status;

constexpr std::string_view kLoincPain = "72514-3";  // Pain severity - 0-10 verbal numeric rating; FACTS B8

/// How far a trend has come, in FHIR's words.
std::string_view AchievementOf(Change change) {
  switch (change) {
    case Change::kNothingToCompare:
      return "in-progress";
    case Change::kFurther:
      return "improving";
    case Change::kSame:
      return "no-change";
    case Change::kLess:
      return "worsening";
  }
  return "in-progress";
}

std::string_view ActivityStatusOf(Status status) {
  switch (status) {
    case Status::kDue:
    case Status::kWait:
    case Status::kDone:
      return "in-progress";
    case Status::kRest:
    case Status::kAsk:
    case Status::kStopped:
      return "on-hold";
    case Status::kMay:
    case Status::kLater:
      return "not-started";
    case Status::kLeftOut:
      return "cancelled";
  }
  return "unknown";
}

/// How a session ended, in FHIR's words.
std::string ProcedureStatusOf(const SessionDone& session) {
  const bool held = std::ranges::any_of(session.sides, [](const SideDone& side) { return side.credited_s > 0; });
  if (!session.ended) return "unknown";
  if (!held) return "not-done";
  return *session.ended == "done" ? "completed" : "stopped";
}

class Writer {
 public:
  Writer(const Shared& shared, const Catalogue& catalogue)
      : shared_(shared), words_(catalogue), subject_(Reference(shared.person)) {}

  std::string Write() {
    Add(Patient());
    Add(Device());
    Add(CarePlan());
    for (json& goal : Goals()) Add(std::move(goal));
    if (!shared_.screenings.empty()) Add(Questionnaire());
    for (const Answers& answers : shared_.screenings) Add(Response(answers));
    for (std::size_t i = 0; i < shared_.sessions.size(); ++i) Add(Procedure(shared_.sessions[i], shared_.ends[i]));
    fhir::WriteObservations(shared_, words_, [this](json observation) { Add(std::move(observation)); });
    const std::string head = programme::WriteCanonical({{"resourceType", "Bundle"},
                                                        {"id", IdOf("bundle", shared_.person)},
                                                        {"language", words_.language()},
                                                        {"type", "collection"},
                                                        {"timestamp", WhenOf(shared_.now.at, shared_.now.offset_min)}});
    // The entries are text already; "entry" comes before every other member.
    return "{\"entry\":[" + entries_ + "]," + head.substr(1);
  }

 private:
  void Add(json resource) {
    const std::string url = "urn:uuid:" + resource.at("id").get<std::string>();
    if (!entries_.empty()) entries_ += ',';
    entries_ += programme::WriteCanonical({{"fullUrl", url}, {"resource", std::move(resource)}});
  }
  json Start(std::string_view type, const std::string& id, std::string_view words) const {
    return Resource(type, id, words_.language(), words);
  }
  std::string Text(std::string_view id) const { return words_.Format(id); }
  std::string Moment(std::int64_t at, int offset_min) const { return plan_text::WriteMoment(at, offset_min); }

  json Patient() const {
    json patient = Start("Patient", shared_.person, shared_.name.empty() ? Text("fhir-patient") : shared_.name);
    patient["identifier"] =
        json::array({json{{"system", "urn:ietf:rfc:3986"}, {"value", "urn:uuid:" + shared_.person}}});
    if (!shared_.name.empty()) patient["name"] = json::array({json{{"text", shared_.name}}});
    return patient;
  }

  json Device() const {
    json device = Start("Device", fhir::DeviceId(), Text("fhir-device") + " " + Text("fhir-not-medical"));
    device["deviceName"] = json::array({json{{"name", "Sitbone"}, {"type", "user-friendly-name"}}});
    device["type"] = TextConcept(Text("fhir-device"));
    device["version"] = json::array({json{{"value", SITBONE_VERSION}}});
    device["note"] = json::array({json{{"text", Text("fhir-not-medical")}}});
    return device;
  }

  json CarePlan() const {
    const programme::Plan& plan = shared_.plan;
    const std::string state = Text(words::IdOf("today-state-", programme::Name(plan.state)));
    json care = Start("CarePlan", fhir::CarePlanId(shared_), Text("fhir-plan") + ". " + state);
    care["status"] = plan.state == PlanState::kStopped ? "on-hold" : shared_.sessions.empty() ? "draft" : "active";
    care["intent"] = "plan";
    care["title"] = Text("fhir-plan");
    care["description"] = state;
    care["subject"] = subject_;
    care["created"] = WhenOf(shared_.now.at, shared_.now.offset_min);
    if (!shared_.events.empty()) {
      const programme::Event& first = *shared_.events.front();
      care["period"] = {{"start", WhenOf(first.at, first.offset_min)}};
    }
    care["author"] = Reference(fhir::DeviceId());
    json goals = json::array();
    for (const json& goal : Goals()) goals.push_back(Reference(goal.at("id")));
    care["goal"] = std::move(goals);
    json activities = json::array();
    for (const PlanItem& item : plan.items) {
      if (IsTold(item)) activities.push_back(Activity(item));
    }
    if (!activities.empty()) care["activity"] = std::move(activities);
    care["note"] = Notes();
    return care;
  }

  json Activity(const PlanItem& item) const {
    const std::string stretch = words::StretchAndSide(words_, item.step->id, programme::Name(item.leg));
    json detail = {{"kind", "ServiceRequest"},
                   {"code", Concept(item.step->id, stretch)},
                   {"status", ActivityStatusOf(item.status)},
                   {"doNotPerform", item.status == Status::kLeftOut}};
    std::string description;
    if (item.dose.hold_s > 0) {
      detail["scheduledTiming"] = {
          {"repeat", {{"frequency", item.dose.times_a_day}, {"period", 1}, {"periodUnit", "d"}}}};
      description = words::Dose(words_, item.dose);
      if (item.gentle) description += ". " + Text("today-gentle");
    }
    if (!item.reasons.empty()) {
      const std::string why = plan_text::WordReason(item.reasons.front(), item.leg, shared_.now, words_);
      detail["statusReason"] = TextConcept(why);
    }
    if (!description.empty()) detail["description"] = description;
    return {{"detail", std::move(detail)}};
  }

  json Notes() const {
    const std::string now = WhenOf(shared_.now.at, shared_.now.offset_min);
    json notes = json::array();
    const auto add = [&](const std::string& time, const std::string& text) {
      notes.push_back({{"time", time}, {"text", text}});
    };
    add(now, Text("fhir-not-medical"));
    if (shared_.plan.programme) add(now, words::Author(words_, *shared_.plan.programme));
    for (const programme::Reason& reason : shared_.plan.clinician) {
      const programme::Leg leg = reason.leg == programme::Leg::kNone ? programme::Leg::kLeft : reason.leg;
      const std::string see = Text(words::IdOf("today-see-", programme::Name(*programme::UrgencyOf(reason))));
      add(now, see + " " + plan_text::WordReason(reason, leg, shared_.now, words_));
    }
    for (const Flag& flag : shared_.flags) {
      if (flag.kind == FlagKind::kSeen) add(WhenOf(flag.at, flag.offset_min), words::Tell(words_, flag));
    }
    if (shared_.problems > 0) {
      add(now, words_.Format("sheet-problems", {{"count", static_cast<int>(shared_.problems)}}));
    }
    return notes;
  }

  json Goals() const {
    std::vector<json> goals = {Goal("pain", Text("fhir-goal-pain"), Change::kNothingToCompare)};
    goals.back()["target"] = json::array({json{{"measure", fhir::PainConcept(Text("fhir-pain"))}}});
    for (const programme::Trend& trend : shared_.trends) {
      if (trend.stretch != "one" || !trend.knee_flexion.best) continue;
      const std::string words = words_.Format(
          "fhir-goal-knee", {{"side", std::string_view(trend.side)}, {"least", programme::kSmallestChangeDeg}});
      goals.push_back(Goal("knee " + trend.side, words, trend.knee_flexion.change));
      goals.back()["target"] = json::array({json{{"measure", Concept("knee-flexion", Text("fhir-knee-flexion"))}}});
    }
    return goals;
  }

  json Goal(const std::string& role, const std::string& words, Change change) const {
    json goal = Start("Goal", IdOf("goal " + role, shared_.person), words);
    goal["lifecycleStatus"] = "active";
    goal["achievementStatus"] = fhir::Category("goal-achievement", AchievementOf(change));
    goal["description"] = TextConcept(words);
    goal["subject"] = subject_;
    return goal;
  }

  /// Its canonical name, which has to be another one than its place in the bundle.
  static std::string QuestionnaireUrl() {
    return "urn:uuid:" + IdOf("questionnaire url", std::to_string(programme::kQuestionsVersion));
  }

  /// Every question that was ever answered, with its text where this build has one.
  json Questionnaire() const {
    json questionnaire = Start("Questionnaire", fhir::QuestionnaireId(), Text("fhir-screening"));
    questionnaire["url"] = QuestionnaireUrl();
    questionnaire["version"] = std::to_string(programme::kQuestionsVersion);
    questionnaire["status"] = "active";
    questionnaire["title"] = Text("fhir-screening");
    json items = json::array();
    std::set<std::string> known;
    const auto add = [&](const std::string& id) {
      if (!known.insert(id).second) return;
      items.push_back({{"linkId", id}, {"text", words::Question(words_, id)}, {"type", "boolean"}});
    };
    for (const programme::Question& question : programme::Questions()) add(std::string(question.id));
    for (const Answers& answers : shared_.screenings) {
      for (const Answers::Answer& answer : answers.answers) add(answer.question);
    }
    questionnaire["item"] = std::move(items);
    return questionnaire;
  }

  json Response(const Answers& answers) const {
    const auto yes = static_cast<int>(std::ranges::count(answers.answers, true, &Answers::Answer::yes));
    const std::string moment = Moment(answers.at, answers.offset_min);
    json response = Start("QuestionnaireResponse", IdOf("answers", answers.event),
                          words_.Format("fhir-screening-answered", {{"when", std::string_view(moment)}, {"yes", yes}}));
    response["questionnaire"] = QuestionnaireUrl();
    response["status"] = answers.corrected                                        ? "amended"
                         : answers.answers.size() < programme::Questions().size() ? "in-progress"
                                                                                  : "completed";
    response["subject"] = subject_;
    response["author"] = subject_;
    response["authored"] = WhenOf(answers.at, answers.offset_min);
    json items = json::array();
    for (const Answers::Answer& answer : answers.answers) {
      items.push_back({{"linkId", answer.question},
                       {"text", words::Question(words_, answer.question)},
                       {"answer", json::array({json{{"valueBoolean", answer.yes}}})}});
    }
    if (!items.empty()) response["item"] = std::move(items);
    return response;
  }

  json Procedure(const SessionDone& session, std::int64_t end) const {
    const std::string told = words::Session(words_, session);
    json procedure =
        Start("Procedure", fhir::ProcedureId(session.session), Moment(session.at, session.offset_min) + ": " + told);
    procedure["basedOn"] = json::array({Reference(fhir::CarePlanId(shared_))});
    procedure["status"] = ProcedureStatusOf(session);
    procedure["code"] = Concept("session", Text("fhir-session"));
    procedure["subject"] = subject_;
    procedure["performedPeriod"] = {{"start", WhenOf(session.at, session.offset_min)},
                                    {"end", WhenOf(end, session.offset_min)}};
    procedure["usedReference"] = json::array({Reference(fhir::DeviceId())});
    procedure["note"] = json::array({json{{"text", told}}});
    for (const SideDone& side : session.sides) {
      if (!side.pain_increased) continue;
      const std::string words = words_.Format("fhir-increase", {{"side", std::string_view(side.side)}});
      procedure["complication"].push_back(Concept("pain-increased", words));
    }
    return procedure;
  }

  const Shared& shared_;
  const Catalogue& words_;
  const json subject_;
  std::string entries_;  ///< as they are written
};

}  // namespace

namespace fhir {

std::string DeviceId() { return IdOf("device", "Sitbone " SITBONE_VERSION); }
std::string QuestionnaireId() { return IdOf("questionnaire", std::to_string(programme::kQuestionsVersion)); }
std::string CarePlanId(const Shared& shared) { return IdOf("care plan", shared.person); }
std::string ProcedureId(const std::string& session) { return IdOf("session", session); }

json PainConcept(std::string_view text) {
  return {{"coding", json::array({json{{"system", "http://loinc.org"}, {"code", kLoincPain}}})}, {"text", text}};
}

}  // namespace fhir

std::string WriteFhir(const Shared& shared, const Catalogue& catalogue) { return Writer(shared, catalogue).Write(); }

}  // namespace sitbone::exchange
