#include "figure/figure_frames.h"

#include <algorithm>
#include <cmath>

namespace sitbone::figure {
namespace {

// What a body can do, generously; beyond it a drawing would fold over itself.
constexpr double kKneeMin = ToRadians(-8);
constexpr double kKneeMax = ToRadians(145);
constexpr double kThighMin = ToRadians(-70);
constexpr double kThighMax = ToRadians(150);
constexpr double kAnkleMax = ToRadians(35);
constexpr double kAnkleMin = ToRadians(-55);
constexpr double kTrunkMin = ToRadians(-25);
constexpr double kTrunkMax = ToRadians(75);
constexpr double kRoundingMin = ToRadians(-20);
constexpr double kRoundingMax = ToRadians(75);
constexpr double kNeckMax = ToRadians(50);

constexpr double kFlat = kPi / 2;  // a foot that points right

double Clamp(double value, double low, double high) {
  return std::isfinite(value) ? std::clamp(value, low, high) : std::clamp(0.0, low, high);
}

double Smoothstep(double low, double high, double value) {
  const double x = std::clamp((value - low) / (high - low), 0.0, 1.0);
  return x * x * (3 - 2 * x);
}

/// Keeps small deviations at 0 and lets larger ones through, without a jump.
double IgnoreSmall(double value, double limit) {
  if (value > limit) return value - limit;
  return value < -limit ? value + limit : 0;
}

double AngleOf(Vec2 v) { return std::atan2(v.x, -v.y); }

struct TwoBones {
  double first = 0;
  double second = 0;
};

/// Angles of two bones from `from` to `to`; `bend` +1 turns the second clockwise of the first (a knee), -1 the other
/// way. What is out of reach is reached for.
TwoBones SolveTwoBones(Vec2 from, Vec2 to, double l1, double l2, double bend, double bend_min) {
  const Vec2 way = to - from;
  const double farthest = std::sqrt(l1 * l1 + l2 * l2 + 2 * l1 * l2 * std::cos(bend_min));
  const double d = std::clamp(Norm(way), std::abs(l1 - l2) + 6, farthest);
  const double alpha = std::acos(std::clamp((l1 * l1 + d * d - l2 * l2) / (2 * l1 * d), -1.0, 1.0));
  const double first = AngleOf(way) - bend * alpha;
  const Vec2 joint = from + l1 * Towards(first);
  const Vec2 end = from + d * Towards(AngleOf(way));
  return {first, first + WrapAngle(AngleOf(end - joint) - first)};
}

LegFrames PlaceLeg(Vec2 hip, double thigh, double knee, double foot_angle) {
  LegFrames leg;
  leg.thigh = {hip, thigh, kThighLength, -1};
  leg.shank = {leg.thigh.end(), thigh + knee, kShankLength, -1};
  leg.foot = {leg.shank.end(), foot_angle, 0.152 * kStature - 6.5, -1};
  return leg;
}

/// The leg whose foot stands flat on `support`, its ankle about where the angles put it.
LegFrames PlaceStandingLeg(Vec2 hip, const FigureLeg& angles, double support) {
  const double thigh = Clamp(angles.thigh_from_vertical, kThighMin, kThighMax);
  const double knee = Clamp(angles.knee_flexion, 0, kKneeMax);
  const Vec2 wanted = PlaceLeg(hip, thigh, knee, kFlat).foot.origin;
  const double down = support - kAnkleHeight - hip.y;
  const double reach = std::sqrt(std::max(0.0, std::pow(0.998 * (kThighLength + kShankLength), 2) - down * down));
  const double ankle_x = std::clamp(wanted.x - hip.x, 14.0, reach);
  const TwoBones bones = SolveTwoBones(hip, hip + Vec2{ankle_x, down}, kThighLength, kShankLength, 1, ToRadians(1));
  const double flexion = bones.second - bones.first;
  // A leg that lies straight has its toes up.
  const double flat = Smoothstep(ToRadians(12), ToRadians(50), flexion);
  const double free = bones.second - kFlat - Clamp(angles.ankle, kAnkleMin, kAnkleMax) + ToRadians(20);
  return PlaceLeg(hip, bones.first, flexion, flat * kFlat + (1 - flat) * std::min(free, kFlat));
}

double FootAngle(double shank, double ankle) { return shank - kFlat - Clamp(ankle, kAnkleMin, kAnkleMax); }

/// The stretched leg of a sitting person: the knee as measured, the thigh turned until the heel is on the floor. A leg
/// that is clearly lifted stays lifted.
LegFrames PlaceHeelOnFloor(Vec2 hip, const FigureLeg& angles) {
  const double knee = Clamp(angles.knee_flexion, kKneeMin, kKneeMax);
  const auto place = [&](double thigh) {
    return PlaceLeg(hip, thigh, knee, std::min(FootAngle(thigh + knee, angles.ankle), kFlat));
  };
  double low = ToRadians(25);
  double high = ToRadians(150);
  for (int i = 0; i < 40; ++i) {
    const double middle = 0.5 * (low + high);
    (FindLowestOfFoot(place(middle).foot) < 0 ? low : high) = middle;
  }
  const double lifted = low - Clamp(angles.thigh_from_vertical, ToRadians(25), kThighMax);
  return place(low - std::max(0.0, IgnoreSmall(lifted, ToRadians(14))));
}

/// The stretched leg of a lying person: as measured, unless the foot would go through the mat.
LegFrames PlaceLegAbove(Vec2 hip, double thigh, double knee, double ankle, double support) {
  const auto place = [&](double t) { return PlaceLeg(hip, t, knee, FootAngle(t + knee, ankle)); };
  if (FindLowestOfFoot(place(thigh).foot) <= support) return place(thigh);
  double low = kThighMin;
  double high = thigh;
  for (int i = 0; i < 40; ++i) {
    const double middle = 0.5 * (low + high);
    (FindLowestOfFoot(place(middle).foot) < support ? low : high) = middle;
  }
  return place(low);
}

using SpineAngles = std::array<double, SpineFrames::kStations>;

/// The spine from the hips on, its stations turned by `angles`.
SpineFrames ChainSpine(Vec2 hip, const SpineAngles& angles) {
  constexpr double kStep = kTrunkLength / (SpineFrames::kStations - 1);
  SpineFrames spine;
  Vec2 at = hip;
  for (std::size_t i = 0; i < angles.size(); ++i) {
    if (i > 0) at = at + kStep * Towards(0.5 * (angles[i - 1] + angles[i]));
    spine.stations[i] = {at, angles[i], kStep, 1};
  }
  return spine;
}

SpineFrames PlaceSpine(Vec2 hip, double chord_angle, double rounding) {
  SpineAngles angles{};
  for (std::size_t i = 0; i < angles.size(); ++i) {
    const double t = static_cast<double>(i) / (angles.size() - 1.0);
    angles[i] = rounding * (Smoothstep(-0.02, 1.02, t) - 0.5);
  }
  return TurnSpineToChord(ChainSpine(hip, angles), chord_angle);
}

/// The arm from the shoulder with its palm at `target`, the hand in line with the forearm or at `hand_angle`.
ArmFrames PlaceArm(Vec2 shoulder, Vec2 target, const double* hand_angle) {
  constexpr double kElbowMin = ToRadians(6);
  ArmFrames arm;
  const double fore = hand_angle ? kForearmLength : kForearmLength + kGripLength;
  const Vec2 end = hand_angle ? target - kGripLength * Towards(*hand_angle) : target;
  const TwoBones bones = SolveTwoBones(shoulder, end, kUpperArmLength, fore, -1, kElbowMin);
  arm.upper = {shoulder, bones.first, kUpperArmLength, -1};
  arm.forearm = {arm.upper.end(), bones.second, kForearmLength, -1};
  arm.hand = {arm.forearm.end(), hand_angle ? *hand_angle : bones.second, kGripLength, -1};
  arm.target = target;
  return arm;
}

/// The target itself, or as near to it as the arm comes.
Vec2 WithinReach(Vec2 shoulder, Vec2 target, double reach) {
  const Vec2 way = target - shoulder;
  const double d = Norm(way);
  return d <= reach ? target : shoulder + (reach / d) * way;
}

ArmFrames HoldBehindThigh(Vec2 shoulder, const SegmentFrame& thigh) {
  constexpr double kReach = 0.985 * (kUpperArmLength + kForearmLength + kGripLength);
  // The hands hold as near to the knee as the arms comfortably come.
  double s = 0.60;
  while (s > 0.28 && Norm(thigh.At(s * kThighLength, -6.5) - shoulder) > kReach) s -= 0.01;
  const Vec2 target = WithinReach(shoulder, thigh.At(s * kThighLength, -6.5), kReach);
  return PlaceArm(shoulder, target, nullptr);
}

ArmFrames RestOnThigh(Vec2 shoulder, const SegmentFrame& thigh, double trunk_angle) {
  const double s = 0.66 + 0.22 * Smoothstep(0, ToRadians(45), trunk_angle);
  const double hand = thigh.angle + ToRadians(6);
  const Vec2 palm = thigh.At(s * kThighLength, 8.3);
  constexpr double kReach = 0.985 * (kUpperArmLength + kForearmLength);
  const Vec2 wrist = WithinReach(shoulder, palm - kGripLength * Towards(hand), kReach);
  return PlaceArm(shoulder, wrist + kGripLength * Towards(hand), &hand);
}

ArmFrames RestAtSide(Vec2 shoulder, Vec2 hip, FigurePosition position, double support) {
  const bool lying = position == FigurePosition::kLying;
  const double hand = lying ? ToRadians(92) : ToRadians(150);
  const double straight = kUpperArmLength + kForearmLength + kGripLength - 0.8;
  const Vec2 palm = lying ? Vec2{shoulder.x + straight, support - 3.2} : Vec2{hip.x - 4, support - 3};
  constexpr double kReach = 0.985 * (kUpperArmLength + kForearmLength);
  const Vec2 wrist = WithinReach(shoulder, palm - kGripLength * Towards(hand), kReach);
  return PlaceArm(shoulder, wrist + kGripLength * Towards(hand), &hand);
}

/// The front of the stretched leg, `way` cm from the hip, without a jump at the knee.
Vec2 FrontOfLeg(const LegFrames& leg, double way) {
  constexpr double kFlesh = 7;  // cm over the bone; chosen between thigh and shank
  const double beyond = way - kThighLength;
  const double turn = Smoothstep(-8, 8, beyond);
  const Vec2 front = (1 - turn) * leg.thigh.front() + turn * leg.shank.front();
  return (beyond < 0 ? leg.thigh.At(way, 0) : leg.shank.At(beyond, 0)) + kFlesh * front;
}

constexpr double kStraightArm = 0.985 * (kUpperArmLength + kForearmLength + kGripLength);

/// How far along the leg a straight arm from the shoulder comes, cm.
double FarthestAlongLeg(Vec2 shoulder, const LegFrames& leg) {
  double near = 0.4 * kThighLength;
  double far = kThighLength + kShankLength;
  for (int i = 0; i < 40; ++i) {
    const double middle = 0.5 * (near + far);
    (Norm(FrontOfLeg(leg, middle) - shoulder) <= kStraightArm ? near : far) = middle;
  }
  return near;
}

Vec2 NearShoulder(const FigureFrames& frames) { return frames.spine.stations.back().At(0, 0.5); }

void PlaceArms(FigureFrames& frames, double support) {
  const SegmentFrame& top = frames.spine.stations.back();
  for (const bool near : {true, false}) {
    ArmFrames& arm = near ? frames.near_arm : frames.far_arm;
    const LegFrames& leg = near ? frames.near_leg() : frames.far_leg();
    switch (frames.hands) {
      case FigureHands::kBehindThigh:
        // The shoulders come forward a little to reach; the far hand lies a little higher than the near one.
        arm = HoldBehindThigh(top.At(1.0, near ? 1.5 : 2.5), frames.stretched.thigh);
        break;
      case FigureHands::kOnThighs:
        arm = RestOnThigh(top.At(0, near ? 0.5 : 1.5), leg.thigh, frames.trunk_angle);
        break;
      case FigureHands::kTowardsFoot: {
        // Both hands hold the leg at one place.
        const Vec2 target = FrontOfLeg(frames.stretched, FindReach(frames));
        const Vec2 shoulder = top.At(0, near ? 0.5 : 1.5);
        arm = PlaceArm(shoulder, WithinReach(shoulder, target, kStraightArm), nullptr);
        break;
      }
      case FigureHands::kAtSides:
        arm = RestAtSide(top.At(0, -0.5), frames.hip(), frames.position, support);
        break;
    }
  }
}

void PlaceHead(FigureFrames& frames, double neck) {
  const SegmentFrame& top = frames.spine.stations.back();
  frames.neck = {top.At(5, -2), top.angle + ToRadians(17) + 0.5 * neck, 14.5, 1};
  frames.head = {frames.neck.end(), top.angle + neck, 12.5, 1};
}

/// The station before a place along the spine, the last but one at most.
std::size_t IndexBefore(double place) {
  return static_cast<std::size_t>(std::clamp(std::floor(place), 0.0, SpineFrames::kStations - 2.0));
}

}  // namespace

SpineFrames TurnSpineToChord(const SpineFrames& chain, double chord_angle) {
  const Vec2 hip = chain.stations.front().origin;
  const Vec2 chord = chain.stations.back().origin - hip;
  const double turn = chord_angle - AngleOf(chord);
  const double scale = 0.5 + 0.5 * kTrunkLength / Norm(chord);
  const double c = std::cos(turn);
  const double s = std::sin(turn);
  SpineFrames spine = chain;
  for (SegmentFrame& station : spine.stations) {
    const Vec2 p = scale * (station.origin - hip);
    station.origin = hip + Vec2{c * p.x - s * p.y, s * p.x + c * p.y};
    station.angle += turn;
  }
  return spine;
}

SpineFrames PlaceBentSpine(Vec2 hip, double pelvis_angle, const LumbarBends& lumbar, double thoracic) {
  SpineAngles angles{};
  for (std::size_t i = 0; i < angles.size(); ++i) {
    const double t = static_cast<double>(i) / (angles.size() - 1.0);
    angles[i] = pelvis_angle + thoracic * Smoothstep(kT12OnSpine, 1.05, t);
    for (std::size_t k = 0; k < lumbar.size(); ++k) {
      constexpr double kSegment = (kT12OnSpine - kL5S1OnSpine) / (body::kLumbarSegments - 1.0);
      const double joint = kL5S1OnSpine + kSegment * static_cast<double>(k);
      // A joint's bend is shared with the flesh around it.
      angles[i] += lumbar[k] * Smoothstep(joint - 0.08, joint + 0.08, t);
    }
  }
  return ChainSpine(hip, angles);
}

void SetSpine(FigureFrames& frames, const SpineFrames& spine, double neck) {
  frames.spine = spine;
  PlaceHead(frames, Clamp(neck, -kNeckMax, kNeckMax));
  PlaceArms(frames, frames.position == FigurePosition::kLying ? kMatTop : kSeatTop);
}

double FindReach(const FigureFrames& frames) { return FarthestAlongLeg(NearShoulder(frames), frames.stretched); }

double FindLowestOfFoot(const SegmentFrame& foot) {
  // The round of the heel, the ball and the tip of the toes; chosen with the foot's outline (body_shapes.cc).
  const double heel = foot.At(-2.4, -3.4).y + (kAnkleHeight - 3.4);
  const double ball = foot.At(12.5, -kAnkleHeight + 2).y + 2;
  const double toes = foot.At(18.2, -kAnkleHeight + 1.4).y + 1.4;
  return std::max({heel, ball, toes});
}

Vec2 SpineFrames::At(double t, double n) const {
  const double place = t * (kStations - 1);
  const std::size_t i = IndexBefore(place);
  const double rest = place - static_cast<double>(i);
  const SegmentFrame& a = stations[i];
  const SegmentFrame& b = stations[i + 1];
  if (rest < 0) return a.At(rest * a.length, n);
  if (rest > 1) return b.At((rest - 1) * b.length, n);
  return (1 - rest) * a.At(0, n) + rest * b.At(0, n);
}

double SpineFrames::AngleAt(double t) const {
  const double place = std::clamp(t, 0.0, 1.0) * (kStations - 1);
  const std::size_t i = IndexBefore(place);
  return stations[i].angle + (place - static_cast<double>(i)) * (stations[i + 1].angle - stations[i].angle);
}

FigureFrames CalcFigureFrames(const FigurePosture& posture, double hip_lift) {
  FigureFrames frames;
  frames.mirrored = posture.facing == FigureFacing::kLeft;
  // Who faces right shows the right side.
  frames.stretched_is_near = (posture.side == body::Side::kRight) != frames.mirrored;
  frames.position = posture.position;
  frames.hands = posture.hands;
  const bool lying = posture.position == FigurePosition::kLying;
  const double support = lying ? kMatTop : kSeatTop;
  const Vec2 hip = {0, support - kHipOverSupport - hip_lift};
  frames.back_rounding = Clamp(posture.back_rounding, kRoundingMin, kRoundingMax);
  if (lying) {
    // The back lies on the mat; only a trunk that is clearly raised is drawn so.
    const double raised = IgnoreSmall(Clamp(posture.trunk_from_vertical, -kPi, kPi) + kPi / 2, ToRadians(10));
    frames.trunk_angle = -kPi / 2 + std::clamp(raised, 0.0, ToRadians(50));
    const FigureLeg& leg = posture.stretched;
    const double thigh = Clamp(leg.thigh_from_vertical, kThighMin, ToRadians(88));
    const double knee = Clamp(leg.knee_flexion, kKneeMin, kKneeMax);
    frames.stretched = PlaceLegAbove(hip, thigh, knee, leg.ankle, kMatTop);
    frames.other = PlaceStandingLeg(hip, posture.other, kMatTop);
  } else {
    frames.trunk_angle = Clamp(posture.trunk_from_vertical, kTrunkMin, kTrunkMax);
    frames.stretched = PlaceHeelOnFloor(hip, posture.stretched);
    frames.other = PlaceStandingLeg(hip, posture.other, 0);
  }
  frames.straight_spine = PlaceSpine(hip, frames.trunk_angle, 0);
  SetSpine(frames, PlaceSpine(hip, frames.trunk_angle, frames.back_rounding), posture.neck);
  return frames;
}

}  // namespace sitbone::figure
