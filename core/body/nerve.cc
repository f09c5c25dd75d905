#include "body/nerve.h"

#include <algorithm>
#include <cmath>

namespace sitbone::body {
namespace {

// Length of the bed, m and m/rad, status G (BODY_MODEL, nerve).
constexpr double kBedStanding = 1.00;  // L1 to the sole
constexpr double kPerHip = 0.050;
constexpr double kPerKnee = 0.030;
constexpr double kPerAnkle = 0.035;
constexpr double kPerLumbar = 0.012;
constexpr double kPerNeck = 0.008;
// The posture in which the nerve is just slack.
constexpr NervePosture kSlack = {ToRadians(40.0), ToRadians(90.0), ToRadians(-20.0), 0, 0};
// How far a joint's change reaches along the nerve.
constexpr double kReach = 0.35;
// Share of the change at hip, knee and spine that slides in from the roots (FACTS B9: about 25 %).
constexpr double kRootSlide = 0.25;
// Bands of a drawing (after Lundborg and Rydevik 1973, rabbits).
constexpr double kRaised = 0.06;
constexpr double kStrong = 0.08;

// Joints along the nerve, m from L1; chosen: neck at the top, lumbar spine at its middle.
constexpr std::size_t kJoints = 5;
constexpr std::array<double, kJoints> kJointPlaces = {0.00, 0.08, 0.22, 0.62, 0.95};  // neck, lumbar, hip, knee, ankle
// chosen: where the roots leave the spine and where the named places are, m from L1.
constexpr std::array<double, kNerveRootCount> kRootPlaces = {0.070, 0.100, 0.120, 0.135, 0.150};
constexpr std::array<double, kNerveStationCount> kStationPlaces = {0.18, 0.22, 0.28, 0.40, 0.55, 0.62, 0.95};

using JointChanges = std::array<double, kJoints>;

JointChanges ChangesBetween(const NervePosture& from, const NervePosture& to) {
  return {kPerNeck * (to.neck - from.neck), kPerLumbar * (to.lumbar - from.lumbar), kPerHip * (to.hip - from.hip),
          -kPerKnee * (to.knee - from.knee), kPerAnkle * (to.ankle - from.ankle)};
}

// The integral of exp(-|x - joint| / reach) over the bed, from L1 to x.
double SharedUpTo(double x, double joint) {
  const double below = std::exp(-joint / kReach);
  if (x <= joint) return kReach * (std::exp((x - joint) / kReach) - below);
  return kReach * (2 - below - std::exp((joint - x) / kReach));
}

double BedOf(const NervePosture& p) {
  return kBedStanding + kPerHip * p.hip - kPerKnee * p.knee + kPerAnkle * p.ankle + kPerLumbar * p.lumbar +
         kPerNeck * p.neck;
}

// Local strain at x (unscaled), and the slide against the bed.
NerveStation StationAt(double x, const JointChanges& changes) {
  NerveStation station;
  double strain = 0;
  for (std::size_t j = 0; j < kJoints; ++j) {
    const double whole = SharedUpTo(kBedStanding, kJointPlaces[j]);
    strain += changes[j] * std::exp(-std::abs(x - kJointPlaces[j]) / kReach) / whole;
    station.excursion += changes[j] * (SharedUpTo(x, kJointPlaces[j]) / whole - (x > kJointPlaces[j] ? 1 : 0));
  }
  station.strain = std::max(0.0, strain);
  return station;
}

// Strain with the root's slide: the ankle is too far away to draw on it.
double SlidStrain(const NervePosture& posture, double slack) {
  const JointChanges changes = ChangesBetween(kSlack, posture);
  double taken = 0;
  for (std::size_t j = 0; j < kJoints; ++j) taken += (j + 1 == kJoints ? 1 : 1 - kRootSlide) * changes[j];
  return std::max(0.0, taken / slack);
}

constexpr NerveCourse kCourse = {{{{-0.105, 0.112, 0.022},
                                   {-0.108, 0.082, 0.026},
                                   {-0.122, 0.058, 0.024},
                                   {-0.136, 0.036, 0.020},
                                   {-0.146, 0.014, 0.016}}},
                                 {{{Segment::kPelvis, {-0.138, -0.020, 0.045}},
                                   {Segment::kPelvis, {-0.126, -0.078, 0.078}},
                                   {Segment::kFemur, {-0.040, -0.080, -0.002}},
                                   {Segment::kFemur, {-0.036, -0.200, 0.000}},
                                   {Segment::kFemur, {-0.036, -0.330, 0.002}},
                                   {Segment::kTibia, {-0.034, 0.010, 0.004}}}}};

}  // namespace

NerveState CalcNerve(const NervePosture& posture, const NervePosture& rest, double scale) {
  const double slack = BedOf(kSlack);
  NerveState state;
  state.bed_length = scale * BedOf(posture);
  state.strain_lumped = std::max(0.0, BedOf(posture) / slack - 1);
  state.strain = SlidStrain(posture, slack);
  state.strain_at_rest = SlidStrain(rest, slack);
  const double risen = state.strain - state.strain_at_rest;
  state.band = risen > kStrong ? NerveBand::kStrong : risen >= kRaised ? NerveBand::kRaised : NerveBand::kCalm;
  const JointChanges changes = ChangesBetween(kSlack, posture);
  const auto fill = [&](double x, NerveStation& station) {
    station = StationAt(x, changes);
    station.from_l1 = scale * x;
    station.excursion *= scale;
  };
  for (std::size_t i = 0; i < kNerveRootCount; ++i) fill(kRootPlaces[i], state.roots[i]);
  for (std::size_t i = 0; i < kNerveStationCount; ++i) fill(kStationPlaces[i], state.stations[i]);
  return state;
}

double CalcNerveExcursion(const NervePosture& from, const NervePosture& to, double from_l1, double scale) {
  return scale * StationAt(from_l1 / scale, ChangesBetween(from, to)).excursion;
}

const NerveCourse& FindNerveCourse() { return kCourse; }

}  // namespace sitbone::body
