// The body model: the work that bench/compare_body_speed.py has OpenSim do too, and the whole balance of one posture.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "body/balance.h"
#include "body/body_request.h"
#include "body/muscle.h"

namespace sitbone::body {
namespace {

constexpr std::size_t kPostures = 4096;

/// Hip -20 to 120, knee 0 to 120 degrees, drawn by a linear congruential generator (Knuth's MMIX).
std::array<HipKnee, kPostures> MakePostures() {
  std::array<HipKnee, kPostures> postures;
  std::uint64_t state = 1;
  const auto draw = [&] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state >> 11U) / 9007199254740992.0;
  };
  for (HipKnee& posture : postures) posture = {ToRadians(-20 + 140 * draw()), ToRadians(120 * draw())};
  return postures;
}
const std::array<HipKnee, kPostures> kDrawn = MakePostures();

template <typename Work>
void Run(benchmark::State& state, const Work& work) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = work(kDrawn[i++ % kPostures]);
    benchmark::DoNotOptimize(result);
  }
  state.SetItemsProcessed(state.iterations());
}

void BodyLengths(benchmark::State& state) {
  Run(state, [](const HipKnee& at) { return CalcHeadLengths(at); });
}
BENCHMARK(BodyLengths);

void BodyLengthsAndArms(benchmark::State& state) {
  Run(state, [](const HipKnee& at) { return CalcHeadPaths(at); });
}
BENCHMARK(BodyLengthsAndArms);

void BodyLengthsAndEquilibrium(benchmark::State& state) {
  Run(state, [](const HipKnee& at) { return CalcParity(at); });
}
BENCHMARK(BodyLengthsAndEquilibrium);

// One leg up on the back, and on a chair with both legs at work: the quick and the slow end.
void BodyBalance(benchmark::State& state) {
  const Person person = MakePerson({}).value_or(Person());
  const bool sitting = state.range(0) == 1;
  Run(state, [&](const HipKnee& at) {
    BalanceRequest request;
    request.support = sitting ? Support::kSitting : Support::kLying;
    request.legs[0] = sitting ? LegPose{1.5, 0.2} : LegPose{0, 0};
    request.legs[1] = {at.hip, at.knee};
    request.trunk = sitting ? -0.4 : 0;
    return SolveBalance(person, request).pelvis;
  });
}
BENCHMARK(BodyBalance)->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

// All that the page asks for a frame, JSON included.
void BodyAnswerJson(benchmark::State& state) {
  Run(state, [](const HipKnee& at) {
    BodyRequest request;
    request.hip_deg = ToDegrees(at.hip);
    request.knee_deg = ToDegrees(at.knee);
    request.sources = false;
    const auto answer = AnswerBody(request);
    return answer ? WriteBodyJson(request, *answer).size() : 0;
  });
}
BENCHMARK(BodyAnswerJson)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace sitbone::body
