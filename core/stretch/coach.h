// The coach's judgement: phases, holds, good seconds and faults of a stretch, from postures alone.
//
// Use:     Step with every measured posture (and with a posture without a person where nobody was seen), then Finish.
//          Effects say what happened; the shell carries them out. Nothing here asks for the time.
// Units:   rad, s. Phases and counted seconds use the past only; the moments from / to may look back.
// Shape:   fixed size, no allocation after construction. The state is a value: a copy goes on by itself.
// Errors:  equal and backward timestamps are ignored. Lost frames never lengthen a hold.
// Source:  contract 4.1 of the design; numbers: the stretch's data file.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "kinematics/posture.h"
#include "stretch/fault_watch.h"
#include "stretch/history.h"
#include "stretch/span_set.h"
#include "stretch/spec.h"

namespace sitbone::stretch {

enum class Phase { kSetup, kReach, kHold, kRelease, kRest };

constexpr std::string_view PhaseName(Phase phase) {
  switch (phase) {
    case Phase::kSetup:
      return "setup";
    case Phase::kReach:
      return "reach";
    case Phase::kHold:
      return "hold";
    case Phase::kRelease:
      return "release";
    case Phase::kRest:
      return "rest";
  }
  return "";
}

/// Something that happened in a step.
struct Effect {
  enum class Kind { kPhase, kHoldBegan, kHoldEnded, kFaultBegan, kFaultEnded };
  Kind kind = Kind::kPhase;
  Timestamp at;    ///< when it was known
  Timestamp from;  ///< of the hold or the fault; where the phase begins
  Timestamp to;    ///< of the hold or the fault that ended
  Phase phase = Phase::kSetup;
  std::size_t stretch = 0;  ///< index of the stretch's spec
  std::size_t fault = 0;    ///< index within the spec's faults
  Timestamp said;           ///< of a fault
  body::Side side = body::Side::kRight;
  double credited_s = 0;  ///< of a hold that ended
};

/// What one step brought about; at most kEffectsMax.
constexpr std::size_t kEffectsMax = 24;
struct Effects {
  std::array<Effect, kEffectsMax> items;
  std::size_t count = 0;
  void Add(const Effect& effect) {
    if (count < kEffectsMax) items[count++] = effect;
  }
};

constexpr std::size_t kFaultsMax = 12;

class Coach {
 public:
  /// `chosen` fixes the stretch; without it the posture tells which of `stretches` is done.
  Coach(std::vector<StretchSpec> stretches, std::optional<std::size_t> chosen);

  Effects Step(const kinematics::Posture& posture);
  /// Ends what is still going on at the last sample.
  Effects Finish();

  Phase phase() const { return phase_; }
  const std::vector<StretchSpec>& stretches() const { return stretches_; }
  std::size_t stretch() const { return active_; }
  /// Good seconds of the hold that is going on; 0 when none is.
  double credited_s() const;
  /// The filtered sample that the last Step judged; one sample behind the newest posture.
  const Sample* judged() const { return has_judged_ ? &judged_ : nullptr; }

 private:
  struct HoldState {
    Timestamp from;
    double level = 0;  // rad, along the stretch: larger = deeper
    double knee = 0;   // rad, at the beginning; follows slowly
    bool has_knee = false;
    double swing = 0;  // rad, half the range while bouncing
    body::Side side = body::Side::kRight;
    std::optional<Timestamp> outside_since;
    std::optional<Timestamp> straight_since;
    SpanSet lost;
  };

  const StretchSpec& spec() const { return stretches_[active_]; }
  double Along(double value) const { return spec().towards_less ? -value : value; }
  bool Within(const std::vector<Limits>& limits, const Sample& sample) const;
  void TellStretch(const kinematics::Posture& posture, Effects& effects);
  void Judge(Effects& effects);
  void JudgeGap(const Sample& sample, Effects& effects);
  void JudgeFaults(const Sample& sample, Effects& effects);
  void JudgePhase(const Sample& sample, Effects& effects);
  void JudgeHold(const Sample& sample, double along, Effects& effects);
  bool Settled(double& level, double& swing) const;
  bool KneeRests() const;
  double HeldBand() const;
  double CreditedUntil(Timestamp to) const;
  Timestamp LeftAt() const;
  void BeginHold(double level, double swing, const Sample& sample, Effects& effects);
  void EndHold(Timestamp to, Phase next, Effects& effects);
  void SetPhase(Phase phase, Timestamp from, Effects& effects);
  void CloseFaults(Timestamp at, Effects& effects);
  void Reset();

  std::vector<StretchSpec> stretches_;
  bool fixed_ = false;
  std::size_t active_ = 0;
  std::optional<Timestamp> other_position_since_;

  std::array<Sample, 3> raw_{};
  std::size_t raw_count_ = 0;
  std::optional<Timestamp> newest_;
  Timestamp now_{};
  Sample judged_{};
  bool has_judged_ = false;
  History history_;

  Phase phase_ = Phase::kSetup;
  std::optional<Timestamp> ready_since_;
  std::optional<double> rest_level_;
  bool straightened_ = false;
  bool holding_ = false;
  HoldState hold_;
  std::optional<Timestamp> held_until_;  // end of the hold before
  std::array<FaultWatch, kFaultsMax> watches_{};
};

}  // namespace sitbone::stretch
