#include "kinematics/features.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace sitbone::kinematics {
namespace {

using pose::LandmarkPoint;

constexpr std::array<std::size_t, 19> kShapePoints = {0,  7,  8,  11, 12, 13, 14, 15, 16, 23,
                                                      24, 25, 26, 27, 28, 29, 30, 31, 32};
constexpr std::array<std::size_t, 8> kSizePoints = {11, 12, 23, 24, 25, 26, 27, 28};
constexpr std::array<std::size_t, 8> kTrustPoints = {23, 24, 25, 26, 27, 28, 31, 32};

constexpr double kFeatureLimit = 8;
constexpr double kGapLimit = 3;
// A mid-line counts when most sections were usable, they lie on a line, and it is no wider than a limb.
constexpr double kUsableMin = 0.7;
constexpr double kRmsMax_px = 3;
constexpr double kWidthMax = 0.7;

constexpr LimbSpan kThighSpan{0.30, 0.85};
constexpr LimbSpan kShankSpan{0.20, 0.85};

bool IsUsable(const LimbAxis& axis) {
  return axis.usable > kUsableMin && axis.rms_px < kRmsMax_px && axis.width < kWidthMax;
}

class Writer {
 public:
  explicit Writer(Features& features) : features_(features) {}
  void Add(double value) {
    SITBONE_CHECK(next_ < kFeatures);
    features_[next_++] = std::clamp(value, -kFeatureLimit, kFeatureLimit);
  }
  std::size_t count() const { return next_; }

 private:
  Features& features_;
  std::size_t next_ = 0;
};

double BodySize(const pose::Landmarks& landmarks) {
  Vec2 mean;
  for (const std::size_t i : kSizePoints) mean = mean + (1.0 / kSizePoints.size()) * landmarks[i].p_I;
  double squares = 0;
  for (const std::size_t i : kSizePoints) {
    const Vec2 d = landmarks[i].p_I - mean;
    squares += Dot(d, d);
  }
  return std::max(std::sqrt(squares / kSizePoints.size()), 1e-6);
}

}  // namespace

LegAxes CalcLegAxes(const pose::Observation& observation, const CanonicalPose& pose) {
  LegAxes axes;
  if (observation.mask == nullptr) return axes;
  const auto to_crop = [&](const LandmarkPoint& point) { return observation.mask->crop.ToCrop(point.p_I); };
  for (std::size_t leg = 0; leg < 2; ++leg) {
    // The stretched leg stands on the right indices.
    const std::size_t shift = leg == 0 ? 1 : 0;
    const Vec2 hip_C = to_crop(pose.landmarks[pose::kLeftHip + shift]);
    const Vec2 knee_C = to_crop(pose.landmarks[pose::kLeftKnee + shift]);
    const Vec2 ankle_C = to_crop(pose.landmarks[pose::kLeftAnkle + shift]);
    axes[leg][0] = CalcLimbAxis(*observation.mask, hip_C, knee_C, kThighSpan);
    axes[leg][1] = CalcLimbAxis(*observation.mask, knee_C, ankle_C, kShankSpan);
  }
  return axes;
}

Features CalcFeatures(const CanonicalPose& pose, const Angles& plain, const LegAxes& axes) {
  const pose::Landmarks& p = pose.landmarks;
  const Vec2 origin = Middle(p[pose::kLeftHip].p_I, p[pose::kRightHip].p_I);
  const double size = BodySize(p);
  Features features{};
  Writer writer(features);

  // The body's shape, then the angles as the landmarks give them.
  for (const std::size_t i : kShapePoints) {
    writer.Add((p[i].p_I.x - origin.x) / size);
    writer.Add((p[i].p_I.y - origin.y) / size);
  }
  for (const double angle : plain) writer.Add(ToDegrees(angle) / 30);
  for (const double angle : plain) writer.Add(std::cos(angle));
  for (const double angle : plain) writer.Add(std::sin(angle));

  // How far the network trusts the legs' landmarks.
  for (const std::size_t i : kTrustPoints) writer.Add(p[i].visibility);
  for (const std::size_t i : kTrustPoints) writer.Add(p[i].peak);
  for (const std::size_t i : kTrustPoints) writer.Add(p[i].spread / 2);

  // How far apart the legs are, and which is which.
  writer.Add(std::min(Norm(p[pose::kLeftKnee].p_I - p[pose::kRightKnee].p_I) / size, kGapLimit));
  writer.Add(std::min(Norm(p[pose::kLeftAnkle].p_I - p[pose::kRightAnkle].p_I) / size, kGapLimit));
  writer.Add(pose.stretched_is_near ? 1 : 0);
  writer.Add(pose.leg_confidence);

  // The mask's mid-lines; 0 where there is none.
  const std::array<const LimbAxis*, 4> limbs = {&axes[0][0], &axes[0][1], &axes[1][0], &axes[1][1]};
  for (const LimbAxis* axis : limbs) writer.Add(IsUsable(*axis) ? axis->turn_deg / 10 : 0);
  for (const LimbAxis* axis : limbs) writer.Add(IsUsable(*axis) ? 1 : 0);
  for (const LimbAxis* axis : limbs) writer.Add(IsUsable(*axis) ? axis->rms_px : 0);
  for (const LimbAxis* axis : limbs) {
    const bool usable = IsUsable(*axis);
    writer.Add(usable ? 5 * axis->width : 0);
    writer.Add(usable ? 5 * axis->offset_first : 0);
    writer.Add(usable ? 5 * axis->offset_last : 0);
  }
  SITBONE_CHECK(writer.count() == kFeatures);
  return features;
}

}  // namespace sitbone::kinematics
