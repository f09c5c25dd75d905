#include "session/series.h"

#include <algorithm>

#include "base/statistics.h"

namespace sitbone::session {

std::vector<TimedValue> MedianOfNeighbours(std::span<const TimedValue> samples, double reach_s) {
  std::vector<TimedValue> out(samples.begin(), samples.end());
  for (std::size_t i = 1; i + 1 < samples.size(); ++i) {
    const TimedValue& a = samples[i - 1];
    const TimedValue& b = samples[i];
    const TimedValue& c = samples[i + 1];
    if (!a.value || !b.value || !c.value || b.t_s - a.t_s > reach_s || c.t_s - b.t_s > reach_s) continue;
    out[i].value = MedianOfThree(*a.value, *b.value, *c.value);
  }
  return out;
}

std::vector<std::optional<double>> Interpolate(std::span<const TimedValue> samples, std::span<const double> times_s,
                                               double gap_s) {
  std::vector<std::optional<double>> out;
  out.reserve(times_s.size());
  std::size_t next = 0;  // first sample later than the time
  for (const double t : times_s) {
    while (next < samples.size() && samples[next].t_s <= t) ++next;
    const TimedValue* before = next > 0 ? &samples[next - 1] : nullptr;
    const TimedValue* after = next < samples.size() ? &samples[next] : nullptr;
    std::optional<double> value;
    if (before != nullptr && after != nullptr && before->value && after->value && after->t_s - before->t_s <= gap_s) {
      const double share = (t - before->t_s) / (after->t_s - before->t_s);
      value = (1 - share) * *before->value + share * *after->value;
    } else if (before != nullptr && before->value && t - before->t_s <= gap_s / 2) {
      value = before->value;
    } else if (after != nullptr && after->value && after->t_s - t <= gap_s / 2) {
      value = after->value;
    }
    out.push_back(value);
  }
  return out;
}

}  // namespace sitbone::session
