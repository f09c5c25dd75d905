// One drawn figure: what the page asks for 60 times a second.
#include <benchmark/benchmark.h>

#include <string>

#include "figure/figure_output.h"
#include "figure/figure_request.h"
#include "figure/guide.h"
#include "figure/person.h"

namespace sitbone {
namespace {

void BM_DrawPerson(benchmark::State& state) {
  const figure::FigurePosture posture = figure::GuidePosture(figure::GuideStretch::kTwo, figure::GuideMoment::kHold);
  for (auto _ : state) benchmark::DoNotOptimize(figure::DrawPerson(posture, {}));
}
BENCHMARK(BM_DrawPerson);

void BM_DrawRequestToJson(benchmark::State& state) {
  const std::string request = R"({"guide": {"stretch": "one", "moment": "hold", "breath": 0.2}})";
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string json = figure::WriteDrawingJson(*figure::DrawRequest(request));
    bytes = json.size();
    benchmark::DoNotOptimize(json.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(BM_DrawRequestToJson);

}  // namespace
}  // namespace sitbone
