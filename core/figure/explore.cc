#include "figure/explore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "body/evidence.h"
#include "figure/anatomy.h"
#include "figure/figure_output.h"
#include "figure/figure_style.h"
#include "figure/lesson.h"
#include "figure/replay.h"

namespace sitbone::figure {
namespace {

using Json = nlohmann::json;

template <typename T>
struct Name {
  std::string_view name;
  T value;
};
constexpr std::array<Name<FigurePosition>, 2> kPositions = {
    {{"lying", FigurePosition::kLying}, {"sitting", FigurePosition::kSitting}}};
constexpr std::array<Name<body::LumbarClass>, 3> kLumbars = {
    {{"stiff", body::LumbarClass::kStiff}, {"normal", body::LumbarClass::kNormal}, {"lax", body::LumbarClass::kLax}}};
constexpr std::array kQuantities = {LessonQuantity::kTightness, LessonQuantity::kKnee,     LessonQuantity::kThigh,
                                    LessonQuantity::kTrunk,     LessonQuantity::kRounding, LessonQuantity::kAnkle,
                                    LessonQuantity::kNeck};
constexpr std::array kHandles = {DragHandle::kLeg, DragHandle::kThigh, DragHandle::kTrunk, DragHandle::kFoot,
                                 DragHandle::kHead};

constexpr std::array<std::string_view, 2> kDays = {"first", "last"};

template <typename T, std::size_t N>
std::string_view NameOf(T value, const std::array<Name<T>, N>& names) {
  return std::ranges::find(names, value, &Name<T>::value)->name;
}

struct DragPlan {
  std::size_t scene = 0;
  DragHandle handle = DragHandle::kLeg;
  Vec2 from;
  Vec2 to;
};

struct DayPlan {
  std::optional<double> tightness;  // rad
  std::vector<ReplayHold> holds;
};

/// A moment of one or two days.
struct ReplayPlan {
  GuideStretch stretch = GuideStretch::kOne;
  double t_s = 0;
  std::vector<DayPlan> days;
};

struct Plan {
  const LessonStep* step = nullptr;
  LessonSettings settings;
  std::vector<LessonScene> scenes;
  std::optional<DragPlan> drag;
  double progress = 1;
  AnatomyWords words;
  std::optional<ReplayPlan> replay;
};

/// Keeps the first thing that is wrong.
class Problem {
 public:
  void Tell(std::string what) {
    if (what_.empty()) what_ = std::move(what);
  }
  const std::string& what() const { return what_; }

 private:
  std::string what_;
};

template <typename T, std::size_t N>
void ReadName(const Json& json, const std::string& key, const std::array<Name<T>, N>& names, T& value,
              Problem& problem) {
  const auto found = std::ranges::find_if(names, [&](const Name<T>& one) { return json == one.name; });
  if (found == names.end()) return problem.Tell(key + ": the name " + json.dump() + " is not known");
  value = found->value;
}

bool ReadPoint(const Json& json, Vec2& point) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number()) return false;
  point = {json[0].get<double>(), json[1].get<double>()};
  return true;
}

void ReadSettings(const Json& json, LessonSettings& settings, Problem& problem) {
  if (!json.is_object()) return problem.Tell("settings: an object is needed");
  for (const auto& [key, value] : json.items()) {
    const std::string place = "settings." + key;
    const auto quantity =
        std::ranges::find_if(kQuantities, [&](LessonQuantity one) { return LessonQuantityName(one) == key; });
    if (key == "position") {
      ReadName(value, place, kPositions, settings.position, problem);
    } else if (key == "lumbar") {
      ReadName(value, place, kLumbars, settings.lumbar, problem);
    } else if (quantity == kQuantities.end() || !value.is_number()) {
      problem.Tell(place + ": expected a quantity and a number");
    } else {
      settings[*quantity] = ToRadians(value.get<double>());
    }
  }
}

void ReadDays(const Json& json, Plan& plan, Problem& problem) {
  constexpr double kMax = 80;  // deg: what body::ParsePerson takes
  Vec2 days;
  if (!ReadPoint(json, days)) return problem.Tell("days: two numbers are needed");
  plan.scenes = {{.id = kDays[0], .tightness = ToRadians(std::clamp(days.x, 0.0, kMax))},
                 {.id = kDays[1], .tightness = ToRadians(std::clamp(days.y, 0.0, kMax))}};
}

