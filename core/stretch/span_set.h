// Spans of time that must not be counted twice: faults and gaps within a hold.
//
// Shape:   at most kSpansMax spans; when full, a new one is joined to its nearest neighbour (counts too little, never
//          too much). No allocation.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/timestamp.h"

namespace sitbone::stretch {

constexpr std::size_t kSpansMax = 48;

class SpanSet {
 public:
  void Clear() { count_ = 0; }
  void Add(Timestamp from, Timestamp to) {
    if (to <= from) return;
    if (count_ == kSpansMax) {
      Span& last = spans_[kSpansMax - 1];
      last = {std::min(last.from, from), std::max(last.to, to)};
      return;
    }
    spans_[count_++] = {from, to};
  }
  /// Seconds of [from, to] that no span covers.
  double Uncovered(Timestamp from, Timestamp to) const {
    if (to <= from) return 0;
    std::array<Span, kSpansMax> sorted = spans_;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count_),
              [](const Span& a, const Span& b) { return a.from < b.from; });
    double seconds = 0;
    Timestamp at = from;
    for (std::size_t i = 0; i < count_ && at < to; ++i) {
      if (sorted[i].to <= at) continue;
      if (sorted[i].from > at) seconds += (std::min(sorted[i].from, to) - at).seconds();
      at = std::max(at, sorted[i].to);
    }
    if (at < to) seconds += (to - at).seconds();
    return seconds;
  }

 private:
  struct Span {
    Timestamp from;
    Timestamp to;
  };
  std::array<Span, kSpansMax> spans_{};
  std::size_t count_ = 0;
};

}  // namespace sitbone::stretch
