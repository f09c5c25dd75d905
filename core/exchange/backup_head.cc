#include "exchange/backup_head.h"

#include <algorithm>

#include "base/check.h"
#include "base/sha256.h"

namespace sitbone::exchange {
namespace {

// As PNG's: no text begins with 0x89, and the line ends show whether a transfer changed them.
constexpr std::string_view kMagic = "\x89SBK\r\n\x1a\n";
constexpr int kVersion = 1;
constexpr int kScrypt = 1;
constexpr int kAes256Gcm = 1;

// chosen: below, a passphrase could be tried too cheaply, and nobody writes that; above, a file could take all memory.
constexpr int kLog2NMin = 14;
constexpr int kLog2NMax = 18;
constexpr int kBlocksMax = 16;
constexpr int kTimesMax = 4;
constexpr std::uint64_t kMemoryMax = 256U << 20U;

constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kKindsAt = 10;  // key derivation, cipher
constexpr std::size_t kCostAt = 12;   // log2 of N, r, p, zero
constexpr std::size_t kSaltAt = 16;
constexpr std::size_t kNonceAt = 48;
constexpr std::size_t kLengthAt = 60;
constexpr std::size_t kCheckAt = 68;
constexpr std::size_t kDigestAt = 84;  // the first 12 bytes of the SHA-256 of all before

void AppendNumber(std::string& bytes, std::uint64_t number, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

std::uint64_t NumberAt(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + i]);
  return number;
}

template <std::size_t N>
void Append(std::string& bytes, const std::array<std::uint8_t, N>& part) {
  for (const std::uint8_t byte : part) bytes += static_cast<char>(byte);
}

template <std::size_t N>
void CopyAt(std::string_view bytes, std::size_t at, std::array<std::uint8_t, N>& part) {
  for (std::size_t i = 0; i < N; ++i) part[i] = static_cast<std::uint8_t>(bytes[at + i]);
}

std::string DigestOf(std::string_view head) {
  const auto digest = Sha256(head.substr(0, kDigestAt));
  std::string bytes;
  for (std::size_t i = 0; i < kBackupHeadBytes - kDigestAt; ++i) bytes += static_cast<char>(digest[i]);
  return bytes;
}

bool IsAffordable(const ScryptCost& cost) {
  return cost.log2_n >= kLog2NMin && cost.log2_n <= kLog2NMax && cost.r >= 1 && cost.r <= kBlocksMax && cost.p >= 1 &&
         cost.p <= kTimesMax && cost.memory_bytes() <= kMemoryMax;
}

}  // namespace

std::array<std::uint8_t, 16> CheckOf(const std::array<std::uint8_t, 32>& second) {
  std::string bytes = "sitbone backup check";
  Append(bytes, second);
  const auto digest = Sha256(bytes);
  std::array<std::uint8_t, 16> check = {};
  std::copy_n(digest.begin(), check.size(), check.begin());
  return check;
}

std::string WriteBackupHead(const BackupHead& head) {
  SITBONE_CHECK(IsAffordable(head.cost));
  SITBONE_CHECK(head.content_bytes <= kBackupContentMax);
  std::string bytes(kMagic);
  AppendNumber(bytes, kVersion, 2);
  AppendNumber(bytes, kScrypt, 1);
  AppendNumber(bytes, kAes256Gcm, 1);
  AppendNumber(bytes, static_cast<std::uint64_t>(head.cost.log2_n), 1);
  AppendNumber(bytes, static_cast<std::uint64_t>(head.cost.r), 1);
  AppendNumber(bytes, static_cast<std::uint64_t>(head.cost.p), 1);
  AppendNumber(bytes, 0, 1);
  Append(bytes, head.salt);
  Append(bytes, head.nonce);
  AppendNumber(bytes, head.content_bytes, 8);
  Append(bytes, head.check);
  return bytes + DigestOf(bytes);
}

bool IsBackup(std::string_view file) { return file.starts_with(kMagic); }

Result<BackupHead> ReadBackupHead(std::string_view file, std::uint64_t file_bytes) {
  if (!IsBackup(file)) return Fail(ErrorCode::kInvalidArgument, "this is no backup of Sitbone.");
  if (file.size() < kBackupHeadBytes) return Fail(ErrorCode::kCorrupt, "the backup is cut off in its head.");
  if (NumberAt(file, kVersionAt, 2) != kVersion) {
    return Fail(ErrorCode::kUnsupported, "the backup is of a newer Sitbone (version " +
                                             std::to_string(NumberAt(file, kVersionAt, 2)) + "; this build knows 1).");
  }
  if (file.substr(kDigestAt, kBackupHeadBytes - kDigestAt) != DigestOf(file)) {
    return Fail(ErrorCode::kCorrupt, "the backup is damaged in its head.");
  }
  BackupHead head;
  head.cost = {static_cast<int>(NumberAt(file, kCostAt, 1)), static_cast<int>(NumberAt(file, kCostAt + 1, 1)),
               static_cast<int>(NumberAt(file, kCostAt + 2, 1))};
  const bool known = NumberAt(file, kKindsAt, 1) == kScrypt && NumberAt(file, kKindsAt + 1, 1) == kAes256Gcm &&
                     NumberAt(file, kCostAt + 3, 1) == 0;
  if (!known || !IsAffordable(head.cost)) {
    return Fail(ErrorCode::kUnsupported, "the backup's key is made in a way that this build does not do.");
  }
  CopyAt(file, kSaltAt, head.salt);
  CopyAt(file, kNonceAt, head.nonce);
  CopyAt(file, kCheckAt, head.check);
  head.content_bytes = NumberAt(file, kLengthAt, 8);
  if (head.content_bytes > kBackupContentMax) {
    return Fail(ErrorCode::kUnsupported, "the backup is larger than 256 MiB.");
  }
  const std::uint64_t whole = kBackupHeadBytes + head.content_bytes + kBackupTagBytes;
  if (file_bytes < whole) {
    return Fail(ErrorCode::kCorrupt,
                "the backup is cut off: " + std::to_string(whole - file_bytes) + " bytes are missing.");
  }
  if (file_bytes > whole) return Fail(ErrorCode::kCorrupt, "the backup has bytes behind its end.");
  return head;
}

}  // namespace sitbone::exchange
