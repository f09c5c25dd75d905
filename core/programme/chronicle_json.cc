#include "programme/chronicle_json.h"

#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/log.h"
#include "programme/replay.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr double kDegreesMax = 360;
constexpr double kSecondsMax = 86'400;

json Write(const Progress& progress) {
  return {{"best", OrNull(progress.best)}, {"before", OrNull(progress.before)}, {"change", Name(progress.change)}};
}

json Write(const SideDone& side) {
  json faults = json::array();
  for (const FaultCount& fault : side.faults) faults.push_back({{"kind", fault.kind}, {"holds", fault.holds}});
  return {{"stretch", side.stretch},
          {"side", side.side},
          {"repetitions", side.repetitions},
          {"hold_s", side.hold_s},
          {"done", side.done},
          {"credited_s", side.credited_s},
          {"knee_flexion", Write(side.knee_flexion)},
          {"trunk_thigh", Write(side.trunk_thigh)},
          {"faults", std::move(faults)},
          {"felt", OrNull(side.felt)},
          {"pain_increased", side.pain_increased}};
}

json Write(const SessionDone& session) {
  json sides = json::array();
  for (const SideDone& side : session.sides) sides.push_back(Write(side));
  return {{"session", session.session},
          {"at", session.at},
          {"offset_min", session.offset_min},
          {"mode", session.mode},
          {"ended", OrNull(session.ended)},
          {"sides", std::move(sides)},
          {"pain_before", OrNull(session.pain_before)},
          {"pain_after", OrNull(session.pain_after)},
          {"hurt", session.hurt},
          {"events", session.events},
          {"withdrawable", session.withdrawable}};
}

json Write(const ReplayDay& day) { return {{"at", day.at}, {"offset_min", day.offset_min}, {"events", day.events}}; }

json Write(const std::vector<Replay>& replays) {
  json list = json::array();
  for (const Replay& replay : replays) {
    list.push_back({{"stretch", replay.stretch},
                    {"side", replay.side},
                    {"first", replay.first ? Write(*replay.first) : json(nullptr)},
                    {"last", Write(replay.last)}});
  }
  return list;
}

std::optional<Measured> ReadMeasured(JsonReader& reader, const json& object, const char* key) {
  const json& value = reader.Get(object, key);
  if (value.is_null()) return std::nullopt;
  return Measured{reader.Number(value, "value", -kDegreesMax, kDegreesMax),
                  reader.Number(value, "plus_minus", 0, kDegreesMax)};
}

}  // namespace

std::string WriteChronicleJson(const std::vector<SessionDone>& chronicle, const std::vector<Replay>& replays,
                               std::optional<std::int64_t> newest) {
  json sessions = json::array();
  const std::size_t told =
      newest ? std::min<std::size_t>(chronicle.size(), static_cast<std::size_t>(*newest)) : chronicle.size();
  for (const SessionDone& session : std::span(chronicle).last(told)) sessions.push_back(Write(session));
  json trends = json::array();
  for (const Trend& trend : FindTrends(chronicle)) {
    trends.push_back({{"stretch", trend.stretch},
                      {"side", trend.side},
                      {"knee_flexion", Write(trend.knee_flexion)},
                      {"trunk_thigh", Write(trend.trunk_thigh)}});
  }
  return WriteCanonical({{"sessions", std::move(sessions)},
                         {"trends", std::move(trends)},
                         {"replays", Write(replays)},
                         {"smallest_change_deg", kSmallestChangeDeg}});
}

Result<std::string> ChronicleJson(std::string_view request, const Facts* facts) {
  const auto document = ParseRequest(request, "chronicle");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("chronicle");
  Log log;
  if (facts == nullptr) facts = &(log = ReadLog(EventsOf(reader, *document)));
  std::optional<std::int64_t> newest;
  if (document->contains("newest") && !document->at("newest").is_null()) {
    newest = reader.Whole(*document, "newest", 0, kWholeMax);
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  return WriteChronicleJson(MakeChronicle(*facts), FindReplays(*facts), newest);
}

Result<std::string> ProgressJson(std::string_view request) {
  const auto document = ParseJson(request, "progress");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("progress");
  const std::string quantity = reader.Text(*document, "quantity");
  if (quantity != "knee_flexion" && quantity != "trunk_thigh") {
    reader.Complain("quantity", "knee_flexion or trunk_thigh");
  }
  const Further further = quantity == "knee_flexion" ? Further::kLess : Further::kMore;
  Progress progress;
  progress.before = ReadMeasured(reader, *document, "before");
  const json& holds = reader.Get(*document, "holds");
  if (!holds.is_array()) reader.Complain("holds", "a list of holds");
  for (const json& hold : holds) {
    if (reader.Number(hold, "credited_s", 0, kSecondsMax) <= 0) continue;
    KeepFurther(further, progress.best, ReadMeasured(reader, hold, quantity.c_str()));
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  progress.change = Compare(further, progress.best, progress.before);
  return WriteCanonical(Write(progress));
}

}  // namespace sitbone::programme
