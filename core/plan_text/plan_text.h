// A plan in the words of a language, as `sitbone plan` prints it.
//
// Units:   times of day and dates in the plan's local time, as ISO 8601 writes them.
// Errors:  none.
#pragma once

#include <string>

#include "messages/catalogue.h"
#include "programme/plan.h"

namespace sitbone::plan_text {

enum class Detail {
  kShort,    ///< what to do, and for what is later the first reason
  kExplain,  ///< every reason with its rule, its events and its source
};

/// `log` is what the plan was made of.
std::string WritePlanText(const programme::Plan& plan, const programme::Facts& facts,
                          const messages::Catalogue& catalogue, Detail detail);

/// What a reason says about a leg.
std::string WordReason(const programme::Reason& reason, programme::Leg leg, const programme::Now& now,
                       const messages::Catalogue& catalogue);

/// What a physiotherapist's file changes, a sentence a line.
std::string WriteProgrammeText(const programme::Programme& programme, const messages::Catalogue& catalogue);

/// YYYY-MM-DD hh:mm in local time.
std::string WriteMoment(std::int64_t at, int offset_min);

}  // namespace sitbone::plan_text
