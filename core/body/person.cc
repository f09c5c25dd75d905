#include "body/person.h"

#include <algorithm>
#include <cmath>

namespace sitbone::body {
namespace {

constexpr double kReferenceStature = 1.80;  // of gait2392, m
// chosen: Europe's adults, about.
constexpr double kStatureMale = 1.76;
constexpr double kStatureFemale = 1.63;
constexpr double kBodyMassIndex = 23;  // kg/m^2, chosen: middle of the normal range
// Fitted: passive force of the fibres over gait2392's (tools/body/fit_person.py).
constexpr double kPassiveScale = 0.567;
// How far calibration looks. Beyond it gait2392's own curve says nothing.
constexpr double kTightnessMin = ToRadians(-60.0);
constexpr double kTightnessMax = ToRadians(60.0);
constexpr double kTestHip = ToRadians(90.0);
constexpr int kHalvings = 48;

// The hip arm at 60 degrees of hip flexion and a straight knee turns an angle of tightness into a length.
std::array<double, kHeadCount> ReferenceArms() {
  const HeadPaths paths = CalcHeadPaths({ToRadians(60.0), 0});
  std::array<double, kHeadCount> arms;
  for (std::size_t i = 0; i < kHeadCount; ++i) arms[i] = paths[i].hip_arm;
  return arms;
}
const std::array<double, kHeadCount> kReferenceArms = ReferenceArms();

// The largest x in [low, high] at which a rising function is not yet positive.
template <typename Function>
double Halve(double low, double high, const Function& rising) {
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = 0.5 * (low + high);
    (rising(middle) > 0 ? high : low) = middle;
  }
  return 0.5 * (low + high);
}

bool Within(const std::optional<double>& value, double min, double max) {
  return !value || (std::isfinite(*value) && *value >= min && *value <= max);
}

}  // namespace

double TypicalKneeExtension(Sex sex) { return ToRadians(sex == Sex::kMale ? 17.8 : 13.4); }

Person::Person()
    : muscles_{Muscle(kGait2392Muscles[0], kPassiveScale), Muscle(kGait2392Muscles[1], kPassiveScale),
               Muscle(kGait2392Muscles[2], kPassiveScale), Muscle(kGait2392Muscles[3], kPassiveScale)} {}

void Person::SetTightness(double tightness) {
  tightness_ = tightness;
  for (std::size_t i = 0; i < kHeadCount; ++i) slack_shift_[i] = tightness * kReferenceArms[i];
}

LegPull Person::CalcLegPull(const KneePose& knee, double hip, std::array<FiberMemory, kHeadCount>& fibers) const {
  const double c = std::cos(hip);
  const double s = std::sin(hip);
  LegPull pull;
  for (std::size_t i = 0; i < kHeadCount; ++i) {
    const HeadPath path = CalcHeadPath(kHeads[i], knee, c, s);
    const Tension tension = muscles_[i].Rest(path.length + slack_shift_[i], fibers[i]);
    pull.hip_torque += tension.force * path.hip_arm;
    pull.knee_torque += tension.force * path.knee_arm;
    pull.energy += tension.energy;
  }
  pull.hip_torque *= torque_scale_;
  pull.knee_torque *= torque_scale_;
  pull.energy *= torque_scale_;
  return pull;
}

double Person::CalcHipTorque(const KneePose& knee, double hip, std::array<FiberMemory, kHeadCount>& fibers) const {
  const double c = std::cos(hip);
  const double s = std::sin(hip);
  double torque = 0;
  for (const Head head : {Head::kSemimem, Head::kSemiten, Head::kBflh}) {
    const std::size_t i = IndexOf(head);
    const HeadPath path = CalcHeadPath(head, knee, c, s);
    torque += muscles_[i].RestForce(path.length + slack_shift_[i], fibers[i]) * path.hip_arm;
  }
  return torque_scale_ * torque;
}

LegPull Person::CalcLegPull(const HipKnee& posture) const {
  std::array<FiberMemory, kHeadCount> fibers{};
  return CalcLegPull(CalcKneePose(posture.knee), posture.hip, fibers);
}