void ReadDrag(const Json& json, Plan& plan, Problem& problem) {
  DragPlan drag;
  if (!json.is_object()) return problem.Tell("drag: an object is needed");
  const auto handle = std::ranges::find_if(
      kHandles, [&](DragHandle one) { return json.contains("handle") && json["handle"] == DragHandleName(one); });
  const bool scene = json.contains("scene") && json["scene"].is_number_unsigned();
  if (handle == kHandles.end() || !scene || !json.contains("from") || !json.contains("to") ||
      !ReadPoint(json["from"], drag.from) || !ReadPoint(json["to"], drag.to)) {
    return problem.Tell("drag: expected scene, handle, and the points from and to");
  }
  drag.handle = *handle;
  drag.scene = json["scene"].get<std::size_t>();
  plan.drag = drag;
}

void ReadWords(const Json& json, Plan& plan, Problem& problem) {
  if (!json.is_object()) return problem.Tell("words: an object is needed");
  for (const auto& [key, value] : json.items()) {
    if (!value.is_string()) return problem.Tell("words." + key + ": a text is needed");
    plan.words[key] = value.get<std::string>();
  }
}

double NumberAt(const Json& json, const char* key, const std::string& place, Problem& problem) {
  const auto found = json.find(key);
  if (found != json.end() && found->is_number()) return found->get<double>();
  problem.Tell(place + key + ": a number is needed");
  return 0;
}

ReplayHold::Column ReadColumn(const Json& hold, const char* key, const std::string& place, Problem& problem) {
  constexpr std::size_t kValuesMax = 1000;  // chosen: beyond any hold that is stored
  ReplayHold::Column column;
  const auto found = hold.find(key);
  if (found == hold.end() || !found->is_array() || found->size() > kValuesMax) {
    problem.Tell(place + key + ": a list of 1000 at most is needed");
    return column;
  }
  for (const Json& value : *found) {
    if (!value.is_number() && !value.is_null()) problem.Tell(place + key + ": numbers or null are needed");
    column.push_back(value.is_number() ? std::optional(ToRadians(value.get<double>())) : std::nullopt);
  }
  return column;
}

DayPlan ReadDay(const Json& json, Problem& problem) {
  constexpr std::size_t kHoldsMax = 100;  // chosen: beyond any day
  constexpr double kTightMax = 80;        // deg: what body::ParsePerson takes
  const std::string place = "replay.days.";
  DayPlan day;
  const bool fits = json.is_object() && json.contains("holds") && json["holds"].is_array() &&
                    json["holds"].size() <= kHoldsMax && json.contains("tightness");
  if (!fits) {
    problem.Tell(place + "tightness and a list of holds are needed");
    return day;
  }
  if (json["tightness"].is_number()) {
    day.tightness = ToRadians(std::clamp(json["tightness"].get<double>(), 0.0, kTightMax));
  }
  for (const Json& item : json["holds"]) {
    if (!item.is_object()) {
      problem.Tell(place + "holds: an object is needed");
      continue;
    }
    day.holds.push_back(
        {NumberAt(item, "length_s", place, problem), NumberAt(item, "every_s", place, problem),
         ReadColumn(item, "knee_flexion", place, problem), ReadColumn(item, "trunk_thigh", place, problem),
         ReadColumn(item, "back_rounding", place, problem), item.contains("in_full") && item["in_full"] == true});
  }
  return day;
}

void ReadReplay(const Json& json, Plan& plan, Problem& problem) {
  const bool fits = json.is_object() && json.contains("stretch") && json["stretch"].is_string() &&
                    json.contains("days") && json["days"].is_array() && !json["days"].empty() &&
                    json["days"].size() <= kDays.size();
  const auto stretch = fits ? FindGuideStretch(json["stretch"].get<std::string>()) : std::nullopt;
  if (!stretch) return problem.Tell("replay: a stretch and one or two days are needed");
  ReplayPlan replay = {*stretch, NumberAt(json, "t_s", "replay.", problem), {}};
  for (const Json& day : json["days"]) replay.days.push_back(ReadDay(day, problem));
  plan.scenes.clear();
  for (std::size_t i = 0; i < replay.days.size(); ++i) {
    plan.scenes.push_back({.id = replay.days.size() == 1 ? std::string_view("alone") : kDays[i]});
  }
  plan.replay = std::move(replay);
}

