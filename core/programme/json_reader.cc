#include "programme/json_reader.h"

#include <algorithm>
#include <cmath>

namespace sitbone::programme {
namespace {

using nlohmann::json;

std::string Short(double bound) { return std::to_string(static_cast<std::int64_t>(bound)); }

bool IsHex(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool IsUuid(std::string_view text, char version) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !IsHex(text.substr(i, 1))) return false;
  }
  return version == 0 || (text[14] == version && std::string_view("89ab").contains(text[19]));
}

// Days since 1970-01-01 of a date of the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t DaysFromCivil(int year, int month, int day) {
  if (month <= 2) --year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468;
}

std::optional<std::int64_t> ReadDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  int parts[3] = {};
  const std::size_t starts[3] = {0, 5, 8};
  const std::size_t sizes[3] = {4, 2, 2};
  for (std::size_t i = 0; i < 3; ++i) {
    for (const char c : text.substr(starts[i], sizes[i])) {
      if (c < '0' || c > '9') return {};
      parts[i] = parts[i] * 10 + (c - '0');
    }
  }
  const auto [year, month, day] = parts;
  constexpr int kLengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return {};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int length = kLengths[month - 1] + (month == 2 && leap ? 1 : 0);
  if (day < 1 || day > length) return {};
  return DaysFromCivil(year, month, day);
}

}  // namespace

void JsonReader::Complain(std::string_view place, std::string_view expected, ErrorCode code) {
  if (problem_) return;
  problem_ = Error{code, name_ + "." + std::string(place) + ": expected " + std::string(expected) + "."};
}

const json& JsonReader::Get(const json& object, const char* key) {
  static const json kNothing;
  if (object.is_object()) {
    const auto found = object.find(key);
    if (found != object.end()) return *found;
  }
  Complain(key, "a value");
  return kNothing;
}

std::string JsonReader::Text(const json& object, const char* key, std::size_t size_max) {
  const json& value = Get(object, key);
  if (value.is_string()) {
    const std::string& text = value.get_ref<const std::string&>();
    if (!text.empty() && text.size() <= size_max) return text;
  }
  Complain(key, "a text of 1 to " + std::to_string(size_max) + " bytes");
  return {};
}

bool JsonReader::Flag(const json& object, const char* key) {
  const json& value = Get(object, key);
  if (value.is_boolean()) return value.get<bool>();
  Complain(key, "true or false");
  return false;
}

double JsonReader::Number(const json& object, const char* key, double min, double max) {
  const json& value = Get(object, key);
  const double number = value.is_number() ? value.get<double>() : NAN;
  if (number >= min && number <= max) return number;
  Complain(key, "a number from " + Short(min) + " to " + Short(max));
  return min;
}

std::int64_t JsonReader::Whole(const json& object, const char* key, std::int64_t min, std::int64_t max) {
  const json& value = Get(object, key);
  const double number = value.is_number() ? value.get<double>() : NAN;
  if (number >= static_cast<double>(min) && number <= static_cast<double>(max) && number == std::floor(number)) {
    return static_cast<std::int64_t>(number);
  }
  Complain(key, "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
  return min;
}

std::string JsonReader::Hex(const json& object, const char* key, std::size_t digits) {
  const json& value = Get(object, key);
  if (value.is_string()) {
    const std::string& text = value.get_ref<const std::string&>();
    if (text.size() == digits && IsHex(text)) return text;
  }
  Complain(key, std::to_string(digits) + " lower-case hexadecimal digits");
  return std::string(digits, '0');
}

std::string JsonReader::Uuid(const json& object, const char* key, char version) {
  const json& value = Get(object, key);
  if (value.is_string() && IsUuid(value.get_ref<const std::string&>(), version)) return value.get<std::string>();
  Complain(key, version == 0 ? "a UUID in lower case" : std::string("a UUID of version ") + version + " in lower case");
  return {};
}

std::int64_t JsonReader::Day(const json& object, const char* key) {
  const json& value = Get(object, key);
  const auto day = value.is_string() ? ReadDay(value.get_ref<const std::string&>()) : std::nullopt;
  if (!day) Complain(key, "a day of the calendar as YYYY-MM-DD");
  return day.value_or(0);
}

}  // namespace sitbone::programme
