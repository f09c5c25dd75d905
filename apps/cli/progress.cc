#include "apps/cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace sitbone::cli {

Progress::Progress(bool wanted, std::string name)
    : shown_(wanted && ::isatty(STDERR_FILENO) == 1), name_(std::move(name)) {}

Progress::~Progress() { Clear(); }

void Progress::Clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

void Progress::Update(std::int64_t done, std::int64_t total) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  using std::chrono::duration;
  if (duration<double>(now - last_).count() < 0.1) return;
  last_ = now;
  drawn_ = true;
  if (total <= 0) {
    std::fprintf(stderr, "\r\033[K%s  %lld frames", name_.c_str(), static_cast<long long>(done));
    return;
  }
  const double share = std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
  const double passed_s = duration<double>(now - start_).count();
  const double left_s = share > 0.02 ? passed_s / share * (1 - share) : 0;
  constexpr int kWidth = 28;
  const int full = static_cast<int>(share * kWidth);
  std::string bar(static_cast<std::size_t>(full), '#');
  bar.resize(kWidth, '.');
  if (share > 0.02) {
    std::fprintf(stderr, "\r\033[K%s  [%s] %3.0f %%  %.0f s left", name_.c_str(), bar.c_str(), 100 * share, left_s);
  } else {
    std::fprintf(stderr, "\r\033[K%s  [%s]", name_.c_str(), bar.c_str());
  }
}

}  // namespace sitbone::cli
