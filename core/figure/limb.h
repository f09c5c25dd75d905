// The outline of a limb of two bones: profiles along the bones, bent smoothly at the joint.
//
// Frames:  `s` runs along the limb from its root: 0 the root, 1 the middle joint, 2 the end; `n` is cm to the front.
// Shape:   near the joint a point moves with a frame that has turned half the bend, so that the outer side keeps its
//          distance and never breaks; the inner side folds into itself, which the fill hides (its line lies under it).
#pragma once

#include <span>

#include "figure/drawing.h"
#include "figure/figure_frames.h"

namespace sitbone::figure {

/// Depth of the limb in front of and behind its axis, cm.
struct ProfileStation {
  double s = 0;
  double front = 0;
  double back = 0;
};

class Limb {
 public:
  /// `zone`: cm on either side of the joint within which the bend is spread. `girth` scales the depth.
  Limb(const SegmentFrame& first, const SegmentFrame& second, std::span<const ProfileStation> profile, double zone,
       double girth, double joint_bump);

  Vec2 At(double s, double n) const;
  double Front(double s) const;
  double Back(double s) const;

  /// Front from `s0` to `s1`, then back; the ends rounded by so many cm. `ease`: cm further out, for clothes.
  Nodes Outline(double s0, double s1, double ease, double round0, double round1) const;
  /// One side as an open line.
  Nodes FrontLine(double s0, double s1, double ease) const;
  Nodes BackLine(double s0, double s1, double ease) const;
  /// Between two parts of the depth: -1 = the back, 0 = the axis, +1 = the front. It opens within the part `lead` of
  /// its length and closes within `trail`; 0: it ends abruptly, under something else.
  Nodes Strip(double s0, double s1, double low, double high, double lead, double trail) const;

 private:
  std::vector<double> FindStations(double s0, double s1) const;
  double Depth(double s, bool front) const;

  SegmentFrame first_;
  SegmentFrame joint_;
  SegmentFrame second_;
  std::span<const ProfileStation> profile_;
  double zone_;
  double girth_;
  double bend_;  ///< from the first bone to the second
  double bump_;  ///< more depth on the outer side of a bent joint, cm
};

}  // namespace sitbone::figure
