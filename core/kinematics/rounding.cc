#include "kinematics/rounding.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/statistics.h"

namespace sitbone::kinematics {
namespace {

// The expectation shrinks towards the people's mean; this stretches it back (docs/back-rounding.md).
constexpr double kGain = 1.15;
constexpr double kOffset = ToRadians(-1.5);
// A cell this many deviations from what the others say is not the trunk's.
constexpr double kDoubt = 4;
constexpr std::size_t kDoubtedMax = 3;
constexpr std::size_t kBackCellsMin = 6;
// Beyond this, too little is seen to tell a straight back from a round one.
constexpr double kSdMax = ToRadians(8.7);
// A look this unlike all that was learnt from has no number.
constexpr double kUnlikeMax = 3;
// chosen: a trunk this upright counts as sitting tall.
constexpr double kTallMax = ToRadians(14);
// chosen: a cell of the neutral must be seen in so many of its samples, and they must agree.
constexpr std::size_t kNeutralSeenMin = 6;
constexpr double kNeutralSpreadMax = 0.06;
// Nobody is this much straighter than tall: then the neutral was bad.
constexpr double kTooStraight = ToRadians(-10);
constexpr int kTooStraightSamples = 4;
// At an upright rest less is enough, when it lasts.
constexpr double kStraighterAtRest = ToRadians(-5);
constexpr int kStraighterAtRestSamples = 10;
// chosen: a value older than this says nothing about now.
constexpr double kRecent_s = 1.3;

constexpr std::size_t kN = kRoundingVariables;
constexpr std::size_t kTarget = kRoundingEvidence;

// The precision of what is left when variables are taken out of the Gaussian one by one.
class Precision {
 public:
  Precision() {
    std::size_t k = 0;
    for (std::size_t i = 0; i < kN; ++i) {
      for (std::size_t j = 0; j <= i; ++j) m_[i][j] = m_[j][i] = kRoundingPrecision[k++];
    }
    kept_.fill(true);
  }
  void TakeOut(std::size_t v) {
    kept_[v] = false;
    const std::array<double, kN> column = m_[v];
    const double inverse = 1 / column[v];
    for (std::size_t i = 0; i < kN; ++i) {
      if (!kept_[i]) continue;
      const double scale = column[i] * inverse;
      for (std::size_t j = 0; j < kN; ++j) m_[i][j] -= scale * column[j];
    }
  }
  bool kept(std::size_t i) const { return kept_[i]; }
  double operator()(std::size_t i, std::size_t j) const { return m_[i][j]; }
  // Row `i` times `e`.
  double Times(std::size_t i, const std::array<double, kN>& e) const {
    double sum = 0;
    for (std::size_t j = 0; j < kN; ++j) sum += kept_[j] ? m_[i][j] * e[j] : 0;
    return sum;
  }

