// The joint distribution of what the trunk's outline changes by and how much the back rounds, on rendered people.
//
// Units:   the outline's cells in trunk lengths, the trunk's lean in rad, ln of its length in the picture, rounding in
//          rad: all against the person's own neutral.
// Shape:   a Gaussian of 32 variables: 29 cells (kinematics/back_outline.h), lean, length, rounding.
// Source:  docs/back-rounding.md.
// Limits:  rendered people only; not validated on real ones.
#pragma once

#include <array>
#include <cstddef>

#include "kinematics/back_outline.h"

namespace sitbone::kinematics {

constexpr std::size_t kRoundingEvidence = kOutlineCells + 2;
constexpr std::size_t kRoundingVariables = kRoundingEvidence + 1;

extern const std::array<double, kRoundingVariables> kRoundingMean;
/// Inverse covariance, its lower triangle row by row.
extern const std::array<double, kRoundingVariables*(kRoundingVariables + 1) / 2> kRoundingPrecision;

}  // namespace sitbone::kinematics
