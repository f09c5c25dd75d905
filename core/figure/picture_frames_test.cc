#include "figure/picture_frames.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "figure/figure_output.h"

namespace sitbone::figure {
namespace {

/// A leg of 200 px each bone, bent by a right angle at the knee; the trunk upright.
PicturedPerson Sitting() {
  PicturedPerson person;
  person.size = {800, 600};
  person.joints = {{300, 300}, {500, 300}, {500, 500}, {540, 510}, {300, 80}, {310, 20}};
  return person;
}

FigureStyle WithArcAndArrow() {
  FigureStyle style;
  style.arrow = FigureArrow::kLeanForward;
  style.arcs = {{FigureArc::kKnee, "90"}};
  style.verdict = FigureVerdict::kWrong;
  style.mark = FigureMark::kKnee;
  return style;
}

const Shape& Find(const Drawing& drawing, std::string_view id) {
  for (const Shape& shape : drawing.shapes) {
    if (shape.id == id) return shape;
  }
  ADD_FAILURE() << id;
  return drawing.shapes.front();
}

TEST(DrawOverPicture, LiesOnTheJointsOfThePicture) {
  const auto drawing = DrawOverPicture(Sitting(), WithArcAndArrow());
  ASSERT_TRUE(drawing.has_value());
  const double scale = (kThighLength + kShankLength) / 400;
  EXPECT_NEAR(drawing->view.width, 800 * scale, 1e-9);
  EXPECT_NEAR(drawing->view.x, 0, 1e-9);
  const Shape& joint = Find(*drawing, "arc-knee-joint");
  EXPECT_NEAR(joint.from.x, 500 * scale, 1e-9);
  EXPECT_NEAR(joint.from.y, 300 * scale, 1e-9);
  EXPECT_NEAR(Find(*drawing, "mark").from.x, 500 * scale, 1e-9);
  Find(*drawing, "arrow");
  Find(*drawing, "verdict-sign");
}

TEST(DrawOverPicture, OfTheMirroredPictureIsTheMirroredDrawing) {
  const auto right = DrawOverPicture(Sitting(), WithArcAndArrow());
  PicturedPerson person = Sitting();
  person.facing = FigureFacing::kLeft;
  PictureJoints& at = person.joints;
  for (Vec2* point : {&at.hip, &at.knee, &at.ankle, &at.toe, &at.shoulder, &at.ear}) point->x = 800 - point->x;
  const auto left = DrawOverPicture(person, WithArcAndArrow());
  ASSERT_TRUE(right && left);
  EXPECT_NEAR(left->view.x, 0, 1e-9);
  for (std::size_t i = 0; i < right->shapes.size(); ++i) {
    EXPECT_EQ(right->shapes[i].id, left->shapes[i].id);
    if (right->shapes[i].kind != ShapeKind::kCircle) continue;
    EXPECT_NEAR(right->shapes[i].from.x + left->shapes[i].from.x, right->view.width, 1e-9);
  }
}

TEST(DrawOverPicture, RefusesWhatIsNoLeg) {
  PicturedPerson person = Sitting();
  person.joints.knee = person.joints.ankle = person.joints.hip;
  EXPECT_FALSE(DrawOverPicture(person, {}).has_value());
  person = Sitting();
  person.joints.ear.x = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(DrawOverPicture(person, {}).has_value());
}

}  // namespace
}  // namespace sitbone::figure
