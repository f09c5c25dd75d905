// A passphrase from the person at the terminal, or from a file; never from the command line, which others can list.
//
// Errors:  kInvalidArgument when there is no terminal, the two are different or the file is empty; ReadTextFile's.
#pragma once

#include <string>

#include "base/error.h"

namespace sitbone::cli {

enum class Ask {
  kOnce,
  kTwice,  ///< what is mistyped when a backup is made cannot be found again
};

/// The first line of `file`; without a file the terminal is asked, which shows nothing of it.
Result<std::string> ReadPassphrase(const std::string& file, Ask ask);

}  // namespace sitbone::cli
