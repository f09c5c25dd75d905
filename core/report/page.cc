#include "report/page.h"

#include <algorithm>
#include <cmath>

#include "figure/svg.h"

namespace sitbone::report {

std::string FormatTime(double seconds) {
  constexpr double kSecondsMax = 360000;  // 100 hours; keeps the number an int
  const double bounded = std::isfinite(seconds) ? std::clamp(seconds, 0.0, kSecondsMax) : 0;
  const int whole = static_cast<int>(std::lround(bounded));
  const std::string rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + ":" + (rest.size() == 1 ? "0" : "") + rest;
}

int RoundSeconds(double seconds) {
  return std::isfinite(seconds) ? std::max(1, static_cast<int>(std::lround(std::min(seconds, 1e6)))) : 1;
}

std::string Texts::Raw(std::string_view id, std::initializer_list<messages::Argument> arguments) const {
  return catalogue_.Format(id, arguments);
}

std::string Texts::Get(std::string_view id, std::initializer_list<messages::Argument> arguments) const {
  return figure::Escape(catalogue_.Format(id, arguments));
}

std::string Texts::RawFault(std::string_view kind, std::string_view suffix) const {
  const std::string id = "fault-" + std::string(kind) + std::string(suffix);
  if (catalogue_.Has(id)) return catalogue_.Format(id);
  std::string words(kind);
  std::ranges::replace(words, '_', ' ');
  return catalogue_.Format("fault-other" + std::string(suffix), {{"kind", words}});
}

std::string Texts::Fault(std::string_view kind, std::string_view suffix) const {
  return figure::Escape(RawFault(kind, suffix));
}

std::string Element(std::string_view tag, std::string_view css_class, std::string_view content) {
  if (content.empty()) return {};
  const std::string name(tag);
  const std::string attribute = css_class.empty() ? "" : " class=\"" + std::string(css_class) + "\"";
  return "<" + name + attribute + ">" + std::string(content) + "</" + name + ">\n";
}

}  // namespace sitbone::report
