// The plan as JSON, for the page and `sitbone plan --json`. Types: apps/wasm/surface.json (Plan).
//
// Units:   s, repetitions, times a day; ms since 1970 UTC.
// Errors:  PlanJson: kCorrupt with the place and what is expected there.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "programme/plan.h"

namespace sitbone::programme {

/// {events: [...], now, offset_min} -> Plan. With facts at hand the events are left out.
Result<std::string> PlanJson(std::string_view request, const Facts* facts = nullptr);

/// `facts` are what the plan was made of: their events' ids are the reasons'.
std::string WritePlanJson(const Plan& plan, const Facts& facts);

/// The text of a physiotherapist's file -> what it says in sentences, or why it is refused.
Result<std::string> ExplainProgrammeJson(std::string_view text);

}  // namespace sitbone::programme
