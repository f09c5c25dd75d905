// How wide a text is, before anything has set it.
//
// Units:   those of the size.
// Source:  horizontal metrics of Lato 2.0, regular and bold; other common sans-serif faces are up to a tenth wider.
#pragma once

#include <string_view>

namespace sitbone::figure {

/// Width of a line of UTF-8.
double CalcTextWidth(std::string_view text, double size, bool bold);

}  // namespace sitbone::figure
