// The landmarks of BlazePose: their order in the network's output, their names, and which mirror which.
//
// Source:  google-ai-edge/mediapipe, pose_topology.h and the pose_landmark model card (33 named landmarks, then two
//          auxiliary ones that carry the region of interest, then four that the public model leaves unused).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace sitbone::pose {

enum Landmark : std::size_t {
  kNose = 0,
  kLeftEyeInner,
  kLeftEye,
  kLeftEyeOuter,
  kRightEyeInner,
  kRightEye,
  kRightEyeOuter,
  kLeftEar,
  kRightEar,
  kMouthLeft,
  kMouthRight,
  kLeftShoulder,
  kRightShoulder,
  kLeftElbow,
  kRightElbow,
  kLeftWrist,
  kRightWrist,
  kLeftPinky,
  kRightPinky,
  kLeftIndex,
  kRightIndex,
  kLeftThumb,
  kRightThumb,
  kLeftHip,
  kRightHip,
  kLeftKnee,
  kRightKnee,
  kLeftAnkle,
  kRightAnkle,
  kLeftHeel,
  kRightHeel,
  kLeftFootIndex,
  kRightFootIndex,
  kAuxiliaryCentre,  ///< middle of the hips: centre of the next region of interest
  kAuxiliaryScale,   ///< a point on the circle round the whole person, above the head: its size and turn
};

/// Landmarks with a name (all but the auxiliary ones).
constexpr std::size_t kNamedLandmarks = 33;
/// Landmarks in the network's output tensor.
constexpr std::size_t kNetworkLandmarks = 39;
/// Landmarks that the tracker keeps: the named ones and the two auxiliary ones.
constexpr std::size_t kKeptLandmarks = 35;

/// BlazePose's names, in the network's order.
constexpr std::array<std::string_view, kNamedLandmarks> kLandmarkNames = {
    "nose",        "left_eye_inner",  "left_eye",        "left_eye_outer", "right_eye_inner",
    "right_eye",   "right_eye_outer", "left_ear",        "right_ear",      "mouth_left",
    "mouth_right", "left_shoulder",   "right_shoulder",  "left_elbow",     "right_elbow",
    "left_wrist",  "right_wrist",     "left_pinky",      "right_pinky",    "left_index",
    "right_index", "left_thumb",      "right_thumb",     "left_hip",       "right_hip",
    "left_knee",   "right_knee",      "left_ankle",      "right_ankle",    "left_heel",
    "right_heel",  "left_foot_index", "right_foot_index"};

/// The landmark of the other side; the nose and the auxiliary landmarks mirror themselves.
constexpr std::size_t MirrorLandmark(std::size_t i) {
  if (i >= kLeftEyeInner && i <= kLeftEyeOuter) return i + 3;
  if (i >= kRightEyeInner && i <= kRightEyeOuter) return i - 3;
  if (i >= kLeftEar && i < kAuxiliaryCentre) return i % 2 == 1 ? i + 1 : i - 1;
  return i;
}

}  // namespace sitbone::pose