 private:
  std::array<std::array<double, kN>, kN> m_{};
  std::array<bool, kN> kept_{};
};

// The cell that fits the others worst, in deviations of what they say of it; the rounding is taken as unknown.
struct Misfit {
  std::size_t cell = 0;
  double deviations = 0;
};

Misfit FindMisfit(const Precision& precision, const std::array<double, kN>& e) {
  Misfit worst;
  const double target = precision.Times(kTarget, e) / precision(kTarget, kTarget);
  for (std::size_t i = 0; i < kOutlineCells; ++i) {
    if (!precision.kept(i)) continue;
    const double p = precision(i, i) - precision(i, kTarget) * precision(i, kTarget) / precision(kTarget, kTarget);
    const double z = std::fabs(precision.Times(i, e) - precision(i, kTarget) * target) / std::sqrt(p);
    if (z > worst.deviations) worst = {i, z};
  }
  return worst;
}

TrunkLook MakeLook(const BackOutline& outline, double trunk_from_vertical) {
  TrunkLook look;
  std::copy(outline.depth.begin(), outline.depth.end(), look.values.begin());
  std::copy(outline.seen.begin(), outline.seen.end(), look.seen.begin());
  look.values[kOutlineCells] = trunk_from_vertical;
  look.values[kOutlineCells + 1] = std::log(outline.trunk_px);
  look.seen[kOutlineCells] = look.seen[kOutlineCells + 1] = true;
  return look;
}

}  // namespace

RoundingEvidence JudgeRounding(const TrunkLook& change) {
  Precision precision;
  std::array<double, kN> e{};
  for (std::size_t i = 0; i < kRoundingEvidence; ++i) {
    if (change.seen[i]) {
      e[i] = change.values[i] - kRoundingMean[i];
    } else {
      precision.TakeOut(i);
    }
  }
  RoundingEvidence evidence;
  // The target's own deviation is unknown: 0 stands for it in the sums, so they are those of the others.
  while (evidence.doubted < kDoubtedMax) {
    const Misfit worst = FindMisfit(precision, e);
    if (worst.deviations < kDoubt) break;
    precision.TakeOut(worst.cell);
    ++evidence.doubted;
  }
  const double target = precision.Times(kTarget, e);
  double square = -target * target / precision(kTarget, kTarget);
  std::size_t count = 0;
  for (std::size_t i = 0; i < kRoundingEvidence; ++i) {
    if (!precision.kept(i)) continue;
    square += e[i] * precision.Times(i, e);
    evidence.back += i < kBackCells ? 1 : 0;
    ++count;
  }
  evidence.unlike = count > 0 ? square / static_cast<double>(count) : 0;
  evidence.value = kRoundingMean[kTarget] - target / precision(kTarget, kTarget);
  evidence.sd = 1 / std::sqrt(precision(kTarget, kTarget));
  return evidence;
}

// The neutral is the median of the first samples in which the person sits tall.
void RoundingEstimator::Learn(const TrunkLook& look) {
  tall_[tall_count_++] = look;
  if (tall_count_ < kNeutralSamples) return;
  tall_count_ = 0;
  std::size_t back = 0;
  for (std::size_t i = 0; i < kRoundingEvidence; ++i) {
    std::array<double, kNeutralSamples> values{};
    std::size_t count = 0;
    for (const TrunkLook& sample : tall_) {
      if (sample.seen[i]) values[count++] = sample.values[i];
    }
    neutral_.seen[i] = count >= kNeutralSeenMin;
    if (!neutral_.seen[i]) continue;
    neutral_.values[i] = Median(std::span(values).first(count));
    const double spread = values[count * 3 / 4] - values[count / 4];
    if (i < kOutlineCells && spread > kNeutralSpreadMax) neutral_.seen[i] = false;
    back += i < kBackCells && neutral_.seen[i] ? 1 : 0;
  }
  has_neutral_ = back >= kBackCellsMin;
}

double RoundingEstimator::Smooth(double value, Timestamp t) {
  // The window holds the last second; the oldest leaves first.
  const auto drop_oldest = [&] {
    std::copy(recent_.begin() + 1, recent_.begin() + static_cast<std::ptrdiff_t>(recent_count_), recent_.begin());
    std::copy(recent_t_.begin() + 1, recent_t_.begin() + static_cast<std::ptrdiff_t>(recent_count_), recent_t_.begin());
    --recent_count_;
  };
  while (recent_count_ > 0 &&
         (recent_count_ == kWindow || (t - recent_t_[0]).seconds() > kRecent_s || t < recent_t_[0])) {
    drop_oldest();
  }
  recent_[recent_count_] = value;
  recent_t_[recent_count_++] = t;
  std::array<double, kWindow> sorted = recent_;
  return Median(std::span(sorted).first(recent_count_));
}

// A back that reads much straighter than tall was not tall when the neutral was learnt: what it is now counts as tall.
void RoundingEstimator::Repair(double smoothed, double trunk_from_vertical) {
  too_straight_ = smoothed < kTooStraight ? too_straight_ + 1 : 0;
  const bool at_rest = trunk_from_vertical < kTallMax;
  straighter_at_rest_ = at_rest && smoothed < kStraighterAtRest ? straighter_at_rest_ + 1 : 0;
  if (too_straight_ < kTooStraightSamples && straighter_at_rest_ < kStraighterAtRestSamples) return;
  correction_ -= smoothed;
  for (std::size_t i = 0; i < recent_count_; ++i) recent_[i] -= smoothed;
  too_straight_ = 0;
  straighter_at_rest_ = 0;
}

Rounding RoundingEstimator::Update(const BackOutline& outline, double trunk_from_vertical, Timestamp t) {
  Rounding rounding;
  rounding.unseen = outline.unseen;
  if (outline.unseen != BackUnseen::kSeen) return rounding;
  TrunkLook change = MakeLook(outline, trunk_from_vertical);
  if (!has_neutral_ && trunk_from_vertical < kTallMax) Learn(change);
  if (!has_neutral_) {
    rounding.unseen = BackUnseen::kNoNeutral;
    return rounding;
  }
  for (std::size_t i = 0; i < kRoundingEvidence; ++i) {
    change.values[i] -= neutral_.values[i];
    change.seen[i] = change.seen[i] && neutral_.seen[i];
  }
  const RoundingEvidence evidence = JudgeRounding(change);
  if (evidence.doubted >= kDoubtedMax || evidence.unlike > kUnlikeMax) {
    rounding.unseen = BackUnseen::kOutlineJumps;
    return rounding;
  }
  if (evidence.sd > kSdMax || evidence.back < kBackCellsMin) {
    rounding.unseen = outline.behind_arm ? BackUnseen::kArmOverBack : BackUnseen::kOutlineLost;
    return rounding;
  }
  Repair(Smooth(kGain * evidence.value + kOffset + correction_, t), trunk_from_vertical);
  std::array<double, kWindow> sorted = recent_;
  rounding.value = Median(std::span(sorted).first(recent_count_));
  return rounding;
}

}  // namespace sitbone::kinematics
