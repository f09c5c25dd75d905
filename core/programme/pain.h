// Compares what a person says about pain at two times. A place that was not asked about says nothing: it is neither
// better nor worse, and never "fine".
//
// Units:   scores of 10 (numeric rating scale: 0 none, 10 the worst imaginable; Ostelo 2008).
// Source:  any increase of pain eases off: the article. Pain that moves down the leg or up: Donelson 1990, FACTS B6.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "programme/facts.h"

namespace sitbone::programme {

/// The legs that a finding is about.
enum class Legs : std::uint8_t { kNone = 0, kLeft = 1, kRight = 2, kBoth = 3 };
inline Legs operator|(Legs a, Legs b) { return static_cast<Legs>(static_cast<int>(a) | static_cast<int>(b)); }
inline bool Has(Legs legs, std::size_t leg) { return ((static_cast<std::size_t>(legs) >> leg) & 1U) != 0; }

/// One answer about pain: as a whole, or place by place.
struct PainAnswer {
  std::int8_t score = kUnknown;  ///< as a whole; of places: the worst
  std::array<std::int8_t, 2 * kPlaces> places = {kUnknown, kUnknown, kUnknown, kUnknown,
                                                 kUnknown, kUnknown, kUnknown, kUnknown};
};
PainAnswer AnswerOf(const Fact& fact);

/// Where pain is greater than it was. As a whole, or at back or buttock, which either leg can stir: both legs.
Legs FindWorse(const PainAnswer& before, const PainAnswer& after);

/// Legs down which pain has moved: it is now at a place further from the middle than it was, or than was asked.
Legs FindMovedDown(const PainAnswer& before, const PainAnswer& after);

/// Whether pain has drawn back towards the middle, with each place that hurt asked again and the whole no worse.
bool HasMovedUp(const PainAnswer& before, const PainAnswer& after);

/// Worst of thigh and below the knee; kUnknown when one of the two was not asked.
std::int8_t LegPain(const PainAnswer& answer, std::size_t leg);

struct Rating {
  std::int64_t day = 0;
  std::int8_t score = 0;
  std::uint32_t event = 0;
};
struct Improvement {
  bool missing = false;     ///< six weeks have passed, and pain has not become less by what counts
  std::int64_t weeks = 0;   ///< since the first rating
  std::uint32_t first = 0;  ///< event of the first rating
};
/// Whether `today` is `weeks` or more after the first of the ratings (in order of days) without a change that counts:
/// 2 points or 30 % of the median of two weeks (Ostelo 2008). A gap of more than four weeks begins anew.
Improvement JudgeImprovement(std::span<const Rating> ratings, std::int64_t today, int weeks);

}  // namespace sitbone::programme
