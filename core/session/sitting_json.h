// The sitting as JSON: what begins it, what the page draws from it, and the data of its events.
//
// Units:   degrees, seconds. Types: apps/wasm/surface.json; event data: docs/event-format.md.
// Errors:  ParseSitting returns kInvalidArgument with the field and what is expected there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "pose/tracker.h"
#include "session/sitting.h"

namespace sitbone::session {

/// What a page hands over to begin.
struct SittingRequest {
  SittingPlan plan;
  pose::TrackerPolicy policy;
};

/// Reads a SittingRequest. `stretches` are those that the blocks may name.
Result<SittingRequest> ParseSitting(std::string_view json, const std::vector<stretch::StretchSpec>& stretches);

/// Reads a TrackerPolicy by itself.
Result<pose::TrackerPolicy> ParsePolicy(std::string_view json);

/// SittingView of docs/coach-page.md.
std::string WriteView(const Sitting& sitting);
/// Effect[] of docs/coach-page.md.
std::string WriteEffects(const std::vector<SittingEffect>& effects);
/// SittingSummary: blocks, holds and how it ended.
std::string WriteSummary(const Sitting& sitting);

/// Data of events.
using Stretches = std::vector<stretch::StretchSpec>;
std::string SessionStartedData(const SittingPlan& plan, const Stretches& stretches);
std::string HoldDoneData(const SittingPlan& plan, const Stretches& stretches, const HoldDone& hold);
std::string PainIncreasedData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block,
                              Stage stage);
std::string StretchFeltData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block,
                            std::string_view where);
std::string StrongerNotedData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block);
std::string SessionEndedData(const SittingPlan& plan, EndReason reason);

}  // namespace sitbone::session
