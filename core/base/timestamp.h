// Time as it comes in with a frame: nanoseconds since the first one. The core never asks for "now".
//
// Units:   ns inside, seconds at the edges.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace sitbone {

/// A span of time, in nanoseconds.
struct Duration {
  std::int64_t ns = 0;

  static constexpr Duration FromSeconds(double s) {
    return {static_cast<std::int64_t>(s * 1e9 + (s < 0 ? -0.5 : 0.5))};
  }
  constexpr double seconds() const { return static_cast<double>(ns) * 1e-9; }
  constexpr auto operator<=>(const Duration&) const = default;
};

/// A moment, in nanoseconds since the first frame of the recording or the session.
struct Timestamp {
  std::int64_t ns = 0;

  static constexpr Timestamp FromSeconds(double s) { return {Duration::FromSeconds(s).ns}; }
  constexpr double seconds() const { return static_cast<double>(ns) * 1e-9; }
  constexpr auto operator<=>(const Timestamp&) const = default;
};

constexpr Duration operator-(Timestamp a, Timestamp b) { return {a.ns - b.ns}; }
constexpr Timestamp operator+(Timestamp a, Duration b) { return {a.ns + b.ns}; }
constexpr Timestamp operator-(Timestamp a, Duration b) { return {a.ns - b.ns}; }

}  // namespace sitbone
