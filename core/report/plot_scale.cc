#include "report/plot_scale.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace sitbone::report {
namespace {

constexpr double kTimeSteps[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400};
constexpr double kAngleSteps[] = {5, 10, 15, 30, 45, 90, 180, 360};

std::vector<double> FindTicks(double low, double high, int count_max, std::span<const double> steps) {
  std::vector<double> ticks;
  if (!std::isfinite(low) || !std::isfinite(high) || high < low || count_max < 1) return ticks;
  for (const double step : steps) {
    const double first = std::ceil(low / step - 1e-9);
    const double last = std::floor(high / step + 1e-9);
    if (last - first + 1 > count_max) continue;
    for (double k = first; k <= last; ++k) ticks.push_back(k * step);
    return ticks;
  }
  return {low};
}

}  // namespace

PlotScale::PlotScale(double low, double high, double from, double to) : low_(low), high_(high), from_(from), to_(to) {
  if (!std::isfinite(low_)) low_ = 0;
  if (!std::isfinite(high_) || high_ <= low_) high_ = low_ + 1;
}

double PlotScale::operator()(double value) const {
  if (!std::isfinite(value)) return from_;
  const double share = std::clamp((value - low_) / (high_ - low_), 0.0, 1.0);
  return from_ + share * (to_ - from_);
}

std::vector<double> FindTimeTicks(double duration_s, int count_max) {
  return FindTicks(0, duration_s, count_max, kTimeSteps);
}

std::vector<double> FindAngleTicks(double low_deg, double high_deg, int count_max) {
  return FindTicks(low_deg, high_deg, count_max, kAngleSteps);
}

}  // namespace sitbone::report
