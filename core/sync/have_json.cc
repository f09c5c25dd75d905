#include "sync/have_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sync/message.h"

namespace sitbone::sync {

using nlohmann::json;
using programme::JsonReader;
using programme::kWholeMax;

void CheckMembers(JsonReader& reader, const json& object, std::span<const std::string_view> known) {
  if (!object.is_object()) return reader.Complain("", "an object");
  for (const auto& [name, value] : object.items()) {
    if (std::ranges::find(known, name) == known.end()) reader.Complain(name.substr(0, 40), "no such member");
  }
}

const json& ReadList(JsonReader& reader, const json& object, const char* key, std::size_t size_max) {
  static const json kNone = json::array();
  const json& list = reader.Get(object, key);
  if (list.is_array() && list.size() <= size_max) return list;
  reader.Complain(key, "a list of at most " + std::to_string(size_max));
  return kNone;
}

std::set<std::string> ReadUuids(JsonReader& reader, const json& object, const char* key, std::size_t size_max) {
  std::set<std::string> uuids;
  for (const json& item : ReadList(reader, object, key, size_max)) {
    const std::string uuid = reader.Uuid({{key, item}}, key);
    if (!uuids.insert(uuid).second) reader.Complain(key, "each once");
  }
  return uuids;
}

namespace {

Run ReadRun(JsonReader& reader, const json& item) {
  constexpr std::array<std::string_view, 4> kMembers = {"from", "to", "prev", "checksum"};
  CheckMembers(reader, item, kMembers);
  Run run;
  run.from = reader.Whole(item, "from", 1, kWholeMax);
  run.to = reader.Whole(item, "to", 1, kWholeMax);
  run.prev = reader.Hex(item, "prev", 64);
  run.checksum = reader.Hex(item, "checksum", 64);
  if (run.to < run.from) reader.Complain("have.to", "not less than from");
  if (run.from == 1 && run.prev != programme::kNoPrevious) reader.Complain("have.prev", "64 zeros in the first event");
  return run;
}

}  // namespace

Have ReadHave(JsonReader& reader, const json& document, const char* key) {
  constexpr std::array<std::string_view, 2> kMembers = {"device", "runs"};
  Have have;
  std::size_t count = 0;
  for (const json& item : ReadList(reader, document, key, kDevicesMax)) {
    CheckMembers(reader, item, kMembers);
    const std::string device = reader.Uuid(item, "device");
    if (have.contains(device)) reader.Complain("have.device", "each once");
    std::vector<Run> runs;
    for (const json& part : ReadList(reader, item, "runs", kRunsMax)) {
      Run run = ReadRun(reader, part);
      if (!runs.empty() && run.from <= runs.back().to + 1) reader.Complain("have.runs", "ascending, with gaps");
      runs.push_back(std::move(run));
    }
    count += runs.size();
    if (runs.empty() || count > kRunsMax) reader.Complain("have.runs", "1 to " + std::to_string(kRunsMax) + " in all");
    if (!reader.ok()) return {};
    have.emplace(device, std::move(runs));
  }
  return have;
}

json HaveJson(const Have& have) {
  json list = json::array();
  for (const auto& [device, runs] : have) {
    json parts = json::array();
    for (const Run& run : runs) {
      parts.push_back({{"from", run.from}, {"to", run.to}, {"prev", run.prev}, {"checksum", run.checksum}});
    }
    list.push_back({{"device", device}, {"runs", std::move(parts)}});
  }
  return list;
}

}  // namespace sitbone::sync
