// The events of a log as small, flat facts, which the plan is folded from: ten years of them are 12 MB in one piece.
//
// Units:   as event.h; degrees; scores of 10.
// Rules:   what cannot be understood but may be about pain, nerve or programme becomes kDoubt: it might have said
//          something bad. Other unknown kinds leave no fact.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "programme/event.h"

namespace sitbone::programme {

enum class FactKind : std::uint8_t {
  kStarted,
  kHold,
  kFeltBelowKnee,
  kFeltBack,
  kFeltElsewhere,
  kIncrease,
  kStronger,
  kRated,
  kEnded,
  kPainCheck,
  kNerveCheck,
  kOverride,
  kProgramme,
  kClearance,
  kScreening,
  kDoubt,
};

enum class Leg : std::uint8_t { kNone, kLeft, kRight };
std::string_view Name(Leg leg);

enum class When : std::uint8_t { kBefore, kDuring, kAfter, kMorning };
enum class Asked : std::uint8_t { kNotAsked, kNo, kYes };
/// What a clinician looked at, by the id in clearance.noted; kRedFlag: a question of the screening that stops at once.
enum class Cleared : std::uint8_t { kOther, kPain, kNewSymptom, kSixWeeks, kRedFlag };

constexpr std::size_t kPlaces = 4;    ///< back, buttock, thigh, below the knee: from the middle outwards
constexpr std::int8_t kUnknown = -1;  ///< a place that was not asked about
constexpr std::uint32_t kNoSession = ~0U;
constexpr std::uint32_t kNoStretch = ~0U;

struct Fact {
  std::int64_t at = 0;      // ms, by the device's clock
  std::uint32_t event = 0;  ///< place in the log
  std::uint32_t session = kNoSession;
  std::uint32_t device = 0;
  std::uint32_t stretch = kNoStretch;  ///< place in Facts::stretches
  std::int16_t offset_min = 0;
  FactKind kind = FactKind::kDoubt;
  Leg leg = Leg::kNone;
  When when = When::kBefore;
  std::int8_t score = kUnknown;
  bool flag = false;  ///< complete hold, sign of a nerve
  Cleared cleared = Cleared::kOther;
  Asked numbness = Asked::kNotAsked;
  Asked weakness = Asked::kNotAsked;
  /// Scores by place and leg (left first).
  std::array<std::int8_t, 2 * kPlaces> places = {kUnknown, kUnknown, kUnknown, kUnknown,
                                                 kUnknown, kUnknown, kUnknown, kUnknown};
  float knee_flexion = -1;  // deg; below 0: not measured, or nothing of the hold was credited
  float plus_minus = 0;     // deg
  std::int32_t on = 0;      // day of the visit to a clinician
};

struct Facts {
  std::vector<Fact> all;                 ///< in the order of the log
  std::vector<std::uint32_t> screening;  ///< places in the log of what is about screening and clearance
  std::vector<std::string> stretches;
  std::uint32_t sessions = 0;
  std::uint32_t devices = 0;
};

/// The ids of entries that a person has taken back (entry.withdrawn). Screening has its own correction, and what a
/// clinician said stays.
std::unordered_set<std::string> FindWithdrawn(std::span<const Event> events);

Facts MakeFacts(std::span<const Event> events, const std::unordered_set<std::string>& withdrawn);

}  // namespace sitbone::programme
