// Ten years of diary: 11,000 sessions and 250,000 events. How long a plan takes once they are read, and how long
// reading.
#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/check.h"
#include "programme/checkpoint.h"
#include "programme/log.h"
#include "programme/plan.h"

namespace sitbone::programme {
namespace {

constexpr int kSessions = 11'000;
constexpr int kEventsOfASession = 23;               // 253,000 in all
constexpr std::int64_t kEvery = 8 * 3'600'000;      // ms between two sessions: ten years
constexpr std::int64_t kFirst = 1'470'000'000'000;  // ms

class Writer {
 public:
  std::vector<Event> events;

  void Add(std::string kind, nlohmann::json data) {
    context_.at += 10'000;
    auto event = Seal({std::move(kind), std::move(data)}, context_);
    SITBONE_CHECK(event.has_value());
    context_.previous_seq = event->seq;
    context_.previous = event->checksum;
    events.push_back(std::move(*event));
  }

  void AddSession(int number) {
    context_.at = kFirst + number * kEvery;
    const std::string session = "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number);
    const nlohmann::json null;
    Add("session.started", {{"session", session}, {"mode", "timer"}, {"blocks", nlohmann::json::array()}});
    Add("pain.rated", {{"session", session}, {"when", "before"}, {"score", 3}});
    for (int i = 0; i < kEventsOfASession - 4; ++i) {
      Add("hold.done", {{"session", session},
                        {"stretch", i % 2 == 0 ? "one" : "two"},
                        {"side", i % 4 < 2 ? "left" : "right"},
                        {"from_s", 1},
                        {"to_s", 31},
                        {"credited_s", 25},
                        {"hold_s", 25},
                        {"complete", true},
                        {"knee_flexion", {{"value", 30}, {"plus_minus", 8}}},
                        {"trunk_thigh", null},
                        {"faults", nlohmann::json::array()}});
    }
    Add("session.ended", {{"session", session}, {"reason", "done"}});
    Add("pain.rated", {{"session", session}, {"when", "after"}, {"score", number % 50 == 0 ? 4 : 3}});
  }

 private:
  SealContext context_{.person = "11111111-2222-4333-8444-555555555555",
                       .device = "aaaaaaaa-0000-4000-8000-000000000000"};
};

const std::vector<Event>& TenYears() {
  static const std::vector<Event> events = [] {
    Writer writer;
    for (int i = 0; i < kSessions; ++i) writer.AddSession(i);
    return std::move(writer.events);
  }();
  return events;
}

void BM_PlanOfTenYears(benchmark::State& state) {
  const Log log = MakeLog(TenYears());
  const Now now{kFirst + kSessions * kEvery, 60};
  for (auto _ : state) benchmark::DoNotOptimize(MakePlan(log, now).items.size());
  state.counters["events"] = static_cast<double>(log.events.size());
}
BENCHMARK(BM_PlanOfTenYears)->Unit(benchmark::kMillisecond);

void BM_ReadTenYears(benchmark::State& state) {
  std::vector<StoredLine> lines;
  for (const Event& event : TenYears()) lines.push_back({event.text, event.device, event.seq});
  for (auto _ : state) benchmark::DoNotOptimize(ReadLog(lines).events.size());
}
BENCHMARK(BM_ReadTenYears)->Unit(benchmark::kMillisecond)->Iterations(1);

void BM_GoOnFromCheckpoint(benchmark::State& state) {
  const std::string bytes = WriteCheckpoint(*MakeCheckpoint(MakeLog(TenYears())));
  const Now now{kFirst + kSessions * kEvery, 60};
  for (auto _ : state) benchmark::DoNotOptimize(MakePlan(ReadCheckpoint(bytes)->facts, now).items.size());
  state.counters["MB"] = static_cast<double>(bytes.size()) / 1e6;
}
BENCHMARK(BM_GoOnFromCheckpoint)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sitbone::programme
