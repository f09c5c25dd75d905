// The chronicle as JSON, for the page. Types: apps/wasm/surface.json (Chronicle, Progress).
//
// Units:   degrees and seconds; ms since 1970 UTC.
// Errors:  kCorrupt with the place and what is expected there.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "programme/chronicle.h"

namespace sitbone::programme {

/// {events: [...]} -> {sessions: [...], trends: [...], smallest_change_deg}
Result<std::string> ChronicleJson(std::string_view request);

/// {quantity: knee_flexion or trunk_thigh, holds: data of hold.done, before: Measured or null} -> Progress.
Result<std::string> ProgressJson(std::string_view request);

std::string WriteChronicleJson(const std::vector<SessionDone>& chronicle);

}  // namespace sitbone::programme
