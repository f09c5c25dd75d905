#include "figure/drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace sitbone::figure {
namespace {

constexpr double kNumberMax = 1e6;  // far outside any drawing

/// The direction in which a smooth curve passes `at`; the nearer neighbour counts more.
Vec2 FindTangent(Vec2 before, Vec2 at, Vec2 after) {
  const double l1 = Norm(at - before);
  const double l2 = Norm(after - at);
  if (l1 < 1e-9 && l2 < 1e-9) return {};
  if (l1 < 1e-9) return (1 / l2) * (after - at);
  if (l2 < 1e-9) return (1 / l1) * (at - before);
  const Vec2 sum = (l2 / l1) * (at - before) + (l1 / l2) * (after - at);
  const double length = Norm(sum);
  return length < 1e-9 ? Vec2{} : (1 / length) * sum;
}

struct Handles {
  Vec2 leave;
  Vec2 arrive;
};

/// The control points between `p` and `q`; a tangent of zero is that of a corner, which leaves towards the other's
/// handle.
Handles FindHandles(Vec2 p, Vec2 q, Vec2 leave, Vec2 arrive) {
  const double third = Norm(q - p) / 3;
  const auto unit = [](Vec2 v) { return Norm(v) > 1e-9 ? (1 / Norm(v)) * v : Vec2{}; };
  if (Norm(leave) == 0 && Norm(arrive) == 0) leave = arrive = unit(q - p);
  if (Norm(leave) == 0) leave = unit(q - third * arrive - p);
  if (Norm(arrive) == 0) arrive = unit(q - p - third * leave);
  return {p + third * leave, q - third * arrive};
}

double SignedArea(std::span<const Node> nodes) {
  double sum = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) sum += Cross(nodes[i].at, nodes[(i + 1) % nodes.size()].at);
  return 0.5 * sum;
}

}  // namespace

void AppendNumber(std::string& out, double value) {
  const double bounded = std::isfinite(value) ? std::clamp(value, -kNumberMax, kNumberMax) : 0;
  const std::int64_t rounded = std::llround(bounded * 100);
  // 32 bits, since WebAssembly has no quick division of 64.
  auto hundredths = static_cast<std::uint32_t>(rounded < 0 ? -rounded : rounded);
  char digits[16];
  char* const end = digits + sizeof digits;
  char* at = end;
  const std::uint32_t rest = hundredths % 100;
  hundredths /= 100;
  if (rest % 10 != 0) *--at = static_cast<char>('0' + rest % 10);
  if (rest != 0) {
    *--at = static_cast<char>('0' + rest / 10);
    *--at = '.';
  }
  do {
    *--at = static_cast<char>('0' + hundredths % 10);
    hundredths /= 10;
  } while (hundredths > 0);
  if (rounded < 0) *--at = '-';
  out.append(at, end);
}

void Pen::AddPoint(Vec2 point) {
  const Vec2 placed = Place(point);
  AppendNumber(data_, placed.x);
  data_ += ' ';
  AppendNumber(data_, placed.y);
}

void Pen::AddCommand(char command, Vec2 point) {
  data_ += command;
  AddPoint(point);
}

void Pen::AddCubic(Vec2 control1, Vec2 control2, Vec2 end) {
  AddCommand('C', control1);
  data_ += ' ';
  AddPoint(control2);
  data_ += ' ';
  AddPoint(end);
}

void Pen::AddCurve(std::span<const Node> nodes, bool closed, Fit fit) {
  const std::size_t n = nodes.size();
  if (n < 2) return;
  // All areas turn the same way, so that the pieces of a path add up and never punch holes into each other.
  const bool reversed = closed && SignedArea(nodes) < 0;
  const auto index = [&](std::size_t i) { return reversed ? n - 1 - i % n : i % n; };
  const auto at = [&](std::size_t i) { return nodes[index(i)].at; };
  const auto is_corner = [&](std::size_t i) { return nodes[index(i)].corner || (!closed && (i == 0 || i + 1 == n)); };
  const std::size_t segments = closed ? n : n - 1;
  if (fit == Fit::kNear) {
    // Where the B-spline is at its knots; Foley et al., Computer Graphics, section on converting to Bezier form.
    const auto knot = [&](std::size_t i) {
      return is_corner(i) ? at(i) : (1.0 / 6) * (at(i + n - 1) + 4 * at(i) + at(i + 1));
    };
    AddCommand('M', knot(0));
    for (std::size_t i = 0; i < segments; ++i) {
      const Vec2 way = at(i + 1) - at(i);
      AddCubic(at(i) + (1.0 / 3) * way, at(i) + (2.0 / 3) * way, knot((i + 1) % n));
    }
  } else {
    const auto tangent = [&](std::size_t i) -> Vec2 {
      return is_corner(i) ? Vec2{} : FindTangent(at(i + n - 1), at(i), at(i + 1));
    };
    AddCommand('M', at(0));
    for (std::size_t i = 0; i < segments; ++i) {
      const Handles handles = FindHandles(at(i), at(i + 1), tangent(i), tangent((i + 1) % n));
      AddCubic(handles.leave, handles.arrive, at(i + 1));
    }
  }
  if (closed) data_ += 'Z';
}

