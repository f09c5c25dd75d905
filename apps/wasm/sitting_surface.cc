// A sitting frame by frame, as the page's coach worker drives it. What each export is for: docs/coach-page.md.
//
// Use:     sitbone_add_stretch..., sitbone_set_correction, sitbone_begin(json); then for each picture
//            write RGBA into sitbone_frame_buffer(w, h); sitbone_begin_frame(t, n);
//            do { while ((network = sitbone_question()) >= 0) { read sitbone_question_input(); write
//            sitbone_answer_buffer(part)...; sitbone_answer(parts); } } while (!sitbone_end_frame());
//            while ((job = sitbone_take_job()) >= 0) ... later, in the order taken: sitbone_finish_job(job, parts)
//          and sitbone_tick, sitbone_press at any time. After each: sitbone_view, sitbone_effects, sitbone_skeleton.
// Units:   s since the sitting began; px of the picture.
// Errors:  0 and the reason in sitbone_result(), as everywhere.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "apps/wasm/surface.h"
#include "session/analysis.h"
#include "session/sitting.h"
#include "session/sitting_json.h"

namespace sitbone::wasm {
namespace {

using session::Analysis;
using session::Sitting;

// chosen: larger pictures than this are no camera's, and would not fit into the memory.
constexpr int kSideMax = 4096;
// Below this visibility a landmark is not drawn, and does not count for where the person is.
constexpr double kVisibleMin = 0.3;

// The tensors of an answer, in the order of their part numbers.
enum Part : std::size_t { kBoxes, kScores, kLandmarks, kPresence, kMask, kHeatMap, kWorld, kParts };
constexpr std::array<std::size_t, kParts> kPartSizes = {
    pose::kAnchors * pose::kBoxValues,
    pose::kAnchors,
    pose::kNetworkLandmarks* pose::kLandmarkValues,
    1,
    std::size_t{pose::kMaskSize} * pose::kMaskSize,
    std::size_t{pose::kHeatMapSize} * pose::kHeatMapSize* pose::kNetworkLandmarks,
    pose::kNetworkLandmarks * 3,
};

// All of one sitting.
struct Live {
  pose::TrackerPolicy policy;
  std::optional<kinematics::PostureCorrection> correction;
  std::unique_ptr<Analysis> analysis;  // none in the timer mode
  std::unique_ptr<Sitting> sitting;
  std::vector<std::uint8_t> picture;  // RGBA
  int width = 0;
  int height = 0;
  Timestamp t{};
  bool in_frame = false;
  std::array<std::vector<float>, kParts> parts;
  std::array<pose::MeasureJob*, pose::Tracker::kJobs> jobs{};
  std::array<float, std::size_t{3} * pose::kNamedLandmarks> skeleton{};
};

std::unique_ptr<Live>& TheLive() {
  static std::unique_ptr<Live> live;
  return live;
}

int RefuseUnbegun() {
  return TheSurface().Refuse({ErrorCode::kInvalidArgument, "Begin a sitting first: sitbone_begin."});
}

// The stretch that every block names; empty when they differ, so that the posture tells.
std::optional<std::size_t> OnlyStretch(const Sitting& sitting) {
  const auto& blocks = sitting.blocks();
  const std::size_t first = blocks.front().stretch;
  const bool one = std::all_of(blocks.begin(), blocks.end(), [&](const auto& b) { return b.stretch == first; });
  return one ? std::optional(first) : std::nullopt;
}

void MakeAnalysis(Live& live) {
  session::AnalysisOptions options;
  options.tracker = live.policy;
  options.stretch = OnlyStretch(*live.sitting);
  options.keep_record = false;
  live.jobs.fill(nullptr);
  live.in_frame = false;
  live.analysis =
      std::make_unique<Analysis>(options, live.sitting->stretches(), live.correction ? &*live.correction : nullptr);
  live.analysis->on_posture = [&live](const kinematics::Posture& posture, const stretch::Effects& effects) {
    live.sitting->See(posture, effects, live.analysis->coach().credited_s());
  };
}

// Keeps the landmarks for drawing and tells the sitting where the person is.
void ShowFrame(Live& live) {
  const pose::Tracker& tracker = live.analysis->tracker();
  if (!tracker.looked()) return;
  session::FrameSight sight;
  const pose::Observation* seen = tracker.observation();
  live.skeleton.fill(0);
  if (seen != nullptr) {
    sight = {true, 1, 0, 1, 0};
    for (std::size_t i = 0; i < pose::kNamedLandmarks; ++i) {
      const Vec2 p_I = tracker.smoothed_I()[i];
      const double visible = seen->landmarks[i].visibility;
      live.skeleton[3 * i] = static_cast<float>(p_I.x);
      live.skeleton[3 * i + 1] = static_cast<float>(p_I.y);
      live.skeleton[3 * i + 2] = static_cast<float>(visible);
      if (visible < kVisibleMin) continue;
      sight.left = std::min(sight.left, p_I.x / live.width);
      sight.right = std::max(sight.right, p_I.x / live.width);
      sight.top = std::min(sight.top, p_I.y / live.height);
      sight.bottom = std::max(sight.bottom, p_I.y / live.height);
    }
  }
  live.sitting->SeeFrame(live.t, sight);
}

// The answer that lies in the buffers; `written` has a bit for each part.
pose::Answer MakeAnswer(const Live& live, unsigned written) {
  const auto part = [&](Part p) -> std::span<const float> {
    if ((written & (1U << p)) == 0) return {};
    return live.parts[p];
  };
  pose::Answer answer;
  answer.boxes = part(kBoxes);
  answer.scores = part(kScores);
  answer.landmarks = part(kLandmarks);
  answer.mask = part(kMask);
  answer.heat_map = part(kHeatMap);
  answer.world = part(kWorld);
  const auto presence = part(kPresence);
  answer.presence = presence.empty() ? 0 : presence[0];
  return answer;
}

}  // namespace
}  // namespace sitbone::wasm

