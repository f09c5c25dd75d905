// A QR code as text for a terminal, so that a phone reads an address instead of a person typing it.
//
// Shape:   two modules a character (half blocks), with the margin that readers want.
// Errors:  kInvalidArgument for a text that is empty or too long for a QR code.
// Source:  ISO/IEC 18004: a margin of four light modules on every side.
#pragma once

#include <string>

#include "base/error.h"

namespace sitbone::qr_code {

inline constexpr int kMarginModules = 4;

/// Lines that end with "\n", in UTF-8. Light modules are drawn and dark ones left out, which is right on a dark
/// terminal; with `colours` each line says its colours, which is right on every terminal.
Result<std::string> DrawQrCode(const std::string& text, bool colours);

}  // namespace sitbone::qr_code
