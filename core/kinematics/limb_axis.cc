#include "kinematics/limb_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/statistics.h"

namespace sitbone::kinematics {
namespace {

constexpr std::size_t kSections = 9;
constexpr std::size_t kSectionsMin = 5;
constexpr double kHalfWidthMax = 0.45;  // of the limb's length
constexpr double kStep_px = 0.5;
constexpr double kLengthMin_px = 12;
constexpr int kPasses = 2;

struct Section {
  double along;   // px from the joint
  double middle;  // px across
  double width;   // px
};

struct Line {
  double slope = 0;
  double offset = 0;
  double At(double x) const { return slope * x + offset; }
};

using Sections = std::array<Section, kSections>;

// Least squares through the sections for which `use` holds.
template <typename Use>
Line FitLine(const Sections& sections, std::size_t count, Use use) {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!use(i)) continue;
    const Section& s = sections[i];
    n += 1;
    sx += s.along;
    sy += s.middle;
    sxx += s.along * s.along;
    sxy += s.along * s.middle;
  }
  const double determinant = n * sxx - sx * sx;
  if (n < 2 || determinant == 0) return {};
  const double slope = (n * sxy - sx * sy) / determinant;
  return {slope, (sy - slope * sx) / n};
}

// The limb's two edges along a cross-section through `centre`, or nullopt when it does not end on both sides.
std::optional<Section> MeasureSection(const pose::PersonMask& mask, Vec2 centre, Vec2 across, double along,
                                      double half) {
  const auto at = [&](double t) { return mask.AtCrop(centre + t * across); };
  // Steps from -half to +half by kStep_px; the middle one is the first to be looked at.
  const int steps = static_cast<int>(std::ceil((2 * half + 0.25) / kStep_px));
  const int middle = steps / 2;
  const auto position = [&](int i) { return -half + i * kStep_px; };
  double previous = at(position(middle));
  if (previous < 0.5) return std::nullopt;
  std::optional<double> low, high;
  for (int i = middle - 1; i >= 0; --i) {
    const double v = at(position(i));
    if (v < 0.5) {
      low = position(i) + kStep_px * (0.5 - v) / std::max(previous - v, 1e-3);
      break;
    }
    previous = v;
  }
  previous = at(position(middle));
  for (int i = middle + 1; i < steps; ++i) {
    const double v = at(position(i));
    if (v < 0.5) {
      high = position(i - 1) + kStep_px * (previous - 0.5) / std::max(previous - v, 1e-3);
      break;
    }
    previous = v;
  }
  if (!low || !high) return std::nullopt;
  return Section{along, 0.5 * (*low + *high), *high - *low};
}

}  // namespace

LimbAxis CalcLimbAxis(const pose::PersonMask& mask, Vec2 a_C, Vec2 b_C, LimbSpan span) {
  LimbAxis best;
  const double length = Norm(b_C - a_C);
  if (!mask.valid || !(length >= kLengthMin_px)) return best;
  const Vec2 joint_line = (1 / length) * (b_C - a_C);
  const Vec2 joint_normal{-joint_line.y, joint_line.x};
  Vec2 start = a_C;
  Vec2 direction = joint_line;
  for (int pass = 0; pass < kPasses; ++pass) {
    const Vec2 normal{-direction.y, direction.x};
    Sections sections;
    std::size_t count = 0;
    for (std::size_t i = 0; i < kSections; ++i) {
      const double share = span.first + (span.last - span.first) * static_cast<double>(i) / (kSections - 1);
      const double along = share * length;
      const auto section = MeasureSection(mask, start + along * direction, normal, along, kHalfWidthMax * length);
      if (section) sections[count++] = *section;
    }
    const double usable = static_cast<double>(count) / kSections;
    if (count < kSectionsMin) {
      if (pass == 0) best.usable = usable;
      return best;
    }
    Line line = FitLine(sections, count, [](std::size_t) { return true; });
    std::array<double, kSections> distance{};
    for (std::size_t i = 0; i < count; ++i) distance[i] = std::fabs(sections[i].middle - line.At(sections[i].along));
    std::array<double, kSections> reordered = distance;
    const double limit = std::max(2 * Median(std::span(reordered).first(count)), 1.0);
    std::size_t good = 0;
    for (std::size_t i = 0; i < count; ++i) good += distance[i] < limit ? 1 : 0;
    if (good >= kSectionsMin) line = FitLine(sections, count, [&](std::size_t i) { return distance[i] < limit; });
    double squares = 0, width = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const double r = sections[i].middle - line.At(sections[i].along);
      squares += r * r;
      width += sections[i].width;
    }
    const auto on_line = [&](double share) {
      const double along = share * length;
      return start + along * direction + line.At(along) * normal;
    };
    const Vec2 q_first = on_line(span.first);
    const Vec2 q_last = on_line(span.last);
    const Vec2 axis = (1 / Norm(q_last - q_first)) * (q_last - q_first);
    best.turn_deg = ToDegrees(std::atan2(Cross(joint_line, axis), Dot(joint_line, axis)));
    best.rms_px = std::sqrt(squares / static_cast<double>(count));
    best.width = width / static_cast<double>(count) / length;
    best.usable = usable;
    best.offset_first = Dot(q_first - a_C - (span.first * length) * joint_line, joint_normal) / length;
    best.offset_last = Dot(q_last - a_C - (span.last * length) * joint_line, joint_normal) / length;
    direction = axis;
    start = q_first - (span.first * length) * axis;
  }
  return best;
}

}  // namespace sitbone::kinematics
