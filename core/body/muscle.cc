#include "body/muscle.h"

#include <algorithm>
#include <cmath>

namespace sitbone::body {
namespace {

constexpr double kPassiveStrain = 0.6;  // FmaxMuscleStrain
constexpr double kPassiveShape = 4;     // KshapePassive
constexpr double kActiveShape = 0.5;    // KshapeActive
constexpr double kTendonStrain = 0.033;
constexpr double kToeShape = 3;
constexpr double kToeForce = 0.33;
// exp(3) and exp(4), so that they are known when the program is compiled.
constexpr double kExp3 = 20.085536923187667741;
constexpr double kExp4 = 54.598150033144239078;
constexpr double kToeStrain = 99 * kTendonStrain * kExp3 / (166 * kExp3 - 67);
constexpr double kTendonSlope = 0.67 / (kTendonStrain - kToeStrain);
// The fibre leans at most as far as OpenSim lets it: cos = 0.1.
constexpr double kSinPennationMax = 0.99498743710661995473;
constexpr int kStepsMax = 80;
// Newton squares its error: after a step this small (m) what is left is below 1e-14.
constexpr double kStepSmall = 1e-8;

const std::array<Muscle, kHeadCount> kMuscles = {Muscle(kGait2392Muscles[0]), Muscle(kGait2392Muscles[1]),
                                                 Muscle(kGait2392Muscles[2]), Muscle(kGait2392Muscles[3])};

}  // namespace

Muscle::Muscle(const MuscleParameters& parameters, double passive_scale)
    : parameters_(parameters),
      passive_scale_(passive_scale),
      width_(parameters.optimal_fiber_length * std::sin(parameters.pennation)),
      fiber_min_(width_ > 0 ? width_ / kSinPennationMax : 0.01 * parameters.optimal_fiber_length),
      slack_length_(parameters.tendon_slack_length + parameters.optimal_fiber_length * std::cos(parameters.pennation)) {
}

Muscle::Pull Muscle::Tendon(double length) const {
  const double strain = length / parameters_.tendon_slack_length - 1;
  if (strain <= 0) return {0, 0};
  const double full = parameters_.max_isometric_force;
  const double per_m = full / parameters_.tendon_slack_length;
  if (strain > kToeStrain) return {full * (kTendonSlope * (strain - kToeStrain) + kToeForce), per_m * kTendonSlope};
  const double e = std::exp(kToeShape * strain / kToeStrain);
  const double toe = kToeForce / (kExp3 - 1);
  return {full * toe * (e - 1), per_m * toe * e * kToeShape / kToeStrain};
}

Muscle::Pull Muscle::Fiber(double length, double activation) const {
  const double stretch = length / parameters_.optimal_fiber_length - 1;
  Pull pull = {0, 0};
  if (stretch > 0) {
    const double e = std::exp(kPassiveShape * stretch / kPassiveStrain);
    pull = {passive_scale_ * (e - 1) / (kExp4 - 1), passive_scale_ * e * kPassiveShape / kPassiveStrain / (kExp4 - 1)};
  }
  if (activation > 0) {
    const double active = activation * std::exp(-stretch * stretch / kActiveShape);
    pull.force += active;
    pull.slope -= active * 2 * stretch / kActiveShape;
  }
  return {pull.force * parameters_.max_isometric_force,
          pull.slope * parameters_.max_isometric_force / parameters_.optimal_fiber_length};
}

// Fibre force along the tendon minus tendon force rises with the fibre: one root, between the shortest fibre and the
// one that leaves the tendon just slack. Newton from above, with bisection where it would leave the bracket.
double Muscle::SolveFiber(double length, double activation, FiberMemory& memory) const {
  const double along_max = length - parameters_.tendon_slack_length;
  if (along_max <= 0) return fiber_min_;
  // The resting fibre pulls from its optimal length on.
  double low = activation > 0 ? fiber_min_ : parameters_.optimal_fiber_length;
  double high = std::sqrt(width_ * width_ + along_max * along_max);
  if (high <= low) return fiber_min_;
  const double guess = memory.fiber + memory.ratio * (length - memory.length);
  double fiber = memory.fiber > 0 && guess > low && guess < high ? guess : high;
  for (int i = 0; i < kStepsMax; ++i) {
    const double along = std::sqrt(std::max(0.0, fiber * fiber - width_ * width_));
    const double cosine = along / fiber;
    const Pull pull = Fiber(fiber, activation);
    const Pull tendon = Tendon(length - along);
    const double rest = pull.force * cosine - tendon.force;
    (rest > 0 ? high : low) = fiber;
    const double sine2 = 1 - cosine * cosine;
    const double steep = std::max(cosine, 1e-6);
    const double slope = pull.slope * cosine + (pull.force * sine2 / fiber + tendon.slope) / steep;
    memory.ratio = tendon.slope / slope;
    double next = fiber - rest / slope;
    if (!(next > low && next < high)) {
      next = 0.5 * (low + high);
      if (high - low <= 1e-15) break;
    } else if (std::abs(next - fiber) <= kStepSmall) {
      fiber = next;
      break;
    }
    fiber = next;
  }
  memory.length = length;
  memory.fiber = fiber;
  return fiber;
}

MuscleState Muscle::Balance(double length, double activation) const {
  MuscleState state;
  if (activation <= 0 && length <= slack_length_) {
    // Nothing pulls, so that any fibre between is in balance; the longest one leaves the tendon just slack.
    const double along = std::max(0.0, length - parameters_.tendon_slack_length);
    state.fiber_length = std::max(fiber_min_, std::sqrt(width_ * width_ + along * along));
    state.norm_fiber_length = state.fiber_length / parameters_.optimal_fiber_length;
    return state;
  }
  FiberMemory memory;
  const double fiber = SolveFiber(length, activation, memory);
  const double along = std::sqrt(std::max(0.0, fiber * fiber - width_ * width_));
  const double cosine = along / fiber;
  const Pull pull = Fiber(fiber, activation);
  const Pull tendon = Tendon(length - along);
  state.fiber_length = fiber;
  state.norm_fiber_length = fiber / parameters_.optimal_fiber_length;
  state.passive_force = Fiber(fiber, 0).force;
  state.tendon_force = tendon.force;
  // Fibre along the tendon and tendon are two springs in a row.
  const double fiber_slope = pull.slope * cosine * cosine + pull.force * (1 - cosine * cosine) / fiber;
  const double sum = fiber_slope + tendon.slope;
  state.tendon_stiffness = sum > 0 ? fiber_slope * tendon.slope / sum : 0;
  state.energy = Energy(fiber, length - along);
  return state;
}

// Integrals of the two curves from slack.
double Muscle::Energy(double fiber, double tendon) const {
  const double full = parameters_.max_isometric_force;
  const double stretch = fiber / parameters_.optimal_fiber_length - 1;
  double energy = 0;
  if (stretch > 0) {
    const double k = kPassiveShape / kPassiveStrain;
    energy += passive_scale_ * full * parameters_.optimal_fiber_length * (std::expm1(k * stretch) / k - stretch) /
              (kExp4 - 1);
  }
  const double strain = tendon / parameters_.tendon_slack_length - 1;
  if (strain > 0) {
    const double toe = std::min(strain, kToeStrain);
    const double k = kToeShape / kToeStrain;
    const double over = strain - toe;
    energy +=
        full * parameters_.tendon_slack_length *
        (kToeForce / (kExp3 - 1) * (std::expm1(k * toe) / k - toe) + over * (kToeForce + 0.5 * kTendonSlope * over));
  }
  return energy;
}

double Muscle::RestForce(double length, FiberMemory& memory) const {
  if (length <= slack_length_) {
    memory = {};
    return 0;
  }
  const double fiber = SolveFiber(length, 0, memory);
  return Tendon(length - std::sqrt(std::max(0.0, fiber * fiber - width_ * width_))).force;
}

Tension Muscle::Rest(double length, FiberMemory& memory) const {
  if (length <= slack_length_) {
    memory = {};
    return {};
  }
  const double fiber = SolveFiber(length, 0, memory);
  const double tendon = length - std::sqrt(std::max(0.0, fiber * fiber - width_ * width_));
  return {Tendon(tendon).force, Energy(fiber, tendon)};
}

std::array<HeadState, kHeadCount> CalcParity(const HipKnee& posture) {
  const HeadPaths paths = CalcHeadPaths(posture);
  std::array<HeadState, kHeadCount> heads;
  for (std::size_t i = 0; i < kHeadCount; ++i) {
    heads[i] = {paths[i], kMuscles[i].Balance(paths[i].length, kOpenSimActivationMin)};
  }
  return heads;
}

}  // namespace sitbone::body
