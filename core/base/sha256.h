// SHA-256 (FIPS 180-4) of a text or bytes that lie in memory, as the diary's checksums need it.
//
// Shape:   no state between calls; one short string for the padding.
// Source:  FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3, 6.2. Why our own: docs/decisions/0006-own-sha256.md.
// Limits:  tells damage from honest data; it keeps no secret (no key, not in constant time).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sitbone {

/// The 32 bytes of the digest.
std::array<std::uint8_t, 32> Sha256(std::string_view bytes);

/// The digest as 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace sitbone
