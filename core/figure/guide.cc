#include "figure/guide.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sitbone::figure {
namespace {

constexpr double Deg(double deg) { return ToRadians(deg); }

FigurePosture MakeOne(double knee_deg, double thigh_deg) {
  FigurePosture posture;
  posture.position = FigurePosition::kLying;
  posture.trunk_from_vertical = Deg(-90);
  posture.stretched = {Deg(knee_deg), Deg(thigh_deg), Deg(5)};
  posture.other = {Deg(88), Deg(47), 0};
  posture.hands = FigureHands::kBehindThigh;
  return posture;
}

FigurePosture MakeTwo(double trunk_deg, double knee_deg, double rounding_deg, double neck_deg) {
  FigurePosture posture;
  posture.trunk_from_vertical = Deg(trunk_deg);
  posture.back_rounding = Deg(rounding_deg);
  posture.neck = Deg(neck_deg);
  posture.stretched = {Deg(knee_deg), Deg(112), Deg(4)};
  posture.other = {Deg(92), Deg(88), 0};
  return posture;
}

FigurePosture PostureOne(GuideMoment moment) {
  switch (moment) {
    case GuideMoment::kRest: {
      FigurePosture posture = MakeOne(87, 49);
      posture.stretched.ankle = Deg(-44);
      posture.other = {Deg(98), Deg(42), 0};
      posture.hands = FigureHands::kAtSides;
      return posture;
    }
    case GuideMoment::kStart:
      return MakeOne(92, 0);
    case GuideMoment::kOnTheWay:
      return MakeOne(52, 0);
    case GuideMoment::kHold:
      return MakeOne(14, 0);
    case GuideMoment::kTightHold:
      return MakeOne(45, 0);
    case GuideMoment::kRoundedBack: {
      // Head and shoulders leave the mat to help the hands.
      FigurePosture posture = MakeOne(30, -4);
      posture.trunk_from_vertical = Deg(-66);
      posture.back_rounding = Deg(46);
      posture.neck = Deg(24);
      return posture;
    }
    case GuideMoment::kThighDropped:
      return MakeOne(12, 36);
    case GuideMoment::kKneeLocked:
      return MakeOne(0, 0);
  }
  return MakeOne(92, 0);
}

FigurePosture PostureTwo(GuideMoment moment) {
  switch (moment) {
    case GuideMoment::kRest: {
      FigurePosture posture = MakeTwo(-2, 88, 4, 0);
      posture.stretched = {Deg(88), Deg(94), 0};
      posture.other = {Deg(104), Deg(92), 0};
      return posture;
    }
    case GuideMoment::kStart:
      return MakeTwo(0, 16, 0, -2);
    case GuideMoment::kOnTheWay:
      return MakeTwo(18, 16, 0, -8);
    case GuideMoment::kHold:
      return MakeTwo(37, 15, 0, -14);
    case GuideMoment::kTightHold:
      return MakeTwo(16, 24, 0, -8);
    case GuideMoment::kRoundedBack:
      return MakeTwo(31, 15, 58, 12);
    case GuideMoment::kThighDropped:
      return MakeTwo(34, 42, 0, -12);
    case GuideMoment::kKneeLocked:
      return MakeTwo(35, -2, 0, -12);
  }
  return MakeTwo(0, 16, 0, 0);
}

GuideMoment MomentBefore(GuideMoment moment) {
  switch (moment) {
    case GuideMoment::kRest:
    case GuideMoment::kStart:
      return GuideMoment::kRest;
    case GuideMoment::kOnTheWay:
      return GuideMoment::kStart;
    case GuideMoment::kHold:
    case GuideMoment::kTightHold:
      return GuideMoment::kOnTheWay;
    case GuideMoment::kRoundedBack:
    case GuideMoment::kThighDropped:
    case GuideMoment::kKneeLocked:
      return GuideMoment::kHold;
  }
  return GuideMoment::kRest;
}

FigurePosture PostureOf(GuideStretch stretch, GuideMoment moment) {
  return stretch == GuideStretch::kOne ? PostureOne(moment) : PostureTwo(moment);
}

double Bound(double progress) { return std::isfinite(progress) ? std::clamp(progress, 0.0, 1.0) : 1; }

/// Rises from 0 to 1 with no speed and no jolt at its ends (minimum jerk; Flash and Hogan 1985, J Neurosci 5:1688).
double MinimumJerk(double x) { return x * x * x * (10 + x * (6 * x - 15)); }

FigureLeg Blend(const FigureLeg& a, const FigureLeg& b, double k) {
  return {a.knee_flexion + k * (b.knee_flexion - a.knee_flexion),
          a.thigh_from_vertical + k * (b.thigh_from_vertical - a.thigh_from_vertical),
          a.ankle + k * (b.ankle - a.ankle)};
}

}  // namespace

