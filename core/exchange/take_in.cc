#include "exchange/take_in.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"

namespace sitbone::exchange {
namespace {

using nlohmann::json;
using programme::Event;
using programme::JsonReader;

json OrNull(const std::optional<std::int64_t>& at) { return at ? json(*at) : json(nullptr); }

std::vector<Known> ReadKnown(JsonReader& reader, const json& document) {
  std::vector<Known> known;
  const json& list = reader.Get(document, "known");
  if (!list.is_array()) reader.Complain("known", "a list of places");
  if (!reader.ok()) return known;
  for (const json& item : list) {
    known.push_back({reader.Text(item, "device"), reader.Whole(item, "seq", 1, programme::kWholeMax),
                     reader.Hex(item, "checksum", 64)});
    if (!reader.ok()) return {};
  }
  return known;
}

json PlacesJson(const std::vector<Known>& places) {
  json list = json::array();
  for (const Known& place : places) list.push_back({{"device", place.device}, {"seq", place.seq}});
  return list;
}

}  // namespace

TakeIn ReadTakeIn(std::string_view text, std::vector<Known> known) {
  programme::Salvage salvage = programme::ReadJsonLines(text);
  std::map<std::pair<std::string, std::int64_t>, std::string> places;
  for (Known& one : known) places[{std::move(one.device), one.seq}] = std::move(one.checksum);
  TakeIn taken;
  taken.entries = salvage.events.size();
  taken.damages = std::move(salvage.damages);
  std::set<std::string> persons;
  for (Event& event : salvage.events) {
    persons.insert(event.person);
    taken.first_at = std::min(taken.first_at.value_or(event.at), event.at);
    taken.last_at = std::max(taken.last_at.value_or(event.at), event.at);
    // What is fresh takes its place at once: a file may hold two entries under one number.
    const auto [there, is_new] = places.try_emplace({event.device, event.seq}, event.checksum);
    if (!is_new && there->second == event.checksum) {
      ++taken.known;
    } else if (!is_new) {
      taken.conflicts.push_back({event.device, event.seq, event.checksum});
    } else {
      if (event.kind == "session.started") ++taken.sessions;
      taken.fresh.push_back(std::move(event));
    }
  }
  taken.persons.assign(persons.begin(), persons.end());
  return taken;
}

Result<std::string> TakeInJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "take_in");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("take_in");
  const json& text = reader.Get(*document, "text");
  if (!text.is_string()) reader.Complain("text", "the text of an export");
  const std::string person = reader.Uuid(*document, "person");
  std::vector<Known> known = ReadKnown(reader, *document);
  if (!reader.ok()) return std::unexpected(reader.error());
  const TakeIn taken = ReadTakeIn(text.get_ref<const std::string&>(), std::move(known));
  json rows = json::array();
  for (const Event& event : taken.fresh) {
    rows.push_back({{"device", event.device},
                    {"seq", event.seq},
                    {"id", event.id},
                    {"checksum", event.checksum},
                    {"body", event.text}});
  }
  json damages = json::array();
  for (const programme::Damage& damage : taken.damages) {
    damages.push_back({{"line", damage.line}, {"detail", damage.detail}});
  }
  const bool other = std::ranges::any_of(taken.persons, [&](const std::string& one) { return one != person; });
  return json{{"rows", std::move(rows)},
              {"entries", taken.entries},
              {"fresh", taken.fresh.size()},
              {"known", taken.known},
              {"conflicts", PlacesJson(taken.conflicts)},
              {"damages", std::move(damages)},
              {"sessions", taken.sessions},
              {"first_at", OrNull(taken.first_at)},
              {"last_at", OrNull(taken.last_at)},
              {"persons", taken.persons},
              {"other_person", other}}
      .dump();
}

}  // namespace sitbone::exchange
