// The one way to write a JSON value down, so that equal values have equal bytes and thus equal checksums.
//
// Source:  RFC 8785 (JSON Canonicalization Scheme): no white space, members sorted by the UTF-16 code units of their
//          names, numbers as ECMAScript writes a double, strings escaped only where JSON demands it, UTF-8.
// Errors:  WriteCanonical takes every value that is not too deep; others are a caller's bug.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::programme {

constexpr std::size_t kDepthMax = 32;  ///< chosen: events nest 5 deep; a bound, since writing calls itself

/// Reads one JSON value. kCorrupt when it is no JSON, no UTF-8, or nested too deep. `name` is used in errors.
Result<nlohmann::json> ParseJson(std::string_view text, std::string_view name, std::size_t depth_max = kDepthMax);

/// Whether a value is nested deeper than kDepthMax, as a part of something else may be.
bool IsTooDeep(const nlohmann::json& value);

/// The canonical text of a value.
std::string WriteCanonical(const nlohmann::json& value);

}  // namespace sitbone::programme
