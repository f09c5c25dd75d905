#include "pose/tracker.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "pose/crop.h"

namespace sitbone::pose {
namespace {

// MediaPipe's thresholds.
constexpr double kPresenceMin = 0.5;
constexpr double kPlainScoreMin = 0.5;
// chosen: people on their back score low upright; the landmark network's presence then decides.
constexpr double kScoreMin = 0.35;
// chosen: an upright detection this good needs no quarter turns.
constexpr double kScoreSure = 0.7;
// chosen: how often the picture is searched while nobody is seen.
constexpr double kDetectHz = 4;
// chosen: for so long the same person is looked for where they were.
constexpr double kRemember_s = 4;
// chosen: a region that moves or grows more than this from one look to the next is another person or an error.
constexpr double kJumpOverlapMin = 0.55;
constexpr double kJumpSizeRatioMax = 1.6;
constexpr double kJumpPatience_s = 0.7;
// chosen: a joint that is hidden and leaps by this share of the region keeps its old place in the drawing.
constexpr double kHiddenVisibility = 0.4;
constexpr double kHiddenLeap = 0.06;
// Smoothing for drawing, tuned by eye; px are divided by the region's size first.
constexpr OneEuroOptions kDrawing{1.2, 6.0, 1.0, false};
// MediaPipe smooths the auxiliary landmarks, and so the region, whatever it does with the others
// (pose_landmark_filtering.pbtxt); its Python interface stamps every frame 33.333 ms.
constexpr OneEuroOptions kPlainRegion{0.01, 10.0, 1.0, true};
constexpr Duration kPlainFrame{33'333'000};

}  // namespace

bool Schedule::Due(Timestamp t) {
  if (period_.ns <= 0) return true;
  if (next_ && t < previous_) next_.reset();
  previous_ = t;
  constexpr Duration kSlack{2'000'000};
  if (next_ && t + kSlack < *next_) return false;
  const Timestamp planned = next_ ? *next_ + period_ : t + period_;
  next_ = planned > t ? planned : t + period_;
  return true;
}

Tracker::Tracker(const TrackerPolicy& policy)
    : policy_(policy),
      anchors_(MakeAnchors()),
      follow_schedule_(policy.plain ? 0 : policy.follow_hz),
      measure_schedule_(policy.measure_hz),
      mask_schedule_(policy.mask_hz),
      detect_schedule_(policy.plain ? 0 : kDetectHz),
      detector_input_(std::size_t{kDetectorSize} * kDetectorSize * 3),
      landmark_input_(std::size_t{kLandmarkSize} * kLandmarkSize * 3) {
  SITBONE_CHECK(policy.follow != Network::kDetector && policy.measure != Network::kDetector);
  for (OneEuro& filter : filters_) filter = OneEuro(kDrawing);
  for (OneEuro& filter : plain_filters_) filter = OneEuro(kPlainRegion);
  for (MeasureJob& job : jobs_) job.input.resize(landmark_input_.size());
  candidates_.reserve(3 * kMaxDetections);
}

void Tracker::BeginFrame(const ImageView& image, Timestamp t, std::size_t frame) {
  image_ = image;
  t_ = t;
  frame_ = frame;
  has_observation_ = false;
  asking_ = Asking::kNothing;
  looked_ = follow_schedule_.Due(t);
  if (!looked_) return;
  if (region_) {
    region_is_fresh_ = false;
    AskFollow();
  } else if (detect_schedule_.Due(t)) {
    AskDetector(QuarterTurn::kNone);
  } else {
    looked_ = false;
  }
}

void Tracker::LookAgain() {
  if (!has_observation_) return;
  has_observation_ = false;
  AskFollow();
}

void Tracker::set_rates(double follow_hz, double measure_hz) {
  policy_.follow_hz = follow_hz;
  policy_.measure_hz = measure_hz;
  follow_schedule_ = Schedule(policy_.plain ? 0 : follow_hz);
  measure_schedule_ = Schedule(measure_hz);
}

void Tracker::set_mirror(bool mirror) {
  if (mirror == mirror_) return;
  mirror_ = mirror;
  if (region_) region_ = MirrorRegion(*region_, image_.width);
  if (last_seen_) last_seen_ = MirrorRegion(*last_seen_, image_.width);
}

void Tracker::AskDetector(QuarterTurn turn) {
  if (turn == QuarterTurn::kNone) candidates_.clear();
  turn_ = turn;
  asking_ = Asking::kDetector;
  if (image_.data != nullptr) {
    SampleCrop(image_, DetectorRegion(image_, turn), mirror_, kSignedRange, Border::kZero, kDetectorSize,
               detector_input_);
  }
  question_ = {Network::kDetector, false, detector_input_};
}

void Tracker::AskFollow() {
  asking_ = Asking::kFollow;
  const bool measures = policy_.follow == policy_.measure;
  if (image_.data != nullptr) {
    const Border border = policy_.plain ? Border::kReplicate : Border::kZero;
    SampleCrop(image_, *region_, mirror_, kUnitRange, border, kLandmarkSize, landmark_input_);
  }
  question_ = {policy_.follow, measures && mask_schedule_.Due(t_), landmark_input_};
}

void Tracker::Answer(const pose::Answer& answer) {
  switch (asking_) {
    case Asking::kNothing:
      return;
    case Asking::kDetector:
      AnswerDetector(answer);
      return;
    case Asking::kFollow:
      AnswerFollow(answer);
      return;
  }
}

void Tracker::AnswerDetector(const pose::Answer& answer) {
  const double score_min = policy_.plain ? kPlainScoreMin : kScoreMin;
  const auto found = DecodeDetections(answer, DetectorRegion(image_, turn_), anchors_, score_min);
  candidates_.insert(candidates_.end(), found.begin(), found.end());
  const bool sure = !found.empty() && found.front().score >= kScoreSure;
  if (!policy_.plain && !sure) {
    // Somebody on the floor may be seen only when the picture is turned.
    if (turn_ == QuarterTurn::kNone) return AskDetector(QuarterTurn::kClockwise);
    if (turn_ == QuarterTurn::kClockwise) return AskDetector(QuarterTurn::kCounterclockwise);
  }
  ChooseDetection();
}

// The same person as before if they are there, else the clearest and largest.
double Tracker::Preference(const Detection& detection) const {
  const Region region = detection.region();
  const double largest = std::max(image_.width, image_.height);
  const double clear = detection.score * std::sqrt(std::clamp(region.size / largest, 0.05, 1.5));
  const bool recent = last_seen_ && (t_ - last_seen_at_).seconds() < kRemember_s;
  // Somebody much larger beside them covers the same place and is another one all the same.
  const bool same = recent && RegionOverlap(region, *last_seen_) > 0.5 &&
                    region.size < kJumpSizeRatioMax * last_seen_->size &&
                    last_seen_->size < kJumpSizeRatioMax * region.size;
  return clear + (same ? 10 : 0);
}

void Tracker::ChooseDetection() {
  asking_ = Asking::kNothing;
  const Detection* best = nullptr;
  for (const Detection& candidate : candidates_) {
    if (!(candidate.region().size > 8)) continue;
    if (policy_.plain) {
      if (best == nullptr) best = &candidate;
    } else if (best == nullptr || Preference(candidate) > Preference(*best)) {
      best = &candidate;
    }
  }
  if (best == nullptr) return;
  region_ = best->region();
  region_is_fresh_ = true;
  AskFollow();
}

bool Tracker::IsJump(const Region& next) const {
  if (policy_.plain || region_is_fresh_) return false;
  const double ratio = next.size / region_->size;
  return !(ratio < kJumpSizeRatioMax && ratio > 1 / kJumpSizeRatioMax &&
           RegionOverlap(next, *region_) > kJumpOverlapMin);
}

void Tracker::AnswerFollow(const pose::Answer& answer) {
  asking_ = Asking::kNothing;
  observation_ = Observation{};
  observation_.t = t_;
  observation_.frame = frame_;
  observation_.network = policy_.follow;
  observation_.region = *region_;
  observation_.mirrored = mirror_;
  observation_.image_width = image_.width;
  observation_.image_height = image_.height;
  const bool seen = DecodeLandmarks(answer, observation_) && observation_.presence > kPresenceMin;
  if (!seen) {
    const bool was_tracked = !region_is_fresh_;
    Lose();
    if (was_tracked && !policy_.plain) AskDetector(QuarterTurn::kNone);
    return;
  }
  const Region next = policy_.plain ? PlainNextRegion() : NextRegion(observation_);
  if (!(std::isfinite(next.size) && next.size > 8)) return Lose();
  if (IsJump(next)) {
    // Rather "not seen" for a moment than somebody else's joints.
    if (!jumping_since_) jumping_since_ = t_;
    if ((t_ - *jumping_since_).seconds() > kJumpPatience_s) Lose();
    return;
  }
  if (question_.wants_mask && !answer.mask.empty()) {
    follow_mask_.crop = MakeCropTransform(observation_.region, kMaskSize);
    follow_mask_.mirrored = mirror_;
    follow_mask_.image_width = image_.width;
    FillMask(answer.mask, follow_mask_);
    if (follow_mask_.valid) observation_.mask = &follow_mask_;
  }
  Accept(next);
}

Region Tracker::PlainNextRegion() {
  const Timestamp t{++plain_frames_ * kPlainFrame.ns};
  const double scale = 1 / observation_.region.size;
  const Vec2 centre = observation_.landmarks[kAuxiliaryCentre].p_I;
  const Vec2 circle = observation_.landmarks[kAuxiliaryScale].p_I;
  const double cx = plain_filters_[0].Filter(centre.x, t, scale);
  const double cy = plain_filters_[1].Filter(centre.y, t, scale);
  const double sx = plain_filters_[2].Filter(circle.x, t, scale);
  const double sy = plain_filters_[3].Filter(circle.y, t, scale);
  return RegionFromPoints({cx, cy}, {sx, sy});
}

void Tracker::Accept(const Region& next) {
  jumping_since_.reset();
  region_ = next;
  last_seen_ = next;
  last_seen_at_ = t_;
  has_observation_ = true;
  Smooth();
}

void Tracker::Lose() {
  region_.reset();
  jumping_since_.reset();
  has_observation_ = false;
  for (OneEuro& filter : filters_) filter.Reset();
}

void Tracker::Smooth() {
  const double size = observation_.region.size;
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    const LandmarkPoint& point = observation_.landmarks[i];
    const bool hidden = point.visibility < kHiddenVisibility;
    const bool leaps = Norm(point.p_I - smoothed_[i]) > kHiddenLeap * size;
    if (hidden && leaps && !region_is_fresh_) continue;
    smoothed_[i] = {size * filters_[2 * i].Filter(point.p_I.x / size, t_),
                    size * filters_[2 * i + 1].Filter(point.p_I.y / size, t_)};
  }
}

