// How the report looks: its style sheet and the mark of Sitbone.
#pragma once

#include <string_view>

namespace sitbone::report {

/// CSS without anything from outside; every colour is named once, for light, dark and print.
std::string_view StyleSheet();

/// The mark as inline SVG: a trunk that tips over the hip, with the sit bone under it. It takes the text's colour.
std::string_view Mark();

}  // namespace sitbone::report
