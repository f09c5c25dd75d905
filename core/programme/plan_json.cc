#include "programme/plan_json.h"

#include <optional>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/diary_json.h"
#include "programme/json_reader.h"
#include "programme/log.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

json Write(const Reason& reason, const Facts& facts) {
  json events = json::array();
  for (const std::uint32_t place : reason.evidence.events) events.push_back(facts.IdOf(place));
  const auto urgency = UrgencyOf(reason);
  const std::string_view clears = ClearanceOf(*reason.rule);
  return {{"rule", reason.rule->id},
          {"effect", Name(reason.rule->effect)},
          {"source", SourceOf(reason)},
          {"events", std::move(events)},
          {"number", reason.evidence.number},
          {"goal", reason.evidence.goal},
          {"text", reason.evidence.text},
          {"until", OrNull(reason.evidence.until)},
          {"side", reason.leg == Leg::kNone ? json(nullptr) : json(Name(reason.leg))},
          {"clears", clears.empty() ? json(nullptr) : json(clears)},
          {"see", urgency ? json(Name(*urgency)) : json(nullptr)}};
}

json Write(const std::vector<Reason>& reasons, const Facts& facts) {
  json list = json::array();
  for (const Reason& reason : reasons) list.push_back(Write(reason, facts));
  return list;
}

json Write(const PlanItem& item, const Facts& facts) {
  return {{"stretch", item.step->id},
          {"side", Name(item.leg)},
          {"group", Name(item.step->group)},
          {"rung", item.step->rung},
          {"status", Name(item.status)},
          {"hold_s", item.dose.hold_s},
          {"repetitions", item.dose.repetitions},
          {"times_a_day", item.dose.times_a_day},
          {"times_done", item.times_done},
          {"times_due", item.times_due},
          {"gentle", item.gentle},
          {"next_at", OrNull(item.next_at)},
          {"because", Write(item.reasons, facts)}};
}

}  // namespace

Result<std::string> PlanJson(std::string_view request, const Facts* facts) {
  const auto document = ParseRequest(request, "plan");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("plan");
  Log log;
  if (facts == nullptr) facts = &(log = ReadLog(EventsOf(reader, *document)));
  Now now;
  now.at = reader.Whole(*document, "now", 0, kWholeMax);
  now.offset_min = static_cast<int>(reader.Whole(*document, "offset_min", -1440, 1440));
  if (!reader.ok()) return std::unexpected(reader.error());
  return WritePlanJson(MakePlan(*facts, now), *facts);
}

std::string WritePlanJson(const Plan& plan, const Facts& facts) {
  json items = json::array();
  for (const PlanItem& item : plan.items) items.push_back(Write(item, facts));
  json out = {{"now", plan.now.at},
              {"offset_min", plan.now.offset_min},
              {"state", Name(plan.state)},
              {"screening", ScreeningJson(plan.screening)},
              {"items", std::move(items)},
              {"questions", Write(plan.questions, facts)},
              {"clinician", Write(plan.clinician, facts)},
              {"news", Write(plan.news, facts)},
              {"because", Write(plan.reasons, facts)},
              {"next_at", OrNull(plan.next_at)},
              {"sessions", plan.sessions},
              {"programme", nullptr}};
  if (plan.programme) out["programme"] = {{"by", plan.programme->by}, {"on", plan.programme->on_text}};
  return WriteCanonical(out);
}

Result<std::string> ExplainProgrammeJson(std::string_view text) {
  const auto programme = ParseProgramme(text);
  if (!programme) return std::unexpected(programme.error());
  return WriteExplanationJson(*programme);
}

}  // namespace sitbone::programme
