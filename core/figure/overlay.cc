#include "figure/overlay.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitbone::figure {
namespace {

// Sizes in units (hundredths of the view's width); chosen: readable at 300 px, not coarse at 600 px.
constexpr double kLimbWidth = 1.0;
constexpr double kOutlineWidth = 1.5;
constexpr double kReferenceWidth = 0.6;
constexpr double kArcWidth = 0.8;
constexpr double kCasing = 0.55;  // on each side of a line
constexpr double kDotRadius = 1.35;
constexpr double kLetterSize = 3.9;
constexpr double kLetterWidth = 0.63;  // mean advance of a half-bold sans serif, in letter sizes; wide, to be safe
constexpr double kLabelPadding = 1.7;

double Angle(Vec2 direction) { return std::atan2(direction.y, direction.x); }

Vec2 Direction(double angle) { return {std::cos(angle), std::sin(angle)}; }

Vec2 Unit(Vec2 v) {
  const double norm = Norm(v);
  return norm > 0 ? (1 / norm) * v : Vec2{0, -1};
}

std::size_t CountCodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

double DistanceToBox(const Box& box, Vec2 p) {
  const double dx = std::max({box.low.x - p.x, p.x - box.high.x, 0.0});
  const double dy = std::max({box.low.y - p.y, p.y - box.high.y, 0.0});
  return std::sqrt(dx * dx + dy * dy);
}

/// How deep the line lies within `reach` of the box, summed over points along it that are `step` apart.
double CalcCrossing(const Box& box, std::span<const Vec2> line, double reach, double step) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Vec2 along = line[i + 1] - line[i];
    // fmin and fmax pass over a step that is not a number; a cast of it would be undefined.
    const int count = static_cast<int>(std::fmin(std::fmax(Norm(along) / step, 1.0), 200.0));
    for (int k = 0; k <= count; ++k) {
      const double distance = DistanceToBox(box, line[i] + (1.0 * k / count) * along);
      sum += std::max(0.0, reach - distance) / reach + (distance == 0 ? 1 : 0);
    }
  }
  return sum;
}

Box MoveInside(Box box, const Box& view) {
  const Vec2 size = box.size();
  box.low.x = std::max(view.low.x, std::min(box.low.x, view.high.x - size.x));
  box.low.y = std::max(view.low.y, std::min(box.low.y, view.high.y - size.y));
  box.high = box.low + size;
  return box;
}

}  // namespace

bool Box::Contains(Vec2 point) const {
  return point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y;
}

bool Box::Contains(const Box& other) const { return Contains(other.low) && Contains(other.high); }

double CalcOverlap(const Box& a, const Box& b) {
  const double width = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
  const double height = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
  return width > 0 && height > 0 ? width * height : 0;
}

Box FindView(std::span<const Vec2> points, double margin, double aspect, Vec2 picture_size) {
  const Box picture{{0, 0}, picture_size};
  if (points.empty()) return picture;
  Box box{points.front(), points.front()};
  for (const Vec2& p : points) {
    box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
    box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
  }
  Vec2 size = box.size() + Vec2{2 * margin, 2 * margin};
  size = {std::max(size.x, size.y * aspect), std::max(size.y, size.x / aspect)};
  size = {std::min(size.x, picture_size.x), std::min(size.y, picture_size.y)};
  // One side was cut: the other follows as far as the points allow, so that the shape stays near the wanted one.
  size.x = std::max(std::min(size.x, size.y * aspect), std::min(size.x, box.size().x + 2 * margin));
  size.y = std::max(std::min(size.y, size.x / aspect), std::min(size.y, box.size().y + 2 * margin));
  const Vec2 low = box.centre() - 0.5 * size;
  return MoveInside({low, low + size}, picture);
}

std::vector<Vec2> MoveOnto(std::span<const Vec2> points, Vec2 first, Vec2 last) {
  if (points.size() < 2) return {};
  const Vec2 span = points.back() - points.front();
  const double length_squared = Dot(span, span);
  if (length_squared == 0) return {};
  // As complex numbers: multiply by (last - first) / span.
  const Vec2 target = last - first;
  const Vec2 turn{Dot(span, target) / length_squared, Cross(span, target) / length_squared};
  std::vector<Vec2> moved;
  moved.reserve(points.size());
  for (const Vec2& point : points) {
    const Vec2 v = point - points.front();
    moved.push_back(first + Vec2{v.x * turn.x - v.y * turn.y, v.x * turn.y + v.y * turn.x});
  }
  return moved;
}

std::string Overlay::DrawCased(std::string_view data, std::string_view colour, double width, Dash dash) const {
  const double casing = width + 2 * kCasing;
  return StrokePath(data, {palette_.casing, casing * unit(), {}, dash.off > 0 ? 0.4 : 0.7}) +
         StrokePath(data, {colour, width * unit(), dash, 1});
}

std::string Overlay::DrawLimb(std::span<const Vec2> points, std::string_view colour) const {
  std::string out = DrawCased(PathData(points), colour, kLimbWidth, {});
  for (const Vec2& point : points) {
    out += FillCircle(point, (kDotRadius + kCasing) * unit(), palette_.casing);
    out += FillCircle(point, kDotRadius * unit(), colour);
  }
  return out;
}

std::string Overlay::DrawOutline(std::span<const Vec2> points, std::string_view colour) const {
  return DrawCased(PathData(points), colour, kOutlineWidth, {});
}

std::string Overlay::DrawBetween(std::span<const Vec2> points, std::span<const Vec2> others,
                                 std::string_view colour) const {
  std::vector<Vec2> around(points.begin(), points.end());
  around.insert(around.end(), others.rbegin(), others.rend());
  return around.size() < 3 ? "" : FillPath(PathData(around) + "Z", colour, 0.4);
}

