// What the page's requests about a whole diary have in common, and what their answers have.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "programme/canonical_json.h"
#include "programme/event_data.h"
#include "programme/json_reader.h"

namespace sitbone::programme {

/// Reads a request. One event in it that is nested too deep must not take the others with it.
inline Result<nlohmann::json> ParseRequest(std::string_view request, std::string_view name) {
  constexpr std::size_t kAnyDepth = 10'000;  // chosen: a bound all the same
  return ParseJson(request, name, kAnyDepth);
}

/// The events of a request.
inline const nlohmann::json& EventsOf(JsonReader& reader, const nlohmann::json& request) {
  const nlohmann::json& events = reader.Get(request, "events");
  if (!events.is_array()) reader.Complain("events", "a list of events");
  return events;
}

template <typename T>
nlohmann::json OrNull(const std::optional<T>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

inline nlohmann::json OrNull(const std::optional<Measured>& value) {
  if (!value) return nullptr;
  return {{"value", value->value}, {"plus_minus", value->plus_minus}};
}

}  // namespace sitbone::programme
