// What is drawn over a picture of a person: limbs, angle arcs, the outline of the back, references, labels.
//
// Frames:  I, px of the picture as shown (y down). A View is the part of the picture that is shown.
// Units:   px and rad; line widths and letters go with the width of the view, so that a large picture shrunk to a
//          phone reads like a small one.
// Shape:   pure functions; each returns an SVG fragment in the coordinates of the picture. Mirrored points give the
//          mirrored drawing. Points that are not seen are left out by the caller.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "figure/svg.h"

namespace sitbone::figure {

/// A rectangle with its sides along the picture's.
struct Box {
  Vec2 low;   ///< left and top
  Vec2 high;  ///< right and bottom

  Vec2 size() const { return high - low; }
  Vec2 centre() const { return Middle(low, high); }
  bool Contains(const Box& other) const;
  bool Contains(Vec2 point) const;
};

/// How many pixels the boxes have in common.
double CalcOverlap(const Box& a, const Box& b);

/// Smallest box of width/height `aspect` around the points with `margin` px on each side, moved into the picture and
/// cut down to it where it does not fit. Without points: the whole picture.
Box FindView(std::span<const Vec2> points, double margin, double aspect, Vec2 picture_size);

/// The points turned, scaled and moved so that the first and the last of them come to lie on `first` and `last`.
/// Empty where the points have no two different ends.
std::vector<Vec2> MoveOnto(std::span<const Vec2> points, Vec2 first, Vec2 last);

/// Colours of an overlay. They lie on photographs, so they do not follow the page's light or dark scheme.
struct Palette {
  std::string_view line = "#fffaf2";
  std::string_view casing = "#1b1613";  ///< around each line, so that it shows on light and dark
  std::string_view good = "#8fe0c0";
  std::string_view good_label = "#1c5547";
  std::string_view warning = "#ff9a6b";
  std::string_view warning_label = "#a63a16";
  std::string_view plain_label = "#2a2320";
};

/// The lines of one drawing, in parts of the view's width.
class Overlay {
 public:
  Overlay(const Box& view, const Palette& palette) : view_(view), palette_(palette) {}

  const Box& view() const { return view_; }
  const Palette& palette() const { return palette_; }
  /// One hundredth of the view's width, px.
  double unit() const { return view_.size().x / 100; }

  /// A line through the points with a dot at each, and a casing around it.
  std::string DrawLimb(std::span<const Vec2> points, std::string_view colour) const;
  /// A line through the points, thicker than a limb's and without dots.
  std::string DrawOutline(std::span<const Vec2> points, std::string_view colour) const;
  /// The area between two lines of points.
  std::string DrawBetween(std::span<const Vec2> points, std::span<const Vec2> others, std::string_view colour) const;
  /// A dashed line for comparison.
  std::string DrawReference(Vec2 from, Vec2 to) const;
  std::string DrawReference(std::span<const Vec2> points) const;
  /// The angle at `vertex` from direction `from` to direction `to` (the short way), filled a little.
  std::string DrawAngle(Vec2 vertex, Vec2 from, Vec2 to, double radius, std::string_view colour) const;
  /// The middle of that arc.
  static Vec2 FindArcMiddle(Vec2 vertex, Vec2 from, Vec2 to, double radius);
  std::string DrawRing(Vec2 centre, double radius, std::string_view colour) const;
  /// An arc with a head at each end: `tip` swings about `pivot`.
  std::string DrawSwing(Vec2 pivot, Vec2 tip, std::string_view colour) const;
  /// The label's text in its box, with a thin line to `anchor` where the box is away from it.
  std::string DrawLabel(const Box& box, Vec2 anchor, std::string_view text, std::string_view colour) const;

  /// Size of the box of a label.
  Vec2 FindLabelSize(std::string_view text) const;

  /// Where a label should not lie.
  struct Obstacles {
    std::vector<std::vector<Vec2>> lines;  ///< limbs and outlines
    double reach = 0;                      ///< px: how far the body goes beyond its lines
    std::vector<Box> labels;               ///< labels that are already placed
  };

  /// A place for a label of `size` near `anchor`, if possible towards `preferred`, inside the view and off the body.
  /// `turn` (+1 or -1) says which way round to look first; a mirrored person has the opposite one.
  Box PlaceLabel(Vec2 anchor, Vec2 preferred, double turn, Vec2 size, const Obstacles& obstacles) const;

 private:
  std::string DrawCased(std::string_view data, std::string_view colour, double width, Dash dash) const;

  Box view_;
  Palette palette_;
};

}  // namespace sitbone::figure
