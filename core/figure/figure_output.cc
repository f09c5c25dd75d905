#include "figure/figure_output.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "figure/figure_theme.h"
#include "figure/svg.h"

namespace sitbone::figure {
namespace {

void AppendAttribute(std::string& out, std::string_view name, double value) {
  out += ' ';
  out += name;
  out += "=\"";
  AppendNumber(out, value);
  out += '"';
}

void AppendAttribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += Escape(value);
  out += '"';
}

void AppendPaint(std::string& out, const Shape& shape, const Drawing& drawing, FigureTheme theme) {
  const ClassRule* rule = FindClassRule(shape.css_class);
  if (!rule) return;
  AppendAttribute(out, "fill", rule->fill.empty() ? "none" : FindColour(rule->fill, drawing, theme));
  if (rule->fill_opacity < 1) AppendAttribute(out, "fill-opacity", rule->fill_opacity);
  if (rule->stroke.empty()) return;
  AppendAttribute(out, "stroke", FindColour(rule->stroke, drawing, theme));
  AppendAttribute(out, "stroke-width", rule->width);
  out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
  if (!rule->fill.empty()) out += " paint-order=\"stroke\"";
  if (rule->stroke_opacity < 1) AppendAttribute(out, "stroke-opacity", rule->stroke_opacity);
  if (!rule->dash.empty()) AppendAttribute(out, "stroke-dasharray", rule->dash);
}

std::string_view TagOf(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kPath:
      return "path";
    case ShapeKind::kCircle:
      return "circle";
    case ShapeKind::kLine:
      return "line";
    case ShapeKind::kText:
      return "text";
  }
  return "";
}

void AppendGeometry(std::string& out, const Shape& shape) {
  switch (shape.kind) {
    case ShapeKind::kPath:
      AppendAttribute(out, "d", shape.data);
      break;
    case ShapeKind::kCircle:
      AppendAttribute(out, "cx", shape.from.x);
      AppendAttribute(out, "cy", shape.from.y);
      AppendAttribute(out, "r", shape.radius);
      break;
    case ShapeKind::kLine:
      AppendAttribute(out, "x1", shape.from.x);
      AppendAttribute(out, "y1", shape.from.y);
      AppendAttribute(out, "x2", shape.to.x);
      AppendAttribute(out, "y2", shape.to.y);
      break;
    case ShapeKind::kText:
      AppendAttribute(out, "x", shape.from.x);
      AppendAttribute(out, "y", shape.from.y);
      break;
  }
}

void AppendLetters(std::string& out, const Shape& shape) {
  const auto text = shape.kind == ShapeKind::kText ? FindTextRule(shape.css_class) : std::nullopt;
  if (!text) return;
  AppendAttribute(out, "font-size", text->size);
  out += " font-family=\"Lato, sans-serif\"";
  AppendAttribute(out, "font-weight", text->weight);
  AppendAttribute(out, "text-anchor", text->anchor);
}

void AppendOpening(std::string& out, const Shape& shape) {
  out += '<';
  out += TagOf(shape.kind);
  AppendAttribute(out, "class", shape.css_class);
}

void AppendClosing(std::string& out, const Shape& shape) {
  if (shape.kind == ShapeKind::kText) {
    out += '>';
    out += Escape(shape.data);
    out += "</text>\n";
  } else {
    out += "/>\n";
  }
}

void AppendJsonText(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  const auto plain = [](char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; };
  if (std::ranges::all_of(text, plain)) {
    out += text;
    out += '"';
    return;
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void AppendMember(std::string& out, std::string_view name, std::string_view value) {
  out += ",\"";
  out += name;
  out += "\":";
  AppendJsonText(out, value);
}

void AppendMember(std::string& out, std::string_view name, double value) {
  out += ",\"";
  out += name;
  out += "\":";
  AppendNumber(out, value);
}

void AppendJsonShape(std::string& out, const Shape& shape) {
  out += "{\"id\":";
  AppendJsonText(out, shape.id);
  AppendMember(out, "kind", TagOf(shape.kind));
  AppendMember(out, "class", shape.css_class);
  switch (shape.kind) {
    case ShapeKind::kPath:
      AppendMember(out, "d", shape.data);
      break;
    case ShapeKind::kCircle:
      AppendMember(out, "cx", shape.from.x);
      AppendMember(out, "cy", shape.from.y);
      AppendMember(out, "r", shape.radius);
      break;
    case ShapeKind::kLine:
      AppendMember(out, "x1", shape.from.x);
      AppendMember(out, "y1", shape.from.y);
      AppendMember(out, "x2", shape.to.x);
      AppendMember(out, "y2", shape.to.y);
      break;
    case ShapeKind::kText:
      AppendMember(out, "x", shape.from.x);
      AppendMember(out, "y", shape.from.y);
      AppendMember(out, "text", shape.data);
      break;
  }
  out += '}';
}

std::string BoxText(const ViewBox& view) {
  std::string box;
  for (const double number : {view.x, view.y, view.width, view.height}) {
    if (!box.empty()) box += ' ';
    AppendNumber(box, number);
  }
  return box;
}

std::string OpenSvg(const ViewBox& view) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + BoxText(view) + "\">\n";
}

void AppendPaper(std::string& out, const ViewBox& view, const Drawing& drawing, FigureTheme theme) {
  out += "<rect";
  AppendAttribute(out, "x", view.x);
  AppendAttribute(out, "y", view.y);
  AppendAttribute(out, "width", view.width);
  AppendAttribute(out, "height", view.height);
  AppendAttribute(out, "fill", FindColour("paper", drawing, theme));
  out += "/>\n";
}

/// The commands of a path with their numbers rounded to a tenth; AppendNumber wrote them with two decimals at most.
std::string ToMillimetres(std::string_view data) {
  std::string out;
  const auto digit = [&data](std::size_t at) { return at < data.size() && data[at] >= '0' && data[at] <= '9'; };
  for (std::size_t i = 0; i < data.size();) {
    const bool negative = data[i] == '-';
    if (!digit(i + (negative ? 1 : 0))) {
      out += data[i++];
      continue;
    }
    if (negative) ++i;
    double hundredths = 0;
    for (; digit(i); ++i) hundredths = 10 * hundredths + (data[i] - '0');
    hundredths *= 100;
    if (i < data.size() && data[i] == '.') {
      ++i;
      for (double place = 10; digit(i); ++i, place /= 10) hundredths += place * (data[i] - '0');
    }
    AppendNumber(out, (negative ? -1 : 1) * std::round(hundredths / 10) / 10);
  }
  return out;
}

std::string OpenFigure(const Drawing& drawing, std::string_view words) {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\"";
  AppendAttribute(out, "aria-label", words);
  AppendAttribute(out, "viewBox", BoxText(drawing.view));
  AppendAttribute(out, "data-skin", drawing.skin);
  AppendAttribute(out, "data-hair", drawing.hair);
  AppendAttribute(out, "data-shirt", drawing.shirt);
  AppendAttribute(out, "data-legs", drawing.legs);
  return out + ">\n";
}

void AppendShapes(std::string& out, const Drawing& drawing, FigureTheme theme) {
  for (const Shape& shape : drawing.shapes) {
    AppendOpening(out, shape);
    AppendGeometry(out, shape);
    AppendLetters(out, shape);
    AppendPaint(out, shape, drawing, theme);
    AppendClosing(out, shape);
  }
}

}  // namespace

