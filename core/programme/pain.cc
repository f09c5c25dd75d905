#include "programme/pain.h"

#include <algorithm>
#include <vector>

namespace sitbone::programme {
namespace {

Legs LegBit(std::size_t leg) { return leg == 0 ? Legs::kLeft : Legs::kRight; }

std::int8_t At(const PainAnswer& answer, std::size_t place, std::size_t leg) { return answer.places[2 * place + leg]; }

bool HasPlaces(const PainAnswer& answer) {
  return std::ranges::any_of(answer.places, [](std::int8_t score) { return score != kUnknown; });
}

// The back belongs to both legs.
std::int8_t OnTheWayDown(const PainAnswer& answer, std::size_t place, std::size_t leg) {
  return place == 0 ? std::max(At(answer, 0, 0), At(answer, 0, 1)) : At(answer, place, leg);
}

// The place furthest down that hurts; -1: none.
int Outermost(const PainAnswer& answer, std::size_t leg) {
  int outermost = -1;
  for (std::size_t place = 0; place < kPlaces; ++place) {
    if (OnTheWayDown(answer, place, leg) > 0) outermost = static_cast<int>(place);
  }
  return outermost;
}

int Median(std::span<const Rating> ratings) {
  std::vector<int> scores;
  for (const Rating& rating : ratings) scores.push_back(rating.score);
  const auto middle = scores.begin() + static_cast<std::ptrdiff_t>(scores.size() / 2);
  std::ranges::nth_element(scores, middle);
  return *middle;
}

}  // namespace

PainAnswer AnswerOf(const Fact& fact) {
  PainAnswer answer{fact.score, fact.places};
  for (const std::int8_t score : fact.places) answer.score = std::max(answer.score, score);
  return answer;
}

Legs FindWorse(const PainAnswer& before, const PainAnswer& after) {
  Legs legs = Legs::kNone;
  for (std::size_t place = 0; place < kPlaces; ++place) {
    for (std::size_t leg = 0; leg < 2; ++leg) {
      const bool known = At(before, place, leg) != kUnknown && At(after, place, leg) != kUnknown;
      if (known && At(after, place, leg) > At(before, place, leg))
        legs = legs | (place <= 1 ? Legs::kBoth : LegBit(leg));
    }
  }
  const bool whole = before.score != kUnknown && after.score != kUnknown && after.score > before.score;
  // A place that is worse says which leg; the whole alone does not.
  return whole && legs == Legs::kNone ? Legs::kBoth : legs;
}

Legs FindMovedDown(const PainAnswer& before, const PainAnswer& after) {
  if (!HasPlaces(before) || !HasPlaces(after)) return Legs::kNone;
  Legs legs = Legs::kNone;
  for (std::size_t leg = 0; leg < 2; ++leg) {
    // The back itself is not down a leg.
    if (Outermost(after, leg) >= 1 && Outermost(after, leg) > Outermost(before, leg)) legs = legs | LegBit(leg);
  }
  return legs;
}

bool HasMovedUp(const PainAnswer& before, const PainAnswer& after) {
  if (!HasPlaces(before) || FindWorse(before, after) != Legs::kNone) return false;
  for (std::size_t i = 0; i < before.places.size(); ++i) {
    if (before.places[i] > 0 && after.places[i] == kUnknown) return false;
  }
  bool up = false;
  for (std::size_t leg = 0; leg < 2; ++leg) {
    if (Outermost(after, leg) > Outermost(before, leg)) return false;
    up = up || (Outermost(before, leg) >= 1 && Outermost(after, leg) < Outermost(before, leg));
  }
  return up;
}

std::int8_t LegPain(const PainAnswer& answer, std::size_t leg) {
  const std::int8_t thigh = At(answer, 2, leg);
  const std::int8_t below_knee = At(answer, 3, leg);
  return thigh == kUnknown || below_knee == kUnknown ? kUnknown : std::max(thigh, below_knee);
}

Improvement JudgeImprovement(std::span<const Rating> ratings, std::int64_t today, int weeks) {
  constexpr std::int64_t kGapDays = 28;     // chosen: as the pause after which the red flags are asked again
  constexpr std::int64_t kWindowDays = 14;  // chosen: evens out good and bad days
  std::size_t first = 0;
  for (std::size_t i = 1; i < ratings.size(); ++i) {
    if (ratings[i].day - ratings[i - 1].day > kGapDays) first = i;
  }
  if (ratings.empty() || today - ratings[first].day < std::int64_t{7} * weeks) return {};
  const auto course = ratings.subspan(first);
  const auto late = std::ranges::find_if(course, [&](const Rating& r) { return r.day > today - kWindowDays; });
  if (late == course.end()) return {};
  const auto early =
      std::ranges::find_if(course, [&](const Rating& r) { return r.day >= course[0].day + kWindowDays; });
  const int was = Median({course.begin(), early});
  const int is = Median({late, course.end()});
  const bool better = is <= was - 2 || 10 * is <= 7 * was;
  return {is > 0 && !better, (today - course[0].day) / 7, course[0].event};
}

}  // namespace sitbone::programme
