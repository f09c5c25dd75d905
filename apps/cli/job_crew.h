// Answers measurement jobs on threads of their own, while the person is followed further.
//
// Errors:  a network's Error is kept and handed out by the next Collect.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "adapters/openvino_network/networks.h"
#include "pose/tracker.h"

namespace sitbone::cli {

class JobCrew {
 public:
  JobCrew(openvino_network::Networks& networks, int workers);
  ~JobCrew();
  JobCrew(const JobCrew&) = delete;
  JobCrew& operator=(const JobCrew&) = delete;

  void Give(pose::MeasureJob* job);
  /// A finished job, or nullptr when there is none. With `wait`, waits for one if any is under way.
  Result<pose::MeasureJob*> Collect(bool wait);

 private:
  void Work(std::unique_ptr<openvino_network::Asker> asker);

  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::deque<pose::MeasureJob*> waiting_;
  std::deque<pose::MeasureJob*> done_;
  std::optional<Error> error_;
  int under_way_ = 0;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace sitbone::cli
