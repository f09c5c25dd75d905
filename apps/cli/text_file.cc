#include "apps/cli/text_file.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

// A slip of the name should not fill the memory.
constexpr std::uintmax_t kBytesMax = 256U << 20U;

}  // namespace

Result<std::string> ReadTextFile(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return Fail(ErrorCode::kUnreadable, path + ": no such file. Check the name.");
  if (!fs::is_regular_file(path, error)) return Fail(ErrorCode::kUnreadable, path + ": this is no file. Name a file.");
  if (fs::file_size(path, error) > kBytesMax || error) {
    return Fail(ErrorCode::kUnreadable, path + ": the file is larger than 256 MiB. Split it.");
  }
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) return Fail(ErrorCode::kUnreadable, path + ": can't be read. Is the permission missing?");
  return text;
}

}  // namespace sitbone::cli
