// SHA-256 of files and bytes, so that a model or a weights file is known to be the one that was measured.
//
// Errors:  kUnreadable when the file can't be read.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/error.h"

namespace sitbone::openssl_digest {

/// SHA-256 of `bytes` as 64 lower-case hex digits.
std::string Sha256Hex(std::span<const std::uint8_t> bytes);

/// SHA-256 of a file's content as 64 lower-case hex digits.
Result<std::string> Sha256HexOfFile(const std::string& path);

}  // namespace sitbone::openssl_digest
