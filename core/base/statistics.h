// Medians: the value that half of the others do not exceed.
//
// Shape:   the values are reordered in place; nothing is allocated.
// Errors:  none; the values must not be empty and must be finite.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/check.h"

namespace sitbone {

/// The middle value; of an even number of values the larger of the two in the middle, so that it is one of them.
inline double UpperMedian(std::span<double> values) {
  SITBONE_CHECK(!values.empty());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The middle value; of an even number of values the mean of the two in the middle.
inline double Median(std::span<double> values) {
  const double upper = UpperMedian(values);
  if (values.size() % 2 == 1) return upper;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  return 0.5 * (*std::max_element(values.begin(), middle) + upper);
}

inline double MedianOfThree(double a, double b, double c) {
  return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

}  // namespace sitbone
