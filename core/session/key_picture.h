// A moment worth showing: the frame's place in time and what to draw over it.
//
// Frames:  I, px of the picture as shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace sitbone::session {

/// What to draw over one frame of the video. Points are px in the picture; empty or nullopt = not seen.
struct KeyPicture {
  std::string what;  ///< "best" (the best moment of a hold), "hold", or "fault"
  std::string kind;  ///< the fault's kind where what is "fault"
  double t_s = 0;
  std::size_t frame = 0;           ///< index of the frame in the video
  std::optional<Vec2> shoulder_I;  ///< middle of both shoulders
  std::optional<Vec2> hip_I;       ///< of the stretched leg
  std::optional<Vec2> knee_I;
  std::optional<Vec2> ankle_I;
  std::optional<Vec2> toe_I;
  std::optional<Vec2> ear_I;
  std::vector<Vec2> back_outline_I;  ///< from seat to neck, in order; empty = not seen
  std::optional<double> knee_flexion_deg;
  std::optional<double> knee_plus_minus_deg;  ///< as a person is shown
  std::optional<double> trunk_thigh_deg;
  std::optional<double> thigh_from_vertical_deg;
  std::optional<double> trunk_from_vertical_deg;
  std::optional<double> back_rounding_deg;
};

}  // namespace sitbone::session
