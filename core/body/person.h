// One person's body: gait2392 scaled to stature, hamstrings as tight as the person's own knee-extension angle says.
//
// Units:   rad, m, kg, N m. Angles follow body/coordinate.h.
// Shape:   fixed size, no allocation after MakePerson.
// Errors:  kInvalidArgument when a value is not finite or outside what a grown person can have.
// Source:  docs/body-model.md; each number's kind stands in body/evidence.h.
// Limits:  lengths scale with stature, forces with its square, torques with its cube: two people who differ in stature
//          alone are equally flexible. Sex changes the defaults only (stature, knee-extension angle).
#pragma once

#include <array>
#include <optional>

#include "base/error.h"
#include "body/hamstring.h"
#include "body/muscle.h"
#include "body/tissue.h"

namespace sitbone::body {

enum class Sex { kFemale, kMale };

/// What is known of a person.
struct PersonFacts {
  Sex sex = Sex::kMale;
  std::optional<double> stature;  ///< m
  std::optional<double> mass;     ///< kg
  /// Knee flexion short of straight in the knee-extension test: on the back, hip at 90 degrees, pelvis held. Rad.
  std::optional<double> knee_extension;
  LumbarClass lumbar = LumbarClass::kNormal;
};

/// Typical knee-extension angle, ages 18 to 24 (Yildirim 2018): men 17.8, women 13.4 degrees.
double TypicalKneeExtension(Sex sex);

/// What the hamstrings of one leg do at one posture.
struct LegPull {
  double hip_torque = 0;   ///< + = turns the pelvis backward
  double knee_torque = 0;  ///< + = bends the knee
  double energy = 0;
};

class Person {
 public:
  /// The reference person: 1.80 m, tightness 0.
  Person();

  /// Hamstrings of one leg; `knee` from CalcKneePose. `fibers` remembers fibre lengths between near postures (start:
  /// 0).
  LegPull CalcLegPull(const KneePose& knee, double hip, std::array<FiberMemory, kHeadCount>& fibers) const;
  /// Its hip_torque alone, quicker.
  double CalcHipTorque(const KneePose& knee, double hip, std::array<FiberMemory, kHeadCount>& fibers) const;
  LegPull CalcLegPull(const HipKnee& posture) const;
  /// One head in full: length and arms of this person in m, forces of the resting muscle in N.
  HeadState CalcHead(Head head, const HipKnee& posture) const;

  double HipTissueTorque(double hip) const { return torque_scale_ * hip_.Torque(hip); }
  double HipTissueEnergy(double hip) const { return torque_scale_ * hip_.Energy(hip); }
  double LumbarMoment(double flexion) const { return torque_scale_ * lumbar_.Moment(flexion); }
  double LumbarEnergy(double flexion) const { return torque_scale_ * lumbar_.Energy(flexion); }

  /// Stature over the reference's.
  double scale() const { return scale_; }
  double torque_scale() const { return torque_scale_; }
  double mass() const { return mass_; }
  /// The hamstrings act as if the hip were bent by this much more (about 60 degrees of hip flexion, knee straight).
  double tightness() const { return tightness_; }
  /// The knee-extension angle is beyond what the model's tightness reaches; the nearest was taken.
  bool tightness_clamped() const { return tightness_clamped_; }
  /// The knee-extension angle is the person's own, not the typical one.
  bool measured() const { return measured_; }

 private:
  friend Result<Person> MakePerson(const PersonFacts& facts);
  void SetTightness(double tightness);

  double scale_ = 1;
  double torque_scale_ = 1;
  double mass_ = 75;
  double tightness_ = 0;
  bool tightness_clamped_ = false;
  bool measured_ = false;
  HipTissue hip_ = FittedHip();
  LumbarTissue lumbar_ = LumbarOf(LumbarClass::kNormal);
  std::array<Muscle, kHeadCount> muscles_;
  std::array<double, kHeadCount> slack_shift_{};  // m at the reference's size
};

Result<Person> MakePerson(const PersonFacts& facts);

/// Passive knee torque at which a knee-extension test ends, and passive hip torque a leg at which bending forward ends:
/// a firm, bearable pull. Both for 1.80 m; fitted.
constexpr double kKneeTestTorque = 19.1;
constexpr double kHipTolerance = 35.3;

/// The knee-extension angle that the model gives this person; what MakePerson turned round.
double CalcKneeExtension(const Person& person);
/// Passive stiffness of a straight-leg raise between 20 and 50 degrees with the pelvis held, N m/rad.
double CalcLegRaiseStiffness(const Person& person);

/// The end of bending forward on straight legs: the hips stop at kHipTolerance, the back hangs.
struct ForwardBend {
  double hip = 0;
  double lumbar = 0;
};
ForwardBend CalcForwardBend(const Person& person);

/// Of gait2392: mass of the trunk with head and arms over the body's, and its centre above L5/S1 in m at 1.80 m.
constexpr double kTrunkMassShare = 34.2366 / 75.16;
constexpr double kTrunkCentre = 0.32;
constexpr double kPelvisMassShare = 11.777 / 75.16;
constexpr double kGravity = 9.80665;  // m/s^2

}  // namespace sitbone::body
