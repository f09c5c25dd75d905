// The red-flag questions, and what their answers mean: whether stretching may begin, and if not, how urgent it is.
//
// Rules:   a missing answer is never "fine". The most urgent open yes decides. An emergency's yes stays until the
// person
//          corrects it as a slip or notes that a clinician was seen on that day or later: a later no does not lift it.
//          A yes to the other questions is replaced by a later answer, or opened by a clinician's clearance.
// Units:   ms since 1970 UTC; days since 1970-01-01 in local time.
// Source:  beside each question in screening.cc. Texts: messages/screening.*.ftl.
// Limits:  no clinician has reviewed questions or rules yet. It never says that somebody is healthy.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "programme/facts.h"

namespace sitbone::programme {

enum class Urgency {
  kEmergency,  ///< now
  kSameDay,    ///< today
  kSoon,       ///< this week, and before the first stretch
};
std::string_view Name(Urgency urgency);

struct Question {
  std::string_view id;
  Urgency urgency = Urgency::kEmergency;
  std::span<const std::string_view> covers;  ///< the signs that it asks for at once
  std::string_view source;
};

/// Raised whenever the meaning of a question changes: everybody is then asked again.
constexpr int kQuestionsVersion = 1;
/// The most urgent first.
std::span<const Question> Questions();

/// chosen: after four weeks without a session much may have happened to a back.
constexpr std::int64_t kPauseDays = 28;
/// chosen: a clearance for what stays as it is (age, an artificial hip) is asked for anew after half a year.
constexpr std::int64_t kClearanceDays = 180;

enum class ScreeningState { kUnscreened, kClear, kStopped };
std::string_view Name(ScreeningState state);

/// Why the questions must be answered (again).
enum class Again {
  kNever,       ///< never answered
  kDamaged,     ///< events are damaged or missing, and the answers are not surely newer
  kQuestions,   ///< answered in another version of the questions
  kUnanswered,  ///< some have no answer
  kClock,       ///< answered at a time that has not come yet
  kPause,       ///< no session for kPauseDays
};
std::string_view Name(Again again);

/// An open yes.
struct Because {
  std::string_view question;
  Urgency urgency = Urgency::kEmergency;
  std::string_view source;
  std::string event;  ///< id of the event that says yes, which a correction names; empty for answers not yet stored
};

struct Screening {
  ScreeningState state = ScreeningState::kUnscreened;
  std::vector<Because> because;  ///< every open yes, the most urgent first
  std::vector<std::string_view> unanswered;
  std::vector<std::string_view> cleared;
  std::optional<Again> again;
  std::optional<std::int64_t> answered_at;  // ms
};

/// What answers given on the form mean by themselves, before they are stored. Unknown ids are not looked at.
Screening Screen(const std::map<std::string, bool>& answers);

/// What all events come to at `now`; `last_session_at` is when the last session began.
Screening FoldScreening(const Facts& facts, std::int64_t now, std::optional<std::int64_t> last_session_at);

}  // namespace sitbone::programme
