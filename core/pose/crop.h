// Samples a turned square of the picture into a network's input tensor.
//
// Frames:  I image, C crop (pose/region.h).
// Shape:   output crop_size x crop_size x 3 floats, row by row, R G B.
// Source:  MediaPipe's ImageToTensorCalculator with OpenCV: bilinear, corner aligned.
// Limits:  no anti-aliasing when the picture is larger than the crop, as in the original: the networks were trained so.
#pragma once

#include <span>

#include "pose/image.h"
#include "pose/region.h"

namespace sitbone::pose {

/// What a pixel value 0..255 becomes.
struct PixelRange {
  float scale = 1.0F / 255.0F;
  float offset = 0.0F;
};

/// Landmark networks take [0, 1].
constexpr PixelRange kUnitRange{1.0F / 255.0F, 0.0F};
/// The detector takes [-1, 1].
constexpr PixelRange kSignedRange{2.0F / 255.0F, -1.0F};

/// What lies outside the picture.
enum class Border {
  kZero,       ///< black: as the detector wants it, and as our correction was trained
  kReplicate,  ///< the nearest pixel: as MediaPipe feeds the landmark networks
};

/// Fills `tensor` (crop_size^2 x 3) with the picture under `region`. With `mirror` the picture counts as turned
/// left-right and `region` lies in the turned picture.
void SampleCrop(const ImageView& image, const Region& region, bool mirror, PixelRange range, Border border,
                int crop_size, std::span<float> tensor);

}  // namespace sitbone::pose
