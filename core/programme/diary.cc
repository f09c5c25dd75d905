#include "programme/diary.h"

#include <algorithm>
#include <map>
#include <utility>

#include "programme/session_events.h"

namespace sitbone::programme {
namespace {

using StretchAndSide = std::pair<std::string, std::string>;

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
OpenBlock* FindBlock(std::vector<OpenBlock>& blocks, const Event& event) {
  const std::string stretch = TextOf(event, "stretch");
  const std::string side = TextOf(event, "side");
  OpenBlock* found = nullptr;
  for (OpenBlock& block : blocks) {
    if (block.plan.stretch != stretch || block.plan.side != side) continue;
    found = &block;
    if (block.done < block.plan.repetitions) break;
  }
  return found;
}

OpenSession MakeOpen(const Session& session) {
  OpenSession open{
      session.id, TextOf(*session.started, "mode"), session.started->device, session.first_at, session.last_at, {}, {}};
  for (BlockPlan& plan : BlocksOf(*session.started)) open.blocks.push_back({std::move(plan), 0, 0, false});
  for (const Event* event : session.events) {
    if (event->kind == "pain.rated" && TextOf(*event, "when") == "before") {
      open.pain_before = static_cast<int>(NumberOf(*event, "score"));
    }
    if (event->kind != "hold.done" && event->kind != "pain.increased") continue;
    OpenBlock* block = FindBlock(open.blocks, *event);
    if (block == nullptr) continue;
    if (event->kind == "pain.increased") {
      block->pain_increased = true;
      continue;
    }
    block->credited_s += NumberOf(*event, "credited_s");
    if (FlagOf(*event, "complete")) ++block->done;
  }
  return open;
}

void KeepBetter(std::optional<Measured>& best, const std::optional<Measured>& seen, bool less) {
  if (!seen) return;
  if (!best || (less ? seen->value < best->value : seen->value > best->value)) best = seen;
}

// What one session says about one side of one stretch, over what earlier ones said.
void AddToHistory(const Session& session, const StretchAndSide& key, StretchHistory& history) {
  std::optional<Measured> knee;
  std::optional<Measured> hip;
  bool held = false;
  bool hurt = false;
  for (const Event* event : session.events) {
    if (!event->data.contains("stretch")) continue;
    if (StretchAndSide{TextOf(*event, "stretch"), TextOf(*event, "side")} != key) continue;
    if (event->kind == "stretch.felt") history.felt = TextOf(*event, "where");
    if (event->kind == "pain.increased") hurt = true;
    if (event->kind != "hold.done") continue;
    held = true;
    // An angle that was never held without a fault is no measure of the stretch.
    if (!(NumberOf(*event, "credited_s") > 0)) continue;
    KeepBetter(knee, MeasuredOf(*event, "knee_flexion"), /*less=*/true);
    KeepBetter(hip, MeasuredOf(*event, "trunk_thigh"), /*less=*/false);
  }
  if (!held) return;
  ++history.sessions;
  history.last_at = session.first_at;
  history.knee_flexion = knee;
  history.trunk_thigh = hip;
  history.pain_increased = hurt;
}

std::vector<StretchHistory> MakeHistory(const std::vector<const Session*>& sessions) {
  std::map<StretchAndSide, StretchHistory> all;
  for (const Session* session : sessions) {
    for (const Event* event : session->events) {
      if (event->kind == "hold.done") all.try_emplace({TextOf(*event, "stretch"), TextOf(*event, "side")});
    }
  }
  std::vector<StretchHistory> histories;
  for (auto& [key, history] : all) {
    history.stretch = key.first;
    history.side = key.second;
    for (const Session* session : sessions) AddToHistory(*session, key, history);
    histories.push_back(std::move(history));
  }
  return histories;
}

std::vector<PainOfSession> MakePain(const std::vector<Session>& sessions) {
  std::vector<PainOfSession> rated;
  for (const Session& session : sessions) {
    PainOfSession pain{session.id, session.first_at, {}, {}};
    for (const Event* event : session.events) {
      if (event->kind != "pain.rated") continue;
      const int score = static_cast<int>(NumberOf(*event, "score"));
      (TextOf(*event, "when") == "before" ? pain.before : pain.after) = score;
    }
    if (pain.before || pain.after) rated.push_back(pain);
  }
  if (rated.size() > kPainSessions) rated.erase(rated.begin(), rated.end() - kPainSessions);
  return rated;
}

}  // namespace

Diary Fold(const Log& log, std::int64_t now, std::string_view current) {
  Diary diary;
  diary.events = log.events.size();
  diary.problems = log.problems;
  const Sessions collected = CollectSessions(log);
  const std::vector<Session>& sessions = collected.all;
  diary.ignored = collected.ignored;
  diary.problems.insert(diary.problems.end(), collected.problems.begin(), collected.problems.end());
  const Session* open = FindOpen(sessions, now);
  if (open != nullptr) diary.open_session = MakeOpen(*open);
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
  diary.stretches = MakeHistory(before);
  diary.pain = MakePain(sessions);
  diary.screening = FoldScreening(log, now, last_of_all);
  return diary;
}

}  // namespace sitbone::programme
