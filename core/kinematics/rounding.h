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
#include "kinematics/rounding_model.h"

namespace sitbone::kinematics {

/// One result: a number, or the reason why there is none.
struct Rounding {
  std::optional<double> value;  // rad, smoothed over a second
  BackUnseen unseen = BackUnseen::kNoMask;
};

/// What the trunk looks like in one frame: the outline's cells, the lean and the length.
struct TrunkLook {
  std::array<double, kRoundingEvidence> values{};
  std::array<bool, kRoundingEvidence> seen{};
};

/// What a change of the trunk's look says of the back, before smoothing.
struct RoundingEvidence {
  double value = 0;         ///< rad
  double sd = 0;            ///< rad, of what is not seen and of people's variety
  std::size_t back = 0;     ///< cells of the back that were believed
  std::size_t doubted = 0;  ///< cells that did not fit the others
  double unlike = 0;        ///< mean square deviation of the rest from the people it was learnt from, 1 = usual
};

/// The expected rounding for `change` (a look minus the neutral one), from the cells that are seen and fit together.
RoundingEvidence JudgeRounding(const TrunkLook& change);

/// Learns the neutral while the person sits tall, and measures against it.
class RoundingEstimator {
 public:
  /// `trunk_from_vertical` tells a tall seat from a lean.
  Rounding Update(const BackOutline& outline, double trunk_from_vertical, Timestamp t);
  /// The neutral has been learnt.
  bool ready() const { return has_neutral_; }
  void Reset() { *this = RoundingEstimator(); }

 private:
  static constexpr std::size_t kNeutralSamples = 12;
  static constexpr std::size_t kWindow = 5;

  void Learn(const TrunkLook& look);
  void Repair(double smoothed, double trunk_from_vertical);
  double Smooth(double value, Timestamp t);

  std::array<TrunkLook, kNeutralSamples> tall_{};
  std::size_t tall_count_ = 0;
  bool has_neutral_ = false;
  TrunkLook neutral_;
  double correction_ = 0;  // of a neutral that was not tall
  std::array<double, kWindow> recent_{};
  std::array<Timestamp, kWindow> recent_t_{};
  std::size_t recent_count_ = 0;
  int too_straight_ = 0;
  int straighter_at_rest_ = 0;
};

}  // namespace sitbone::kinematics
