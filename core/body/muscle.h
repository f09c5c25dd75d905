// A muscle of Thelen (2003) standing still: fibre and tendon in balance, their forces and energies.
//
// Units:   m, N, J. Lengths of the whole unit come from body/hamstring.h.
// Shape:   fixed size, no allocation.
// Errors:  none; where even the shortest fibre leaves the tendon slack, the force is 0.
// Source:  Thelen 2003, J Biomech Eng 125:70-77, equations 1-9, with the constants of OpenSim's Thelen2003Muscle:
// tendon toe
//          k = 3, 0.33 of the force at 0.609 of the strain at full force; pennation of constant width (Zajac 1989).
// Limits:  no velocity, no damping. Millard's (2013) curves, which OpenSim has too, are stiffer at the start.
#pragma once

#include <array>

#include "body/hamstring.h"

namespace sitbone::body {

struct MuscleParameters {
  double optimal_fiber_length = 0;
  double tendon_slack_length = 0;
  double max_isometric_force = 0;
  double pennation = 0;  ///< rad, at the optimal fibre length
};

/// The heads of gait2392 (see body/hamstring.h for source and licence).
constexpr std::array<MuscleParameters, kHeadCount> kGait2392Muscles = {{
    {0.08, 0.359, 1288, 0.26179939},
    {0.201, 0.2555, 410, 0.08726646},
    {0.109, 0.326, 896, 0},
    {0.173, 0.089, 804, 0.40142573},
}};

/// The least activation that OpenSim lets a Thelen muscle have, with which its tables are made.
constexpr double kOpenSimActivationMin = 0.01;

/// A balance of fibre and tendon.
struct MuscleState {
  double fiber_length = 0;
  double norm_fiber_length = 0;  ///< fibre length over its optimal length
  double passive_force = 0;      ///< along the fibre
  double tendon_force = 0;
  double tendon_stiffness = 0;  ///< d tendon force / d length of the whole unit, N/m
  double energy = 0;            ///< stored in passive fibre and tendon
};

/// The little of a MuscleState that a solver asks for many times.
struct Tension {
  double force = 0;  ///< of the tendon
  double energy = 0;
};

/// Where a solver was last, so that a near length takes it a step or two. All 0: nowhere yet.
struct FiberMemory {
  double length = 0;
  double fiber = 0;
  double ratio = 0;  // d fibre / d length there
};

/// What is derived once from the parameters.
class Muscle {
 public:
  explicit Muscle(const MuscleParameters& parameters, double passive_scale = 1);

  /// The balance at a length of the whole unit; `activation` 0 is a muscle that does nothing of its own.
  MuscleState Balance(double length, double activation) const;

  /// The resting muscle (activation 0).
  Tension Rest(double length, FiberMemory& memory) const;
  double RestForce(double length, FiberMemory& memory) const;

  const MuscleParameters& parameters() const { return parameters_; }
  /// The length of the whole unit at which the resting muscle begins to pull.
  double slack_length() const { return slack_length_; }

 private:
  struct Pull {
    double force;  // N
    double slope;  // N/m
  };
  Pull Tendon(double length) const;
  Pull Fiber(double length, double activation) const;
  double SolveFiber(double length, double activation, FiberMemory& memory) const;
  double Energy(double fiber, double tendon) const;

  MuscleParameters parameters_;
  double passive_scale_;
  double width_;
  double fiber_min_;
  double slack_length_;
};

/// The four heads of gait2392 at a posture, as OpenSim's tables have them (activation 0.01).
struct HeadState {
  HeadPath path;
  MuscleState muscle;
};
std::array<HeadState, kHeadCount> CalcParity(const HipKnee& posture);

}  // namespace sitbone::body
