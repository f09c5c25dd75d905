#include "figure/figure_theme.h"

#include <gtest/gtest.h>

#include "figure/guide.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

TEST(FigureTheme, EveryClassHasColoursInBothSchemes) {
  const Drawing drawing = DrawPerson({}, {});
  for (const ClassRule& rule : ClassRules()) {
    for (const FigureTheme theme : {FigureTheme::kLight, FigureTheme::kDark}) {
      if (!rule.fill.empty()) {
        EXPECT_FALSE(FindColour(rule.fill, drawing, theme).empty()) << rule.css_class;
      }
      if (!rule.stroke.empty()) {
        EXPECT_FALSE(FindColour(rule.stroke, drawing, theme).empty()) << rule.css_class;
      }
    }
  }
}

TEST(FigureTheme, EveryShapeHasAClassThatExists) {
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    for (const GuideMoment moment : {GuideMoment::kRest, GuideMoment::kHold, GuideMoment::kRoundedBack}) {
      FigureStyle style = GuideStyle(stretch, moment, {});
      style.arcs = {{FigureArc::kKnee, "14"}, {FigureArc::kHip, ""}};
      for (const Shape& shape : DrawPerson(GuidePosture(stretch, moment), style).shapes) {
        EXPECT_NE(FindClassRule(shape.css_class), nullptr) << shape.id << " " << shape.css_class;
      }
    }
  }
}

}  // namespace
}  // namespace sitbone::figure
