#include "figure/svg.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace sitbone::figure {
namespace {

TEST(FormatCoordinate, IsShortAndNeverNaN) {
  EXPECT_EQ(FormatCoordinate(12), "12");
  EXPECT_EQ(FormatCoordinate(12.34), "12.3");
  EXPECT_EQ(FormatCoordinate(-0.01), "0");
  EXPECT_EQ(FormatCoordinate(-7.5), "-7.5");
  EXPECT_EQ(FormatCoordinate(std::nan("")), "0");
  EXPECT_EQ(FormatCoordinate(std::numeric_limits<double>::infinity()), "0");
  EXPECT_EQ(FormatCoordinate(1e300), "10000000");
}

TEST(Escape, LeavesNoWayOutOfAnAttributeOrAnElement) {
  EXPECT_EQ(Escape("a<b>&\"'c"), "a&lt;b&gt;&amp;&quot;&#39;c");
  EXPECT_EQ(Attribute("title", "\" onload=\"x"), " title=\"&quot; onload=&quot;x\"");
}

TEST(PathData, NeedsTwoPoints) {
  const std::vector<Vec2> points = {{1, 2}, {3, 4}};
  EXPECT_EQ(PathData(points), "M1 2L3 4");
  EXPECT_EQ(PathData(std::vector<Vec2>{{1, 2}}), "");
  EXPECT_EQ(StrokePath("", {}), "");
}

TEST(StrokePath, ScalesItsDashesWithItsWidth) {
  EXPECT_NE(StrokePath("M0 0L1 1", {.width = 3, .dash = {1, 2.5}}).find("stroke-dasharray=\"3 7.5\""),
            std::string::npos);
}

TEST(ArcData, GoesTheShortWayRound) {
  // y down: from right (0) to down (90 degrees) is clockwise, sweep flag 1.
  EXPECT_EQ(ArcData({0, 0}, 10, 0, kPi / 2), "M10 0A10 10 0 0 1 0 10");
  EXPECT_EQ(ArcData({0, 0}, 10, kPi / 2, 0), "M0 10A10 10 0 0 0 10 0");
  EXPECT_EQ(ArcData({0, 0}, 10, 0.75 * kPi, -0.75 * kPi), "M-7.1 7.1A10 10 0 0 1 -7.1 -7.1") << "across the seam";
}

}  // namespace
}  // namespace sitbone::figure
