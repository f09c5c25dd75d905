#include "session/pace.h"

#include <algorithm>
#include <initializer_list>

namespace sitbone::session {
namespace {

using pose::Network;

// chosen: share of a processor that one network may keep busy; the rest is the page's, the voice's, and room for heat.
constexpr double kShare = 0.8;
// chosen: where both networks share a processor, each has about half of that.
constexpr double kSharedShare = 0.4;
// Cameras give 30 pictures a second; the skeleton looks fluent from about 10.
constexpr double kFollowHzMax = 30;
constexpr double kFollowHzMin = 5;
// docs/decisions/0003: 7.5 Hz resolves a bounce of one a second. chosen: below 4 Hz the next network measures better.
constexpr double kMeasureHzMax = 7.5;
constexpr double kMeasureHzEnough = 4;
constexpr double kMeasureHzMin = 2;
// Heavy takes 3.1 times (OpenVINO) to 3.6 times (LiteRT.js) as long as full; chosen: lower, to give it the benefit.
constexpr double kHeavyOfFull = 2.5;
// chosen: a running network that misses its rate by less is left alone.
constexpr double kSlack = 1.15;

double ShareOf(const DeviceSpeed& speed) { return speed.one_processor || speed.cores < 2 ? kSharedShare : kShare; }

double HzAt(double share, double ms) { return ms > 0 ? share * 1000 / ms : kFollowHzMax; }

std::optional<double> MillisecondsOf(Network network, const DeviceSpeed& speed) {
  switch (network) {
    case Network::kDetector:
      return std::nullopt;
    case Network::kLite:
      return speed.lite_ms;
    case Network::kFull:
      return speed.full_ms;
    case Network::kHeavy:
      return speed.heavy_ms;
  }
  return std::nullopt;
}

}  // namespace

PaceThreads ChooseThreads(int cores) {
  // chosen: one core stays with the page and the camera once there are four; more than four threads gain little.
  if (cores < 4) return {1, 1};
  return {1, std::min(cores - 2, 4)};
}

bool HeavyIsWorthLoading(const DeviceSpeed& speed) {
  if (speed.heavy_ms) return HzAt(ShareOf(speed), *speed.heavy_ms) >= kMeasureHzEnough;
  if (!speed.full_ms) return true;
  return HzAt(ShareOf(speed), kHeavyOfFull * *speed.full_ms) >= kMeasureHzEnough;
}

Pace ChoosePace(const DeviceSpeed& speed) {
  Pace pace;
  const double share = ShareOf(speed);
  const bool known = speed.lite_ms || speed.lite_without_mask_ms || speed.full_ms || speed.heavy_ms;
  if (!known) return pace;
  const double follow_ms = speed.lite_without_mask_ms.value_or(speed.lite_ms.value_or(0)) + speed.frame_ms;
  pace.follow_hz = std::clamp(HzAt(share, follow_ms), kFollowHzMin, kFollowHzMax);
  for (const Network network : {Network::kHeavy, Network::kFull}) {
    const auto ms = MillisecondsOf(network, speed);
    if (!ms || HzAt(share, *ms) < kMeasureHzEnough) continue;
    pace.measure = network;
    pace.measure_hz = std::min(HzAt(share, *ms), kMeasureHzMax);
    return pace;
  }
  // Nothing better keeps up, or is there: the network that follows also measures, in each of its frames.
  pace.measure = Network::kLite;
  const double both_ms = speed.lite_ms.value_or(follow_ms) + speed.frame_ms;
  pace.follow_hz = std::clamp(HzAt(share, both_ms), kFollowHzMin, kFollowHzMax);
  pace.measure_hz = pace.follow_hz;
  return pace;
}

Pace EasePace(const Pace& now, const DeviceSpeed& speed) {
  Pace eased = now;
  const double share = ShareOf(speed);
  const bool one_network = now.follow == now.measure;
  const auto follow_ms = one_network ? speed.lite_ms : speed.lite_without_mask_ms;
  if (follow_ms) {
    const double hz = HzAt(share, *follow_ms + speed.frame_ms);
    if (hz * kSlack < now.follow_hz) eased.follow_hz = std::max(hz, kFollowHzMin);
  }
  if (one_network) {
    eased.measure_hz = eased.follow_hz;
    return eased;
  }
  const auto measure_ms = MillisecondsOf(now.measure, speed);
  if (!measure_ms) return eased;
  const double hz = HzAt(share, *measure_ms);
  if (hz * kSlack >= now.measure_hz) return eased;
  eased.measure_hz = std::max(hz, kMeasureHzMin);
  // Between "enough" and the least, the network stays: a change would cost the hold that is going on.
  if (hz >= kMeasureHzMin) return eased;
  eased.measure = now.measure == Network::kHeavy && speed.full_ms ? Network::kFull : Network::kLite;
  if (eased.measure == Network::kFull) {
    eased.measure_hz = std::clamp(HzAt(share, *speed.full_ms), kMeasureHzMin, kMeasureHzMax);
  } else {
    eased.measure_hz = eased.follow_hz;
  }
  return eased;
}

}  // namespace sitbone::session
