// Bytes as base64 text (RFC 4648, section 4: the alphabet with + and /, padded), as a data: URI takes them.
//
// Shape:   one allocation of the exact size.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace sitbone {

/// Four letters for each three bytes begun.
inline std::string EncodeBase64(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = bytes.size() - i < 3 ? bytes.size() - i : 3;
    std::uint32_t word = static_cast<std::uint32_t>(bytes[i]) << 16;
    if (count > 1) word |= static_cast<std::uint32_t>(bytes[i + 1]) << 8;
    if (count > 2) word |= bytes[i + 2];
    out += kLetters[word >> 18];
    out += kLetters[word >> 12 & 63];
    out += count > 1 ? kLetters[word >> 6 & 63] : '=';
    out += count > 2 ? kLetters[word & 63] : '=';
  }
  return out;
}

}  // namespace sitbone
