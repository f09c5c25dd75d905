#include "figure/body_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitbone::figure {
namespace {

constexpr std::array<ProfileStation, 19> kLegProfile = {{
    {-0.05, 8.4, 9.4}, {0.12, 9.0, 9.2}, {0.28, 8.9, 8.7}, {0.44, 8.4, 8.0}, {0.60, 7.6, 7.2},
    {0.74, 6.8, 6.4},  {0.86, 6.2, 5.8}, {0.94, 6.0, 5.3}, {1.0, 6.0, 5.0},  {1.06, 5.4, 5.2},
    {1.14, 4.7, 6.1},  {1.24, 4.5, 7.1}, {1.34, 4.4, 7.2}, {1.46, 4.1, 6.4}, {1.60, 3.7, 5.0},
    {1.74, 3.4, 4.1},  {1.86, 3.3, 3.8}, {1.94, 3.5, 4.0}, {2.0, 3.8, 4.5},
}};

constexpr std::array<ProfileStation, 14> kArmProfile = {{
    {-0.06, 5.6, 5.4},
    {0.1, 6.1, 5.8},
    {0.25, 5.7, 5.4},
    {0.42, 5.1, 5.0},
    {0.6, 4.7, 4.6},
    {0.78, 4.3, 4.2},
    {0.92, 4.0, 4.1},
    {1.0, 4.0, 4.2},
    {1.1, 4.4, 4.2},
    {1.24, 4.5, 4.0},
    {1.44, 4.0, 3.5},
    {1.66, 3.2, 2.9},
    {1.86, 2.7, 2.5},
    {2.0, 2.6, 2.6},
}};

/// Depths of the trunk at a fraction of the way from hips to shoulders.
constexpr std::array<ProfileStation, 12> kTrunkProfile = {{
    {0.0, 9.0, 11.9},
    {0.1, 9.9, 11.6},
    {0.2, 10.3, 10.3},
    {0.32, 10.2, 9.1},
    {0.44, 10.0, 8.9},
    {0.56, 10.5, 9.8},
    {0.68, 11.2, 10.9},
    {0.8, 11.2, 11.4},
    {0.9, 9.9, 10.7},
    {0.98, 7.6, 9.4},
    {1.04, 5.6, 8.0},
    {1.12, 4.4, 6.0},
}};

ProfileStation TrunkAt(double t) {
  if (t <= kTrunkProfile.front().s) return kTrunkProfile.front();
  if (t >= kTrunkProfile.back().s) return kTrunkProfile.back();
  std::size_t i = 0;
  while (kTrunkProfile[i + 1].s < t) ++i;
  const ProfileStation& a = kTrunkProfile[i];
  const ProfileStation& b = kTrunkProfile[i + 1];
  const double x = (t - a.s) / (b.s - a.s);
  return {t, a.front + x * (b.front - a.front), a.back + x * (b.back - a.back)};
}

double Hump(double t, double middle, double width) {
  const double x = std::clamp(1 - std::abs(t - middle) / width, 0.0, 1.0);
  return x * x * (3 - 2 * x);
}

/// min(a, b) without the corner.
double SmoothMin(double a, double b, double round) {
  const double h = std::clamp(0.5 + 0.5 * (b - a) / round, 0.0, 1.0);
  return b + h * (a - b) - round * h * (1 - h);
}

Nodes InFrame(const SegmentFrame& frame, std::initializer_list<Vec2> points) {
  Nodes nodes;
  for (const Vec2& p : points) nodes.push_back({frame.At(p.x, p.y)});
  return nodes;
}

}  // namespace

Flesh FleshOf(FigureBuild build) {
  switch (build) {
    case FigureBuild::kSlim:
      return {0.88, 0.9, -0.8};
    case FigureBuild::kAverage:
      return {};
    case FigureBuild::kHeavy:
      return {1.15, 1.1, 4.2};
  }
  return {};
}

Limb MakeLeg(const LegFrames& leg, const Flesh& flesh) {
  return {leg.thigh, leg.shank, kLegProfile, 9.5, flesh.limbs, 2.1};
}

Limb MakeArm(const ArmFrames& arm, const Flesh& flesh) {
  return {arm.upper, arm.forearm, kArmProfile, 6, flesh.limbs, 1.5};
}

Vec2 PressFlat(Vec2 point, FigurePosition position) {
  const bool lying = position == FigurePosition::kLying;
  constexpr double kRound = 1.6;
  // The seat ends; what is before its edge hangs free.
  const double beyond = lying ? 0 : std::max(0.0, point.x - kSeatFront + 2);
  const double support = (lying ? kMatTop : kSeatTop) + 1.2 * beyond;
  return {point.x, SmoothMin(point.y, support, kRound)};
}

Trunk::Trunk(const FigureFrames& frames, const SpineFrames& spine, const Flesh& flesh, double breath)
    : frames_(frames),
      spine_(spine),
      flesh_(flesh),
      breath_(std::isfinite(breath) ? std::clamp(breath, -1.0, 1.0) : 0) {}

Vec2 Trunk::Front(double t, double out) const {
  const double breath = 0.55 * breath_ * (Hump(t, 0.75, 0.35) + 0.9 * Hump(t, 0.35, 0.35));
  const double depth = flesh_.trunk * TrunkAt(t).front + flesh_.belly * Hump(t, 0.27, 0.42) + breath;
  return spine_.At(t, depth + out);
}

