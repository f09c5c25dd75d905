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

// Tells one session after the other.
class Teller {
 public:
  explicit Teller(const Facts& facts) : facts_(facts) {}

  SessionDone Tell(const Session& session) const {
    SessionDone done;
    done.session = session.id;
    done.at = session.first_at;
    done.offset_min = (session.started != nullptr ? session.started : session.facts.front())->offset_min;
    if (session.started != nullptr) {
      const StartFact& start = facts_.starts[session.started->detail];
      done.mode = start.mode;
      for (const BlockPlan& plan : start.blocks) {
        done.sides.push_back({plan.stretch, plan.side, plan.repetitions, plan.hold_s, 0, 0, {}, {}, {}, {}, false});
      }
    }
    for (const Fact* fact : session.facts) Add(done, *fact);
    done.hurt = std::ranges::any_of(done.sides, &SideDone::pain_increased) ||
                (done.pain_before && done.pain_after && *done.pain_after > *done.pain_before);
    for (SideDone& side : done.sides) {
      std::ranges::sort(side.faults, {}, [](const FaultCount& fault) { return std::pair(-fault.holds, fault.kind); });
    }
    return done;
  }

 private:
  SideDone& SideOf(SessionDone& done, const Fact& fact) const {
    const std::string& stretch = facts_.stretches[fact.stretch];
    const std::string_view side = Name(fact.leg);
    const auto found = std::ranges::find_if(done.sides, [&](const SideDone& one) {  //
      return one.stretch == stretch && one.side == side;
    });
    if (found != done.sides.end()) return *found;
    done.sides.push_back({stretch, std::string(side), 0, 0, 0, 0, {}, {}, {}, {}, false});
    return done.sides.back();
  }

  void CountFaults(SideDone& side, const HoldFact& hold) const {
    for (std::uint32_t i = 0; i < hold.faults; ++i) {
      const std::string& kind = facts_.words[facts_.faults[hold.faults_from + i]];
      const auto found = std::ranges::find(side.faults, kind, &FaultCount::kind);
      if (found == side.faults.end()) {
        side.faults.push_back({kind, 1});
      } else {
        ++found->holds;
      }
    }
  }

  void AddHold(SideDone& side, const Fact& fact) const {
    const HoldFact& hold = facts_.holds[fact.detail];
    side.credited_s += hold.credited_s;
    if (fact.flag) ++side.done;
    CountFaults(side, hold);
    // An angle that was never held without a fault is no measure of the stretch.
    if (!(hold.credited_s > 0)) return;
    KeepFurther(Further::kLess, side.knee_flexion.best, hold.knee_flexion);
    KeepFurther(Further::kMore, side.trunk_thigh.best, hold.trunk_thigh);
  }

  void Add(SessionDone& done, const Fact& fact) const {
    done.events.push_back(facts_.IdOf(fact.event));
    const bool check = fact.kind == FactKind::kPainCheck || fact.kind == FactKind::kNerveCheck;
    if (!check) done.withdrawable.push_back(done.events.back());
    if (fact.kind == FactKind::kPainCheck) AddPain(done, fact.when, *std::ranges::max_element(fact.places));
    if (fact.kind == FactKind::kHold) AddHold(SideOf(done, fact), fact);
    if (IsFelt(fact.kind)) SideOf(done, fact).felt = facts_.words[fact.detail];
    if (fact.kind == FactKind::kIncrease) SideOf(done, fact).pain_increased = true;
    if (fact.kind == FactKind::kEnded) done.ended = facts_.words[fact.detail];
    if (fact.kind == FactKind::kRated) AddPain(done, fact.when, fact.score);
  }

  static void AddPain(SessionDone& done, When when, std::int8_t score) {
    if (score == kUnknown) return;
    if (when == When::kBefore) done.pain_before = score;
    if (when == When::kAfter) done.pain_after = score;
  }

  const Facts& facts_;
};

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

std::vector<SessionDone> MakeChronicle(const Facts& facts) {
  std::vector<SessionDone> chronicle;
  const Teller teller(facts);
  for (const Session& session : CollectSessions(facts)) chronicle.push_back(teller.Tell(session));
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
