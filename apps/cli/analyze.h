// `sitbone analyze`: reads a recorded stretch, writes the session's files and the report.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"

namespace sitbone::cli {

/// Exit codes of contract 4.1; kInterrupted is the shell's own for Ctrl-C.
enum ExitCode : int {
  kDone = 0,
  kInternalError = 1,
  kWrongUsage = 2,
  kUnreadableInput = 3,
  kNobodyFound = 4,
  kInterrupted = 130
};

struct AnalyzeOptions {
  std::vector<std::string> inputs;
  std::string stretch = "auto";  ///< one, two, ... or auto
  std::string side = "auto";     ///< left, right or auto
  std::string model = "mix";     ///< mix, lite, full or heavy
  std::string out;
  std::string language = "en";
  std::string record;  ///< where to write the networks' answers, for tests; empty = nowhere
  std::string timing;  ///< where to write how long the frames took, for bench/; empty = nowhere
  int threads = 0;     ///< 0 = as many as the machine has
  bool force = false;
  bool progress = true;
  bool correct = true;
  bool plain = false;
  bool mask = true;
};

/// Set by Ctrl-C; looked at between frames.
extern std::atomic<bool> g_interrupted;

/// Analyses every input, goes on after a bad one, says at the end what failed. Returns the highest exit code.
int Analyze(const AnalyzeOptions& options);

}  // namespace sitbone::cli
