#include "stretch/history.h"

#include <algorithm>
#include <cmath>

#include "base/statistics.h"

namespace sitbone::stretch {
namespace {

// The moment between two samples at which a straight line between them crosses `border`.
Timestamp Crossing(Timestamp t0, double v0, Timestamp t1, double v1, double border) {
  if (v1 == v0) return t1;
  const double share = std::clamp((border - v0) / (v1 - v0), 0.0, 1.0);
  return t0 + Duration{static_cast<std::int64_t>(share * static_cast<double>((t1 - t0).ns))};
}

double BorderToward(double outside, double level, double band) { return outside > level ? level + band : level - band; }

}  // namespace

void History::Add(const Sample& sample) {
  ring_[next_] = sample;
  next_ = (next_ + 1) % kHistory;
  count_ = std::min(count_ + 1, kHistory);
}

WindowStatistics History::Window(Quantity quantity, double seconds) const {
  WindowStatistics w;
  std::array<double, kHistory> values;
  if (count_ == 0) return w;
  const Timestamp newest = Back(0).t;
  double sum_older = 0, sum_newer = 0;
  std::size_t older = 0, newer = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const Sample& sample = Back(i);
    const double age = (newest - sample.t).seconds();
    if (age > seconds + 0.01) break;
    const auto& value = sample[quantity];
    if (!value) continue;
    if (w.count == 0) w.min = w.max = *value;
    w.min = std::min(w.min, *value);
    w.max = std::max(w.max, *value);
    w.seconds = age;
    values[w.count++] = *value;
    if (age > seconds / 2) {
      sum_older += *value;
      ++older;
    } else {
      sum_newer += *value;
      ++newer;
    }
  }
  if (w.count == 0) return w;
  w.median = UpperMedian(std::span(values).first(w.count));
  w.mean_older = older > 0 ? sum_older / static_cast<double>(older) : w.median;
  w.mean_newer = newer > 0 ? sum_newer / static_cast<double>(newer) : w.median;
  return w;
}

Timestamp History::EnteredBand(Quantity quantity, double level, double band) const {
  Timestamp inside = count_ > 0 ? Back(0).t : Timestamp{};
  double inside_value = level;
  for (std::size_t i = 0; i < count_; ++i) {
    const auto& value = Back(i)[quantity];
    if (!value) continue;
    if (std::fabs(*value - level) > band) {
      return Crossing(Back(i).t, *value, inside, inside_value, BorderToward(*value, level, band));
    }
    inside = Back(i).t;
    inside_value = *value;
  }
  return inside;
}

std::optional<Timestamp> History::LeftBand(Quantity quantity, double level, double band) const {
  std::optional<Timestamp> outside;
  double outside_value = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const auto& value = Back(i)[quantity];
    if (!value) continue;
    if (std::fabs(*value - level) <= band) {
      if (!outside) return Back(i).t;
      return Crossing(Back(i).t, *value, *outside, outside_value, BorderToward(outside_value, level, band));
    }
    outside = Back(i).t;
    outside_value = *value;
  }
  return std::nullopt;
}

}  // namespace sitbone::stretch
