#include "figure/ribbon.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sitbone::figure {
namespace {

constexpr int kStepsPerSpan = 12;

/// The clamped cubic B-spline of the points as a polyline.
std::vector<Vec2> Spline(std::span<const Vec2> points) {
  const auto at = [&](std::ptrdiff_t i) {
    return points[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, std::ssize(points) - 1))];
  };
  std::vector<Vec2> out = {points.front()};
  // Two spans beyond the ends let the curve begin and end in its points.
  for (std::ptrdiff_t i = -1; i < std::ssize(points); ++i) {
    for (int k = 1; k <= kStepsPerSpan; ++k) {
      const double x = static_cast<double>(k) / kStepsPerSpan;
      const double y = 1 - x;
      out.push_back((1.0 / 6) * (y * y * y * at(i - 1) + (3 * x * x * x - 6 * x * x + 4) * at(i) +
                                 (3 * y * y * y - 6 * y * y + 4) * at(i + 1) + x * x * x * at(i + 2)));
    }
  }
  return out;
}

}  // namespace

Ribbon::Ribbon(std::span<const Vec2> points) {
  const std::vector<Vec2> fine = Spline(points);
  std::vector<double> along(fine.size(), 0.0);
  for (std::size_t i = 1; i < fine.size(); ++i) along[i] = along[i - 1] + Norm(fine[i] - fine[i - 1]);
  length_ = along.back();
  std::size_t k = 0;
  for (std::size_t i = 0; i < kSamples; ++i) {
    const double wanted = length_ * static_cast<double>(i) / (kSamples - 1);
    while (k + 2 < fine.size() && along[k + 1] < wanted) ++k;
    const double span = along[k + 1] - along[k];
    const double x = span > 0 ? std::clamp((wanted - along[k]) / span, 0.0, 1.0) : 0;
    points_[i] = fine[k] + x * (fine[k + 1] - fine[k]);
  }
}

Vec2 Ribbon::At(double u, double n) const {
  const double place = std::clamp(u, 0.0, 1.0) * (kSamples - 1);
  const std::size_t i = std::min(static_cast<std::size_t>(place), kSamples - 2);
  const Vec2 from = points_[i > 0 ? i - 1 : 0];
  const Vec2 to = points_[std::min(i + 2, kSamples - 1)];
  const double length = Norm(to - from);
  const Vec2 way = length > 0 ? (1 / length) * (to - from) : Vec2{};
  const Vec2 middle = points_[i] + (place - static_cast<double>(i)) * (points_[i + 1] - points_[i]);
  return middle + n * Vec2{way.y, -way.x};
}

Nodes Ribbon::Band(double u0, double u1, const Width& half_width) const {
  Nodes nodes = Line(u0, u1, 1, half_width);
  const Nodes back = Line(u0, u1, -1, half_width);
  nodes.insert(nodes.end(), back.rbegin(), back.rend());
  return nodes;
}

Nodes Ribbon::Line(double u0, double u1, double part, const Width& half_width) const {
  const int steps = std::max(2, static_cast<int>(std::lround(16 * std::abs(u1 - u0))));
  Nodes nodes;
  for (int i = 0; i <= steps; ++i) {
    const double u = u0 + (u1 - u0) * i / steps;
    nodes.push_back({At(u, part * half_width(u))});
  }
  return nodes;
}

}  // namespace sitbone::figure
