// The terminal that a session is held in: keys as they are pressed, and a screen of its own.
//
// Use:     Open; while it lives, keys are not echoed and what was there before is hidden. It comes back at the end,
// whatever
//          ends the program in order.
// Errors:  kInvalidArgument when standard input or output is no terminal.
#pragma once

#include <termios.h>

#include <memory>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace sitbone::cli {

class Terminal {
 public:
  static Result<void> Check();
  Terminal();
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// Waits so long for a key; its byte, or none. Keys that send several bytes (arrows) count as none.
  std::optional<char> Key(int wait_ms);
  /// Puts the text in the place of all that is on the screen.
  void Show(std::string_view text);
  void Ring();

 private:
  termios before_ = {};
};

}  // namespace sitbone::cli
