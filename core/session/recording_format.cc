#include "session/recording_format.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>

namespace sitbone::session {
namespace {

using pose::Answer;
using pose::Network;
using pose::Question;

constexpr std::string_view kHeader = "SITBONE-RECORDING 1\n";
constexpr char kFrameEntry = 'F';
constexpr char kDetectorEntry = 'D';
constexpr char kLandmarkEntry = 'L';

// Boxes below this never become a person (a probability of 2 %).
constexpr float kKeptLogit = -4;
constexpr float kDroppedLogit = -100;
constexpr int kWindowRadius = 3;
constexpr float kHeatSteps = 8;
constexpr float kMaskSteps = 63;
constexpr float kColdLogit = -30;
// The auxiliary landmarks lead to the next region; a rounding error there would add up from frame to frame, so theirs
// are kept exactly.
bool IsExact(std::size_t landmark) { return landmark >= pose::kAuxiliaryCentre; }

template <typename T>
void Put(T value, std::string& bytes) {
  using Bits = std::conditional_t<sizeof(T) == 8, std::uint64_t,
                                  std::conditional_t<sizeof(T) == 4, std::uint32_t,
                                                     std::conditional_t<sizeof(T) == 2, std::uint16_t, std::uint8_t>>>;
  const Bits bits = std::bit_cast<Bits>(value);
  for (std::size_t i = 0; i < sizeof(T); ++i)
    bytes += static_cast<char>((static_cast<std::uint64_t>(bits) >> (8 * i)) & 0xFF);
}

void PutFloats(std::span<const float> values, std::string& bytes) {
  for (const float v : values) Put(v, bytes);
}

class Input {
 public:
  explicit Input(std::string_view bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  bool AtEnd() const { return at_ >= bytes_.size(); }
  std::size_t at() const { return at_; }
  template <typename T>
  T Get() {
    if (!ok_ || bytes_.size() - at_ < sizeof(T)) {
      ok_ = false;
      return T{};
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + i])) << (8 * i);
    }
    at_ += sizeof(T);
    if constexpr (sizeof(T) == 8) return std::bit_cast<T>(bits);
    if constexpr (sizeof(T) == 4) return std::bit_cast<T>(static_cast<std::uint32_t>(bits));
    if constexpr (sizeof(T) == 2) return std::bit_cast<T>(static_cast<std::uint16_t>(bits));
    if constexpr (sizeof(T) == 1) return std::bit_cast<T>(static_cast<std::uint8_t>(bits));
  }
  void GetFloats(std::span<float> out) {
    for (float& v : out) v = Get<float>();
  }
  void Spoil() { ok_ = false; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

// The window of the heat map that the decoder reads round a landmark, clipped to the map.
struct Window {
  int x0 = 0, x1 = 0, y0 = 0, y1 = 0;
};
Window WindowOf(float x, float y) {
  constexpr float kCell = static_cast<float>(pose::kLandmarkSize) / pose::kHeatMapSize;
  if (!(x >= 0 && y >= 0 && x < pose::kLandmarkSize && y < pose::kLandmarkSize)) return {};
  const int column = static_cast<int>(x / kCell);
  const int row = static_cast<int>(y / kCell);
  return {std::max(0, column - kWindowRadius), std::min(pose::kHeatMapSize, column + kWindowRadius + 1),
          std::max(0, row - kWindowRadius), std::min(pose::kHeatMapSize, row + kWindowRadius + 1)};
}

std::size_t HeatIndex(int x, int y, std::size_t landmark) {
  return (static_cast<std::size_t>(y) * pose::kHeatMapSize + static_cast<std::size_t>(x)) * pose::kNetworkLandmarks +
         landmark;
}

void PutMask(std::span<const float> mask, std::string& bytes) {
  const auto [low, high] = std::minmax_element(mask.begin(), mask.end());
  const bool logits = *low < -0.01F || *high > 1.01F;
  const auto step = [&](float v) {
    const float p = logits ? 1 / (1 + std::exp(-v)) : v;
    return static_cast<std::uint8_t>(std::lround(std::clamp(p, 0.0F, 1.0F) * kMaskSteps));
  };
  for (std::size_t i = 0; i < mask.size();) {
    const std::uint8_t value = step(mask[i]);
    std::size_t run = 1;
    while (run < 65535 && i + run < mask.size() && step(mask[i + run]) == value) ++run;
    // Values need six bits: the seventh says that a length follows.
    if (run == 1) {
      Put(value, bytes);
    } else {
      Put(static_cast<std::uint8_t>(value | 0x80), bytes);
      Put(static_cast<std::uint16_t>(run), bytes);
    }
    i += run;
  }
}

void GetMask(Input& input, std::vector<float>& mask) {
  for (std::size_t i = 0; i < mask.size();) {
    const auto code = input.Get<std::uint8_t>();
    const std::size_t run = (code & 0x80) != 0 ? input.Get<std::uint16_t>() : 1;
    if (!input.ok() || run == 0 || run > mask.size() - i) return input.Spoil();
    std::fill_n(mask.begin() + static_cast<std::ptrdiff_t>(i), run, static_cast<float>(code & 0x3F) / kMaskSteps);
    i += run;
  }
}

// Tensors that recorded answers are unpacked into.
struct Tensors {
  std::vector<float> boxes = std::vector<float>(pose::kAnchors * pose::kBoxValues);
  std::vector<float> scores = std::vector<float>(pose::kAnchors);
  std::vector<float> landmarks = std::vector<float>(pose::kNetworkLandmarks * pose::kLandmarkValues);
  std::vector<float> world = std::vector<float>(pose::kNetworkLandmarks * 3);
  std::vector<float> heat_map =
      std::vector<float>(std::size_t{pose::kHeatMapSize} * pose::kHeatMapSize * pose::kNetworkLandmarks, kColdLogit);
  std::vector<float> mask = std::vector<float>(std::size_t{pose::kMaskSize} * pose::kMaskSize);
};

Answer GetDetector(Input& input, Tensors& tensors) {
  std::fill(tensors.scores.begin(), tensors.scores.end(), kDroppedLogit);
  const auto count = input.Get<std::uint16_t>();
  for (std::size_t k = 0; k < count && input.ok(); ++k) {
    const std::size_t i = input.Get<std::uint16_t>();
    if (i >= pose::kAnchors) {
      input.Spoil();
      break;
    }
    tensors.scores[i] = input.Get<float>();
    input.GetFloats(std::span(tensors.boxes).subspan(i * pose::kBoxValues, pose::kBoxValues));
  }
  Answer answer;
  answer.boxes = tensors.boxes;
  answer.scores = tensors.scores;
  return answer;
}

Answer GetLandmarks(Input& input, Tensors& tensors) {
  const bool has_mask = input.Get<std::uint8_t>() != 0;
  Answer answer;
  answer.presence = input.Get<float>();
  input.GetFloats(std::span(tensors.landmarks).first(pose::kKeptLandmarks * pose::kLandmarkValues));
  input.GetFloats(std::span(tensors.world).first(pose::kKeptLandmarks * 3));
  std::fill(tensors.heat_map.begin(), tensors.heat_map.end(), kColdLogit);
  for (std::size_t i = 0; i < pose::kKeptLandmarks; ++i) {
    const Window w =
        WindowOf(tensors.landmarks[i * pose::kLandmarkValues], tensors.landmarks[i * pose::kLandmarkValues + 1]);
    for (int y = w.y0; y < w.y1; ++y) {
      for (int x = w.x0; x < w.x1; ++x) {
        tensors.heat_map[HeatIndex(x, y, i)] =
            IsExact(i) ? input.Get<float>() : static_cast<float>(input.Get<std::int8_t>()) / kHeatSteps;
      }
    }
  }
  if (has_mask) GetMask(input, tensors.mask);
  answer.landmarks = tensors.landmarks;
  answer.world = tensors.world;
  answer.heat_map = tensors.heat_map;
  if (has_mask) answer.mask = tensors.mask;
  return answer;
}

}  // namespace

std::string RecordingHeader() { return std::string(kHeader); }

void AppendFrame(int width, int height, Timestamp t, std::string& bytes) {
  bytes += kFrameEntry;
  Put(static_cast<std::int32_t>(width), bytes);
  Put(static_cast<std::int32_t>(height), bytes);
  Put(t.ns, bytes);
}

void AppendAnswer(const Question& question, const Answer& answer, std::string& bytes) {
  if (question.network == Network::kDetector) {
    bytes += kDetectorEntry;
    const auto count =
        std::count_if(answer.scores.begin(), answer.scores.end(), [](float s) { return s >= kKeptLogit; });
    Put(static_cast<std::uint16_t>(count), bytes);
    for (std::size_t i = 0; i < answer.scores.size(); ++i) {
      if (answer.scores[i] < kKeptLogit) continue;
      Put(static_cast<std::uint16_t>(i), bytes);
      Put(answer.scores[i], bytes);
      PutFloats(answer.boxes.subspan(i * pose::kBoxValues, pose::kBoxValues), bytes);
    }
    return;
  }
  bytes += kLandmarkEntry;
  Put(static_cast<std::uint8_t>(answer.mask.empty() ? 0 : 1), bytes);
  Put(answer.presence, bytes);
  PutFloats(answer.landmarks.first(pose::kKeptLandmarks * pose::kLandmarkValues), bytes);
  PutFloats(answer.world.first(pose::kKeptLandmarks * 3), bytes);
  for (std::size_t i = 0; i < pose::kKeptLandmarks; ++i) {
    const Window w =
        WindowOf(answer.landmarks[i * pose::kLandmarkValues], answer.landmarks[i * pose::kLandmarkValues + 1]);
    for (int y = w.y0; y < w.y1; ++y) {
      for (int x = w.x0; x < w.x1; ++x) {
        const float heat = answer.heat_map[HeatIndex(x, y, i)];
        if (IsExact(i)) {
          Put(heat, bytes);
          continue;
        }
        const float steps = std::round(heat * kHeatSteps);
        Put(static_cast<std::int8_t>(std::clamp(steps, -127.0F, 127.0F)), bytes);
      }
    }
  }
  if (!answer.mask.empty()) PutMask(answer.mask, bytes);
}

Result<SessionRecord> Replay(std::string_view bytes, const AnalysisOptions& options,
                             std::vector<stretch::StretchSpec> stretches,
                             const kinematics::PostureCorrection* correction,
                             const std::function<void(Analysis&)>& prepare) {
  if (!bytes.starts_with(kHeader)) return Fail(ErrorCode::kCorrupt, "Not a recording of version 1.");
  Input input(bytes.substr(kHeader.size()));
  Tensors tensors;
  Analysis analysis(options, std::move(stretches), correction);
  if (prepare) prepare(analysis);
  Source source;
  Timestamp last{};
  std::size_t frames = 0;
  const auto corrupt = [&] {
    return Fail(ErrorCode::kCorrupt,
                "The recording makes no sense at byte " + std::to_string(kHeader.size() + input.at()) + ".");
  };
  while (!input.AtEnd()) {
    if (input.Get<char>() != kFrameEntry) return corrupt();
    const auto width = input.Get<std::int32_t>();
    const auto height = input.Get<std::int32_t>();
    const Timestamp t{input.Get<std::int64_t>()};
    if (!input.ok() || width <= 0 || height <= 0) return corrupt();
    analysis.BeginFrame({nullptr, width, height, 0}, t, frames++);
    do {
      while (const Question* question = analysis.NextQuestion()) {
        const char kind = input.Get<char>();
        const bool detector = question->network == Network::kDetector;
        if (kind != (detector ? kDetectorEntry : kLandmarkEntry)) return corrupt();
        const Answer answer = detector ? GetDetector(input, tensors) : GetLandmarks(input, tensors);
        if (!input.ok()) return corrupt();
        analysis.Answer(answer);
      }
    } while (!analysis.EndFrame());
    if (pose::MeasureJob* job = analysis.TakeJob()) {
      if (input.Get<char>() != kLandmarkEntry) return corrupt();
      const Answer answer = GetLandmarks(input, tensors);
      if (!input.ok()) return corrupt();
      pose::Tracker::FinishJob(*job, answer);
      analysis.FinishJob(*job);
    }
    source.width = width;
    source.height = height;
    last = std::max(last, t);
  }
  source.file = "recording";
  source.frames = static_cast<std::int64_t>(frames);
  source.fps = frames > 1 && last.ns > 0 ? static_cast<double>(frames - 1) / last.seconds() : 0;
  source.duration_s = last.seconds();
  return analysis.Finish(source);
}

}  // namespace sitbone::session
