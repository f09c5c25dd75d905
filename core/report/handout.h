// The hand-out of a stretch: one printed page with its steps, its dose, right beside wrong, and when to stop.
//
// Shape:   an SVG of the page's size in points (report/sheet.h); an adapter makes the PDF.
// Texts:   messages "handout-*", and the report's own safety texts word for word.
// Errors:  those of figure/anatomy_frames.h and figure/picture_frames.h.
// Limits:  made to be read in grey: right and wrong are told by a tick and a cross, strain by darkness.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/geometry.h"
#include "figure/guide.h"
#include "figure/picture_frames.h"
#include "messages/catalogue.h"

namespace sitbone::report {

enum class Paper { kA4, kLetter };
/// In points.
Vec2 SizeOf(Paper paper);

/// Lowest and highest of what is advised (stretches/*.json, "dose").
struct HandoutDose {
  int hold_s_min = 0;
  int hold_s_max = 0;
  int repetitions_min = 0;
  int repetitions_max = 0;
  int times_a_day_min = 0;
  int times_a_day_max = 0;
};

/// A picture of a person in one moment, and where the joints are in it.
struct HandoutPicture {
  std::vector<std::uint8_t> jpeg;
  figure::PicturedPerson person;
};

struct HandoutPlan {
  figure::GuideStretch stretch = figure::GuideStretch::kOne;
  HandoutDose dose;
  Paper paper = Paper::kA4;
  std::map<figure::GuideMoment, HandoutPicture> pictures = {};  ///< instead of the drawing, where there is one
};

Result<std::string> RenderHandout(const HandoutPlan& plan, const messages::Catalogue& catalogue);

}  // namespace sitbone::report
