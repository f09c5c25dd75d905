#include "session/recorder.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/statistics.h"
#include "session/series.h"

namespace sitbone::session {
namespace {

using kinematics::Posture;
using stretch::Effect;

// A hold with fewer good seconds than this has no best angle, if another has.
constexpr double kBestMin_s = 1;
// Unseen spans shorter than this are not worth a word.
constexpr double kUnseenMin_s = 0.5;
// Neighbours for the median and the straight line, in units of the usual distance between measurements.
constexpr double kReachSteps = 2.2;
constexpr double kGapMin_s = 0.7;

std::optional<double> DegreesOf(const std::optional<kinematics::Estimate>& estimate) {
  if (!estimate) return std::nullopt;
  return ToDegrees(estimate->value);
}

std::optional<double> SdDegreesOf(const std::optional<kinematics::Estimate>& estimate) {
  if (!estimate) return std::nullopt;
  return ToDegrees(estimate->sd);
}

double ShownUncertainty(double sd_deg) { return std::hypot(sd_deg, kUnvalidatedDeg); }

std::optional<double> MedianWithin(const std::vector<double>& t_s, const Series::Column& column, double from_s,
                                   double to_s) {
  std::vector<double> values;
  for (std::size_t i = 0; i < t_s.size(); ++i) {
    if (t_s[i] >= from_s && t_s[i] <= to_s && column[i]) values.push_back(*column[i]);
  }
  if (values.empty()) return std::nullopt;
  return UpperMedian(values);
}

}  // namespace

void Recorder::AddMeasurement(const Posture& posture, const pose::Observation& observation) {
  MeasuredFrame& frame = measured_.emplace_back();
  frame.posture = posture;
  for (std::size_t i = 0; i < pose::kNamedLandmarks; ++i) frame.world_W[i] = observation.landmarks[i].p_W;
}

void Recorder::AddNobody(Timestamp t) { nobody_.push_back({t}); }

void Recorder::AddEffects(const stretch::Effects& effects) {
  for (std::size_t i = 0; i < effects.count; ++i) effects_.push_back(effects.items[i]);
}

void Recorder::FillSeries(SessionRecord& record) const {
  Series& series = record.series;
  series.t_s.reserve(frame_times_.size());
  for (const Timestamp t : frame_times_) series.t_s.push_back(t.seconds());

  // The usual distance between measurements sets how far apart two neighbours may be.
  std::vector<double> steps;
  for (std::size_t i = 1; i < measured_.size(); ++i) {
    steps.push_back((measured_[i].posture.t - measured_[i - 1].posture.t).seconds());
  }
  double step_s = 0.2;
  if (!steps.empty()) step_s = UpperMedian(steps);
  const double gap_s = std::max(kGapMin_s, kReachSteps * step_s);

  const auto column = [&](auto value_of) {
    std::vector<TimedValue> samples;
    samples.reserve(measured_.size());
    for (const MeasuredFrame& frame : measured_) {
      // A frame that was not believed is passed over: the line runs from its neighbours, if they are near enough.
      if (frame.posture.leg_unseen == kinematics::LegUnseen::kImplausible) continue;
      samples.push_back({frame.posture.t.seconds(), value_of(frame.posture)});
    }
    return Interpolate(MedianOfNeighbours(samples, gap_s), series.t_s, gap_s);
  };
  const auto told = [](const Posture& p) { return p.leg_confidence >= kinematics::kLegConfidenceMin; };
  const auto of_leg = [&](std::optional<kinematics::Estimate> Posture::* member, auto convert) {
    return column([=](const Posture& p) { return told(p) ? convert(p.*member) : std::optional<double>(); });
  };
  series.knee_flexion_deg = of_leg(&Posture::knee, DegreesOf);
  series.knee_flexion_sd_deg = of_leg(&Posture::knee, SdDegreesOf);
  series.trunk_thigh_deg = of_leg(&Posture::trunk_thigh, DegreesOf);
  series.trunk_thigh_sd_deg = of_leg(&Posture::trunk_thigh, SdDegreesOf);
  series.thigh_from_vertical_deg = of_leg(&Posture::thigh_from_vertical, DegreesOf);
  series.trunk_from_vertical_deg = column([](const Posture& p) { return DegreesOf(p.trunk_from_vertical); });
  // The back is measured only where a mask was made; frames without one say nothing about it.
  std::vector<TimedValue> back;
  for (const MeasuredFrame& frame : measured_) {
    const Posture& p = frame.posture;
    if (!p.back_measured) continue;
    back.push_back({p.t.seconds(), p.back_rounding ? std::optional(ToDegrees(*p.back_rounding)) : std::nullopt});
  }
  series.back_rounding_deg = Interpolate(back, series.t_s, std::max(gap_s, 0.6));
}

void Recorder::FillPhases(SessionRecord& record) const {
  std::vector<std::pair<double, stretch::Phase>> changes;
  for (const Effect& effect : effects_) {
    if (effect.kind == Effect::Kind::kPhase) changes.emplace_back(effect.from.seconds(), effect.phase);
  }
  // A phase may begin in hindsight before the one that was announced earlier; the later word counts.
  for (std::size_t i = changes.size(); i-- > 1;)
    changes[i - 1].first = std::min(changes[i - 1].first, changes[i].first);
  stretch::Phase phase = stretch::Phase::kSetup;
  std::size_t next = 0;
  record.series.phase.reserve(record.series.t_s.size());
  for (const double t : record.series.t_s) {
    while (next < changes.size() && changes[next].first <= t) phase = changes[next++].second;
    record.series.phase.emplace_back(stretch::PhaseName(phase));
  }
}

void Recorder::FillHolds(SessionRecord& record, std::optional<body::Side> forced_side) const {
  const Series& series = record.series;
  for (const Effect& effect : effects_) {
    const stretch::StretchSpec& spec = stretches_[effect.stretch];
    if (effect.kind == Effect::Kind::kFaultEnded) {
      record.faults.push_back(
          {spec.faults[effect.fault].kind, effect.from.seconds(), effect.to.seconds(), effect.said.seconds()});
    }
    if (effect.kind != Effect::Kind::kHoldEnded || (effect.to - effect.from).seconds() < kHoldMin_s) continue;
    Hold hold;
    hold.stretch = spec.id;
    hold.from_s = effect.from.seconds();
    hold.to_s = effect.to.seconds();
    // The side by the majority of the hold's frames: labels of the legs may swap for a moment.
    int right = 0;
    for (const MeasuredFrame& frame : measured_) {
      if (frame.posture.t < effect.from || frame.posture.t > effect.to) continue;
      right += frame.posture.side == body::Side::kRight ? 1 : -1;
    }
    const body::Side side = forced_side.value_or(right >= 0 ? body::Side::kRight : body::Side::kLeft);
    hold.side = body::SideName(side);
    hold.credited_s = effect.credited_s;
    hold.complete = effect.credited_s >= spec.dose.hold_s_min;
    hold.knee_flexion_deg = MedianWithin(series.t_s, series.knee_flexion_deg, hold.from_s, hold.to_s);
    hold.trunk_thigh_deg = MedianWithin(series.t_s, series.trunk_thigh_deg, hold.from_s, hold.to_s);
    record.holds.push_back(hold);
  }
}

void Recorder::FillUnseen(SessionRecord& record) const {
  // One list of looks in time order for each thing, then runs of the same reason.
  struct Look {
    double t_s;
    std::string reason;
  };
  const auto collect = [&](const std::string& what, std::vector<Look> looks) {
    std::sort(looks.begin(), looks.end(), [](const Look& a, const Look& b) { return a.t_s < b.t_s; });
    for (std::size_t i = 0; i < looks.size();) {
      std::size_t end = i;
      while (end < looks.size() && looks[end].reason == looks[i].reason) ++end;
      const double to_s = end < looks.size() ? looks[end].t_s : looks.back().t_s;
      if (!looks[i].reason.empty() && to_s - looks[i].t_s >= kUnseenMin_s) {
        record.unseen.push_back({what, looks[i].t_s, to_s, looks[i].reason});
      }
      i = end;
    }
  };
  std::vector<Look> person, knee, back;
  for (const Nobody& nobody : nobody_) person.push_back({nobody.t.seconds(), "no_person"});
  for (const MeasuredFrame& frame : measured_) {
    const Posture& p = frame.posture;
    person.push_back({p.t.seconds(), ""});
    const bool alike = p.leg_unseen == kinematics::LegUnseen::kSeen && p.leg_confidence < kinematics::kLegConfidenceMin;
    const auto reason = alike ? kinematics::LegUnseen::kLegsAlike : p.leg_unseen;
    knee.push_back({p.t.seconds(), std::string(kinematics::LegUnseenReason(reason))});
    if (p.back_measured && p.position == kinematics::Position::kSitting) {
      back.push_back({p.t.seconds(), std::string(kinematics::BackUnseenReason(p.back_unseen))});
    }
  }
  collect("person", std::move(person));
  collect("knee", std::move(knee));
  collect("back", std::move(back));
}

void Recorder::FillView(SessionRecord& record) const {
  std::vector<double> off_side;
  int right = 0;
  std::size_t unsure = 0, seen = 0;
  for (const MeasuredFrame& frame : measured_) {
    off_side.push_back(ToDegrees(frame.posture.off_side));
    right += frame.posture.facing == kinematics::Facing::kRight ? 1 : -1;
    seen += frame.posture.knee ? 1 : 0;
    unsure += frame.posture.knee && !frame.posture.familiar ? 1 : 0;
  }
  if (measured_.empty()) return;
  record.view.facing = right >= 0 ? "right" : "left";
  record.view.off_side_deg = UpperMedian(off_side);
  record.view.unsure_share = seen > 0 ? static_cast<double>(unsure) / static_cast<double>(seen) : 0;
  std::size_t active = 0, usable = 0;
  for (std::size_t i = 0; i < record.series.t_s.size(); ++i) {
    const std::string& phase = record.series.phase[i];
    if (phase == "setup" || phase == "rest") continue;
    ++active;
    usable += record.series.knee_flexion_deg[i] ? 1 : 0;
  }
  record.view.usable_share = active > 0 ? static_cast<double>(usable) / static_cast<double>(active) : 0;
}

void Recorder::FillSummary(SessionRecord& record) const {
  Summary& summary = record.summary;
  summary.holds = static_cast<int>(record.holds.size());
  const Series& series = record.series;
  const auto sd_of = [&](const Series::Column& column, const Hold& hold) {
    return MedianWithin(series.t_s, column, hold.from_s, hold.to_s).value_or(10);
  };
  // A knee that is straighter because the thigh dropped is no better knee: holds with good seconds come first.
  const bool any_good = std::any_of(record.holds.begin(), record.holds.end(),
                                    [](const Hold& hold) { return hold.credited_s >= kBestMin_s; });
  for (const Hold& hold : record.holds) {
    summary.holds_complete += hold.complete ? 1 : 0;
    summary.credited_s += hold.credited_s;
    if (any_good && hold.credited_s < kBestMin_s) continue;
    const auto& knee = summary.best_knee_flexion_deg;
    if (hold.knee_flexion_deg && (!knee || *hold.knee_flexion_deg < knee->value)) {
      const double sd_deg = sd_of(series.knee_flexion_sd_deg, hold);
      summary.best_knee_flexion_deg = Measured{*hold.knee_flexion_deg, ShownUncertainty(sd_deg)};
    }
    const auto& hip = summary.best_trunk_thigh_deg;
    if (hold.trunk_thigh_deg && hold.stretch == record.stretch && (!hip || *hold.trunk_thigh_deg > hip->value)) {
      const double sd_deg = sd_of(series.trunk_thigh_sd_deg, hold);
      summary.best_trunk_thigh_deg = Measured{*hold.trunk_thigh_deg, ShownUncertainty(sd_deg)};
    }
  }
}

SessionRecord Recorder::MakeRecord(const Source& source, std::optional<body::Side> forced_side,
                                   std::size_t stretch_in_mind) const {
  SessionRecord record;
  record.source = source;
  FillSeries(record);
  FillPhases(record);
  FillHolds(record, forced_side);
  FillUnseen(record);
  FillView(record);

  // The stretch and the side that were held longest; without a hold, what the posture suggested.
  std::map<std::string, double> stretch_s, side_s;
  for (const Hold& hold : record.holds) {
    stretch_s[hold.stretch] += hold.to_s - hold.from_s;
    side_s[hold.side] += hold.to_s - hold.from_s;
  }
  const auto longest = [](const std::map<std::string, double>& seconds) {
    return std::max_element(seconds.begin(), seconds.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  };
  if (!record.holds.empty()) {
    record.stretch = longest(stretch_s);
    record.side = longest(side_s);
  } else if (anybody() && stretch_in_mind < stretches_.size()) {
    record.stretch = stretches_[stretch_in_mind].id;
    int right = 0;
    for (const MeasuredFrame& frame : measured_) {
      if (frame.posture.leg_confidence < kinematics::kLegConfidenceMin) continue;
      right += frame.posture.side == body::Side::kRight ? 1 : -1;
    }
    if (forced_side || right != 0) {
      record.side = body::SideName(forced_side.value_or(right > 0 ? body::Side::kRight : body::Side::kLeft));
    }
  }
  for (const stretch::StretchSpec& spec : stretches_) {
    if (spec.id != record.stretch) continue;
    record.dose = {spec.dose.hold_s_min, spec.dose.hold_s_max, spec.dose.repetitions_min, spec.dose.repetitions_max};
  }
  FillSummary(record);
  return record;
}

KeyPicture Recorder::MakePicture(const MeasuredFrame& frame) const {
  const Posture& p = frame.posture;
  KeyPicture picture;
  picture.t_s = p.t.seconds();
  picture.frame = p.frame;
  picture.ear_I = p.figure.ear_I;
  picture.shoulder_I = p.figure.shoulder_I;
  picture.hip_I = p.figure.hip_I;
  picture.knee_I = p.figure.knee_I;
  picture.ankle_I = p.figure.ankle_I;
  picture.toe_I = p.figure.toe_I;
  if (p.has_back_outline) picture.back_outline_I.assign(p.back_outline_I.begin(), p.back_outline_I.end());
  picture.knee_flexion_deg = DegreesOf(p.knee);
  if (p.knee) picture.knee_plus_minus_deg = ShownUncertainty(ToDegrees(p.knee->sd));
  picture.trunk_thigh_deg = DegreesOf(p.trunk_thigh);
  picture.thigh_from_vertical_deg = DegreesOf(p.thigh_from_vertical);
  picture.trunk_from_vertical_deg = DegreesOf(p.trunk_from_vertical);
  if (p.back_rounding) picture.back_rounding_deg = ToDegrees(*p.back_rounding);
  return picture;
}

std::vector<KeyPicture> Recorder::ChoosePictures(const SessionRecord& record) const {
  std::vector<KeyPicture> pictures;
  const auto faulty = [&](double t_s) {
    return std::any_of(record.faults.begin(), record.faults.end(),
                       [&](const Fault& f) { return t_s >= f.from_s && t_s <= f.to_s; });
  };
  // The best moment: in the hold with the most good seconds, the deepest frame without a fault.
  const auto most = std::max_element(record.holds.begin(), record.holds.end(),
                                     [](const Hold& a, const Hold& b) { return a.credited_s < b.credited_s; });
  const MeasuredFrame* best = nullptr;
  double best_score = 0;
  for (const MeasuredFrame& frame : measured_) {
    const Posture& p = frame.posture;
    const double t_s = p.t.seconds();
    if (!p.knee || !p.trunk_thigh) continue;
    double score = 0;
    if (most != record.holds.end()) {
      if (t_s < most->from_s || t_s > most->to_s) continue;
      const bool lying = p.position == kinematics::Position::kLying;
      score = (lying ? -p.knee->value : p.trunk_thigh->value) - (faulty(t_s) ? 10 : 0);
    }
    if (best == nullptr || score > best_score) {
      best = &frame;
      best_score = score;
    }
  }
  if (best != nullptr) {
    pictures.push_back(MakePicture(*best));
    pictures.back().what = "best";
  }
  // Each kind of fault once, where it is clearest.
  for (const stretch::StretchSpec& spec : stretches_) {
    for (const stretch::FaultSpec& kind : spec.faults) {
      const MeasuredFrame* clearest = nullptr;
      double most_of_it = 0;
      for (const MeasuredFrame& frame : measured_) {
        const Posture& p = frame.posture;
        const bool within = std::any_of(record.faults.begin(), record.faults.end(), [&](const Fault& f) {
          return f.kind == kind.kind && p.t.seconds() >= f.from_s && p.t.seconds() <= f.to_s;
        });
        if (!within || !p.knee || p.position != spec.position) continue;
        double amount = 1;
        if (kind.quantity == stretch::Quantity::kBackRounding) amount = p.back_rounding.value_or(-1);
        if (kind.quantity == stretch::Quantity::kThighFromVertical) amount = std::fabs(p.thigh_from_vertical->value);
        if (kind.quantity == stretch::Quantity::kKneeFlexion) amount = 10 - p.knee->value;
        if (clearest == nullptr || amount > most_of_it) {
          clearest = &frame;
          most_of_it = amount;
        }
      }
      if (clearest == nullptr) continue;
      pictures.push_back(MakePicture(*clearest));
      pictures.back().what = "fault";
      pictures.back().kind = kind.kind;
    }
  }
  return pictures;
}

}  // namespace sitbone::session