FigurePosture BlendPostures(const FigurePosture& from, const FigurePosture& to, double progress) {
  const double x = Bound(progress);
  if (x >= 1) return to;
  const double k = MinimumJerk(x);
  FigurePosture out = from;
  const auto blend = [k](double a, double b) { return a + k * (b - a); };
  out.trunk_from_vertical = blend(from.trunk_from_vertical, to.trunk_from_vertical);
  out.back_rounding = blend(from.back_rounding, to.back_rounding);
  out.neck = blend(from.neck, to.neck);
  out.stretched = Blend(from.stretched, to.stretched, k);
  out.other = Blend(from.other, to.other, k);
  return out;
}

FigurePosture GuidePosture(GuideStretch stretch, GuideMoment moment, double progress) {
  return BlendPostures(PostureOf(stretch, MomentBefore(moment)), PostureOf(stretch, moment), progress);
}

Breathing Breathe(const FigurePosture& posture, double phase) {
  const double turn = std::isfinite(phase) ? phase - std::floor(phase) : 0;
  // Breathing out takes longer than breathing in; chosen: 2 to 3.
  const double wave = turn < 0.4 ? -std::cos(kPi * turn / 0.4) : std::cos(kPi * (turn - 0.4) / 0.6);
  Breathing out = {posture, wave};
  if (posture.position == FigurePosition::kSitting) out.posture.trunk_from_vertical -= ToRadians(0.5) * wave;
  return out;
}

FigureStyle GuideStyle(GuideStretch stretch, GuideMoment moment, const FigureStyle& base) {
  FigureStyle style = base;
  const bool two = stretch == GuideStretch::kTwo;
  switch (moment) {
    case GuideMoment::kRest:
      break;
    case GuideMoment::kStart:
      style.back_line = two ? BackLine::kRight : BackLine::kNone;
      break;
    case GuideMoment::kOnTheWay:
      style.back_line = two ? BackLine::kRight : BackLine::kNone;
      style.arrow = two ? FigureArrow::kLeanForward : FigureArrow::kStraightenKnee;
      break;
    case GuideMoment::kHold:
    case GuideMoment::kTightHold:
      style.back_line = two ? BackLine::kRight : BackLine::kNone;
      style.stretch_glow = true;
      break;
    case GuideMoment::kRoundedBack:
      style.back_line = BackLine::kWrong;
      break;
    case GuideMoment::kThighDropped:
      style.arrow = two ? FigureArrow::kNone : FigureArrow::kThighUp;
      break;
    case GuideMoment::kKneeLocked:
      style.arrow = FigureArrow::kBendKnee;
      break;
  }
  return style;
}

FigureStyle JudgedStyle(GuideStretch stretch, GuideMoment moment, const FigureStyle& base) {
  FigureStyle style = GuideStyle(stretch, moment, base);
  style.verdict = FigureVerdict::kRight;
  switch (moment) {
    case GuideMoment::kRest:
    case GuideMoment::kStart:
    case GuideMoment::kOnTheWay:
    case GuideMoment::kHold:
    case GuideMoment::kTightHold:
      return style;
    case GuideMoment::kRoundedBack:
      style.mark = FigureMark::kBack;
      break;
    case GuideMoment::kThighDropped:
      style.mark = FigureMark::kThigh;
      break;
    case GuideMoment::kKneeLocked:
      style.mark = FigureMark::kKnee;
      break;
  }
  style.verdict = FigureVerdict::kWrong;
  return style;
}

std::optional<GuideStretch> FindGuideStretch(std::string_view name) {
  if (name == "one") return GuideStretch::kOne;
  if (name == "two") return GuideStretch::kTwo;
  return std::nullopt;
}

std::optional<GuideMoment> FindGuideMoment(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, GuideMoment>, 8> kNames = {{
      {"rest", GuideMoment::kRest},
      {"start", GuideMoment::kStart},
      {"on_the_way", GuideMoment::kOnTheWay},
      {"hold", GuideMoment::kHold},
      {"tight_hold", GuideMoment::kTightHold},
      {"rounded_back", GuideMoment::kRoundedBack},
      {"thigh_dropped", GuideMoment::kThighDropped},
      {"knee_locked", GuideMoment::kKneeLocked},
  }};
  for (const auto& [known, moment] : kNames) {
    if (known == name) return moment;
  }
  return std::nullopt;
}

}  // namespace sitbone::figure
