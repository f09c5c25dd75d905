// The shell's time and chance, which the core does not have.
//
// Units:   ms since 1970 UTC; minutes that local time is ahead of UTC.
#pragma once

#include <cstdint>
#include <string>

#include "adapters/sqlite_diary/store.h"
#include "base/error.h"

namespace sitbone::cli {

/// Now, or at the time that `text` names: 2026-08-02T07:00, with Z, +02:00 or in local time. With fresh randomness.
/// kInvalidArgument when it is no such time.
Result<sqlite_diary::Moment> MakeMoment(const std::string& text);

}  // namespace sitbone::cli
