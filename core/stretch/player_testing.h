// Plays made-up postures to a coach and collects what it says, for tests.
#pragma once

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "stretch/coach.h"

namespace sitbone::stretch {

/// Angles of one moment; values between two moments lie on the straight line. Degrees, as a test is read.
struct Moment {
  double t_s = 0;
  double knee_deg = 0;
  double thigh_deg = 0;     ///< from the vertical
  double trunk_deg = 0;     ///< from the vertical
  double rounding_deg = 0;  ///< of the back
};

using Postures = std::vector<kinematics::Posture>;

struct HeardHold {
  double from_s = 0;
  double to_s = 0;
  double credited_s = 0;
  body::Side side = body::Side::kRight;
  std::size_t stretch = 0;
};

struct HeardFault {
  std::string kind;
  double from_s = 0;
  double to_s = 0;
  double said_s = 0;
};

struct Heard {
  std::vector<HeardHold> holds;
  std::vector<HeardFault> faults;
  std::vector<Phase> phases;
  std::vector<Effect> effects;
};

inline StretchSpec ReadSpec(const std::string& name) {
  std::ifstream file(SITBONE_SOURCE_DIR "/stretches/" + name + ".json", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  auto spec = ParseStretch(text, name);
  if (!spec) return {};
  return *spec;
}

inline kinematics::Posture MakePosture(kinematics::Position position, const Moment& m) {
  using kinematics::Estimate;
  kinematics::Posture posture;
  posture.t = Timestamp::FromSeconds(m.t_s);
  posture.person = true;
  posture.position = position;
  posture.leg_confidence = 1;
  posture.familiar = true;
  posture.leg_unseen = kinematics::LegUnseen::kSeen;
  posture.knee = Estimate{ToRadians(m.knee_deg), 0.05};
  posture.thigh_from_vertical = Estimate{ToRadians(m.thigh_deg), 0.05};
  posture.trunk_from_vertical = Estimate{ToRadians(m.trunk_deg), 0.05};
  posture.trunk_thigh = Estimate{kPi - std::fabs(ToRadians(m.thigh_deg - m.trunk_deg)), 0.05};
  if (position == kinematics::Position::kSitting) posture.back_rounding = ToRadians(m.rounding_deg);
  return posture;
}

/// The moments sampled at `hz`, from the first to the last.
inline Postures Sample(kinematics::Position position, const std::vector<Moment>& moments, double hz) {
  Postures postures;
  std::size_t next = 1;
  for (int i = 0;; ++i) {
    const double t_s = moments.front().t_s + i / hz;
    while (next < moments.size() && moments[next].t_s < t_s) ++next;
    if (next == moments.size()) return postures;
    const Moment& a = moments[next - 1];
    const Moment& b = moments[next];
    const double share = (t_s - a.t_s) / (b.t_s - a.t_s);
    const auto mix = [&](double x, double y) { return (1 - share) * x + share * y; };
    postures.push_back(MakePosture(position, {t_s, mix(a.knee_deg, b.knee_deg), mix(a.thigh_deg, b.thigh_deg),
                                              mix(a.trunk_deg, b.trunk_deg), mix(a.rounding_deg, b.rounding_deg)}));
  }
}

inline void Listen(const Coach& coach, const Effects& effects, Heard& heard) {
  for (std::size_t i = 0; i < effects.count; ++i) {
    const Effect& e = effects.items[i];
    heard.effects.push_back(e);
    if (e.kind == Effect::Kind::kPhase) heard.phases.push_back(e.phase);
    if (e.kind == Effect::Kind::kHoldEnded) {
      heard.holds.push_back({e.from.seconds(), e.to.seconds(), e.credited_s, e.side, e.stretch});
    }
    if (e.kind == Effect::Kind::kFaultEnded) {
      const std::string& kind = coach.stretches()[e.stretch].faults[e.fault].kind;
      heard.faults.push_back({kind, e.from.seconds(), e.to.seconds(), e.said.seconds()});
    }
  }
}

/// What a coach who knows both stretches says of `postures`.
inline Heard Play(const Postures& postures, std::vector<StretchSpec> specs = {ReadSpec("one"), ReadSpec("two")},
                  std::optional<std::size_t> chosen = std::nullopt) {
  Coach coach(std::move(specs), chosen);
  Heard heard;
  for (const kinematics::Posture& posture : postures) Listen(coach, coach.Step(posture), heard);
  Listen(coach, coach.Finish(), heard);
  return heard;
}

/// Stretch One: the knee from 90 degrees to `knee_deg` in two seconds, held for `hold_s`, back.
inline std::vector<Moment> LegRaise(double knee_deg, double hold_s, double thigh_deg = 5) {
  const double held_s = 6 + hold_s;
  return {{0, 90, thigh_deg, -88},
          {4, 90, thigh_deg, -88},
          {6, knee_deg, thigh_deg, -88},
          {held_s, knee_deg, thigh_deg, -88},
          {held_s + 1.5, 90, thigh_deg, -88},
          {held_s + 5, 90, thigh_deg, -88}};
}

/// Stretch Two: sits tall, leans to `trunk_deg` in two seconds, holds, comes back.
inline std::vector<Moment> Lean(double trunk_deg, double hold_s, double knee_deg = 15, double rounding_deg = 5) {
  const double held_s = 6 + hold_s;
  return {{0, knee_deg, 92, 2, 0},
          {4, knee_deg, 92, 2, 0},
          {6, knee_deg, 92, trunk_deg, rounding_deg},
          {held_s, knee_deg, 92, trunk_deg, rounding_deg},
          {held_s + 1.5, knee_deg, 92, 2, 0},
          {held_s + 5, knee_deg, 92, 2, 0}};
}

constexpr double kMeasuredHz = 7.5;

inline Postures Lying(const std::vector<Moment>& moments, double hz = kMeasuredHz) {
  return Sample(kinematics::Position::kLying, moments, hz);
}
inline Postures Sitting(const std::vector<Moment>& moments, double hz = kMeasuredHz) {
  return Sample(kinematics::Position::kSitting, moments, hz);
}

}  // namespace sitbone::stretch
