#include "figure/label_columns.h"

#include <gtest/gtest.h>

namespace sitbone::figure {
namespace {

constexpr Column kColumn = {0, 1, 0, 60};

TEST(PlaceInColumn, KeepsLabelsApartAndNearTheirAnchors) {
  const ColumnLabel labels[] = {{{50, 30}, 20, 5}, {{50, 31}, 20, 5}, {{50, 5}, 20, 5}};
  const auto tops = PlaceInColumn(labels, kColumn, {});
  ASSERT_TRUE(tops[0] && tops[1] && tops[2]);
  EXPECT_GE(*tops[1] - *tops[0], 5);
  EXPECT_LT(*tops[2], *tops[0]);
  constexpr double kPushed = 7.5;  // by the other label at nearly the same height
  EXPECT_NEAR(*tops[0] + 2.5, 30, kPushed);
}

TEST(PlaceInColumn, KeepsOffObstacles) {
  const ColumnLabel labels[] = {{{50, 30}, 20, 5}};
  const Obstacle obstacles[] = {{{10, 20}, {10, 40}, 6}};
  const auto tops = PlaceInColumn(labels, kColumn, obstacles);
  ASSERT_TRUE(tops[0]);
  EXPECT_TRUE(*tops[0] + 5 <= 14 || *tops[0] >= 46) << *tops[0];
}

TEST(PlaceInColumn, UncrossesLines) {
  // The lower anchor lies near, the upper one far: sorted by height their lines would cross.
  const Column low = {0, 1, 0, 14};
  const ColumnLabel labels[] = {{{23, 60}, 20, 5}, {{90, 62}, 20, 5}};
  const auto tops = PlaceInColumn(labels, low, {});
  ASSERT_TRUE(tops[0] && tops[1]);
  EXPECT_GT(*tops[0], *tops[1]);
}

TEST(PlaceInColumn, LeavesOutTheLastWithoutRoom) {
  const ColumnLabel labels[] = {{{50, 3}, 20, 5}, {{50, 3}, 20, 5}};
  const auto tops = PlaceInColumn(labels, {0, 1, 0, 9}, {});
  EXPECT_TRUE(tops[0].has_value());
  EXPECT_FALSE(tops[1].has_value());
}

}  // namespace
}  // namespace sitbone::figure
