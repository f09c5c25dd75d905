#include "kinematics/back_outline.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace sitbone::kinematics {
namespace {

// The recipe's figures (docs/back-rounding.md); all lengths in trunk lengths.
constexpr double kRayFirst = -0.15;
constexpr double kRayStep = 0.005;
constexpr int kRaySteps = 181;  // up to t = 0.75
constexpr int kRayCentre = 30;  // index of t = 0, and the furthest that an inside sample is looked for
constexpr int kOutsideRun = 6;  // samples below one half in a row: outside
constexpr double kShoulderGapMax = 0.55;
constexpr double kStationStep = 0.04;
constexpr double kBackFirst = -0.22;
constexpr double kFrontFirst = 0.06;
constexpr std::size_t kBackRays = 2 * kBackCells;
constexpr std::size_t kFrontRays = 2 * kFrontCells;
constexpr std::size_t kFirstDrawn = 3;  // of the back's rays
constexpr double kLeapMax = 0.16;
constexpr double kArmMargin = 0.08;  // an arm so little inside the outline, or beyond it, makes it
constexpr double kArmReach = 0.06;   // along the trunk
constexpr double kArmFirst = 0.45;   // of the upper arm: above, it is the shoulder
constexpr double kHandLast = 1.25;   // of the forearm: the hand
constexpr int kArmSamples = 12;
// chosen: less of the back than this is no evidence.
constexpr std::size_t kBackCellsMin = 6;
constexpr std::size_t kDrawnMin = 20;
constexpr double kTrunkMin_px = 8;

struct Frame {
  Vec2 hips;    // N
  Vec2 along;   // N, one trunk length towards the shoulders
  Vec2 dorsal;  // N, one trunk length towards the back
};

// The mask along a ray, in the mask's own pixels, so that a step is one addition.
struct Ray {
  const pose::PersonMask& mask;
  Vec2 start_C;
  Vec2 step_C;
  double At(int i) const { return mask.AtCrop(start_C + static_cast<double>(i) * step_C); }
};

// One side of the trunk.
struct Side {
  double sign;  // + = back
  double first;
  std::span<double> depth;
  std::span<bool> seen;
  double s(std::size_t i) const { return first + kStationStep * static_cast<double>(i); }
};

double RayPosition(int i) { return kRayFirst + kRayStep * i; }

// The index where the walk along the ray begins: the trunk's line, or the nearest inside sample when that line runs
// just outside the person.
std::optional<int> FindStart(const Ray& ray) {
  for (int d = 0; d <= kRayCentre; ++d) {
    if (ray.At(kRayCentre - d) >= 0.5) return kRayCentre - d;
    if (ray.At(kRayCentre + d) >= 0.5) return kRayCentre + d;
  }
  return std::nullopt;
}

// Where the ray leaves the person for good.
std::optional<double> FindEdge(const Ray& ray) {
  const auto start = FindStart(ray);
  if (!start) return std::nullopt;
  double inside = ray.At(*start);
  for (int i = *start; i + 1 < kRaySteps;) {
    // Between two inside samples so close together there is no run of outside ones.
    const int ahead = i + kOutsideRun;
    if (const double v = ahead < kRaySteps ? ray.At(ahead) : 0; v >= 0.5) {
      inside = v;
      i = ahead;
      continue;
    }
    int run = 0;
    double edge = 0;
    for (++i; i < kRaySteps; ++i) {
      const double v = ray.At(i);
      if (v >= 0.5) {
        inside = v;
        run = 0;
        if (i > ahead) break;
        continue;
      }
      if (run == 0) edge = RayPosition(i - 1) + kRayStep * (inside - 0.5) / std::max(inside - v, 1e-6);
      if (++run >= kOutsideRun) return edge;
    }
  }
  return std::nullopt;
}

void FollowOutline(const pose::Observation& observation, const CanonicalPose& pose, const Frame& frame, Side& side) {
  const pose::PersonMask& mask = *observation.mask;
  const bool flip = (pose.facing == Facing::kLeft) != mask.mirrored;
  const auto to_crop = [&](Vec2 p_N) {
    return mask.crop.ToCrop(flip ? Vec2{observation.image_width - 1 - p_N.x, p_N.y} : p_N);
  };
  const Vec2 outwards = side.sign * frame.dorsal;
  for (std::size_t i = 0; i < side.depth.size(); ++i) {
    const Vec2 station = frame.hips + side.s(i) * frame.along;
    const Vec2 first_C = to_crop(station + kRayFirst * outwards);
    const Vec2 next_C = to_crop(station + (kRayFirst + kRayStep) * outwards);
    const auto edge = FindEdge(Ray{mask, first_C, next_C - first_C});
    side.seen[i] = edge.has_value();
    side.depth[i] = edge.value_or(0);
  }
}

// A leap of the outline is not the trunk's: neither end of it is believed.
void DropLeaps(Side& side) {
  bool previous_leaps = false;
  for (std::size_t i = 0; i < side.depth.size(); ++i) {
    const bool leaps = i + 1 < side.depth.size() && side.seen[i] && side.seen[i + 1] &&
                       std::fabs(side.depth[i + 1] - side.depth[i]) > kLeapMax;
    if (leaps || previous_leaps) side.seen[i] = false;
    previous_leaps = leaps;
  }
}

// Drops the stations whose outline may be an arm's. Returns how many.
int DropArms(const CanonicalPose& pose, const Frame& frame, Side& side) {
  struct Segment {
    std::size_t from, to;
    double first, last;
  };
  constexpr std::array<Segment, 4> kSegments = {{{pose::kLeftShoulder, pose::kLeftElbow, kArmFirst, 1},
                                                 {pose::kLeftElbow, pose::kLeftWrist, 0, kHandLast},
                                                 {pose::kRightShoulder, pose::kRightElbow, kArmFirst, 1},
                                                 {pose::kRightElbow, pose::kRightWrist, 0, kHandLast}}};
  const double length_squared = Dot(frame.along, frame.along);
  int dropped = 0;
  for (const Segment& segment : kSegments) {
    const Vec2 from = pose.landmarks[segment.from].p_I - frame.hips;
    const Vec2 to = pose.landmarks[segment.to].p_I - frame.hips;
    for (int k = 0; k < kArmSamples; ++k) {
      const Vec2 p = from + (segment.first + (segment.last - segment.first) * k / (kArmSamples - 1)) * (to - from);
      const double s = Dot(p, frame.along) / length_squared;
      const double t = side.sign * Dot(p, frame.dorsal) / length_squared;
      for (std::size_t i = 0; i < side.depth.size(); ++i) {
        if (!side.seen[i] || std::fabs(side.s(i) - s) >= kArmReach || t <= side.depth[i] - kArmMargin) continue;
        side.seen[i] = false;
        ++dropped;
      }
    }
  }
  return dropped;
}

std::size_t FillCells(const Side& side, std::span<double> depth, std::span<bool> seen) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < depth.size(); ++i) {
    seen[i] = side.seen[2 * i] && side.seen[2 * i + 1];
    depth[i] = seen[i] ? 0.5 * (side.depth[2 * i] + side.depth[2 * i + 1]) : 0;
    count += seen[i] ? 1 : 0;
  }
  return count;
}

