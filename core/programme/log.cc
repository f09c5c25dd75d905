#include "programme/log.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "programme/canonical_json.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

// What an unreadable item says about its own place, as far as that can be believed.
Problem Unreadable(const json& item, const Error& error) {
  const bool tampered = error.context.starts_with("event.checksum: ");
  Problem problem{tampered ? ProblemKind::kChecksum : ProblemKind::kUnreadable, {}, 0, error.context};
  if (!item.is_object()) return problem;
  const auto device = item.find("device");
  const auto seq = item.find("seq");
  if (device != item.end() && device->is_string()) problem.device = device->get<std::string>();
  if (seq != item.end() && seq->is_number_unsigned()) problem.seq = seq->get<std::int64_t>();
  return problem;
}

bool ByDeviceAndSeq(const Event& a, const Event& b) {
  return std::tie(a.device, a.seq, a.checksum) < std::tie(b.device, b.seq, b.checksum);
}

// A diary of one device lies in order; whether it does is asked sooner than sorted.
void SortOnce(auto& items, auto before) {
  if (!std::ranges::is_sorted(items, before)) std::ranges::sort(items, before);
}

// A clock that runs ahead and is then set back would put an event before those that it followed. So an event counts as
// no later than the ones after it on its device; `at` itself stays what it was.
void SortForFold(std::vector<Event>& events) {
  SortOnce(events, ByDeviceAndSeq);
  std::vector<std::int64_t> times(events.size());
  for (std::size_t i = events.size(); i-- > 0;) {
    const bool last = i + 1 == events.size() || events[i + 1].device != events[i].device;
    times[i] = last ? events[i].at : std::min(times[i + 1], events[i].at);
  }
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  SortOnce(order, [&](std::size_t a, std::size_t b) {
    return times[a] != times[b] ? times[a] < times[b] : ByDeviceAndSeq(events[a], events[b]);
  });
  if (std::ranges::is_sorted(order)) return;
  std::vector<Event> sorted;
  sorted.reserve(events.size());
  for (const std::size_t place : order) sorted.push_back(std::move(events[place]));
  events = std::move(sorted);
}

std::string Numbered(std::int64_t seq) { return "event " + std::to_string(seq); }

void Take(json&& item, std::string_view text, Log& log) {
  auto event = ReadEvent(std::move(item), text);
  if (event) {
    log.events.push_back(std::move(*event));
  } else {
    log.problems.push_back(Unreadable(item, event.error()));
  }
}

void Finish(Log& log) {
  // A second copy of an event is the same event.
  SortOnce(log.events, ByDeviceAndSeq);
  const auto copy = [](const Event& a, const Event& b) { return a.checksum == b.checksum; };
  log.events.erase(std::ranges::unique(log.events, copy).begin(), log.events.end());
  for (Problem& problem : VerifyChains(log.events)) log.problems.push_back(std::move(problem));
  const auto key = [](const Problem& p) { return std::tie(p.device, p.seq, p.kind, p.detail); };
  std::ranges::sort(log.problems, [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  const auto same = [&](const Problem& a, const Problem& b) { return key(a) == key(b); };
  log.problems.erase(std::ranges::unique(log.problems, same).begin(), log.problems.end());
  SortForFold(log.events);
  log.entries.reserve(log.events.size());
  log.all.reserve(log.events.size());
  for (const Event& event : log.events) AddFacts(event, log);
  SettleFacts(log);
}

}  // namespace

std::vector<Problem> VerifyChains(const std::vector<Event>& events) {
  std::vector<const Event*> sorted;
  for (const Event& event : events) sorted.push_back(&event);
  SortOnce(sorted, [](const Event* a, const Event* b) { return ByDeviceAndSeq(*a, *b); });
  const auto same = [](const Event* a, const Event* b) { return a->checksum == b->checksum; };
  sorted.erase(std::ranges::unique(sorted, same).begin(), sorted.end());
  std::vector<Problem> problems;
  const auto add = [&](ProblemKind kind, const Event& event, std::string detail) {
    problems.push_back({kind, event.device, event.seq, std::move(detail)});
  };
  // Groups of one device and number; more than one event in it is a fork.
  std::vector<const Event*> before;
  for (std::size_t i = 0; i < sorted.size();) {
    std::vector<const Event*> here;
    for (std::size_t k = i; k < sorted.size(); ++k) {
      if (sorted[k]->device != sorted[i]->device || sorted[k]->seq != sorted[i]->seq) break;
      here.push_back(sorted[k]);
    }
    const Event& event = *here[0];
    const bool continues = !before.empty() && before[0]->device == event.device;
    const std::int64_t last = continues ? before[0]->seq : 0;
    if (here.size() > 1) add(ProblemKind::kFork, event, Numbered(event.seq) + " is there in two versions.");
    if (event.seq != last + 1) {
      add(ProblemKind::kGap, event, Numbered(last + 1) + " to " + std::to_string(event.seq - 1) + " are missing.");
    } else if (continues) {
      for (const Event* one : here) {
        const bool fits = std::ranges::any_of(before, [&](const Event* b) { return b->checksum == one->prev; });
        if (!fits) add(ProblemKind::kChain, *one, Numbered(one->seq) + " does not follow the one before it.");
      }
    }
    i += here.size();
    before = std::move(here);
  }
  return problems;
}

Log ReadLog(const json& items) {
  Log log;
  for (const json& item : items) Take(json(item), {}, log);
  Finish(log);
  return log;
}

Log ReadLog(std::span<const StoredLine> lines) {
  Log log;
  log.events.reserve(lines.size());
  for (const StoredLine& line : lines) {
    auto document = ParseJson(line.text, "event");
    if (document) {
      Take(std::move(*document), line.text, log);
    } else {
      log.problems.push_back({ProblemKind::kUnreadable, line.device, line.seq, document.error().context});
    }
  }
  Finish(log);
  return log;
}

Log MakeLog(std::vector<Event> events) {
  Log log;
  log.events = std::move(events);
  Finish(log);
  return log;
}

}  // namespace sitbone::programme
