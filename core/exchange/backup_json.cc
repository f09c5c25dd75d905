#include "exchange/backup_json.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "exchange/backup_head.h"
#include "programme/canonical_json.h"
#include "programme/json_reader.h"

namespace sitbone::exchange {
namespace {

using nlohmann::json;
using programme::JsonReader;

int DigitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

template <typename Bytes>
std::string HexOf(const Bytes& bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const auto byte : bytes) {
    hex += kDigits[static_cast<std::uint8_t>(byte) >> 4U];
    hex += kDigits[static_cast<std::uint8_t>(byte) & 15U];
  }
  return hex;
}

/// The member's bytes; placeholders with a complaint.
template <std::size_t N>
std::array<std::uint8_t, N> BytesOf(JsonReader& reader, const json& document, const char* key) {
  std::array<std::uint8_t, N> bytes = {};
  const std::string hex = reader.Hex(document, key, 2 * N);
  if (!reader.ok()) return bytes;
  for (std::size_t i = 0; i < N; ++i) {
    bytes[i] = static_cast<std::uint8_t>(16 * DigitOf(hex[2 * i]) + DigitOf(hex[2 * i + 1]));
  }
  return bytes;
}

std::string HeadOf(JsonReader& reader, const json& document) {
  const std::string hex = reader.Text(document, "head", 2 * kBackupHeadBytes);
  const bool digits = hex.size() % 2 == 0 && std::ranges::all_of(hex, [](char c) { return DigitOf(c) >= 0; });
  if (!digits) reader.Complain("head", "hexadecimal digits");
  std::string bytes;
  for (std::size_t i = 0; digits && i < hex.size(); i += 2) {
    bytes += static_cast<char>(16 * DigitOf(hex[i]) + DigitOf(hex[i + 1]));
  }
  return bytes;
}

}  // namespace

Result<std::string> BackupHeadJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "backup");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("backup");
  BackupHead head;
  head.salt = BytesOf<32>(reader, *document, "salt");
  head.nonce = BytesOf<12>(reader, *document, "nonce");
  head.check = CheckOf(BytesOf<32>(reader, *document, "second"));
  head.content_bytes = static_cast<std::uint64_t>(
      reader.Whole(*document, "content_bytes", 0, static_cast<std::int64_t>(kBackupContentMax)));
  if (!reader.ok()) return std::unexpected(reader.error());
  return HexOf(WriteBackupHead(head));
}

Result<std::string> ReadBackupJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "backup");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("backup");
  const std::string bytes = HeadOf(reader, *document);
  const std::int64_t size = reader.Whole(*document, "file_bytes", 0, programme::kWholeMax);
  if (!reader.ok()) return std::unexpected(reader.error());
  const auto head = ReadBackupHead(bytes, static_cast<std::uint64_t>(size));
  if (!head) return std::unexpected(head.error());
  return programme::WriteCanonical({{"log2_n", head->cost.log2_n},
                                    {"r", head->cost.r},
                                    {"p", head->cost.p},
                                    {"salt", HexOf(head->salt)},
                                    {"nonce", HexOf(head->nonce)}});
}

Result<std::string> CheckBackupJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "backup");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("backup");
  const std::string bytes = HeadOf(reader, *document);
  const auto second = BytesOf<32>(reader, *document, "second");
  const auto size = static_cast<std::uint64_t>(reader.Whole(*document, "file_bytes", 0, programme::kWholeMax));
  if (!reader.ok()) return std::unexpected(reader.error());
  const auto head = ReadBackupHead(bytes, size);
  if (!head) return std::unexpected(head.error());
  return programme::WriteCanonical({{"right", head->check == CheckOf(second)}});
}

}  // namespace sitbone::exchange
