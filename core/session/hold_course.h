// How a hold went, second by second: what a replay of the day is drawn from.
//
// Units:   degrees and seconds, as stored; samples come in rad.
// Shape:   one value for each whole second of the hold, the middle one of what was measured in it; nullopt = not seen.
//          Whole degrees: the measurement is no finer.
// Limits:  at most kCourseMax seconds; a longer hold's last part is not kept.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/timestamp.h"
#include "kinematics/posture.h"

namespace sitbone::session {

constexpr double kCourseStep_s = 1;      // chosen: a hold is still; what swings faster is the fault "bouncing"
constexpr std::size_t kCourseMax = 120;  // chosen: four times the longest dose

/// What was measured in one picture.
struct AngleSample {
  Timestamp t;
  std::optional<kinematics::Estimate> knee;
  std::optional<kinematics::Estimate> trunk_thigh;
  std::optional<double> back_rounding;  // rad
};

struct HoldCourse {
  using Column = std::vector<std::optional<double>>;
  Column knee_flexion;
  Column trunk_thigh;
  Column back_rounding;  ///< empty where the back was never seen
};

/// Of the samples between `from` and `to`, in any order. Empty columns: nothing was measured.
HoldCourse MakeCourse(std::span<const AngleSample> samples, Timestamp from, Timestamp to);

}  // namespace sitbone::session
