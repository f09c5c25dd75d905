// A picture as a list of shapes: what the native writer makes a file of and what the page updates element by element.
//
// Frames:  the drawing's own: cm of a person of 1.75 m, x to the right, y down, the floor at y = 0.
// Shape:   a shape keeps its id from frame to frame; the order of the list is the order of painting.
//          Colours are no part of it: a shape has a class, figure_theme.h says what a class looks like.
// Output:  coordinates are written with two decimals; what is not finite is 0, so that a drawing never holds a NaN.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace sitbone::figure {

enum class ShapeKind { kPath, kCircle, kLine, kText };

/// One element. Which members count depends on the kind.
struct Shape {
  std::string id;
  std::string_view css_class;  ///< one of figure_theme.h; lives as long as the program
  ShapeKind kind = ShapeKind::kPath;
  std::string data;  ///< path: its "d"; text: what it says
  Vec2 from;         ///< circle: centre; line: begin; text: on its base line, where its class has it begin or end
  Vec2 to;           ///< line: end
  double radius = 0;
};

struct ViewBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

struct Drawing {
  ViewBox view;
  std::string_view skin;  ///< names of what the person looks like; figure_theme.h has their colours
  std::string_view hair;
  std::string_view shirt;
  std::string_view legs;
  std::vector<Shape> shapes;
};

/// Appends the number with at most two decimals, no exponent, no "-0".
void AppendNumber(std::string& out, double value);

/// A point of a curve; at a corner the curve does not run smoothly.
struct Node {
  Vec2 at;
  bool corner = false;
};

using Nodes = std::vector<Node>;

/// A curve goes near its nodes, as smooth as can be (cubic B-spline; bodies), or exactly through them (faces, arcs). It
/// always passes through corners and ends.
enum class Fit { kNear, kThrough };

/// Writes shapes into a drawing, all of them mirrored at x = 0 if wished, so that nothing else needs to know of it.
class Pen {
 public:
  Pen(Drawing& drawing, bool mirrored) : drawing_(drawing), mirrored_(mirrored) {}

  bool mirrored() const { return mirrored_; }

  /// Paths may be made of several pieces: AddX appends one, Finish makes the shape.
  void AddClosed(std::span<const Node> nodes, Fit fit = Fit::kNear) { AddCurve(nodes, true, fit); }
  void AddOpen(std::span<const Node> nodes, Fit fit = Fit::kNear) { AddCurve(nodes, false, fit); }
  void AddPolygon(std::span<const Vec2> points);
  void AddPolyline(std::span<const Vec2> points);
  /// `radii` of an upright ellipse.
  void AddEllipse(Vec2 centre, Vec2 radii);
  void AddRoundedBox(Vec2 low, Vec2 high, double radius);
  void Finish(std::string_view id, std::string_view css_class);

  void Circle(std::string_view id, std::string_view css_class, Vec2 centre, double radius);
  void Line(std::string_view id, std::string_view css_class, Vec2 from, Vec2 to);
  void Text(std::string_view id, std::string_view css_class, Vec2 at, std::string_view text);

  void Closed(std::string_view id, std::string_view css_class, std::span<const Node> nodes, Fit fit = Fit::kNear) {
    AddClosed(nodes, fit);
    Finish(id, css_class);
  }
  void Open(std::string_view id, std::string_view css_class, std::span<const Node> nodes, Fit fit = Fit::kNear) {
    AddOpen(nodes, fit);
    Finish(id, css_class);
  }

 private:
  void AddCurve(std::span<const Node> nodes, bool closed, Fit fit);
  void AddCubic(Vec2 control1, Vec2 control2, Vec2 end);
  void AddCommand(char command, Vec2 point);
  void AddPoint(Vec2 point);
  Vec2 Place(Vec2 point) const { return {mirrored_ ? -point.x : point.x, point.y}; }

  Drawing& drawing_;
  bool mirrored_;
  std::string data_;
};

/// The smooth way through points, none of them a corner.
Nodes Smooth(std::span<const Vec2> points);

}  // namespace sitbone::figure
