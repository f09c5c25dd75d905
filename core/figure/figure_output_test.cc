#include "figure/figure_output.h"

#include <gtest/gtest.h>

#include <string>

#include "figure/guide.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

Drawing Curve(std::string data) {
  Drawing drawing;
  drawing.view = {0, 0, 10, 10};
  drawing.shapes.push_back({.id = "a", .css_class = "fig-skin", .kind = ShapeKind::kPath, .data = std::move(data)});
  return drawing;
}

TEST(WriteFigureElement, RoundsPointsToAMillimetreAndLeavesCommandsAlone) {
  const std::string svg = WriteFigureElement(Curve("M-12.34 0.05C1 -0.04 36.26-40 7.5 -0.96Z"), "words");
  EXPECT_NE(svg.find("d=\"M-12.3 0.1C1 0 36.3-40 7.5 -1Z\""), std::string::npos) << svg;
}

TEST(WriteFigureElement, LeavesColoursToTheStyleSheet) {
  const Drawing drawing = DrawPerson(GuidePosture(GuideStretch::kTwo, GuideMoment::kHold), {});
  const std::string svg = WriteFigureElement(drawing, "a \"person\"", "id-1");
  EXPECT_EQ(svg.find(" fill="), std::string::npos);
  EXPECT_EQ(svg.find(" stroke="), std::string::npos);
  EXPECT_NE(svg.find("aria-label=\"a &quot;person&quot;\""), std::string::npos);
  EXPECT_NE(svg.find("<g id=\"id-1\">"), std::string::npos);
  EXPECT_NE(WriteFigureAgain(drawing, "again", "id-1").find("<use href=\"#id-1\"/>"), std::string::npos);
}

}  // namespace
}  // namespace sitbone::figure
