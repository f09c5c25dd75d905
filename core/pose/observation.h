// What a landmark network said of one frame, back in the picture: landmarks, how sure each is, and the mask.
//
// Frames:  I image as shown (px, y down), W world about the middle of the hips (m, x to the picture's right, y down).
// Shape:   fixed size; the mask is a pointer into the tracker's or the job's own memory.
// Errors:  a landmark is "not seen" by its visibility and heat map, never by a special coordinate.
#pragma once

#include <array>
#include <cstddef>

#include "base/geometry.h"
#include "base/timestamp.h"
#include "pose/landmark.h"
#include "pose/network.h"
#include "pose/person_mask.h"
#include "pose/region.h"

namespace sitbone::pose {

/// One landmark of one frame.
struct LandmarkPoint {
  Vec2 p_I;               // px, refined by the heat map
  double z = 0;           // px, depth about the hips: towards the camera is negative
  double visibility = 0;  // 0..1, not hidden
  double presence = 0;    // 0..1, within the picture
  double peak = 0;        // 0..1, highest value of the heat map round it; 0 = outside the crop
  double spread = 0;      // heat map cells, rms radius of the heat round it
  double shift = 0;       // px of the crop, how far the heat map moved it
  Vec3 p_W;               // m
};

using Landmarks = std::array<LandmarkPoint, kKeptLandmarks>;

/// The person in one frame. Left and right are the person's own.
struct Observation {
  Timestamp t;
  std::size_t frame = 0;
  Network network = Network::kLite;
  Region region;            // the crop's square, in the picture that the network saw
  bool mirrored = false;    // the network saw the picture turned left-right
  double image_width = 0;   // px
  double image_height = 0;  // px
  double presence = 0;      // 0..1
  Landmarks landmarks;
  const PersonMask* mask = nullptr;  // nullptr = not asked for in this frame
};

/// The landmarks and labels of `observation` as if the picture were turned left-right: x -> width - 1 - x, left <->
/// right. Twice is the identity.
Landmarks MirrorLandmarks(const Landmarks& landmarks, double image_width);

/// The next region of interest: from the auxiliary landmarks, in the picture as the network saw it.
Region NextRegion(const Observation& observation);

/// Decodes a landmark network's answer for the crop `observation.region` (with `mirrored`, `image_width` set by the
/// caller) into presence and landmarks. Returns false when the answer has the wrong shape or is not finite.
bool DecodeLandmarks(const Answer& answer, Observation& observation);

}  // namespace sitbone::pose
