// The choice of networks and rates as JSON: a SpeedReport in, a PaceChoice out (types in apps/wasm/surface.json).
//
// Units:   ms, Hz.
// Errors:  kInvalidArgument when it is not a SpeedReport.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::session {

/// The pace for the speed that was reported: a choice, or with `now` what is left of that one.
Result<std::string> ChoosePaceJson(std::string_view json);

}  // namespace sitbone::session