using sitbone::Timestamp;
using sitbone::wasm::TheLive;
using sitbone::wasm::TheSurface;

/// Begins a sitting (SittingRequest) and forgets the one before. Result: nothing.
SITBONE_EXPORT(sitbone_begin) int sitbone_begin(const char* json, std::size_t size) {
  auto request = sitbone::session::ParseSitting({json, size}, TheSurface().stretches);
  if (!request) return TheSurface().Refuse(request.error());
  auto live = std::make_unique<sitbone::wasm::Live>();
  live->policy = request->policy;
  live->correction = TheSurface().correction;
  const bool eyes = request->plan.mode != sitbone::session::SittingMode::kTimer;
  live->sitting = std::make_unique<sitbone::session::Sitting>(std::move(request->plan), TheSurface().stretches);
  for (std::size_t p = 0; p < sitbone::wasm::kParts; ++p) live->parts[p].resize(sitbone::wasm::kPartSizes[p]);
  TheLive() = std::move(live);
  if (eyes) MakeAnalysis(*TheLive());
  TheLive()->sitting->Start();
  return TheSurface().Succeed("");
}

/// Other networks or rates from now on (TrackerPolicy). Other rates alone disturb nothing. Other networks come with the
/// correction that was set last, and what was tracked is forgotten: call it between two holds. Result: nothing.
SITBONE_EXPORT(sitbone_set_policy) int sitbone_set_policy(const char* json, std::size_t size) {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  const auto policy = sitbone::session::ParsePolicy({json, size});
  if (!policy) return TheSurface().Refuse(policy.error());
  auto& live = *TheLive();
  const bool same = policy->follow == live.policy.follow && policy->measure == live.policy.measure;
  live.policy = *policy;
  if (same && live.analysis) {
    live.analysis->set_rates(policy->follow_hz, policy->measure_hz);
    return TheSurface().Succeed("");
  }
  live.analysis.reset();
  live.correction = TheSurface().correction;
  MakeAnalysis(live);
  return TheSurface().Succeed("");
}

