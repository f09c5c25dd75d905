// The mid-line of a limb in the person mask: a second opinion on the direction of thigh and shank.
//
// Frames:  C crop of the network (px), the picture mirrored when the person faces left.
// Units:   deg for the angle (it is a feature of the correction, which was trained in degrees), shares of the limb's
//          length for the rest, px of the crop for rms.
// Source:  docs/KNEE_ANGLE.md, mask mid-line; docs/posture-correction.md.
#pragma once

#include "base/geometry.h"
#include "pose/person_mask.h"

namespace sitbone::kinematics {

/// The line through the middles of a limb's cross-sections, against the line between its joints.
struct LimbAxis {
  double turn_deg = 0;      ///< from the joint line to the mid-line
  double rms_px = 9;        ///< how well a straight line fits
  double width = 0;         ///< mean width / length
  double usable = 0;        ///< share of cross-sections that end in the background on both sides
  double offset_first = 0;  ///< of the mid-line from the joint line at the first section / length
  double offset_last = 0;   ///< the same at the last section
};

/// Where along the limb the cross-sections lie, as shares of its length.
struct LimbSpan {
  double first;
  double last;
};

/// The axis of the limb from joint `a_C` to joint `b_C`. A limb that the mask does not show has usable == 0.
LimbAxis CalcLimbAxis(const pose::PersonMask& mask, Vec2 a_C, Vec2 b_C, LimbSpan span);

}  // namespace sitbone::kinematics
