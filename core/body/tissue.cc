#include "body/tissue.h"

#include <cmath>

namespace sitbone::body {
namespace {

// chosen: extension is mirrored and twice as hard (docs/body-model.md).
constexpr double kExtensionScale = 2;

}  // namespace

double LumbarTissue::Moment(double flexion) const {
  return flexion >= 0 ? a * std::expm1(b * flexion) : -kExtensionScale * a * std::expm1(-b * flexion);
}

double LumbarTissue::Energy(double flexion) const {
  const double bent = std::abs(flexion);
  return (flexion >= 0 ? 1 : kExtensionScale) * a * (std::expm1(b * bent) / b - bent);
}

LumbarTissue LumbarOf(LumbarClass lumbar) {
  // Assumed classes (BODY_MODEL, status G), per degree there.
  switch (lumbar) {
    case LumbarClass::kStiff:
      return {4.0, 0.095 * ToDegrees(1)};
    case LumbarClass::kNormal:
      return {2.0, 0.065 * ToDegrees(1)};
    case LumbarClass::kLax:
      return {1.0, 0.055 * ToDegrees(1)};
  }
  return {};
}

double HipTissue::Torque(double hip) const {
  const double front = -flexor * std::expm1(-flexor_rate * hip);
  return hip > 0 ? front + gluteal * std::expm1(gluteal_rate * hip) : front;
}

double HipTissue::Energy(double hip) const {
  const double front = flexor * (hip + std::expm1(-flexor_rate * hip) / flexor_rate);
  return hip > 0 ? front + gluteal * (std::expm1(gluteal_rate * hip) / gluteal_rate - hip) : front;
}

// Fitted by tools/body/fit_person.py; Riener and Edrich's own numbers are 4.3, 0.075, 0.5 and 0.0305, rates a degree.
HipTissue FittedHip() { return {3.173, 0.075 * ToDegrees(1), 1.422, 0.0319 * ToDegrees(1)}; }

}  // namespace sitbone::body
