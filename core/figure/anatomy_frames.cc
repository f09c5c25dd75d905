#include "figure/anatomy_frames.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sitbone::figure {
namespace {

// The part of a rounded back that the lumbar spine has; chosen: it is the most mobile, the rest is the chest's.
constexpr double kLumbarPart = 0.7;
// The standing curve, by which a neighbour's lower face leans back: L5/S1 to T12/L1, with the sacrum's slope before.
constexpr double kSacralSlope = ToRadians(36.0);
constexpr LumbarBends kLordosis = {ToRadians(13.0), ToRadians(11.0), ToRadians(8.0),
                                   ToRadians(6.0),  ToRadians(4.0),  ToRadians(2.0)};
// Chosen on the drawn pelvis: middle of the face of the sacrum, and how far behind the trunk's middle T12/L1 lies.
constexpr Vec2 kSacralFace = {9.4, -3.2};  // along, front
constexpr double kT12Behind = 3.5;
// What lies lowest on the back: the spine of L5, and the sacrum at S1 and S3; and the skin under it.
constexpr std::array<Vec2, 3> kSacralBack = {{{11.4, -7.5}, {8.6, -7.4}, {4.2, -8.3}}};
constexpr double kSkin = 1.1;

double Bound(double value, double low, double high) { return std::clamp(value, low, high); }

LumbarBends Shared(double lumbar) {
  LumbarBends bends;
  for (std::size_t i = 0; i < bends.size(); ++i) bends[i] = lumbar * body::kLumbarShares[i];
  return bends;
}

/// The trunk's angle above the lumbar spine.
double ThoraxAngle(const FigureFrames& frames) { return frames.spine.AngleAt(kT12OnSpine + 0.05); }

/// The spine of a posture whose rounding is kept.
SpineFrames BendAsDrawn(const FigureFrames& frames) {
  const double lumbar = kLumbarPart * frames.back_rounding;
  const double thoracic = frames.back_rounding - lumbar;
  return TurnSpineToChord(PlaceBentSpine(frames.hip(), 0, Shared(lumbar), thoracic), frames.trunk_angle);
}

body::BodyRequest AskFor(const FigureFrames& frames, const FigurePosture& posture, double thorax) {
  body::BodyRequest request;
  const bool lying = frames.position == FigurePosition::kLying;
  request.support = lying ? body::Support::kLyingHeld : body::Support::kSitting;
  request.side = posture.side;
  const auto hip = [&](const LegFrames& leg) { return Bound(ToDegrees(kPi - leg.thigh.angle + thorax), -30, 140); };
  const auto knee = [](const LegFrames& leg) { return Bound(ToDegrees(leg.shank.angle - leg.thigh.angle), -10, 150); };
  const LegFrames& leg = frames.stretched;
  request.hip_deg = hip(leg);
  request.knee_deg = knee(leg);
  request.ankle_deg = Bound(ToDegrees(leg.shank.angle - leg.foot.angle - kPi / 2), -60, 50);
  request.neck_deg = Bound(ToDegrees(frames.head.angle - frames.spine.stations.back().angle), -60, 80);
  request.other_hip_deg = hip(frames.other);
  request.other_knee_deg = knee(frames.other);
  if (!lying) request.trunk_deg = Bound(ToDegrees(thorax), -60, 140);
  return request;
}

/// How far the hips must come up so that the sacrum of a lying person stays above the mat.
double FindHipLift(double pelvis_angle) {
  double deepest = 0;
  const SegmentFrame pelvis = {{}, pelvis_angle, 0, 1};
  for (const Vec2& point : kSacralBack) deepest = std::max(deepest, pelvis.At(point.x, point.y).y);
  return std::max(0.0, deepest + kSkin - kHipOverSupport);
}

void PlaceVertebrae(AnatomyFrames& frames, const LumbarBends& bends) {
  // Faces turn by the standing curve and by what the joint bends; the ways between them are the joints' distance.
  const SpineFrames& spine = frames.figure.spine;
  const Vec2 top = spine.At(kT12OnSpine, -kT12Behind);
  const Vec2 foot = frames.pelvis.At(kSacralFace.x, kSacralFace.y);
  std::array<Vec2, body::kLumbarSegments> at{};
  std::array<double, body::kLumbarSegments> face{};  // of the vertebra above each joint
  double angle = frames.pelvis.angle + kSacralSlope;
  constexpr double kStep = 3.6;  // cm: height of a vertebra with its disc
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double turn = bends[i] - kLordosis[i];
    frames.joints[i].angle = angle + 0.5 * turn;
    angle += turn;
    face[i] = angle;
    at[i] = i == 0 ? foot : at[i - 1] + kStep * Towards(face[i - 1]);
  }
  // The chain ends where the trunk has T12; what is missing is shared.
  const Vec2 missing = top - at.back();
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double part = static_cast<double>(i) / (static_cast<double>(at.size()) - 1);
    frames.joints[i].origin = at[i] + part * missing;
  }
  for (std::size_t i = 0; i < frames.lumbar.size(); ++i) {
    const Vec2 below = frames.joints[i].origin;
    const Vec2 above = frames.joints[i + 1].origin;
    frames.lumbar[i] = {Middle(below, above), face[i], Norm(above - below), 1};
  }
}

}  // namespace

