// The core's share of one camera frame, without the networks: cropping, decoding, mask, posture.
#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kinematics/kinematics.h"
#include "pose/crop.h"
#include "pose/detector.h"
#include "pose/observation.h"
#include "stretch/coach.h"

namespace sitbone {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr std::size_t kLandmarks = 39;

struct Picture {
  std::vector<std::uint8_t> pixels = std::vector<std::uint8_t>(std::size_t{kWidth} * kHeight * 3);
  pose::ImageView view{pixels.data(), kWidth, kHeight, std::ptrdiff_t{kWidth} * 3};

  Picture() {
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 2654435761U >> 24);
  }
};

/// A person who sits and faces right, drawn into an answer: all tensors have their full size.
struct SittingPerson {
  std::vector<float> landmarks = std::vector<float>(kLandmarks * pose::kLandmarkValues, 3.0F);
  std::vector<float> world = std::vector<float>(kLandmarks * 3, 0.1F);
  std::vector<float> heat_map = std::vector<float>(std::size_t{64} * 64 * kLandmarks, -6.0F);
  std::vector<float> mask = std::vector<float>(std::size_t{256} * 256, -8.0F);

  SittingPerson() {
    for (std::size_t i = 0; i < kLandmarks; ++i) {
      const bool leg = i >= 25 && i <= 32;
      Put(i, leg ? 100 + 12 * static_cast<float>(i - 24) : 90 + static_cast<float>(i % 2),
          leg ? 170 : 60 + static_cast<float>(i));
    }
    Put(23, 90, 170);
    Put(24, 91, 170);
    for (std::size_t v = 40; v < 190; ++v) {
      for (std::size_t u = 80; u < (v > 160 ? 210 : 110); ++u) mask[v * 256 + u] = 8;
    }
  }
  void Put(std::size_t i, float x, float y) {
    landmarks[i * 5] = x;
    landmarks[i * 5 + 1] = y;
    heat_map[(static_cast<std::size_t>(y / 4) * 64 + static_cast<std::size_t>(x / 4)) * kLandmarks + i] = 6;
  }
  pose::Answer answer() const {
    return {.landmarks = landmarks, .presence = 1, .mask = mask, .heat_map = heat_map, .world = world};
  }
};

constexpr pose::Region kRegion{{640, 360}, 700, 0.3};

pose::Observation DecodeSitting(const SittingPerson& person) {
  pose::Observation observation;
  observation.region = kRegion;
  observation.image_width = kWidth;
  observation.image_height = kHeight;
  pose::DecodeLandmarks(person.answer(), observation);
  return observation;
}

void SampleLandmarkCrop(benchmark::State& state) {
  const Picture picture;
  std::vector<float> tensor(std::size_t{256} * 256 * 3);
  for (auto _ : state) {
    pose::SampleCrop(picture.view, kRegion, false, pose::kUnitRange, pose::Border::kZero, pose::kLandmarkSize, tensor);
    benchmark::DoNotOptimize(tensor.data());
  }
}
BENCHMARK(SampleLandmarkCrop)->Unit(benchmark::kMicrosecond);

void DecodeDetector(benchmark::State& state) {
  const std::vector<Vec2> anchors = pose::MakeAnchors();
  const std::vector<float> boxes(pose::kAnchors * pose::kBoxValues, 40.0F);
  std::vector<float> scores(pose::kAnchors, -9.0F);
  for (std::size_t i = 1000; i < 1020; ++i) scores[i] = 2;
  for (auto _ : state) {
    auto people = pose::DecodeDetections({.boxes = boxes, .scores = scores}, kRegion, anchors, 0.5);
    benchmark::DoNotOptimize(people);
  }
}
BENCHMARK(DecodeDetector)->Unit(benchmark::kMicrosecond);

void DecodeLandmarkAnswer(benchmark::State& state) {
  const SittingPerson person;
  for (auto _ : state) {
    auto observation = DecodeSitting(person);
    benchmark::DoNotOptimize(observation);
  }
}
BENCHMARK(DecodeLandmarkAnswer)->Unit(benchmark::kMicrosecond);

void FillPersonMask(benchmark::State& state) {
  const SittingPerson person;
  pose::PersonMask mask;
  for (auto _ : state) {
    pose::FillMask(person.mask, mask);
    benchmark::DoNotOptimize(mask.weights.data());
  }
}
BENCHMARK(FillPersonMask)->Unit(benchmark::kMicrosecond);

std::string ReadFile(const std::string& name) {
  std::ifstream file(std::string(SITBONE_SOURCE_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// All that happens to a measured frame after the networks: angles with the learned correction and the mask's
// mid-lines, rounding of the back, phases, holds and faults.
void MeasureAndJudge(benchmark::State& state) {
  const SittingPerson person;
  pose::PersonMask mask;
  pose::FillMask(person.mask, mask);
  mask.crop = pose::MakeCropTransform(kRegion, pose::kMaskSize);
  mask.image_width = kWidth;
  pose::Observation observation = DecodeSitting(person);
  observation.network = pose::Network::kHeavy;
  observation.mask = &mask;
  const auto correction = kinematics::PostureCorrection::Parse(ReadFile("models/posture_correction.json"));
  const auto two = stretch::ParseStretch(ReadFile("stretches/two.json"), "two.json");
  if (!correction || !two) {
    state.SkipWithError("the weights or the stretch can't be read");
    return;
  }
  kinematics::Kinematics kinematics(&*correction, {});
  stretch::Coach coach({*two}, 0);
  for (auto _ : state) {
    observation.t = observation.t + Duration::FromSeconds(1 / 7.5);
    kinematics.Follow(observation);
    auto effects = coach.Step(kinematics.Measure(observation));
    benchmark::DoNotOptimize(effects);
  }
}
BENCHMARK(MeasureAndJudge)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace sitbone
