#include "figure/overlay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace sitbone::figure {
namespace {

constexpr double kWidth = 640;
constexpr double kHeight = 480;
constexpr double kPrinted = 0.11;  // px: coordinates are written with one decimal

Vec2 Mirror(Vec2 p) { return {kWidth - p.x, p.y}; }

std::vector<Vec2> Mirror(std::vector<Vec2> points) {
  for (Vec2& p : points) p = Mirror(p);
  return points;
}

Overlay::Obstacles Mirror(Overlay::Obstacles obstacles) {
  for (auto& line : obstacles.lines) line = Mirror(line);
  for (Box& box : obstacles.labels) box = {Mirror({box.high.x, box.low.y}), Mirror({box.low.x, box.high.y})};
  return obstacles;
}

/// The x of every "M x y" and "L x y" of the fragment, and of the end of every arc "A r r 0 0 s x y"; sorted.
std::vector<double> FindXs(const std::string& svg) {
  std::vector<double> xs;
  for (std::size_t i = 0; i < svg.size(); ++i) {
    if (svg[i] != 'M' && svg[i] != 'L' && svg[i] != 'A') continue;
    const int skipped = svg[i] == 'A' ? 5 : 0;
    const char* at = svg.data() + i + 1;
    for (int k = 0; k <= skipped; ++k) {
      double number = 0;
      const auto result = std::from_chars(at, svg.data() + svg.size(), number);
      if (result.ec != std::errc() || *result.ptr != ' ') break;
      if (k == skipped) xs.push_back(number);
      at = result.ptr + 1;
    }
  }
  std::ranges::sort(xs);
  return xs;
}

const Box kView{{0, 0}, {kWidth, kHeight}};
const std::vector<Vec2> kLeg = {{303, 155}, {364, 255}, {282, 304}, {208, 374}};  // shoulder, hip, knee, ankle

TEST(Overlay, DrawsTheMirrorImageOfMirroredPoints) {
  const Overlay overlay(kView, {});
  const auto draw = [&overlay](const std::vector<Vec2>& leg) {
    return overlay.DrawLimb(leg, "#fff") + overlay.DrawOutline(leg, "#fff") +
           overlay.DrawBetween(leg, MoveOnto(leg, leg[1], leg[0]), "#fff") + overlay.DrawReference(leg[0], leg[3]) +
           overlay.DrawAngle(leg[2], leg[2] - leg[1], leg[3] - leg[2], 40, "#fff") +
           overlay.DrawSwing(leg[1], leg[0], "#fff");
  };
  const std::vector<double> xs = FindXs(draw(kLeg));
  std::vector<double> mirrored = FindXs(draw(Mirror(kLeg)));
  std::ranges::reverse(mirrored);
  ASSERT_GT(xs.size(), 20U);
  ASSERT_EQ(xs.size(), mirrored.size());
  for (std::size_t i = 0; i < xs.size(); ++i) EXPECT_NEAR(xs[i], kWidth - mirrored[i], kPrinted) << i;
}

TEST(Overlay, PlacesTheLabelsOfAMirroredPictureMirrored) {
  const Overlay overlay(kView, {});
  Overlay::Obstacles obstacles{{kLeg}, 18, {Box{{100, 100}, {220, 130}}}};
  const Vec2 size = overlay.FindLabelSize("18 +- 7");
  for (const Vec2& anchor : kLeg) {
    for (const Vec2& preferred : {Vec2{1, -0.3}, Vec2{-0.2, 1}, Vec2{-1, -1}}) {
      const Box box = overlay.PlaceLabel(anchor, preferred, 1, size, obstacles);
      const Box mirrored = overlay.PlaceLabel(Mirror(anchor), {-preferred.x, preferred.y}, -1, size, Mirror(obstacles));
      EXPECT_NEAR(box.centre().x, kWidth - mirrored.centre().x, 1e-6);
      EXPECT_NEAR(box.centre().y, mirrored.centre().y, 1e-6);
    }
  }
}

TEST(Overlay, KeepsLabelsInsideTheViewEvenAtItsEdges) {
  const Overlay overlay(kView, {});
  const Vec2 size = overlay.FindLabelSize("a label of some length");
  for (const Vec2& anchor : {Vec2{0, 0}, Vec2{640, 480}, Vec2{640, 0}, Vec2{-50, 240}, Vec2{320, 900}}) {
    const Box box = overlay.PlaceLabel(anchor, {1, 1}, 1, size, {});
    EXPECT_TRUE(kView.Contains(box)) << anchor.x << " " << anchor.y;
  }
}

TEST(Overlay, KeepsLabelsOffTheBodyAndOffEachOther) {
  const Overlay overlay(kView, {});
  Overlay::Obstacles obstacles{{kLeg}, 20, {}};
  const Vec2 size = overlay.FindLabelSize("18 +- 7");
  for (const Vec2& anchor : kLeg) {
    // The wanted direction points right along the leg, so that an unheeding placement would cover it.
    const Box box = overlay.PlaceLabel(anchor, kLeg[3] - kLeg[2], 1, size, obstacles);
    for (std::size_t i = 0; i + 1 < kLeg.size(); ++i) {
      for (int k = 0; k <= 50; ++k) EXPECT_FALSE(box.Contains(kLeg[i] + k / 50.0 * (kLeg[i + 1] - kLeg[i])));
    }
    for (const Box& other : obstacles.labels) EXPECT_EQ(CalcOverlap(box, other), 0);
    obstacles.labels.push_back(box);
  }
}

TEST(Overlay, EscapesALabel) {
  const Overlay overlay(kView, {});
  const std::string label = overlay.DrawLabel({{0, 0}, {50, 20}}, {10, 10}, "<script>", "#000");
  EXPECT_EQ(label.find("<script>"), std::string::npos);
  EXPECT_NE(label.find("&lt;script&gt;"), std::string::npos);
}

TEST(Overlay, ArcMiddleLiesBetweenItsSides) {
  const Vec2 middle = Overlay::FindArcMiddle({10, 10}, {1, 0}, {0, 1}, 2);
  EXPECT_NEAR(middle.x, 10 + std::sqrt(2), 1e-9);
  EXPECT_NEAR(middle.y, 10 + std::sqrt(2), 1e-9);
}

TEST(MoveOnto, PutsTheEndsInPlaceAndKeepsTheShape) {
  const std::vector<Vec2> points = {{0, 0}, {1, 1}, {2, 0}};
  const std::vector<Vec2> moved = MoveOnto(points, {10, 10}, {10, 14});  // turned by a quarter, twice as large
  ASSERT_EQ(moved.size(), 3U);
  EXPECT_NEAR(Norm(moved[0] - Vec2{10, 10}), 0, 1e-12);
  EXPECT_NEAR(Norm(moved[1] - Vec2{8, 12}), 0, 1e-12) << "on the same side of the way from end to end";
  EXPECT_NEAR(Norm(moved[2] - Vec2{10, 14}), 0, 1e-12);
  EXPECT_TRUE(MoveOnto(std::vector<Vec2>{{1, 1}, {1, 1}}, {0, 0}, {1, 0}).empty());
}

TEST(FindView, HoldsThePointsInTheWantedShape) {
  const Box view = FindView(std::vector<Vec2>{{200, 200}, {300, 260}}, 20, 4.0 / 3, {640, 480});
  EXPECT_LE(view.low.x, 180);
  EXPECT_GE(view.high.x, 320);
  EXPECT_LE(view.low.y, 180);
  EXPECT_GE(view.high.y, 280);
  EXPECT_NEAR(view.size().x / view.size().y, 4.0 / 3, 1e-9);
}

TEST(FindView, StaysInsideThePicture) {
  const Box picture{{0, 0}, {1080, 1920}};
  for (const auto& points :
       {std::vector<Vec2>{{5, 5}, {1075, 300}}, {{500, 10}, {520, 1900}}, {{-80, -80}, {3000, 3000}}}) {
    const Box view = FindView(points, 100, 4.0 / 3, {1080, 1920});
    EXPECT_TRUE(picture.Contains(view));
    EXPECT_GT(view.size().x, 0);
    EXPECT_GT(view.size().y, 0);
  }
  EXPECT_EQ(FindView({}, 10, 1, {64, 48}).high.x, 64) << "no points: the whole picture";
}

TEST(FindView, MirrorsWithThePicture) {
  const Box view = FindView(kLeg, 30, 4.0 / 3, {kWidth, kHeight});
  const Box mirrored = FindView(Mirror(kLeg), 30, 4.0 / 3, {kWidth, kHeight});
  EXPECT_NEAR(view.low.x, kWidth - mirrored.high.x, 1e-9);
  EXPECT_NEAR(view.low.y, mirrored.low.y, 1e-9);
}

}  // namespace
}  // namespace sitbone::figure
