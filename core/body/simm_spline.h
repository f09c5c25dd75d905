// The cubic spline of OpenSim's SimmSpline, with its coefficients computed when the program is compiled.
//
// Source:  Forsythe, Malcolm, Moler 1977, Computer Methods for Mathematical Computations, ch. 4 (routine SPLINE), which
// SIMM
//          and OpenSim use: the third derivatives at both ends are those of a cubic through the four outermost points.
//          It is not the natural spline: on the knee of gait2392 that differs by up to 0.14 mm near 115 degrees.
// Shape:   fixed size, no allocation. Beyond the outermost points it goes on straight, as OpenSim's does.
#pragma once

#include <array>
#include <cstddef>

namespace sitbone::body {

template <std::size_t kPoints>
class SimmSpline {
 public:
  static_assert(kPoints > 3);

  /// x ascending.
  constexpr SimmSpline(const std::array<double, kPoints>& x, const std::array<double, kPoints>& y) : x_(x), y_(y) {
    constexpr std::size_t n = kPoints;
    d_[0] = x[1] - x[0];
    c_[1] = (y[1] - y[0]) / d_[0];
    for (std::size_t i = 1; i < n - 1; ++i) {
      d_[i] = x[i + 1] - x[i];
      b_[i] = 2 * (d_[i - 1] + d_[i]);
      c_[i + 1] = (y[i + 1] - y[i]) / d_[i];
      c_[i] = c_[i + 1] - c_[i];
    }
    // Both ends, from divided differences.
    b_[0] = -d_[0];
    b_[n - 1] = -d_[n - 2];
    c_[0] = c_[2] / (x[3] - x[1]) - c_[1] / (x[2] - x[0]);
    c_[n - 1] = c_[n - 2] / (x[n - 1] - x[n - 3]) - c_[n - 3] / (x[n - 2] - x[n - 4]);
    c_[0] *= d_[0] * d_[0] / (x[3] - x[0]);
    c_[n - 1] *= -d_[n - 2] * d_[n - 2] / (x[n - 1] - x[n - 4]);
    // The tridiagonal system, forwards and back.
    for (std::size_t i = 1; i < n; ++i) {
      const double t = d_[i - 1] / b_[i - 1];
      b_[i] -= t * d_[i - 1];
      c_[i] -= t * c_[i - 1];
    }
    c_[n - 1] /= b_[n - 1];
    for (std::size_t i = n - 1; i-- > 0;) c_[i] = (c_[i] - d_[i] * c_[i + 1]) / b_[i];
    // The coefficients of each piece: y + b u + c u^2 + d u^3.
    b_[n - 1] = (y[n - 1] - y[n - 2]) / d_[n - 2] + d_[n - 2] * (c_[n - 2] + 2 * c_[n - 1]);
    for (std::size_t i = 0; i < n - 1; ++i) {
      b_[i] = (y[i + 1] - y[i]) / d_[i] - d_[i] * (c_[i + 1] + 2 * c_[i]);
      d_[i] = (c_[i + 1] - c_[i]) / d_[i];
      c_[i] *= 3;
    }
    c_[n - 1] *= 3;
    d_[n - 1] = d_[n - 2];
  }

  struct Sample {
    double value;
    double slope;
  };

  constexpr Sample At(double x) const {
    if (x < x_.front()) return {y_.front() + (x - x_.front()) * b_.front(), b_.front()};
    if (x > x_.back()) return {y_.back() + (x - x_.back()) * b_.back(), b_.back()};
    std::size_t i = 0;
    while (i + 2 < kPoints && x >= x_[i + 1]) ++i;
    const double u = x - x_[i];
    return {y_[i] + u * (b_[i] + u * (c_[i] + u * d_[i])), b_[i] + u * (2 * c_[i] + u * 3 * d_[i])};
  }

 private:
  std::array<double, kPoints> x_;
  std::array<double, kPoints> y_;
  std::array<double, kPoints> b_{};
  std::array<double, kPoints> c_{};
  std::array<double, kPoints> d_{};
};

}  // namespace sitbone::body
