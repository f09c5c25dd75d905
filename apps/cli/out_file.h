// Writes a file that a person named: whole under its name, or not at all.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::cli {

/// Through NAME.part, which reaches the disk before it gets its name. Nothing that is there is replaced.
/// kInvalidArgument when the name is taken; kWriteFailed when it can't be written.
Result<void> WriteNewFile(std::string_view bytes, const std::string& path);

/// To stdout. kWriteFailed.
Result<void> WriteToStdout(std::string_view bytes);

}  // namespace sitbone::cli
