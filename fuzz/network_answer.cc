// Whatever a network answers (not finite, huge, of the wrong length), the tracker goes on and the posture stays finite.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include "base/check.h"
#include "kinematics/kinematics.h"
#include "pose/tracker.h"

namespace sitbone {
namespace {

constexpr std::size_t kLandmarks = 39;
constexpr std::size_t kHeatValues = std::size_t{pose::kHeatMapSize} * pose::kHeatMapSize * kLandmarks;
constexpr std::size_t kMaskValues = std::size_t{pose::kMaskSize} * pose::kMaskSize;
constexpr int kFrames = 5;
constexpr int kQuestionsMax = 16;  // a frame

/// Repeats the input for ever, as floats or as bytes.
class Source {
 public:
  explicit Source(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::uint8_t Byte() { return bytes_.empty() ? std::uint8_t{0} : bytes_[next_++ % bytes_.size()]; }
  /// Mostly a plausible number, sometimes any bit pattern.
  float Float(float scale) {
    const std::uint8_t kind = Byte();
    if (kind > 4) return scale * (static_cast<float>(kind) - 96) / 128;
    float value = 0;
    std::uint8_t raw[sizeof value] = {Byte(), Byte(), Byte(), Byte()};
    std::memcpy(&value, raw, sizeof value);
    return value;
  }
  std::span<const float> Fill(std::vector<float>& values, std::size_t size, float scale) {
    values.assign(Byte() == 0 ? size / 2 : size, 0);
    for (std::size_t i = 0; i < values.size() && i < kDrawnMax; ++i) values[i] = Float(scale);
    // The rest repeats what was drawn: large tensors stay quick.
    for (std::size_t i = kDrawnMax; i < values.size(); i += kDrawnMax) {
      std::copy_n(values.begin(), std::min(kDrawnMax, values.size() - i),
                  values.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return values;
  }

 private:
  static constexpr std::size_t kDrawnMax = 512;
  std::span<const std::uint8_t> bytes_;
  std::size_t next_ = 0;
};

struct Tensors {
  std::vector<float> boxes, scores, landmarks, mask, heat_map, world;

  pose::Answer Draw(const pose::Question& question, Source& source) {
    if (question.network == pose::Network::kDetector) {
      return {.boxes = source.Fill(boxes, pose::kAnchors * pose::kBoxValues, 200),
              .scores = source.Fill(scores, pose::kAnchors, 4)};
    }
    return {.landmarks = source.Fill(landmarks, kLandmarks * pose::kLandmarkValues, 300),
            .presence = source.Float(1),
            .mask = question.wants_mask ? source.Fill(mask, kMaskValues, 8) : std::span<const float>{},
            .heat_map = source.Fill(heat_map, kHeatValues, 8),
            .world = source.Fill(world, kLandmarks * 3, 2)};
  }
};

void CheckFinite(const std::optional<kinematics::Estimate>& estimate) {
  SITBONE_CHECK(!estimate || std::isfinite(estimate->value));
  SITBONE_CHECK(!estimate || std::isfinite(estimate->sd));
}

void CheckPosture(const kinematics::Posture& posture) {
  CheckFinite(posture.knee);
  CheckFinite(posture.trunk_thigh);
  CheckFinite(posture.thigh_from_vertical);
  CheckFinite(posture.trunk_from_vertical);
  SITBONE_CHECK(!posture.back_rounding || std::isfinite(*posture.back_rounding));
}

void Follow(Source& source) {
  const bool mixed = source.Byte() % 2 == 0;
  const pose::TrackerPolicy policy{.follow = mixed ? pose::Network::kLite : pose::Network::kFull,
                                   .measure = mixed ? pose::Network::kHeavy : pose::Network::kFull,
                                   .follow_hz = 1000};
  pose::Tracker tracker(policy);
  kinematics::Kinematics kinematics(nullptr, {});
  Tensors tensors;
  const std::vector<std::uint8_t> pixels(64 * 48 * 3, 99);
  // Cropping is slow under the sanitizers, so that most runs go without a picture, as replays do.
  const pose::ImageView image{source.Byte() % 4 == 0 ? pixels.data() : nullptr, 64, 48, 64 * 3};
  for (int frame = 0; frame < kFrames; ++frame) {
    const double t = source.Byte() * 0.01 + frame * 0.1;
    tracker.BeginFrame(image, Timestamp::FromSeconds(t), static_cast<std::size_t>(frame));
    int asked = 0;
    while (const pose::Question* question = tracker.NextQuestion()) {
      SITBONE_CHECK(++asked < kQuestionsMax);
      tracker.Answer(tensors.Draw(*question, source));
    }
    if (const pose::Observation* observation = tracker.observation()) {
      kinematics.Follow(*observation);
      if (!mixed) CheckPosture(kinematics.Measure(*observation));
    }
    if (pose::MeasureJob* job = tracker.TakeJob()) {
      pose::Tracker::FinishJob(*job, tensors.Draw(job->question, source));
      if (job->answered) CheckPosture(kinematics.Measure(job->observation));
      tracker.Release(*job);
    }
    tracker.set_mirror(kinematics.wants_mirror());
  }
}

}  // namespace
}  // namespace sitbone

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sitbone::Source source({data, size});
  sitbone::Follow(source);
  return 0;
}
