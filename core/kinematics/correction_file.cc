// Reads the weights file of the posture correction.
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "kinematics/correction.h"

namespace sitbone::kinematics {
namespace {

using nlohmann::json;

constexpr std::size_t kWidthMax = 256;
constexpr std::size_t kMembersMax = 32;
constexpr std::size_t kLayersMax = 8;

const json* Find(const json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

// An array of exactly `size` finite numbers.
std::optional<std::vector<double>> ReadNumbers(const json* array, std::size_t size) {
  if (array == nullptr || !array->is_array() || array->size() != size) return std::nullopt;
  std::vector<double> numbers;
  numbers.reserve(size);
  for (const json& value : *array) {
    if (!value.is_number() || !std::isfinite(value.get<double>())) return std::nullopt;
    numbers.push_back(value.get<double>());
  }
  return numbers;
}

std::optional<std::vector<double>> ReadInverses(const json* array, std::size_t size) {
  auto numbers = ReadNumbers(array, size);
  if (!numbers) return std::nullopt;
  for (double& value : *numbers) {
    if (!(value > 0)) return std::nullopt;
    value = 1 / value;
  }
  return numbers;
}

bool ReadAngles(const json* array, std::array<double, kAngles>& out) {
  const auto numbers = ReadNumbers(array, kAngles);
  if (!numbers) return false;
  std::copy(numbers->begin(), numbers->end(), out.begin());
  return true;
}

std::optional<PostureCorrection::Layer> ReadLayer(const json& object, std::size_t inputs) {
  const json* rows = Find(object, "w");
  const json* bias = Find(object, "b");
  if (rows == nullptr || !rows->is_array() || rows->size() != inputs || bias == nullptr) return std::nullopt;
  PostureCorrection::Layer layer;
  layer.inputs = inputs;
  layer.outputs = bias->size();
  if (layer.outputs == 0 || layer.outputs > kWidthMax) return std::nullopt;
  const auto b = ReadNumbers(bias, layer.outputs);
  if (!b) return std::nullopt;
  layer.bias = *b;
  for (const json& row : *rows) {
    const auto numbers = ReadNumbers(&row, layer.outputs);
    if (!numbers) return std::nullopt;
    layer.weights.insert(layer.weights.end(), numbers->begin(), numbers->end());
  }
  return layer;
}

std::optional<PostureCorrection::Member> ReadMember(const json& object) {
  PostureCorrection::Member member;
  const auto mean = ReadNumbers(Find(object, "mean"), kFeatures);
  const auto inverse_std = ReadInverses(Find(object, "std"), kFeatures);
  const json* layers = Find(object, "layers");
  if (!mean || !inverse_std || !ReadAngles(Find(object, "y_mean"), member.y_mean) ||
      !ReadAngles(Find(object, "y_std"), member.y_std) || layers == nullptr || !layers->is_array() || layers->empty() ||
      layers->size() > kLayersMax) {
    return std::nullopt;
  }
  member.mean = *mean;
  member.inverse_std = *inverse_std;
  std::size_t inputs = kFeatures;
  for (const json& value : *layers) {
    auto layer = ReadLayer(value, inputs);
    if (!layer) return std::nullopt;
    inputs = layer->outputs;
    member.layers.push_back(std::move(*layer));
  }
  if (inputs != 2 * kAngles) return std::nullopt;
  return member;
}

std::optional<PostureCorrection::Gate> ReadGate(const json* object) {
  if (object == nullptr) return std::nullopt;
  PostureCorrection::Gate gate;
  const auto mean = ReadNumbers(Find(*object, "mean"), kGateFeatures);
  const auto inverse_std = ReadInverses(Find(*object, "std"), kGateFeatures);
  const json* components = Find(*object, "components");
  if (!mean || !inverse_std || components == nullptr || !components->is_array() || components->empty() ||
      components->size() > kGateFeatures) {
    return std::nullopt;
  }
  for (const json& value : *components) {
    auto component = ReadNumbers(&value, kGateFeatures);
    if (!component) return std::nullopt;
    gate.components.push_back(std::move(*component));
  }
  const auto variance = ReadNumbers(Find(*object, "variance"), gate.components.size());
  const json* limit_in = Find(*object, "limit_in");
  const json* limit_rest = Find(*object, "limit_rest");
  if (!variance || limit_in == nullptr || !limit_in->is_number() || limit_rest == nullptr || !limit_rest->is_number()) {
    return std::nullopt;
  }
  for (const double v : *variance) {
    if (!(v > 0)) return std::nullopt;
  }
  gate.mean = *mean;
  gate.inverse_std = *inverse_std;
  gate.variance = *variance;
  gate.limit_in = limit_in->get<double>();
  gate.limit_rest = limit_rest->get<double>();
  return gate;
}

std::optional<PostureCorrection::Part> ReadPart(const json* object) {
  if (object == nullptr) return std::nullopt;
  PostureCorrection::Part part;
  const json* members = Find(*object, "members");
  auto gate = ReadGate(Find(*object, "gate"));
  if (members == nullptr || !members->is_array() || members->empty() || members->size() > kMembersMax || !gate ||
      !ReadAngles(Find(*object, "sigma_scale"), part.sigma_scale)) {
    return std::nullopt;
  }
  for (const json& value : *members) {
    auto member = ReadMember(value);
    if (!member) return std::nullopt;
    part.members.push_back(std::move(*member));
  }
  part.gate = std::move(*gate);
  return part;
}

}  // namespace

Result<PostureCorrection> PostureCorrection::Parse(std::string_view text) {
  const json document = json::parse(text, nullptr, /*allow_exceptions=*/false);
  const json* format = Find(document, "format");
  const json* version = Find(document, "version");
  if (format == nullptr || *format != "sitbone.posture_correction") {
    return Fail(ErrorCode::kCorrupt, "The posture correction is not a sitbone.posture_correction file.");
  }
  if (version == nullptr || *version != 1) {
    return Fail(ErrorCode::kUnsupported, "The posture correction has a version that this build does not know (1).");
  }
  PostureCorrection correction;
  const json* network = Find(document, "network");
  if (network != nullptr && *network == "heavy") {
    correction.network_ = pose::Network::kHeavy;
  } else if (network != nullptr && *network == "full") {
    correction.network_ = pose::Network::kFull;
  } else {
    return Fail(ErrorCode::kCorrupt, "The posture correction does not name its network (heavy or full).");
  }
  auto one = ReadPart(Find(document, "one"));
  auto two = ReadPart(Find(document, "two"));
  if (!one || !two) {
    return Fail(ErrorCode::kCorrupt, std::string("The posture correction's part \"") + (one ? "two" : "one") +
                                         "\" is incomplete or has the wrong shape.");
  }
  correction.parts_[static_cast<std::size_t>(Position::kLying)] = std::move(*one);
  correction.parts_[static_cast<std::size_t>(Position::kSitting)] = std::move(*two);
  return correction;
}

}  // namespace sitbone::kinematics
