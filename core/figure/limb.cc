#include "figure/limb.h"

#include <algorithm>
#include <cmath>

namespace sitbone::figure {
namespace {

double Ease(double x) { return x * x * (3 - 2 * x); }

}  // namespace

Limb::Limb(const SegmentFrame& first, const SegmentFrame& second, std::span<const ProfileStation> profile, double zone,
           double girth, double joint_bump)
    : first_(first), second_(second), profile_(profile), zone_(zone), girth_(girth) {
  bend_ = second.angle - first.angle;
  joint_ = {second.origin, first.angle + 0.5 * bend_, 0, first.front_sign};
  bump_ = joint_bump * std::sin(0.5 * std::clamp(std::abs(bend_), 0.0, kPi));
}

Vec2 Limb::At(double s, double n) const {
  // cm from the joint, measured along the limb
  const double d = s <= 1 ? (s - 1) * first_.length : (s - 1) * second_.length;
  const double weight = Ease(std::clamp(1 - std::abs(d) / zone_, 0.0, 1.0));
  const Vec2 own = d <= 0 ? first_.At(first_.length + d, n) : second_.At(d, n);
  if (weight == 0) return own;
  // On the inner side the two surfaces meet further out, where their lines cross; on the outer one they keep their
  // distance.
  const bool inner = n * first_.front_sign * bend_ > 0;
  const double crease = inner ? 1 / std::max(0.58, std::cos(0.5 * bend_)) : 1;
  const double fold = Ease(std::clamp((std::abs(bend_) - 0.35) / 1.0, 0.0, 1.0));  // a slight bend makes no crease
  const double along = inner ? 0.85 - 0.7 * fold : 1 - 0.35 * weight;
  return (1 - weight) * own + weight * joint_.At(d * along, n * crease);
}

double Limb::Depth(double s, bool front) const {
  const auto depth = [front](const ProfileStation& station) { return front ? station.front : station.back; };
  if (s <= profile_.front().s) return girth_ * depth(profile_.front());
  if (s >= profile_.back().s) return girth_ * depth(profile_.back());
  std::size_t i = 0;
  while (profile_[i + 1].s < s) ++i;
  const double x = (s - profile_[i].s) / (profile_[i + 1].s - profile_[i].s);
  return girth_ * ((1 - x) * depth(profile_[i]) + x * depth(profile_[i + 1]));
}

double Limb::Front(double s) const {
  const double near = std::clamp(1 - std::abs(s - 1) / 0.13, 0.0, 1.0);
  const bool outer = first_.front_sign * (second_.angle - first_.angle) < 0;  // a bent knee has its front outside
  return Depth(s, true) + (outer ? bump_ * Ease(near) : 0);
}

double Limb::Back(double s) const {
  const double near = std::clamp(1 - std::abs(s - 1) / 0.13, 0.0, 1.0);
  const bool outer = first_.front_sign * (second_.angle - first_.angle) > 0;
  return Depth(s, false) + (outer ? bump_ * Ease(near) : 0);
}

std::vector<double> Limb::FindStations(double s0, double s1) const {
  std::vector<double> out = {s0};
  constexpr double kApart = 0.025;
  for (const ProfileStation& station : profile_) {
    if (station.s > s0 + kApart && station.s < s1 - kApart) out.push_back(station.s);
  }
  out.push_back(s1);
  return out;
}

Nodes Limb::FrontLine(double s0, double s1, double ease) const {
  Nodes nodes;
  for (const double s : FindStations(s0, s1)) nodes.push_back({At(s, Front(s) + ease)});
  return nodes;
}

Nodes Limb::BackLine(double s0, double s1, double ease) const {
  Nodes nodes;
  for (const double s : FindStations(s0, s1)) nodes.push_back({At(s, -Back(s) - ease)});
  return nodes;
}

Nodes Limb::Outline(double s0, double s1, double ease, double round0, double round1) const {
  Nodes nodes = FrontLine(s0, s1, ease);
  const auto add_cap = [&](double s, double round, double length) {
    const double front = Front(s) + ease;
    const double back = Back(s) + ease;
    const double middle = 0.5 * (front - back);
    const double half = 0.5 * (front + back);
    const double sign = s == s1 ? 1 : -1;
    for (const double part : {0.72, 0.0, -0.72}) {
      const double out = round * std::sqrt(1 - part * part) / length;
      nodes.push_back({At(s + sign * out, middle + sign * part * half)});
    }
  };
  if (round1 > 0) {
    add_cap(s1, round1, s1 > 1 ? second_.length : first_.length);
  } else {
    nodes.back().corner = true;
  }
  Nodes back = BackLine(s0, s1, ease);
  if (round1 <= 0) back.back().corner = true;
  if (round0 <= 0) back.front().corner = nodes.front().corner = true;
  nodes.insert(nodes.end(), back.rbegin(), back.rend());
  if (round0 > 0) add_cap(s0, round0, s0 > 1 ? second_.length : first_.length);
  return nodes;
}

Nodes Limb::Strip(double s0, double s1, double low, double high, double lead, double trail) const {
  std::vector<double> stations;
  constexpr int kSteps = 12;
  for (int i = 0; i <= kSteps; ++i) stations.push_back(s0 + (s1 - s0) * i / kSteps);
  const auto at = [this](double s, double part) { return At(s, part > 0 ? part * Front(s) : part * Back(s)); };
  const auto ramp = [](double x, double part) { return part > 0 ? Ease(std::clamp(x / part, 0.0, 1.0)) : 1; };
  Nodes nodes;
  for (const double s : stations) {
    const double x = (s - s0) / (s1 - s0);
    nodes.push_back({at(s, low + (high - low) * ramp(x, lead) * ramp(1 - x, trail))});
  }
  for (auto i = stations.rbegin(); i != stations.rend(); ++i) nodes.push_back({at(*i, low)});
  nodes.front().corner = nodes.back().corner = true;
  nodes[stations.size() - 1].corner = nodes[stations.size()].corner = true;
  return nodes;
}

}  // namespace sitbone::figure
