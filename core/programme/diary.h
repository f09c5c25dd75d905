// What all events of a diary come to: may the person stretch, what was reached last time, what was left in the middle.
//
// Shape:   a pure function of the set of events and of `now`: their order and copies make no difference.
// Units:   degrees and seconds, as stored; ms since 1970 UTC.
// Errors:  none are returned: what cannot be used is counted or becomes a Problem.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/event_data.h"
#include "programme/facts.h"
#include "programme/screening.h"

namespace sitbone::programme {

/// One side of one stretch over the sessions before the current one.
struct StretchHistory {
  std::string stretch;
  std::string side;
  int sessions = 0;                      ///< with a hold of it
  std::optional<std::int64_t> last_at;   // ms, when the last of them began
  std::optional<Measured> knee_flexion;  ///< least bent in that session's holds with credited seconds
  std::optional<Measured> trunk_thigh;   ///< hip most bent, likewise
  std::optional<std::string> felt;       ///< what was answered last
  bool pain_increased = false;           ///< in that session
};

struct OpenBlock {
  BlockPlan plan;
  int done = 0;  ///< complete holds
  double credited_s = 0;
  bool pain_increased = false;
};

/// Started, not ended, and its newest event not older than kOpenSessionMs.
struct OpenSession {
  std::string session;
  std::string mode;
  std::string device;
  std::int64_t started_at = 0;  // ms
  std::int64_t last_at = 0;     // ms
  std::vector<OpenBlock> blocks;
  std::optional<int> pain_before;
};

struct PainOfSession {
  std::string session;
  std::int64_t at = 0;  // ms
  std::optional<int> before;
  std::optional<int> after;
};

struct Diary {
  Screening screening;
  std::vector<StretchHistory> stretches;  ///< by stretch and side
  int sessions = 0;                       ///< with a hold, without the current one
  std::optional<std::int64_t> last_session_at;
  std::optional<OpenSession> open_session;
  std::vector<PainOfSession> pain;  ///< oldest first, at most kPainSessions
  std::size_t events = 0;
  std::size_t ignored = 0;
  std::vector<Problem> problems;
};

/// chosen: after two hours one begins anew rather than goes on; the body has cooled down.
constexpr std::int64_t kOpenSessionMs = 2 * 3'600'000;
/// chosen: what one picture of the last weeks can hold.
constexpr std::size_t kPainSessions = 20;

/// `current` is the session that is going on, left out of the history; empty: the open one.
Diary Fold(const Facts& facts, std::int64_t now, std::string_view current = {});

}  // namespace sitbone::programme
