// The chronicle as JSON, for the page. Types: apps/wasm/surface.json (Chronicle, Progress).
//
// Units:   degrees and seconds; ms since 1970 UTC.
// Errors:  kCorrupt with the place and what is expected there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "programme/chronicle.h"
#include "programme/replay.h"

namespace sitbone::programme {

/// {events: [...], newest: so many sessions, or all} -> {sessions: [...], trends: [...], replays: [...],
/// smallest_change_deg}. With facts at hand the events are left out.
Result<std::string> ChronicleJson(std::string_view request, const Facts* facts = nullptr);

/// {quantity: knee_flexion or trunk_thigh, holds: data of hold.done, before: Measured or null} -> Progress.
Result<std::string> ProgressJson(std::string_view request);

/// Of all sessions, or of so many of the newest; the trends are of all.
std::string WriteChronicleJson(const std::vector<SessionDone>& chronicle, const std::vector<Replay>& replays,
                               std::optional<std::int64_t> newest = {});

}  // namespace sitbone::programme