std::string Overlay::DrawReference(Vec2 from, Vec2 to) const {
  const Vec2 line[] = {from, to};
  return DrawReference(line);
}

std::string Overlay::DrawReference(std::span<const Vec2> points) const {
  return DrawCased(PathData(points), palette_.line, kReferenceWidth, {0.1, 2.2});
}

std::string Overlay::DrawAngle(Vec2 vertex, Vec2 from, Vec2 to, double radius, std::string_view colour) const {
  const std::string arc = ArcData(vertex, radius, Angle(from), Angle(to));
  const std::string wedge = arc + "L" + FormatCoordinate(vertex.x) + " " + FormatCoordinate(vertex.y) + "Z";
  return FillPath(wedge, colour, 0.35) + DrawCased(arc, colour, kArcWidth, {});
}

Vec2 Overlay::FindArcMiddle(Vec2 vertex, Vec2 from, Vec2 to, double radius) {
  const double half = 0.5 * WrapAngle(Angle(to) - Angle(from));
  return vertex + radius * Direction(Angle(from) + half);
}

std::string Overlay::DrawRing(Vec2 centre, double radius, std::string_view colour) const {
  const double quarter = kPi / 2;
  std::string data;
  for (int i = 0; i < 4; ++i) data += ArcData(centre, radius, i * quarter, (i + 1) * quarter);
  return DrawCased(data, colour, kLimbWidth, {});
}

std::string Overlay::DrawSwing(Vec2 pivot, Vec2 tip, std::string_view colour) const {
  constexpr double kSwing = 0.22;      // rad to each side; chosen: shows as a swing, not as the measured one
  constexpr double kHeadLength = 2.6;  // units
  const double radius = Norm(tip - pivot) + 4 * unit();
  const double middle = Angle(tip - pivot);
  std::string data = ArcData(pivot, radius, middle - kSwing, middle + kSwing);
  for (const double side : {-1.0, 1.0}) {
    const Vec2 end = pivot + radius * Direction(middle + side * kSwing);
    const double back = middle + side * (kSwing - kPi / 2);  // from the end against the way of the swing
    const Vec2 head[] = {end + kHeadLength * unit() * Direction(back - 0.5), end,
                         end + kHeadLength * unit() * Direction(back + 0.5)};
    data += PathData(head);
  }
  return DrawCased(data, colour, kLimbWidth, {});
}

Vec2 Overlay::FindLabelSize(std::string_view text) const {
  const double letters = static_cast<double>(CountCodePoints(text));
  return {(letters * kLetterSize * kLetterWidth + 2 * kLabelPadding) * unit(),
          (kLetterSize * 1.2 + kLabelPadding) * unit()};
}

std::string Overlay::DrawLabel(const Box& box, Vec2 anchor, std::string_view text, std::string_view colour) const {
  std::string out;
  if (DistanceToBox(box, anchor) > 3 * unit()) {
    const Vec2 near{std::clamp(anchor.x, box.low.x, box.high.x), std::clamp(anchor.y, box.low.y, box.high.y)};
    const Vec2 leader[] = {near, anchor};
    out += DrawCased(PathData(leader), palette_.line, 0.35, {});
  }
  out += FillRect(box.low, box.size(), 1.6 * unit(), colour, 0.94);
  out += "<text" + Attribute("x", box.centre().x) + Attribute("y", box.centre().y + 0.36 * kLetterSize * unit()) +
         Attribute("font-size", kLetterSize * unit()) +
         " font-weight=\"600\" text-anchor=\"middle\" fill=\"#ffffff\">" + Escape(text) + "</text>";
  return out;
}

Box Overlay::PlaceLabel(Vec2 anchor, Vec2 preferred, double turn, Vec2 size, const Obstacles& obstacles) const {
  constexpr int kDirections = 16;
  constexpr double kGaps[] = {2.2, 4.5, 8, 13};  // units between anchor and label
  const double base = Angle(Unit(preferred));
  Box best{};
  double best_cost = std::numeric_limits<double>::infinity();
  for (int i = 0; i < kDirections; ++i) {
    // 0, +1, -1, +2, -2 ... sixteenths of a turn away from the wanted direction
    const int away = (i + 1) / 2;
    const Vec2 direction = Direction(base + turn * (i % 2 == 1 ? 1 : -1) * away * 2 * kPi / kDirections);
    const double half = 0.5 * (std::abs(direction.x) * size.x + std::abs(direction.y) * size.y);
    for (const double gap : kGaps) {
      const Vec2 centre = anchor + (half + gap * unit()) * direction;
      const Box box{centre - 0.5 * size, centre + 0.5 * size};
      if (!view_.Contains(box)) continue;
      double cost = 0.9 * away + 0.35 * gap;
      for (const auto& line : obstacles.lines) {
        cost += 1.5 * CalcCrossing(box, line, std::max(obstacles.reach, 0.5 * unit()), unit());
      }
      for (const Box& other : obstacles.labels) cost += 200 * CalcOverlap(box, other) / (size.x * size.y);
      if (cost < best_cost - 1e-9) {
        best_cost = cost;
        best = box;
      }
    }
  }
  if (best_cost < std::numeric_limits<double>::infinity()) return best;
  const Vec2 centre = anchor + (0.5 * size.y + 3 * unit()) * Unit(preferred);
  return MoveInside({centre - 0.5 * size, centre + 0.5 * size}, view_);
}

}  // namespace sitbone::figure
