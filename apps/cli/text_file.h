// Reads a whole file of text that a person named.
#pragma once

#include <string>

#include "base/error.h"

namespace sitbone::cli {

/// kUnreadable with what to do: no such file, no file, larger than 256 MiB, no permission.
Result<std::string> ReadTextFile(const std::string& path);

}  // namespace sitbone::cli
