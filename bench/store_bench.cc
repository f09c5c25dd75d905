// One entry added to a diary that holds ten years already, on the disk: sealed, written, synced.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "adapters/sqlite_diary/store.h"
#include "base/check.h"

namespace sitbone::sqlite_diary {
namespace {

constexpr int kEvents = 250'000;

void BM_AddToTenYears(benchmark::State& state) {
  const std::string path = "sitbone_bench_" + std::to_string(::getpid()) + ".db";
  auto store = Store::Open(path, Mode::kCreate);
  SITBONE_CHECK(store.has_value());
  programme::SealContext context{.at = 1'470'000'000'000,
                                 .person = "11111111-2222-4333-8444-555555555555",
                                 .device = "aaaaaaaa-0000-4000-8000-000000000000"};
  std::vector<programme::Event> events;
  for (int i = 0; i < kEvents; ++i) {
    auto event = programme::Seal({"advice.overridden", {{"advice", "one_first"}}}, context);
    context.at += 1000;
    context.previous_seq = event->seq;
    context.previous = event->checksum;
    events.push_back(std::move(*event));
  }
  SITBONE_CHECK(store->Merge(events).has_value());
  Moment moment{.at = 1'785'654'000'000, .offset_min = 0, .random = {}};
  for (auto _ : state) {
    moment.at += 1000;
    SITBONE_CHECK(store->Add({"advice.overridden", {{"advice", "one_first"}}}, moment).has_value());
  }
  store = Fail(ErrorCode::kCancelled, {});
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
}
BENCHMARK(BM_AddToTenYears)->Unit(benchmark::kMillisecond)->Iterations(500);

}  // namespace
}  // namespace sitbone::sqlite_diary
