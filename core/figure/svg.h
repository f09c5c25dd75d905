// SVG text: numbers, escaping and the few shapes that the drawings are made of.
//
// Units:   whatever the viewBox of the drawing has.
// Shape:   every function returns a fragment to be put inside an <svg> element; nothing refers to anything outside it.
//          Colours are presentation attributes, so that a strict style policy and a printout leave them as they are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace sitbone::figure {

/// At most one decimal, no exponent, no "-0"; what is not finite is "0", so that a drawing never holds a NaN.
std::string FormatCoordinate(double value);

/// Text as it may stand in HTML and SVG, also inside a quoted attribute.
std::string Escape(std::string_view text);

/// `name="value"` with a space before it; the value is escaped.
std::string Attribute(std::string_view name, std::string_view value);
std::string Attribute(std::string_view name, double value);

/// In multiples of the line's width; no gap: a full line.
struct Dash {
  double on = 0;
  double off = 0;
};

struct Stroke {
  std::string_view colour = "#000000";
  double width = 1;
  Dash dash;
  double opacity = 1;
};

/// "M x y L x y ..."; empty for fewer than two points.
std::string PathData(std::span<const Vec2> points);

/// Line along `data`, round ends, not filled.
std::string StrokePath(std::string_view data, const Stroke& stroke);

/// Area of `data`, without a line around it.
std::string FillPath(std::string_view data, std::string_view colour, double opacity = 1);

std::string FillRect(Vec2 low, Vec2 size, double radius, std::string_view colour, double opacity = 1);

std::string FillCircle(Vec2 centre, double radius, std::string_view colour);

/// An arc about `centre` the short way round; `from` and `to` in rad, clockwise in a picture (y down).
std::string ArcData(Vec2 centre, double radius, double from, double to);

}  // namespace sitbone::figure
