// Reminders as a calendar file: the programme's number a day, never in the quiet hours.
//
// Format:  iCalendar (RFC 5545): daily events in local ("floating") time with a reminder; lines of at most 75 octets,
// CRLF. Privacy: a calendar is read by others. It gets the words that the caller gives and nothing of the diary.
// Errors:  RemindersJson: kCorrupt with the place and what is expected there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace sitbone::programme {

struct Reminders {
  int times_a_day = 2;   ///< 1 to 3
  int from_min = 540;    ///< minutes of the day at which the quiet hours end
  int until_min = 1140;  ///< and at which they begin again
  int weeks = 6;
  std::int64_t now = 0;  // ms since 1970 UTC
  int offset_min = 0;    ///< local time less UTC
  std::string uid;       ///< of this person's reminders: the same file taken in again replaces the events
  std::string summary;
  std::string description;
};

/// Minutes of the day, evenly from the end of the quiet hours to their beginning.
std::vector<int> FindReminderTimes(int times_a_day, int from_min, int until_min);

std::string WriteCalendar(const Reminders& reminders);

/// {times_a_day, from_min, until_min, weeks, now, offset_min, uid, summary, description} -> the file's text.
Result<std::string> RemindersJson(std::string_view request);

}  // namespace sitbone::programme
