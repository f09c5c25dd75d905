// A physiotherapist's programme: other doses, stretches left out, stricter limits. Checked, and shown in plain words
// before it is accepted (event programme.set).
//
// Units:   s, repetitions, times a day, days, hours, weeks; scores of 10.
// Errors:  ParseProgramme: kCorrupt; kInvalidArgument when it would loosen a safety rule or go above the article's
// dose;
//          kUnsupported for a newer version. Always with the place and what is expected there.
// Rules:   a limit can only be made stricter than the one built in; a dose never goes above the article's.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace sitbone::programme {

/// The numbers of the safety rules. What is here is the loosest that there is.
struct Limits {
  int calm_days = 14;           ///< issue 6: nothing harder so many days after an increase of pain
  int calm_sessions = 3;        ///< chosen: "a few" calm sessions of Stretch One, each on a day of its own
  int hours_apart = 3;          ///< chosen: between two sessions of one stretch and side
  int pause_days = 3;           ///< chosen: without stretching, at the third day with an increase
  int improvement_weeks = 6;    ///< FACTS B6: sciatica that does not settle in six weeks is seen by somebody
  int resting_pain_max = 5;     ///< FACTS B6: over 5 of 10 stop
  int slider_leg_pain_max = 3;  ///< FACTS B6: sliders only with resting leg pain up to 3
};

/// For each limit the stricter of the two.
Limits Stricter(const Limits& a, const Limits& b);

/// For one stretch, on one side or both.
struct PrescribedDose {
  std::string stretch;
  std::string side;  ///< left, right or both
  int hold_s = 0;
  int repetitions = 0;
  int times_a_day = 0;
};

struct LeftOut {
  std::string stretch;
  std::string side;  ///< left, right or both
};

struct Programme {
  std::string by;       ///< who wrote it, as the person would name them
  std::int64_t on = 0;  // day
  std::string on_text;  ///< YYYY-MM-DD
  std::vector<PrescribedDose> doses;
  std::vector<LeftOut> left_out;
  Limits limits;
};

Result<Programme> ParseProgramme(std::string_view text);
Result<Programme> ReadProgramme(const nlohmann::json& document);

/// One plain sentence of what a programme changes: message id and its arguments, each a name and a JSON value.
struct Sentence {
  std::string id;
  nlohmann::json arguments;
};
/// What a person reads before they accept it. Never empty.
std::vector<Sentence> Explain(const Programme& programme);

/// {"by", "on", "sentences": [{id, args}]}, for the page and the command line.
std::string WriteExplanationJson(const Programme& programme);

}  // namespace sitbone::programme
