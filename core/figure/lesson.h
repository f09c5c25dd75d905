// "Why it hurts" in steps of one idea each: which figures a step shows, what may be changed in it, which numbers count.
//
// Units:   rad. Angles as figure_posture.h and, for tightness, body::PersonFacts::knee_extension.
// Shape:   every claim of a step's words is a test of lesson_test.cc; what the body model does not give is not claimed.
// Source:  the order of ideas: the article on hamstring stretches. Starting angles and ranges are chosen: within what
//          the figure draws well and the body model may be asked (docs/body-model.md, Limits).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "body/person.h"
#include "body/reading.h"
#include "figure/anatomy_frames.h"
#include "figure/anatomy_style.h"
#include "figure/drag.h"
#include "figure/drawing.h"
#include "figure/figure_posture.h"

namespace sitbone::figure {

enum class LessonQuantity { kTightness, kKnee, kThigh, kTrunk, kRounding, kAnkle, kNeck };
constexpr std::size_t kLessonQuantityCount = 7;
std::string_view LessonQuantityName(LessonQuantity quantity);
/// The handle that moves the quantity; none for what is not a joint.
std::optional<DragHandle> HandleOf(LessonQuantity quantity);
std::string_view DragHandleName(DragHandle handle);

/// What a person has set.
struct LessonSettings {
  FigurePosition position = FigurePosition::kLying;
  body::LumbarClass lumbar = body::LumbarClass::kNormal;
  std::array<double, kLessonQuantityCount> angles{};

  double& operator[](LessonQuantity quantity) { return angles[static_cast<std::size_t>(quantity)]; }
  double operator[](LessonQuantity quantity) const { return angles[static_cast<std::size_t>(quantity)]; }
};

/// One figure of a step: the settings, with what makes this one differ.
struct LessonScene {
  std::string_view id;
  std::optional<double> tightness;
  std::optional<body::LumbarClass> lumbar;
  std::optional<FigurePosition> position;
  bool rounded = false;  ///< bends by LessonQuantity::kRounding, as far forward as the hands of the first scene come
};

struct LessonControl {
  LessonQuantity quantity = LessonQuantity::kKnee;
  double min = 0;
  double max = 0;
};

struct LessonStep {
  std::string_view id;
  LessonSettings start;
  std::vector<LessonScene> scenes;  ///< one or two
  std::vector<LessonControl> controls;
  bool lumbar_choice = false;
  bool position_choice = false;
  std::vector<body::ReadingKind> readings;
  AnatomyStyle layers;
  FigureBack back = FigureBack::kFree;
  FigureHands sitting_hands = FigureHands::kOnThighs;
  /// What is shown of the drawing, cm.
  ViewBox lying_view = {-104, -116, 198, 128};
  ViewBox sitting_view = {-54, -146, 164, 154};
};

/// The person of the lesson: no one in particular; stature and mass change no angle (docs/body-model.md).
body::PersonFacts Somebody();

std::span<const LessonStep> AllLessonSteps();
const LessonStep* FindLessonStep(std::string_view id);

/// What may be set: controls within their ranges, everything else as the step starts.
LessonSettings ClampSettings(const LessonStep& step, const LessonSettings& wanted);

/// The easy posture from which a figure comes to its settings.
LessonSettings RestingSettings(const LessonSettings& settings);

/// The figures of `scenes` (the step's own, or a person's days in their place).
/// Errors: those of CalcAnatomy.
Result<std::vector<AnatomyPose>> PoseScenes(const LessonStep& step, const LessonSettings& settings,
                                            std::span<const LessonScene> scenes);

/// Settings after a handle of a scene was moved (drag.h).
LessonSettings DragSettings(const LessonStep& step, const LessonSettings& settings, const AnatomyPose& pose,
                            DragHandle handle, Vec2 from, Vec2 to);

/// A reading of the step for a figure.
body::Reading ReadScene(const AnatomyPose& pose, body::ReadingKind kind);

}  // namespace sitbone::figure
