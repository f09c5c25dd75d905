// An encrypted backup: a key by scrypt from a passphrase, the content by AES-256-GCM. docs/backup-format.md.
//
// Random:  salt and nonce are drawn anew for every backup, by OpenSSL from the operating system.
// Memory:  keys are wiped after use; the content and the passphrase are the caller's.
// Errors:  MakeBackup: kInvalidArgument for a passphrase that is too short or a content that is too large. OpenBackup:
// those of
//          exchange/backup_head.h; kUnreadable for a wrong passphrase; kCorrupt for a content that was changed or
//          damaged. Both: kInternal when OpenSSL fails, for want of memory for instance.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"
#include "exchange/backup_head.h"

namespace sitbone::openssl_cipher {

/// chosen: shorter ones are tried in a day by whoever gets the file.
constexpr std::size_t kPassphraseBytesMin = 10;

Result<std::string> MakeBackup(std::string_view content, std::string_view passphrase,
                               const exchange::ScryptCost& cost = {});

/// The content, exactly as it was.
Result<std::string> OpenBackup(std::string_view file, std::string_view passphrase);

}  // namespace sitbone::openssl_cipher
