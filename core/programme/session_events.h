// The events of a diary, session by session.
//
// Units:   ms since 1970 UTC.
// Errors:  none: what cannot be used is counted and named.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "programme/log.h"

namespace sitbone::programme {

/// One session. Its events belong to the log that it was collected from.
struct Session {
  std::string id;
  const Event* started = nullptr;
  bool ended = false;
  std::int64_t first_at = 0;         // ms
  std::int64_t last_at = 0;          // ms, the latest
  std::vector<const Event*> events;  ///< in the order of the fold, without those that were taken back

  bool held() const;  ///< with a hold
};

struct Sessions {
  std::vector<Session> all;  ///< in the order of their first events
  std::size_t ignored = 0;   ///< events that this build does not understand
  std::vector<Problem> problems;
};

Sessions CollectSessions(const Log& log);

}  // namespace sitbone::programme
