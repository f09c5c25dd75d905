#include "body/evidence.h"

namespace sitbone::body {
namespace {

using enum EvidenceKind;

constexpr std::array<Evidence, kEvidenceCount> kAll = {{
    {"hamstring_paths", kMeasured, "gait2392 (Delp and others, CC BY 3.0) as OpenSim 4.6 computes it"},
    {"hamstring_muscle", kMeasured, "Thelen 2003 as OpenSim 4.6 computes it; J Biomech Eng 125:70"},
    {"hip_arm_range", kMeasured,
     "gait2392 has no wrap over the sit bone: hip arms fall too early beyond 100 to 110 degrees"},
    {"stature_scaling", kAssumed, "lengths with stature, forces with its square, torques with its cube"},
    {"knee_extension", kLiterature, "Yildirim 2018: norms of the knee-extension angle, ages 18 to 24"},
    {"tightness", kFitted,
     "one slack shift in all heads, set so that the knee-extension test ends at the person's angle"},
    {"passive_scale", kFitted, "McHugh 1999 (stiffness of the leg raise) and Gajdosik 1992 (toe touch)"},
    {"hip_tissue", kFitted, "form of Riener and Edrich 1999; size from Bohannon 1985 (early pelvic rotation)"},
    {"hip_tolerance", kFitted, "Gajdosik 1992: where a toe touch ends"},
    {"lumbar_classes", kAssumed, "exponential after McGill 1994; stiff, normal and lax are chosen"},
    {"lumbar_shares", kLiterature, "Beaucage-Gauvreau 2019: couplers of the lifting full-body model"},
    {"lumbar_range", kLiterature, "Pearcy 1984; White and Panjabi: flexion of each segment"},
    {"support", kAssumed, "stiffness of floor and seat, roll of the sacrum"},
    {"trunk_weight", kLiterature, "gait2392: mass of the trunk and its centre above L5/S1 (Anderson and Pandy 1999)"},
    {"sacroiliac", kAssumed,
     "sacrum and ilium as one body: the joint carries what the hip's tissues do; it does not move"},
    {"nerve_bed", kAssumed, "bed length a radian of each joint, sizes after Beith 1995 and Coppieters 2006"},
    {"nerve_slide", kLiterature, "Ridehalgh 2014: slide at mid-thigh while the knee straightens"},
}};

constexpr std::array<EvidenceOf, kEvidencePartCount> kParts = {{
    {"parity", "hamstring_paths hamstring_muscle hip_arm_range"},
    {"heads", "hamstring_paths hamstring_muscle hip_arm_range stature_scaling tightness passive_scale"},
    {"person", "knee_extension tightness passive_scale stature_scaling"},
    {"pelvis", "hamstring_paths tightness passive_scale hip_tissue lumbar_classes support stature_scaling"},
    {"lumbar", "lumbar_classes lumbar_shares support"},
    {"hip_torque", "hamstring_paths tightness passive_scale hip_tissue"},
    {"moments", "lumbar_classes trunk_weight sacroiliac"},
    {"margins", "hip_tolerance lumbar_range lumbar_classes"},
    {"nerve", "nerve_bed nerve_slide stature_scaling"},
}};

}  // namespace

std::string_view EvidenceKindName(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kMeasured:
      return "measured";
    case EvidenceKind::kLiterature:
      return "literature";
    case EvidenceKind::kFitted:
      return "fitted";
    case EvidenceKind::kAssumed:
      return "assumed";
  }
  return "";
}

const std::array<Evidence, kEvidenceCount>& AllEvidence() { return kAll; }
const std::array<EvidenceOf, kEvidencePartCount>& EvidenceOfParts() { return kParts; }

}  // namespace sitbone::body
