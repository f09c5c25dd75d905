#include "apps/cli/passphrase.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <string_view>

#include "apps/cli/analyze.h"
#include "apps/cli/text_file.h"

namespace sitbone::cli {
namespace {

constexpr std::size_t kBytesMax = 1024;

/// The terminal without its echo, for as long as this lives.
class QuietTerminal {
 public:
  QuietTerminal() : file_(open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (file_ < 0 || tcgetattr(file_, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ICANON | ECHONL;
    changed_ = tcsetattr(file_, TCSAFLUSH, &quiet) == 0;
  }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;
  ~QuietTerminal() {
    if (changed_) tcsetattr(file_, TCSAFLUSH, &before_);
    if (file_ >= 0) close(file_);
  }
  bool ok() const { return changed_; }

  Result<std::string> Ask(std::string_view question) const {
    if (write(file_, question.data(), question.size()) < 0) return Fail(ErrorCode::kInvalidArgument, "no terminal.");
    std::string line;
    while (line.size() < kBytesMax) {
      pollfd waiting = {file_, POLLIN, 0};
      if (poll(&waiting, 1, -1) < 0 && g_interrupted) return Fail(ErrorCode::kCancelled, "stopped.");
      if ((waiting.revents & POLLIN) == 0) continue;
      char letter = 0;
      if (read(file_, &letter, 1) != 1 || letter == '\n') return line;
      line += letter;
    }
    return Fail(ErrorCode::kInvalidArgument, "the passphrase is longer than 1024 bytes.");
  }

 private:
  int file_;
  termios before_ = {};
  bool changed_ = false;
};

Result<std::string> AskPerson(Ask ask) {
  const QuietTerminal terminal;
  if (!terminal.ok()) {
    return Fail(ErrorCode::kInvalidArgument,
                "there is no terminal to ask for the passphrase: use --passphrase-file FILE.");
  }
  auto passphrase = terminal.Ask("Passphrase: ");
  if (!passphrase || ask == Ask::kOnce) return passphrase;
  const auto again = terminal.Ask("Once more: ");
  if (!again) return again;
  if (*again != *passphrase) return Fail(ErrorCode::kInvalidArgument, "the two passphrases are different. Try again.");
  return passphrase;
}

}  // namespace

Result<std::string> ReadPassphrase(const std::string& file, Ask ask) {
  if (file.empty()) return AskPerson(ask);
  auto text = ReadTextFile(file);
  if (!text) return text;
  std::string line = text->substr(0, text->find_first_of("\r\n"));
  if (line.empty() || line.size() > kBytesMax) {
    return Fail(ErrorCode::kInvalidArgument, file + ": the passphrase is its first line, of 1 to 1024 bytes.");
  }
  return line;
}

}  // namespace sitbone::cli
