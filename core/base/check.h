// SITBONE_CHECK: stops the program on a caller's bug, in every build. Never on user input (return an Error there).
#pragma once

namespace sitbone {

/// Ends the program. Kept out of line of the checks so that they stay cheap.
[[noreturn]] inline void FailCheck() { __builtin_trap(); }

}  // namespace sitbone

#define SITBONE_CHECK(condition) \
  do {                           \
    if (!(condition)) {          \
      ::sitbone::FailCheck();    \
    }                            \
  } while (false)
