// Ten years of diary (11,000 sessions, 253,000 events) to an empty device, and one entry more to one that has them:
// both sides in this process, each with its own file on the disk, every checksum and chain compared by the receiver.
//
// SITBONE_TEN_YEARS=FILE keeps the diary, for bench/sync_speed.mjs.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "adapters/sqlite_diary/shelf.h"
#include "base/check.h"

namespace sitbone::sqlite_diary {
namespace {

constexpr int kSessions = 11'000;
constexpr int kHolds = 19;                          // a session; with four more events, 253,000 in all
constexpr std::int64_t kEvery = 8 * 3'600'000;      // ms between two sessions: ten years
constexpr std::int64_t kFirst = 1'470'000'000'000;  // ms

std::string Path(const char* name) { return "sitbone_bench_" + std::to_string(::getpid()) + "_" + name; }

void Remove(const std::string& path) {
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
}

class Years {
 public:
  explicit Years(Store& store) : store_(store), context_{.at = kFirst, .device = std::string(kDevice)} {
    context_.person = *store.person();
    for (int i = 0; i < kSessions; ++i) AddSession(i);
  }

 private:
  static constexpr std::string_view kDevice = "aaaaaaaa-0000-4000-8000-000000000000";

  void Add(const char* kind, nlohmann::json data) {
    context_.at += 10'000;
    auto event = programme::Seal({kind, std::move(data)}, context_);
    SITBONE_CHECK(event.has_value());
    context_.previous_seq = event->seq;
    context_.previous = event->checksum;
    events_.push_back(std::move(*event));
  }
  void AddSession(int number) {
    context_.at = kFirst + number * kEvery;
    const std::string session = "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number);
    const nlohmann::json null;
    Add("session.started", {{"session", session}, {"mode", "timer"}, {"blocks", nlohmann::json::array()}});
    Add("pain.rated", {{"session", session}, {"when", "before"}, {"score", 3}});
    for (int i = 0; i < kHolds; ++i) {
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
    Add("pain.rated", {{"session", session}, {"when", "after"}, {"score", 3}});
    if (number % 1000 < 999 && number < kSessions - 1) return;
    SITBONE_CHECK(store_.Merge(events_).has_value());
    events_.clear();
  }

  Store& store_;
  programme::SealContext context_;
  std::vector<programme::Event> events_;
};

const std::string& TenYears() {
  static const std::string path = [] {
    const char* kept = std::getenv("SITBONE_TEN_YEARS");
    const std::string name = kept == nullptr ? Path("ten_years.db") : kept;
    if (kept != nullptr && std::filesystem::exists(name)) return name;
    auto store = Store::Open(name, Mode::kCreate);
    SITBONE_CHECK(store.has_value());
    const Years years(*store);
    if (kept == nullptr) std::atexit([] { Remove(Path("ten_years.db")); });
    return name;
  }();
  return path;
}

DiaryShelf Open(const std::string& path) {
  auto store = Store::Open(path, Mode::kCreate);
  SITBONE_CHECK(store.has_value());
  return DiaryShelf(std::move(*store));
}

/// Bytes that went either way.
std::size_t Exchange(sync::Shelf& asking, sync::Shelf& answering) {
  std::optional<sync::Head> theirs;
  std::size_t bytes = 0;
  while (true) {
    const auto question = sync::Ask(asking, theirs);
    SITBONE_CHECK(question.has_value());
    const auto answer = sync::Answer(answering, *question);
    SITBONE_CHECK(answer.has_value());
    auto heard = sync::Hear(asking, *answer);
    SITBONE_CHECK(heard.has_value());
    SITBONE_CHECK(heard->refused_count == 0);
    bytes += question->size() + answer->size();
    if (!heard->go_on) return bytes;
    theirs = std::move(heard->theirs);
  }
}

double PeakMegabytes() {
  struct rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void BM_SyncTenYears(benchmark::State& state) {
  DiaryShelf computer = Open(TenYears());
  const double before = PeakMegabytes();
  std::size_t bytes = 0;
  for (auto _ : state) {
    DiaryShelf empty = Open(Path("empty.db"));
    bytes = Exchange(empty, computer);
    state.PauseTiming();
    SITBONE_CHECK(empty.Look()->have == computer.Look()->have);
    Remove(Path("empty.db"));
    state.ResumeTiming();
  }
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
  state.counters["more_memory_MB"] = PeakMegabytes() - before;
}
BENCHMARK(BM_SyncTenYears)->Unit(benchmark::kMillisecond)->Iterations(1);

void BM_SyncOneEntryToTenYears(benchmark::State& state) {
  const std::string other = Path("other.db");
  std::filesystem::copy_file(TenYears(), other);
  DiaryShelf computer = Open(TenYears());
  DiaryShelf device = Open(other);
  auto writer = Store::Open(other, Mode::kWrite);
  SITBONE_CHECK(writer.has_value());
  SITBONE_CHECK(device.BeginNewDevice().has_value());
  Exchange(device, computer);
  std::int64_t at = kFirst + kSessions * kEvery;
  for (auto _ : state) {
    state.PauseTiming();
    SITBONE_CHECK(
        writer->Add({"advice.overridden", {{"advice", "one_first"}}}, {.at = ++at, .random = {}}).has_value());
    state.ResumeTiming();
    Exchange(device, computer);
  }
  Remove(other);
}
BENCHMARK(BM_SyncOneEntryToTenYears)->Unit(benchmark::kMillisecond)->Iterations(50);

}  // namespace
}  // namespace sitbone::sqlite_diary
