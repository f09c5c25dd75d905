// The last seconds of measured angles, and what they say: range, median, when a band was entered or left.
//
// Units:   rad, s.
// Shape:   a ring of kHistory samples; no allocation.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "base/timestamp.h"
#include "body/coordinate.h"
#include "stretch/spec.h"

namespace sitbone::stretch {

/// The coach looks at no more than this many samples a second, so that the frame rate changes nothing.
constexpr double kSamplesPerSecondMax = 16;
constexpr std::size_t kHistory = 160;

/// One measured moment. An empty value was not seen.
struct Sample {
  Timestamp t;
  std::array<std::optional<double>, kQuantities> values;
  body::Side side = body::Side::kRight;

  const std::optional<double>& operator[](Quantity q) const { return values[static_cast<std::size_t>(q)]; }
  std::optional<double>& operator[](Quantity q) { return values[static_cast<std::size_t>(q)]; }
};

/// Range and middle of one quantity over a stretch of time.
struct WindowStatistics {
  std::size_t count = 0;
  double seconds = 0;  ///< from the oldest to the newest sample in it
  double min = 0;
  double max = 0;
  double median = 0;
  double mean_older = 0;  ///< mean of the older half of the time
  double mean_newer = 0;
};

class History {
 public:
  void Clear() { count_ = 0; }
  void Add(const Sample& sample);
  std::size_t size() const { return count_; }
  /// 0 is the newest.
  const Sample& Back(std::size_t i) const { return ring_[(next_ + 2 * kHistory - 1 - i) % kHistory]; }

  /// Samples no older than `seconds` before the newest in which `quantity` was seen.
  WindowStatistics Window(Quantity quantity, double seconds) const;
  /// Where `quantity` came within `band` of `level` to stay there until the newest sample: the crossing, interpolated.
  Timestamp EnteredBand(Quantity quantity, double level, double band) const;
  /// Where `quantity` was last within `band` of `level`: the crossing, interpolated. The newest sample's time when it
  /// still is; nullopt when it never was.
  std::optional<Timestamp> LeftBand(Quantity quantity, double level, double band) const;

 private:
  std::array<Sample, kHistory> ring_{};
  std::size_t next_ = 0;
  std::size_t count_ = 0;
};

}  // namespace sitbone::stretch
