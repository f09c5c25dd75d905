// The steps of the ladder, from sliders to hold-relax, as data: group, rung, gates and the article's dose.
//
// Shape:   stretches/*.json (what the camera watches: only id and dose are read here), stretches/below/ and
//          stretches/later/ ("sitbone.step") are built in. A stretch that no camera watches has no limits for a coach,
//          so it is a step and not a sitbone.stretch.
// Errors:  ParseStep: kCorrupt or kUnsupported, with the place and what is expected there.
// Source:  every number of a file has a source beside it, or says "chosen: ..." and why. A file without one is refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace sitbone::programme {

enum class StepGroup {
  kBelow,    ///< gentler than Stretch One
  kArticle,  ///< the article's own two
  kLater,    ///< for when the article's test says that one is ready
};
std::string_view Name(StepGroup group);

/// What a step needs before it is done. The names in the file are those of kNeedNames in step.cc.
enum class Need {
  kStrongerNoted,      ///< the article's test of Stretch Two was passed
  kCalmDays,           ///< `number` days of calm sessions
  kDaysAfterIncrease,  ///< `number` days since pain last increased
  kNoNerveSign,
  kKneeFlexionBelow,  ///< less than `number` degrees short of straight
  kSessionsOfStep,    ///< `number` calm sessions of a step on rung `step`
  kNerveSign,
  kRestingLegPainAtMost,  ///< `number` of 10
  kNoWeaknessOrNumbness,  ///< asked, and answered with no
};

struct Gate {
  Need need = Need::kNoNerveSign;
  int number = 0;
  int step = 0;
  std::string source;
};

/// The most and the least of a step. s; repetitions; times a day.
struct DoseRange {
  int hold_s_min = 20;
  int hold_s_max = 30;
  int repetitions_min = 2;
  int repetitions_max = 3;
  int times_a_day_min = 2;
  int times_a_day_max = 3;
  std::string source;
};

struct Step {
  std::string id;
  StepGroup group = StepGroup::kArticle;
  int rung = 0;  ///< -2 sliders ... 3 hold-relax; 0 and 1 are the article's
  std::vector<Gate> gates;
  DoseRange dose;
  std::string source;
};

/// Reads a "sitbone.step" file, or id and dose of a "sitbone.stretch" file. `name` is used in errors.
Result<Step> ParseStep(std::string_view text, std::string_view name);

/// Every step that is built in, from the lowest rung up.
const std::vector<Step>& Ladder();
/// Null when there is none of that id.
const Step* FindStep(std::string_view id);

/// The texts of the files, made by CMake.
extern const std::string_view kStepTexts[];
extern const std::size_t kStepTextCount;

}  // namespace sitbone::programme
