// When something may be said: one thing at a time, corrections not too often, the same one seldom.
//
// Units:   s.
// Source:  docs/WISHES of users: a voice that talks over itself or nags is switched off. The spans are chosen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/timestamp.h"

namespace sitbone::session {

class CueGate {
 public:
  /// chosen: time to hear one sentence before the next begins.
  static constexpr double kBetween_s = 2.5;
  /// chosen: corrections come at most so often (users ask for six seconds or more),
  static constexpr double kBetweenCorrections_s = 6;
  /// and the same one only after this.
  static constexpr double kSameAgain_s = 12;

  /// Steps of the sitting are always said; they only hold back what comes after.
  void Step(Timestamp now) { spoke_at_ = now; }
  /// Whether a correction may be said now; if so it counts as said.
  bool Correct(Timestamp now, std::string_view what) {
    if (Since(spoke_at_, now) < kBetween_s) return false;
    if (Since(corrected_at_, now) < kBetweenCorrections_s) return false;
    if (what == corrected_ && Since(corrected_at_, now) < kSameAgain_s) return false;
    spoke_at_ = corrected_at_ = now;
    corrected_ = what;
    return true;
  }
  /// Whether an encouragement may be said now; if so it counts as said.
  bool Encourage(Timestamp now) {
    if (Since(spoke_at_, now) < kBetween_s) return false;
    spoke_at_ = now;
    return true;
  }

 private:
  static double Since(const std::optional<Timestamp>& then, Timestamp now) {
    return then ? (now - *then).seconds() : 1e9;
  }
  std::optional<Timestamp> spoke_at_;
  std::optional<Timestamp> corrected_at_;
  std::string corrected_;
};

}  // namespace sitbone::session