std::string WriteSvg(const Drawing& drawing, FigureTheme theme, bool background) {
  std::string out = OpenSvg(drawing.view);
  if (background) AppendPaper(out, drawing.view, drawing, theme);
  AppendShapes(out, drawing, theme);
  return out + "</svg>\n";
}

std::string WriteFigureElement(const Drawing& drawing, std::string_view words, std::string_view id) {
  std::string out = OpenFigure(drawing, words) + "<g";
  if (!id.empty()) AppendAttribute(out, "id", id);
  out += ">\n";
  for (const Shape& shape : drawing.shapes) {
    Shape coarse = shape;
    if (shape.kind == ShapeKind::kPath) coarse.data = ToMillimetres(shape.data);
    AppendOpening(out, coarse);
    AppendGeometry(out, coarse);
    AppendClosing(out, coarse);
  }
  return out + "</g></svg>\n";
}

std::string WriteFigureAgain(const Drawing& drawing, std::string_view words, std::string_view id) {
  return OpenFigure(drawing, words) + "<use href=\"#" + Escape(id) + "\"/></svg>\n";
}

std::string WriteNestedSvg(const Drawing& drawing, FigureTheme theme, const ViewBox& place) {
  std::string out = "<svg";
  AppendAttribute(out, "x", place.x);
  AppendAttribute(out, "y", place.y);
  AppendAttribute(out, "width", place.width);
  AppendAttribute(out, "height", place.height);
  AppendAttribute(out, "viewBox", BoxText(drawing.view));
  out += ">\n";
  AppendShapes(out, drawing, theme);
  return out + "</svg>\n";
}

std::string WriteSideBySide(std::span<const Drawing> drawings, FigureTheme theme) {
  constexpr double kHeight = 160;
  constexpr double kGap = 4;
  std::string inside;
  double x = 0;
  for (const Drawing& drawing : drawings) {
    const double width = kHeight * drawing.view.width / drawing.view.height;
    inside += WriteNestedSvg(drawing, theme, {x, 0, width, kHeight});
    x += width + kGap;
  }
  const ViewBox all = {0, 0, std::max(0.0, x - kGap), kHeight};
  std::string out = OpenSvg(all);
  if (!drawings.empty()) AppendPaper(out, all, drawings.front(), theme);
  return out + inside + "</svg>\n";
}

std::string WriteDrawingJson(const Drawing& drawing) {
  constexpr std::size_t kShapeSize = 80;  // chosen: what surrounds the data of a shape
  std::size_t size = 256;
  for (const Shape& shape : drawing.shapes) size += kShapeSize + shape.data.size();
  std::string out;
  out.reserve(size);
  out += "{\"view\":[";
  const ViewBox& view = drawing.view;
  bool first = true;
  for (const double number : {view.x, view.y, view.width, view.height}) {
    if (!std::exchange(first, false)) out += ',';
    AppendNumber(out, number);
  }
  out += ']';
  AppendMember(out, "skin", drawing.skin);
  AppendMember(out, "hair", drawing.hair);
  AppendMember(out, "shirt", drawing.shirt);
  AppendMember(out, "legs", drawing.legs);
  out += ",\"shapes\":[";
  first = true;
  for (const Shape& shape : drawing.shapes) {
    if (!std::exchange(first, false)) out += ',';
    AppendJsonShape(out, shape);
  }
  return out + "]}";
}

}  // namespace sitbone::figure
