// What decode plus inference alone would allow: the threads of `sitbone analyze` with all else taken out.
//
// Usage:   ceiling VIDEO MODELS mix|full|heavy [mask] THREADS
// Prints:  frames and seconds as JSON. Every network gets the same constant input; results are thrown away.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "adapters/ffmpeg_video/video.h"
#include "adapters/openvino_network/networks.h"
#include "apps/cli/frame_source.h"
#include "apps/cli/job_crew.h"
#include "pose/tracker.h"

namespace {

using sitbone::pose::MeasureJob;
using sitbone::pose::Network;
using sitbone::pose::Question;
using sitbone::pose::Schedule;

int Fail(const std::string& text) {
  std::fprintf(stderr, "%s\n", text.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return Fail("usage: ceiling VIDEO MODELS mix|full|heavy mask|nomask THREADS");
  const std::string model = argv[3];
  const bool mask = std::strcmp(argv[4], "mask") == 0;
  const int threads = std::max(1, std::atoi(argv[5]));
  const bool mix = model == "mix";
  const Network follow = mix ? Network::kLite : model == "full" ? Network::kFull : Network::kHeavy;
  auto video = sitbone::ffmpeg_video::Video::Open(argv[1]);
  if (!video) return Fail(video.error().context);
  using sitbone::openvino_network::Sharing;
  auto networks = sitbone::openvino_network::Networks::Open(argv[2], mix ? Sharing{threads, 1} : Sharing{1, threads});
  if (!networks) return Fail(networks.error().context);
  const std::vector<float> input(std::size_t{256} * 256 * 3, 0.5F);
  const auto asker = (*networks)->MakeAsker();
  for (const bool with : {false, true}) {
    if (auto answer = asker->Infer({follow, with, input}); !answer) return Fail(answer.error().context);
  }
  if (mix) {
    if (auto ready = (*networks)->Prepare(Network::kHeavy, true); !ready) return Fail(ready.error().context);
  }

  const sitbone::pose::TrackerPolicy policy;
  Schedule follow_due(mix ? policy.follow_hz : 0);
  Schedule measure_due(policy.measure_hz);
  Schedule mask_due(policy.mask_hz);
  std::vector<MeasureJob> jobs(sitbone::pose::Tracker::kJobs);
  std::vector<MeasureJob*> free;
  for (MeasureJob& job : jobs) {
    job.question = {Network::kHeavy, true, input};
    free.push_back(&job);
  }
  sitbone::cli::JobCrew crew(**networks, threads);
  const auto collect = [&] {
    if (const auto done = crew.Collect(true); done && *done != nullptr) free.push_back(*done);
  };
  sitbone::cli::FrameSource source(**video);
  const auto start = std::chrono::steady_clock::now();
  long frames = 0;
  for (;;) {
    const auto next = source.Next();
    if (!next) return Fail(next.error().context);
    if (*next == nullptr) break;
    ++frames;
    if (!follow_due.Due((*next)->t)) continue;
    if (!asker->Infer({follow, !mix && mask && mask_due.Due((*next)->t), input})) return Fail("inference failed");
    if (!mix || !measure_due.Due((*next)->t)) continue;
    while (free.empty()) collect();
    crew.Give(free.back());
    free.pop_back();
  }
  while (free.size() < jobs.size()) collect();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("{\"frames\": %ld, \"seconds\": %.4f}\n", frames, seconds);
  return 0;
}
