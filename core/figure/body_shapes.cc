#include "figure/body_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitbone::figure {
namespace {

constexpr std::array<ProfileStation, 19> kLegProfile = {{
    {-0.05, 8.4, 9.4}, {0.12, 9.1, 9.3}, {0.28, 9.0, 8.9}, {0.44, 8.5, 8.2}, {0.60, 7.7, 7.3},
    {0.74, 6.8, 6.4},  {0.86, 6.0, 5.7}, {0.93, 5.6, 5.3}, {1.0, 5.5, 5.0},  {1.07, 5.2, 5.3},
    {1.15, 4.8, 6.2},  {1.24, 4.6, 7.0}, {1.34, 4.5, 7.2}, {1.46, 4.2, 6.5}, {1.60, 3.8, 5.1},
    {1.74, 3.4, 4.1},  {1.84, 3.3, 3.8}, {1.92, 3.5, 3.9}, {2.0, 3.8, 4.3},
}};

constexpr std::array<ProfileStation, 14> kArmProfile = {{
    {-0.06, 5.6, 5.4},
    {0.1, 6.0, 5.7},
    {0.25, 5.6, 5.3},
    {0.42, 5.0, 4.9},
    {0.6, 4.6, 4.5},
    {0.78, 4.2, 4.1},
    {0.9, 3.9, 3.8},
    {1.0, 3.8, 3.7},
    {1.1, 4.1, 3.8},
    {1.22, 4.3, 3.8},
    {1.42, 3.9, 3.5},
    {1.64, 3.1, 2.9},
    {1.84, 2.5, 2.4},
    {2.0, 2.5, 2.4},
}};

/// Depths of the trunk at a fraction of the way from hips to shoulders.
constexpr std::array<ProfileStation, 12> kTrunkProfile = {{
    {0.0, 9.0, 11.9},
    {0.1, 10.0, 11.4},
    {0.2, 10.5, 10.5},
    {0.32, 10.5, 9.7},
    {0.44, 10.3, 9.5},
    {0.56, 10.6, 10.1},
    {0.68, 11.1, 10.9},
    {0.8, 11.0, 11.2},
    {0.9, 9.7, 10.6},
    {0.98, 7.6, 9.4},
    {1.04, 5.8, 8.1},
    {1.12, 4.4, 6.3},
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
      return {1.17, 1.12, 5.4};
  }
  return {};
}

Limb MakeLeg(const LegFrames& leg, const Flesh& flesh) {
  return {leg.thigh, leg.shank, kLegProfile, 9.5, flesh.limbs, 1.9};
}

Limb MakeArm(const ArmFrames& arm, const Flesh& flesh) {
  return {arm.upper, arm.forearm, kArmProfile, 6.5, flesh.limbs, 1.0};
}

Vec2 PressFlat(Vec2 point, FigurePosition position) {
  const bool lying = position == FigurePosition::kLying;
  constexpr double kRound = 2.6;
  // The seat ends; what is before its edge hangs free, more and more.
  const double beyond = lying ? 0 : std::max(0.0, point.x - kSeatFront + 9);
  const double support = (lying ? kMatTop : kSeatTop) + 0.055 * beyond * beyond;
  return {point.x, SmoothMin(point.y, support, kRound)};
}

Nodes PressFlat(Nodes nodes, FigurePosition position) {
  for (Node& node : nodes) node.at = PressFlat(node.at, position);
  return nodes;
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
  nodes.push_back({Back(0.10, 0.8), true});
  for (const double t : {0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.9, 0.98, 1.04}) nodes.push_back({Back(t, 0.5)});
  nodes.push_back({CollarBack(), true});
  nodes.push_back({Middle(CollarBack(), CollarFront()) - 1.3 * spine_.stations.back().along()});
  nodes.push_back({CollarFront(), true});
  for (const double t : {0.98, 0.9, 0.8, 0.68, 0.56, 0.44, 0.32, 0.24}) nodes.push_back({Front(t, 0.5)});
  nodes.push_back({Front(0.16, 0.2)});
  nodes.push_back({spine_.At(0.09, 4.5)});
  nodes.push_back({spine_.At(0.075, -3)});
  return nodes;
}

Nodes Trunk::BackLine(double out) const {
  Nodes nodes;
  for (const double t : {0.06, 0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.9, 1.0}) nodes.push_back({Back(t, out)});
  return nodes;
}

Nodes Trunk::BackShade() const {
  Nodes nodes;
  nodes.push_back({Back(0.12, 0.7), true});
  for (const double t : {0.2, 0.32, 0.44, 0.56, 0.68, 0.8}) nodes.push_back({Back(t, 0.5)});
  nodes.push_back({Back(0.96, 0.4), true});
  for (const double t : {0.82, 0.68, 0.54, 0.4, 0.25}) {
    nodes.push_back({spine_.At(t, (-10.6 + 6.2 * Hump(t, 0.4, 0.62)) * flesh_.trunk)});
  }
  nodes.push_back({Back(0.12, 0.3), true});
  return nodes;
}

Nodes Trunk::Pelvis(double ease) const {
  // The pelvis moves with the lowest part of the spine.
  SegmentFrame pelvis = spine_.stations.front();
  pelvis.origin = frames_.hip();
  const double k = flesh_.trunk;
  Nodes nodes;
  for (const Vec2& p : {Vec2{10, 9.6 * k + 0.6 * flesh_.belly},
                        {4, 9.2 * k + 0.3 * flesh_.belly},
                        {-2, 8.2},
                        {-6, 5},
                        {-8.6, 0},
                        {-8.9, -4.6},
                        {-7.0, -8.8 * k},
                        {-3, -11.2 * k},
                        {2, -12.0 * k},
                        {6.5, -11.4 * k},
                        {10.5, -10.4 * k}}) {
    const double length = Norm(p);
    nodes.push_back({PressFlat(pelvis.At(p.x * (1 + ease / length), p.y * (1 + ease / length)), frames_.position)});
  }
  return nodes;
}

Nodes Trunk::Buttock() const {
  SegmentFrame pelvis = spine_.stations.front();
  pelvis.origin = frames_.hip();
  const double radius = 10.0 * (0.5 * flesh_.trunk + 0.5 * flesh_.limbs);
  const Vec2 centre = pelvis.At(0.5, -1.2);
  Nodes nodes;
  for (int i = 0; i < 14; ++i)
    nodes.push_back({PressFlat(centre + radius * Towards(2 * kPi * i / 14), frames_.position)});
  return nodes;
}

Nodes Foot(const LegFrames& leg, const Flesh& flesh, double ease) {
  const Limb limb = MakeLeg(leg, flesh);
  const SegmentFrame& foot = leg.foot;
  // From the shank's own outline over the ankle into the foot; near the ankle points turn half with each.
  const auto rim = [&](double s, bool front, double x, double y, double k) {
    const Vec2 on_shank = limb.At(s, front ? limb.Front(s) + ease : -limb.Back(s) - ease);
    return (1 - k) * on_shank + k * foot.At(x, y);
  };
  constexpr double kSole = -kAnkleHeight;
  Nodes nodes;
  nodes.push_back({rim(1.77, false, 0, 0, 0), true});
  nodes.push_back({rim(1.82, false, 0, 0, 0)});
  nodes.push_back({rim(1.88, false, -3.8 - ease, 5.2, 0.3)});
  nodes.push_back({rim(1.95, false, -4.4 - ease, 1.6, 0.5)});
  for (const Vec2& p : {Vec2{-5.9 - ease, -2.6},
                        {-5.9 - ease, kSole + 2.2},
                        {-4.2, kSole + 0.25},
                        {-1.5, kSole},
                        {2.5, kSole + 0.2},
                        {6.5, kSole + 0.55},
                        {10, kSole + 0.2},
                        {13.5, kSole},
                        {17.2, kSole + 0.1},
                        {19.6 + ease, kSole + 1.1},
                        {19.3 + ease, kSole + 2.6 + ease},
                        {16.6, kSole + 3.7 + ease},
                        {12.5, -1.6 + ease},
                        {8.8, 0.4 + ease}}) {
    nodes.push_back({foot.At(p.x, p.y)});
  }
  nodes.push_back({rim(1.97, true, 5.0 + ease, 2.4 + ease, 0.8)});
  nodes.push_back({rim(1.88, true, 3.5 + ease, 5.2, 0.3)});
  nodes.push_back({rim(1.82, true, 0, 0, 0)});
  nodes.push_back({rim(1.77, true, 0, 0, 0), true});
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
