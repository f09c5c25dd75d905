// SVG text as a picture (PNG) or a page (PDF), by librsvg and cairo.
//
// Units:   px; pt (1/72 inch) for pages.
// Errors:  kInvalidArgument for what is no SVG, or a size that no picture has.
// Limits:  letters are those of the fonts that this computer has; fonts-lato is what the hand-outs are set in.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::drawing {

constexpr int kWidthMax = 8192;  // px; chosen: larger than any print of a figure needs

/// A PNG of this width; its height follows from the drawing's view.
Result<std::string> DrawPng(std::string_view svg, int width);

struct Page {
  double width = 0;
  double height = 0;
  std::string title;  ///< as a viewer shows it
};

/// One page that the drawing fills.
Result<std::string> DrawPdf(std::string_view svg, const Page& page);

}  // namespace sitbone::drawing
