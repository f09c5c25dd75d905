// The region of interest: a turned square in the picture that holds the whole person, and the maps between the picture
// and the network's crop of it.
//
// Frames:  I image (px, y down), possibly mirrored left to right; C crop (px of the network's input, y down).
// Units:   px, rad.
// Source:  google-ai-edge/mediapipe, alignment_points_to_rects_calculator.cc and rect_transformation_calculator.cc
//          (circle round point 0 through point 1, turned so that point 1 is straight up, times 1.25).
#pragma once

#include "base/geometry.h"

namespace sitbone::pose {

/// A square in I, turned by `turn` (clockwise as seen, since y points down).
struct Region {
  Vec2 centre;      // px, I
  double size = 0;  // px, side of the square
  double turn = 0;  // rad
};

/// How much larger than the person's circle the region is.
constexpr double kRegionMargin = 1.25;

/// The region whose circle has its centre at `centre` and passes through `scale`, with `scale` straight up in the crop.
Region RegionFromPoints(Vec2 centre, Vec2 scale);

/// Affine map between crop pixels and picture pixels: a pixel (u, v) of a crop with `crop_size` pixels a side.
struct CropTransform {
  // p_I = origin + u * along_u + v * along_v
  Vec2 origin;
  Vec2 along_u;
  Vec2 along_v;

  Vec2 ToImage(Vec2 p_C) const { return origin + p_C.x * along_u + p_C.y * along_v; }
  Vec2 ToCrop(Vec2 p_I) const;
  /// Picture pixels per crop pixel.
  double scale() const { return Norm(along_u); }
};

/// The map of `region` onto a crop of `crop_size` x `crop_size` pixels (corners onto corners, as MediaPipe's).
CropTransform MakeCropTransform(const Region& region, int crop_size);

/// `region` in the picture turned left-right, `width` px wide.
Region MirrorRegion(const Region& region, double width);

/// Share of the smaller square's area that both cover, both taken as upright squares: 0..1.
double RegionOverlap(const Region& a, const Region& b);

}  // namespace sitbone::pose
