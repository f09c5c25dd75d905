// Watches one fault: when it began, when it would have been said, when it ended.
//
// Units:   rad, s. What is said uses the past only; `from` may look back.
#pragma once

#include <array>
#include <optional>

#include "stretch/history.h"
#include "stretch/spec.h"

namespace sitbone::stretch {

/// A fault from its first moment; `to` is set when it is over.
struct FaultSpan {
  Timestamp from;
  Timestamp said;
  Timestamp to;
};

class FaultWatch {
 public:
  enum class Change { kNone, kBegan, kEnded };

  /// Looks at the newest sample. `now` is when the coach would speak; `watching` is false where the fault does not
  /// apply, which ends it.
  Change Update(const FaultSpec& spec, const Sample& sample, Timestamp now, bool watching);
  bool active() const { return active_; }
  const FaultSpan& span() const { return span_; }

 private:
  Change UpdateLimit(const FaultSpec& spec, const Sample& sample, Timestamp now);
  Change UpdateSwings(const FaultSpec& spec, const Sample& sample, Timestamp now);
  Change End(Timestamp to);
  void Forget();

  bool active_ = false;
  FaultSpan span_;

  // Limits.
  std::optional<Timestamp> since_;
  int samples_over_ = 0;
  std::optional<Timestamp> previous_t_;
  double previous_value_ = 0;
  Timestamp last_over_{};

  // Swings: the extreme of the current direction, and the turns before it.
  int direction_ = 0;
  double low_ = 0, high_ = 0;
  Timestamp low_t_{}, high_t_{};
  std::optional<Timestamp> turn_;
  std::optional<Timestamp> turn_before_;
};

}  // namespace sitbone::stretch
