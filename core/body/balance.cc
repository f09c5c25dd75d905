#include "body/balance.h"

#include <algorithm>
#include <cmath>

namespace sitbone::body {
namespace {

// Where a root is looked for, as the bend of the back.
constexpr double kLumbarMin = ToRadians(-40.0);
constexpr double kLumbarMax = ToRadians(116.0);
constexpr double kStep = ToRadians(4.0);
constexpr double kRestSmall = 1e-9;  // N m
constexpr int kRefinementsMax = 80;

// Lying: the pelvis rolls on the sacrum, its centre this much below the roll's. chosen.
constexpr double kRollArm = 0.03;  // m
// Lying held: the floor, from BODY_MODEL (assumed).
constexpr double kFloorStiffness = 3 * ToDegrees(1);  // N m/rad
constexpr double kFloorFrom = ToRadians(5.0);
// Sitting: the trunk stands on L5/S1, 0.19 m above the sit bones in gait2392, whose roll and cushion take a part.
// chosen.
constexpr double kSeatArm = 0.15;                      // m
constexpr double kSeatStiffness = 1.5 * ToDegrees(1);  // N m/rad
struct Spot {
  double energy;
  double torque;  // with which the pelvis is pulled towards 0, or pushed away where negative
};

// Weight and support of the pelvis.
Spot SupportAt(const Person& person, Support support, double pelvis) {
  const double weight = person.mass() * kGravity * person.scale();
  const auto pendulum = [&](double arm) { return Spot{arm * (1 - std::cos(pelvis)), arm * std::sin(pelvis)}; };
  switch (support) {
    case Support::kLying:
      return pendulum(kPelvisMassShare * weight * kRollArm);
    case Support::kLyingHeld: {
      Spot spot = pendulum(kPelvisMassShare * weight * kRollArm);
      const double pressed = std::max(0.0, pelvis - kFloorFrom);
      const double stiffness = kFloorStiffness * person.torque_scale();
      spot.energy += 0.5 * stiffness * pressed * pressed;
      spot.torque += stiffness * pressed;
      return spot;
    }
    case Support::kSitting: {
      Spot spot = pendulum(-kTrunkMassShare * weight * kSeatArm);
      const double stiffness = kSeatStiffness * person.torque_scale();
      spot.energy += 0.5 * stiffness * pelvis * pelvis;
      spot.torque += stiffness * pelvis;
      return spot;
    }
    case Support::kStanding:
      // Muscles carry the weight in living people; without them the pelvis would fall over the hips. What is solved is
      // where the tissues alone would have it.
      return {0, 0};
  }
  return {};
}

// What is the same for every tilt that is tried, and the fibre lengths of the last one.
class Equation {
 public:
  Equation(const Person& person, const BalanceRequest& request) : person_(person), request_(request) {
    for (std::size_t i = 0; i < 2; ++i) knees_[i] = CalcKneePose(request.legs[i].knee);
    same_legs_ = request.legs[0].thigh == request.legs[1].thigh && request.legs[0].knee == request.legs[1].knee;
  }

  double SlopeAt(double pelvis) {
    double slope = person_.LumbarMoment(pelvis - request_.trunk) + SupportAt(person_, request_.support, pelvis).torque +
                   request_.effort;
    for (std::size_t i = 0; i < (same_legs_ ? 1 : 2); ++i) {
      const double hip = request_.legs[i].thigh - pelvis;
      const double pull = person_.CalcHipTorque(knees_[i], hip, fibers_[i]) + person_.HipTissueTorque(hip);
      slope -= same_legs_ ? 2 * pull : pull;
    }
    return slope;
  }

  BalanceTerms At(double pelvis) {
    const double lumbar = pelvis - request_.trunk;
    const Spot support = SupportAt(person_, request_.support, pelvis);
    BalanceTerms terms;
    terms.energy = person_.LumbarEnergy(lumbar) + support.energy + request_.effort * pelvis;
    terms.slope = person_.LumbarMoment(lumbar) + support.torque + request_.effort;
    for (std::size_t i = 0; i < (same_legs_ ? 1 : 2); ++i) {
      const double hip = request_.legs[i].thigh - pelvis;
      const LegPull pull = person_.CalcLegPull(knees_[i], hip, fibers_[i]);
      const double legs = same_legs_ ? 2 : 1;
      terms.energy += legs * (pull.energy + person_.HipTissueEnergy(hip));
      terms.slope -= legs * (pull.hip_torque + person_.HipTissueTorque(hip));
    }
    return terms;
  }

