// The events of a diary in their one order, each once, and what is wrong with their chain.
//
// Units:   as event.h.
// Errors:  none are returned: what cannot be read or does not fit becomes a Problem, and the rest is read all the same.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "programme/event.h"
#include "programme/facts.h"

namespace sitbone::programme {

/// The facts with the events that they were made of.
struct Log : Facts {
  std::vector<Event> events;  ///< as Facts::entries
};

/// Reads events in any order, also several times the same. An item is an event's JSON.
Log ReadLog(const nlohmann::json& items);

/// An event as a store keeps it: its place stands beside it, for when the text has become unreadable.
struct StoredLine {
  std::string text;
  std::string device;    ///< empty: not known
  std::int64_t seq = 0;  ///< 0: not known
};
Log ReadLog(std::span<const StoredLine> lines);

/// The log of events that have been read or sealed already.
Log MakeLog(std::vector<Event> events);

/// Looks at the chain of each device: gaps, forks, wrong links. The events may be in any order; duplicates are no
/// fault.
std::vector<Problem> VerifyChains(const std::vector<Event>& events);

}  // namespace sitbone::programme
