#include "programme/diary.h"

#include <algorithm>
#include <map>
#include <utility>

#include "programme/chronicle.h"
#include "programme/session_events.h"

namespace sitbone::programme {
namespace {

// Only the newest session can be gone on with: who began another one has left the earlier for good.
const Session* FindOpen(const std::vector<Session>& sessions, std::int64_t now) {
  if (sessions.empty()) return nullptr;
  const Session& newest = sessions.back();
  const std::int64_t age = now > newest.last_at ? now - newest.last_at : newest.last_at - now;
  const bool fresh = age <= kOpenSessionMs;
  return newest.started != nullptr && !newest.ended && fresh ? &newest : nullptr;
}

// The block that a hold or a complaint belongs to: the first of that stretch and side with repetitions left, else the
// last.
OpenBlock* FindBlock(std::vector<OpenBlock>& blocks, const std::string& stretch, std::string_view side) {
  OpenBlock* found = nullptr;
  for (OpenBlock& block : blocks) {
    if (block.plan.stretch != stretch || block.plan.side != side) continue;
    found = &block;
    if (block.done < block.plan.repetitions) break;
  }
  return found;
}

OpenSession MakeOpen(const Session& session, const Facts& facts) {
  const StartFact& start = facts.starts[session.started->detail];
  OpenSession open{session.id, start.mode, facts.devices[session.started->device], session.first_at, session.last_at,
                   {},         {}};
  for (const BlockPlan& plan : start.blocks) open.blocks.push_back({plan, 0, 0, false});
  for (const Fact* fact : session.facts) {
    if (fact->kind == FactKind::kRated && fact->when == When::kBefore) open.pain_before = fact->score;
    if (fact->kind != FactKind::kHold && fact->kind != FactKind::kIncrease) continue;
    OpenBlock* block = FindBlock(open.blocks, facts.stretches[fact->stretch], Name(fact->leg));
    if (block == nullptr) continue;
    if (fact->kind == FactKind::kIncrease) {
      block->pain_increased = true;
      continue;
    }
    block->credited_s += facts.holds[fact->detail].credited_s;
    if (fact->flag) ++block->done;
  }
  return open;
}

// What one session says about one side of one stretch, over what earlier ones said.
void AddToHistory(const Session& session, const Facts& facts, std::uint32_t stretch, Leg leg, StretchHistory& history) {
  std::optional<Measured> knee;
  std::optional<Measured> hip;
  bool held = false;
  bool hurt = false;
  for (const Fact* fact : session.facts) {
    if (fact->stretch != stretch || fact->leg != leg) continue;
    if (IsFelt(fact->kind)) history.felt = facts.words[fact->detail];
    if (fact->kind == FactKind::kIncrease) hurt = true;
    if (fact->kind != FactKind::kHold) continue;
    held = true;
    // An angle that was never held without a fault is no measure of the stretch.
    const HoldFact& hold = facts.holds[fact->detail];
    if (!(hold.credited_s > 0)) continue;
    KeepFurther(Further::kLess, knee, hold.knee_flexion);
    KeepFurther(Further::kMore, hip, hold.trunk_thigh);
  }
  if (!held) return;
  ++history.sessions;
  history.last_at = session.first_at;
  history.knee_flexion = knee;
  history.trunk_thigh = hip;
  history.pain_increased = hurt;
}

std::vector<StretchHistory> MakeHistory(const std::vector<const Session*>& sessions, const Facts& facts) {
  std::map<std::pair<std::string, std::string>, std::pair<std::uint32_t, Leg>> held;
  for (const Session* session : sessions) {
    std::pair<std::uint32_t, Leg> last = {kNoStretch, Leg::kNone};
    for (const Fact* fact : session->facts) {
      const std::pair<std::uint32_t, Leg> here = {fact->stretch, fact->leg};
      if (fact->kind != FactKind::kHold || here == last) continue;
      held.try_emplace({facts.stretches[fact->stretch], std::string(Name(fact->leg))}, here);
      last = here;
    }
  }
  std::vector<StretchHistory> histories;
  for (const auto& [names, numbers] : held) {
    StretchHistory& history = histories.emplace_back(names.first, names.second);
    for (const Session* session : sessions) AddToHistory(*session, facts, numbers.first, numbers.second, history);
  }
  return histories;
}

std::vector<PainOfSession> MakePain(const std::vector<Session>& sessions) {
  std::vector<PainOfSession> rated;
  for (const Session& session : sessions) {
    PainOfSession pain{session.id, session.first_at, {}, {}};
    for (const Fact* fact : session.facts) {
      if (fact->kind == FactKind::kRated) (fact->when == When::kBefore ? pain.before : pain.after) = fact->score;
    }
    if (pain.before || pain.after) rated.push_back(pain);
  }
  if (rated.size() > kPainSessions) rated.erase(rated.begin(), rated.end() - kPainSessions);
  return rated;
}

}  // namespace

Diary Fold(const Facts& facts, std::int64_t now, std::string_view current) {
  Diary diary;
  diary.events = facts.entries.size();
  diary.ignored = facts.ignored;
  diary.problems = facts.problems;
  diary.problems.insert(diary.problems.end(), facts.misread.begin(), facts.misread.end());
  const std::vector<Session> sessions = CollectSessions(facts);
  const Session* open = FindOpen(sessions, now);
  if (open != nullptr) diary.open_session = MakeOpen(*open, facts);
  const std::string left_out = !current.empty() ? std::string(current) : open != nullptr ? open->id : std::string();
  std::vector<const Session*> before;
  std::optional<std::int64_t> last_of_all;  // the current one counts against a pause, too
  for (const Session& session : sessions) {
    last_of_all = std::max(last_of_all.value_or(session.first_at), session.first_at);
    if (session.id == left_out || !session.held()) continue;
    before.push_back(&session);
    diary.last_session_at = session.first_at;
  }
  diary.sessions = static_cast<int>(before.size());
  diary.stretches = MakeHistory(before, facts);
  diary.pain = MakePain(sessions);
  diary.screening = FoldScreening(facts, now, last_of_all);
  return diary;
}

}  // namespace sitbone::programme
