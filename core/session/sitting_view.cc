#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "figure/guide.h"
#include "session/recorder.h"
#include "session/sitting.h"
#include "session/sitting_times.h"

namespace sitbone::session {
namespace {

std::optional<Measured> Shown(const std::optional<kinematics::Estimate>& estimate) {
  if (!estimate) return std::nullopt;
  return Measured{ToDegrees(estimate->value), std::hypot(ToDegrees(estimate->sd), kUnvalidatedDeg)};
}

template <typename Enum>
using Names = std::pair<Enum, std::string_view>;

constexpr std::array<Names<Press>, 13> kPresses = {{{Press::kStart, "start"},
                                                    {Press::kFeel, "feel"},
                                                    {Press::kDone, "done"},
                                                    {Press::kHurts, "hurts"},
                                                    {Press::kPause, "pause"},
                                                    {Press::kResume, "resume"},
                                                    {Press::kSkip, "skip"},
                                                    {Press::kStop, "stop"},
                                                    {Press::kGently, "gently"},
                                                    {Press::kFeltThigh, "felt_thigh"},
                                                    {Press::kFeltNothing, "felt_nothing"},
                                                    {Press::kFeltBack, "felt_back"},
                                                    {Press::kFeltBelowKnee, "felt_below_knee"}}};
constexpr std::array<std::string_view, 10> kStages = {"framing", "ready",    "reach", "hold",   "rest",
                                                      "switch",  "question", "eased", "paused", "done"};
constexpr std::array<std::string_view, 7> kBells = {"ready", "start", "tick", "end", "pause", "ease", "finish"};
constexpr std::array<std::string_view, 4> kEndReasons = {"done", "stopped", "eased", "interrupted"};
constexpr std::array<std::string_view, 3> kModes = {"camera", "video", "timer"};

}  // namespace

std::string_view StageName(Stage stage) { return kStages[static_cast<std::size_t>(stage)]; }
std::string_view BellName(Bell bell) { return kBells[static_cast<std::size_t>(bell)]; }
std::string_view EndReasonName(EndReason reason) { return kEndReasons[static_cast<std::size_t>(reason)]; }
std::string_view ModeName(SittingMode mode) { return kModes[static_cast<std::size_t>(mode)]; }
std::string_view PressName(Press press) { return kPresses[static_cast<std::size_t>(press)].second; }

std::optional<Press> FindPress(std::string_view name) {
  const auto at = std::find_if(kPresses.begin(), kPresses.end(), [&](const auto& p) { return p.second == name; });
  if (at == kPresses.end()) return std::nullopt;
  return at->first;
}

std::optional<int> Sitting::Count() const {
  if (stage_ == Stage::kHold && hold_) {
    return std::max(0, static_cast<int>(std::ceil(block().hold_s - hold_->credited_s)));
  }
  const bool counts = stage_ == Stage::kReady || stage_ == Stage::kRest || stage_ == Stage::kSwitch ||
                      (stage_ == Stage::kReach && timed());
  if (!counts) return std::nullopt;
  return std::max(0, static_cast<int>(std::ceil(StageSeconds() - InStage())));
}

Message Sitting::Headline() const {
  const std::string& id = spec().id;
  switch (stage_) {
    case Stage::kFraming:
      return has_posture_ && posture_.person && posture_.position == spec().position ? Sided("do-setup")
                                                                                     : Message{"do-framing-" + id, {}};
    case Stage::kReady:
      return timed() ? Sided("do-setup") : Message{"do-ready", {}};
    case Stage::kReach:
      if (felt_nothing_ > 0 && spec().straightening) return {"do-straighten", {}};
      return {(timed() ? "do-reach-press-" : "do-reach-") + id, {}};
    case Stage::kHold:
      return {hold_ && hold_->achieved ? "do-release-" + id : "do-hold", {}};
    case Stage::kRest:
      return {"do-rest", {}};
    case Stage::kSwitch:
      return Sided("do-switch");
    case Stage::kQuestion:
      return {"do-question", {}};
    case Stage::kEased:
      return {"do-eased-" + id, {}};
    case Stage::kPaused:
      return {paused_for_sight_ ? "do-paused-gone" : "do-paused", {}};
    case Stage::kDone:
      return {end_reason_ == EndReason::kDone ? "do-done" : "do-stopped", {}};
  }
  return {};
}

std::vector<Press> Sitting::Presses() const {
  switch (stage_) {
    case Stage::kFraming:
      return {Press::kHurts, Press::kPause, Press::kStop};
    case Stage::kReady:
    case Stage::kSwitch:
      return {Press::kStart, Press::kHurts, Press::kPause, Press::kStop};
    case Stage::kReach:
      if (timed()) return {Press::kFeel, Press::kHurts, Press::kPause, Press::kStop};
      return {Press::kHurts, Press::kPause, Press::kStop};
    case Stage::kHold:
      if (timed()) return {Press::kDone, Press::kHurts, Press::kPause, Press::kStop};
      return {Press::kHurts, Press::kPause, Press::kStop};
    case Stage::kRest:
      return {Press::kSkip, Press::kHurts, Press::kPause, Press::kStop};
    case Stage::kQuestion:
      return {Press::kFeltThigh, Press::kFeltNothing, Press::kFeltBack, Press::kFeltBelowKnee,
              Press::kSkip,      Press::kHurts,       Press::kStop};
    case Stage::kEased:
      if (eased_ >= kEasesMax) return {Press::kStop};
      return {Press::kStop, Press::kGently};
    case Stage::kPaused:
      return {Press::kResume, Press::kHurts, Press::kStop};
    case Stage::kDone:
      return {};
  }
  return {};
}

SittingView Sitting::view() const {
  SittingView view;
  view.stage = stage_;
  view.stretch = block().stretch;
  view.side = block().side;
  view.repetitions = block().repetitions;
  view.repetition = std::min(block().repetitions_done + 1, block().repetitions);
  view.block = block_;
  view.hold_s = block().hold_s;
  view.count = Count();
  const bool seen = timed() || framing_.Problem(now_).empty();
  if (stage_ == Stage::kHold && hold_) {
    view.progress = std::clamp(hold_->credited_s / block().hold_s, 0.0, 1.0);
    view.counting = seen && faults_on_ == 0 && !hold_->achieved;
  } else if (const double length_s = StageSeconds(); view.count && length_s > 0) {
    view.progress = std::clamp(InStage() / length_s, 0.0, 1.0);
  }
  view.headline = Headline();
  view.cue = cue_;
  const bool watches = eyes() && stage_ != Stage::kEased && stage_ != Stage::kQuestion && stage_ != Stage::kDone;
  if (watches) view.unseen = framing_.Problem(now_);
  if (eyes() && has_posture_ && posture_.person && (now_ - posture_.t).seconds() < 1) {
    view.knee_flexion = Shown(posture_.knee);
    view.trunk_thigh = Shown(posture_.trunk_thigh);
  }
  view.presses = Presses();
  view.figure = Figure();
  return view;
}

// What the guide shows at this moment.
figure::FigurePosture Sitting::GuideFigure() const {
  using figure::GuideMoment;
  const bool lying = spec().position == kinematics::Position::kLying;
  const auto guide = lying ? figure::GuideStretch::kOne : figure::GuideStretch::kTwo;
  const auto moment = [&](GuideMoment m) { return figure::GuidePosture(guide, m); };
  const auto between = [&](GuideMoment from, GuideMoment to, double seconds) {
    return figure::BlendPostures(moment(from), moment(to), std::clamp(InStage() / seconds, 0.0, 1.0));
  };
  switch (stage_) {
    case Stage::kReach:
      return between(GuideMoment::kStart, GuideMoment::kHold, kGuideReach_s);
    case Stage::kHold:
      if (hold_ && hold_->achieved) return moment(GuideMoment::kStart);
      return figure::Breathe(moment(GuideMoment::kHold), std::fmod(InStage() / kBreath_s, 1.0)).posture;
    case Stage::kRest:
    case Stage::kQuestion:
    case Stage::kEased:
      return between(GuideMoment::kHold, GuideMoment::kStart, kGuideRelease_s);
    case Stage::kFraming:
    case Stage::kReady:
    case Stage::kSwitch:
    case Stage::kPaused:
    case Stage::kDone:
      break;
  }
  return moment(GuideMoment::kStart);
}

// The person's own angles while they are seen; else the guide's.
figure::FigurePosture Sitting::Figure() const {
  figure::FigurePosture figure = GuideFigure();
  figure.side = block().side;
  const bool fresh = has_posture_ && posture_.person && (now_ - posture_.t).seconds() < kFreshFigure_s;
  if (!eyes() || !fresh || posture_.position != spec().position || !posture_.knee) return figure;
  figure.facing =
      posture_.facing == kinematics::Facing::kLeft ? figure::FigureFacing::kLeft : figure::FigureFacing::kRight;
  figure.side = posture_.side;
  figure.stretched.knee_flexion = posture_.knee->value;
  if (posture_.thigh_from_vertical) figure.stretched.thigh_from_vertical = posture_.thigh_from_vertical->value;
  if (posture_.position == kinematics::Position::kLying) return figure;
  if (posture_.trunk_from_vertical) figure.trunk_from_vertical = posture_.trunk_from_vertical->value;
  figure.back_rounding = posture_.back_rounding.value_or(0);
  return figure;
}

}  // namespace sitbone::session
