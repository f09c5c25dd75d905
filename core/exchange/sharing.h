// What a diary tells somebody else, chosen once for every form in which it goes out: a FHIR bundle, the clinician's
// page.
//
// Shape:   a pure function of the events and of now; what was taken back and what cannot be understood is left out.
// Units:   ms since 1970 UTC; degrees; scores of 10.
// Errors:  none: what is damaged is counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "programme/chronicle.h"
#include "programme/log.h"
#include "programme/plan.h"

namespace sitbone::exchange {

struct SharingOptions {
  programme::Now now;
  std::string name;    ///< of the person; empty: nobody is named
  std::string person;  ///< UUID for a diary without events; empty: zeros
};

enum class FlagKind {
  kRedFlag,    ///< a question of the screening answered with yes, and not corrected since
  kNumbness,   ///< new
  kWeakness,   ///< new
  kNerveSign,  ///< at the end of a stretch
  kIncrease,   ///< pain increased while stretching: eased off
  kRise,       ///< more pain after a session than before it, without having eased off in it
  kSeen,       ///< a clinician was seen
};
std::string_view Name(FlagKind kind);

/// Something that a clinician wants to know of, and when.
struct Flag {
  FlagKind kind = FlagKind::kRedFlag;
  std::int64_t at = 0;  // ms
  int offset_min = 0;   ///< local time less UTC
  std::string event;    ///< id
  std::string text;     ///< question of the screening; stretch; what a clinician was seen about
  std::string side;     ///< of the stretch; empty: none
  std::string who;      ///< kSeen: who was seen
  int before = 0;       ///< kRise: pain of 10
  int after = 0;
};

/// The questions of one screening with their answers, corrections applied.
struct Answers {
  std::int64_t at = 0;  // ms
  int offset_min = 0;
  std::string event;  ///< id
  int questions_version = 0;
  bool corrected = false;
  struct Answer {
    std::string question;
    bool yes = false;
  };
  std::vector<Answer> answers;  ///< in the order of the questions, then those that this build does not know
};

struct Shared {
  programme::Now now;
  std::string person;  ///< UUID
  std::string name;
  std::vector<const programme::Event*> events;   ///< of the log: understood, in order, not taken back
  std::vector<programme::SessionDone> sessions;  ///< oldest first
  std::vector<std::int64_t> ends;                // ms, of each session: its last event
  std::vector<programme::Trend> trends;
  std::vector<Answers> screenings;  ///< oldest first
  std::vector<Flag> flags;          ///< oldest first
  programme::Plan plan;
  std::size_t problems = 0;  ///< entries that are damaged or missing
};

/// `log` outlives the result.
Shared ChooseShared(const programme::Log& log, const SharingOptions& options);

/// Whether a clinician is told of it: the article's stretches, and whatever is done in their place.
bool IsTold(const programme::PlanItem& item);

/// Without control characters and white space at the ends, at most `size_max` bytes, cut at a character.
std::string CleanText(std::string_view text, std::size_t size_max = 200);

}  // namespace sitbone::exchange
