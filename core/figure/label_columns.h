// Where labels stand in a column beside a drawing, so that none lies on an obstacle and no two lines cross.
//
// Units:   cm of the drawing.
// Errors:  none; labels that find no room are left out from the end of the list.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/geometry.h"

namespace sitbone::figure {

/// A thick line that labels keep off.
struct Obstacle {
  Vec2 from;
  Vec2 to;
  double radius = 0;
};

struct ColumnLabel {
  Vec2 anchor;  ///< where its line ends
  double width = 0;
  double height = 0;
};

struct Column {
  double edge = 0;    ///< where texts begin or end
  double inward = 1;  ///< +1: texts run to the right of the edge, -1: to the left
  double top = 0;
  double bottom = 0;
};

/// How far beside the widest label its line turns.
constexpr double kLabelStub = 2.5;

/// The top of each label; nullopt for one that found no room. The earlier in the list, the more a label matters.
std::vector<std::optional<double>> PlaceInColumn(std::span<const ColumnLabel> labels, const Column& column,
                                                 std::span<const Obstacle> obstacles);

}  // namespace sitbone::figure
