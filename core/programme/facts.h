// The events of a log as small, flat facts, which everything is folded from: plan, diary and chronicle. Each event's
// data is read once, here.
//
// Use:     AddFacts for every event, then SettleFacts. More events may come later, if they follow on their device.
// Units:   as event.h; degrees and seconds, as stored; scores of 10.
// Rules:   what cannot be understood but may be about pain, nerve or programme becomes kDoubt: it might have said
//          something bad. Other unknown kinds leave no fact.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "programme/event.h"
#include "programme/event_data.h"
#include "programme/problem.h"
#include "programme/uuid.h"

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

/// An answer to where the stretch was felt.
constexpr bool IsFelt(FactKind kind) {
  return kind == FactKind::kFeltBelowKnee || kind == FactKind::kFeltBack || kind == FactKind::kFeltElsewhere;
}

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

/// Gives each different text a small number.
class Names {
 public:
  std::uint32_t Of(const std::string& name);
  const std::string& operator[](std::uint32_t number) const { return list_[number]; }
  std::size_t size() const { return list_.size(); }

 private:
  std::vector<std::string> list_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// What every event that can be read has.
struct Entry {
  std::int64_t at = 0;  // ms, by the device's clock
  std::int64_t seq = 1;
  std::uint32_t device = 0;  ///< in Facts::devices
  std::int32_t offset_min = 0;
  Uuid id = {};
};

struct Fact {
  std::int64_t at = 0;                 // ms, by the device's clock
  std::uint32_t event = 0;             ///< place in Facts::entries
  std::uint32_t session = kNoSession;  ///< in Facts::sessions
  std::uint32_t device = 0;
  std::uint32_t stretch = kNoStretch;  ///< in Facts::stretches
  std::uint32_t detail = 0;            ///< by kind: in holds, starts, programmes, or words (felt, ended)
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

struct HoldFact {
  double credited_s = 0;
  std::optional<Measured> knee_flexion;
  std::optional<Measured> trunk_thigh;
  std::uint32_t faults_from = 0;  ///< in Facts::faults
  std::uint32_t faults = 0;
};

struct StartFact {
  std::string mode;
  std::vector<BlockPlan> blocks;
};

/// An event on screening or clearance, which is needed whole.
struct KeptEvent {
  std::uint32_t place = 0;  ///< in Facts::entries
  Event event;
};

struct Facts {
  /// Every event that could be read, in the order of the fold: (at, device, seq). Where a device's clock was set back,
  /// its seq decides.
  std::vector<Entry> entries;
  std::vector<Fact> all;  ///< in the same order, without what was taken back
  std::vector<HoldFact> holds;
  std::vector<StartFact> starts;
  std::vector<KeptEvent> screening;  ///< in the same order
  std::vector<Event> programmes;
  std::vector<std::uint32_t> faults;  ///< words, hold after hold
  Names devices;
  Names sessions;
  Names stretches;
  Names words;
  std::unordered_set<std::string> withdrawn;  ///< ids of entries that the person took back
  std::size_t ignored = 0;                    ///< events that this build does not understand
  std::vector<Problem> misread;               ///< events whose data is not what their kind demands
  std::vector<Problem> problems;              ///< what could not be read, and what is wrong with the chains

  std::string IdOf(std::uint32_t place) const;
};

/// Adds an event behind the others.
void AddFacts(const Event& event, Facts& facts);
/// Puts what was added into the order of the fold, and takes out what was taken back. An entry counts as no later than
/// those after it on its device. Screening has its own correction, and what a clinician said stays.
void SettleFacts(Facts& facts);

/// The first place in `facts.entries` that surely comes after the damage; entries.size() when none does.
std::size_t FirstAfter(const Problem& problem, const Facts& facts);

}  // namespace sitbone::programme
