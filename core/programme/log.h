// The events of a diary in their one order, each once, and what is wrong with their chain.
//
// Units:   as event.h.
// Errors:  none are returned: what cannot be read or does not fit becomes a Problem, and the rest is read all the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "programme/event.h"
#include "programme/facts.h"

namespace sitbone::programme {

enum class ProblemKind {
  kUnreadable,  ///< no event, or a member is not what it must be
  kChecksum,    ///< changed after it was sealed
  kGap,         ///< an event of the device is missing before this one
  kFork,        ///< two different events with one number of the device
  kChain,       ///< names another event before it than the one that is there
};
std::string_view Name(ProblemKind kind);

struct Problem {
  ProblemKind kind = ProblemKind::kUnreadable;
  std::string device;    ///< empty when it cannot be told
  std::int64_t seq = 0;  ///< 0 when it cannot be told
  std::string detail;
};

struct Log {
  /// In the order of the fold: (at, device, seq). Where a device's clock was set back, its seq decides.
  std::vector<Event> events;
  std::vector<Problem> problems;
  std::unordered_set<std::string> withdrawn;  ///< ids of entries that the person took back
  Facts facts;                                ///< the events as the plan needs them
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

/// The first place in `log.events` that surely comes after the damage; events.size() when none does.
std::size_t FirstAfter(const Problem& problem, const Log& log);

}  // namespace sitbone::programme
