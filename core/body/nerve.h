// The sciatic nerve from its five roots to the sole: how long its bed is, how far it is stretched, how far it slides.
//
// Units:   rad, m. Angles follow body/coordinate.h; lumbar and neck: bending forward +; ankle: toes to the shin +.
// Shape:   fixed size, no allocation.
// Errors:  none.
// Source:  docs/body-model.md: bed lengths per radian and the exponential sharing are BODY_MODEL's (status G; sizes
// after Beith
//          1995, Coppieters 2006, Boyd 2013), held against Ridehalgh 2014 (slide at mid-thigh).
// Limits:  its strain colours and explains. It never stops or allows a hold: both gentle stretches pass 8 %.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/geometry.h"
#include "body/hamstring.h"

namespace sitbone::body {

struct NervePosture {
  double hip = 0;
  double knee = 0;
  double ankle = 0;
  double lumbar = 0;
  double neck = 0;
};

enum class NerveRoot { kL4, kL5, kS1, kS2, kS3 };
constexpr std::size_t kNerveRootCount = 5;
constexpr std::array<std::string_view, kNerveRootCount> kNerveRootNames = {"L4", "L5", "S1", "S2", "S3"};

/// Places along the nerve, from L1 to the sole.
constexpr std::size_t kNerveStationCount = 7;
constexpr std::array<std::string_view, kNerveStationCount> kNerveStationNames = {
    "sciatic_foramen", "hip", "gluteal_fold", "mid_thigh", "above_knee", "knee", "ankle"};

/// What happens at one place.
struct NerveStation {
  double from_l1 = 0;    ///< m along the nerve
  double strain = 0;     ///< local, 0.08 = 8 %; 0 where the nerve is slack
  double excursion = 0;  ///< slide against its bed since the slack posture; + = towards the foot
};

/// Bands for drawings, against the person's own strain at rest. They mean nothing else.
enum class NerveBand { kCalm, kRaised, kStrong };

struct NerveState {
  double bed_length = 0;
  double strain_lumped = 0;  ///< the whole bed over its slack length, nothing sliding
  double strain = 0;         ///< the same with a quarter of what hip, knee and spine take up slid in from the roots
  double strain_at_rest = 0;
  NerveBand band = NerveBand::kCalm;
  std::array<NerveStation, kNerveRootCount> roots;
  std::array<NerveStation, kNerveStationCount> stations;
};

/// `scale`: stature over 1.80 m. `rest`: the posture that the band is counted from.
NerveState CalcNerve(const NervePosture& posture, const NervePosture& rest, double scale = 1);

/// Slide at a place between two postures, m; + = towards the foot.
double CalcNerveExcursion(const NervePosture& from, const NervePosture& to, double from_l1, double scale = 1);

/// The course for drawings, in the frames of body/hamstring.h: the roots meet, pass the buttock below the piriformis,
/// run between the hamstrings and end at the back of the knee. Places are chosen by eye on gait2392's bones.
struct NerveCourse {
  std::array<Vec3, kNerveRootCount> p_roots_P;  // m, where each root leaves the spine
  std::array<PathPoint, 6> trunk;               // from the greater sciatic foramen to the popliteal fossa
};
const NerveCourse& FindNerveCourse();

}  // namespace sitbone::body
