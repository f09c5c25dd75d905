#include "pose/region.h"

#include <algorithm>

namespace sitbone::pose {

Region RegionFromPoints(Vec2 centre, Vec2 scale) {
  const Vec2 d = scale - centre;
  Region region;
  region.centre = centre;
  region.size = 2 * Norm(d) * kRegionMargin;
  region.turn = WrapAngle(kPi / 2 - std::atan2(-d.y, d.x));
  return region;
}

Vec2 CropTransform::ToCrop(Vec2 p_I) const {
  const Vec2 d = p_I - origin;
  const double determinant = Cross(along_u, along_v);
  if (determinant == 0) return {};
  return {Cross(d, along_v) / determinant, Cross(along_u, d) / determinant};
}

CropTransform MakeCropTransform(const Region& region, int crop_size) {
  const double k = region.size / crop_size;
  const double c = std::cos(region.turn) * k;
  const double s = std::sin(region.turn) * k;
  CropTransform transform;
  transform.along_u = {c, s};
  transform.along_v = {-s, c};
  const double half = 0.5 * crop_size;
  transform.origin = region.centre - half * transform.along_u - half * transform.along_v;
  return transform;
}

Region MirrorRegion(const Region& region, double width) {
  return {{width - 1 - region.centre.x, region.centre.y}, region.size, WrapAngle(-region.turn)};
}

double RegionOverlap(const Region& a, const Region& b) {
  const auto shared = [](double p, double size_p, double q, double size_q) {
    const double low = std::max(p - size_p / 2, q - size_q / 2);
    const double high = std::min(p + size_p / 2, q + size_q / 2);
    return std::max(0.0, high - low);
  };
  const double smaller = std::min(a.size, b.size);
  if (!(smaller > 0)) return 0;
  return shared(a.centre.x, a.size, b.centre.x, b.size) * shared(a.centre.y, a.size, b.centre.y, b.size) /
         (smaller * smaller);
}

}  // namespace sitbone::pose
