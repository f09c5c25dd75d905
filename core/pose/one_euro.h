// The one-euro filter: little delay when a point moves, little jitter when it rests.
//
// Units:   the signal's own; Hz for the cut-offs; time from the frames' timestamps.
// Shape:   a few numbers of state a signal, no allocation.
// Errors:  equal or backward timestamps return the previous value and change nothing.
// Source:  Casiez, Roussel, Vogel 2012, "1 Euro Filter", CHI, doi:10.1145/2207676.2208639. The derivative is taken
//          from the previous filtered value, as in the authors' reference code.
#pragma once

#include <optional>

#include "base/timestamp.h"

namespace sitbone::pose {

struct OneEuroOptions {
  double min_cutoff_hz = 1.0;        ///< lower: less jitter at rest, more lag
  double beta = 0.0;                 ///< higher: less lag in fast movements (per unit of the signal)
  double derivative_cutoff_hz = 1.0;
};

/// Smooths one number.
class OneEuro {
 public:
  explicit OneEuro(OneEuroOptions options = {}) : options_(options) {}

  /// The smoothed value at `t`. The first value passes unchanged.
  double Filter(double value, Timestamp t);
  void Reset() { previous_.reset(); }

 private:
  struct Previous {
    double value;
    double derivative;
    Timestamp t;
  };
  OneEuroOptions options_;
  std::optional<Previous> previous_;
};

}  // namespace sitbone::pose
