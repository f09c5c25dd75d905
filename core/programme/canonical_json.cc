#include "programme/canonical_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/check.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

// UTF-8 sorts by code point; UTF-16 puts what lies beyond 0xFFFF (first byte 0xF0 and up) before U+E000..U+FFFF
// (first byte 0xEE or 0xEF).
unsigned Utf16Rank(char byte) {
  const unsigned rank = static_cast<std::uint8_t>(byte);
  return rank == 0xEE || rank == 0xEF ? rank + 0x10 : rank;
}

bool BeforeInUtf16(const std::string& a, const std::string& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() || in_b == b.end()) return in_a == a.end() && in_b != b.end();
  return Utf16Rank(*in_a) < Utf16Rank(*in_b);
}

void WriteString(const std::string& text, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  out += '"';
  for (const char c : text) {
    const std::size_t found = kShort.find(c);
    if (found != std::string_view::npos) {
      out += '\\';
      out += kLetters[found];
    } else if (static_cast<std::uint8_t>(c) < 0x20) {
      out += "\\u00";
      out += kDigits[static_cast<std::uint8_t>(c) >> 4];
      out += kDigits[static_cast<std::uint8_t>(c) & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

// Number::toString of ECMA-262: the shortest digits that read back as the same double, with an exponent only for what
// is below 1e-6 or from 1e21.
void WriteNumber(double number, std::string& out) {
  if (number == 0) {
    out += '0';  // -0 too
    return;
  }
  if (number < 0) out += '-';
  std::array<char, 32> room;
  const auto end = std::to_chars(room.data(), room.data() + room.size(), number < 0 ? -number : number,
                                 std::chars_format::scientific);  // d.ddde[+-]xx
  const std::string_view text(room.data(), static_cast<std::size_t>(end.ptr - room.data()));
  const std::size_t e = text.find('e');
  std::string digits(text.substr(0, e));
  std::erase(digits, '.');
  int exponent = 0;
  const std::size_t sign = text[e + 1] == '+' ? 2 : 1;
  std::from_chars(text.data() + e + sign, text.data() + text.size(), exponent);
  const int count = static_cast<int>(digits.size());
  const int point = exponent + 1;  // the decimal point stands after so many digits
  if (point > 21 || point <= -6) {
    out += digits[0];
    if (count > 1) out.append(1, '.').append(digits, 1);
    out += exponent < 0 ? "e-" : "e+";
    out += std::to_string(exponent < 0 ? -exponent : exponent);
  } else if (point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else if (point >= count) {
    out.append(digits).append(static_cast<std::size_t>(point - count), '0');
  } else {
    out.append(digits, 0, static_cast<std::size_t>(point))
        .append(1, '.')
        .append(digits, static_cast<std::size_t>(point));
  }
}

void Write(const json& value, std::size_t depth, std::string& out) {
  SITBONE_CHECK(depth <= kDepthMax);
  if (value.is_string()) {
    WriteString(value.get_ref<const std::string&>(), out);
  } else if (value.is_number()) {
    WriteNumber(value.get<double>(), out);
  } else if (value.is_boolean()) {
    out += value.get<bool>() ? "true" : "false";
  } else if (value.is_array()) {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) out += ',';
      Write(value[i], depth + 1, out);
    }
    out += ']';
  } else if (value.is_object()) {
    std::vector<std::pair<std::string, const json*>> members;
    for (const auto& [name, member] : value.items()) members.emplace_back(name, &member);
    std::ranges::sort(members, [](const auto& a, const auto& b) { return BeforeInUtf16(a.first, b.first); });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i > 0) out += ',';
      WriteString(members[i].first, out);
      out += ':';
      Write(*members[i].second, depth + 1, out);
    }
    out += '}';
  } else {
    out += "null";
  }
}

// Counted in the text, before anything that follows the nesting is built.
bool TextIsDeeperThan(std::size_t depth_max, std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > depth_max) return true;
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

// Goes down one level further than is allowed, and no more.
bool DeeperThan(std::size_t depth_max, const json& value) {
  if (!value.is_structured()) return false;
  if (depth_max == 0) return true;
  for (const json& part : value) {
    if (DeeperThan(depth_max - 1, part)) return true;
  }
  return false;
}

}  // namespace

bool IsTooDeep(const json& value) { return DeeperThan(kDepthMax, value); }

Result<json> ParseJson(std::string_view text, std::string_view name, std::size_t depth_max) {
  if (TextIsDeeperThan(depth_max, text)) {
    return Fail(ErrorCode::kCorrupt,
                std::string(name) + ": nested deeper than " + std::to_string(depth_max) + " levels.");
  }
  json value = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) {
    return Fail(ErrorCode::kCorrupt, std::string(name) + ": not valid JSON. Check quotes, commas and brackets.");
  }
  return value;
}

std::string WriteCanonical(const json& value) {
  std::string out;
  Write(value, 0, out);
  return out;
}

}  // namespace sitbone::programme
