#include "apps/cli/out_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

bool WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool WritePart(std::string_view bytes, const std::string& part) {
  // Nobody else needs to read what is written of a diary.
  const Descriptor file(open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
  return file.number() >= 0 && WriteAll(file.number(), bytes) && fsync(file.number()) == 0;
}

}  // namespace

Result<void> WriteNewFile(std::string_view bytes, const std::string& path) {
  const std::string part = path + ".part";
  std::error_code error;
  // It might be the diary itself.
  if (fs::exists(path, error) || fs::exists(part, error)) {
    const std::string& taken = fs::exists(path, error) ? path : part;
    return Fail(ErrorCode::kInvalidArgument, taken + ": is there already. Choose another name, or remove it first.");
  }
  const bool written = WritePart(bytes, part);
  if (written) fs::rename(part, path, error);
  if (written && !error) {
    const fs::path folder = fs::path(path).parent_path();
    const Descriptor directory(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() >= 0) fsync(directory.number());  // its name, too, outlives a power loss
    return {};
  }
  fs::remove(part, error);
  return Fail(ErrorCode::kWriteFailed, path + ": can't be written. Is there room, and the permission?");
}

Result<void> WriteToStdout(std::string_view bytes) {
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  if (std::fflush(stdout) == 0) return {};
  return Fail(ErrorCode::kWriteFailed, "stdout: it could not be written.");
}

}  // namespace sitbone::cli
