// A progress bar with the time left, on a terminal only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace sitbone::cli {

class Progress {
 public:
  /// Shows nothing unless `wanted` and stderr is a terminal.
  Progress(bool wanted, std::string name);
  ~Progress();
  void Update(std::int64_t done, std::int64_t total);
  void Clear();

 private:
  bool shown_;
  bool drawn_ = false;
  std::string name_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace sitbone::cli
