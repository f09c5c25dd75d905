// The head of a backup for the page's worker: bytes as hexadecimal digits. Types: apps/wasm/surface.json.
//
// Errors:  kCorrupt with the place and what is expected there; what exchange/backup_head.h says of a head.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::exchange {

/// {salt, nonce, second, content_bytes} -> the head's bytes, at this build's cost.
Result<std::string> BackupHeadJson(std::string_view request);

/// {head: the file's first bytes, at least 96 where there are, file_bytes} -> {log2_n, r, p, salt, nonce}
Result<std::string> ReadBackupJson(std::string_view request);

/// {head, file_bytes, second} -> {right}: whether the passphrase is.
Result<std::string> CheckBackupJson(std::string_view request);

}  // namespace sitbone::exchange