Result<Plan> ReadPlan(std::string_view text) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return Fail(ErrorCode::kInvalidArgument, "explore: this is no JSON object.");
  Plan plan;
  if (json.contains("step") && json["step"].is_string()) plan.step = FindLessonStep(json["step"].get<std::string>());
  if (plan.step == nullptr) return Fail(ErrorCode::kInvalidArgument, "explore: step: no step of this name.");
  plan.settings = plan.step->start;
  plan.scenes = plan.step->scenes;
  Problem problem;
  for (const auto& [key, value] : json.items()) {
    if (value.is_null() || key == "step") continue;
    if (key == "settings") {
      ReadSettings(value, plan.settings, problem);
    } else if (key == "days") {
      ReadDays(value, plan, problem);
    } else if (key == "drag") {
      ReadDrag(value, plan, problem);
    } else if (key == "progress" && value.is_number()) {
      plan.progress = std::clamp(value.get<double>(), 0.0, 1.0);
    } else if (key == "words") {
      ReadWords(value, plan, problem);
    } else if (key == "replay") {
      ReadReplay(value, plan, problem);
    } else {
      problem.Tell(key + ": not known");
    }
  }
  if (plan.drag && plan.replay) problem.Tell("drag: what was measured stays as it is");
  if (plan.drag && plan.drag->scene >= plan.scenes.size()) problem.Tell("drag.scene: there is no such scene");
  if (!problem.what().empty()) return Fail(ErrorCode::kInvalidArgument, "explore: " + problem.what() + ".");
  plan.settings = ClampSettings(*plan.step, plan.settings);
  return plan;
}

double Rounded(double value, int decimals) {
  const double unit = decimals == 0 ? 1 : 10;
  return std::round(value * unit) / unit;
}
double Degrees(double rad) { return Rounded(ToDegrees(rad), 1); }

/// On the way from one to the other, without a jerk at either end (Flash and Hogan 1985, J Neurosci 5:1688).
LessonSettings BlendSettings(const LessonSettings& from, const LessonSettings& to, double progress) {
  const double k = progress * progress * progress * (10 + progress * (6 * progress - 15));
  LessonSettings settings = to;
  for (std::size_t i = 0; i < settings.angles.size(); ++i) {
    settings.angles[i] = from.angles[i] + k * (to.angles[i] - from.angles[i]);
  }
  return settings;
}

Json SettingsJson(const LessonSettings& settings) {
  Json json = {{"position", NameOf(settings.position, kPositions)}, {"lumbar", NameOf(settings.lumbar, kLumbars)}};
  for (const LessonQuantity quantity : kQuantities) {
    json[std::string(LessonQuantityName(quantity))] = Degrees(settings[quantity]);
  }
  return json;
}

Json ControlJson(const LessonControl& control) {
  const auto handle = HandleOf(control.quantity);
  return {{"quantity", LessonQuantityName(control.quantity)},
          {"handle", handle ? Json(DragHandleName(*handle)) : Json(nullptr)},
          {"min", Degrees(control.min)},
          {"max", Degrees(control.max)},
          {"step", 1}};
}

/// What the step's readings rest on, each source once.
Json EvidenceJson(const LessonStep& step) {
  Json json = Json::array();
  for (const body::Evidence& evidence : body::AllEvidence()) {
    const bool used = std::ranges::any_of(step.readings, [&](body::ReadingKind kind) {
      const auto& parts = body::EvidenceOfParts();
      const auto part = std::ranges::find(parts, body::EvidencePartOf(kind), &body::EvidenceOf::part);
      return part != parts.end() && (" " + std::string(part->ids) + " ").contains(" " + std::string(evidence.id) + " ");
    });
    if (used) json.push_back({{"id", evidence.id}, {"kind", body::EvidenceKindName(evidence.kind)}});
  }
  return json;
}

