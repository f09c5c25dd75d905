// The network is a question, not a call: the tracker hands out an input tensor, the shell answers with output tensors.
//
// Shape:   see each member; all float32, row by row. Spans stay valid until the next call of whoever handed them out.
// Source:  google-ai-edge/mediapipe, pose_detection and pose_landmark graphs; model files of npm @mediapipe/pose.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace sitbone::pose {

/// The four networks of BlazePose.
enum class Network { kDetector, kLite, kFull, kHeavy };

constexpr std::string_view NetworkName(Network network) {
  switch (network) {
    case Network::kDetector:
      return "detector";
    case Network::kLite:
      return "lite";
    case Network::kFull:
      return "full";
    case Network::kHeavy:
      return "heavy";
  }
  return "";
}

constexpr int kDetectorSize = 224;          // px, side of the detector's input
constexpr int kLandmarkSize = 256;          // px, side of a landmark network's input
constexpr int kMaskSize = 256;              // px, side of the person mask
constexpr int kHeatMapSize = 64;            // cells, side of a heat map
constexpr std::size_t kAnchors = 2254;      // boxes of the detector
constexpr std::size_t kBoxValues = 12;      // numbers a box: x, y, w, h, then 4 key points
constexpr std::size_t kLandmarkValues = 5;  // x, y, z, visibility, presence

/// An input tensor and the network that shall answer it.
struct Question {
  Network network = Network::kDetector;
  bool wants_mask = false;       ///< landmark networks only: the mask costs up to half of their time
  std::span<const float> input;  ///< 224x224x3 in [-1,1] for the detector, 256x256x3 in [0,1] for the others
};

/// What a network says. The detector fills the first two, the landmark networks the others.
struct Answer {
  std::span<const float> boxes;      ///< 2254 x 12
  std::span<const float> scores;     ///< 2254, before the sigmoid
  std::span<const float> landmarks;  ///< 39 x 5: x, y, z in px of the crop; visibility and presence before the sigmoid
  float presence = 0;                ///< 0..1: is there a person in the crop
  std::span<const float> mask;       ///< 256 x 256 logits; empty when not asked for
  std::span<const float> heat_map;   ///< 64 x 64 x 39, before the sigmoid
  std::span<const float> world;      ///< 39 x 3, m about the middle of the hips
};

}  // namespace sitbone::pose