HeadState Person::CalcHead(Head head, const HipKnee& posture) const {
  const std::size_t i = IndexOf(head);
  HeadState state;
  state.path = CalcHeadPath(head, CalcKneePose(posture.knee), std::cos(posture.hip), std::sin(posture.hip));
  state.muscle = muscles_[i].Balance(state.path.length + slack_shift_[i], /*activation=*/0);
  state.path.length *= scale_;
  state.path.hip_arm *= scale_;
  state.path.knee_arm *= scale_;
  state.muscle.fiber_length *= scale_;
  state.muscle.passive_force *= scale_ * scale_;
  state.muscle.tendon_force *= scale_ * scale_;
  state.muscle.tendon_stiffness *= scale_;
  state.muscle.energy *= torque_scale_;
  return state;
}

Result<Person> MakePerson(const PersonFacts& facts) {
  if (!Within(facts.stature, 1.2, 2.3)) {
    return Fail(ErrorCode::kInvalidArgument, "stature: expected 1.2 to 2.3 metres.");
  }
  if (!Within(facts.mass, 30, 250)) return Fail(ErrorCode::kInvalidArgument, "mass: expected 30 to 250 kilograms.");
  if (!Within(facts.knee_extension, 0, ToRadians(80.0))) {
    return Fail(ErrorCode::kInvalidArgument,
                "knee extension: expected 0 to 80 degrees short of straight, measured on the back with the hip at 90.");
  }
  Person person;
  const double stature = facts.stature.value_or(facts.sex == Sex::kMale ? kStatureMale : kStatureFemale);
  person.scale_ = stature / kReferenceStature;
  person.torque_scale_ = person.scale_ * person.scale_ * person.scale_;
  person.mass_ = facts.mass.value_or(kBodyMassIndex * stature * stature);
  person.lumbar_ = LumbarOf(facts.lumbar);
  person.measured_ = facts.knee_extension.has_value();
  const double knee = facts.knee_extension.value_or(TypicalKneeExtension(facts.sex));
  // Tighter hamstrings pull more at the same posture, so that one tightness ends the test at this angle.
  const double found = Halve(kTightnessMin, kTightnessMax, [&](double tightness) {
    person.SetTightness(tightness);
    return person.CalcLegPull({kTestHip, knee}).knee_torque - kKneeTestTorque * person.torque_scale_;
  });
  person.SetTightness(found);
  person.tightness_clamped_ = found < kTightnessMin + 1e-6 || found > kTightnessMax - 1e-6;
  return person;
}

double CalcKneeExtension(const Person& person) {
  const auto rest = [&](double straightness) {
    return person.CalcLegPull({kTestHip, -straightness}).knee_torque - kKneeTestTorque * person.torque_scale();
  };
  // From a bent knee towards a straight one, to where the limit is first reached; beyond straight nobody is tested.
  constexpr double kStep = ToRadians(2.0);
  for (double at = ToRadians(-120.0); at < -1e-9; at += kStep) {
    if (rest(at + kStep) > 0) return -Halve(at, at + kStep, rest);
  }
  return 0;
}

double CalcLegRaiseStiffness(const Person& person) {
  const double from = ToRadians(20.0);
  const double to = ToRadians(50.0);
  const auto torque = [&](double hip) { return person.CalcLegPull({hip, 0}).hip_torque + person.HipTissueTorque(hip); };
  return (torque(to) - torque(from)) / (to - from);
}

ForwardBend CalcForwardBend(const Person& person) {
  const double limit = kHipTolerance * person.torque_scale();
  ForwardBend bend;
  bend.hip = Halve(0, ToRadians(140.0), [&](double hip) {
    return person.CalcLegPull({hip, 0}).hip_torque + person.HipTissueTorque(hip) - limit;
  });
  const double weight = kTrunkMassShare * person.mass() * kGravity * kTrunkCentre * person.scale();
  bend.lumbar = Halve(0, ToRadians(140.0), [&](double flexion) {
    return person.LumbarMoment(flexion) - weight * std::sin(std::min(kPi, bend.hip + flexion));
  });
  return bend;
}

}  // namespace sitbone::body