Json StepJson(const LessonStep& step) {
  Json scenes = Json::array();
  for (const LessonScene& scene : step.scenes) scenes.push_back(scene.id);
  Json controls = Json::array();
  for (const LessonControl& control : step.controls) controls.push_back(ControlJson(control));
  Json readings = Json::array();
  for (const body::ReadingKind kind : step.readings) readings.push_back(body::ReadingKindName(kind));
  return {{"id", step.id},
          {"start", SettingsJson(step.start)},
          {"scenes", std::move(scenes)},
          {"controls", std::move(controls)},
          {"lumbar_choice", step.lumbar_choice},
          {"position_choice", step.position_choice},
          {"readings", std::move(readings)},
          {"evidence", EvidenceJson(step)}};
}

/// What a reading is compared with: the other figure's, or the same figure's as the step starts.
Json ReadingJson(const AnatomyPose& pose, const AnatomyPose& beside, body::ReadingKind kind) {
  const int decimals = body::ReadingDecimals(kind);
  const body::Reading reading = ReadScene(pose, kind);
  const double value = Rounded(reading.value, decimals);
  const double other = Rounded(ReadScene(beside, kind).value, decimals);
  const double difference = Rounded(std::abs(value - other), decimals);
  // chosen: less of the nerve's percent is not worth a word; of everything else the last digit is.
  const bool told = difference > (kind == body::ReadingKind::kNerve ? 0.25 : 0);
  return {{"kind", body::ReadingKindName(kind)},
          {"value", value},
          {"level", body::ReadingLevelName(reading.level)},
          {"difference", difference},
          {"trend", !told           ? "same"
                    : value > other ? "more"
                                    : "less"}};
}

/// A joint that this position leaves alone has nothing to set.
bool Moves(LessonQuantity quantity, FigurePosition position) {
  const bool lying = position == FigurePosition::kLying;
  if (quantity == LessonQuantity::kThigh) return lying;
  return !lying || (quantity != LessonQuantity::kTrunk && quantity != LessonQuantity::kRounding);
}

FigurePosition PositionOf(const AnatomyPose& pose) { return pose.frames.figure.position; }

ViewBox ViewOf(const LessonStep& step, FigurePosition position) {
  return position == FigurePosition::kLying ? step.lying_view : step.sitting_view;
}

Json HandlesJson(const LessonStep& step, const AnatomyPose& pose) {
  Json json = Json::array();
  for (const LessonControl& control : step.controls) {
    const auto handle = HandleOf(control.quantity);
    if (!handle || !Moves(control.quantity, PositionOf(pose))) continue;
    const Vec2 at = FindHandle(pose.frames.figure, *handle);
    json.push_back({{"handle", DragHandleName(*handle)},
                    {"quantity", LessonQuantityName(control.quantity)},
                    {"x", Rounded(at.x, 1)},
                    {"y", Rounded(at.y, 1)}});
  }
  return json;
}

Json PlaceJson(const ReplayPlan& replay, std::size_t day) {
  const std::vector<ReplayHold>& holds = replay.days[day].holds;
  const ReplayMoment moment = FindReplayMoment(replay.stretch, holds, replay.t_s);
  return {{"hold", moment.hold + 1},
          {"holds", holds.size()},
          {"phase", ReplayPhaseName(moment.phase)},
          {"in_full", moment.hold < holds.size() && holds[moment.hold].in_full}};
}

std::string SceneJson(const Plan& plan, std::size_t at, const std::vector<AnatomyPose>& poses,
                      const std::vector<AnatomyPose>& start) {
  const AnatomyPose& pose = poses[at];
  const AnatomyPose& beside = poses.size() > 1 ? poses[1 - at] : start[at];
  AnatomyStyle anatomy = plan.step->layers;
  anatomy.words = plan.words;
  FigureStyle style;
  style.view = ViewOf(*plan.step, PositionOf(pose));
  Json readings = Json::array();
  for (const body::ReadingKind kind : plan.step->readings) readings.push_back(ReadingJson(pose, beside, kind));
  Json rest = {{"id", plan.scenes[at].id},
               {"position", NameOf(PositionOf(pose), kPositions)},
               {"handles", plan.replay ? Json::array() : HandlesJson(*plan.step, pose)},
               {"readings", std::move(readings)}};
  if (plan.replay) rest["replay"] = PlaceJson(*plan.replay, at);
  std::string text = rest.dump();
  text.pop_back();
  return text + ",\"figure\":" + WriteDrawingJson(DrawAnatomy(pose, style, anatomy)) + "}";
}

