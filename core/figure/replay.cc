#include "figure/replay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitbone::figure {
namespace {

constexpr double kReach_s = 2.5;    // chosen: slow enough to follow
constexpr double kRelease_s = 1.5;  // chosen: and back in less
constexpr double kHoldMax_s = 600;  // chosen: whatever is stored, a replay ends

double LengthOf(const ReplayHold& hold) {
  return std::isfinite(hold.length) ? std::clamp(hold.length, 0.0, kHoldMax_s) : 0;
}

/// A column between the middles of its parts; what was not seen is bridged. nullopt: never seen.
std::optional<double> At(const ReplayHold::Column& column, double every, double t_s) {
  const double place = every > 0 ? t_s / every - 0.5 : 0;
  std::optional<double> before;
  std::optional<double> after;
  double from = 0;
  double to = 0;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!column[i] || !std::isfinite(*column[i])) continue;
    const auto at = static_cast<double>(i);
    if (at <= place) {
      before = column[i];
      from = at;
    } else if (!after) {
      after = column[i];
      to = at;
    }
  }
  if (!before) return after;
  if (!after) return before;
  return *before + (*after - *before) * (place - from) / (to - from);
}

/// The hold as it was `t_s` after it began.
FigurePosture HoldPosture(GuideStretch stretch, const ReplayHold& hold, double t_s) {
  FigurePosture posture = GuidePosture(stretch, GuideMoment::kHold);
  const auto knee = At(hold.knee_flexion, hold.every, t_s);
  const auto bend = At(hold.trunk_thigh, hold.every, t_s);
  if (knee) posture.stretched.knee_flexion = *knee;
  // The bend between trunk and thigh is half a turn less the thigh and plus the trunk, both from upright.
  if (posture.position == FigurePosition::kLying) {
    if (bend) posture.stretched.thigh_from_vertical = kPi + posture.trunk_from_vertical - *bend;
    return posture;
  }
  if (bend) posture.trunk_from_vertical = *bend + posture.stretched.thigh_from_vertical - kPi;
  posture.back_rounding = std::max(0.0, At(hold.back_rounding, hold.every, t_s).value_or(0));
  return posture;
}

}  // namespace

std::string_view ReplayPhaseName(ReplayPhase phase) {
  constexpr std::array<std::string_view, 4> kNames = {"reach", "hold", "release", "over"};
  return kNames[static_cast<std::size_t>(phase)];
}

double ReplayLength(std::span<const ReplayHold> holds) {
  double length = 0;
  for (const ReplayHold& hold : holds) length += kReach_s + LengthOf(hold) + kRelease_s;
  return length;
}

ReplayMoment FindReplayMoment(GuideStretch stretch, std::span<const ReplayHold> holds, double t_s) {
  const FigurePosture start = GuidePosture(stretch, GuideMoment::kStart);
  double t = std::isfinite(t_s) ? std::max(0.0, t_s) : 0;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    const ReplayHold& hold = holds[i];
    const double length = LengthOf(hold);
    if (t < kReach_s)
      return {BlendPostures(start, HoldPosture(stretch, hold, 0), t / kReach_s), i, ReplayPhase::kReach};
    t -= kReach_s;
    if (t < length) return {HoldPosture(stretch, hold, t), i, ReplayPhase::kHold};
    t -= length;
    if (t < kRelease_s) {
      return {BlendPostures(HoldPosture(stretch, hold, length), start, t / kRelease_s), i, ReplayPhase::kRelease};
    }
    t -= kRelease_s;
  }
  return {start, holds.empty() ? 0 : holds.size() - 1, ReplayPhase::kOver};
}

}  // namespace sitbone::figure
