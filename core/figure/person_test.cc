#include "figure/person.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <charconv>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "figure/figure_output.h"
#include "figure/guide.h"
#include "figure/setup.h"

namespace sitbone::figure {
namespace {

constexpr double kPrinted = 0.011;   // coordinates are written with two decimals
constexpr double kPictureMax = 600;  // cm: the floor reaches 400; a person never leaves that

/// Every number of a path's data, in order.
std::vector<double> NumbersOf(const std::string& data) {
  std::vector<double> numbers;
  const char* const end = data.data() + data.size();
  for (const char* at = data.data(); at < end;) {
    double number = 0;
    const auto result = std::from_chars(at, end, number);
    if (result.ec == std::errc()) {
      numbers.push_back(number);
      at = result.ptr;
    } else {
      ++at;
    }
  }
  return numbers;
}

/// The points of a shape: where it is, whatever its kind.
std::vector<double> PlaceOf(const Shape& shape) {
  if (shape.kind == ShapeKind::kPath) return NumbersOf(shape.data);
  return {shape.from.x, shape.from.y, shape.to.x, shape.to.y};
}

FigureStyle FullStyle() {
  FigureStyle style;
  style.stretch_glow = true;
  style.back_line = BackLine::kWrong;
  style.arrow = FigureArrow::kLeanForward;
  style.arcs = {{FigureArc::kKnee, "14"}, {FigureArc::kHip, ""}, {FigureArc::kTrunk, ""}, {FigureArc::kThigh, "3"}};
  return style;
}

FigurePosture ArbitraryPosture(double range) {
  // Whole thousandths of the range: far outside what a body can do when the range is large.
  const auto angle = [range] { return range * (*rc::gen::inRange(-1000, 1001)) / 1000.0; };
  FigurePosture posture;
  posture.position = *rc::gen::element(FigurePosition::kLying, FigurePosition::kSitting);
  posture.facing = *rc::gen::element(FigureFacing::kLeft, FigureFacing::kRight);
  posture.side = *rc::gen::element(body::Side::kLeft, body::Side::kRight);
  posture.hands = *rc::gen::element(FigureHands::kBehindThigh, FigureHands::kOnThighs, FigureHands::kAtSides);
  posture.trunk_from_vertical = angle();
  posture.back_rounding = angle();
  posture.neck = angle();
  posture.stretched = {angle(), angle(), angle()};
  posture.other = {angle(), angle(), angle()};
  return posture;
}

RC_GTEST_PROP(DrawPerson, IsFiniteAndStaysInThePictureWhateverTheAngles, ()) {
  const double range = *rc::gen::element(0.5, 3.0, 100.0, 1e9);
  FigureStyle style = FullStyle();
  style.build = *rc::gen::element(FigureBuild::kSlim, FigureBuild::kAverage, FigureBuild::kHeavy);
  for (const Shape& shape : DrawPerson(ArbitraryPosture(range), style).shapes) {
    for (const double number : PlaceOf(shape)) {
      RC_ASSERT(std::isfinite(number));
      RC_ASSERT(std::abs(number) < kPictureMax);
    }
  }
}

RC_GTEST_PROP(DrawPerson, OfAMirroredPersonIsTheMirroredDrawing, ()) {
  FigurePosture posture = ArbitraryPosture(2.0);
  posture.facing = FigureFacing::kRight;
  const Drawing right = DrawPerson(posture, FullStyle());
  posture.facing = FigureFacing::kLeft;
  posture.side = body::Other(posture.side);
  const Drawing left = DrawPerson(posture, FullStyle());
  RC_ASSERT(std::abs(left.view.x + right.view.x + right.view.width) < kPrinted);
  RC_ASSERT(left.shapes.size() == right.shapes.size());
  for (std::size_t i = 0; i < left.shapes.size(); ++i) {
    RC_ASSERT(left.shapes[i].id == right.shapes[i].id);
    const std::vector<double> a = PlaceOf(right.shapes[i]);
    const std::vector<double> b = PlaceOf(left.shapes[i]);
    RC_ASSERT(a.size() == b.size());
    for (std::size_t k = 0; k < a.size(); ++k) RC_ASSERT(std::abs(a[k] - (k % 2 == 0 ? -b[k] : b[k])) < kPrinted);
  }
}

TEST(DrawPerson, TakesWhatIsNoNumberAsZero) {
  FigurePosture posture;
  posture.trunk_from_vertical = std::nan("");
  posture.stretched.knee_flexion = std::numeric_limits<double>::infinity();
  posture.other.thigh_from_vertical = -std::numeric_limits<double>::infinity();
  FigureStyle style;
  style.breath = std::nan("");
  for (const Shape& shape : DrawPerson(posture, style).shapes) {
    for (const double number : PlaceOf(shape)) EXPECT_LT(std::abs(number), kPictureMax) << shape.id;
  }
}

TEST(DrawPerson, GivesTheSameBytesForTheSamePosture) {
  const FigurePosture posture = GuidePosture(GuideStretch::kTwo, GuideMoment::kHold, 0.3);
  EXPECT_EQ(WriteDrawingJson(DrawPerson(posture, FullStyle())), WriteDrawingJson(DrawPerson(posture, FullStyle())));
  EXPECT_EQ(WriteSvg(DrawPerson(posture, {}), FigureTheme::kLight, true),
            WriteSvg(DrawPerson(posture, {}), FigureTheme::kLight, true));
}

TEST(DrawPerson, KeepsIdsAndOrderWhileMoving) {
  const auto ids = [](const Drawing& drawing) {
    std::vector<std::string> out;
    for (const Shape& shape : drawing.shapes) out.push_back(shape.id);
    return out;
  };
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    const auto at = [&](double progress) {
      return ids(DrawPerson(GuidePosture(stretch, GuideMoment::kHold, progress), FullStyle()));
    };
    const std::vector<std::string> start = at(0);
    EXPECT_EQ(start, at(0.5));
    EXPECT_EQ(start, at(1));
    EXPECT_EQ(std::set<std::string>(start.begin(), start.end()).size(), start.size()) << "no id twice";
  }
}

TEST(DrawPerson, LeavesTheSceneryAwayWhenNotWanted) {
  FigureStyle style;
  style.scenery = false;
  for (const Shape& shape : DrawPerson({}, style).shapes) EXPECT_NE(shape.css_class, "fig-chair");
}

TEST(DrawPerson, SaysInALabelWhatTheCallerSays) {
  FigureStyle style;
  style.arcs = {{FigureArc::kKnee, "<14 & \"quoted\">"}};
  const std::string svg = WriteSvg(DrawPerson({}, style), FigureTheme::kLight, false);
  EXPECT_NE(svg.find("&lt;14 &amp; &quot;quoted&quot;&gt;"), std::string::npos);
  const std::string json = WriteDrawingJson(DrawPerson({}, style));
  EXPECT_NE(json.find(R"("text":"<14 & \"quoted\">")"), std::string::npos);
}

TEST(DrawSetup, ShowsTheDeviceBelowThePersonAndTheWholeBody) {
  for (const GuideStretch stretch : {GuideStretch::kOne, GuideStretch::kTwo}) {
    SetupPlan plan;
    plan.stretch = stretch;
    plan.distance = "2 m";
    const Drawing drawing = DrawSetup(plan, {});
    bool device = false;
    for (const Shape& shape : drawing.shapes) {
      if (shape.id == "device") device = true;
      if (shape.id != "head" && shape.id != "near-foot" && shape.id != "device-box") continue;
      const std::vector<double> place = PlaceOf(shape);
      for (std::size_t k = 0; k < place.size(); ++k) {
        const double low = k % 2 == 0 ? drawing.view.x : drawing.view.y;
        const double size = k % 2 == 0 ? drawing.view.width : drawing.view.height;
        EXPECT_GT(place[k], low) << shape.id;
        EXPECT_LT(place[k], low + size) << shape.id;
      }
    }
    EXPECT_TRUE(device);
  }
}

TEST(AppendNumber, IsShortAndNeverNaN) {
  const auto written = [](double value) {
    std::string out;
    AppendNumber(out, value);
    return out;
  };
  EXPECT_EQ(written(12), "12");
  EXPECT_EQ(written(12.345), "12.35");
  EXPECT_EQ(written(-0.5), "-0.5");
  EXPECT_EQ(written(3.05), "3.05");
  EXPECT_EQ(written(-0.004), "0");
  EXPECT_EQ(written(std::nan("")), "0");
  EXPECT_EQ(written(1e300), "1000000");
}

}  // namespace
}  // namespace sitbone::figure
