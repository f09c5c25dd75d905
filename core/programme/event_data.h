// What the data of each kind of event hold, as far as this build writes and understands them: version 1.
//
// Units:   degrees and seconds, as stored; the fold only compares and passes them on.
// Errors:  CheckData: kCorrupt, with the member and what is expected. More members than are named here are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/event.h"

namespace sitbone::programme {

constexpr int kDataVersion = 1;  ///< of every kind so far

/// Whether this build writes events of that kind.
bool IsKnown(std::string_view kind);
/// Whether it understands this one: a known kind, in a version not newer than its own.
bool IsUnderstood(const Event& event);

/// Holds the data of a kind that is understood against what the kind demands.
Result<void> CheckData(const Event& event);

/// A value in degrees with the uncertainty that a person is shown.
struct Measured {
  double value = 0;
  double plus_minus = 0;
};

/// One side of one stretch, as planned.
struct BlockPlan {
  std::string stretch;
  std::string side;
  int repetitions = 0;
  double hold_s = 0;
};

// Readers for data that CheckData found in order.
std::string TextOf(const Event& event, const char* key);
bool FlagOf(const Event& event, const char* key);
double NumberOf(const Event& event, const char* key);
std::optional<Measured> MeasuredOf(const Event& event, const char* key);
std::int64_t DayOf(const Event& event, const char* key);
std::vector<BlockPlan> BlocksOf(const Event& event);

}  // namespace sitbone::programme
