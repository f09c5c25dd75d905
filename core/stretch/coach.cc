#include "stretch/coach.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "base/statistics.h"

namespace sitbone::stretch {
namespace {

// chosen: postures that disagree with the stretch for so long mean another stretch.
constexpr double kOtherPosition_s = 1.5;
// chosen: the start posture must last so long before the set-up is over.
constexpr double kReady_s = 0.4;
// A second between samples (1 fps) still counts; more is time that nobody watched.
constexpr double kStepMax_s = 1.05;
// chosen: a hold that was not watched for so long is over.
constexpr double kBlindMax_s = 2.5;
// A bouncing hold settles around its middle: looked at for longer, with a wider range and no drift.
constexpr double kSwingWindow_s = 2.2;
constexpr double kSwingRangeMax = ToRadians(18);
constexpr double kSwingDriftMax = ToRadians(3.5);
constexpr double kSwingBand = ToRadians(8);
// chosen: deeper within so long after the beginning means that the settling was not the end of the reach.
constexpr double kStillReaching_s = 2.5;
constexpr double kLevelMemory = 0.95;
constexpr double kKneeMemory = 0.985;
constexpr double kStraighteningConfirm_s = 0.25;
constexpr double kStraighteningBand = ToRadians(2);

Sample MakeSample(const kinematics::Posture& posture) {
  Sample sample;
  sample.t = posture.t;
  sample.side = posture.side;
  const bool told = posture.leg_confidence >= kinematics::kLegConfidenceMin;
  const auto put = [&](Quantity q, const std::optional<kinematics::Estimate>& e) {
    if (e && told) sample[q] = e->value;
  };
  put(Quantity::kKneeFlexion, posture.knee);
  put(Quantity::kTrunkThigh, posture.trunk_thigh);
  put(Quantity::kThighFromVertical, posture.thigh_from_vertical);
  if (posture.trunk_from_vertical) sample[Quantity::kTrunkFromVertical] = posture.trunk_from_vertical->value;
  sample[Quantity::kBackRounding] = posture.back_rounding;
  return sample;
}

}  // namespace

Coach::Coach(std::vector<StretchSpec> stretches, std::optional<std::size_t> chosen)
    : stretches_(std::move(stretches)), fixed_(chosen.has_value()), active_(chosen.value_or(0)) {
  SITBONE_CHECK(!stretches_.empty());
  SITBONE_CHECK(active_ < stretches_.size());
}

void Coach::SetPhase(Phase phase, Timestamp from, Effects& effects) {
  if (phase == phase_) return;
  phase_ = phase;
  Effect effect;
  effect.kind = Effect::Kind::kPhase;
  effect.at = now_;
  effect.from = from;
  effect.phase = phase;
  effect.stretch = active_;
  effects.Add(effect);
}

void Coach::Reset() {
  history_.Clear();
  raw_count_ = 0;
  ready_since_.reset();
  rest_level_.reset();
  straightened_ = false;
  for (FaultWatch& watch : watches_) watch = FaultWatch{};
}

// Chooses the stretch by the person's position, when nobody has chosen it.
void Coach::TellStretch(const kinematics::Posture& posture, Effects& effects) {
  if (fixed_ || !posture.person || spec().position == posture.position) {
    other_position_since_.reset();
    return;
  }
  if (!other_position_since_) other_position_since_ = posture.t;
  if ((posture.t - *other_position_since_).seconds() < kOtherPosition_s) return;
  const auto other = std::find_if(stretches_.begin(), stretches_.end(),
                                  [&](const StretchSpec& s) { return s.position == posture.position; });
  if (other == stretches_.end()) return;
  if (holding_) EndHold(*other_position_since_, Phase::kRelease, effects);
  CloseFaults(*other_position_since_, effects);
  Reset();
  active_ = static_cast<std::size_t>(other - stretches_.begin());
  other_position_since_.reset();
  SetPhase(Phase::kSetup, posture.t, effects);
}

Effects Coach::Step(const kinematics::Posture& posture) {
  Effects effects;
  has_judged_ = false;
  // Time must pass: equal and backward stamps say nothing, and no more is looked at than the fastest measuring gives.
  constexpr double kSlack = 0.9;
  if (newest_ && (posture.t - *newest_).seconds() < kSlack / kSamplesPerSecondMax) return effects;
  newest_ = posture.t;
  now_ = posture.t;
  TellStretch(posture, effects);
  const bool fits = posture.person && posture.position == spec().position;
  Sample sample = fits ? MakeSample(posture) : Sample{};
  sample.t = posture.t;

  raw_[0] = raw_[1];
  raw_[1] = raw_[2];
  raw_[2] = sample;
  raw_count_ = std::min<std::size_t>(raw_count_ + 1, 3);
  if (raw_count_ < 3) return effects;

  // The median of three: one odd frame is nobody's movement. It speaks of the middle one.
  judged_ = raw_[1];
  for (std::size_t q = 0; q < kQuantities; ++q) {
    if (static_cast<Quantity>(q) == Quantity::kBackRounding) continue;
    const auto& a = raw_[0].values[q];
    const auto& b = raw_[1].values[q];
    const auto& c = raw_[2].values[q];
    if (a && b && c) judged_.values[q] = MedianOfThree(*a, *b, *c);
  }
  has_judged_ = true;
  Judge(effects);
  return effects;
}

void Coach::Judge(Effects& effects) {
  JudgeGap(judged_, effects);
  if (!judged_[spec().moved]) return JudgeFaults(judged_, effects);
  history_.Add(judged_);
  JudgePhase(judged_, effects);
  JudgeFaults(judged_, effects);
}

// Time in which the moved joint was not seen is not counted; after a while the hold is over where it was last seen.
void Coach::JudgeGap(const Sample& sample, Effects& effects) {
  if (history_.size() == 0) return;
  const Timestamp last = history_.Back(0).t;
  const double gap_s = (sample.t - last).seconds();
  if (sample[spec().moved] && gap_s > kStepMax_s && holding_) hold_.lost.Add(last, sample.t);
  if (gap_s <= kBlindMax_s) return;
  if (holding_) EndHold(hold_.outside_since ? LeftAt() : last, Phase::kRest, effects);
  history_.Clear();
  rest_level_.reset();
}

bool Coach::Within(const std::vector<Limits>& limits, const Sample& sample) const {
  return std::all_of(limits.begin(), limits.end(), [&](const Limits& limit) {
    const auto& value = sample[limit.quantity];
    return value && *value >= limit.min && *value <= limit.max;
  });
}

bool Coach::KneeRests() const {
  if (!spec().straightening) return true;
  const WindowStatistics knee = history_.Window(Quantity::kKneeFlexion, spec().settle_s);
  return knee.count == 0 || knee.max - knee.min <= 1.6 * spec().settle_range;
}

// Whether `moved` has come to rest, or swings about a middle that rests.
bool Coach::Settled(double& level, double& swing) const {
  const WindowStatistics w = history_.Window(spec().moved, spec().settle_s);
  if (w.count >= 3 && w.seconds >= 0.85 * spec().settle_s && w.max - w.min <= spec().settle_range) {
    level = w.median;
    swing = 0;
    return true;
  }
  const WindowStatistics wide = history_.Window(spec().moved, kSwingWindow_s);
  if (wide.count >= 8 && wide.seconds >= 0.85 * kSwingWindow_s && wide.max - wide.min <= kSwingRangeMax &&
      std::fabs(wide.mean_older - wide.mean_newer) <= kSwingDriftMax) {
    level = 0.5 * (wide.mean_older + wide.mean_newer);
    swing = 0.5 * (wide.max - wide.min);
    return true;
  }
  return false;
}

void Coach::BeginHold(double level, double swing, const Sample& sample, Effects& effects) {
  hold_ = HoldState{};
  hold_.level = Along(level);
  hold_.swing = swing;
  hold_.side = sample.side;
  hold_.from = history_.EnteredBand(spec().moved, level, HeldBand());
  if (spec().straightening) {
    // The knee must have come to rest too: the later of both is the beginning.
    const WindowStatistics knee = history_.Window(Quantity::kKneeFlexion, spec().settle_s);
    if (knee.count > 0) {
      hold_.knee = knee.median;
      hold_.has_knee = true;
      if (straightened_) {
        hold_.from =
            std::max(hold_.from, history_.EnteredBand(Quantity::kKneeFlexion, knee.median, kStraighteningBand));
      }
    }
  }
  // What counted for the hold before does not count again.
  if (held_until_) hold_.from = std::max(hold_.from, *held_until_);
  holding_ = true;
  for (std::size_t i = 0; i < spec().faults.size() && i < kFaultsMax; ++i) {
    if (!watches_[i].active()) hold_.lost.Add(watches_[i].span().from, watches_[i].span().to);
  }
  SetPhase(Phase::kHold, hold_.from, effects);
  Effect effect;
  effect.kind = Effect::Kind::kHoldBegan;
  effect.at = now_;
  effect.from = hold_.from;
  effect.stretch = active_;
  effect.side = hold_.side;
  effects.Add(effect);
}

double Coach::CreditedUntil(Timestamp to) const {
  SpanSet lost = hold_.lost;
  for (std::size_t i = 0; i < spec().faults.size() && i < kFaultsMax; ++i) {
    if (watches_[i].active()) lost.Add(watches_[i].span().from, to);
  }
  return lost.Uncovered(hold_.from, to);
}

double Coach::credited_s() const { return holding_ && history_.size() > 0 ? CreditedUntil(history_.Back(0).t) : 0; }

void Coach::EndHold(Timestamp to, Phase next, Effects& effects) {
  to = std::max(to, hold_.from);
  held_until_ = to;
  holding_ = false;
  Effect effect;
  effect.kind = Effect::Kind::kHoldEnded;
  effect.at = now_;
  effect.from = hold_.from;
  effect.to = to;
  effect.stretch = active_;
  effect.side = hold_.side;
  effect.credited_s = CreditedUntil(to);
  effects.Add(effect);
  rest_level_.reset();
  SetPhase(next, to, effects);
}

// How far from its level the moved joint still counts as held.
double Coach::HeldBand() const { return hold_.swing > 0 ? std::max(kSwingBand, hold_.swing) : spec().held_band; }

// Where the moved joint was last in the place that is held.
Timestamp Coach::LeftAt() const {
  return history_.LeftBand(spec().moved, Along(hold_.level), HeldBand()).value_or(history_.Back(0).t);
}

void Coach::JudgeHold(const Sample& sample, double along, Effects& effects) {
  // The knee straightened on purpose: this hold is over, the next one begins when the knee rests.
  const auto& knee = sample[Quantity::kKneeFlexion];
  if (spec().straightening && hold_.has_knee && knee) {
    if (*knee < hold_.knee - *spec().straightening) {
      if (!hold_.straight_since) hold_.straight_since = sample.t;
      if ((sample.t - *hold_.straight_since).seconds() >= kStraighteningConfirm_s) {
        straightened_ = true;
        const auto to = history_.LeftBand(Quantity::kKneeFlexion, hold_.knee, kStraighteningBand);
        return EndHold(to.value_or(sample.t), Phase::kReach, effects);
      }
    } else {
      hold_.straight_since.reset();
      hold_.knee = kKneeMemory * hold_.knee + (1 - kKneeMemory) * *knee;
    }
  }
  const double away = hold_.level - along;  // positive = out of the stretch
  const double leave_band = spec().leave_band + hold_.swing;
  const bool invalid = !Within(spec().valid, sample);
  const bool deeper = -away > leave_band;
  if (away > leave_band || invalid || deeper) {
    if (!hold_.outside_since) hold_.outside_since = sample.t;
    const double outside_s = (sample.t - *hold_.outside_since).seconds();
    const bool at_once = away > 2.5 * leave_band && outside_s > 0;
    if (outside_s < spec().leave_s && !at_once) return;
    if (deeper && !invalid) {
      // Further into the stretch is no end of it; soon after the beginning it means that the reach was still going on.
      const bool still_reaching = (sample.t - hold_.from).seconds() < kStillReaching_s + outside_s;
      if (still_reaching) {
        holding_ = false;
        SetPhase(Phase::kReach, sample.t, effects);
      } else {
        hold_.level = along;
      }
      hold_.outside_since.reset();
      return;
    }
    return EndHold(LeftAt(), invalid ? Phase::kRest : Phase::kRelease, effects);
  }
  hold_.outside_since.reset();
  hold_.level = kLevelMemory * hold_.level + (1 - kLevelMemory) * along;
  for (std::size_t i = 0; i < spec().faults.size() && i < kFaultsMax; ++i) {
    if (spec().faults[i].rule == FaultRule::kSwings && watches_[i].active()) {
      const WindowStatistics wide = history_.Window(spec().moved, kSwingWindow_s);
      hold_.swing = std::min(std::max(hold_.swing, 0.5 * (wide.max - wide.min)), kSwingRangeMax / 2);
      hold_.level = kLevelMemory * hold_.level + (1 - kLevelMemory) * Along(0.5 * (wide.mean_older + wide.mean_newer));
    }
  }
}

void Coach::JudgePhase(const Sample& sample, Effects& effects) {
  const double along = Along(*sample[spec().moved]);
  if (holding_) return JudgeHold(sample, along, effects);
  if (phase_ == Phase::kSetup) {
    if (!Within(spec().ready, sample)) {
      ready_since_.reset();
      return;
    }
    if (!ready_since_) ready_since_ = sample.t;
    if ((sample.t - *ready_since_).seconds() < kReady_s) return;
    SetPhase(Phase::kRest, *ready_since_, effects);
  }
  double level = 0;
  double swing = 0;
  if (Within(spec().valid, sample) && phase_ != Phase::kRelease && Settled(level, swing) && KneeRests()) {
    // Where it settled must be valid too: the first moment of a reach may lie within the swing about the rest.
    Sample settled = sample;
    settled[spec().moved] = level;
    if (Within(spec().valid, settled)) return BeginHold(level, swing, sample, effects);
  }
  if (!rest_level_) rest_level_ = along;
  rest_level_ = std::min(*rest_level_, along);
  const bool reaching = along > *rest_level_ + spec().move_min;
  switch (phase_) {
    case Phase::kRest:
      if (reaching) {
        const auto from = history_.LeftBand(spec().moved, Along(*rest_level_), 0.5 * spec().move_min);
        SetPhase(Phase::kReach, from.value_or(sample.t), effects);
      }
      break;
    case Phase::kReach:
      if (!reaching) SetPhase(Phase::kRest, sample.t, effects);
      break;
    case Phase::kRelease: {
      const WindowStatistics w = history_.Window(spec().moved, spec().settle_s);
      const bool rests = w.seconds >= 0.85 * spec().settle_s && w.max - w.min <= spec().settle_range;
      if (reaching) {
        SetPhase(Phase::kReach, sample.t, effects);
      } else if (rests || !Within(spec().valid, sample)) {
        straightened_ = false;
        SetPhase(Phase::kRest, sample.t, effects);
      }
      break;
    }
    case Phase::kSetup:
    case Phase::kHold:
      break;
  }
}

void Coach::JudgeFaults(const Sample& sample, Effects& effects) {
  for (std::size_t i = 0; i < spec().faults.size() && i < kFaultsMax; ++i) {
    const FaultSpec& fault = spec().faults[i];
    const bool resting = phase_ == Phase::kSetup || (phase_ == Phase::kRest && !fault.while_resting);
    const bool at_work = fault.rule == FaultRule::kSwings ? holding_ : !resting;
    const bool excused = fault.not_after_straightening && straightened_;
    const FaultWatch::Change change = watches_[i].Update(fault, sample, now_, at_work && !excused);
    if (change == FaultWatch::Change::kNone) continue;
    const FaultSpan& span = watches_[i].span();
    if (change == FaultWatch::Change::kEnded && holding_) hold_.lost.Add(span.from, span.to);
    Effect effect;
    effect.kind = change == FaultWatch::Change::kBegan ? Effect::Kind::kFaultBegan : Effect::Kind::kFaultEnded;
    effect.at = now_;
    effect.from = span.from;
    effect.said = span.said;
    effect.to = span.to;
    effect.stretch = active_;
    effect.fault = i;
    effect.side = sample.side;
    effects.Add(effect);
  }
}

void Coach::CloseFaults(Timestamp at, Effects& effects) {
  Sample nothing;
  nothing.t = at;
  for (std::size_t i = 0; i < spec().faults.size() && i < kFaultsMax; ++i) {
    if (watches_[i].Update(spec().faults[i], nothing, at, false) != FaultWatch::Change::kEnded) continue;
    const FaultSpan& span = watches_[i].span();
    Effect effect;
    effect.kind = Effect::Kind::kFaultEnded;
    effect.at = now_;
    effect.from = span.from;
    effect.said = span.said;
    effect.to = span.to;
    effect.stretch = active_;
    effect.fault = i;
    effects.Add(effect);
  }
}

Effects Coach::Finish() {
  Effects effects;
  has_judged_ = false;
  if (history_.size() > 0) {
    const Timestamp last = history_.Back(0).t;
    if (holding_) EndHold(hold_.outside_since ? LeftAt() : last, Phase::kRelease, effects);
    CloseFaults(last, effects);
  }
  return effects;
}

}  // namespace sitbone::stretch
