#include "report/findings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/statistics.h"

namespace sitbone::report {
namespace {

using session::Fault;
using session::Hold;
using session::KeyPicture;
using session::Measured;
using session::SessionRecord;

constexpr double kRoundingSlack = 1e-6;  // s: 20.0 counted frame by frame may read 19.999999

std::string Join(const std::string& sum, const std::string& next) {
  if (sum.empty() || sum == next) return next;
  return next.empty() ? sum : "both";
}

/// An angle of the hold with the uncertainty that its frames had on the whole.
std::optional<Measured> FindHoldAngle(const SessionRecord& record, const Hold& hold, std::optional<double> angle_deg,
                                      const session::Series::Column& column) {
  if (!angle_deg || !std::isfinite(*angle_deg)) return std::nullopt;
  std::vector<double> deviations;
  const auto& t_s = record.series.t_s;
  for (std::size_t i = 0; i < std::min(t_s.size(), column.size()); ++i) {
    if (t_s[i] >= hold.from_s && t_s[i] <= hold.to_s && column[i]) deviations.push_back(*column[i]);
  }
  if (deviations.empty()) return Measured{*angle_deg, kRealPeopleDeg};
  return Measured{*angle_deg, WidenForPeople(UpperMedian(deviations))};
}

/// Whole seconds, rounded down; what is not a number is none.
int FloorSeconds(double seconds) {
  constexpr double kSecondsMax = 1e6;  // keeps the cast defined
  return static_cast<int>(std::floor(std::fmin(std::fmax(seconds, 0.0), kSecondsMax) + kRoundingSlack));
}

HoldFinding FindHold(const SessionRecord& record, const Hold& hold) {
  HoldFinding finding;
  finding.seconds = FloorSeconds(hold.credited_s);
  finding.total_s = FloorSeconds(hold.to_s - hold.from_s);
  const int aim = static_cast<int>(std::ceil(record.dose.hold_s_min - kRoundingSlack));
  if (hold.complete) finding.seconds = std::max(finding.seconds, aim);
  finding.missing_s = hold.complete ? 0 : std::max(1, aim - finding.seconds);
  finding.total_s = std::max(finding.total_s, finding.seconds);
  finding.knee_deg = FindHoldAngle(record, hold, hold.knee_flexion_deg, record.series.knee_flexion_sd_deg);
  if (finding.knee_deg) finding.knee_deg = ShowKnee(*finding.knee_deg);
  finding.hip_deg = FindHoldAngle(record, hold, hold.trunk_thigh_deg, record.series.trunk_thigh_sd_deg);
  return finding;
}

/// How well a picture shows its fault; more is clearer.
double CalcClearness(const KeyPicture& key) {
  if (key.kind == "rounded_back") return key.back_rounding_deg.value_or(0) + (key.back_outline_I.empty() ? 0 : 1000);
  if (key.kind == "thigh_dropped") return std::abs(key.thigh_from_vertical_deg.value_or(0));
  if (key.kind == "knee_locked") return -key.knee_flexion_deg.value_or(180);
  return 0;
}

std::vector<FaultGroup> FindFaults(const SessionRecord& record, std::span<const ReportPicture> pictures) {
  std::vector<FaultGroup> groups;
  for (const Fault& fault : record.faults) {
    auto group = std::ranges::find(groups, fault.kind, &FaultGroup::kind);
    if (group == groups.end()) {
      groups.push_back({.kind = fault.kind, .from_s = fault.from_s, .to_s = fault.to_s});
      group = groups.end() - 1;
    }
    ++group->count;
    group->seconds += std::max(0.0, fault.to_s - fault.from_s);
    if (fault.from_s < group->from_s) {
      group->from_s = fault.from_s;
      group->to_s = fault.to_s;
    }
  }
  for (FaultGroup& group : groups) {
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      const KeyPicture& key = pictures[i].key;
      if (key.what != "fault" || key.kind != group.kind) continue;
      if (!group.picture || CalcClearness(key) > CalcClearness(pictures[*group.picture].key)) group.picture = i;
    }
  }
  std::ranges::sort(groups, [](const FaultGroup& a, const FaultGroup& b) {
    return std::tie(b.seconds, a.from_s, a.kind) < std::tie(a.seconds, b.from_s, b.kind);
  });
  return groups;
}

bool IsInFault(const SessionRecord& record, double t_s) {
  return std::ranges::any_of(record.faults, [t_s](const Fault& f) { return t_s >= f.from_s && t_s <= f.to_s; });
}

/// A "best" picture outside a fault, else any "best", else a "hold"; among equals the straightest knee in Stretch One
/// and the deepest hip bend in Stretch Two.
std::optional<std::size_t> FindBest(const SessionRecord& record, std::span<const ReportPicture> pictures) {
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const KeyPicture& key = pictures[i].key;
    if (key.what == "fault") continue;
    const bool is_two = FindStretchAt(record, key.t_s) == "two";
    const double depth = is_two ? key.trunk_thigh_deg.value_or(0) : -key.knee_flexion_deg.value_or(180);
    const double rank = (key.what == "best" ? 4000 : 0) + (IsInFault(record, key.t_s) ? 0 : 2000) + depth;
    if (!best || rank > best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace

double WidenForPeople(double sd_deg) { return std::hypot(sd_deg, kRealPeopleDeg); }

Measured ShowKnee(Measured knee_deg) {
  if (knee_deg.value < 0 && -knee_deg.value < knee_deg.plus_minus) knee_deg.value = 0;
  return knee_deg;
}

SessionRecord DropImpossibleKnees(SessionRecord record) {
  const auto is_impossible = [](const std::optional<double>& knee_deg) {
    return knee_deg && !(*knee_deg >= kKneeLeastDeg);
  };
  for (auto& knee_deg : record.series.knee_flexion_deg) {
    if (is_impossible(knee_deg)) knee_deg.reset();
  }
  for (Hold& hold : record.holds) {
    if (is_impossible(hold.knee_flexion_deg)) hold.knee_flexion_deg.reset();
  }
  auto& best = record.summary.best_knee_flexion_deg;
  if (best && is_impossible(best->value)) best.reset();
  return record;
}

std::string FindStretchAt(const SessionRecord& record, double t_s) {
  for (const Hold& hold : record.holds) {
    if (t_s >= hold.from_s && t_s <= hold.to_s) return hold.stretch;
  }
  return record.stretch;
}

std::optional<std::size_t> FindFrameAt(const session::Series& series, double t_s) {
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < series.t_s.size(); ++i) {
    if (!nearest || std::abs(series.t_s[i] - t_s) < std::abs(series.t_s[*nearest] - t_s)) nearest = i;
  }
  return nearest;
}

std::optional<std::pair<double, double>> FindRange(const session::Series::Column& column) {
  std::optional<std::pair<double, double>> range;
  for (const auto& value : column) {
    if (!value || !std::isfinite(*value)) continue;
    if (!range) range = {*value, *value};
    range->first = std::min(range->first, *value);
    range->second = std::max(range->second, *value);
  }
  return range;
}

Findings FindFindings(const SessionRecord& record, std::span<const ReportPicture> pictures) {
  Findings findings;
  for (const Hold& hold : record.holds) {
    findings.stretch = Join(findings.stretch, hold.stretch);
    findings.side = Join(findings.side, hold.side);
    findings.holds.push_back(FindHold(record, hold));
    findings.seconds += findings.holds.back().seconds;
    findings.longest_s = std::max(findings.longest_s, findings.holds.back().total_s);
    findings.complete += hold.complete ? 1 : 0;
  }
  if (findings.stretch.empty()) findings.stretch = record.stretch;
  if (findings.side.empty()) findings.side = record.side;
  findings.is_photo = record.source.frames == 1 || record.series.t_s.size() == 1;
  findings.faults = FindFaults(record, pictures);
  findings.best = FindBest(record, pictures);
  findings.back_seen = FindRange(record.series.back_rounding_deg).has_value();
  return findings;
}

}  // namespace sitbone::report
