#include "sync/have.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"

namespace sitbone::sync {
namespace {

// The first run that ends at or behind `seq`.
template <typename Runs>
auto FindRun(Runs& runs, std::int64_t seq) {
  return std::ranges::lower_bound(runs, seq, {}, &Run::to);
}

const std::vector<Run>& RunsOf(const Have& have, const std::string& device) {
  static const std::vector<Run> kNone;
  const auto found = have.find(device);
  return found == have.end() ? kNone : found->second;
}

}  // namespace

std::vector<Span> FindMissing(const Have& mine, const Have& theirs) {
  std::vector<Span> missing;
  for (const auto& [device, runs] : mine) {
    const std::vector<Run>& others = RunsOf(theirs, device);
    for (const Run& run : runs) {
      std::int64_t from = run.from;
      for (auto other = FindRun(others, from); from <= run.to && other != others.end(); ++other) {
        if (other->from > run.to) break;
        if (other->from > from) missing.push_back({device, from, other->from - 1});
        from = std::max(from, other->to + 1);
      }
      if (from <= run.to) missing.push_back({device, from, run.to});
    }
  }
  return missing;
}

std::vector<Place> FindCommonEnds(const Have& mine, const Have& theirs) {
  std::vector<Place> ends;
  for (const auto& [device, others] : theirs) {
    const std::vector<Run>& runs = RunsOf(mine, device);
    for (const Run& other : others) {
      const auto run = FindRun(runs, other.to);
      if (run != runs.end() && run->from <= other.to) ends.push_back({device, other.to, other.checksum});
    }
  }
  return ends;
}

Fit FindFit(const Have& have, const programme::Event& event) {
  const std::vector<Run>& runs = RunsOf(have, event.device);
  const auto run = FindRun(runs, event.seq);
  if (run != runs.end() && run->from <= event.seq) return Fit::kKnown;
  if (run != runs.end() && run->from == event.seq + 1 && run->prev != event.checksum) return Fit::kContradiction;
  if (run == runs.begin()) return Fit::kNew;
  const Run& before = *std::prev(run);
  return before.to + 1 == event.seq && before.checksum != event.prev ? Fit::kContradiction : Fit::kNew;
}

void Insert(Have& have, const programme::Event& event) {
  SITBONE_CHECK(FindFit(have, event) == Fit::kNew);
  std::vector<Run>& runs = have[event.device];
  auto run = FindRun(runs, event.seq);
  const bool joins_before = run != runs.begin() && std::prev(run)->to + 1 == event.seq;
  const bool joins_behind = run != runs.end() && run->from == event.seq + 1;
  if (joins_before && joins_behind) {
    std::prev(run)->to = run->to;
    std::prev(run)->checksum = run->checksum;
    runs.erase(run);
  } else if (joins_before) {
    std::prev(run)->to = event.seq;
    std::prev(run)->checksum = event.checksum;
  } else if (joins_behind) {
    run->from = event.seq;
    run->prev = event.prev;
  } else {
    runs.insert(run, {event.seq, event.seq, event.prev, event.checksum});
  }
}

}  // namespace sitbone::sync
