#include "report/advice.h"

#include <algorithm>

namespace sitbone::report {
namespace {

constexpr std::size_t kPointsMax = 3;  // chosen: more than three things at once help nobody

Praise FindPraise(const session::SessionRecord& record, const Findings& findings) {
  const int holds = static_cast<int>(findings.holds.size());
  if (holds == 0) return Praise::kNone;
  if (findings.complete == holds && record.faults.empty()) return Praise::kAll;
  if (findings.complete > 0) return Praise::kComplete;
  if (record.faults.empty()) return Praise::kClean;
  return findings.seconds > 0 ? Praise::kPart : Praise::kStart;
}

/// Only where the knee is surely short of straight, and only in Stretch One, which aims at a straight knee.
bool IsTight(const session::SessionRecord& record, const Findings& findings) {
  const auto& best = record.summary.best_knee_flexion_deg;
  return (findings.stretch == "one" || findings.stretch == "both") && best &&
         best->value - best->plus_minus > kTightKneeDeg;
}

}  // namespace

Advice FindAdvice(const session::SessionRecord& record, const Findings& findings) {
  Advice advice;
  advice.praise = FindPraise(record, findings);
  if (findings.is_photo) {
    advice.points = {{AdviceKind::kPhoto, ""}};
    return advice;
  }
  if (findings.holds.empty()) {
    advice.points = {{AdviceKind::kCamera, ""}};
    return advice;
  }
  // What cost most good seconds is the main point. The faults are sorted by that.
  for (const FaultGroup& fault : findings.faults) advice.points.push_back({AdviceKind::kFault, fault.kind});
  const bool has_short = std::ranges::any_of(record.holds, [&record](const session::Hold& hold) {
    return !hold.complete && hold.to_s - hold.from_s < record.dose.hold_s_min;
  });
  const bool has_tight = IsTight(record, findings);
  const std::size_t room = kPointsMax - (has_short ? 1U : 0U) - (has_tight ? 1U : 0U);
  if (advice.points.size() > room) advice.points.resize(room);
  if (has_short) advice.points.push_back({AdviceKind::kShort, ""});
  if (has_tight) advice.points.push_back({AdviceKind::kTight, ""});
  if (has_short || !findings.faults.empty()) return advice;
  const bool is_enough = static_cast<int>(findings.holds.size()) >= record.dose.repetitions_min;
  advice.points.insert(advice.points.begin(), {is_enough ? AdviceKind::kGood : AdviceKind::kRepeat, ""});
  return advice;
}

}  // namespace sitbone::report