void Pen::AddPolygon(std::span<const Vec2> points) {
  if (points.empty()) return;
  AddPolyline(points);
  data_ += 'Z';
}

void Pen::AddPolyline(std::span<const Vec2> points) {
  char command = 'M';
  for (const Vec2& point : points) AddCommand(std::exchange(command, 'L'), point);
}

void Pen::AddEllipse(Vec2 centre, Vec2 radii) {
  constexpr double kHandle = 0.5523;  // of a quarter of a circle
  constexpr std::array<Vec2, 4> kCorners = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
  const auto place = [&](Vec2 unit) { return centre + Vec2{radii.x * unit.x, radii.y * unit.y}; };
  AddCommand('M', place(kCorners[0]));
  for (std::size_t i = 0; i < 4; ++i) {
    const Vec2 from = kCorners[i];
    const Vec2 to = kCorners[(i + 1) % 4];
    AddCommand('C', place(from + kHandle * to));
    data_ += ' ';
    AddPoint(place(to + kHandle * from));
    data_ += ' ';
    AddPoint(place(to));
  }
  data_ += 'Z';
}

void Pen::AddRoundedBox(Vec2 low, Vec2 high, double radius) {
  const double r = std::min({radius, (high.x - low.x) / 2, (high.y - low.y) / 2});
  const double k = 0.4477 * r;  // where the handles of a quarter of a circle are, from the corner
  const auto corner = [&](Vec2 begin, Vec2 c1, Vec2 c2, Vec2 end, char first) {
    AddCommand(first, begin);
    AddCommand('C', c1);
    data_ += ' ';
    AddPoint(c2);
    data_ += ' ';
    AddPoint(end);
  };
  corner({low.x, low.y + r}, {low.x, low.y + k}, {low.x + k, low.y}, {low.x + r, low.y}, 'M');
  corner({high.x - r, low.y}, {high.x - k, low.y}, {high.x, low.y + k}, {high.x, low.y + r}, 'L');
  corner({high.x, high.y - r}, {high.x, high.y - k}, {high.x - k, high.y}, {high.x - r, high.y}, 'L');
  corner({low.x + r, high.y}, {low.x + k, high.y}, {low.x, high.y - k}, {low.x, high.y - r}, 'L');
  data_ += 'Z';
}

void Pen::Finish(std::string_view id, std::string_view css_class) {
  Shape shape;
  shape.id = id;
  shape.css_class = css_class;
  shape.data = std::exchange(data_, {});
  drawing_.shapes.push_back(std::move(shape));
}

void Pen::Circle(std::string_view id, std::string_view css_class, Vec2 centre, double radius) {
  Shape shape;
  shape.id = id;
  shape.css_class = css_class;
  shape.kind = ShapeKind::kCircle;
  shape.from = Place(centre);
  shape.radius = radius;
  drawing_.shapes.push_back(std::move(shape));
}

void Pen::Line(std::string_view id, std::string_view css_class, Vec2 from, Vec2 to) {
  Shape shape;
  shape.id = id;
  shape.css_class = css_class;
  shape.kind = ShapeKind::kLine;
  shape.from = Place(from);
  shape.to = Place(to);
  drawing_.shapes.push_back(std::move(shape));
}

void Pen::Text(std::string_view id, std::string_view css_class, Vec2 at, std::string_view text) {
  Shape shape;
  shape.id = id;
  shape.css_class = css_class;
  shape.kind = ShapeKind::kText;
  shape.from = Place(at);
  shape.data = text;
  drawing_.shapes.push_back(std::move(shape));
}

Nodes Smooth(std::span<const Vec2> points) {
  Nodes nodes;
  nodes.reserve(points.size());
  for (const Vec2& point : points) nodes.push_back({point});
  return nodes;
}

}  // namespace sitbone::figure
