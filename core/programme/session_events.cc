#include "programme/session_events.h"

#include <algorithm>
#include <map>

#include "programme/event_data.h"

namespace sitbone::programme {

bool Session::held() const {
  return std::ranges::any_of(events, [](const Event* event) { return event->kind == "hold.done"; });
}

Sessions CollectSessions(const Log& log) {
  Sessions sessions;
  std::map<std::string, std::size_t> places;
  for (const Event& event : log.events) {
    if (!IsUnderstood(event)) {
      ++sessions.ignored;
      continue;
    }
    if (const auto checked = CheckData(event); !checked) {
      ++sessions.ignored;
      sessions.problems.push_back({ProblemKind::kUnreadable, event.device, event.seq, checked.error().context});
      continue;
    }
    const auto named = event.data.find("session");
    if (named == event.data.end() || !named->is_string() || log.withdrawn.contains(event.id)) continue;
    const std::string id = TextOf(event, "session");
    const auto [found, is_new] = places.try_emplace(id, sessions.all.size());
    if (is_new) sessions.all.push_back({id, nullptr, false, event.at, event.at, {}});
    Session& session = sessions.all[found->second];
    session.last_at = std::max(session.last_at, event.at);
    session.events.push_back(&event);
    if (event.kind == "session.started" && session.started == nullptr) {
      session.started = &event;
      session.first_at = event.at;
    }
    if (event.kind == "session.ended") session.ended = true;
  }
  return sessions;
}

}  // namespace sitbone::programme
