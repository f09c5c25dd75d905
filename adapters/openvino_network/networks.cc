#include "adapters/openvino_network/networks.h"

#include <array>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <openvino/openvino.hpp>
#include <utility>
#include <vector>

#include "adapters/openssl_digest/digest.h"

namespace sitbone::openvino_network {
namespace {

using pose::Answer;
using pose::Network;
using pose::Question;

struct ModelFile {
  const char* name;
  const char* sha256;
};

// The files that all figures in docs/measurements.md were measured with.
constexpr ModelFile FileOf(Network network) {
  switch (network) {
    case Network::kDetector:
      return {"pose_detection.tflite", "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85"};
    case Network::kLite:
      return {"pose_landmark_lite.tflite", "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61"};
    case Network::kFull:
      return {"pose_landmark_full.tflite", "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f"};
    case Network::kHeavy:
      return {"pose_landmark_heavy.tflite", "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe"};
  }
  return {"", ""};
}

constexpr const char* kBoxes = "Identity";
constexpr const char* kScores = "Identity_1";
constexpr const char* kLandmarks = "Identity";
constexpr const char* kPresence = "Identity_1";
constexpr const char* kMask = "Identity_2";
constexpr const char* kHeatMap = "Identity_3";
constexpr const char* kWorld = "Identity_4";

std::span<const float> ReadTensor(ov::InferRequest& request, const char* name) {
  const ov::Tensor tensor = request.get_tensor(name);
  return {tensor.data<const float>(), tensor.get_size()};
}

class OpenVinoNetworks final : public Networks {
 public:
  OpenVinoNetworks(std::string folder, Sharing sharing) : folder_(std::move(folder)), sharing_(sharing) {}

  Result<void> Prepare(Network network, bool with_mask) override {
    const auto model = Model(network, with_mask);
    if (!model) return std::unexpected(model.error());
    return {};
  }
  std::unique_ptr<Asker> MakeAsker() override;

  /// The compiled network; compiled at the first call. Any thread may call.
  Result<ov::CompiledModel> Model(Network network, bool with_mask);

 private:
  Result<ov::CompiledModel> Compile(Network network, bool with_mask);

  std::string folder_;
  Sharing sharing_;
  std::mutex mutex_;  // guards what follows
  ov::Core core_;
  std::map<std::pair<Network, bool>, ov::CompiledModel> models_;
};

class OpenVinoAsker final : public Asker {
 public:
  explicit OpenVinoAsker(OpenVinoNetworks& networks) : networks_(networks) {}
  Result<Answer> Infer(const Question& question) override;

 private:
  Result<ov::InferRequest*> Request(Network network, bool with_mask);

  OpenVinoNetworks& networks_;
  std::map<std::pair<Network, bool>, ov::InferRequest> requests_;
};

std::unique_ptr<Asker> OpenVinoNetworks::MakeAsker() { return std::make_unique<OpenVinoAsker>(*this); }

Result<ov::CompiledModel> OpenVinoNetworks::Model(Network network, bool with_mask) {
  const std::lock_guard lock(mutex_);
  const auto key = std::pair{network, with_mask};
  auto found = models_.find(key);
  if (found == models_.end()) {
    auto compiled = Compile(network, with_mask);
    if (!compiled) return std::unexpected(compiled.error());
    found = models_.emplace(key, std::move(*compiled)).first;
  }
  return found->second;
}

Result<ov::InferRequest*> OpenVinoAsker::Request(Network network, bool with_mask) {
  const auto key = std::pair{network, with_mask};
  auto found = requests_.find(key);
  if (found == requests_.end()) {
    auto model = networks_.Model(network, with_mask);
    if (!model) return std::unexpected(model.error());
    try {
      found = requests_.emplace(key, model->create_infer_request()).first;
    } catch (const std::exception& error) {
      return Fail(ErrorCode::kInternal, std::string("OpenVINO could not prepare the network: ") + error.what());
    }
  }
  return &found->second;
}

Result<ov::CompiledModel> OpenVinoNetworks::Compile(Network network, bool with_mask) {
  const ModelFile file = FileOf(network);
  const std::string path = (std::filesystem::path(folder_) / file.name).string();
  const auto digest = openssl_digest::Sha256HexOfFile(path);
  if (!digest) {
    return Fail(ErrorCode::kNotFound, path + ": the network's file is missing. Run ./run once to install it.");
  }
  if (*digest != file.sha256) {
    return Fail(ErrorCode::kCorrupt, path + ": not the file that was measured (SHA-256 " + *digest + ", expected " +
                                         file.sha256 + "). Delete it and run ./run to install it again.");
  }
  try {
    std::shared_ptr<ov::Model> model = core_.read_model(path);
    if (network != Network::kDetector && !with_mask) {
      // Without the mask as a result, the part of the network that makes it is never computed.
      for (const auto& result : model->get_results()) {
        if (result->input_value(0).get_names().contains(kMask)) {
          model->remove_result(result);
          break;
        }
      }
    }
    return core_.compile_model(model, "CPU", ov::hint::inference_precision(ov::element::f32),
                               ov::inference_num_threads(sharing_.streams * sharing_.threads_per_stream),
                               ov::num_streams(sharing_.streams), ov::hint::enable_cpu_pinning(false));
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, path + ": OpenVINO could not load it: " + error.what());
  }
}

Result<Answer> OpenVinoAsker::Infer(const Question& question) {
  auto found = Request(question.network, question.wants_mask);
  if (!found) return std::unexpected(found.error());
  ov::InferRequest& request = **found;
  try {
    const ov::Tensor input = request.get_input_tensor();
    if (input.get_size() != question.input.size()) {
      return Fail(ErrorCode::kInvalidArgument, "A question of the wrong size reached the network.");
    }
    // The tensor is only read; OpenVINO has no const view for host memory.
    request.set_input_tensor(
        ov::Tensor(ov::element::f32, input.get_shape(), const_cast<float*>(question.input.data())));
    request.infer();
    Answer answer;
    if (question.network == Network::kDetector) {
      answer.boxes = ReadTensor(request, kBoxes);
      answer.scores = ReadTensor(request, kScores);
      return answer;
    }
    answer.landmarks = ReadTensor(request, kLandmarks);
    answer.presence = ReadTensor(request, kPresence).front();
    answer.heat_map = ReadTensor(request, kHeatMap);
    answer.world = ReadTensor(request, kWorld);
    if (question.wants_mask) answer.mask = ReadTensor(request, kMask);
    return answer;
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, std::string("OpenVINO could not run the network: ") + error.what());
  }
}

}  // namespace

Result<std::unique_ptr<Networks>> Networks::Open(const std::string& folder, Sharing sharing) {
  try {
    return std::unique_ptr<Networks>(std::make_unique<OpenVinoNetworks>(folder, sharing));
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, std::string("OpenVINO could not start: ") + error.what());
  }
}

}  // namespace sitbone::openvino_network
