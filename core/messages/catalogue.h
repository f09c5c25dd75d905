// Texts by id, in the person's language, with numbers and plurals as that language writes them.
//
// Shape:   the texts are part of the program (made from messages/*.ftl); a Catalogue is a pointer to them.
// Errors:  an unknown id, or an argument that was not given, shows as "[id]" in the text: visible, never a crash.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "messages/table.h"

namespace sitbone::messages {

/// A number as a person reads it: rounded to so many decimals.
struct Number {
  double value = 0;
  int decimals = 0;
};

/// What one variable of a message stands for: a number, or a text.
struct Argument {
  Argument(std::string_view argument_name, Number number) : name(argument_name), value(number) {}
  Argument(std::string_view argument_name, double number) : name(argument_name), value(Number{number, 0}) {}
  Argument(std::string_view argument_name, int number) : name(argument_name), value(Number{1.0 * number, 0}) {}
  Argument(std::string_view argument_name, std::string_view words) : name(argument_name), text(words) {}

  std::string_view name;
  std::optional<Number> value;  ///< none: the argument is `text`
  std::string_view text;
};

/// `number` with the language's decimal mark and a true minus sign; not grouped. What is not finite becomes a dash.
std::string FormatNumber(std::string_view language, Number number);

/// CLDR's category of the number as it is shown: "one" or "other" in English and German ("1", but "1.0" is "other").
std::string_view FindPlural(std::string_view language, Number number);

/// The texts of one language.
class Catalogue {
 public:
  /// The catalogue of a language tag ("de", "de-AT", "DE_at.UTF-8"); nullopt when there is none.
  static std::optional<Catalogue> Find(std::string_view tag);
  /// The catalogue to use where nobody asked for another: English.
  static Catalogue Default();

  /// The primary subtag, for a page's lang attribute.
  std::string_view language() const { return table_->language; }
  std::span<const Message> messages() const { return table_->messages; }

  bool Has(std::string_view id) const;
  /// The message with its variables filled in. Plain text: whoever writes HTML escapes it.
  std::string Format(std::string_view id, std::initializer_list<Argument> arguments = {}) const;
  std::string Format(std::string_view id, std::span<const Argument> arguments) const;
  std::string FormatNumber(Number number) const { return messages::FormatNumber(language(), number); }

  /// The same catalogue, which also appends each id it formats to `ids` (for tests; `ids` outlives the result).
  Catalogue Observed(std::vector<std::string>* ids) const;

 private:
  explicit Catalogue(const Table* table) : table_(table) {}

  const Table* table_;
  std::vector<std::string>* observed_ids_ = nullptr;
};

}  // namespace sitbone::messages
