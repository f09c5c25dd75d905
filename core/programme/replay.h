// The holds of a leg's first and latest day, as they went: what a drawn figure can replay.
//
// Use:     FindReplays says which events they are; HoldsJson reads those events, which a store keeps.
// Units:   degrees and seconds, as stored; ms since 1970 UTC.
// Errors:  HoldsJson: kCorrupt for what is no request. An event that cannot be read is left out, and a course that
// cannot
//          be read is as one that was not stored.
// Limits:  a hold without a course (of an older version) is one value, its middle one, for all its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "programme/event.h"
#include "programme/facts.h"

namespace sitbone::programme {

/// A local day with a measured hold.
struct ReplayDay {
  std::int64_t at = 0;  // ms, the first hold
  int offset_min = 0;
  std::vector<std::string> events;  ///< ids of its holds, oldest first
};

struct Replay {
  std::string stretch;
  std::string side;
  std::optional<ReplayDay> first;  ///< none where there is one day only
  ReplayDay last;
};

/// By stretch and side, of those with a measured hold.
std::vector<Replay> FindReplays(const Facts& facts);

struct HoldReplay {
  using Column = std::vector<std::optional<double>>;
  double length_s = 0;
  double credited_s = 0;
  double every_s = 0;  ///< one value of a column stands for so long
  Column knee_flexion;
  Column trunk_thigh;
  Column back_rounding;
  bool in_full = false;  ///< the course was stored
};

/// Of an event "hold.done" that is understood and in order (CheckData).
HoldReplay ReadHold(const Event& event);

/// {events: [...]} -> [{event: id, and a HoldReplay's members}], in their order.
Result<std::string> HoldsJson(std::string_view request);

}  // namespace sitbone::programme
