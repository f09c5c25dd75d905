#include "stretch/fault_watch.h"

#include <algorithm>
#include <cmath>

namespace sitbone::stretch {
namespace {

// chosen: a fault that could not be seen for so long is over; nobody is blamed for what is hidden.
constexpr double kUnseenMax_s = 1.5;
// One odd sample is no fault.
constexpr int kSamplesMin = 2;

}  // namespace

void FaultWatch::Forget() {
  since_.reset();
  samples_over_ = 0;
  previous_t_.reset();
  direction_ = 0;
  turn_.reset();
  turn_before_.reset();
}

FaultWatch::Change FaultWatch::End(Timestamp to) {
  active_ = false;
  span_.to = std::max(to, span_.from);
  since_.reset();
  samples_over_ = 0;
  return Change::kEnded;
}

FaultWatch::Change FaultWatch::Update(const FaultSpec& spec, const Sample& sample, Timestamp now, bool watching) {
  if (!watching) {
    const bool was_active = active_;
    const Timestamp to = spec.rule == FaultRule::kSwings || !previous_t_ ? sample.t : *previous_t_;
    if (was_active) End(to);
    Forget();
    return was_active ? Change::kEnded : Change::kNone;
  }
  return spec.rule == FaultRule::kSwings ? UpdateSwings(spec, sample, now) : UpdateLimit(spec, sample, now);
}

FaultWatch::Change FaultWatch::UpdateLimit(const FaultSpec& spec, const Sample& sample, Timestamp now) {
  const auto& seen = sample[spec.quantity];
  if (!seen) {
    if (!active_) {
      if (previous_t_ && (sample.t - *previous_t_).seconds() > kUnseenMax_s) Forget();
      return Change::kNone;
    }
    return (sample.t - last_over_).seconds() > kUnseenMax_s ? End(last_over_) : Change::kNone;
  }
  // Everything is "over a limit": a floor is turned round.
  const double sign = spec.rule == FaultRule::kAbove ? 1 : -1;
  const double value = sign * (spec.absolute ? std::fabs(*seen) : *seen);
  const double limit = sign * spec.limit;
  const double until = sign * spec.until;
  const auto crossing = [&](double border) {
    if (!previous_t_ || value == previous_value_) return sample.t;
    const double share = std::clamp((border - previous_value_) / (value - previous_value_), 0.0, 1.0);
    return *previous_t_ +
           Duration{static_cast<std::int64_t>(share * static_cast<double>((sample.t - *previous_t_).ns))};
  };
  Change change = Change::kNone;
  if (active_) {
    if (value > limit) last_over_ = sample.t;
    if (value < until) change = End(std::max(last_over_, crossing(limit)));
  } else if (value > limit) {
    if (!since_) since_ = crossing(limit);
    ++samples_over_;
    last_over_ = sample.t;
    if (samples_over_ >= kSamplesMin && (now - *since_).seconds() >= spec.after_s) {
      active_ = true;
      span_ = {*since_, now, now};
      change = Change::kBegan;
    }
  } else {
    since_.reset();
    samples_over_ = 0;
  }
  previous_t_ = sample.t;
  previous_value_ = value;
  return change;
}

// A turn is where the value has come back from an extreme by the least swing. Two turns shortly after each other are a
// bounce; it lasts until no turn comes any more.
FaultWatch::Change FaultWatch::UpdateSwings(const FaultSpec& spec, const Sample& sample, Timestamp now) {
  const auto& seen = sample[spec.quantity];
  if (!seen) return Change::kNone;
  const double value = *seen;
  if (direction_ == 0) {
    low_ = high_ = value;
    low_t_ = high_t_ = sample.t;
    direction_ = 2;  // not known yet
    return Change::kNone;
  }
  if (value >= high_) high_ = value, high_t_ = sample.t;
  if (value <= low_) low_ = value, low_t_ = sample.t;
  std::optional<Timestamp> turned;
  if (direction_ != -1 && value <= high_ - spec.limit) {
    turned = high_t_;
    direction_ = -1;
    low_ = value, low_t_ = sample.t;
  } else if (direction_ != 1 && value >= low_ + spec.limit) {
    turned = low_t_;
    direction_ = 1;
    high_ = value, high_t_ = sample.t;
  }
  if (turned) {
    turn_before_ = turn_;
    turn_ = turned;
    const bool quick = turn_before_ && (*turn_ - *turn_before_).seconds() <= spec.swing_s_max;
    if (!active_ && quick) {
      active_ = true;
      const Duration half{(*turn_ - *turn_before_).ns / 2};
      span_ = {*turn_before_ - half, now, now};
      return Change::kBegan;
    }
  }
  if (active_ && turn_ && (sample.t - *turn_).seconds() > spec.swing_s_max) {
    const Duration half{
        turn_before_ ? std::min((*turn_ - *turn_before_).ns / 2, Duration::FromSeconds(spec.swing_s_max).ns / 2) : 0};
    return End(*turn_ + half);
  }
  return Change::kNone;
}

}  // namespace sitbone::stretch
