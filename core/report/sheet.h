// A printed page as SVG: lines of text that break by themselves, rules and pictures.
//
// Frames:  pt (1/72 inch) from the upper left corner, y down.
// Shape:   an SVG whose user unit is one point; letters are Lato's, or a fallback of about its width.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace sitbone::report {

enum class Align { kLeft, kMiddle, kRight };

struct TextStyle {
  double size = 9;
  bool bold = false;
  std::string_view colour = "#2a231d";
  double leading = 1.32;  ///< from line to line, in sizes
  Align align = Align::kLeft;
};

/// Width of a line.
double CalcTextWidth(std::string_view text, const TextStyle& style);

/// The text in lines that are no wider; a word that is wider stands alone.
std::vector<std::string> BreakLines(std::string_view text, double width, const TextStyle& style);

enum class Widths {
  kAsSet,  ///< as the letters come; for where Lato is
  kHeld,   ///< every line says how long it is, so that other letters keep to the page
};

class Sheet {
 public:
  explicit Sheet(Vec2 size, Widths widths = Widths::kAsSet) : size_(size), widths_(widths) {}

  Vec2 size() const { return size_; }
  /// One line, `at` on its base line.
  void Line(Vec2 at, const TextStyle& style, std::string_view text);
  /// Broken lines below `top`; returns where the next thing may begin.
  double Paragraph(Vec2 top, double width, const TextStyle& style, std::string_view text);
  /// The same with a dot before it.
  double Item(Vec2 top, double width, const TextStyle& style, std::string_view text);
  void Rule(Vec2 from, Vec2 to, std::string_view colour, double width);
  void Box(Vec2 low, Vec2 high, double radius, std::string_view colour);
  void Disc(Vec2 centre, double radius, std::string_view colour);
  /// A JPEG, stretched to this size.
  void Picture(Vec2 at, Vec2 size, std::span<const std::uint8_t> jpeg);
  /// An element that is written already.
  void Element(std::string_view svg) { inside_ += svg; }

  std::string Finish() &&;

 private:
  Vec2 size_;
  Widths widths_;
  std::string inside_;
};

}  // namespace sitbone::report
