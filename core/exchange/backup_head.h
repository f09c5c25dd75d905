// The head of an encrypted backup (docs/backup-format.md): how the key is made of the passphrase, and what tells a
// wrong passphrase from damage. The whole head is bound to the content as its associated data.
//
// Shape:   kBackupHeadBytes bytes, numbers big-endian; then the content as long as it was, then a tag of 16 bytes.
// Errors:  ReadBackupHead: kInvalidArgument for what is no backup; kUnsupported for a newer version, another way to
// make
//          the key, or one that would cost too much; kCorrupt for a head that is damaged or a file that is cut off.
// Limits:  nothing is encrypted here: an adapter and the page's worker do that, with libraries made for it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::exchange {

constexpr std::size_t kBackupHeadBytes = 96;
constexpr std::size_t kBackupTagBytes = 16;
/// chosen: twenty times ten years of diary; a bound for every reader.
constexpr std::uint64_t kBackupContentMax = 256U << 20U;

/// How scrypt (RFC 7914) is run: 2^log2_n rounds of r blocks, p times; 128 * r * 2^log2_n bytes of memory.
struct ScryptCost {
  int log2_n = 17;  ///< OWASP, Password Storage Cheat Sheet: N=2^17, r=8, p=1
  int r = 8;
  int p = 1;
  std::uint64_t memory_bytes() const { return (std::uint64_t{128} * static_cast<unsigned>(r)) << log2_n; }
};

struct BackupHead {
  ScryptCost cost;
  std::array<std::uint8_t, 32> salt = {};
  std::array<std::uint8_t, 12> nonce = {};
  std::uint64_t content_bytes = 0;
  std::array<std::uint8_t, 16> check = {};  ///< CheckOf the second half of the key
};

/// What is made of the passphrase: the key of AES-256-GCM, and a half that only tells whether the passphrase is right.
struct BackupKey {
  std::array<std::uint8_t, 32> cipher = {};
  std::array<std::uint8_t, 32> second = {};
};

std::array<std::uint8_t, 16> CheckOf(const std::array<std::uint8_t, 32>& second);

/// The bytes of the head.
std::string WriteBackupHead(const BackupHead& head);

/// `file` is the file or its beginning, `file_bytes` how long it is.
Result<BackupHead> ReadBackupHead(std::string_view file, std::uint64_t file_bytes);

/// Whether it begins as a backup does.
bool IsBackup(std::string_view file);

}  // namespace sitbone::exchange