// The points for drawing; a gap is bridged by a straight line.
void FillPoints(const pose::Observation& observation, const CanonicalPose& pose, const Frame& frame, const Side& side,
                BackOutline& outline) {
  std::size_t drawn = 0;
  std::optional<std::size_t> last;
  std::array<double, kBackStations> depth{};
  for (std::size_t i = 0; i < kBackStations; ++i) {
    if (!side.seen[kFirstDrawn + i]) continue;
    depth[i] = side.depth[kFirstDrawn + i];
    const std::size_t gap_first = last ? *last + 1 : 0;
    for (std::size_t k = gap_first; k < i; ++k) {
      const double share = last ? static_cast<double>(k - *last) / static_cast<double>(i - *last) : 1;
      depth[k] = last ? depth[*last] + share * (depth[i] - depth[*last]) : depth[i];
    }
    last = i;
    ++drawn;
  }
  if (drawn < kDrawnMin) return;
  for (std::size_t k = *last + 1; k < kBackStations; ++k) depth[k] = depth[*last];
  for (std::size_t i = 0; i < kBackStations; ++i) {
    Vec2 p_N = frame.hips + side.s(kFirstDrawn + i) * frame.along + depth[i] * frame.dorsal;
    if (pose.facing == Facing::kLeft) p_N.x = observation.image_width - 1 - p_N.x;
    outline.points_I[i] = p_N;
  }
  outline.has_points = true;
}

}  // namespace

BackOutline MeasureBackOutline(const pose::Observation& observation, const CanonicalPose& pose) {
  BackOutline outline;
  if (observation.mask == nullptr || !observation.mask->valid) return outline;
  const pose::Landmarks& p = pose.landmarks;
  const Vec2 hips = Middle(p[pose::kLeftHip].p_I, p[pose::kRightHip].p_I);
  const Vec2 shoulders = Middle(p[pose::kLeftShoulder].p_I, p[pose::kRightShoulder].p_I);
  const Vec2 along = shoulders - hips;
  outline.trunk_px = Norm(along);
  outline.unseen = BackUnseen::kOutlineLost;
  if (!(outline.trunk_px > kTrunkMin_px)) return outline;
  const Frame frame{hips, along, {along.y, -along.x}};
  const Vec2 across = p[pose::kLeftShoulder].p_I - p[pose::kRightShoulder].p_I;
  if (std::fabs(Dot(across, frame.dorsal)) / Dot(along, along) > kShoulderGapMax) {
    outline.unseen = BackUnseen::kNotFromSide;
    return outline;
  }

  std::array<double, kBackRays> back_depth{};
  std::array<bool, kBackRays> back_seen{};
  std::array<double, kFrontRays> front_depth{};
  std::array<bool, kFrontRays> front_seen{};
  Side back{1, kBackFirst, back_depth, back_seen};
  Side front{-1, kFrontFirst, front_depth, front_seen};
  FollowOutline(observation, pose, frame, back);
  FollowOutline(observation, pose, frame, front);
  DropLeaps(back);
  DropLeaps(front);
  outline.behind_arm = DropArms(pose, frame, back) > 0;
  DropArms(pose, frame, front);

  const std::span<double> depth(outline.depth);
  const std::span<bool> seen(outline.seen);
  const std::size_t back_count = FillCells(back, depth.first(kBackCells), seen.first(kBackCells));
  FillCells(front, depth.subspan(kBackCells), seen.subspan(kBackCells));
  FillPoints(observation, pose, frame, back, outline);
  if (back_count >= kBackCellsMin) {
    outline.unseen = BackUnseen::kSeen;
  } else if (outline.behind_arm) {
    outline.unseen = BackUnseen::kArmOverBack;
  }
  return outline;
}

}  // namespace sitbone::kinematics
