// How much the back is rounded, against the person's own back when they sit tall.
//
// Units:   rad; + = rounded (lumbar and thoracic bending together, against the neutral).
// Shape:   fixed windows, no allocation.
// Source:  docs/back-rounding.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "base/timestamp.h"
#include "kinematics/back_outline.h"

namespace sitbone::kinematics {

/// One result: a number, or the reason why there is none.
struct Rounding {
  std::optional<double> value;  // rad, smoothed over a second
  BackUnseen unseen = BackUnseen::kNoMask;
};

/// Learns the neutral while the person sits tall, and measures against it.
class RoundingEstimator {
 public:
  /// `trunk_from_vertical` tells a tall seat from a lean.
  Rounding Update(const BackOutline& outline, double trunk_from_vertical, Timestamp t);
  std::optional<double> neutral() const { return neutral_; }
  void Reset() { *this = RoundingEstimator(); }

 private:
  static constexpr std::size_t kNeutralSamples = 12;
  static constexpr std::size_t kWindow = 5;

  void Learn(double turn, double trunk_from_vertical);

  std::array<double, kNeutralSamples> tall_{};
  std::size_t tall_count_ = 0;
  std::optional<double> neutral_;
  std::array<double, kWindow> recent_{};
  std::array<Timestamp, kWindow> recent_t_{};
  std::size_t recent_count_ = 0;
  int too_straight_ = 0;
};

}  // namespace sitbone::kinematics
