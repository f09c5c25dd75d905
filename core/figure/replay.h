// A day's holds as a posture over time: into each hold as the guide shows it, through it as it was measured, and out
// again.
//
// Units:   s, rad.
// Errors:  none: what was not seen is the guide's.
// Limits:  the ways in and out are drawn, not measured. In Stretch Two the leg on the floor is the guide's, and the
// trunk
//          leans as far as the measured bend of the hip then asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figure/figure_posture.h"
#include "figure/guide.h"

namespace sitbone::figure {

struct ReplayHold {
  using Column = std::vector<std::optional<double>>;
  double length = 0;  // s
  double every = 1;   ///< s that one value of a column stands for
  Column knee_flexion;
  Column trunk_thigh;
  Column back_rounding;
  bool in_full = true;  ///< measured all along; otherwise one value stands for the whole hold
};

enum class ReplayPhase { kReach, kHold, kRelease, kOver };
std::string_view ReplayPhaseName(ReplayPhase phase);

struct ReplayMoment {
  FigurePosture posture;
  std::size_t hold = 0;  ///< index
  ReplayPhase phase = ReplayPhase::kOver;
};

/// How long the day's replay takes.
double ReplayLength(std::span<const ReplayHold> holds);

/// At a time of it; before it begins, its beginning, and after it the guide's start.
ReplayMoment FindReplayMoment(GuideStretch stretch, std::span<const ReplayHold> holds, double t_s);

}  // namespace sitbone::figure
