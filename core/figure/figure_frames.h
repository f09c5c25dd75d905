// Where the joints and segments of a drawn person are: forward kinematics from the angles, and two-bone solutions for
// the arms and for feet that stand.
//
// Frames:  the drawing's (drawing.h) for a person who faces right: cm, x to the feet's side, y down, floor at y = 0. A
//          segment's own frame: `along` from its origin to its end, `front` to the front of the body (foot: to the
//          instep). A drawing of a person facing left is mirrored at the very end, by the Pen.
// Units:   cm, rad. Angles of segments: 0 = pointing up, + = clockwise.
// Shape:   fixed size; safe to call for every frame. The seam for later layers (bones, muscles, nerve): draw them from
//          these frames with the same Pen.
// Source:  lengths as fractions of the stature: Drillis and Contini 1966, Body Segment Parameters, NYU technical report
//          1166.03, as printed in Winter 2009, Biomechanics and Motor Control of Human Movement, fig. 4.1.
// Limits:  the knee of the stretched leg and the trunk are kept as measured (clamped to what a body can do); the thigh
//          of a sitting person gives way so that the heel is on the floor, and the standing foot is always on it.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "base/geometry.h"
#include "body/tissue.h"
#include "figure/figure_posture.h"

namespace sitbone::figure {

constexpr double kStature = 175;  // cm
constexpr double kThighLength = 0.245 * kStature;
constexpr double kShankLength = 0.246 * kStature;
constexpr double kAnkleHeight = 0.039 * kStature;
constexpr double kTrunkLength = 0.288 * kStature;  // hip to shoulder
constexpr double kUpperArmLength = 0.186 * kStature;
constexpr double kForearmLength = 0.146 * kStature;
constexpr double kGripLength = 6.5;  // chosen: wrist to the middle of the palm
constexpr double kSeatTop = -43;     // chosen: a common chair, height of the knee's hollow of this stature
constexpr double kSeatFront = 10;    // the person sits on its front edge
constexpr double kMatTop = -1.6;
constexpr double kHipOverSupport = 9.6;  // chosen: flesh under the hip joint, pressed flat

/// Unit vector at an angle: 0 = up, + = clockwise.
inline Vec2 Towards(double angle) { return {std::sin(angle), -std::cos(angle)}; }

struct SegmentFrame {
  Vec2 origin;
  double angle = 0;
  double length = 0;
  double front_sign = 1;  ///< +1 for what points up in a standing person (trunk, neck, head), -1 for limbs and feet

  Vec2 along() const { return Towards(angle); }
  Vec2 front() const { return front_sign * Vec2{std::cos(angle), std::sin(angle)}; }
  Vec2 end() const { return origin + length * along(); }
  /// The point `s` along the segment and `n` to its front.
  Vec2 At(double s, double n) const { return origin + s * along() + n * front(); }
};

struct LegFrames {
  SegmentFrame thigh;
  SegmentFrame shank;
  SegmentFrame foot;  ///< from the ankle towards the toes
};

struct ArmFrames {
  SegmentFrame upper;
  SegmentFrame forearm;
  SegmentFrame hand;  ///< from the wrist; its end is the middle of the palm
  Vec2 target;        ///< where the palm should be, within reach
};

/// The middle of the trunk from the hips to the shoulders, bent by the rounding of the back.
struct SpineFrames {
  static constexpr std::size_t kStations = 13;
  std::array<SegmentFrame, kStations> stations;  ///< `length` is the way to the next one
  /// The point at the fraction `t` of the way from hips (0) to shoulders (1), `n` cm to the front; beyond the ends
  /// straight.
  Vec2 At(double t, double n) const;
  /// Angle of the spine there.
  double AngleAt(double t) const;
};

struct FigureFrames {
  bool mirrored = false;          ///< the person faces left
  bool stretched_is_near = true;  ///< the stretched leg is the one nearer to the viewer
  FigurePosition position = FigurePosition::kSitting;
  FigureHands hands = FigureHands::kOnThighs;
  double trunk_angle = 0;  ///< of the straight way from hips to shoulders
  double back_rounding = 0;
  SpineFrames spine;
  SpineFrames straight_spine;  ///< the same trunk without rounding
  SegmentFrame neck;
  SegmentFrame head;  ///< origin: the ear's opening; along: to the crown; front: the face
  LegFrames stretched;
  LegFrames other;
  ArmFrames near_arm;
  ArmFrames far_arm;

  /// Of the body's trunk and thighs at 0: upright, or on the back.
  double base_angle() const { return position == FigurePosition::kLying ? -kPi / 2 : 0; }
  const LegFrames& near_leg() const { return stretched_is_near ? stretched : other; }
  const LegFrames& far_leg() const { return stretched_is_near ? other : stretched; }
  Vec2 hip() const { return stretched.thigh.origin; }
};

/// Angles outside what a body can do are clamped; what is not finite counts as 0. `hip_lift`: cm by which the hips are
/// off their seat or mat.
FigureFrames CalcFigureFrames(const FigurePosture& posture, double hip_lift = 0);

/// Where L5/S1 and T12/L1 are on the way from hips to shoulders; chosen so that they lie 10 and 28 cm above the hips.
constexpr double kL5S1OnSpine = 0.19;
constexpr double kT12OnSpine = 0.55;

/// Flexion of each lumbar joint, from L5/S1 up.
using LumbarBends = std::array<double, body::kLumbarSegments>;

/// The spine that stands on a pelvis at this angle, bends at the lumbar joints and by `thoracic` above them.
SpineFrames PlaceBentSpine(Vec2 hip, double pelvis_angle, const LumbarBends& lumbar, double thoracic);

/// The same spine turned so that the straight way from end to end has the wanted angle; its length stays, so that the
/// shoulder is where it is measured.
SpineFrames TurnSpineToChord(const SpineFrames& spine, double chord_angle);

/// Gives the figure this spine, with head and arms where they then are.
void SetSpine(FigureFrames& frames, const SpineFrames& spine, double neck);

/// How far along the stretched leg, from the hip joint, a straight arm comes; cm.
double FindReach(const FigureFrames& frames);

/// Lowest point (largest y) of a foot with this frame.
double FindLowestOfFoot(const SegmentFrame& foot);

}  // namespace sitbone::figure
