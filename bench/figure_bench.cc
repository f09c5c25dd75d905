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
    const std::string json = figure::WriteFigureJson(*figure::DrawRequest(request));
    bytes = json.size();
    benchmark::DoNotOptimize(json.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(BM_DrawRequestToJson);

/// Posture and person in, the body model's answer and the drawing out: what the page asks for while somebody drags.
void BM_DrawInsideToJson(benchmark::State& state) {
  const std::string request = R"({"guide": {"stretch": "two", "moment": "hold"}, "anatomy": {"back": "free",
    "sources": false, "words": {"nerve": "Sciatic nerve", "pelvis": "Pelvis", "semimem": "Semimembranosus",
    "bflh": "Biceps femoris", "l5s1": "L5/S1", "sacroiliac": "Sacroiliac joint", "lumbar-spine": "Lumbar spine",
    "percent": "{} %", "degrees": "{}", "moment": "{} N m", "tilt_back": "{}", "tilt_forward": "{}"}}})";
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string json = figure::WriteFigureJson(*figure::DrawRequest(request));
    bytes = json.size();
    benchmark::DoNotOptimize(json.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(BM_DrawInsideToJson);

}  // namespace
}  // namespace sitbone
