// What resists at the joints beside the hamstrings: the lumbar spine, and each hip's flexors, capsule and gluteals.
//
// Units:   rad, N m, J, for a person of 1.80 m; other people's torques grow with the cube of their stature.
// Errors:  none.
// Source:  the lumbar form M = a (exp(b phi) - 1) after McGill 1994 (exponential rise of the passive trunk moment). The
//          hip's form after Riener and Edrich 1999: one exponential that fades in flexion, one that grows. The values
//          are fitted (docs/body-model.md); "assumed" and "fitted" stand in body/evidence.h.
// Limits:  sagittal, elastic; the segments share the bend in fixed parts.
#pragma once

#include <array>
#include <cstddef>

#include "base/geometry.h"

namespace sitbone::body {

/// The lumbar spine as one spring. Flexion +, from standing.
struct LumbarTissue {
  double a = 0;  ///< N m
  double b = 0;  ///< 1/rad

  /// What the bent spine pulls back with; extension is mirrored and twice as hard.
  double Moment(double flexion) const;
  double Energy(double flexion) const;
};

/// How yielding a person's back is.
enum class LumbarClass { kStiff, kNormal, kLax };
LumbarTissue LumbarOf(LumbarClass lumbar);

/// One hip without its hamstrings: 0 when standing; + = turns the pelvis backward.
struct HipTissue {
  double flexor = 0;  ///< hip flexors and front of the capsule, N m
  double flexor_rate = 0;
  double gluteal = 0;  ///< gluteals and back of the capsule, N m
  double gluteal_rate = 0;

  double Torque(double hip) const;
  double Energy(double hip) const;
};
HipTissue FittedHip();

constexpr std::size_t kLumbarSegments = 6;
/// Share of the lumbar bend from L5/S1 up to T12/L1. Source: couplers of the lifting full-body model
/// (Beaucage-Gauvreau).
constexpr std::array<double, kLumbarSegments> kLumbarShares = {1 / 7.143,     1.857 / 7.143, 1.643 / 7.143,
                                                               1.143 / 7.143, 0.929 / 7.143, 0.571 / 7.143};
constexpr std::array<const char*, kLumbarSegments> kLumbarNames = {"L5/S1", "L4/L5", "L3/L4",
                                                                   "L2/L3", "L1/L2", "T12/L1"};
/// Flexion of the whole lumbar spine at its limit. Source: Pearcy 1984, White and Panjabi: 8, 10, 12, 13, 9 degrees
/// from L1/L2 to L5/S1, and 6 for T12/L1 (chosen, by its share).
constexpr double kLumbarRange = ToRadians(58.0);

}  // namespace sitbone::body
