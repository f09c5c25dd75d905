#include "apps/cli/job_crew.h"

namespace sitbone::cli {

JobCrew::JobCrew(openvino_network::Networks& networks, int workers) {
  for (int i = 0; i < workers; ++i) {
    threads_.emplace_back([this, asker = networks.MakeAsker()]() mutable { Work(std::move(asker)); });
  }
}

JobCrew::~JobCrew() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void JobCrew::Give(pose::MeasureJob* job) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(job);
    ++under_way_;
  }
  changed_.notify_all();
}

void JobCrew::Work(std::unique_ptr<openvino_network::Asker> asker) {
  for (;;) {
    pose::MeasureJob* job = nullptr;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return stop_ || !waiting_.empty(); });
      if (stop_) return;
      job = waiting_.front();
      waiting_.pop_front();
    }
    const Result<pose::Answer> answer = asker->Infer(job->question);
    if (answer) pose::Tracker::FinishJob(*job, *answer);
    {
      const std::lock_guard lock(mutex_);
      if (!answer) error_ = answer.error();
      done_.push_back(job);
      --under_way_;
    }
    changed_.notify_all();
  }
}

Result<pose::MeasureJob*> JobCrew::Collect(bool wait) {
  std::unique_lock lock(mutex_);
  if (wait) changed_.wait(lock, [&] { return !done_.empty() || under_way_ == 0; });
  if (error_) return std::unexpected(*error_);
  if (done_.empty()) return nullptr;
  pose::MeasureJob* job = done_.front();
  done_.pop_front();
  return job;
}

}  // namespace sitbone::cli
