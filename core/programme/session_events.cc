#include "programme/session_events.h"

#include <algorithm>

namespace sitbone::programme {

bool Session::held() const {
  return std::ranges::any_of(facts, [](const Fact* fact) { return fact->kind == FactKind::kHold; });
}

std::vector<Session> CollectSessions(const Facts& facts) {
  std::vector<Session> sessions;
  constexpr std::size_t kNowhere = ~std::size_t{0};
  std::vector<std::size_t> places(facts.sessions.size(), kNowhere);
  for (const Fact& fact : facts.all) {
    if (fact.session == kNoSession) continue;
    std::size_t& place = places[fact.session];
    if (place == kNowhere) {
      place = sessions.size();
      sessions.push_back({facts.sessions[fact.session], nullptr, false, fact.at, fact.at, {}});
    }
    Session& session = sessions[place];
    session.last_at = std::max(session.last_at, fact.at);
    session.facts.push_back(&fact);
    if (fact.kind == FactKind::kStarted && session.started == nullptr) {
      session.started = &fact;
      session.first_at = fact.at;
    }
    if (fact.kind == FactKind::kEnded) session.ended = true;
  }
  return sessions;
}

}  // namespace sitbone::programme
