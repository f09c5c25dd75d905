#include "report/sheet.h"

#include <cstddef>

#include "base/base64.h"
#include "figure/drawing.h"
#include "figure/svg.h"
#include "figure/text_width.h"

namespace sitbone::report {
namespace {

constexpr double kLetterTop = 0.74;  // height of a capital with its accent, in sizes

std::string Number(double value) {
  std::string out;
  figure::AppendNumber(out, value);
  return out;
}

std::string_view AnchorOf(Align align) {
  switch (align) {
    case Align::kLeft:
      return "start";
    case Align::kMiddle:
      return "middle";
    case Align::kRight:
      return "end";
  }
  return "";
}

}  // namespace

double CalcTextWidth(std::string_view text, const TextStyle& style) {
  return figure::CalcTextWidth(text, style.size, style.bold);
}

std::vector<std::string> BreakLines(std::string_view text, double width, const TextStyle& style) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string word(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    const std::string longer = line.empty() ? word : line + " " + word;
    if (!line.empty() && CalcTextWidth(longer, style) > width) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

void Sheet::Line(Vec2 at, const TextStyle& style, std::string_view text) {
  inside_ +=
      "<text" + figure::Attribute("x", Number(at.x)) + figure::Attribute("y", Number(at.y)) +
      figure::Attribute("font-size", Number(style.size)) +
      " font-family=\"Lato, Carlito, DejaVu Sans Condensed, sans-serif\"" +
      figure::Attribute("font-weight", style.bold ? "700" : "400") + figure::Attribute("fill", style.colour) +
      figure::Attribute("text-anchor", AnchorOf(style.align)) +
      (widths_ == Widths::kHeld && !text.empty() ? figure::Attribute("textLength", Number(CalcTextWidth(text, style)))
                                                 : std::string()) +
      ">" + figure::Escape(text) + "</text>\n";
}

double Sheet::Paragraph(Vec2 top, double width, const TextStyle& style, std::string_view text) {
  double y = top.y + kLetterTop * style.size;
  double bottom = top.y;
  for (const std::string& line : BreakLines(text, width, style)) {
    Line({top.x, y}, style, line);
    bottom = y + (style.leading - kLetterTop) * style.size;
    y += style.leading * style.size;
  }
  return bottom;
}

double Sheet::Item(Vec2 top, double width, const TextStyle& style, std::string_view text) {
  const double indent = 0.95 * style.size;
  Disc({top.x + 0.28 * style.size, top.y + 0.5 * style.size}, 0.15 * style.size, style.colour);
  return Paragraph({top.x + indent, top.y}, width - indent, style, text);
}

void Sheet::Rule(Vec2 from, Vec2 to, std::string_view colour, double width) {
  inside_ +=
      "<path" +
      figure::Attribute("d", "M" + Number(from.x) + " " + Number(from.y) + "L" + Number(to.x) + " " + Number(to.y)) +
      figure::Attribute("stroke", colour) + figure::Attribute("stroke-width", Number(width)) + "/>\n";
}

void Sheet::Box(Vec2 low, Vec2 high, double radius, std::string_view colour) {
  inside_ += figure::FillRect(low, high - low, radius, colour) + "\n";
}

void Sheet::Disc(Vec2 centre, double radius, std::string_view colour) {
  inside_ += "<circle" + figure::Attribute("cx", Number(centre.x)) + figure::Attribute("cy", Number(centre.y)) +
             figure::Attribute("r", Number(radius)) + figure::Attribute("fill", colour) + "/>\n";
}

void Sheet::Picture(Vec2 at, Vec2 size, std::span<const std::uint8_t> jpeg) {
  inside_ += "<image" + figure::Attribute("x", Number(at.x)) + figure::Attribute("y", Number(at.y)) +
             figure::Attribute("width", Number(size.x)) + figure::Attribute("height", Number(size.y)) +
             " preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64," + EncodeBase64(jpeg) + "\"/>\n";
}

std::string Sheet::Finish() && {
  const std::string width = Number(size_.x);
  const std::string height = Number(size_.y);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\">\n<rect width=\"" +
         width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n" + inside_ + "</svg>\n";
}

}  // namespace sitbone::report
