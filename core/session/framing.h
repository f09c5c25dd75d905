// Why the person cannot be seen or judged right now, and for how long: from what the tracker and the kinematics say.
//
// Units:   s; shares of the picture's width and height.
// Errors:  none. No news at all for a while is a reason of its own.
#pragma once

#include <optional>
#include <string_view>

#include "base/timestamp.h"
#include "kinematics/posture.h"

namespace sitbone::session {

/// Where the followed person is in the picture. Empty when nobody was seen.
struct FrameSight {
  bool person = false;
  double left = 0;  ///< shares of the picture, 0..1 inside; the hull of the seen landmarks
  double right = 0;
  double top = 0;
  double bottom = 0;
};

class Framing {
 public:
  /// chosen: a reason must last so long before it is told; users want to hear it within 2 s.
  static constexpr double kTellAfter_s = 1.2;
  /// chosen: after so long without the person the sitting pauses.
  static constexpr double kGoneAfter_s = 2;
  static constexpr double kBackAfter_s = 0.5;

  void Restart(Timestamp now);
  void SeeFrame(Timestamp t, const FrameSight& sight);
  void See(const kinematics::Posture& posture);

  /// The reason that has lasted long enough to be told: a hint id without its prefix, or empty.
  std::string_view Problem(Timestamp now) const;
  /// Nobody has been in the picture for a while.
  bool Gone(Timestamp now) const;
  /// Somebody is there again, for a while.
  bool Back(Timestamp now) const;

 private:
  std::string_view ReasonOf(const kinematics::Posture& posture) const;
  void SetReason(Timestamp t, std::string_view reason);

  std::optional<Timestamp> person_since_;
  Timestamp person_last_{};
  Timestamp news_last_{};
  std::string_view reason_;  // a literal
  Timestamp reason_since_{};
  std::string_view edge_;  // what the hull says; a literal
};

}  // namespace sitbone::session
