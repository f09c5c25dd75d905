#include "figure/label_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace sitbone::figure {
namespace {

constexpr double kStep = 1.5;  // cm between the places that are tried
constexpr double kGap = 2.0;   // between two labels
constexpr int kRoundsMax = 24;
constexpr double kNowhere = std::numeric_limits<double>::infinity();

/// Heights of a box of this width at which it would lie on a disc: its top between the two; nothing when from > to.
struct Blocked {
  double from = 0;
  double to = -1;
};
Blocked FindBlocked(double x_low, double x_high, double height, Vec2 centre, double radius) {
  const double beside = std::max({x_low - centre.x, centre.x - x_high, 0.0});
  if (beside >= radius) return {};
  const double reach = std::sqrt(radius * radius - beside * beside);
  return {centre.y - reach - height, centre.y + reach};
}

bool Crosses(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
  const auto side = [](Vec2 from, Vec2 to, Vec2 point) { return Cross(to - from, point - from) > 0; };
  return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b);
}

class Solver {
 public:
  Solver(std::span<const ColumnLabel> labels, const Column& column, std::span<const Obstacle> obstacles)
      : labels_(labels), column_(column) {
    for (const ColumnLabel& label : labels) width_ = std::max(width_, label.width);
    places_ = static_cast<std::size_t>(std::max(0.0, (column.bottom - column.top) / kStep)) + 1;
    free_.assign(labels.size() * places_, true);
    for (std::size_t k = 0; k < labels.size(); ++k) {
      for (std::size_t p = 0; p < places_; ++p) free_[k * places_ + p] = TopOf(p) + labels[k].height <= column.bottom;
      for (const Obstacle& obstacle : obstacles) Block(k, obstacle);
    }
  }

  /// The cheapest places of the labels in this order from top to bottom; empty when there are none.
  std::vector<double> Place(std::span<const std::size_t> order) const {
    std::vector<double> best(places_ + 1, 0);  // cost of everything above a place
    std::vector<std::vector<std::size_t>> chosen(order.size(), std::vector<std::size_t>(places_ + 1, places_));
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::size_t label = order[i];
      const auto rows = static_cast<std::size_t>(std::ceil((labels_[label].height + kGap) / kStep));
      std::vector<double> next(places_ + 1, kNowhere);
      for (std::size_t end = 1; end <= places_; ++end) {
        next[end] = next[end - 1];
        chosen[i][end] = chosen[i][end - 1];
        if (end < rows || !free_[label * places_ + end - rows]) continue;
        const std::size_t place = end - rows;
        const double middle = TopOf(place) + 0.5 * labels_[label].height;
        const double cost = best[place] + std::abs(middle - labels_[label].anchor.y);
        if (cost < next[end]) {
          next[end] = cost;
          chosen[i][end] = place;
        }
      }
      best = std::move(next);
    }
    if (best[places_] == kNowhere) return {};
    std::vector<double> tops(order.size());
    std::size_t end = places_;
    for (std::size_t i = order.size(); i-- > 0;) {
      end = chosen[i][end];
      tops[i] = TopOf(end);
    }
    return tops;
  }

  Vec2 LineBegin(std::size_t label, double top) const {
    return {column_.edge + column_.inward * (width_ + kLabelStub), top + 0.5 * labels_[label].height};
  }

 private:
  void Block(std::size_t label, const Obstacle& obstacle) {
    const double x = column_.edge + column_.inward * labels_[label].width;
    // Discs along the line are as good as the line where they overlap by much.
    constexpr int kDiscs = 10;
    for (int i = 0; i <= kDiscs; ++i) {
      const Vec2 centre = obstacle.from + (1.0 * i / kDiscs) * (obstacle.to - obstacle.from);
      const Blocked blocked = FindBlocked(std::min(column_.edge, x), std::max(column_.edge, x), labels_[label].height,
                                          centre, obstacle.radius);
      if (blocked.from >= blocked.to) continue;
      const double first = std::max(0.0, std::ceil((blocked.from - column_.top) / kStep));
      for (auto p = static_cast<std::size_t>(first); p < places_ && TopOf(p) < blocked.to; ++p)
        free_[label * places_ + p] = false;
    }
  }
  double TopOf(std::size_t place) const { return column_.top + kStep * static_cast<double>(place); }

  std::span<const ColumnLabel> labels_;
  Column column_;
  double width_ = 0;  // of the widest label
  std::size_t places_ = 0;
  std::vector<bool> free_;
};

}  // namespace

std::vector<std::optional<double>> PlaceInColumn(std::span<const ColumnLabel> labels, const Column& column,
                                                 std::span<const Obstacle> obstacles) {
  std::vector<std::optional<double>> out(labels.size());
  const Solver solver(labels, column, obstacles);
  for (std::size_t count = labels.size(); count > 0; --count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t k) { return std::pair(labels[k].anchor.y, k); });
    std::vector<double> tops = solver.Place(order);
    if (tops.empty()) continue;
    // Neighbours whose lines cross change places until none do.
    for (int round = 0; round < kRoundsMax; ++round) {
      bool crossed = false;
      for (std::size_t i = 0; i + 1 < count; ++i) {
        const Vec2 a = solver.LineBegin(order[i], tops[i]);
        const Vec2 b = solver.LineBegin(order[i + 1], tops[i + 1]);
        if (!Crosses(a, labels[order[i]].anchor, b, labels[order[i + 1]].anchor)) continue;
        std::swap(order[i], order[i + 1]);
        crossed = true;
      }
      if (!crossed) break;
      const std::vector<double> again = solver.Place(order);
      if (again.empty()) break;
      tops = again;
    }
    for (std::size_t i = 0; i < count; ++i) out[order[i]] = tops[i];
    return out;
  }
  return out;
}

}  // namespace sitbone::figure
