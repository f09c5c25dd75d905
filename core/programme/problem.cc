#include "programme/problem.h"

namespace sitbone::programme {

std::string_view Name(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::kUnreadable:
      return "unreadable";
    case ProblemKind::kChecksum:
      return "checksum";
    case ProblemKind::kGap:
      return "gap";
    case ProblemKind::kFork:
      return "fork";
    case ProblemKind::kChain:
      return "chain";
  }
  return "";
}

}  // namespace sitbone::programme
