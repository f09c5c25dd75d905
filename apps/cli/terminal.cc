#include "apps/cli/terminal.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <string>

namespace sitbone::cli {
namespace {

// ECMA-48, and xterm's second screen.
constexpr std::string_view kEnter = "\x1b[?1049h\x1b[?25l";
constexpr std::string_view kLeave = "\x1b[?25h\x1b[?1049l";
constexpr std::string_view kHome = "\x1b[H";
constexpr std::string_view kRestOfLine = "\x1b[K";
constexpr std::string_view kRestOfScreen = "\x1b[J";

void Put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Result<void> Terminal::Check() {
  if (isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0) return {};
  return Fail(ErrorCode::kInvalidArgument, "session: it needs a terminal to show the count and to take keys.");
}

Terminal::Terminal() {
  tcgetattr(STDIN_FILENO, &before_);
  termios raw = before_;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);  // Ctrl-C stays a signal
  raw.c_cc[VMIN] = 0;
  raw.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  Put(kEnter);
}

Terminal::~Terminal() {
  Put(kLeave);
  tcsetattr(STDIN_FILENO, TCSANOW, &before_);
}

std::optional<char> Terminal::Key(int wait_ms) {
  pollfd input = {STDIN_FILENO, POLLIN, 0};
  if (poll(&input, 1, wait_ms) <= 0) return {};
  std::array<char, 16> bytes = {};
  const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  // What is typed fast comes together; a key that sends several bytes begins with Escape.
  if (count < 1 || (bytes[0] == '\x1b' && count > 1)) return {};
  return bytes[0];
}

void Terminal::Show(std::string_view text) {
  std::string screen(kHome);
  for (const char c : text) {
    if (c == '\n') screen += kRestOfLine;
    screen += c;
  }
  screen.append(kRestOfLine).append(kRestOfScreen);
  Put(screen);
}

void Terminal::Ring() { Put("\a"); }

}  // namespace sitbone::cli
