#include "kinematics/back_outline.h"

#include <algorithm>
#include <cmath>

namespace sitbone::kinematics {
namespace {

// The recipe's figures (docs/back-rounding.md); all lengths in trunk lengths.
constexpr double kRayFirst = -0.15;
constexpr double kRayStep = 0.005;
constexpr int kRaySteps = 181;        // up to t = 0.75
constexpr int kRayCentre = 30;        // index of t = 0
constexpr double kStartSearch = 0.15; // an inside sample at most so far from the trunk's line
constexpr int kOutsideRun = 6;        // samples below one half in a row: outside
constexpr double kFoundShareMin = 0.95;
constexpr double kStationJumpMax = 0.08;
constexpr double kShoulderGapMax = 0.55;
constexpr double kArmMargin = 0.13;
constexpr double kArmFirst = -0.15;
constexpr double kArmLast = 1.1;
constexpr double kRobustScale = 0.012;
constexpr int kRobustPasses = 5;
constexpr double kFitSpan = 1.05;

struct Frame {
  Vec2 hips;     // N
  Vec2 along;    // N, one trunk length towards the shoulders
  Vec2 dorsal;   // N, one trunk length towards the back
};

// Walks the mask along a ray in its own pixels, so that a step is one addition.
class Ray {
 public:
  Ray(const pose::PersonMask& mask, Vec2 start_C, Vec2 step_C) : mask_(mask), start_(start_C), step_(step_C) {}
  double At(int i) const { return mask_.AtCrop(start_ + static_cast<double>(i) * step_); }