/// Room for a picture of width x height, RGBA, row by row; 0 when it is too large or no sitting has begun.
SITBONE_EXPORT(sitbone_frame_buffer) void* sitbone_frame_buffer(int width, int height) {
  if (!TheLive() || width <= 0 || height <= 0) return nullptr;
  if (width > sitbone::wasm::kSideMax || height > sitbone::wasm::kSideMax) return nullptr;
  auto& live = *TheLive();
  live.width = width;
  live.height = height;
  live.picture.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  return live.picture.data();
}

/// Starts the picture that lies in the buffer, taken at `t_s`.
SITBONE_EXPORT(sitbone_begin_frame) int sitbone_begin_frame(double t_s, double frame) {
  if (!TheLive() || !TheLive()->analysis) return sitbone::wasm::RefuseUnbegun();
  auto& live = *TheLive();
  if (live.picture.empty() || !(t_s >= 0) || !(frame >= 0)) {
    return TheSurface().Refuse({sitbone::ErrorCode::kInvalidArgument, "A frame needs a picture, a time and a number."});
  }
  live.t = Timestamp::FromSeconds(t_s);
  live.in_frame = true;
  const sitbone::pose::ImageView image{live.picture.data(), live.width, live.height, std::ptrdiff_t{4} * live.width, 4};
  live.analysis->BeginFrame(image, live.t, static_cast<std::size_t>(frame));
  return 1;
}

/// The network of the question to answer: 0 detector, 1 lite, 2 full, 3 heavy; -1 when none is left.
SITBONE_EXPORT(sitbone_question) int sitbone_question() {
  if (!TheLive() || !TheLive()->in_frame) return -1;
  const auto* question = TheLive()->analysis->NextQuestion();
  return question == nullptr ? -1 : static_cast<int>(question->network);
}
SITBONE_EXPORT(sitbone_question_wants_mask) int sitbone_question_wants_mask() {
  return sitbone_question() >= 0 && TheLive()->analysis->NextQuestion()->wants_mask ? 1 : 0;
}
/// The question's input tensor (float32); its size in floats is 224*224*3 for the detector, else 256*256*3.
SITBONE_EXPORT(sitbone_question_input) const float* sitbone_question_input() {
  return sitbone_question() < 0 ? nullptr : TheLive()->analysis->NextQuestion()->input.data();
}

/// Room for one tensor of an answer. Parts: 0 boxes, 1 scores, 2 landmarks, 3 presence, 4 mask, 5 heat map, 6 world.
SITBONE_EXPORT(sitbone_answer_buffer) float* sitbone_answer_buffer(int part) {
  if (!TheLive() || part < 0 || part >= static_cast<int>(sitbone::wasm::kParts)) return nullptr;
  return TheLive()->parts[static_cast<std::size_t>(part)].data();
}
/// Size of a part in floats.
SITBONE_EXPORT(sitbone_answer_size) int sitbone_answer_size(int part) {
  if (part < 0 || part >= static_cast<int>(sitbone::wasm::kParts)) return 0;
  return static_cast<int>(sitbone::wasm::kPartSizes[static_cast<std::size_t>(part)]);
}
/// Answers the question; `written` has a bit (1 << part) for each tensor that was written.
SITBONE_EXPORT(sitbone_answer) int sitbone_answer(unsigned written) {
  if (sitbone_question() < 0) return sitbone::wasm::RefuseUnbegun();
  TheLive()->analysis->Answer(MakeAnswer(*TheLive(), written));
  return 1;
}

/// 1: the frame is done. 0: it has to be looked at once more; ask for the questions again.
SITBONE_EXPORT(sitbone_end_frame) int sitbone_end_frame() {
  if (!TheLive() || !TheLive()->in_frame) return 1;
  auto& live = *TheLive();
  if (live.analysis->NextQuestion() != nullptr) return 0;
  if (!live.analysis->EndFrame()) return 0;
  live.in_frame = false;
  ShowFrame(live);
  return 1;
}

