// From measured samples to a value for every frame: a median of three, then straight lines between neighbours.
//
// Units:   whatever the samples have; s.
// Limits:  looks at the future, so it is for showing and comparing; the coach's decisions never use it.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace sitbone::session {

/// A measured value at a time; empty = looked at and not seen.
struct TimedValue {
  double t_s = 0;
  std::optional<double> value;
};

/// Each value replaced by the median of itself and its neighbours within `reach_s`.
std::vector<TimedValue> MedianOfNeighbours(std::span<const TimedValue> samples, double reach_s);

/// The samples' value at each of `times_s` (ascending): between two seen samples no further apart than `gap_s` the
/// straight line, beyond the first and last sample their own value for half a gap; else empty.
std::vector<std::optional<double>> Interpolate(std::span<const TimedValue> samples, std::span<const double> times_s,
                                               double gap_s);

}  // namespace sitbone::session
