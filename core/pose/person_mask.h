// The person mask, in the crop where the network made it, with the way back into the picture.
//
// Frames:  I image (px), C crop (px of the 256 x 256 mask).
// Shape:   256 x 256 probabilities 0..1, row by row. Allocated once.
#pragma once

#include <span>
#include <vector>

#include "pose/network.h"
#include "pose/region.h"

namespace sitbone::pose {

/// A soft mask of the person in one frame. `valid` is false until a network has filled it.
struct PersonMask {
  bool valid = false;
  CropTransform crop;      ///< from mask pixels to the picture, which is mirrored when `mirrored`
  bool mirrored = false;   ///< the network saw the picture turned left-right
  double image_width = 0;  ///< px
  std::vector<float> weights = std::vector<float>(static_cast<std::size_t>(kMaskSize) * kMaskSize);

  /// Probability at a point of the crop, bilinear; 0 outside.
  double AtCrop(Vec2 p_C) const;
  /// Probability at a point of the picture as shown (not mirrored).
  double AtImage(Vec2 p_I) const;
};

/// Fills `mask` from logits (or from probabilities, which some builds of the model put out).
void FillMask(std::span<const float> values, PersonMask& mask);

}  // namespace sitbone::pose
