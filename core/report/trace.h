// A column of the series as lines to draw: runs of seen values, thinned where there are more than a drawing can show.
//
// Units:   seconds; the column's unit.
#pragma once

#include <span>
#include <vector>

#include "session/session_record.h"

namespace sitbone::report {

struct TracePoint {
  double t_s = 0;
  double value = 0;
  double deviation = 0;  ///< standard uncertainty; 0 where none is given
};

struct TimeSpan {
  double from_s = 0;
  double to_s = 0;
};

struct Trace {
  std::vector<std::vector<TracePoint>> runs;  ///< each without a gap
  std::vector<TimeSpan> gaps;                 ///< not seen, from kGapMin on
  double bin_s = 0;                           ///< length that each point is the mean of; 0 = one frame
};

inline constexpr double kGapMin_s = 0.5;  // chosen: shorter gaps are bridged, they say nothing to a reader

/// The column with at most about `points_max` points. `deviations` may be empty.
Trace FindTrace(std::span<const double> t_s, const session::Series::Column& column,
                const session::Series::Column& deviations, int points_max);

}  // namespace sitbone::report
