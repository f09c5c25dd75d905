#include "pose/observation.h"

#include <algorithm>
#include <cmath>

namespace sitbone::pose {
namespace {

// Window of the heat map round the landmark, and the least peak at which it is believed (MediaPipe's values).
constexpr int kWindowRadius = 3;
constexpr double kPeakMin = 0.5;

double Sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

struct Heat {
  double peak = 0;
  double spread = 0;
  Vec2 centre;  // cells
  bool found = false;
};

Heat ReadHeatMap(std::span<const float> heat_map, std::size_t landmark, Vec2 cell) {
  Heat heat;
  if (!(cell.x >= 0 && cell.y >= 0 && cell.x < kHeatMapSize && cell.y < kHeatMapSize)) return heat;
  const int column = static_cast<int>(cell.x);
  const int row = static_cast<int>(cell.y);
  const int x_first = std::max(0, column - kWindowRadius);
  const int x_end = std::min(kHeatMapSize, column + kWindowRadius + 1);
  const int y_first = std::max(0, row - kWindowRadius);
  const int y_end = std::min(kHeatMapSize, row + kWindowRadius + 1);
  double sum = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_yy = 0;
  for (int y = y_first; y < y_end; ++y) {
    for (int x = x_first; x < x_end; ++x) {
      const std::size_t i = (static_cast<std::size_t>(y) * kHeatMapSize + static_cast<std::size_t>(x));
      const double p = Sigmoid(heat_map[i * kNetworkLandmarks + landmark]);
      const double u = x - column;
      const double v = y - row;
      sum += p;
      sum_x += p * u;
      sum_y += p * v;
      sum_xx += p * u * u;
      sum_yy += p * v * v;
      heat.peak = std::max(heat.peak, p);
    }
  }
  if (!(sum > 1e-6)) return heat;
  const Vec2 mean{sum_x / sum, sum_y / sum};
  heat.spread = std::sqrt(std::max(0.0, (sum_xx + sum_yy) / sum - Dot(mean, mean)));
  heat.centre = {column + mean.x, row + mean.y};
  heat.found = true;
  return heat;
}

}  // namespace

Landmarks MirrorLandmarks(const Landmarks& landmarks, double image_width) {
  Landmarks mirrored;
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    LandmarkPoint point = landmarks[MirrorLandmark(i)];
    point.p_I.x = image_width - 1 - point.p_I.x;
    point.p_W.x = -point.p_W.x;
    mirrored[i] = point;
  }
  return mirrored;
}

Region NextRegion(const Observation& observation) {
  Vec2 centre = observation.landmarks[kAuxiliaryCentre].p_I;
  Vec2 scale = observation.landmarks[kAuxiliaryScale].p_I;
  if (observation.mirrored) {
    centre.x = observation.image_width - 1 - centre.x;
    scale.x = observation.image_width - 1 - scale.x;
  }
  return RegionFromPoints(centre, scale);
}

bool DecodeLandmarks(const Answer& answer, Observation& observation) {
  constexpr std::size_t kHeatValues = std::size_t{kHeatMapSize} * kHeatMapSize * kNetworkLandmarks;
  if (answer.landmarks.size() != kNetworkLandmarks * kLandmarkValues || answer.heat_map.size() != kHeatValues ||
      answer.world.size() != kNetworkLandmarks * 3) {
    return false;
  }
  const CropTransform crop = MakeCropTransform(observation.region, kLandmarkSize);
  const double cos_turn = std::cos(observation.region.turn);
  const double sin_turn = std::sin(observation.region.turn);
  constexpr double kCell = static_cast<double>(kLandmarkSize) / kHeatMapSize;
  Landmarks seen;
  for (std::size_t i = 0; i < kKeptLandmarks; ++i) {
    const auto values = answer.landmarks.subspan(i * kLandmarkValues, kLandmarkValues);
    const auto world = answer.world.subspan(i * 3, 3);
    for (const float v : values) {
      if (!std::isfinite(v)) return false;
    }
    for (const float v : world) {
      if (!std::isfinite(v)) return false;
    }
    Vec2 p_C{values[0], values[1]};
    LandmarkPoint& point = seen[i];
    const Heat heat = ReadHeatMap(answer.heat_map, i, {p_C.x / kCell, p_C.y / kCell});
    if (heat.found) {
      point.peak = heat.peak;
      point.spread = heat.spread;
      if (heat.peak >= kPeakMin) {
        const Vec2 refined = kCell * heat.centre;
        point.shift = Norm(refined - p_C);
        p_C = refined;
      }
    }
    point.p_I = crop.ToImage(p_C);
    point.z = values[2] * crop.scale();
    point.visibility = Sigmoid(values[3]);
    point.presence = Sigmoid(values[4]);
    point.p_W = {cos_turn * world[0] - sin_turn * world[1], sin_turn * world[0] + cos_turn * world[1], world[2]};
  }
  observation.presence = answer.presence;
  observation.landmarks = observation.mirrored ? MirrorLandmarks(seen, observation.image_width) : seen;
  return std::isfinite(answer.presence);
}

}  // namespace sitbone::pose
