// What was done, session by session: for the calendar, the charts and what is said after a session.
//
// Shape:   a pure function of the set of events.
// Units:   degrees and seconds, as stored; ms since 1970 UTC; scores of 10.
// Errors:  none: what cannot be used is left out (Fold names it).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "programme/event_data.h"
#include "programme/facts.h"

namespace sitbone::programme {

enum class Change { kNothingToCompare, kFurther, kSame, kLess };
std::string_view Name(Change change);

/// Which way is further: a knee flexes less, a hip more.
enum class Further { kLess, kMore };

/// FACTS.md B2, app consequence: what a person measures alone differs from chance only from here on.
constexpr double kSmallestChangeDeg = 10;

/// Replaces `best` by what is further.
void KeepFurther(Further further, std::optional<Measured>& best, const std::optional<Measured>& seen);

/// A difference counts only when it is both at least kSmallestChangeDeg and beyond the two uncertainties together.
Change Compare(Further further, const std::optional<Measured>& now, const std::optional<Measured>& before);

/// The best of a session beside that of the one before with the same stretch and side.
struct Progress {
  std::optional<Measured> best;
  std::optional<Measured> before;
  Change change = Change::kNothingToCompare;
};

struct FaultCount {
  std::string kind;
  int holds = 0;  ///< in which it was seen
};

/// One side of one stretch in one session.
struct SideDone {
  std::string stretch;
  std::string side;
  int repetitions = 0;  ///< wanted
  double hold_s = 0;    ///< wanted
  int done = 0;         ///< complete holds
  double credited_s = 0;
  Progress knee_flexion;
  Progress trunk_thigh;
  std::vector<FaultCount> faults;  ///< the most frequent first
  std::optional<std::string> felt;
  bool pain_increased = false;
};

struct SessionDone {
  std::string session;
  std::int64_t at = 0;  // ms
  int offset_min = 0;   ///< of the device then: local time less UTC
  std::string mode;
  std::optional<std::string> ended;  ///< reason; none: it was left in the middle
  std::vector<SideDone> sides;       ///< as planned, then what else was held
  std::optional<int> pain_before;    ///< the worst place of the last answer
  std::optional<int> pain_after;
  bool hurt = false;                ///< pain increased in it, or was more after it than before
  std::vector<std::string> events;  ///< ids, oldest first
  /// Those of them that may be taken back with the session. What was told of new numbness, weakness or of the nerve is
  /// not: only a clinician's word lifts it.
  std::vector<std::string> withdrawable;
};

/// The latest best of one side of one stretch (`best`) beside its first (`before`).
struct Trend {
  std::string stretch;
  std::string side;
  Progress knee_flexion;
  Progress trunk_thigh;
};

/// Oldest first. Sessions in which nothing was held are among them.
std::vector<SessionDone> MakeChronicle(const Facts& facts);

/// By stretch and side, of those that were held.
std::vector<Trend> FindTrends(const std::vector<SessionDone>& chronicle);

}  // namespace sitbone::programme