FigureBack DefaultBack(const FigurePosture& posture) {
  const bool flat = posture.position == FigurePosition::kLying && std::abs(posture.back_rounding) < ToRadians(3);
  return flat ? FigureBack::kFree : FigureBack::kAsDrawn;
}

Vec2 AnatomyFrames::Place(const body::PathPoint& point) const {
  constexpr double kScale = kStature / 1.80;  // cm of the drawing for a metre of gait2392
  const Vec3& p = point.place;
  switch (point.segment) {
    case body::Segment::kPelvis:
      return pelvis.At(kScale * (p.y - body::kHipInPelvis.y), kScale * (p.x - body::kHipInPelvis.x));
    case body::Segment::kFemur: {
      const double along = kThighLength / -body::FindTibiaInFemur(0).y;
      return figure.stretched.thigh.At(-along * p.y, kScale * p.x);
    }
    case body::Segment::kTibia:
      return figure.stretched.shank.At(-kScale * p.y, kScale * p.x);
  }
  return {};
}

Result<AnatomyPose> CalcAnatomy(const FigurePosture& posture, const body::PersonFacts& person, FigureBack back) {
  FigureFrames frames = CalcFigureFrames(posture);
  const bool lying = frames.position == FigurePosition::kLying;
  const bool free = back == FigureBack::kFree;
  if (!free) SetSpine(frames, BendAsDrawn(frames), posture.neck);
  const double thorax = free ? frames.trunk_angle : ThoraxAngle(frames);
  AnatomyPose pose;
  pose.body.request = AskFor(frames, posture, thorax);
  pose.body.request.person = person;
  if (!free) pose.body.request.lumbar_deg = Bound(ToDegrees(kLumbarPart * frames.back_rounding), -40, 90);
  auto answer = body::AnswerBody(pose.body.request);
  if (!answer) return std::unexpected(answer.error());
  pose.body.answer = *answer;
  const body::BalanceResult& balance = pose.body.answer.balance;
  const double pelvis = thorax - balance.lumbar;
  if (lying) frames = CalcFigureFrames(posture, FindHipLift(pelvis));
  if (!free) {
    SetSpine(frames, BendAsDrawn(frames), posture.neck);
  } else if (!lying) {
    SetSpine(frames, PlaceBentSpine(frames.hip(), pelvis, balance.segments, 0), posture.neck);
  }
  pose.frames.figure = frames;
  pose.frames.pelvis = {frames.hip(), pelvis, 0, 1};
  pose.frames.pelvis_neutral = thorax;
  PlaceVertebrae(pose.frames, balance.segments);
  return pose;
}

}  // namespace sitbone::figure
