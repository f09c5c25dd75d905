#include "programme/event_time.h"

#include <algorithm>

namespace sitbone::programme {

std::vector<std::int64_t> FindTimes(const Facts& facts, std::int64_t now) {
  std::vector<std::int64_t> times(facts.all.size());
  std::vector<std::int64_t> latest(facts.devices.size(), 0);
  // The log keeps the order of a device's numbers, so one walk sees what came before, and one back what came after.
  for (std::size_t i = 0; i < facts.all.size(); ++i) {
    const Fact& fact = facts.all[i];
    std::int64_t& before = latest[fact.device];
    if (fact.at <= now) before = std::max(before, fact.at);
    times[i] = before;
  }
  std::vector<std::int64_t> next(facts.devices.size(), now);
  for (std::size_t i = facts.all.size(); i-- > 0;) {
    const Fact& fact = facts.all[i];
    if (fact.at > now) {
      times[i] = next[fact.device];
    } else {
      next[fact.device] = times[i];
    }
  }
  return times;
}

}  // namespace sitbone::programme
