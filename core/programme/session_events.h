// The facts of a diary, session by session.
//
// Units:   ms since 1970 UTC.
// Errors:  none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "programme/facts.h"

namespace sitbone::programme {

/// One session. It points into the facts that it was collected from.
struct Session {
  std::string id;
  const Fact* started = nullptr;
  bool ended = false;
  std::int64_t first_at = 0;       // ms
  std::int64_t last_at = 0;        // ms, the latest
  std::vector<const Fact*> facts;  ///< in the order of the fold, without what was taken back

  bool held() const;  ///< with a hold
};

/// In the order of their first facts.
std::vector<Session> CollectSessions(const Facts& facts);

}  // namespace sitbone::programme
