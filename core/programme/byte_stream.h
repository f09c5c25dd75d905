// Numbers and texts as bytes, one behind the other: small numbers are short (LEB128, signed ones in zigzag).
//
// Errors:  a reader that comes to the end, or to a number that is too large, gives zeros from there on; see ok().
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace sitbone::programme {

class ByteWriter {
 public:
  void Byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void Number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) Byte(static_cast<std::uint8_t>(value | 0x80));
    Byte(static_cast<std::uint8_t>(value));
  }
  void Signed(std::int64_t value) {
    Number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  void Fixed(std::uint64_t value, int bytes = 8) {
    for (int i = 0; i < bytes; ++i) Byte(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void Real(double value) { Fixed(std::bit_cast<std::uint64_t>(value)); }
  void Text(std::string_view text) {
    Number(text.size());
    Raw(text);
  }
  void Raw(std::string_view bytes) { bytes_ += bytes; }
  std::string Take() { return std::move(bytes_); }
  std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint8_t Byte() {
    if (rest_.empty()) return Fail();
    const auto value = static_cast<std::uint8_t>(rest_[0]);
    rest_.remove_prefix(1);
    return value;
  }
  std::uint64_t Number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = Byte();
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return Fail();
  }
  /// A number below `bound`, such as a place in a list.
  std::uint32_t Below(std::size_t bound) {
    const std::uint64_t value = Number();
    return value < bound ? static_cast<std::uint32_t>(value) : Fail();
  }
  /// How many parts follow, of which each takes a byte at least.
  std::size_t Count() { return Below(rest_.size() + 1); }
  std::int64_t Signed() {
    const std::uint64_t value = Number();
    return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
  }
  std::uint64_t Fixed(int bytes = 8) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(Byte()) << (8 * i);
    return value;
  }
  /// Neither infinite nor none.
  double Real() {
    const double value = std::bit_cast<double>(Fixed());
    return std::isfinite(value) ? value : Fail();
  }
  /// A whole number from `min` to `max`.
  std::int64_t Within(std::int64_t value, std::int64_t min, std::int64_t max) {
    return value >= min && value <= max ? value : min + Fail();
  }
  std::string_view Raw(std::size_t size) {
    if (size > rest_.size()) {
      Fail();
      return {};
    }
    const std::string_view raw = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return raw;
  }
  std::string_view Text() { return Raw(Count()); }

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  /// What was read makes no sense; 0.
  std::uint8_t Fail() {
    ok_ = false;
    rest_ = {};
    return 0;
  }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace sitbone::programme
