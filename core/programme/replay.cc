#include "programme/replay.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/event_data.h"
#include "programme/local_time.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr std::size_t kValuesMax = 1000;  // chosen: far above what is ever written
constexpr double kDegreesMax = 360;
constexpr double kStepMax_s = 60;

std::optional<HoldReplay::Column> ReadColumn(const json& course, const char* key) {
  const auto found = course.find(key);
  if (found == course.end() || !found->is_array() || found->size() > kValuesMax) return std::nullopt;
  HoldReplay::Column column;
  for (const json& value : *found) {
    if (!value.is_null() && !(value.is_number() && std::abs(value.get<double>()) <= kDegreesMax)) return std::nullopt;
    column.push_back(value.is_null() ? std::nullopt : std::optional(value.get<double>()));
  }
  return column;
}

bool ReadCourse(const Event& event, HoldReplay& hold) {
  const auto course = event.data.find("course");
  if (course == event.data.end() || !course->is_object()) return false;
  const auto every = course->find("every_s");
  if (every == course->end() || !every->is_number()) return false;
  const double every_s = every->get<double>();
  auto knee = ReadColumn(*course, "knee_flexion");
  auto trunk_thigh = ReadColumn(*course, "trunk_thigh");
  auto rounding = ReadColumn(*course, "back_rounding");
  if (!(every_s > 0 && every_s <= kStepMax_s) || !knee || !trunk_thigh || !rounding) return false;
  hold.every_s = every_s;
  hold.knee_flexion = std::move(*knee);
  hold.trunk_thigh = std::move(*trunk_thigh);
  hold.back_rounding = std::move(*rounding);
  return true;
}

// The days of a leg as its holds come, in the order of the fold: a clock that was set back may bring an earlier day
// late.
struct Days {
  std::int64_t first_day = 0;
  std::int64_t last_day = 0;
  ReplayDay first;
  ReplayDay last;

  void Add(const Fact& fact, const std::string& event) {
    const std::int64_t day = LocalDay(fact.at, fact.offset_min);
    if (first.events.empty() || day < first_day) {
      first = {fact.at, fact.offset_min, {}};
      first_day = day;
    }
    if (last.events.empty() || day > last_day) {
      last = {fact.at, fact.offset_min, {}};
      last_day = day;
    }
    if (day == first_day) first.events.push_back(event);
    if (day == last_day) last.events.push_back(event);
  }
};

json Write(const HoldReplay::Column& column) {
  json values = json::array();
  for (const auto& value : column) values.push_back(OrNull(value));
  return values;
}

json Write(const HoldReplay& hold) {
  return {{"length_s", hold.length_s},
          {"credited_s", hold.credited_s},
          {"every_s", hold.every_s},
          {"knee_flexion", Write(hold.knee_flexion)},
          {"trunk_thigh", Write(hold.trunk_thigh)},
          {"back_rounding", Write(hold.back_rounding)},
          {"in_full", hold.in_full}};
}

}  // namespace

std::vector<Replay> FindReplays(const Facts& facts) {
  std::map<std::pair<std::string, std::string>, Days> legs;
  for (const Fact& fact : facts.all) {
    if (fact.kind != FactKind::kHold || fact.session == kNoSession) continue;
    const HoldFact& hold = facts.holds[fact.detail];
    if (!hold.knee_flexion && !hold.trunk_thigh) continue;
    legs[{facts.stretches[fact.stretch], std::string(Name(fact.leg))}].Add(fact, facts.IdOf(fact.event));
  }
  std::vector<Replay> replays;
  for (auto& [leg, days] : legs) {
    Replay replay = {leg.first, leg.second, std::nullopt, std::move(days.last)};
    if (days.first_day != days.last_day) replay.first = std::move(days.first);
    replays.push_back(std::move(replay));
  }
  return replays;
}

HoldReplay ReadHold(const Event& event) {
  HoldReplay hold;
  hold.length_s = std::max(0.0, NumberOf(event, "to_s") - NumberOf(event, "from_s"));
  hold.credited_s = NumberOf(event, "credited_s");
  hold.in_full = ReadCourse(event, hold);
  if (hold.in_full) return hold;
  hold.every_s = hold.length_s;
  if (const auto knee = MeasuredOf(event, "knee_flexion")) hold.knee_flexion = {knee->value};
  if (const auto bend = MeasuredOf(event, "trunk_thigh")) hold.trunk_thigh = {bend->value};
  return hold;
}

Result<std::string> HoldsJson(std::string_view request) {
  auto document = ParseRequest(request, "holds");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("holds");
  EventsOf(reader, *document);
  if (!reader.ok()) return std::unexpected(reader.error());
  json holds = json::array();
  for (json& item : document->at("events")) {
    const auto event = ReadEvent(std::move(item));
    if (!event || event->kind != "hold.done" || !IsUnderstood(*event) || !CheckData(*event)) continue;
    json hold = Write(ReadHold(*event));
    hold["event"] = event->id;
    holds.push_back(std::move(hold));
  }
  return WriteCanonical(holds);
}

}  // namespace sitbone::programme
