// The four hamstring heads of one leg: how long they are and how they pull, for any angle of hip and knee.
//
// Frames:  P pelvis, F femur, T tibia of gait2392: x forward, y up, z to the person's right, in the standing position.
// Units:   m, rad. hip: thigh forward of the pelvis +; knee: flexion + (body/coordinate.h).
// Shape:   fixed size, no allocation, a few dozen nanoseconds.
// Source:  paths and knee of OpenSim's gait2392 (opensim-models 20a888b, gait2392_thelen2003muscle.osim), CC BY 3.0:
//          S. L. Delp, J. P. Loan, M. G. Hoy, F. E. Zajac, E. L. Topp, J. M. Rosen, D. G. Thelen, F. C. Anderson, A.
//          Seth. Changes: only the right hamstrings and knee are kept, the knee's sign is turned, the left side is the
//          mirror.
// Limits:  no wrap over the sit bone: the hip arms are too small beyond a hip flexion of 100 to 110 degrees.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/geometry.h"

namespace sitbone::body {

/// In OpenSim's names: inner two, then the outer with its long and its short head.
enum class Head { kSemimem, kSemiten, kBflh, kBfsh };

constexpr std::size_t kHeadCount = 4;
constexpr std::array<Head, kHeadCount> kHeads = {Head::kSemimem, Head::kSemiten, Head::kBflh, Head::kBfsh};
/// semimem, semiten, bflh, bfsh.
std::string_view HeadName(Head head);
constexpr std::size_t IndexOf(Head head) { return static_cast<std::size_t>(head); }

struct HipKnee {
  double hip = 0;
  double knee = 0;
};

/// A head from its origin to its insertion.
struct HeadPath {
  double length = 0;
  double hip_arm = 0;   ///< + = extends the hip: d length / d hip
  double knee_arm = 0;  ///< + = bends the knee: -d length / d knee
};

using HeadPaths = std::array<HeadPath, kHeadCount>;

/// What the angle of the knee alone decides: where each head arrives below the thigh.
struct KneePose {
  struct Arrival {
    Vec3 p_FoA_F;     // the first point of the head on the tibia, m
    Vec3 d_p_FoA_F;   // its derivative by the knee angle, m/rad
    double rest = 0;  // length from there to the insertion, m
  };
  std::array<Arrival, kHeadCount> arrivals;
};

KneePose CalcKneePose(double knee);

/// One head; `cos_hip` and `sin_hip` of the hip angle.
HeadPath CalcHeadPath(Head head, const KneePose& knee, double cos_hip, double sin_hip);

/// All four heads. Arms are those of lengths differentiated by hand, also where a path point comes or goes.
HeadPaths CalcHeadPaths(const HipKnee& posture);

/// Lengths alone, m.
std::array<double, kHeadCount> CalcHeadLengths(const HipKnee& posture);

/// The points of a head, for drawings: each in its own frame, origin first.
enum class Segment { kPelvis, kFemur, kTibia };
struct PathPoint {
  Segment segment;
  Vec3 place;  // m, in the segment's frame
};
constexpr std::size_t kPathPointsMax = 5;
struct HeadPoints {
  std::array<PathPoint, kPathPointsMax> points;
  std::size_t count = 0;
};
HeadPoints FindHeadPoints(Head head, double knee);

/// From the pelvis origin to the hip, in P, m.
constexpr Vec3 kHipInPelvis = {-0.0707, -0.0661, 0.0835};
/// From the femur origin (the hip) to the tibia origin, in F, m.
Vec3 FindTibiaInFemur(double knee);

}  // namespace sitbone::body
