// What there is to do at a given time, and why: the plan, a pure fold of all events.
//
// Shape:   a function of the set of events and of now: order, copies and delay of events make no difference.
// Rules:   rules.h, and nothing beside it; every decision names the rows and the events that made it.
// Units:   ms since 1970 UTC; s, repetitions, times a day.
// Errors:  none are returned: what cannot be used closes something and says so.
// Limits:  education and coaching, no diagnosis; no clinician has reviewed it yet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "programme/facts.h"
#include "programme/rules.h"

namespace sitbone::programme {

enum class Status {
  kDue,      ///< now
  kMay,      ///< now, as a choice: instead of another stretch
  kWait,     ///< later today
  kDone,     ///< enough for today
  kRest,     ///< not before a later time
  kAsk,      ///< a question comes first
  kStopped,  ///< a clinician comes first
  kLater,    ///< not yet, or not needed
  kLeftOut,  ///< by the programme of a physiotherapist
};
std::string_view Name(Status status);

struct Dose {
  int hold_s = 0;
  int repetitions = 0;
  int times_a_day = 0;
};

/// One stretch on one leg.
struct PlanItem {
  const Step* step = nullptr;
  Leg leg = Leg::kLeft;
  Status status = Status::kLater;
  Dose dose;                            ///< zeros when it is not done
  int times_done = 0;                   ///< today
  int times_due = 0;                    ///< still today
  bool gentle = false;                  ///< less far, the foot relaxed
  std::optional<std::int64_t> next_at;  // ms; kWait, kDone and kRest
  std::vector<Reason> reasons;          ///< what decides first
};

enum class PlanState {
  kStopped,  ///< a clinician comes first, for both legs
  kAsk,      ///< a question comes first
  kDue,      ///< something is due now
  kWait,     ///< something is due later today
  kDone,     ///< enough for today
  kRest,     ///< nothing today
};
std::string_view Name(PlanState state);

struct Plan {
  Now now;
  PlanState state = PlanState::kAsk;
  Screening screening;
  std::vector<PlanItem> items;    ///< the ladder from below, left before right
  std::vector<Reason> questions;  ///< due: evidence.text names them, each once
  std::vector<Reason> clinician;  ///< whom to see about what, the most urgent first
  std::vector<Reason> news;
  std::optional<std::int64_t> next_at;  // ms: the earliest next_at when nothing is due now
  std::vector<Reason> reasons;          ///< of the person as a whole
  std::optional<Programme> programme;   ///< of a physiotherapist
  int sessions = 0;
};

Plan MakePlan(const Facts& facts, const Now& now);

/// How soon a clinician is to be seen for this reason; nullopt: need not be.
std::optional<Urgency> UrgencyOf(const Reason& reason);
/// Where a reason's rule comes from.
std::string_view SourceOf(const Reason& reason);

}  // namespace sitbone::programme
