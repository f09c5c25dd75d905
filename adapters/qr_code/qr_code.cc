#include "adapters/qr_code/qr_code.h"

#include <qrencode.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace sitbone::qr_code {
namespace {

struct Releaser {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

// True when the module is light; the margin is.
bool IsLight(const QRcode& code, int row, int column) {
  row -= kMarginModules;
  column -= kMarginModules;
  if (row < 0 || column < 0 || row >= code.width || column >= code.width) return true;
  return (code.data[row * code.width + column] & 1) == 0;
}

}  // namespace

Result<std::string> DrawQrCode(const std::string& text, bool colours) {
  if (text.empty()) return Fail(ErrorCode::kInvalidArgument, "a QR code of nothing");
  // Version 0 is the smallest that fits; medium correction, as a screen is clean but filmed at an angle.
  const std::unique_ptr<QRcode, Releaser> code(
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, /*casesensitive=*/1));
  if (code == nullptr) {
    return Fail(ErrorCode::kInvalidArgument, std::string("no QR code can be made of it: ") + std::strerror(errno));
  }
  const int size = code->width + 2 * kMarginModules;
  std::string drawing;
  for (int row = 0; row < size; row += 2) {
    if (colours) drawing += "\x1b[97;40m";  // bright white on black
    for (int column = 0; column < size; ++column) {
      const bool upper = IsLight(*code, row, column);
      const bool lower = row + 1 < size && IsLight(*code, row + 1, column);
      // Full block, upper half, lower half, nothing.
      drawing += upper ? (lower ? "\xe2\x96\x88" : "\xe2\x96\x80") : (lower ? "\xe2\x96\x84" : " ");
    }
    drawing += colours ? "\x1b[0m\n" : "\n";
  }
  return drawing;
}

}  // namespace sitbone::qr_code