Json ActiveJson(const LessonStep& step, const std::vector<AnatomyPose>& poses) {
  Json json = Json::array();
  for (const LessonControl& control : step.controls) {
    const bool moves =
        std::ranges::any_of(poses, [&](const AnatomyPose& pose) { return Moves(control.quantity, PositionOf(pose)); });
    if (moves) json.push_back(LessonQuantityName(control.quantity));
  }
  return json;
}

/// The days at their moment; with `at_start`, as each begins.
Result<std::vector<AnatomyPose>> PoseReplay(const Plan& plan, bool at_start) {
  std::vector<AnatomyPose> poses;
  for (const DayPlan& day : plan.replay->days) {
    const FigurePosture posture =
        FindReplayMoment(plan.replay->stretch, day.holds, at_start ? 0 : plan.replay->t_s).posture;
    body::PersonFacts person = Somebody();
    person.knee_extension = day.tightness;
    person.lumbar = plan.settings.lumbar;
    auto pose = CalcAnatomy(posture, person, DefaultBack(posture));
    if (!pose) return std::unexpected(pose.error());
    poses.push_back(*pose);
  }
  return poses;
}

double ReplayLengthOf(const ReplayPlan& replay) {
  double length = 0;
  for (const DayPlan& day : replay.days) length = std::max(length, ReplayLength(day.holds));
  return Rounded(length, 1);
}

/// What is seen of a plan: its figures as set, dragged or replayed, and the active quantities.
std::string AnswerJson(const Plan& plan, const std::vector<AnatomyPose>& poses, const std::vector<AnatomyPose>& start) {
  std::string text =
      "{\"settings\":" + SettingsJson(plan.settings).dump() + ",\"active\":" + ActiveJson(*plan.step, poses).dump();
  if (plan.replay) text += ",\"replay_s\":" + Json(ReplayLengthOf(*plan.replay)).dump();
  text += ",\"scenes\":[";
  for (std::size_t i = 0; i < poses.size(); ++i) {
    if (i > 0) text += ',';
    text += SceneJson(plan, i, poses, start);
  }
  return text + "]}";
}

}  // namespace

std::string WriteLessonJson() {
  Json steps = Json::array();
  for (const LessonStep& step : AllLessonSteps()) steps.push_back(StepJson(step));
  return Json{{"steps", std::move(steps)}}.dump();
}

Result<std::string> Explore(std::string_view json) {
  auto plan = ReadPlan(json);
  if (!plan) return std::unexpected(plan.error());
  if (plan->replay) {
    const auto poses = PoseReplay(*plan, false);
    const auto start = PoseReplay(*plan, true);
    if (!poses || !start) return std::unexpected(poses ? start.error() : poses.error());
    return AnswerJson(*plan, *poses, *start);
  }
  const LessonSettings shown = BlendSettings(RestingSettings(plan->settings), plan->settings, plan->progress);
  auto poses = PoseScenes(*plan->step, shown, plan->scenes);
  if (poses && plan->drag) {
    const DragPlan& drag = *plan->drag;
    plan->settings = DragSettings(*plan->step, plan->settings, (*poses)[drag.scene], drag.handle, drag.from, drag.to);
    poses = PoseScenes(*plan->step, plan->settings, plan->scenes);
  }
  if (!poses) return std::unexpected(poses.error());
  // Two figures are compared with each other, one with itself as the step starts.
  const auto start = poses->size() > 1 ? poses : PoseScenes(*plan->step, plan->step->start, plan->scenes);
  if (!start) return std::unexpected(start.error());
  return AnswerJson(*plan, *poses, *start);
}

}  // namespace sitbone::figure
