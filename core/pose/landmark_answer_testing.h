// A landmark network's answer, made by hand for tests.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "base/geometry.h"
#include "pose/landmark.h"
#include "pose/network.h"

namespace sitbone::pose {

/// Tensors of a landmark network: everybody in the middle of the crop, flat heat maps, sure of a person.
struct LandmarkAnswer {
  std::vector<float> landmarks = std::vector<float>(kNetworkLandmarks * kLandmarkValues);
  std::vector<float> world = std::vector<float>(kNetworkLandmarks * 3);
  std::vector<float> heat_map =
      std::vector<float>(std::size_t{kHeatMapSize} * kHeatMapSize * kNetworkLandmarks, -30.0F);
  std::vector<float> mask;
  float presence = 0.95F;

  LandmarkAnswer() {
    for (std::size_t i = 0; i < kNetworkLandmarks; ++i) Put(i, {128, 128});
  }
  /// Landmark `i` at `p_C` (px of the crop), seen.
  void Put(std::size_t i, Vec2 p_C, double z = 0) {
    float* values = &landmarks[i * kLandmarkValues];
    values[0] = static_cast<float>(p_C.x);
    values[1] = static_cast<float>(p_C.y);
    values[2] = static_cast<float>(z);
    values[3] = values[4] = 4;
  }
  /// Probability of one cell of the heat map of landmark `i`.
  void Heat(std::size_t i, int x, int y, double probability) {
    const auto cell = static_cast<std::size_t>(y * kHeatMapSize + x);
    heat_map[cell * kNetworkLandmarks + i] = static_cast<float>(std::log(probability / (1 - probability)));
  }
  Answer view() const {
    Answer answer;
    answer.landmarks = landmarks;
    answer.world = world;
    answer.heat_map = heat_map;
    answer.mask = mask;
    answer.presence = presence;
    return answer;
  }
};

}  // namespace sitbone::pose
