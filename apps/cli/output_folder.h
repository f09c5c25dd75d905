// A folder of results that appears whole or not at all: written beside its place under another name, then renamed.
//
// Errors:  kInvalidArgument when the place is taken, kWriteFailed with the file's name and the system's reason.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::cli {

class OutputFolder {
 public:
  /// Prepares to write `place`. With `force` an older folder of results there is replaced in the end.
  static Result<OutputFolder> Create(const std::filesystem::path& place, bool force);
  OutputFolder(OutputFolder&& other) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;
  /// Removes what was written, unless Publish was called.
  ~OutputFolder();

  /// Writes a file and flushes it to the disk.
  Result<void> Write(const std::string& name, std::string_view content);
  /// Path of a file that is written piece by piece.
  std::filesystem::path PathOf(const std::string& name) const { return work_ / name; }
  /// Puts the folder into its place.
  Result<void> Publish();

 private:
  OutputFolder(std::filesystem::path place, std::filesystem::path work)
      : place_(std::move(place)), work_(std::move(work)) {}

  std::filesystem::path place_;
  std::filesystem::path work_;  // empty after Publish
};

/// A file that is written piece by piece; Close says whether all of it reached the disk.
class OutputFile {
 public:
  explicit OutputFile(const std::filesystem::path& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void Append(std::string_view content);
  Result<void> Close();

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  int problem_ = 0;  // errno of the first failure
};

}  // namespace sitbone::cli
