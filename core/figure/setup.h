// Where to put the camera: the person from the side and the device that sees the whole body from about two metres away.
//
// Frames:  drawing.h. The device really stands towards the viewer, side-on to the person; in this drawing it stands on
// the
//          floor in front of the scene, with its field of view opening towards the person.
#pragma once

#include <string>

#include "body/coordinate.h"
#include "figure/drawing.h"
#include "figure/figure_posture.h"
#include "figure/figure_style.h"
#include "figure/guide.h"

namespace sitbone::figure {

enum class SetupDevice { kLaptop, kPhone };

struct SetupPlan {
  GuideStretch stretch = GuideStretch::kOne;
  SetupDevice device = SetupDevice::kLaptop;
  std::string distance;  ///< the caller's words, "about 2 m"
  FigureFacing facing = FigureFacing::kRight;
  body::Side side = body::Side::kRight;
};

Drawing DrawSetup(const SetupPlan& plan, const FigureStyle& style);

}  // namespace sitbone::figure
