// UUIDs as text: RFC 9562, lower case.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sitbone::programme {

using Uuid = std::array<std::uint8_t, 16>;

inline std::string WriteUuid(const Uuid& uuid) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kDigits[uuid[i] >> 4];
    text += kDigits[uuid[i] & 15];
  }
  return text;
}

/// Of a text that is one.
inline Uuid PackUuid(std::string_view text) {
  Uuid uuid = {};
  std::size_t digit = 0;
  for (const char c : text) {
    if (c == '-' || digit == 2 * uuid.size()) continue;
    const int value = c <= '9' ? c - '0' : c - 'a' + 10;
    uuid[digit / 2] = static_cast<std::uint8_t>(uuid[digit / 2] << 4 | value);
    ++digit;
  }
  return uuid;
}

}  // namespace sitbone::programme
