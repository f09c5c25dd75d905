#include "programme/chronicle.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "programme/session_events.h"

namespace sitbone::programme {
namespace {

using StretchAndSide = std::pair<std::string, std::string>;
using Best = std::map<StretchAndSide, std::pair<std::optional<Measured>, std::optional<Measured>>>;  // knee, hip

bool IsFurther(Further further, const Measured& a, const Measured& b) {
  return further == Further::kLess ? a.value < b.value : a.value > b.value;
}

SideDone& SideOf(SessionDone& done, const Event& event) {
  const std::string stretch = TextOf(event, "stretch");
  const std::string side = TextOf(event, "side");
  const auto found = std::ranges::find_if(done.sides, [&](const SideDone& one) {  //
    return one.stretch == stretch && one.side == side;
  });
  if (found != done.sides.end()) return *found;
  done.sides.push_back({stretch, side, 0, 0, 0, 0, {}, {}, {}, {}, false});
  return done.sides.back();
}

void CountFaults(SideDone& side, const Event& hold) {
  for (const nlohmann::json& item : hold.data.at("faults")) {
    if (!item.is_string()) continue;
    const std::string kind = item.get<std::string>();
    const auto found = std::ranges::find(side.faults, kind, &FaultCount::kind);
    if (found == side.faults.end()) {
      side.faults.push_back({kind, 1});
    } else {
      ++found->holds;
    }
  }
}

void AddHold(SideDone& side, const Event& hold) {
  side.credited_s += NumberOf(hold, "credited_s");
  if (FlagOf(hold, "complete")) ++side.done;
  CountFaults(side, hold);
  // An angle that was never held without a fault is no measure of the stretch.
  if (!(NumberOf(hold, "credited_s") > 0)) return;
  KeepFurther(Further::kLess, side.knee_flexion.best, MeasuredOf(hold, "knee_flexion"));
  KeepFurther(Further::kMore, side.trunk_thigh.best, MeasuredOf(hold, "trunk_thigh"));
}

// The worst place that was told; none: nothing was told.
std::optional<int> WorstOf(const Event& check) {
  std::optional<int> worst;
  for (const nlohmann::json& place : check.data.at("places")) {
    const int score = place.at("score").get<int>();
    worst = std::max(worst.value_or(score), score);
  }
  return worst;
}

void AddPain(SessionDone& done, std::string_view when, std::optional<int> score) {
  if (!score) return;
  if (when == "before") done.pain_before = score;
  if (when == "after") done.pain_after = score;
}

void Add(SessionDone& done, const Event& event) {
  done.events.push_back(event.id);
  const bool check = event.kind == "pain.checked" || event.kind == "nerve.checked";
  if (!check) done.withdrawable.push_back(event.id);
  if (event.kind == "pain.checked") AddPain(done, TextOf(event, "when"), WorstOf(event));
  if (event.kind == "hold.done") AddHold(SideOf(done, event), event);
  if (event.kind == "stretch.felt") SideOf(done, event).felt = TextOf(event, "where");
  if (event.kind == "pain.increased") SideOf(done, event).pain_increased = true;
  if (event.kind == "session.ended") done.ended = TextOf(event, "reason");
  if (event.kind == "pain.rated") AddPain(done, TextOf(event, "when"), static_cast<int>(NumberOf(event, "score")));
}

SessionDone Tell(const Session& session) {
  SessionDone done;
  done.session = session.id;
  done.at = session.first_at;
  done.offset_min = (session.started != nullptr ? session.started : session.events.front())->offset_min;
  if (session.started != nullptr) {
    done.mode = TextOf(*session.started, "mode");
    for (const BlockPlan& plan : BlocksOf(*session.started)) {
      done.sides.push_back({plan.stretch, plan.side, plan.repetitions, plan.hold_s, 0, 0, {}, {}, {}, {}, false});
    }
  }
  for (const Event* event : session.events) Add(done, *event);
  done.hurt = std::ranges::any_of(done.sides, &SideDone::pain_increased) ||
              (done.pain_before && done.pain_after && *done.pain_after > *done.pain_before);
  for (SideDone& side : done.sides)
    std::ranges::sort(side.faults, {}, [](const FaultCount& fault) { return std::pair(-fault.holds, fault.kind); });
  return done;
}

// A side's best becomes the latest; what is compared with is the first.
void Follow(Further further, Progress& trend, const std::optional<Measured>& best) {
  if (!best) return;
  trend.best = best;
  if (trend.before) trend.change = Compare(further, trend.best, trend.before);
  if (!trend.before) trend.before = best;
}

void CompareWith(Best& before, SideDone& side) {
  auto& [knee, hip] = before[{side.stretch, side.side}];
  side.knee_flexion.before = knee;
  side.trunk_thigh.before = hip;
  side.knee_flexion.change = Compare(Further::kLess, side.knee_flexion.best, knee);
  side.trunk_thigh.change = Compare(Further::kMore, side.trunk_thigh.best, hip);
  if (side.knee_flexion.best) knee = side.knee_flexion.best;
  if (side.trunk_thigh.best) hip = side.trunk_thigh.best;
}

}  // namespace

std::string_view Name(Change change) {
  switch (change) {
    case Change::kNothingToCompare:
      return "none";
    case Change::kFurther:
      return "further";
    case Change::kSame:
      return "same";
    case Change::kLess:
      return "less";
  }
  return "none";
}

void KeepFurther(Further further, std::optional<Measured>& best, const std::optional<Measured>& seen) {
  if (seen && (!best || IsFurther(further, *seen, *best))) best = seen;
}

Change Compare(Further further, const std::optional<Measured>& now, const std::optional<Measured>& before) {
  if (!now || !before) return Change::kNothingToCompare;
  const double chance = std::max(kSmallestChangeDeg, std::hypot(now->plus_minus, before->plus_minus));
  if (std::abs(now->value - before->value) < chance) return Change::kSame;
  return IsFurther(further, *now, *before) ? Change::kFurther : Change::kLess;
}

std::vector<SessionDone> MakeChronicle(const Log& log) {
  std::vector<SessionDone> chronicle;
  for (const Session& session : CollectSessions(log).all) chronicle.push_back(Tell(session));
  std::ranges::sort(chronicle, {}, [](const SessionDone& done) { return std::pair(done.at, done.session); });
  Best before;
  for (SessionDone& done : chronicle) {
    for (SideDone& side : done.sides) CompareWith(before, side);
  }
  return chronicle;
}

std::vector<Trend> FindTrends(const std::vector<SessionDone>& chronicle) {
  std::map<StretchAndSide, Trend> trends;
  for (const SessionDone& session : chronicle) {
    for (const SideDone& side : session.sides) {
      if (!side.knee_flexion.best && !side.trunk_thigh.best) continue;
      Trend& trend = trends[{side.stretch, side.side}];
      Follow(Further::kLess, trend.knee_flexion, side.knee_flexion.best);
      Follow(Further::kMore, trend.trunk_thigh, side.trunk_thigh.best);
    }
  }
  std::vector<Trend> list;
  for (auto& [key, trend] : trends) {
    trend.stretch = key.first;
    trend.side = key.second;
    list.push_back(std::move(trend));
  }
  return list;
}

}  // namespace sitbone::programme
