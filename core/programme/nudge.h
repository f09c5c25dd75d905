// When the page reminds somebody next: in the plan's time, never in the quiet hours, at most the programme's number a
// day.
//
// Units:   ms since 1970 UTC; minutes of the local day.
// Rules:   reminders lie where the calendar's do (reminders.h). None is due while a clinician or a question comes
// first. One
//          that was put off comes once more and does not count twice; into the quiet hours it is not put off.
// Errors:  NextReminderJson: kCorrupt with the place and what is expected there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "programme/plan.h"

namespace sitbone::programme {

struct NudgeOrder {
  Now now;
  int from_min = 540;                         ///< minutes of the day at which the quiet hours end
  int until_min = 1140;                       ///< and at which they begin again
  std::vector<std::int64_t> shown;            // ms: reminders that were shown
  std::optional<std::int64_t> snoozed_until;  // ms: the newest was put off
};

/// At or after now; nullopt: none within two days.
std::optional<std::int64_t> FindNudge(const Plan& plan, const NudgeOrder& order);

/// {events, now, offset_min, from_min, until_min, shown, snoozed_until} -> {at}. With `facts`, of those instead of
/// events.
Result<std::string> NextReminderJson(std::string_view request, const Facts* facts = nullptr);

}  // namespace sitbone::programme
