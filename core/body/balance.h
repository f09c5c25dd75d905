// Where the pelvis comes to rest between hamstrings, hips, back, weight and floor: the posture of least energy.
//
// Frames:  angles in the person's side view; 0 = standing or lying straight. Backward (posterior) turns are +, so that
// a
//          thigh that comes up is + and a trunk that leans forward is -. hip = thigh - pelvis, lumbar = pelvis - trunk.
// Units:   rad, N m, J.
// Shape:   fixed size, no allocation, at most a few dozen microseconds.
// Errors:  none; `count` is 0 where nothing in reach is in balance (an effort beyond what the tissues hold).
// Source:  docs/body-model.md.
// Limits:  sagittal, standing still, muscles at rest but for `effort`; trunk and thighs are where they are put.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "body/coordinate.h"
#include "body/person.h"

namespace sitbone::body {

/// What carries the pelvis.
enum class Support {
  kLying,      ///< on the back, the pelvis free to roll on the sacrum
  kLyingHeld,  ///< on the back, the pelvis resting against the floor (Stretch One)
  kSitting,    ///< on both sit bones
  kStanding,   ///< over the hips, the weight carried by muscles
};

struct LegPose {
  double thigh = 0;
  double knee = 0;
};

struct BalanceRequest {
  Support support = Support::kLying;
  std::array<LegPose, 2> legs;  ///< by Side, left first
  double trunk = 0;
  /// Torque with which the person turns the pelvis forward (hip flexors, back), N m.
  double effort = 0;
  /// The back is held at this bend; then nothing is solved, and `effort` of the answer says what holding takes.
  std::optional<double> held_lumbar;
};

struct PelvisRoot {
  double pelvis = 0;
  double energy = 0;
  bool stable = true;
};
constexpr std::size_t kRootsMax = 8;

/// How near a result is to its limit: 1 = there.
struct Margins {
  double hip = 0;     ///< the greater hip torque over kHipTolerance
  double lumbar = 0;  ///< bend of the back over 0.7 of its range
  double l5s1 = 0;    ///< moment at L5/S1 over 30 N m
};

struct LegResult {
  double hip = 0;               // rad
  double hamstring_torque = 0;  ///< + = turns the pelvis backward
  double capsule_torque = 0;    ///< hip flexors, capsule and gluteals, same sign
  double knee_torque = 0;       ///< + = bends the knee
  double sacroiliac_moment = 0;
  std::array<HeadState, kHeadCount> heads;
};

struct BalanceResult {
  std::array<PelvisRoot, kRootsMax> roots;
  std::size_t count = 0;
  double pelvis = 0;  ///< the stable root of least energy, or what was held
  double lumbar = 0;
  std::array<double, kLumbarSegments> segments{};
  std::array<LegResult, 2> legs;
  double lumbar_moment = 0;   ///< passive tissue of the back
  double gravity_moment = 0;  ///< weight of the trunk about L5/S1
  double l5s1_moment = 0;     ///< both
  double effort = 0;          ///< what turns the pelvis forward beside the tissues
  Margins margins;
  bool bends_too_much = false;
  bool stressed = false;
};

BalanceResult SolveBalance(const Person& person, const BalanceRequest& request);

/// The energy and its slope d energy / d pelvis (N m) that SolveBalance works on.
struct BalanceTerms {
  double energy = 0;
  double slope = 0;
};
BalanceTerms CalcBalanceTerms(const Person& person, const BalanceRequest& request, double pelvis);

/// Limits of the flags (BODY_MODEL, assumed).
constexpr double kLumbarShareMax = 0.7;
constexpr double kL5S1MomentMax = 30;  // N m

}  // namespace sitbone::body
