#include "messages/catalogue.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace sitbone::messages {
namespace {

using ArgumentSpan = std::span<const Argument>;

constexpr std::string_view kMinus = "\xe2\x88\x92";
constexpr std::string_view kDash = "\xe2\x80\x93";
constexpr int kDecimalsMax = 6;

/// The digits with a decimal point and an ASCII minus, as select keys are written; "-0" reads "0".
std::string FormatDigits(Number number) {
  char buffer[400];  // the longest double has 309 digits before the point
  const int decimals = std::clamp(number.decimals, 0, kDecimalsMax);
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, number.value, std::chars_format::fixed, decimals);
  std::string digits(buffer, result.ptr);
  const bool is_zero = digits.find_first_not_of("-0.") == std::string::npos;
  return is_zero && digits.starts_with('-') ? digits.substr(1) : digits;
}

const Argument* FindArgument(ArgumentSpan arguments, std::string_view name) {
  const auto found = std::ranges::find(arguments, name, &Argument::name);
  return found == arguments.end() ? nullptr : &*found;
}

/// An exact number comes before a plural category, and both before the default.
const Variant& ChooseVariant(std::span<const Variant> variants, const Argument* argument, std::string_view language) {
  const Variant* choice = nullptr;
  const Variant* fallback = &variants.front();
  std::string exact;
  std::string_view category;
  if (argument != nullptr && argument->value) {
    exact = FormatDigits(*argument->value);
    category = FindPlural(language, *argument->value);
  } else if (argument != nullptr) {
    exact = argument->text;
  }
  for (const Variant& variant : variants) {
    if (variant.key == exact) return variant;
    if (variant.key == category) choice = &variant;
    if (variant.is_default) fallback = &variant;
  }
  return choice != nullptr ? *choice : *fallback;
}

void Append(const Table& table, int first, int count, ArgumentSpan arguments, std::string& out) {
  for (const Part& part : table.parts.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count))) {
    if (part.kind == PartKind::kText) {
      out += part.text;
      continue;
    }
    const Argument* argument = FindArgument(arguments, part.text);
    if (part.kind == PartKind::kSelect) {
      const auto variants =
          table.variants.subspan(static_cast<std::size_t>(part.first), static_cast<std::size_t>(part.count));
      const Variant& variant = ChooseVariant(variants, argument, table.language);
      Append(table, variant.first, variant.count, arguments, out);
    } else if (argument == nullptr) {
      out += "[$" + std::string(part.text) + "]";
    } else {
      out += argument->value ? FormatNumber(table.language, *argument->value) : std::string(argument->text);
    }
  }
}

char ToLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string FormatNumber(std::string_view language, Number number) {
  if (!std::isfinite(number.value)) return std::string(kDash);
  std::string digits = FormatDigits(number);
  if (language == "de") std::ranges::replace(digits, '.', ',');
  return digits.starts_with('-') ? std::string(kMinus) + digits.substr(1) : digits;
}

std::string_view FindPlural(std::string_view language, Number number) {
  // CLDR: en and de say "one" where the integer part is 1 and no decimals are shown.
  const bool has_one = language == "en" || language == "de";
  return has_one && FormatDigits(number) == "1" ? "one" : "other";
}

std::optional<Catalogue> Catalogue::Find(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_."))) primary += ToLower(c);
  for (const Table& table : Tables()) {
    if (table.language == primary) return Catalogue(&table);
  }
  return std::nullopt;
}

Catalogue Catalogue::Default() { return Catalogue(&Tables().front()); }

bool Catalogue::Has(std::string_view id) const {
  return std::ranges::binary_search(table_->messages, id, {}, &Message::id);
}

std::string Catalogue::Format(std::string_view id, std::initializer_list<Argument> arguments) const {
  return Format(id, ArgumentSpan(arguments.begin(), arguments.size()));
}

std::string Catalogue::Format(std::string_view id, std::span<const Argument> arguments) const {
  if (observed_ids_ != nullptr) observed_ids_->emplace_back(id);
  const auto found = std::ranges::lower_bound(table_->messages, id, {}, &Message::id);
  if (found == table_->messages.end() || found->id != id) return "[" + std::string(id) + "]";
  std::string out;
  Append(*table_, found->first, found->count, arguments, out);
  return out;
}

Catalogue Catalogue::Observed(std::vector<std::string>* ids) const {
  Catalogue catalogue = *this;
  catalogue.observed_ids_ = ids;
  return catalogue;
}

}  // namespace sitbone::messages
