#include "pose/crop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "base/check.h"

namespace sitbone::pose {
namespace {

// Positions are kept in fixed point: 16 bits of fraction.
constexpr int kFractionBits = 16;
constexpr std::int64_t kOne = std::int64_t{1} << kFractionBits;
constexpr float kPerOne = 1.0F / static_cast<float>(kOne);

// Red, green, blue and one to spare, side by side (clang's vector extension; the same code on every processor).
using Lanes = float __attribute__((vector_size(16)));
using ByteLanes = std::uint8_t __attribute__((vector_size(4)));

Lanes LoadLanes(const std::uint8_t* p) {
  ByteLanes bytes;
  std::memcpy(&bytes, p, sizeof bytes);
  return __builtin_convertvector(bytes, Lanes);
}

struct Row {
  std::int64_t x;  // fixed point, first pixel of the row
  std::int64_t y;
  std::int64_t dx;  // fixed point, from pixel to pixel
  std::int64_t dy;
};

// The part [first, last) of a row for which floor(position) lies within 0..limit-2, so that all four neighbours exist.
void NarrowToInside(std::int64_t start, std::int64_t step, int limit, int& first, int& last) {
  const std::int64_t low = 0;
  const std::int64_t high = (static_cast<std::int64_t>(limit) - 1) * kOne - 1;
  const auto inside = [&](int i) {
    const std::int64_t p = start + step * i;
    return p >= low && p <= high;
  };
  if (step == 0) {
    if (!inside(0)) last = first;
    return;
  }
  // Both ends by arithmetic, then a step of care for the rounding.
  const auto solve = [&](std::int64_t bound) { return static_cast<double>(bound - start) / static_cast<double>(step); };
  const double a = solve(low);
  const double b = solve(high);
  int from = static_cast<int>(std::clamp(std::floor(std::min(a, b)), -1.0, 1e6));
  int to = static_cast<int>(std::clamp(std::ceil(std::max(a, b)), -1.0, 1e6)) + 1;
  from = std::clamp(from, first, last);  // the picture may begin beyond the end of the row
  to = std::min(to, last);
  while (from < to && !inside(from)) ++from;
  while (to > from && !inside(to - 1)) --to;
  first = from;
  last = std::max(from, to);
}

// How a crop's pixels become numbers.
struct Rule {
  PixelRange range;
  Border border;
};

// One pixel near or beyond the border.
void SampleWithBorder(const ImageView& image, std::int64_t x, std::int64_t y, const Rule& rule, float* out) {
  const int x0 = static_cast<int>(x >> kFractionBits);
  const int y0 = static_cast<int>(y >> kFractionBits);
  const double fx = static_cast<double>(x & (kOne - 1)) / static_cast<double>(kOne);
  const double fy = static_cast<double>(y & (kOne - 1)) / static_cast<double>(kOne);
  std::array<double, 3> sum{};
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      int px = x0 + i;
      int py = y0 + j;
      const bool outside = px < 0 || py < 0 || px >= image.width || py >= image.height;
      if (outside && rule.border == Border::kZero) continue;
      px = std::clamp(px, 0, image.width - 1);
      py = std::clamp(py, 0, image.height - 1);
      const double weight = (i == 0 ? 1 - fx : fx) * (j == 0 ? 1 - fy : fy);
      const std::uint8_t* p = image.data + py * image.stride + static_cast<std::ptrdiff_t>(image.pixel_bytes) * px;
      for (std::size_t c = 0; c < 3; ++c) sum[c] += weight * p[c];
    }
  }
  for (std::size_t c = 0; c < 3; ++c) out[c] = static_cast<float>(sum[c]) * rule.range.scale + rule.range.offset;
}

void SampleRow(const ImageView& image, const Row& row, const Rule& rule, int crop_size, float* out) {
  int first = 0;
  int last = crop_size;
  // One column less than there is: four lanes are read where a pixel has three.
  NarrowToInside(row.x, row.dx, image.width - 1, first, last);
  NarrowToInside(row.y, row.dy, image.height, first, last);
  for (int i = 0; i < first; ++i) SampleWithBorder(image, row.x + row.dx * i, row.y + row.dy * i, rule, out + 3 * i);
  const PixelRange range = rule.range;
  const std::ptrdiff_t pixel_bytes = image.pixel_bytes;
  std::int64_t x = row.x + row.dx * first;
  std::int64_t y = row.y + row.dy * first;
  for (int i = first; i < last; ++i, x += row.dx, y += row.dy) {
    const std::uint8_t* p = image.data + (y >> kFractionBits) * image.stride + pixel_bytes * (x >> kFractionBits);
    const std::uint8_t* q = p + image.stride;
    const float fx = static_cast<float>(x & (kOne - 1)) * kPerOne;
    const float fy = static_cast<float>(y & (kOne - 1)) * kPerOne;
    const Lanes top = LoadLanes(p) * (1 - fx) + LoadLanes(p + pixel_bytes) * fx;
    const Lanes bottom = LoadLanes(q) * (1 - fx) + LoadLanes(q + pixel_bytes) * fx;
    const Lanes pixel = (top * (1 - fy) + bottom * fy) * range.scale + range.offset;
    // The fourth lane spills into the next pixel, which is written after this one; the row's last has no next.
    if (i + 1 < crop_size) {
      std::memcpy(out + std::ptrdiff_t{3} * i, &pixel, 4 * sizeof(float));
    } else {
      std::memcpy(out + std::ptrdiff_t{3} * i, &pixel, 3 * sizeof(float));
    }
  }
  for (int i = std::max(first, last); i < crop_size; ++i) {
    SampleWithBorder(image, row.x + row.dx * i, row.y + row.dy * i, rule, out + 3 * i);
  }
}

std::int64_t ToFixed(double v) { return static_cast<std::int64_t>(std::llround(v * static_cast<double>(kOne))); }

}  // namespace

void SampleCrop(const ImageView& image, const Region& region, bool mirror, PixelRange range, Border border,
                int crop_size, std::span<float> tensor) {
  SITBONE_CHECK(tensor.size() == static_cast<std::size_t>(crop_size) * static_cast<std::size_t>(crop_size) * 3);
  CropTransform transform = MakeCropTransform(region, crop_size);
  if (image.empty() || !std::isfinite(region.turn) || !(std::fabs(region.size) < 1e5) || !(Norm(region.centre) < 1e6)) {
    std::fill(tensor.begin(), tensor.end(), range.offset);
    return;
  }
  if (mirror) {
    transform.origin.x = image.width - 1 - transform.origin.x;
    transform.along_u.x = -transform.along_u.x;
    transform.along_v.x = -transform.along_v.x;
  }
  for (int v = 0; v < crop_size; ++v) {
    const Vec2 start = transform.origin + static_cast<double>(v) * transform.along_v;
    const Row row{ToFixed(start.x), ToFixed(start.y), ToFixed(transform.along_u.x), ToFixed(transform.along_u.y)};
    SampleRow(image, row, {range, border}, crop_size, tensor.data() + static_cast<std::ptrdiff_t>(v) * crop_size * 3);
  }
}

}  // namespace sitbone::pose