 private:
  const pose::PersonMask& mask_;
  Vec2 start_;
  Vec2 step_;
};

double RayPosition(int i) { return kRayFirst + kRayStep * i; }

// Where the ray leaves the person for good.
std::optional<double> FindEdge(const Ray& ray) {
  int start = kRayCentre;
  if (ray.At(start) < 0.5) {
    // The trunk's line runs just outside the person: begin at the nearest inside sample.
    int nearest = -1;
    const int reach = static_cast<int>(kStartSearch / kRayStep);
    for (int d = 1; d <= reach && nearest < 0; ++d) {
      if (kRayCentre - d >= 0 && ray.At(kRayCentre - d) >= 0.5) {
        nearest = kRayCentre - d;
      } else if (ray.At(kRayCentre + d) >= 0.5) {
        nearest = kRayCentre + d;
      }
    }
    if (nearest < 0) return std::nullopt;
    start = nearest;
  }
  double inside = ray.At(start);
  int run = 0;
  double edge = 0;
  for (int i = start + 1; i < kRaySteps; ++i) {
    const double v = ray.At(i);
    if (v >= 0.5) {
      run = 0;
      inside = v;
      continue;
    }
    if (run == 0) edge = RayPosition(i - 1) + kRayStep * (inside - 0.5) / std::max(inside - v, 1e-6);
    if (++run >= kOutsideRun) return edge;
  }
  return std::nullopt;
}

struct Profile {
  std::array<double, kBackStations> depth{};
  std::array<bool, kBackStations> found{};
  double found_share = 0;
};

Profile FollowOutline(const pose::Observation& observation, const CanonicalPose& pose, const Frame& frame) {
  const pose::PersonMask& mask = *observation.mask;
  const bool flip = (pose.facing == Facing::kLeft) != mask.mirrored;
  const auto to_crop = [&](Vec2 p_N) {
    return mask.crop.ToCrop(flip ? Vec2{observation.image_width - 1 - p_N.x, p_N.y} : p_N);
  };
  Profile profile;
  for (std::size_t i = 0; i < kBackStations; ++i) {
    const double s = kStationFirst + kStationStep * static_cast<double>(i);
    const Vec2 station = frame.hips + s * frame.along;
    const Vec2 first_C = to_crop(station + kRayFirst * frame.dorsal);
    const Vec2 next_C = to_crop(station + (kRayFirst + kRayStep) * frame.dorsal);
    const auto edge = FindEdge(Ray(mask, first_C, next_C - first_C));
    profile.found[i] = edge.has_value();
    profile.depth[i] = edge.value_or(0);
    profile.found_share += edge ? 1.0 / kBackStations : 0.0;
  }
  return profile;
}

bool Jumps(const Profile& profile) {
  for (std::size_t i = 1; i < kBackStations; ++i) {
    if (profile.found[i] && profile.found[i - 1] &&
        std::fabs(profile.depth[i] - profile.depth[i - 1]) > kStationJumpMax) {
      return true;
    }
  }
  return false;
}

// True when an elbow or a hand lies on the outline, or beyond it.
bool ArmOverBack(const CanonicalPose& pose, const Frame& frame, const Profile& profile) {
  const double length_squared = Dot(frame.along, frame.along);
  constexpr std::array<std::size_t, 4> kArm = {pose::kLeftElbow, pose::kRightElbow, pose::kLeftWrist,
                                               pose::kRightWrist};
  for (const std::size_t i : kArm) {
    const Vec2 d = pose.landmarks[i].p_I - frame.hips;
    const double s = Dot(d, frame.along) / length_squared;
    const double t = Dot(d, frame.dorsal) / length_squared;
    if (!(s > kArmFirst && s < kArmLast)) continue;
    const double station = (s - kStationFirst) / kStationStep;
    const auto nearest = static_cast<std::size_t>(std::clamp(std::lround(station), 0L, static_cast<long>(kBackStations) - 1));
    if (profile.found[nearest] && t > profile.depth[nearest] - kArmMargin) return true;
  }
  return false;
}

// Solves the 3x3 normal equations; false when they are singular.
bool Solve3(std::array<std::array<double, 4>, 3>& m, std::array<double, 3>& x) {
  for (std::size_t c = 0; c < 3; ++c) {
    std::size_t pivot = c;
    for (std::size_t r = c + 1; r < 3; ++r) pivot = std::fabs(m[r][c]) > std::fabs(m[pivot][c]) ? r : pivot;
    if (std::fabs(m[pivot][c]) < 1e-12) return false;
    std::swap(m[c], m[pivot]);
    for (std::size_t r = 0; r < 3; ++r) {
      if (r == c) continue;
      const double k = m[r][c] / m[c][c];
      for (std::size_t j = c; j < 4; ++j) m[r][j] -= k * m[c][j];
    }
  }
  for (std::size_t c = 0; c < 3; ++c) x[c] = m[c][3] / m[c][c];
  return true;
}

// How much a robust parabola through the outline turns from its first to its last station.
std::optional<double> FitTurn(const Profile& profile) {
  std::array<double, kBackStations> weight{};
  for (std::size_t i = 0; i < kBackStations; ++i) weight[i] = profile.found[i] ? 1 : 0;
  std::array<double, 3> c{};
  for (int pass = 0; pass < kRobustPasses; ++pass) {
    std::array<std::array<double, 4>, 3> normal{};
    for (std::size_t i = 0; i < kBackStations; ++i) {
      const double x = kStationStep * static_cast<double>(i) / kFitSpan;
      const std::array<double, 3> basis = {1, x, x * x};
      for (std::size_t r = 0; r < 3; ++r) {
        for (std::size_t k = 0; k < 3; ++k) normal[r][k] += weight[i] * basis[r] * basis[k];
        normal[r][3] += weight[i] * basis[r] * profile.depth[i];
      }
    }
    if (!Solve3(normal, c)) return std::nullopt;
    for (std::size_t i = 0; i < kBackStations; ++i) {
      if (!profile.found[i]) continue;
      const double x = kStationStep * static_cast<double>(i) / kFitSpan;
      const double r = profile.depth[i] - (c[0] + c[1] * x + c[2] * x * x);
      const double k = std::max(1.0, std::fabs(r) / kRobustScale);
      weight[i] = 1 / (k * k);
    }
  }
  return std::atan(c[1] / kFitSpan) - std::atan((c[1] + 2 * c[2]) / kFitSpan);
}

}  // namespace

BackOutline MeasureBackOutline(const pose::Observation& observation, const CanonicalPose& pose) {
  BackOutline outline;
  if (observation.mask == nullptr) return outline;
  const pose::Landmarks& p = pose.landmarks;
  const Vec2 hips = Middle(p[pose::kLeftHip].p_I, p[pose::kRightHip].p_I);
  const Vec2 shoulders = Middle(p[pose::kLeftShoulder].p_I, p[pose::kRightShoulder].p_I);
  const Vec2 along = shoulders - hips;
  const double length = Norm(along);
  outline.unseen = BackUnseen::kOutlineLost;
  if (!(length > 8)) return outline;
  const Frame frame{hips, along, {along.y, -along.x}};
  const Vec2 across = p[pose::kLeftShoulder].p_I - p[pose::kRightShoulder].p_I;
  if (std::fabs(Dot(across, frame.dorsal)) / (length * length) > kShoulderGapMax) {
    outline.unseen = BackUnseen::kNotFromSide;
    return outline;
  }
  const Profile profile = FollowOutline(observation, pose, frame);
  if (profile.found_share < kFoundShareMin) return outline;
  for (std::size_t i = 0; i < kBackStations; ++i) {
    const double s = kStationFirst + kStationStep * static_cast<double>(i);
    Vec2 p_N = hips + s * along + profile.depth[i] * frame.dorsal;
    if (pose.facing == Facing::kLeft) p_N.x = observation.image_width - 1 - p_N.x;
    outline.points_I[i] = p_N;
  }
  outline.has_points = true;
  if (Jumps(profile)) {
    outline.unseen = BackUnseen::kOutlineJumps;
    return outline;
  }
  if (ArmOverBack(pose, frame, profile)) {
    outline.unseen = BackUnseen::kArmOverBack;
    return outline;
  }
  const auto turn = FitTurn(profile);
  if (!turn) return outline;
  outline.turn = *turn;
  outline.unseen = BackUnseen::kSeen;
  return outline;
}

}  // namespace sitbone::kinematics
