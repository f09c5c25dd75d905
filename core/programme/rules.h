// The rules of the programme, as the rows of one table: id, condition, effect, source.
//
// Use:     FindReasons evaluates the rows of a scope, in the order of the table, which is their order of weight.
// Rules:   an effect only ever closes, lowers, asks or tells. What no row closes is open.
// Errors:  none.
// Source:  beside each row. Texts: messages/programme.*.ftl, one per id.
// Limits:  no clinician has reviewed the table yet.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "programme/course.h"
#include "programme/screening.h"
#include "programme/step.h"

namespace sitbone::programme {

enum class Scope {
  kDiary,  ///< the person
  kLeg,
  kStep,  ///< one stretch on one leg
  kDose,  ///< how much of it
  kTime,  ///< when
};

enum class Effect {
  kStop,      ///< nothing, until a clinician has been seen
  kAsk,       ///< nothing, until a question is answered
  kRest,      ///< nothing, until a time
  kCap,       ///< nothing above a rung
  kLower,     ///< the lower dose
  kGentle,    ///< less far, the foot relaxed
  kLeftOut,   ///< not this stretch: the programme of a physiotherapist
  kLater,     ///< not this stretch yet
  kMay,       ///< this stretch as a choice, in place of another
  kDone,      ///< enough of it today
  kWait,      ///< not before a time, today
  kDose,      ///< why the dose is what it is
  kQuestion,  ///< something to answer; nothing is closed
  kTell,      ///< something to know; nothing is closed
};
std::string_view Name(Effect effect);

/// What a row looks at.
struct Case {
  const Course& course;
  const Screening& screening;
  const Now& now;
  std::size_t leg_index = 0;
  const LegCourse* leg = nullptr;  ///< from kLeg on
  const Step* step = nullptr;      ///< from kStep on
  int cap_rung = 10;               ///< from kStep on: what kCap came to
  int times_a_day = 0;             ///< from kTime on
};

/// Why a row applies.
struct Evidence {
  std::vector<std::uint32_t> events;  ///< places in the log
  int number = 0;                     ///< what there is
  int goal = 0;                       ///< what it takes
  std::optional<std::int64_t> until;  // ms; kRest and kWait
  int rung = 10;                      ///< kCap
  std::string text;                   ///< question asked, red flag, who wrote a programme
  std::string_view source;            ///< where a data file has a better one
  std::optional<Urgency> see;         ///< where the row's own is not meant
};

struct Rule {
  std::string_view id;
  Scope scope;
  std::optional<Evidence> (*holds)(const Case&);
  Effect effect;
  std::optional<Urgency> see;  ///< see a clinician, how soon
  std::string_view source;
};
std::span<const Rule> Rules();

struct Reason {
  const Rule* rule = nullptr;
  Evidence evidence;
  Leg leg = Leg::kNone;  ///< kNone: the person
};
/// What a clinician's word (clearance.noted) has to name to lift a reason; empty: none lifts it.
std::string_view ClearanceOf(const Rule& rule);

/// Every row of the scope that applies.
std::vector<Reason> FindReasons(Scope scope, const Case& one);

/// 0 to 4: how far calm sessions have raised the dose inside its range.
int DoseLevel(const Case& one);
/// chosen: six calm sessions, three days of the lowest dose, before a dose rises by one notch.
constexpr int kCalmPerLevel = 6;
constexpr int kDoseLevels = 4;
/// The dose that a physiotherapist wrote down for this stretch and leg; null: none.
const PrescribedDose* FindPrescribed(const Case& one);

}  // namespace sitbone::programme
