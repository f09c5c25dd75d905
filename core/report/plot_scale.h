// Linear scales and tidy tick marks.
//
// Units:   any on the value's side, drawing units on the other.
#pragma once

#include <vector>

namespace sitbone::report {

/// Maps [low, high] to [from, to]; values outside are held at the ends, what is not finite goes to `from`.
class PlotScale {
 public:
  /// An empty or backward range is widened by one so that there is always a slope.
  PlotScale(double low, double high, double from, double to);

  double operator()(double value) const;
  double low() const { return low_; }
  double high() const { return high_; }

 private:
  double low_;
  double high_;
  double from_;
  double to_;
};

/// Multiples of a step of 1, 2, 5, 10, 15, 30 or 60 s, or whole minutes, within [0, duration]: at most `count_max`.
std::vector<double> FindTimeTicks(double duration_s, int count_max);

/// Multiples of 5, 10, 15, 30, 45 or 90 degrees within [low, high]: at most `count_max`.
std::vector<double> FindAngleTicks(double low_deg, double high_deg, int count_max);

}  // namespace sitbone::report
