#include "kinematics/rounding.h"

#include <algorithm>

namespace sitbone::kinematics {
namespace {

// Map from the outline's turn to the bend of the back, fitted on rendered people (docs/back-rounding.md).
constexpr double kGain = 0.82;
constexpr double kOffset = ToRadians(1.8);
// Turns that no back of a person who sits tall was seen to have: not a neutral.
constexpr double kNeutralMin = ToRadians(-80);
constexpr double kNeutralMax = ToRadians(25);
// chosen: a trunk this upright counts as sitting tall.
constexpr double kTallMax = ToRadians(14);
// Nobody is this much straighter than tall: then the neutral was bad.
constexpr double kTooStraight = ToRadians(-10);
constexpr int kTooStraightSamples = 4;
// chosen: a value older than this says nothing about now.
constexpr double kRecent_s = 1.3;

template <std::size_t N>
double Median(std::array<double, N> values, std::size_t count) {
  std::sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
  return count % 2 == 1 ? values[count / 2] : 0.5 * (values[count / 2 - 1] + values[count / 2]);
}

}  // namespace

void RoundingEstimator::Learn(double turn, double trunk_from_vertical) {
  if (neutral_ || trunk_from_vertical > kTallMax) return;
  tall_[tall_count_++] = turn;
  if (tall_count_ < kNeutralSamples) return;
  const double median = Median(tall_, tall_count_);
  tall_count_ = 0;
  if (median > kNeutralMin && median < kNeutralMax) neutral_ = median;
}

Rounding RoundingEstimator::Update(const BackOutline& outline, double trunk_from_vertical, Timestamp t) {
  Rounding rounding;
  rounding.unseen = outline.unseen;
  if (outline.unseen != BackUnseen::kSeen) return rounding;
  Learn(outline.turn, trunk_from_vertical);
  if (!neutral_) {
    rounding.unseen = BackUnseen::kNoNeutral;
    return rounding;
  }
  const double value = kGain * (outline.turn - *neutral_) + kOffset;

  // The window holds the last second; the oldest leaves first.
  while (recent_count_ > 0 && (recent_count_ == kWindow || (t - recent_t_[0]).seconds() > kRecent_s || t < recent_t_[0])) {
    std::copy(recent_.begin() + 1, recent_.begin() + static_cast<std::ptrdiff_t>(recent_count_), recent_.begin());
    std::copy(recent_t_.begin() + 1, recent_t_.begin() + static_cast<std::ptrdiff_t>(recent_count_), recent_t_.begin());
    --recent_count_;
  }
  recent_[recent_count_] = value;
  recent_t_[recent_count_++] = t;
  double smoothed = Median(recent_, recent_count_);

  // A back that reads much straighter than tall was not tall when the neutral was learnt: repair it.
  too_straight_ = smoothed < kTooStraight ? too_straight_ + 1 : 0;
  if (too_straight_ >= kTooStraightSamples) {
    const double correction = (kOffset - smoothed) / kGain;
    *neutral_ -= correction;
    for (std::size_t i = 0; i < recent_count_; ++i) recent_[i] += kGain * correction;
    smoothed += kGain * correction;
    too_straight_ = 0;
  }
  rounding.value = smoothed;
  return rounding;
}

}  // namespace sitbone::kinematics
