#include "apps/cli/recording.h"

#include "apps/cli/output_folder.h"

namespace sitbone::cli {

Result<void> Recording::Write(const std::string& path) const {
  OutputFile file(path);
  file.Append(bytes_);
  return file.Close();
}

}  // namespace sitbone::cli