/// The measurement that became due with the last frame: its number; -1 when none did.
SITBONE_EXPORT(sitbone_take_job) int sitbone_take_job() {
  if (!TheLive() || !TheLive()->analysis) return -1;
  auto& live = *TheLive();
  const auto slot = std::find(live.jobs.begin(), live.jobs.end(), nullptr);
  if (slot == live.jobs.end()) return -1;
  auto* job = live.analysis->TakeJob();
  if (job == nullptr) return -1;
  *slot = job;
  return static_cast<int>(slot - live.jobs.begin());
}
/// 1 when another frame may begin; 0 while too many measurements are out.
SITBONE_EXPORT(sitbone_has_free_job) int sitbone_has_free_job() {
  return TheLive() && TheLive()->analysis && TheLive()->analysis->HasFreeJob() ? 1 : 0;
}
SITBONE_EXPORT(sitbone_job_network) int sitbone_job_network(int job) {
  if (!TheLive() || job < 0 || job >= static_cast<int>(TheLive()->jobs.size())) return -1;
  const auto* taken = TheLive()->jobs[static_cast<std::size_t>(job)];
  return taken == nullptr ? -1 : static_cast<int>(taken->question.network);
}
/// The job's input tensor, 256*256*3 float32.
SITBONE_EXPORT(sitbone_job_input) const float* sitbone_job_input(int job) {
  if (sitbone_job_network(job) < 0) return nullptr;
  return TheLive()->jobs[static_cast<std::size_t>(job)]->question.input.data();
}
/// Hands a job back with the answer that lies in the buffers; 0 parts means that it could not be answered.
SITBONE_EXPORT(sitbone_finish_job) int sitbone_finish_job(int job, unsigned written) {
  if (sitbone_job_network(job) < 0) return sitbone::wasm::RefuseUnbegun();
  auto& live = *TheLive();
  auto* taken = std::exchange(live.jobs[static_cast<std::size_t>(job)], nullptr);
  sitbone::pose::Tracker::FinishJob(*taken, MakeAnswer(live, written));
  live.analysis->FinishJob(*taken);
  return 1;
}

/// Time passes; about ten times a second.
SITBONE_EXPORT(sitbone_tick) int sitbone_tick(double t_s) {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  if (t_s >= 0) TheLive()->sitting->Tick(Timestamp::FromSeconds(t_s));
  return 1;
}

/// The person pressed something (a Press by name). One that is not offered is ignored.
SITBONE_EXPORT(sitbone_press) int sitbone_press(double t_s, const char* name, std::size_t size) {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  const auto press = sitbone::session::FindPress({name, size});
  if (!press) {
    return TheSurface().Refuse({sitbone::ErrorCode::kInvalidArgument, "There is no press of this name."});
  }
  TheLive()->sitting->PressKey(Timestamp::FromSeconds(std::max(0.0, t_s)), *press);
  return 1;
}

/// Ends the sitting: the video is through (`complete` 1), or it is broken off (0).
SITBONE_EXPORT(sitbone_finish) int sitbone_finish(double t_s, int complete) {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  auto& live = *TheLive();
  using sitbone::session::EndReason;
  if (live.analysis) live.sitting->SeeEnd(live.analysis->Stop());
  live.sitting->Finish(Timestamp::FromSeconds(std::max(0.0, t_s)),
                       complete != 0 ? EndReason::kDone : EndReason::kInterrupted);
  return 1;
}

/// Result: SittingView.
SITBONE_EXPORT(sitbone_view) int sitbone_view() {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  return TheSurface().Succeed(sitbone::session::WriteView(*TheLive()->sitting));
}

/// Result: Effect[], what happened since the last call.
SITBONE_EXPORT(sitbone_effects) int sitbone_effects() {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  return TheSurface().Succeed(sitbone::session::WriteEffects(TheLive()->sitting->TakeEffects()));
}

/// Result: SittingSummary.
SITBONE_EXPORT(sitbone_summary) int sitbone_summary() {
  if (!TheLive()) return sitbone::wasm::RefuseUnbegun();
  return TheSurface().Succeed(sitbone::session::WriteSummary(*TheLive()->sitting));
}

/// 33 x (x px, y px, visible 0..1) of the newest picture that was looked at, for drawing; 0 without a sitting.
SITBONE_EXPORT(sitbone_skeleton) const float* sitbone_skeleton() {
  return TheLive() ? TheLive()->skeleton.data() : nullptr;
}
