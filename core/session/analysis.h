// One sitting from frames to the session record: tracker, kinematics, coach and recorder in their order.
//
// Use:     for each frame BeginFrame; do { while (NextQuestion()) Answer(...); } while (!EndFrame()). Then TakeJob(); a
// job may be answered later and elsewhere (pose::Tracker::FinishJob), then FinishJob hands it back. Wait for
//          HasFreeJob() before the next BeginFrame. Jobs must be handed back in the order in which they were taken.
// Errors:  none; what was not seen is part of the record. The result does not depend on when jobs are handed back.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "kinematics/correction.h"
#include "kinematics/kinematics.h"
#include "pose/tracker.h"
#include "session/recorder.h"
#include "stretch/coach.h"

namespace sitbone::session {

struct AnalysisOptions {
  pose::TrackerPolicy tracker;
  bool correct = true;                 ///< apply the learned correction
  std::optional<std::size_t> stretch;  ///< index into the stretches; else told by the posture
  std::optional<body::Side> side;      ///< the person's own word on the stretched leg
  bool keep_record = true;             ///< false: only on_posture hears of it, and memory does not grow (live)
};

class Analysis {
 public:
  /// `correction` may be nullptr; it must outlive this.
  Analysis(const AnalysisOptions& options, std::vector<stretch::StretchSpec> stretches,
           const kinematics::PostureCorrection* correction);

  /// Called with every landmark set in time order: the measuring network's where it looked, else the following one's.
  std::function<void(const pose::Observation&)> on_landmarks;
  /// Called with every posture and what it brought about, in time order.
  std::function<void(const kinematics::Posture&, const stretch::Effects&)> on_posture;

  /// Asks the networks less or more often from the next frame on; nothing that is known is lost.
  void set_rates(double follow_hz, double measure_hz) { tracker_.set_rates(follow_hz, measure_hz); }

  void BeginFrame(const pose::ImageView& image, Timestamp t, std::size_t frame);
  const pose::Question* NextQuestion() const { return tracker_.NextQuestion(); }
  void Answer(const pose::Answer& answer) { tracker_.Answer(answer); }
  /// False when the frame has to be looked at once more: the person turned out to face the other way.
  [[nodiscard]] bool EndFrame();

  pose::MeasureJob* TakeJob();
  bool HasFreeJob() const { return tracker_.HasFreeJob() && queued_ + 2 < queue_.size(); }
  void FinishJob(pose::MeasureJob& job);

  /// Ends what is still going on, for a shell that keeps no record. Jobs that are not back are not waited for.
  stretch::Effects Stop();
  /// Call once, when all jobs are back.
  SessionRecord Finish(const Source& source);
  const Recorder& recorder() const { return recorder_; }
  const stretch::Coach& coach() const { return coach_; }
  const pose::Tracker& tracker() const { return tracker_; }

 private:
  // What a frame brought, waiting for the measurements before it.
  struct Entry {
    enum class Kind { kFollowed, kMeasured, kNobody, kJob };
    Kind kind = Kind::kNobody;
    Timestamp t;
    pose::Observation observation;
    pose::MeasureJob* job = nullptr;
    bool done = true;
  };
  static constexpr std::size_t kQueue = 64;

  Entry& Push(Entry::Kind kind, Timestamp t);
  void Drain();
  void Measure(const pose::Observation& observation);
  void Nobody(Timestamp t);

  AnalysisOptions options_;
  pose::Tracker tracker_;
  kinematics::Kinematics kinematics_;
  stretch::Coach coach_;
  Recorder recorder_;
  pose::MeasureJob* fresh_job_ = nullptr;
  std::vector<Entry> queue_ = std::vector<Entry>(kQueue);
  std::size_t first_ = 0;
  std::size_t queued_ = 0;
  Timestamp t_{};
  bool looked_again_ = false;
};

}  // namespace sitbone::session
