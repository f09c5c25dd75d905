#include "session/analysis.h"

#include <utility>

#include "base/check.h"

namespace sitbone::session {
namespace {

kinematics::KinematicsOptions KinematicsOf(const AnalysisOptions& options,
                                           const std::vector<stretch::StretchSpec>& stretches) {
  kinematics::KinematicsOptions kinematics;
  if (options.stretch) kinematics.position = stretches[*options.stretch].position;
  kinematics.mirrors = !options.tracker.plain;
  return kinematics;
}

}  // namespace

Analysis::Analysis(const AnalysisOptions& options, std::vector<stretch::StretchSpec> stretches,
                   const kinematics::PostureCorrection* correction)
    : options_(options),
      tracker_(options.tracker),
      kinematics_(options.correct ? correction : nullptr, KinematicsOf(options, stretches)),
      coach_(stretches, options.stretch),
      recorder_(std::move(stretches)) {}

void Analysis::BeginFrame(const pose::ImageView& image, Timestamp t, std::size_t frame) {
  t_ = t;
  if (options_.keep_record) recorder_.AddFrame(t);
  looked_again_ = false;
  tracker_.BeginFrame(image, t, frame);
}

Analysis::Entry& Analysis::Push(Entry::Kind kind, Timestamp t) {
  SITBONE_CHECK(queued_ < queue_.size());
  Entry& entry = queue_[(first_ + queued_++) % queue_.size()];
  entry.kind = kind;
  entry.t = t;
  entry.job = nullptr;
  entry.done = true;
  return entry;
}

bool Analysis::EndFrame() {
  fresh_job_ = nullptr;
  const pose::Observation* seen = tracker_.observation();
  if (seen == nullptr) {
    if (tracker_.looked()) Push(Entry::Kind::kNobody, t_);
    Drain();
    return true;
  }
  if (!looked_again_) kinematics_.Follow(*seen);
  const bool turned = !options_.tracker.plain && kinematics_.wants_mirror() != tracker_.mirror();
  if (turned && !looked_again_) {
    looked_again_ = true;
    tracker_.set_mirror(kinematics_.wants_mirror());
    tracker_.LookAgain();
    return false;
  }
  if (options_.tracker.follow == options_.tracker.measure) {
    Push(Entry::Kind::kMeasured, t_).observation = *seen;
    Drain();
    return true;
  }
  fresh_job_ = tracker_.TakeJob();
  if (fresh_job_ != nullptr) {
    Entry& entry = Push(Entry::Kind::kJob, t_);
    entry.observation = *seen;
    entry.job = fresh_job_;
    entry.done = false;
    return true;
  }
  Push(Entry::Kind::kFollowed, t_).observation = *seen;
  Drain();
  return true;
}

pose::MeasureJob* Analysis::TakeJob() { return std::exchange(fresh_job_, nullptr); }

void Analysis::FinishJob(pose::MeasureJob& job) {
  for (std::size_t i = 0; i < queued_; ++i) {
    Entry& entry = queue_[(first_ + i) % queue_.size()];
    if (entry.job == &job) entry.done = true;
  }
  Drain();
}

void Analysis::Drain() {
  while (queued_ > 0 && queue_[first_].done) {
    Entry& entry = queue_[first_];
    switch (entry.kind) {
      case Entry::Kind::kFollowed:
        if (on_landmarks) on_landmarks(entry.observation);
        break;
      case Entry::Kind::kMeasured:
        Measure(entry.observation);
        break;
      case Entry::Kind::kNobody:
        Nobody(entry.t);
        break;
      case Entry::Kind::kJob:
        if (entry.job->answered) {
          Measure(entry.job->observation);
        } else {
          // The dear network saw nobody where the cheap one did: trust the better one.
          Nobody(entry.t);
        }
        tracker_.Release(*entry.job);
        entry.job = nullptr;
        break;
    }
    first_ = (first_ + 1) % queue_.size();
    --queued_;
  }
}

void Analysis::Measure(const pose::Observation& observation) {
  if (on_landmarks) on_landmarks(observation);
  const kinematics::Posture& posture = kinematics_.Measure(observation);
  const stretch::Effects effects = coach_.Step(posture);
  if (options_.keep_record) {
    recorder_.AddMeasurement(posture, observation);
    recorder_.AddEffects(effects);
  }
  if (on_posture) on_posture(posture, effects);
}

void Analysis::Nobody(Timestamp t) {
  kinematics::Posture posture;
  posture.t = t;
  const stretch::Effects effects = coach_.Step(posture);
  if (options_.keep_record) {
    recorder_.AddNobody(t);
    recorder_.AddEffects(effects);
  }
  if (on_posture) on_posture(posture, effects);
}

stretch::Effects Analysis::Stop() {
  Drain();
  return coach_.Finish();
}

SessionRecord Analysis::Finish(const Source& source) {
  Drain();
  SITBONE_CHECK(queued_ == 0);
  recorder_.AddEffects(coach_.Finish());
  return recorder_.MakeRecord(source, options_.side, coach_.stretch());
}

}  // namespace sitbone::session
