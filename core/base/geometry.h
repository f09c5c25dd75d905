// Points and directions in the plane and in space, and the few operations that the core needs of them.
//
// Units:   whatever the caller's frame has (px in I, m in W); angles in rad.
// Shape:   fixed size, no allocation.
#pragma once

#include <cmath>
#include <numbers>

namespace sitbone {

struct Vec2 {
  double x = 0;
  double y = 0;
};

struct Vec3 {
  double x = 0;
  double y = 0;
  double z = 0;
};

constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator*(double k, Vec2 a) { return {k * a.x, k * a.y}; }
constexpr double Dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
/// The z component of a x b: positive when b lies clockwise of a in a picture (y down).
constexpr double Cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
inline double Norm(Vec2 a) { return std::sqrt(Dot(a, a)); }
constexpr Vec2 Middle(Vec2 a, Vec2 b) { return {0.5 * (a.x + b.x), 0.5 * (a.y + b.y)}; }

constexpr double kPi = std::numbers::pi;

constexpr double ToDegrees(double rad) { return rad * (180.0 / kPi); }
constexpr double ToRadians(double deg) { return deg * (kPi / 180.0); }

/// The same direction within [-pi, pi).
inline double WrapAngle(double rad) { return rad - 2 * kPi * std::floor((rad + kPi) / (2 * kPi)); }

}  // namespace sitbone
