// A band along a curve: muscles, tendons and nerves.
//
// Units:   cm of the drawing.
// Shape:   fixed number of samples, equally far apart along the curve.
#pragma once

#include <array>
#include <functional>
#include <span>

#include "figure/drawing.h"

namespace sitbone::figure {

class Ribbon {
 public:
  /// A smooth curve from the first to the last of at least two points, near those between.
  explicit Ribbon(std::span<const Vec2> points);

  /// The point at the fraction `u` of the length and `n` to the left of the way.
  Vec2 At(double u, double n) const;
  double length() const { return length_; }

  /// Half the width at a fraction of the length.
  using Width = std::function<double(double u)>;
  /// The band between two fractions.
  Nodes Band(double u0, double u1, const Width& half_width) const;
  /// A line along the band, at `part` of its half width (-1 right, +1 left).
  Nodes Line(double u0, double u1, double part, const Width& half_width) const;

 private:
  static constexpr std::size_t kSamples = 41;
  std::array<Vec2, kSamples> points_;
  double length_ = 0;
};

}  // namespace sitbone::figure
