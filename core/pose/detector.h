// From the detector's boxes to people: anchors, decoding, weighted non-maximum suppression, region of interest.
//
// Frames:  I image (px). The detector sees the picture fitted into a square (letterbox), perhaps turned by a quarter.
// Source:  google-ai-edge/mediapipe, pose_detection_cpu.pbtxt (anchors, thresholds), non_max_suppression_calculator.cc
//          (weighted mean of the boxes that overlap by more than 0.3).
// Limits:  at most kMaxDetections people.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "pose/image.h"
#include "pose/network.h"
#include "pose/region.h"

namespace sitbone::pose {

/// How the picture was turned before the detector saw it: people lying on their back are found better upright.
enum class QuarterTurn { kNone, kClockwise, kCounterclockwise };

constexpr std::size_t kMaxDetections = 8;

/// A person as the detector found them.
struct Detection {
  double score = 0;  // 0..1
  Vec2 centre_I;     // middle of the hips
  Vec2 scale_I;      // a point on the circle round the whole person
  Region region() const { return RegionFromPoints(centre_I, scale_I); }
};

/// Centres of the 2254 anchors, as shares of the input's side (2254 x 2).
std::vector<Vec2> MakeAnchors();

/// The square of the picture that the detector sees.
Region DetectorRegion(const ImageView& image, QuarterTurn turn);

/// People in an answer of the detector, best first. `min_score` is the least score of a box that counts. Returns an
/// empty list when the answer has the wrong shape.
std::vector<Detection> DecodeDetections(const Answer& answer, const Region& seen, std::span<const Vec2> anchors,
                                        double min_score);

}  // namespace sitbone::pose
