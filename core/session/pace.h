// Which network follows, which measures, and how often, for a device whose speed was measured.
//
// Use:     ChoosePace when the networks were tried; EasePace every few seconds while running, with the times in use. It
//          only ever gives way: nothing is stepped up during a sitting, so that a hold is judged by one network.
// Units:   ms a question, Hz.
// Errors:  none; a time that is missing is unknown, and a network that is unknown does not measure.
// Source:  docs/decisions/0003: lite follows, heavy measures; full is next best, its correction is a file of its own.
#pragma once

#include <optional>

#include "pose/network.h"

namespace sitbone::session {

/// What was measured on this device. One question of a network, with all that the shell does round it.
struct DeviceSpeed {
  int cores = 1;               ///< that the browser may use
  bool one_processor = false;  ///< both networks run on one processor (a GPU)
  double frame_ms = 0;         ///< from the camera's frame to the network's input
  std::optional<double> lite_ms, lite_without_mask_ms, full_ms, heavy_ms;
};

/// How the device is used.
struct Pace {
  pose::Network follow = pose::Network::kLite;
  pose::Network measure = pose::Network::kHeavy;
  double follow_hz = 15;
  double measure_hz = 7.5;
};

/// Threads for each of the two workers.
struct PaceThreads {
  int follow = 1;
  int measure = 1;
};

PaceThreads ChooseThreads(int cores);

/// Whether the heavy network is worth its download: false when what is known says that it would be too slow.
bool HeavyIsWorthLoading(const DeviceSpeed& speed);

/// The best that the device can keep up with. With no times at all: the default mix.
Pace ChoosePace(const DeviceSpeed& speed);

/// `now`, or less of it when `speed` (times in use) says that it is too much.
Pace EasePace(const Pace& now, const DeviceSpeed& speed);

}  // namespace sitbone::session
