// The one-euro filter: little delay when a point moves, little jitter when it rests.
//
// Units:   the signal's own; Hz for the cut-offs; time from the frames' timestamps.
// Shape:   a few numbers of state a signal, no allocation.
// Errors:  equal or backward timestamps return the previous value and change nothing.
// Source:  Casiez, Roussel, Vogel 2012, "1 Euro Filter", CHI, doi:10.1145/2207676.2208639. The derivative is taken
//          from the previous filtered value, as in the authors' reference code; MediaPipe takes the raw one (an
//          option).
#pragma once

#include <optional>

#include "base/timestamp.h"

namespace sitbone::pose {

struct OneEuroOptions {
  double min_cutoff_hz = 1.0;  ///< lower: less jitter at rest, more lag
  double beta = 0.0;           ///< higher: less lag in fast movements (per unit of the signal)
  double derivative_cutoff_hz = 1.0;
  /// The derivative is taken from the previous raw value instead of the previous filtered one, as MediaPipe does.
  bool derivative_from_raw = false;
};

/// Smooths one number.
class OneEuro {
 public:
  explicit OneEuro(OneEuroOptions options = {}) : options_(options) {}

  /// The smoothed value at `t`. The first value passes unchanged. `derivative_scale` brings the derivative to the unit
  /// that `beta` was chosen for (1 / size of the object, say).
  double Filter(double value, Timestamp t, double derivative_scale = 1);
  void Reset() { previous_.reset(); }

 private:
  struct Previous {
    double value;
    double raw;
    double derivative;
    Timestamp t;
  };
  OneEuroOptions options_;
  std::optional<Previous> previous_;
};

}  // namespace sitbone::pose
