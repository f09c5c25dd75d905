// A drawing as a self-contained SVG file, and as the compact JSON of which the page keeps its elements up to date.
//
// JSON:    {"view":[x,y,w,h],"skin":"tan","hair":"black","shirt":"clay","legs":"ink","shapes":[SHAPE...]}; a SHAPE has
//          "id", "kind" and "class", and
//            path    "d"
//            circle  "cx","cy","r"
//            line    "x1","y1","x2","y2"
//            text    "x","y","text"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "figure/drawing.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

/// Colours are written into the shapes, so that the file needs nothing else. `background`: paper under it.
std::string WriteSvg(const Drawing& drawing, FigureTheme theme, bool background);

/// For a page that has figure_theme.h's style sheet: classes without colours, points to a millimetre. `words`: what is
/// seen. With an `id` the same drawing can be shown again by WriteFigureAgain.
std::string WriteFigureElement(const Drawing& drawing, std::string_view words, std::string_view id = {});
std::string WriteFigureAgain(const Drawing& drawing, std::string_view words, std::string_view id);

/// The drawing as an element for the inside of another SVG, fitted into a rectangle of that one.
std::string WriteNestedSvg(const Drawing& drawing, FigureTheme theme, const ViewBox& place);

/// Drawings of one height beside each other.
std::string WriteSideBySide(std::span<const Drawing> drawings, FigureTheme theme);

std::string WriteDrawingJson(const Drawing& drawing);

}  // namespace sitbone::figure