bool Tracker::HasFreeJob() const {
  return std::any_of(jobs_.begin(), jobs_.end(), [](const MeasureJob& job) { return !job.busy; });
}

MeasureJob* Tracker::TakeJob() {
  if (policy_.follow == policy_.measure || !has_observation_ || !measure_schedule_.Due(t_)) return nullptr;
  const auto job = std::find_if(jobs_.begin(), jobs_.end(), [](const MeasureJob& j) { return !j.busy; });
  SITBONE_CHECK(job != jobs_.end());
  job->busy = true;
  job->answered = false;
  job->mask.valid = false;
  job->observation = Observation{};
  job->observation.t = t_;
  job->observation.frame = frame_;
  job->observation.network = policy_.measure;
  job->observation.region = *region_;
  job->observation.mirrored = mirror_;
  job->observation.image_width = image_.width;
  job->observation.image_height = image_.height;
  if (image_.data != nullptr) {
    SampleCrop(image_, *region_, mirror_, kUnitRange, Border::kZero, kLandmarkSize, job->input);
  }
  job->question = {policy_.measure, true, job->input};
  return &*job;
}

void Tracker::FinishJob(MeasureJob& job, const pose::Answer& answer) {
  Observation& observation = job.observation;
  job.answered = DecodeLandmarks(answer, observation) && observation.presence > kPresenceMin;
  if (!job.answered || answer.mask.empty()) return;
  job.mask.crop = MakeCropTransform(observation.region, kMaskSize);
  job.mask.mirrored = observation.mirrored;
  job.mask.image_width = observation.image_width;
  FillMask(answer.mask, job.mask);
  if (job.mask.valid) observation.mask = &job.mask;
}

void Tracker::Release(MeasureJob& job) { job.busy = false; }

}  // namespace sitbone::pose
