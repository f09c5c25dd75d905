// A trunk from the side drawn into a person mask, with a back of known bend, for tests.
//
// Frames:  the figure faces right in the picture as drawn.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>

#include "kinematics/person_testing.h"
#include "pose/person_mask.h"

namespace sitbone::kinematics {

/// The trunk and what the picture does to it.
struct DrawnTrunk {
  double bulge = 0;      ///< trunk lengths that the middle of the back stands out further than in a tall seat
  double hollow = 0.03;  ///< depth of the small of the back
  double lean = 0;       ///< rad
  double scale = 100;    ///< px, the trunk's length
  Vec2 hips{300, 400};   ///< px
  bool faces_left = false;
  bool turned = false;  ///< the networks saw the picture turned left-right
  double elbow = 0;     ///< trunk lengths that both elbows stand out behind the trunk's line, half-way up; 0 = none
};

/// An observation with a mask; the mask lives as long as this.
struct TrunkScene {
  std::unique_ptr<pose::PersonMask> mask = std::make_unique<pose::PersonMask>();
  pose::Observation observation;
  CanonicalPose pose;
};

inline double BackDepth(const DrawnTrunk& trunk, double s) {
  const double arch = 4 * s * (1 - s);
  const double small_of_back = std::exp(-(s - 0.3) * (s - 0.3) / 0.03);
  return 0.22 + trunk.bulge * std::max(arch, -0.3) - trunk.hollow * small_of_back;
}

// Thickness of the arms, half.
constexpr double kDrawnArm = 0.06;

inline double DistanceToSegment(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 along = b - a;
  const double share = std::clamp(Dot(p - a, along) / std::max(Dot(along, along), 1e-9), 0.0, 1.0);
  return Norm(p - a - share * along);
}

inline TrunkScene DrawTrunk(const DrawnTrunk& trunk) {
  TrunkScene scene;
  Figure figure = SittingFigure(trunk.lean, ToRadians(15));
  figure.scale = trunk.scale;
  figure.hips = trunk.hips;
  scene.observation = MakeObservation(figure);
  const Vec2 along = trunk.scale * Direction(trunk.lean);
  const Vec2 dorsal{along.y, -along.x};
  if (trunk.elbow > 0) {
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
      scene.observation.landmarks[pose::kLeftElbow + side].p_I = trunk.hips + 0.5 * along + trunk.elbow * dorsal;
      scene.observation.landmarks[pose::kLeftWrist + side].p_I = trunk.hips + 0.25 * along;
    }
  }
  const auto inside = [&](Vec2 p) {
    const Vec2 d = p - trunk.hips;
    const double s = Dot(d, along) / Dot(along, along);
    const double t = Dot(d, dorsal) / Dot(along, along);
    if (s > -0.35 && s < 1.5 && t < BackDepth(trunk, s) && t > -0.2 + 0.5 * trunk.bulge) return true;
    if (trunk.elbow <= 0) return false;
    const pose::Landmarks& arm = scene.observation.landmarks;
    const double width = kDrawnArm * trunk.scale;
    return DistanceToSegment(p, arm[pose::kLeftShoulder].p_I, arm[pose::kLeftElbow].p_I) < width ||
           DistanceToSegment(p, arm[pose::kLeftElbow].p_I, arm[pose::kLeftWrist].p_I) < width;
  };
  pose::PersonMask& mask = *scene.mask;
  mask.valid = true;
  mask.image_width = scene.observation.image_width;
  const double width = scene.observation.image_width;
  mask.mirrored = scene.observation.mirrored = trunk.turned;
  const bool flip = trunk.faces_left != trunk.turned;
  const Vec2 centre = trunk.hips + 0.5 * along;
  mask.crop = pose::MakeCropTransform({{flip ? width - 1 - centre.x : centre.x, centre.y}, 3.5 * trunk.scale, 0},
                                      pose::kMaskSize);
  for (int v = 0; v < pose::kMaskSize; ++v) {
    for (int u = 0; u < pose::kMaskSize; ++u) {
      // Soft edges, as a network draws them: the share of a fine grid that lies inside.
      int count = 0;
      for (int k = 0; k < 16; ++k) {
        Vec2 p = mask.crop.ToImage({u + (k % 4) / 4.0 - 0.375, v + (k / 4) / 4.0 - 0.375});
        if (flip) p.x = width - 1 - p.x;
        count += inside(p) ? 1 : 0;
      }
      mask.weights[static_cast<std::size_t>(v * pose::kMaskSize + u)] = static_cast<float>(count) / 16.0F;
    }
  }
  if (trunk.faces_left) {
    scene.observation.landmarks = pose::MirrorLandmarks(scene.observation.landmarks, width);
  }
  scene.observation.mask = scene.mask.get();
  scene.pose = MakeCanonicalPose(scene.observation, trunk.faces_left ? Facing::kLeft : Facing::kRight);
  return scene;
}

}  // namespace sitbone::kinematics