 private:
  const Person& person_;
  const BalanceRequest& request_;
  std::array<KneePose, 2> knees_;
  std::array<std::array<FiberMemory, kHeadCount>, 2> fibers_{};
  bool same_legs_ = false;
};

// A root between two tilts with slopes of different sign: false position that halves the weight of an end that stays
// (Dowell and Jarratt 1971, "Illinois").
double Refine(Equation& equation, double low, double low_slope, double high, double high_slope) {
  double middle = low;
  int side = 0;
  for (int i = 0; i < kRefinementsMax; ++i) {
    middle = (low * high_slope - high * low_slope) / (high_slope - low_slope);
    const double slope = equation.SlopeAt(middle);
    if (std::abs(slope) < kRestSmall || high - low < 1e-14) break;
    if ((slope > 0) == (high_slope > 0)) {
      high = middle;
      high_slope = slope;
      if (side == 1) low_slope *= 0.5;
      side = 1;
    } else {
      low = middle;
      low_slope = slope;
      if (side == -1) high_slope *= 0.5;
      side = -1;
    }
  }
  return middle;
}

void FindRoots(Equation& equation, double trunk, BalanceResult& result) {
  double low = trunk + kLumbarMin;
  double low_slope = equation.SlopeAt(low);
  const int steps = static_cast<int>(std::lround((kLumbarMax - kLumbarMin) / kStep));
  for (int i = 1; i <= steps && result.count < kRootsMax; ++i) {
    const double high = trunk + kLumbarMin + i * kStep;
    const double high_slope = equation.SlopeAt(high);
    if ((low_slope < 0) != (high_slope < 0)) {
      const double pelvis = Refine(equation, low, low_slope, high, high_slope);
      result.roots[result.count++] = {pelvis, equation.At(pelvis).energy, low_slope < 0};
    }
    low = high;
    low_slope = high_slope;
  }
}

void FillLeg(const Person& person, const LegPose& leg, double pelvis, LegResult& result) {
  result.hip = leg.thigh - pelvis;
  const HipKnee posture = {result.hip, leg.knee};
  for (const Head head : kHeads) {
    const HeadState state = person.CalcHead(head, posture);
    result.heads[IndexOf(head)] = state;
    result.hamstring_torque += state.muscle.tendon_force * state.path.hip_arm;
    result.knee_torque += state.muscle.tendon_force * state.path.knee_arm;
  }
  result.capsule_torque = person.HipTissueTorque(result.hip);
  // All that this hip's tissues do to the ilium goes through its sacro-iliac joint to the sacrum.
  result.sacroiliac_moment = result.hamstring_torque + result.capsule_torque;
}

void FillMoments(const Person& person, const BalanceRequest& request, BalanceResult& result) {
  for (std::size_t i = 0; i < kLumbarSegments; ++i) result.segments[i] = kLumbarShares[i] * result.lumbar;
  result.lumbar_moment = person.LumbarMoment(result.lumbar);
  const bool lying = request.support == Support::kLying || request.support == Support::kLyingHeld;
  const double weight = kTrunkMassShare * person.mass() * kGravity * kTrunkCentre * person.scale();
  result.gravity_moment = lying ? 0 : weight * std::sin(-request.trunk);
  result.l5s1_moment = result.lumbar_moment + result.gravity_moment;
  const double hip = std::max(result.legs[0].sacroiliac_moment, result.legs[1].sacroiliac_moment);
  result.margins = {hip / (kHipTolerance * person.torque_scale()), result.lumbar / (kLumbarShareMax * kLumbarRange),
                    result.l5s1_moment / kL5S1MomentMax};
  result.bends_too_much = result.margins.lumbar > 1;
  result.stressed = result.margins.l5s1 > 1;
}

}  // namespace

BalanceTerms CalcBalanceTerms(const Person& person, const BalanceRequest& request, double pelvis) {
  return Equation(person, request).At(pelvis);
}

BalanceResult SolveBalance(const Person& person, const BalanceRequest& request) {
  Equation equation(person, request);
  BalanceResult result;
  result.effort = request.effort;
  if (request.held_lumbar) {
    result.pelvis = request.trunk + *request.held_lumbar;
    const BalanceTerms terms = equation.At(result.pelvis);
    result.roots[0] = {result.pelvis, terms.energy, true};
    result.count = 1;
    result.effort = request.effort - terms.slope;
  } else {
    FindRoots(equation, request.trunk, result);
    if (result.count == 0) return result;
    const PelvisRoot* best = nullptr;
    for (std::size_t i = 0; i < result.count; ++i) {
      const PelvisRoot& root = result.roots[i];
      if (root.stable && (best == nullptr || root.energy < best->energy)) best = &root;
    }
    if (best == nullptr) best = &result.roots[0];
    result.pelvis = best->pelvis;
  }
  result.lumbar = result.pelvis - request.trunk;
  for (std::size_t i = 0; i < 2; ++i) FillLeg(person, request.legs[i], result.pelvis, result.legs[i]);
  FillMoments(person, request, result);
  return result;
}

}  // namespace sitbone::body
