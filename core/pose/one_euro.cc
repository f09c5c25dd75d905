#include "pose/one_euro.h"

#include <cmath>

#include "base/geometry.h"

namespace sitbone::pose {
namespace {

double Alpha(double cutoff_hz, double dt_s) {
  const double tau_s = 1 / (2 * kPi * cutoff_hz);
  return 1 / (1 + tau_s / dt_s);
}

}  // namespace

double OneEuro::Filter(double value, Timestamp t, double derivative_scale) {
  if (!previous_) {
    previous_ = Previous{value, value, 0, t};
    return value;
  }
  const double dt_s = (t - previous_->t).seconds();
  if (dt_s <= 0) return previous_->value;
  const double before = options_.derivative_from_raw ? previous_->raw : previous_->value;
  const double slope = (value - before) * derivative_scale / dt_s;
  const double a_slope = Alpha(options_.derivative_cutoff_hz, dt_s);
  const double derivative = a_slope * slope + (1 - a_slope) * previous_->derivative;
  const double a = Alpha(options_.min_cutoff_hz + options_.beta * std::fabs(derivative), dt_s);
  const double filtered = a * value + (1 - a) * previous_->value;
  previous_ = Previous{filtered, value, derivative, t};
  return filtered;
}

}  // namespace sitbone::pose