Vec2 Trunk::Back(double t, double out) const {
  const double depth = flesh_.trunk * TrunkAt(t).back + 0.25 * flesh_.belly * Hump(t, 0.4, 0.4);
  return PressFlat(spine_.At(t, -depth - out), frames_.position);
}

Nodes Trunk::Shirt() const {
  Nodes nodes;
  // Hem, back, collar, front.
  nodes.push_back({Back(0.13, 0.7), true});
  for (const double t : {0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.9, 0.98, 1.04}) nodes.push_back({Back(t, 0.5)});
  nodes.push_back({Back(1.1, 0.1), true});
  nodes.push_back({Middle(CollarBack(), CollarFront()) +
                   1.4 * Vec2{-spine_.stations.back().along().x, -spine_.stations.back().along().y}});
  nodes.push_back({CollarFront(), true});
  for (const double t : {0.98, 0.9, 0.8, 0.68, 0.56, 0.44, 0.32, 0.2}) nodes.push_back({Front(t, 0.5)});
  nodes.push_back({Front(0.12, 0.6), true});
  nodes.push_back({spine_.At(0.09, -1)});
  return nodes;
}

Nodes Trunk::BackLine(double out) const {
  Nodes nodes;
  for (const double t : {0.06, 0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.9, 1.0}) nodes.push_back({Back(t, out)});
  return nodes;
}

Nodes Trunk::BackShade() const {
  Nodes nodes;
  nodes.push_back({Back(0.13, 0.7), true});
  for (const double t : {0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.9}) nodes.push_back({Back(t, 0.5)});
  nodes.push_back({Back(1.02, 0.4), true});
  for (const double t : {0.9, 0.75, 0.6, 0.44, 0.3}) nodes.push_back({spine_.At(t, -5.2 * flesh_.trunk)});
  nodes.push_back({spine_.At(0.1, -5.5), true});
  return nodes;
}

Nodes Trunk::Pelvis(double ease) const {
  // The pelvis moves with the lowest part of the spine.
  SegmentFrame pelvis = spine_.stations.front();
  pelvis.origin = frames_.hip();
  const double k = flesh_.trunk;
  Nodes nodes;
  for (const Vec2& p : {Vec2{10, 9.6 * k + 0.6 * flesh_.belly},
                        {4, 9.4 * k + 0.3 * flesh_.belly},
                        {-2, 8.2},
                        {-6, 5},
                        {-8.5, 0},
                        {-9.2, -5},
                        {-7.6, -9.6 * k},
                        {-3, -11.9 * k},
                        {2, -12.2 * k},
                        {6.5, -11.4 * k},
                        {10.5, -10.2 * k}}) {
    const double length = Norm(p);
    nodes.push_back({PressFlat(pelvis.At(p.x * (1 + ease / length), p.y * (1 + ease / length)), frames_.position)});
  }
  return nodes;
}

Nodes Foot(const LegFrames& leg, double ease) {
  const SegmentFrame& foot = leg.foot;
  // The upper rim turns half with the foot and half with the shank.
  const Vec2 back_rim = Middle(foot.At(-4.4, 3.6), leg.shank.At(kShankLength - 4.2, -4.1));
  const Vec2 front_rim = Middle(foot.At(4.0, 4.6), leg.shank.At(kShankLength - 4.6, 3.6));
  Nodes nodes;
  nodes.push_back({back_rim - ease * leg.shank.front()});
  const double h = -kAnkleHeight;
  for (const Vec2& p : {Vec2{-4.9 - ease, -0.2},
                        {-6.0 - ease, -3.3},
                        {-5.3 - ease, h + 1.3},
                        {-2.6, h},
                        {1.5, h + 0.25},
                        {6, h + 0.7},
                        {9.5, h + 0.35},
                        {13, h},
                        {17.5, h + 0.1},
                        {19.9 + ease, h + 1.5},
                        {18.7, h + 3.1 + ease},
                        {14.5, -2.6 + ease},
                        {10, -0.3 + ease},
                        {6.3, 1.6 + ease}}) {
    nodes.push_back({foot.At(p.x, p.y)});
  }
  nodes.push_back({front_rim + ease * leg.shank.front()});
  return nodes;
}

Nodes Toes(const LegFrames& leg) {
  return InFrame(leg.foot, {{15.6, -kAnkleHeight + 1.3}, {17.2, -kAnkleHeight + 1.5}, {18.6, -kAnkleHeight + 1.2}});
}

Nodes HandResting(const SegmentFrame& hand) {
  return InFrame(hand, {{-2.5, 2.5},
                        {2, 2.9},
                        {6, 2.9},
                        {9.6, 2.0},
                        {13.4, 0.1},
                        {16.2, -2.3},
                        {16.4, -3.6},
                        {14.6, -3.5},
                        {11, -1.9},
                        {7.5, -1.5},
                        {3.5, -2.2},
                        {-2.5, -2.5}});
}

Nodes HandHolding(const SegmentFrame& hand) {
  return InFrame(hand, {{-2.5, 2.5},
                        {1.5, 3.2},
                        {5, 4.0},
                        {8.5, 4.3},
                        {11, 3.4},
                        {11.9, 1.0},
                        {11.3, -1.8},
                        {9, -3.6},
                        {5.5, -3.7},
                        {2, -3.0},
                        {-2.5, -2.5}});
}

}  // namespace sitbone::figure
