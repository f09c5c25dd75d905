// Reads the test vectors of models/: JSON files, with masks as zlib streams in base64.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sitbone::kinematics {

inline std::string ReadModelFile(const std::string& name) {
  std::ifstream file(SITBONE_SOURCE_DIR "/models/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::vector<std::uint8_t> DecodeBase64(const std::string& text) {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<std::uint8_t> bytes;
  std::uint32_t word = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t value = letters.find(c);
    if (value == std::string::npos) break;
    word = word << 6 | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::uint8_t>(word >> bits & 255));
  }
  return bytes;
}

/// Unpacks a zlib stream (RFC 1950, 1951) that is known to be sound; small and slow.
class Inflater {
 public:
  explicit Inflater(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  std::vector<std::uint8_t> Run() {
    bit_ = 16;  // behind the two bytes of zlib's header
    for (bool last = false; !last;) {
      last = Bits(1) == 1;
      const std::uint32_t kind = Bits(2);
      if (kind == 0) Stored();
      if (kind == 1) Compressed(FixedLengths(), std::vector<std::uint8_t>(30, 5));
      if (kind == 2) Dynamic();
      if (kind == 3) break;
    }
    return out_;
  }

 private:
  using Lengths = std::vector<std::uint8_t>;

  std::uint32_t Bits(int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i, ++bit_) {
      if (bit_ / 8 < bytes_.size()) value |= static_cast<std::uint32_t>(bytes_[bit_ / 8] >> (bit_ % 8) & 1) << i;
    }
    return value;
  }
  static Lengths FixedLengths() {
    Lengths lengths(288, 8);
    for (std::size_t i = 144; i < 256; ++i) lengths[i] = 9;
    for (std::size_t i = 256; i < 280; ++i) lengths[i] = 7;
    return lengths;
  }
  // The next symbol of the canonical code with these lengths.
  std::size_t Symbol(const Lengths& lengths) {
    int code = 0, first = 0;
    for (std::uint8_t length = 1; length < 16; ++length) {
      code |= static_cast<int>(Bits(1));
      int count = 0;
      for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] != length) continue;
        if (code - first == count) return i;
        ++count;
      }
      first = (first + count) << 1;
      code <<= 1;
    }
    return 256;
  }
  void Stored() {
    bit_ = (bit_ + 7) / 8 * 8;
    const std::uint32_t size = Bits(16);
    Bits(16);
    for (std::uint32_t i = 0; i < size; ++i) out_.push_back(static_cast<std::uint8_t>(Bits(8)));
  }
  void Dynamic() {
    const std::size_t literals = Bits(5) + 257;
    const std::size_t distances = Bits(5) + 1;
    const std::size_t codes = Bits(4) + 4;
    constexpr std::array<std::size_t, 19> kOrder = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    Lengths code_lengths(19);
    for (std::size_t i = 0; i < codes; ++i) code_lengths[kOrder[i]] = static_cast<std::uint8_t>(Bits(3));
    Lengths all;
    while (all.size() < literals + distances) {
      const std::size_t symbol = Symbol(code_lengths);
      if (symbol < 16) all.push_back(static_cast<std::uint8_t>(symbol));
      if (symbol == 16) all.insert(all.end(), 3 + Bits(2), all.back());
      if (symbol == 17) all.insert(all.end(), 3 + Bits(3), 0);
      if (symbol == 18) all.insert(all.end(), 11 + Bits(7), 0);
    }
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(literals);
    Compressed(Lengths(all.begin(), middle), Lengths(middle, all.end()));
  }
  void Compressed(const Lengths& literals, const Lengths& distances) {
    constexpr std::array<int, 29> kLength = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                             31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    constexpr std::array<int, 29> kLengthBits = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    constexpr std::array<int, 30> kDistance = {1,    2,    3,    4,    5,    7,    9,    13,    17,    25,
                                               33,   49,   65,   97,   129,  193,  257,  385,   513,   769,
                                               1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    for (std::size_t symbol = Symbol(literals); symbol != 256; symbol = Symbol(literals)) {
      if (symbol < 256) {
        out_.push_back(static_cast<std::uint8_t>(symbol));
        continue;
      }
      const std::size_t length = static_cast<std::size_t>(kLength[symbol - 257]) + Bits(kLengthBits[symbol - 257]);
      const std::size_t code = Symbol(distances);
      const std::size_t back =
          static_cast<std::size_t>(kDistance[code]) + Bits(code < 4 ? 0 : static_cast<int>(code / 2) - 1);
      for (std::size_t i = 0; i < length; ++i) out_.push_back(out_[out_.size() - back]);
    }
  }

  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint8_t> out_;
  std::size_t bit_ = 0;
};

}  // namespace sitbone::kinematics
