// The diary as the page reads it again and again: what was read once stays in this instance, and as a checkpoint in the
// page's database.
//
//   sitbone_log_begin(bytes)   a checkpoint, or nothing -> the devices' last events in it, to be found in the diary
//   sitbone_log_add(lines)     events as they are stored, one a line, in the order in which they were stored
//   sitbone_log_keep()         the checkpoint, as bytes
//   sitbone_log_fold(json)     {now, current} -> Fold
//   sitbone_log_plan(json)     {now, offset_min} -> ProgrammePlan
//   sitbone_log_chronicle(json) {newest} -> Chronicle, of all sessions or of the newest
//   sitbone_log_next_reminder(json) {now, offset_min, from_min, until_min, shown, snoozed_until} -> {at}
//
// Errors:  sitbone_log_add refuses what cannot be read or does not follow. Then begin anew with every event, by device
// and
//          number; if that is refused as well, something is wrong with the diary: sitbone_fold and the others tell
//          what.
#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "apps/wasm/surface.h"
#include "programme/checkpoint.h"
#include "programme/chronicle_json.h"
#include "programme/diary_json.h"
#include "programme/nudge.h"
#include "programme/plan_json.h"

using sitbone::wasm::Answer;
using sitbone::wasm::TheSurface;

namespace {

sitbone::programme::Checkpoint& TheLog() {
  static sitbone::programme::Checkpoint log;
  return log;
}

std::string HeadsJson(const sitbone::programme::Checkpoint& log) {
  nlohmann::json heads = nlohmann::json::array();
  for (std::uint32_t i = 0; i < log.heads.size(); ++i) {
    const auto& head = log.heads[i];
    heads.push_back({{"device", log.facts.devices[i]}, {"seq", head.seq}, {"checksum", head.checksum}});
  }
  return heads.dump();
}

std::vector<sitbone::programme::StoredLine> Split(std::string_view lines) {
  std::vector<sitbone::programme::StoredLine> split;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    split.push_back({std::string(lines.substr(0, end)), {}, 0});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return split;
}

}  // namespace

SITBONE_EXPORT(sitbone_log_begin) int sitbone_log_begin(const char* bytes, std::size_t size) {
  TheLog() = {};
  if (size > 0) {
    auto checkpoint = sitbone::programme::ReadCheckpoint({bytes, size});
    if (!checkpoint) return TheSurface().Refuse(checkpoint.error());
    TheLog() = std::move(*checkpoint);
  }
  return TheSurface().Succeed(HeadsJson(TheLog()));
}

SITBONE_EXPORT(sitbone_log_add) int sitbone_log_add(const char* lines, std::size_t size) {
  if (sitbone::programme::Continue(Split({lines, size}), TheLog())) return TheSurface().Succeed("{}");
  TheLog() = {};
  return TheSurface().Refuse({sitbone::ErrorCode::kCorrupt, "log: an entry cannot be read, or does not follow."});
}

SITBONE_EXPORT(sitbone_log_keep) int sitbone_log_keep() {
  return TheSurface().Succeed(sitbone::programme::WriteCheckpoint(TheLog()));
}

SITBONE_EXPORT(sitbone_log_fold) int sitbone_log_fold(const char* json, std::size_t size) {
  return Answer(sitbone::programme::FoldJson({json, size}, &TheLog().facts));
}

SITBONE_EXPORT(sitbone_log_plan) int sitbone_log_plan(const char* json, std::size_t size) {
  return Answer(sitbone::programme::PlanJson({json, size}, &TheLog().facts));
}

SITBONE_EXPORT(sitbone_log_chronicle) int sitbone_log_chronicle(const char* json, std::size_t size) {
  return Answer(sitbone::programme::ChronicleJson({json, size}, &TheLog().facts));
}

SITBONE_EXPORT(sitbone_log_next_reminder) int sitbone_log_next_reminder(const char* json, std::size_t size) {
  return Answer(sitbone::programme::NextReminderJson({json, size}, &TheLog().facts));
}
