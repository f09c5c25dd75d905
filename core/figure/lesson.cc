#include "figure/lesson.h"

#include <algorithm>
#include <cmath>

namespace sitbone::figure {
namespace {

using body::LumbarClass;
using body::ReadingKind;
using enum LessonQuantity;

constexpr double Deg(double deg) { return ToRadians(deg); }

constexpr double kFlexible = Deg(10);  // knee-extension angles: about the norm of women,
constexpr double kTight = Deg(50);     // and well beyond Yildirim's cut-off of 33 and 23 degrees

// Hips, thigh and shank near by, of both positions in one shape; lying without the head, which does nothing there.
constexpr ViewBox kLegView = {-62, -118, 134, 126};

constexpr LessonControl kTightnessControl = {kTightness, Deg(0), Deg(65)};
constexpr LessonControl kKneeLying = {kKnee, Deg(0), Deg(95)};
constexpr LessonControl kKneeSitting = {kKnee, Deg(0), Deg(60)};
constexpr LessonControl kThighControl = {kThigh, Deg(-20), Deg(45)};
constexpr LessonControl kTrunkControl = {kTrunk, Deg(-5), Deg(40)};
constexpr LessonControl kRoundingControl = {kRounding, Deg(0), Deg(60)};
constexpr LessonControl kAnkleControl = {kAnkle, Deg(-40), Deg(25)};
constexpr LessonControl kNeckControl = {kNeck, Deg(-15), Deg(45)};

LessonSettings Lying(double tightness, double knee) {
  LessonSettings settings;
  settings[kTightness] = tightness;
  settings[kKnee] = knee;
  return settings;
}

LessonSettings Sitting(double tightness, double knee, double trunk) {
  LessonSettings settings = Lying(tightness, knee);
  settings.position = FigurePosition::kSitting;
  settings[kTrunk] = trunk;
  return settings;
}

/// With `tilt` where the turn of the pelvis is what counts.
AnatomyStyle Layers(bool nerve, bool stress, bool tilt = false) {
  AnatomyStyle layers;
  layers.nerve = nerve;
  layers.stress = stress;
  layers.tilt = tilt;
  return layers;
}

LessonStep Where() {
  return {.id = "where",
          .start = Lying(Deg(25), Deg(70)),
          .scenes = {{.id = "alone"}},
          .controls = {kKneeLying},
          .readings = {ReadingKind::kLength},
          .layers = Layers(false, false),
          .lying_view = {-46, -112, 130, 122}};
}

LessonStep Pelvis() {
  return {.id = "pelvis",
          .start = Lying(Deg(25), Deg(12)),
          .scenes = {{.id = "flexible", .tightness = kFlexible}, {.id = "tight", .tightness = kTight}},
          .controls = {kKneeLying},
          .readings = {ReadingKind::kPelvis, ReadingKind::kPull},
          .layers = Layers(false, false, true),
          .lying_view = {-46, -113, 104, 119}};
}

LessonStep Stiff() {
  return {.id = "stiff",
          .start = Sitting(kTight, Deg(10), Deg(20)),
          .scenes = {{.id = "usual", .lumbar = LumbarClass::kNormal}, {.id = "stiff", .lumbar = LumbarClass::kStiff}},
          .controls = {kTightnessControl, kTrunkControl, kKneeSitting},
          .readings = {ReadingKind::kL5S1, ReadingKind::kLumbar},
          .layers = Layers(false, true)};
}

LessonStep Loose() {
  return {.id = "loose",
          .start = Sitting(kTight, Deg(10), Deg(20)),
          .scenes = {{.id = "usual", .lumbar = LumbarClass::kNormal}, {.id = "lax", .lumbar = LumbarClass::kLax}},
          .controls = {kTightnessControl, kTrunkControl, kKneeSitting},
          .readings = {ReadingKind::kLumbar, ReadingKind::kL5S1},
          .layers = Layers(false, true)};
}

LessonStep Nerve() {
  return {.id = "nerve",
          .start = Lying(Deg(25), Deg(25)),
          .scenes = {{.id = "alone"}},
          .controls = {kAnkleControl, kNeckControl, kKneeLying},
          .readings = {ReadingKind::kNerve, ReadingKind::kPull},
          .layers = Layers(true, false)};
}

LessonStep StretchOne() {
  LessonSettings start = Sitting(Deg(35), Deg(25), Deg(20));
  return {.id = "one",
          .start = start,
          .scenes = {{.id = "lying", .position = FigurePosition::kLying},
                     {.id = "sitting", .position = FigurePosition::kSitting}},
          .controls = {kKneeSitting, kTightnessControl},
          .readings = {ReadingKind::kL5S1, ReadingKind::kLumbar, ReadingKind::kPull},
          .layers = Layers(false, true),
          .lying_view = kLegView};
}

LessonStep StretchTwo() {
  LessonSettings start = Sitting(Deg(25), Deg(15), Deg(20));
  start[kRounding] = Deg(50);
  return {.id = "two",
          .start = start,
          .scenes = {{.id = "hinge"}, {.id = "rounded", .rounded = true}},
          .controls = {kRoundingControl, kTrunkControl},
          .readings = {ReadingKind::kReach, ReadingKind::kPull, ReadingKind::kLumbar, ReadingKind::kL5S1},
          .layers = Layers(false, true),
          .back = FigureBack::kAsDrawn,
          .sitting_hands = FigureHands::kTowardsFoot};
}

LessonStep Hold() {
  return {.id = "hold",
          .start = Lying(Deg(45), Deg(30)),
          .scenes = {{.id = "alone"}},
          .controls = {kTightnessControl, kKneeLying},
          .readings = {ReadingKind::kPull, ReadingKind::kPelvis},
          .layers = Layers(false, false, true),
          .lying_view = kLegView};
}

LessonStep Own() {
  LessonSettings start = Lying(Deg(25), Deg(25));
  start[kTrunk] = Deg(20);
  return {.id = "own",
          .start = start,
          .scenes = {{.id = "alone"}},
          .controls = {kTightnessControl, kKneeLying, kThighControl, kTrunkControl, kAnkleControl, kNeckControl},
          .lumbar_choice = true,
          .position_choice = true,
          .readings = {ReadingKind::kPelvis, ReadingKind::kLumbar, ReadingKind::kPull, ReadingKind::kL5S1,
                       ReadingKind::kNerve},
          .layers = Layers(true, true),
          .sitting_hands = FigureHands::kTowardsFoot};
}

FigurePosture PostureOf(const LessonStep& step, const LessonSettings& settings, FigurePosition position) {
  FigurePosture posture;
  posture.position = position;
  posture.neck = settings[kNeck];
  if (position == FigurePosition::kLying) {
    posture.trunk_from_vertical = Deg(-90);
    posture.stretched = {settings[kKnee], settings[kThigh], settings[kAnkle]};
    posture.other = {Deg(88), Deg(47), 0};
    posture.hands = FigureHands::kBehindThigh;
  } else {
    posture.trunk_from_vertical = settings[kTrunk];
    posture.stretched = {settings[kKnee], Deg(112), settings[kAnkle]};
    posture.other = {Deg(92), Deg(88), 0};
    posture.hands = step.sitting_hands;
  }
  return posture;
}

/// The lean at which a rounded back brings the hands as far as `reach`, by secants; the reach grows with the lean.
Result<AnatomyPose> PoseForReach(FigurePosture posture, const body::PersonFacts& person, FigureBack back,
                                 double reach) {
  constexpr double kCloseEnough = 0.01;  // cm
  constexpr double kSlopeMin = 10;       // cm/rad
  constexpr int kSecantsMax = 12;
  double slope = 60;  // cm/rad, about what the drawn trunk and arms give
  auto pose = CalcAnatomy(posture, person, back);
  if (!pose) return pose;
  double beyond = FindReach(pose->frames.figure) - reach;
  for (int i = 0; i < kSecantsMax && std::abs(beyond) > kCloseEnough; ++i) {
    const double step = -beyond / slope;
    posture.trunk_from_vertical += step;
    pose = CalcAnatomy(posture, person, back);
    if (!pose) return pose;
    const double now = FindReach(pose->frames.figure) - reach;
    slope = std::max(kSlopeMin, (now - beyond) / step);
    beyond = now;
  }
  return pose;
}

}  // namespace

std::string_view LessonQuantityName(LessonQuantity quantity) {
  constexpr std::array<std::string_view, kLessonQuantityCount> kNames = {"tightness", "knee",  "thigh", "trunk",
                                                                         "rounding",  "ankle", "neck"};
  return kNames[static_cast<std::size_t>(quantity)];
}

std::optional<DragHandle> HandleOf(LessonQuantity quantity) {
  switch (quantity) {
    case kKnee:
      return DragHandle::kLeg;
    case kThigh:
      return DragHandle::kThigh;
    case kTrunk:
      return DragHandle::kTrunk;
    case kAnkle:
      return DragHandle::kFoot;
    case kNeck:
      return DragHandle::kHead;
    case kTightness:
    case kRounding:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string_view DragHandleName(DragHandle handle) {
  constexpr std::array<std::string_view, 5> kNames = {"leg", "thigh", "trunk", "foot", "head"};
  return kNames[static_cast<std::size_t>(handle)];
}

body::PersonFacts Somebody() { return {.sex = body::Sex::kFemale, .stature = 1.70}; }

std::span<const LessonStep> AllLessonSteps() {
  static const std::array kSteps = {Where(),      Pelvis(),     Stiff(), Loose(), Nerve(),
                                    StretchOne(), StretchTwo(), Hold(),  Own()};
  return kSteps;
}

const LessonStep* FindLessonStep(std::string_view id) {
  const auto steps = AllLessonSteps();
  const auto found = std::ranges::find(steps, id, &LessonStep::id);
  return found == steps.end() ? nullptr : &*found;
}

LessonSettings ClampSettings(const LessonStep& step, const LessonSettings& wanted) {
  LessonSettings settings = step.start;
  if (step.lumbar_choice) settings.lumbar = wanted.lumbar;
  if (step.position_choice) settings.position = wanted.position;
  for (const LessonControl& control : step.controls) {
    const double angle = wanted[control.quantity];
    if (std::isfinite(angle)) settings[control.quantity] = std::clamp(angle, control.min, control.max);
  }
  return settings;
}

Result<std::vector<AnatomyPose>> PoseScenes(const LessonStep& step, const LessonSettings& settings,
                                            std::span<const LessonScene> scenes) {
  std::vector<AnatomyPose> poses;
  for (const LessonScene& scene : scenes) {
    FigurePosture posture = PostureOf(step, settings, scene.position.value_or(settings.position));
    body::PersonFacts person = Somebody();
    person.knee_extension = scene.tightness.value_or(settings[kTightness]);
    person.lumbar = scene.lumbar.value_or(settings.lumbar);
    const bool same_reach = scene.rounded && !poses.empty();
    if (scene.rounded) posture.back_rounding = settings[kRounding];
    auto pose = same_reach ? PoseForReach(posture, person, step.back, FindReach(poses.front().frames.figure))
                           : CalcAnatomy(posture, person, step.back);
    if (!pose) return std::unexpected(pose.error());
    poses.push_back(*pose);
  }
  return poses;
}

LessonSettings RestingSettings(const LessonSettings& settings) {
  LessonSettings rest = settings;
  if (settings.position == FigurePosition::kLying) rest[kKnee] = std::max(settings[kKnee], Deg(80));
  rest[kTrunk] = 0;
  rest[kRounding] = 0;
  return rest;
}

LessonSettings DragSettings(const LessonStep& step, const LessonSettings& settings, const AnatomyPose& pose,
                            DragHandle handle, Vec2 from, Vec2 to) {
  const FigureFrames& frames = pose.frames.figure;
  const FigurePosture moved = Drag(PostureOf(step, settings, frames.position), frames, handle, from, to);
  LessonSettings wanted = settings;
  switch (handle) {
    case DragHandle::kLeg:
      wanted[kKnee] = moved.stretched.knee_flexion;
      break;
    case DragHandle::kThigh:
      wanted[kThigh] = moved.stretched.thigh_from_vertical;
      break;
    case DragHandle::kTrunk:
      wanted[kTrunk] = moved.trunk_from_vertical;
      break;
    case DragHandle::kFoot:
      wanted[kAnkle] = moved.stretched.ankle;
      break;
    case DragHandle::kHead:
      wanted[kNeck] = moved.neck;
      break;
  }
  return ClampSettings(step, wanted);
}

body::Reading ReadScene(const AnatomyPose& pose, body::ReadingKind kind) {
  body::Reading reading = body::ReadBody(pose.body.request, pose.body.answer, kind);
  if (kind == ReadingKind::kReach) reading.value = FindReach(pose.frames.figure);
  return reading;
}

}  // namespace sitbone::figure
