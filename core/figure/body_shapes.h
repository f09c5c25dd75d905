// The outlines of a drawn body, from its frames: trunk, pelvis, legs, feet, arms and hands.
//
// Frames:  as figure_frames.h; every outline is that of a person facing right.
// Source:  depths of the segments in side view after the drawings of a standing adult (chosen: drawn by eye against the
//          rendered people of this project, stature 1.75 m); the lengths are those of figure_frames.h.
#pragma once

#include "figure/drawing.h"
#include "figure/figure_frames.h"
#include "figure/figure_style.h"
#include "figure/limb.h"

namespace sitbone::figure {

/// How the flesh of a build differs from the average one.
struct Flesh {
  double limbs = 1;  ///< factor of the depth of arms and legs
  double trunk = 1;  ///< factor of the depth of the trunk
  double belly = 0;  ///< cm more at the belly
};

Flesh FleshOf(FigureBuild build);

Limb MakeLeg(const LegFrames& leg, const Flesh& flesh);
Limb MakeArm(const ArmFrames& arm, const Flesh& flesh);

/// The trunk: where its front and its back are.
class Trunk {
 public:
  /// `spine`: the bent one, or the straight one for an ideal line.
  Trunk(const FigureFrames& frames, const SpineFrames& spine, const Flesh& flesh, double breath);

  /// The shirt from the hem to the collar.
  Nodes Shirt() const;
  /// The line of the back, from the sacrum to the neck, `out` cm away from it.
  Nodes BackLine(double out) const;
  /// From the back inwards, for the shaded side.
  Nodes BackShade() const;
  /// Buttocks and lower belly, under the shirt.
  Nodes Pelvis(double ease) const;
  /// The round between pelvis and thigh.
  Nodes Buttock() const;
  /// Where neck and shirt meet.
  Vec2 CollarFront() const { return Front(1.03, 0); }
  Vec2 CollarBack() const { return Back(1.12, 0); }

 private:
  Vec2 Front(double t, double out) const;
  Vec2 Back(double t, double out) const;

  const FigureFrames& frames_;
  const SpineFrames& spine_;
  Flesh flesh_;
  double breath_;
};

/// The support presses flesh flat: the point, not lower than mat or seat.
Vec2 PressFlat(Vec2 point, FigurePosition position);
/// The same for an outline.
Nodes PressFlat(Nodes nodes, FigurePosition position);

Nodes Foot(const LegFrames& leg, const Flesh& flesh, double ease);
/// The line of the ankle's bone and of the toes.
Nodes Toes(const LegFrames& leg);

/// The hand on a thigh, and the hand that holds behind one.
Nodes HandResting(const SegmentFrame& hand);
Nodes HandHolding(const SegmentFrame& hand);

}  // namespace sitbone::figure
