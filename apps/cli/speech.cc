#include "apps/cli/speech.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

extern char** environ;

namespace sitbone::cli {
namespace {

constexpr const char* kProgram = "espeak-ng";
constexpr const char* kWordsAMinute = "150";  // chosen: calm; its own 175 is hurried

bool IsInstalled() {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string file = std::string(rest.substr(0, end)) + "/" + kProgram;
    if (access(file.c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace

Speech::Speech(std::string language, bool wanted) : language_(std::move(language)), there_(wanted && IsInstalled()) {}

Speech::~Speech() {
  // The last words are said to their end, but nobody waits for them.
  Go();
}

bool Speech::IsTalking() {
  if (talking_ == 0) return false;
  if (waitpid(talking_, nullptr, WNOHANG) == 0) return true;
  talking_ = 0;
  return false;
}

void Speech::Say(const std::string& text, bool urgent) {
  if (!there_) return;
  if (urgent && IsTalking()) {
    kill(talking_, SIGTERM);
    waitpid(talking_, nullptr, 0);
    talking_ = 0;
  }
  waiting_.assign(1, text);
  Go();
}

void Speech::Go() {
  if (waiting_.empty() || IsTalking()) return;
  Begin(waiting_.front());
  waiting_.pop_front();
}

void Speech::Begin(const std::string& text) {
  std::string arguments[] = {kProgram, "-v", language_, "-s", kWordsAMinute, "--", text};
  char* list[8] = {};
  for (std::size_t i = 0; i < 7; ++i) list[i] = arguments[i].data();
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  // It may not write into the session's screen.
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&files, file, "/dev/null", file == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
  }
  if (posix_spawnp(&talking_, kProgram, &files, nullptr, list, environ) != 0) {
    talking_ = 0;
    there_ = false;
  }
  posix_spawn_file_actions_destroy(&files);
}

}  // namespace sitbone::cli
