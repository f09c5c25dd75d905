// Follows one person through a video: a state machine that asks networks questions and turns the answers into
// observations. No I/O, no clock, no thread.
//
// Use:     BeginFrame; while (NextQuestion()) Answer(...); then observation() and TakeJob(). A job (the measurement by
// a
//          dearer network) may be answered later and by another thread: it owns its tensors; FinishJob decodes it.
// Frames:  I image as shown. With set_mirror(true) the networks see the picture turned left-right; observations come
//          back in I all the same.
// Units:   px, s, Hz.
// Errors:  a person who is not there is an absent observation. Malformed answers count as "nobody".
// Source:  google-ai-edge/mediapipe, pose_landmark_cpu.pbtxt for `plain`; ours is for people on the floor: quarter
//          turns before detection, the region kept from the tracker, the same person kept (docs/WISHES 1, 3, 8, 9).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/timestamp.h"
#include "pose/detector.h"
#include "pose/image.h"
#include "pose/network.h"
#include "pose/observation.h"
#include "pose/one_euro.h"
#include "pose/person_mask.h"
#include "pose/region.h"

namespace sitbone::pose {

/// Which network follows the person, which one measures, and how often.
struct TrackerPolicy {
  Network follow = Network::kLite;
  Network measure = Network::kHeavy;  ///< the same as `follow`: every followed frame is a measurement
  double follow_hz = 15;              ///< at most so often; slower videos are followed in every frame
  double measure_hz = 7.5;
  double mask_hz = 5;  ///< where follow and measure are one network
  bool plain = false;  ///< MediaPipe's own tracking: every frame, no refinement of ours
};

/// When something that happens at most `hz` times a second is due.
class Schedule {
 public:
  explicit Schedule(double hz) : period_(Duration::FromSeconds(hz > 0 ? 1 / hz : 0)) {}
  /// True when due at `t`; then the next one is planned. Time that runs backwards starts the plan afresh.
  bool Due(Timestamp t);

 private:
  Duration period_;
  std::optional<Timestamp> next_;
  Timestamp previous_{};
};

/// A measurement that waits for its network's answer. Owns its memory; the tracker reuses it after Release.
struct MeasureJob {
  Question question;
  Observation observation;
  bool answered = false;  ///< a person was in the crop
  bool busy = false;
  PersonMask mask;
  std::vector<float> input;
};

/// Follows one person. Not copyable: jobs and observations point into it.
class Tracker {
 public:
  explicit Tracker(const TrackerPolicy& policy);
  Tracker(const Tracker&) = delete;
  Tracker& operator=(const Tracker&) = delete;

  /// Starts a frame. `image` must stay valid until NextQuestion() returns nullptr; an empty view leaves the input
  /// tensors as they are (replays need no pictures) and then `width` x `height` tell its size.
  void BeginFrame(const ImageView& image, Timestamp t, std::size_t frame);

  /// The question to answer before this frame is done; nullptr when none is left.
  const Question* NextQuestion() const { return asking_ == Asking::kNothing ? nullptr : &question_; }
  void Answer(const Answer& answer);

  /// Asks the following network about this frame once more, in the region that it led to; after set_mirror, say.
  void LookAgain();

  /// What the following network saw in this frame; nullptr when nobody was seen or this frame was not looked at.
  const Observation* observation() const { return has_observation_ ? &observation_ : nullptr; }
  /// False when this frame was skipped, so that the absence of an observation says nothing.
  bool looked() const { return looked_; }
  /// The landmarks smoothed over time, for drawing (px, I).
  const std::array<Vec2, kKeptLandmarks>& smoothed_I() const { return smoothed_; }

  /// The measurement that is due in this frame; nullptr when none is. Call when no question is left.
  MeasureJob* TakeJob();
  /// Decodes the answer into job.observation (and its mask). Touches nothing but the job: any thread may call it.
  static void FinishJob(MeasureJob& job, const pose::Answer& answer);
  void Release(MeasureJob& job);
  /// True when TakeJob would find memory. A shell that answers jobs later waits for this before BeginFrame.
  bool HasFreeJob() const;

  /// From the next frame on the networks are asked at most so often; what is tracked stays.
  void set_rates(double follow_hz, double measure_hz);
  /// From the next frame on the networks see the picture turned left-right.
  void set_mirror(bool mirror);
  bool mirror() const { return mirror_; }

  static constexpr std::size_t kJobs = 4;

 private:
  enum class Asking { kNothing, kDetector, kFollow };

  void AskDetector(QuarterTurn turn);
  void AskFollow();
  void AnswerDetector(const pose::Answer& answer);
  void AnswerFollow(const pose::Answer& answer);
  void ChooseDetection();
  double Preference(const Detection& detection) const;
  bool IsJump(const Region& next) const;
  void Accept(const Region& next);
  void Lose();
  void Smooth();
  Region PlainNextRegion();

  TrackerPolicy policy_;
  std::vector<Vec2> anchors_;
  Schedule follow_schedule_;
  Schedule measure_schedule_;
  Schedule mask_schedule_;
  Schedule detect_schedule_;

  ImageView image_;
  Timestamp t_{};
  std::size_t frame_ = 0;
  bool mirror_ = false;
  Asking asking_ = Asking::kNothing;
  Question question_;
  std::vector<float> detector_input_;
  std::vector<float> landmark_input_;

  QuarterTurn turn_ = QuarterTurn::kNone;
  std::vector<Detection> candidates_;
  std::optional<Region> region_;     // where the person is, in the picture as the network sees it
  bool region_is_fresh_ = false;     // from the detector, in this frame
  std::optional<Region> last_seen_;  // kept after a loss, to find the same person again
  Timestamp last_seen_at_{};
  std::optional<Timestamp> jumping_since_;

  bool looked_ = false;
  bool has_observation_ = false;
  Observation observation_;
  PersonMask follow_mask_;
  std::array<Vec2, kKeptLandmarks> smoothed_{};
  std::array<OneEuro, 2 * kKeptLandmarks> filters_;
  std::array<OneEuro, 4> plain_filters_;  // of the auxiliary landmarks, in plain mode
  std::int64_t plain_frames_ = 0;
  std::array<MeasureJob, kJobs> jobs_;
};

}  // namespace sitbone::pose
