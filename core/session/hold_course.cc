#include "session/hold_course.h"

#include <algorithm>
#include <cmath>

#include "base/geometry.h"
#include "base/statistics.h"

namespace sitbone::session {
namespace {

/// The middle value of each second; empty when there is none at all.
template <typename Read>
HoldCourse::Column MiddleOfEach(std::span<const AngleSample> samples, Timestamp from, std::size_t seconds, Read read) {
  std::vector<std::vector<double>> seen(seconds);
  for (const AngleSample& sample : samples) {
    const double at = (sample.t - from).seconds() / kCourseStep_s;
    const std::optional<double> value = read(sample);
    if (!value || at < 0 || at >= static_cast<double>(seconds)) continue;
    seen[static_cast<std::size_t>(at)].push_back(ToDegrees(*value));
  }
  HoldCourse::Column column(seconds);
  for (std::size_t i = 0; i < seconds; ++i) {
    if (!seen[i].empty()) column[i] = std::round(UpperMedian(seen[i]));
  }
  if (std::ranges::none_of(column, [](const auto& value) { return value.has_value(); })) column.clear();
  return column;
}

}  // namespace

HoldCourse MakeCourse(std::span<const AngleSample> samples, Timestamp from, Timestamp to) {
  if (!(to > from)) return {};
  // In the last, begun second of a hold the posture is left.
  const double length = std::max(1.0, std::floor((to - from).seconds() / kCourseStep_s));
  const auto seconds = static_cast<std::size_t>(std::min(length, static_cast<double>(kCourseMax)));
  const auto of = [&](auto read) { return MiddleOfEach(samples, from, seconds, read); };
  const auto value = [](const std::optional<kinematics::Estimate>& estimate) {
    return estimate ? std::optional(estimate->value) : std::nullopt;
  };
  return {of([&](const AngleSample& sample) { return value(sample.knee); }),
          of([&](const AngleSample& sample) { return value(sample.trunk_thigh); }),
          of([](const AngleSample& sample) { return sample.back_rounding; })};
}

}  // namespace sitbone::session
