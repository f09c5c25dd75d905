#include "pose/detector.h"

#include <algorithm>
#include <cmath>

namespace sitbone::pose {
namespace {

constexpr double kScoreClip = 100;
constexpr double kOverlapLimit = 0.3;

struct Box {
  double score = 0;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // share of the input's side
  std::array<Vec2, 2> points;             // key points 0 and 1
  std::size_t anchor = 0;
};

double Area(const Box& b) { return std::max(0.0, b.x1 - b.x0) * std::max(0.0, b.y1 - b.y0); }

double IntersectionOverUnion(const Box& a, const Box& b) {
  const double w = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double h = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  if (w <= 0 || h <= 0) return 0;
  const double both = w * h;
  const double all = Area(a) + Area(b) - both;
  return all > 0 ? both / all : 0;
}

Box DecodeBox(std::span<const float> values, Vec2 anchor, std::size_t index, double score) {
  constexpr double kSide = kDetectorSize;
  const double x = values[0] / kSide + anchor.x;
  const double y = values[1] / kSide + anchor.y;
  const double w = values[2] / kSide;
  const double h = values[3] / kSide;
  Box box{score, x - w / 2, y - h / 2, x + w / 2, y + h / 2, {}, index};
  for (std::size_t k = 0; k < 2; ++k) {
    box.points[k] = {values[4 + 2 * k] / kSide + anchor.x, values[5 + 2 * k] / kSide + anchor.y};
  }
  return box;
}

// The mean of the boxes in `group`, weighted by their scores.
Box Blend(std::span<const Box> group) {
  Box sum;
  double total = 0;
  for (const Box& b : group) {
    total += b.score;
    sum.x0 += b.score * b.x0;
    sum.y0 += b.score * b.y0;
    sum.x1 += b.score * b.x1;
    sum.y1 += b.score * b.y1;
    for (std::size_t k = 0; k < 2; ++k) sum.points[k] = sum.points[k] + b.score * b.points[k];
  }
  const double k = total > 0 ? 1 / total : 0;
  Box mean{group.front().score, k * sum.x0, k * sum.y0, k * sum.x1, k * sum.y1, {}, group.front().anchor};
  for (std::size_t i = 0; i < 2; ++i) mean.points[i] = k * sum.points[i];
  return mean;
}

}  // namespace

std::vector<Vec2> MakeAnchors() {
  // Strides 8, 16 and three times 32; two anchors a cell and layer, all of one size.
  struct Layer {
    int stride;
    int anchors_per_cell;
  };
  constexpr std::array<Layer, 3> kLayers = {{{8, 2}, {16, 2}, {32, 6}}};
  std::vector<Vec2> anchors;
  anchors.reserve(kAnchors);
  for (const Layer& layer : kLayers) {
    const int cells = kDetectorSize / layer.stride;
    for (int y = 0; y < cells; ++y) {
      for (int x = 0; x < cells; ++x) {
        for (int k = 0; k < layer.anchors_per_cell; ++k) anchors.push_back({(x + 0.5) / cells, (y + 0.5) / cells});
      }
    }
  }
  return anchors;
}

Region DetectorRegion(const ImageView& image, QuarterTurn turn) {
  Region region;
  region.centre = {0.5 * image.width, 0.5 * image.height};
  region.size = std::max(image.width, image.height);
  switch (turn) {
    case QuarterTurn::kNone:
      break;
    case QuarterTurn::kClockwise:
      region.turn = -kPi / 2;
      break;
    case QuarterTurn::kCounterclockwise:
      region.turn = kPi / 2;
      break;
  }
  return region;
}

std::vector<Detection> DecodeDetections(const Answer& answer, const Region& seen, std::span<const Vec2> anchors,
                                        double min_score) {
  std::vector<Detection> found;
  if (answer.scores.size() != anchors.size() || answer.boxes.size() != anchors.size() * kBoxValues) return found;
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const double logit = std::clamp(static_cast<double>(answer.scores[i]), -kScoreClip, kScoreClip);
    const double score = 1 / (1 + std::exp(-logit));
    if (!(score >= min_score)) continue;
    boxes.push_back(DecodeBox(answer.boxes.subspan(i * kBoxValues, kBoxValues), anchors[i], i, score));
  }
  std::sort(boxes.begin(), boxes.end(),
            [](const Box& a, const Box& b) { return a.score != b.score ? a.score > b.score : a.anchor < b.anchor; });

  // Weighted suppression: the best box and all that overlap it become one; then the best of the rest, and so on.
  const CropTransform to_image = MakeCropTransform(seen, 1);
  std::vector<Box> group;
  std::vector<Box> rest;
  while (!boxes.empty() && found.size() < kMaxDetections) {
    const Box best = boxes.front();
    group.assign(1, best);
    rest.clear();
    for (const Box& box : std::span(boxes).subspan(1)) {
      (IntersectionOverUnion(box, best) > kOverlapLimit ? group : rest).push_back(box);
    }
    const Box person = Blend(group);
    found.push_back({best.score, to_image.ToImage(person.points[0]), to_image.ToImage(person.points[1])});
    boxes.swap(rest);
  }
  return found;
}

}  // namespace sitbone::pose
