// Small pieces of HTML: escaped texts from the catalogue, elements, times.
//
// Shape:   Text* functions return text that may stand in HTML, also inside an attribute; everything is escaped once,
//          here. Whoever writes a tag by hand puts only such text into it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "messages/catalogue.h"

namespace sitbone::report {

/// Minutes and seconds, "0:07" or "12:30"; nearest second.
std::string FormatTime(double seconds);

/// Whole seconds of a span, at least 1.
int RoundSeconds(double seconds);

/// Texts in one language, ready for HTML.
class Texts {
 public:
  explicit Texts(const messages::Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string_view language() const { return catalogue_.language(); }
  const messages::Catalogue& catalogue() const { return catalogue_; }
  /// The message, escaped.
  std::string Get(std::string_view id, std::initializer_list<messages::Argument> arguments = {}) const;
  /// The message as it is, to become an argument of another one.
  std::string Raw(std::string_view id, std::initializer_list<messages::Argument> arguments = {}) const;
  /// The fault's text "-title", "-what", "-tip", "-next" or "-label"; a kind without texts gets the general one.
  std::string Fault(std::string_view kind, std::string_view suffix) const;
  std::string RawFault(std::string_view kind, std::string_view suffix) const;

 private:
  messages::Catalogue catalogue_;
};

/// `<tag class="...">content</tag>`; an empty `css_class` leaves the attribute out, empty content the element.
std::string Element(std::string_view tag, std::string_view css_class, std::string_view content);

}  // namespace sitbone::report
