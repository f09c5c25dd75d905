#include "figure/svg.h"

#include <charconv>
#include <cmath>

namespace sitbone::figure {
namespace {

constexpr double kCoordinateMax = 1e7;  // px; far outside any picture

}  // namespace

std::string FormatCoordinate(double value) {
  if (!std::isfinite(value)) return "0";
  const double bounded = std::fmin(std::fmax(value, -kCoordinateMax), kCoordinateMax);
  char buffer[32];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, bounded, std::chars_format::fixed, 1);
  std::string text(buffer, result.ptr);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string Escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string Attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + Escape(value) + "\"";
}

std::string Attribute(std::string_view name, double value) { return Attribute(name, FormatCoordinate(value)); }

std::string PathData(std::span<const Vec2> points) {
  std::string out;
  if (points.size() < 2) return out;
  for (const Vec2& point : points) {
    out += (out.empty() ? "M" : "L") + FormatCoordinate(point.x) + " " + FormatCoordinate(point.y);
  }
  return out;
}

std::string StrokePath(std::string_view data, const Stroke& stroke) {
  if (data.empty()) return {};
  std::string out = "<path" + Attribute("d", data) + " fill=\"none\"" + Attribute("stroke", stroke.colour) +
                    Attribute("stroke-width", stroke.width) + " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
  if (stroke.dash.off > 0) {
    const std::string on = FormatCoordinate(stroke.dash.on * stroke.width);
    out += Attribute("stroke-dasharray", on + " " + FormatCoordinate(stroke.dash.off * stroke.width));
  }
  if (stroke.opacity < 1) out += Attribute("stroke-opacity", stroke.opacity);
  return out + "/>";
}

std::string FillPath(std::string_view data, std::string_view colour, double opacity) {
  if (data.empty()) return {};
  std::string out = "<path" + Attribute("d", data) + Attribute("fill", colour);
  if (opacity < 1) out += Attribute("fill-opacity", opacity);
  return out + "/>";
}

std::string FillRect(Vec2 low, Vec2 size, double radius, std::string_view colour, double opacity) {
  std::string out = "<rect" + Attribute("x", low.x) + Attribute("y", low.y) + Attribute("width", size.x) +
                    Attribute("height", size.y) + Attribute("rx", radius) + Attribute("fill", colour);
  if (opacity < 1) out += Attribute("fill-opacity", opacity);
  return out + "/>";
}

std::string FillCircle(Vec2 centre, double radius, std::string_view colour) {
  return "<circle" + Attribute("cx", centre.x) + Attribute("cy", centre.y) + Attribute("r", radius) +
         Attribute("fill", colour) + "/>";
}

std::string ArcData(Vec2 centre, double radius, double from, double to) {
  const double sweep = WrapAngle(to - from);
  const Vec2 begin = centre + radius * Vec2{std::cos(from), std::sin(from)};
  const Vec2 end = centre + radius * Vec2{std::cos(from + sweep), std::sin(from + sweep)};
  const std::string r = FormatCoordinate(radius);
  return "M" + FormatCoordinate(begin.x) + " " + FormatCoordinate(begin.y) + "A" + r + " " + r + " 0 0 " +
         (sweep > 0 ? "1 " : "0 ") + FormatCoordinate(end.x) + " " + FormatCoordinate(end.y);
}

}  // namespace sitbone::figure
