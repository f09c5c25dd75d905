// The colours of what is printed. Each can be told from the others in grey.
#pragma once

#include <string_view>

namespace sitbone::report {

constexpr std::string_view kInk = "#2a231d";
constexpr std::string_view kSoft = "#5d5248";
constexpr std::string_view kAccent = "#1c5c4c";
constexpr std::string_view kPale = "#eef3f0";
constexpr std::string_view kRule = "#b9b0a3";
constexpr std::string_view kStop = "#a63a16";

}  // namespace sitbone::report
