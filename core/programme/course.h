// How it went up to now, leg by leg: increases of pain, signs of a nerve, calm sessions, what was done today. The rules
// (rules.h) read nothing else.
//
// Rules:   a session is calm when pain was told before it, after it and on a later day, and never rose above the first.
//          One answer missing, and it isn't calm; it isn't held against the person either.
// Units:   ms since 1970 UTC, days since 1970-01-01 in local time; degrees; scores of 10.
// Time:    no event happened later than now. Where a device's clock was set back, an event counts as no earlier than
//          those before it on that device: what went wrong then is not forgotten too soon.
// Shape:   a pure function of the facts and of now; one pass, no allocation per fact.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "programme/facts.h"
#include "programme/programme_file.h"

namespace sitbone::programme {

struct Now {
  std::int64_t at = 0;  // ms
  int offset_min = 0;   // local time less UTC
  std::int64_t day() const;
};

constexpr std::uint32_t kNoEvent = ~0U;

/// Something that happened, and what it is compared with.
struct Mark {
  std::int64_t at = 0;  // ms
  std::int64_t day = 0;
  std::uint32_t event = kNoEvent;    ///< place in the log
  std::uint32_t earlier = kNoEvent;  ///< likewise
  int number = 0;                    ///< a score, or whatever the rule tells
};

/// The stretches of a leg that stand in for one another share their times a day.
enum class Slot : std::uint8_t { kSlider, kBase, kForward };  ///< rungs below -1, up to 0, above
constexpr std::size_t kSlots = 3;
Slot SlotOf(int rung);

struct SlotCourse {
  int times_today = 0;            ///< sessions with a complete hold
  std::optional<Mark> last;       ///< the newest complete hold
  int calm = 0;                   ///< calm sessions with it since `dose_from`
  std::optional<Mark> last_calm;  ///< the newest of them
};

struct LegCourse {
  std::array<SlotCourse, kSlots> slots;
  std::optional<Mark> worse;       ///< newest increase of pain
  std::optional<Mark> ease;        ///< newest increase while stretching
  int worse_days = 0;              ///< days with one, each before the leg was calm again
  int cap_rung = 10;               ///< nothing above it until then
  std::optional<Mark> moved_down;  ///< newest: pain further down the leg than before
  std::optional<Mark> nerve;       ///< newest sign of a nerve
  std::optional<Mark> nerve_free;  ///< newest check of all signs, each answered with no, after it
  std::optional<Mark> feeling;     ///< newest check in which numbness and weakness were both answered with no
  std::optional<Mark> stronger;    ///< the article's test, passed since the last of these
  std::optional<Mark> two_open;    ///< when Two was opened: by calm sessions of One, or by the person
  std::optional<Mark> knee;        ///< newest session's best extension; number: degrees short of straight, at most
  int calm = 0;                    ///< calm sessions since the last increase or sign
  int calm_days_of_one = 0;        ///< days with a calm session of the article's first stretch, since then
  std::int64_t last_calm_day_of_one = 0;
  std::optional<Mark> calm_from;                        ///< the first of them
  std::vector<int> calm_of_rung = std::vector<int>(8);  ///< since then, by rung + 2
  std::vector<std::int64_t> calm_at;                    ///< the newest, at most kCalmKept
  std::optional<Mark> pain_cleared;  ///< a clinician said that stretching may go on; day: of the visit
};
constexpr std::size_t kCalmKept = 64;

/// An answer at rest: before a session, or in the morning.
struct Rest {
  Mark mark;  ///< number: the worst place
  std::array<std::int8_t, 2 * kPlaces> places = {};
};

struct Course {
  std::array<LegCourse, 2> legs;  ///< left, right
  std::optional<Mark> numbness;   ///< new, and no clinician has looked since
  std::optional<Mark> weakness;
  std::optional<Mark> new_symptom;  ///< newest reason to ask the red flags again
  std::optional<Mark> doubt;        ///< newest entry that cannot be understood
  std::optional<Rest> rest;
  std::optional<Mark> moved_up;       ///< pain higher up, no worse, nothing numb or weak
  std::optional<Mark> after_asked;    ///< today's newest session, whose pain afterwards was not told
  std::optional<Mark> morning_asked;  ///< yesterday's session, after which no day's pain was told
  std::optional<Mark> not_better;     ///< first rating of six weeks without improvement; number: of weeks
  std::optional<Mark> break_before;   ///< a long break before the newest sessions; number: of days
  std::optional<Mark> begun_anew;     ///< a clinician cleared something serious
  std::optional<Mark> overridden;     ///< the person chose Two after reading why One comes first
  std::optional<std::int64_t> last_session_at;
  int sessions = 0;
  std::optional<Programme> programme;
  std::optional<Mark> programme_set;
  Limits limits;
};

/// chosen: after four weeks a dose begins at its low end again (the gain of weeks is partly lost: Cipriani 2012).
constexpr std::int64_t kDoseBreakDays = 28;

/// `damage` is the latest time at which something may be lost from the log.
Course MakeCourse(const Facts& facts, const Now& now, const std::optional<Mark>& damage);

/// Whether the leg has not been calm for long enough since pain last increased. Without an answer it has not.
bool IsUnsettled(const LegCourse& leg, std::int64_t at, const Limits& limits);

/// Whether there was a sign of a nerve, and no check since that came after the calm days and was answered with no
/// throughout.
bool HasNerveSign(const LegCourse& leg, const Limits& limits);

}  // namespace sitbone::programme
