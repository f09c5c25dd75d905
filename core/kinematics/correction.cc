#include "kinematics/correction.h"

#include <algorithm>
#include <cmath>

namespace sitbone::kinematics {
namespace {

using Part = PostureCorrection::Part;
using Member = PostureCorrection::Member;
using Gate = PostureCorrection::Gate;

constexpr std::size_t kOutputs = 2 * kAngles;
constexpr std::size_t kWidthMax = 256;
constexpr double kInputLimit = 5;
constexpr double kLogSigmaMin = -4;
constexpr double kLogSigmaMax = 2;

// One member's four corrections and four log sigmas.
std::array<double, kOutputs> Run(const Member& member, const Features& features) {
  std::array<double, kWidthMax> in{};
  std::array<double, kWidthMax> out{};
  for (std::size_t i = 0; i < kFeatures; ++i) {
    in[i] = std::clamp((features[i] - member.mean[i]) * member.inverse_std[i], -kInputLimit, kInputLimit);
  }
  for (std::size_t l = 0; l < member.layers.size(); ++l) {
    const PostureCorrection::Layer& layer = member.layers[l];
    std::copy(layer.bias.begin(), layer.bias.end(), out.begin());
    for (std::size_t i = 0; i < layer.inputs; ++i) {
      const double x = in[i];
      if (x == 0) continue;
      const double* row = &layer.weights[i * layer.outputs];
      for (std::size_t j = 0; j < layer.outputs; ++j) out[j] += x * row[j];
    }
    const bool hidden = l + 1 < member.layers.size();
    for (std::size_t j = 0; j < layer.outputs; ++j) in[j] = hidden ? std::max(out[j], 0.0) : out[j];
  }
  std::array<double, kOutputs> result{};
  std::copy_n(in.begin(), kOutputs, result.begin());
  return result;
}

// Distances of a posture from those that were trained on: within their main directions, and outside them.
void Measure(const Gate& gate, const Features& features, CorrectedAngles& result) {
  std::array<double, kGateFeatures> z{};
  for (std::size_t i = 0; i < kGateFeatures; ++i) z[i] = (features[i] - gate.mean[i]) * gate.inverse_std[i];
  std::array<double, kGateFeatures> rest = z;
  double inside = 0;
  for (std::size_t k = 0; k < gate.components.size(); ++k) {
    double projection = 0;
    for (std::size_t i = 0; i < kGateFeatures; ++i) projection += gate.components[k][i] * z[i];
    for (std::size_t i = 0; i < kGateFeatures; ++i) rest[i] -= projection * gate.components[k][i];
    inside += projection * projection / gate.variance[k];
  }
  double outside = 0;
  for (const double r : rest) outside += r * r;
  result.distance_in = std::sqrt(inside / static_cast<double>(gate.components.size()));
  result.distance_rest = std::sqrt(outside / kGateFeatures);
  result.familiar = result.distance_in <= gate.limit_in && result.distance_rest <= gate.limit_rest;
}

}  // namespace

CorrectedAngles PostureCorrection::Apply(Position position, const Angles& plain, const Features& features) const {
  const Part& part = parts_[static_cast<std::size_t>(position)];
  std::array<double, kAngles> sum{}, squares{}, variance{};
  for (const Member& member : part.members) {
    const std::array<double, kOutputs> out = Run(member, features);
    for (std::size_t a = 0; a < kAngles; ++a) {
      const double value = out[a] * member.y_std[a] + member.y_mean[a];
      const double sigma = std::exp(std::clamp(out[kAngles + a], kLogSigmaMin, kLogSigmaMax)) * member.y_std[a];
      sum[a] += value;
      squares[a] += value * value;
      variance[a] += sigma * sigma;
    }
  }
  const double n = static_cast<double>(part.members.size());
  CorrectedAngles result;
  Measure(part.gate, features, result);
  for (std::size_t a = 0; a < kAngles; ++a) {
    const double mean = sum[a] / n;
    const double spread = std::max(0.0, squares[a] / n - mean * mean);
    const double sd_deg = part.sigma_scale[a] * std::sqrt(variance[a] / n + spread);
    result.angles[a] = result.familiar ? plain[a] + ToRadians(mean) : plain[a];
    result.sd[a] = result.familiar ? ToRadians(sd_deg) : std::max(ToRadians(sd_deg), kPlainSd);
  }
  return result;
}

}  // namespace sitbone::kinematics
