#include "adapters/openssl_digest/digest.h"

#include <openssl/sha.h>

#include <array>
#include <fstream>
#include <iterator>
#include <vector>

namespace sitbone::openssl_digest {

std::string Sha256Hex(std::span<const std::uint8_t> bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(bytes.data(), bytes.size(), digest.data());
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

Result<std::string> Sha256HexOfFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Fail(ErrorCode::kUnreadable, path + ": can't be read.");
  const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return Fail(ErrorCode::kUnreadable, path + ": can't be read to its end.");
  return Sha256Hex(bytes);
}

}  // namespace sitbone::openssl_digest
