// What is wrong with a diary's events.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sitbone::programme {

enum class ProblemKind {
  kUnreadable,  ///< no event, or a member is not what it must be
  kChecksum,    ///< changed after it was sealed
  kGap,         ///< an event of the device is missing before this one
  kFork,        ///< two different events with one number of the device
  kChain,       ///< names another event before it than the one that is there
};
std::string_view Name(ProblemKind kind);

struct Problem {
  ProblemKind kind = ProblemKind::kUnreadable;
  std::string device;    ///< empty when it cannot be told
  std::int64_t seq = 0;  ///< 0 when it cannot be told
  std::string detail;
};

}  // namespace sitbone::programme
