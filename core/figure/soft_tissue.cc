#include "figure/soft_tissue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "figure/ribbon.h"

namespace sitbone::figure {
namespace {

using Levels = std::array<std::string_view, kStrainLevels>;
constexpr Levels kMuscleClasses = {"fig-muscle-0", "fig-muscle-1", "fig-muscle-2", "fig-muscle-3", "fig-muscle-4"};
constexpr Levels kNerveClasses = {"fig-nerve-0", "fig-nerve-1", "fig-nerve-2", "fig-nerve-3", "fig-nerve-4"};
constexpr Levels kRootClasses = {"fig-root-0", "fig-root-1", "fig-root-2", "fig-root-3", "fig-root-4"};

/// The number of limits that a value is beyond.
int LevelOf(double value, const std::array<double, kStrainLevels - 1>& limits) {
  return static_cast<int>(std::ranges::count_if(limits, [value](double limit) { return value > limit; }));
}

/// How a head lies in the thigh: `depth` behind the thigh's axis at its belly, half its width, where belly and tendon
/// part.
struct HeadForm {
  double depth = 0;       // cm
  double half_width = 0;  // cm, relaxed
  double belly_from = 0;  // of its length
  double belly_to = 0;
};
constexpr std::array<HeadForm, body::kHeadCount> kForms = {{
    {5.4, 2.5, 0.26, 0.88},
    {6.0, 1.75, 0.04, 0.72},
    {3.9, 2.3, 0.07, 0.82},
    {2.6, 1.4, 0.02, 0.86},
}};
constexpr double kTendon = 0.38;         // half its width, cm
constexpr std::size_t kKneeStation = 5;  // of body::kNerveStationNames

double NoWidth(double) { return 0; }

Ribbon PathOf(const AnatomyFrames& frames, const body::BodyRequest& request, body::Head head) {
  const SegmentFrame& thigh = frames.figure.stretched.thigh;
  const HeadForm& form = kForms[body::IndexOf(head)];
  const body::HeadPoints path = body::FindHeadPoints(head, ToRadians(request.knee_deg));
  std::vector<Vec2> points;
  if (head == body::Head::kBfsh) {
    // It comes from the back of the femur, along a hand's width.
    for (const Vec2& p : {Vec2{17, -0.4}, Vec2{22, -1.6}, Vec2{29, -form.depth}, Vec2{35, -form.depth - 0.9}})
      points.push_back(thigh.At(p.x, p.y));
  } else {
    points.push_back(frames.Place(path.points[0]));
    for (const double s : {8.0, 15.0, 22.0, 29.0, 35.5}) {
      const double belly = std::sin(kPi * std::clamp((s + 6) / 50, 0.0, 1.0));
      points.push_back(thigh.At(s, -4.2 - belly * (form.depth - 4.2)));
    }
  }
  for (std::size_t i = 1; i < path.count; ++i) points.push_back(frames.Place(path.points[i]));
  return Ribbon(points);
}

Ribbon::Width BellyOf(const HeadForm& form, double norm_fiber_length) {
  const double thin = 1 / std::sqrt(std::clamp(norm_fiber_length, 0.7, 1.9));
  return [form, thin](double u) {
    const double x = std::clamp((u - form.belly_from) / (form.belly_to - form.belly_from), 0.0, 1.0);
    // Full soon after its beginning, tapering towards the knee.
    const double full = std::pow(std::sin(kPi * std::pow(x, 0.8)), 0.7);
    return kTendon * (x <= 0 || x >= 1 ? 1 : 0.6) + (form.half_width * thin - 0.6 * kTendon) * full;
  };
}

void DrawHead(Pen& pen, const AnatomyPose& pose, body::Head head) {
  const std::size_t index = body::IndexOf(head);
  const HeadForm& form = kForms[index];
  const double length = pose.body.leg().heads[index].muscle.norm_fiber_length;
  const int level = HamstringLevel(length - 1);
  const Ribbon path = PathOf(pose.frames, pose.body.request, head);
  const std::string id = "muscle-" + std::string(body::HeadName(head));
  pen.Closed(id + "-tendon", "fig-tendon", path.Band(0, 1, [](double) { return kTendon; }));
  const Ribbon::Width belly = BellyOf(form, length);
  Nodes outline = path.Band(form.belly_from, form.belly_to, belly);
  pen.Closed(id, kMuscleClasses[static_cast<std::size_t>(level)], outline);
  // Each level has a fibre line more.
  const int lines = 2 + level;
  for (int i = 0; i < lines; ++i) {
    const double part = -0.72 + 1.44 * i / (lines - 1);
    const double in = 0.05 + 0.05 * part * part;
    const double span = form.belly_to - form.belly_from;
    pen.AddOpen(path.Line(form.belly_from + in * span, form.belly_to - in * span, part, belly));
  }
  pen.Finish(id + "-fibres", "fig-fibre");
}

/// Where a nerve root leaves the spine: lumbar ones below their vertebra, sacral ones out of the sacrum.
Vec2 RootAt(const AnatomyFrames& frames, std::size_t root) {
  switch (static_cast<body::NerveRoot>(root)) {
    case body::NerveRoot::kL4:
      return frames.joints[1].At(0.1, -2.0);
    case body::NerveRoot::kL5:
      return frames.joints[0].At(0.2, -2.0);
    case body::NerveRoot::kS1:
      return frames.pelvis.At(7.2, -5.2);
    case body::NerveRoot::kS2:
      return frames.pelvis.At(5.2, -6.6);
    case body::NerveRoot::kS3:
      return frames.pelvis.At(3.2, -7.2);
  }
  return {};
}

/// The nerve from where the roots meet to the back of the knee, and on into the shank.
Ribbon TrunkOf(const AnatomyFrames& frames) {
  const body::NerveCourse& course = body::FindNerveCourse();
  std::vector<Vec2> points;
  for (const body::PathPoint& point : course.trunk) points.push_back(frames.Place(point));
  const SegmentFrame& shank = frames.figure.stretched.shank;
  for (const Vec2& p : {Vec2{2.5, -3.5}, Vec2{8, -3.3}, Vec2{15, -2.8}}) points.push_back(shank.At(p.x, p.y));
  return Ribbon(points);
}

/// From where the nerve divides, round the head of the fibula.
Nodes FibularBranch(const AnatomyFrames& frames, const Ribbon& trunk) {
  const SegmentFrame& shank = frames.figure.stretched.shank;
  return {{trunk.At(0.74, 0)}, {shank.At(1, -4.2)}, {shank.At(5, -4.3)}, {shank.At(8.5, -2.3)}};
}

Nodes RootLine(const AnatomyFrames& frames, std::size_t root, Vec2 meeting) {
  const Vec2 from = RootAt(frames, root);
  const Vec2 way = meeting - from;
  return {{from}, {from + 0.35 * way + 0.5 * frames.pelvis.front()}, {from + 0.75 * way}, {meeting}};
}

}  // namespace

int HamstringLevel(double strain) { return LevelOf(strain, {0.05, 0.20, 0.35, 0.50}); }
int NerveLevel(double strain) { return LevelOf(strain, {0.04, 0.06, 0.08, 0.10}); }

void DrawInnerHamstrings(Pen& pen, const AnatomyPose& pose) {
  for (const body::Head head : {body::Head::kSemimem, body::Head::kSemiten}) DrawHead(pen, pose, head);
}

void DrawOuterHamstrings(Pen& pen, const AnatomyPose& pose) {
  for (const body::Head head : {body::Head::kBfsh, body::Head::kBflh}) DrawHead(pen, pose, head);
}

void DrawNerve(Pen& pen, const AnatomyPose& pose) {
  const body::NerveState& nerve = pose.body.answer.nerve;
  const Ribbon trunk = TrunkOf(pose.frames);
  const auto level = [](const body::NerveStation& station) {
    return static_cast<std::size_t>(NerveLevel(station.strain));
  };
  // Dark lines under everything, so that no piece has an end of its own.
  for (std::size_t i = 0; i < body::kNerveRootCount; ++i) pen.AddOpen(RootLine(pose.frames, i, trunk.At(0, 0)));
  pen.AddOpen(FibularBranch(pose.frames, trunk));
  pen.Finish("root-cases", "fig-root-case");
  pen.Open("nerve-case", "fig-nerve-case", trunk.Line(0, 1, 0, NoWidth));
  for (std::size_t i = 0; i < body::kNerveRootCount; ++i) {
    pen.Open("root-" + std::string(body::kNerveRootNames[i]), kRootClasses[level(nerve.roots[i])],
             RootLine(pose.frames, i, trunk.At(0, 0)));
  }
  pen.Open("fibular-nerve", kRootClasses[level(nerve.stations[kKneeStation])], FibularBranch(pose.frames, trunk));
  // Pieces around the places that the model knows, from the foramen to the knee.
  constexpr std::array<double, kKneeStation + 2> kEnds = {0, 0.07, 0.18, 0.32, 0.54, 0.72, 1};
  for (std::size_t i = 0; i + 1 < kEnds.size(); ++i) {
    pen.Open("nerve-" + std::string(body::kNerveStationNames[i]), kNerveClasses[level(nerve.stations[i])],
             trunk.Line(kEnds[i], kEnds[i + 1], 0, NoWidth));
  }
}

Vec2 FindHead(const AnatomyPose& pose, body::Head head) {
  // Each head where nothing lies over it: how far along, and how far to its front.
  constexpr std::array<Vec2, body::kHeadCount> kPlaces = {{{0.76, -0.9}, {0.3, -0.8}, {0.5, 0.3}, {0.42, 0.3}}};
  const Vec2 place = kPlaces[body::IndexOf(head)];
  return PathOf(pose.frames, pose.body.request, head).At(place.x, place.y);
}

Vec2 FindNerve(const AnatomyPose& pose) { return TrunkOf(pose.frames).At(0.1, 0); }

}  // namespace sitbone::figure
