#include "report/trace.h"

#include <algorithm>
#include <cmath>

namespace sitbone::report {
namespace {

/// The mean of the seen frames [begin, end); time is that of the middle.
TracePoint FindMean(std::span<const double> t_s, const session::Series::Column& column,
                    const session::Series::Column& deviations, std::size_t begin, std::size_t end, std::size_t* seen) {
  TracePoint mean;
  *seen = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!column[i] || !std::isfinite(*column[i]) || !std::isfinite(t_s[i])) continue;
    ++*seen;
    mean.t_s += t_s[i];
    mean.value += *column[i];
    const bool has_deviation = i < deviations.size() && deviations[i] && std::isfinite(*deviations[i]);
    mean.deviation += has_deviation ? *deviations[i] : 0;
  }
  if (*seen == 0) return mean;
  const double share = 1 / static_cast<double>(*seen);
  return {mean.t_s * share, mean.value * share, mean.deviation * share};
}

}  // namespace

Trace FindTrace(std::span<const double> t_s, const session::Series::Column& column,
                const session::Series::Column& deviations, int points_max) {
  Trace trace;
  const std::size_t count = std::min(t_s.size(), column.size());
  if (count == 0) return trace;
  const auto most = static_cast<std::size_t>(std::max(2, points_max));
  const std::size_t bin = (count + most - 1) / most;
  if (bin > 1) trace.bin_s = (t_s[count - 1] - t_s[0]) * static_cast<double>(bin) / static_cast<double>(count);

  const double end_s = t_s[count - 1];
  double last_seen_s = t_s[0];
  bool is_open = false;
  for (std::size_t begin = 0; begin < count; begin += bin) {
    std::size_t seen = 0;
    const TracePoint point = FindMean(t_s, column, deviations, begin, std::min(begin + bin, count), &seen);
    if (seen == 0) continue;
    const bool is_gap = point.t_s - last_seen_s > std::max(kGapMin_s, 1.5 * trace.bin_s);
    if (is_gap) trace.gaps.push_back({last_seen_s, point.t_s});
    if (is_gap || !is_open) trace.runs.emplace_back();
    is_open = true;
    trace.runs.back().push_back(point);
    last_seen_s = point.t_s;
  }
  if (end_s - last_seen_s > std::max(kGapMin_s, 1.5 * trace.bin_s)) trace.gaps.push_back({last_seen_s, end_s});
  return trace;
}

}  // namespace sitbone::report
