#include "apps/cli/output_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

// Only a folder that holds nothing but results may be replaced: somebody may have put their notes beside them.
constexpr std::array<std::string_view, 6> kResults = {"session.json", "angles.csv",    "landmarks.csv",
                                                      "report.html",  "landmarks.trc", "angles.mot"};

bool IsOurs(const fs::path& folder) {
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    const std::string name = entry.path().filename().string();
    if (std::find(kResults.begin(), kResults.end(), name) == kResults.end()) return false;
  }
  return !code;
}

std::string Reason(int problem) {
  if (problem == ENOSPC) return "the disk is full";
  if (problem == EROFS) return "the disk is read-only";
  if (problem == EACCES || problem == EPERM) return "no permission to write there";
  return std::strerror(problem);
}

}  // namespace

Result<OutputFolder> OutputFolder::Create(const fs::path& place, bool force) {
  std::error_code code;
  const fs::path target = fs::absolute(place).lexically_normal();
  const fs::path clean = target.has_filename() ? target : target.parent_path();
  if (fs::exists(clean, code)) {
    if (!fs::is_directory(clean, code)) {
      return Fail(ErrorCode::kInvalidArgument,
                  clean.string() + ": there is a file of this name. Choose another --out.");
    }
    if (!force && !fs::is_empty(clean, code)) {
      return Fail(ErrorCode::kInvalidArgument,
                  clean.string() + ": results are there already. Use --force to replace them, or another --out.");
    }
    if (force && !IsOurs(clean)) {
      return Fail(
          ErrorCode::kInvalidArgument,
          clean.string() +
              ": this folder holds other things than results of sitbone, so it is not replaced. Choose another --out.");
    }
  }
  fs::create_directories(clean.parent_path(), code);
  const fs::path work = clean.parent_path() / ("." + clean.filename().string() + ".part" + std::to_string(::getpid()));
  fs::remove_all(work, code);
  code.clear();
  fs::create_directory(work, code);
  if (code) {
    return Fail(ErrorCode::kWriteFailed,
                clean.string() + ": can't be written (" + Reason(code.value()) + "). Choose another --out.");
  }
  return OutputFolder(clean, work);
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : place_(std::move(other.place_)), work_(std::exchange(other.work_, {})) {}

OutputFolder::~OutputFolder() {
  std::error_code code;
  if (!work_.empty()) fs::remove_all(work_, code);
}

Result<void> OutputFolder::Write(const std::string& name, std::string_view content) {
  OutputFile file(PathOf(name));
  file.Append(content);
  return file.Close();
}

Result<void> OutputFolder::Publish() {
  std::error_code code;
  fs::path old;
  if (fs::exists(place_, code)) {
    old = work_;
    old += ".old";
    fs::rename(place_, old, code);
  }
  if (!code) fs::rename(work_, place_, code);
  if (code) {
    std::error_code ignored;
    if (!old.empty()) fs::rename(old, place_, ignored);
    return Fail(ErrorCode::kWriteFailed, place_.string() + ": can't be put in place (" + Reason(code.value()) + ").");
  }
  work_.clear();
  if (!old.empty()) fs::remove_all(old, code);
  return {};
}

OutputFile::OutputFile(const fs::path& path) : path_(path) {
  descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor_ < 0) problem_ = errno;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::Append(std::string_view content) {
  while (problem_ == 0 && !content.empty()) {
    const ssize_t written = ::write(descriptor_, content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      problem_ = errno;
      return;
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

Result<void> OutputFile::Close() {
  if (problem_ == 0 && ::close(descriptor_) != 0) problem_ = errno;
  descriptor_ = -1;
  if (problem_ != 0) {
    return Fail(ErrorCode::kWriteFailed,
                path_.filename().string() + ": can't be written (" + Reason(problem_) + "). Nothing was kept.");
  }
  return {};
}

}  // namespace sitbone::cli
