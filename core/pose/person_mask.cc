#include "pose/person_mask.h"

#include <algorithm>
#include <cmath>

namespace sitbone::pose {

double PersonMask::AtCrop(Vec2 p_C) const {
  const double x = std::floor(p_C.x);
  const double y = std::floor(p_C.y);
  if (!(x >= 0 && y >= 0 && x < kMaskSize - 1 && y < kMaskSize - 1)) return 0;
  const double fx = p_C.x - x;
  const double fy = p_C.y - y;
  const std::size_t i = static_cast<std::size_t>(y) * kMaskSize + static_cast<std::size_t>(x);
  const double top = weights[i] * (1 - fx) + weights[i + 1] * fx;
  const double bottom = weights[i + kMaskSize] * (1 - fx) + weights[i + kMaskSize + 1] * fx;
  return top * (1 - fy) + bottom * fy;
}

double PersonMask::AtImage(Vec2 p_I) const {
  return AtCrop(crop.ToCrop(mirrored ? Vec2{image_width - 1 - p_I.x, p_I.y} : p_I));
}

void FillMask(std::span<const float> values, PersonMask& mask) {
  mask.valid = values.size() == mask.weights.size();
  if (!mask.valid) return;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  const bool logits = *low < -0.01F || *high > 1.01F;
  if (!logits) {
    std::copy(values.begin(), values.end(), mask.weights.begin());
    return;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float v = values[i];
    // Most pixels are far inside or outside; the exponential is for the edge alone.
    mask.weights[i] = v > 16 ? 1.0F : v < -16 ? 0.0F : 1.0F / (1.0F + std::exp(-v));
  }
}

}  // namespace sitbone::pose
