#include "figure/figure_request.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "figure/figure_output.h"
#include "figure/guide.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

TEST(FigureRequest, DrawsThePostureInDegrees) {
  const auto drawing = DrawRequest(R"({"posture": {"position": "lying", "facing": "left", "side": "right",
    "trunk_from_vertical": -90, "back_rounding": 0, "neck": 0, "hands": "behind_thigh",
    "stretched": {"knee_flexion": 30, "thigh_from_vertical": 10, "ankle": 0},
    "other": {"knee_flexion": 90, "thigh_from_vertical": 45, "ankle": 0}}})");
  ASSERT_TRUE(drawing.has_value()) << drawing.error().context;
  FigurePosture posture;
  posture.position = FigurePosition::kLying;
  posture.facing = FigureFacing::kLeft;
  posture.trunk_from_vertical = ToRadians(-90);
  posture.hands = FigureHands::kBehindThigh;
  posture.stretched = {ToRadians(30), ToRadians(10), 0};
  posture.other = {ToRadians(90), ToRadians(45), 0};
  EXPECT_EQ(WriteFigureJson(*drawing), WriteDrawingJson(DrawPerson(posture, {})));
}

TEST(FigureRequest, DrawsTheGuideWithItsOwnStyleAndTheCallers) {
  const auto drawing = DrawRequest(R"({"guide": {"stretch": "two", "moment": "rounded_back"},
    "style": {"skin": "dark", "hair": "bun", "shirt": "blue", "legs": "sand", "arcs": [{"arc": "knee", "text": "15"}]}})");
  ASSERT_TRUE(drawing.has_value()) << drawing.error().context;
  EXPECT_EQ(drawing->drawing.skin, "dark");
  bool wrong_back = false;
  bool label = false;
  for (const Shape& shape : drawing->drawing.shapes) {
    wrong_back = wrong_back || shape.css_class == "fig-back-wrong";
    label = label || shape.data == "15";
  }
  EXPECT_TRUE(wrong_back);
  EXPECT_TRUE(label);
}

TEST(FigureRequest, DrawsTheSetup) {
  const auto drawing = DrawRequest(R"({"setup": {"stretch": "one", "device": "phone", "distance": "about 2 m"}})");
  ASSERT_TRUE(drawing.has_value()) << drawing.error().context;
  EXPECT_EQ(drawing->drawing.shapes.back().id, "device-lens");
}

TEST(FigureRequest, GivesJsonThatParses) {
  const auto drawing = DrawRequest(R"({"guide": {"stretch": "one", "moment": "hold", "breath": 0.3},
    "style": {"arcs": [{"arc": "knee", "text": "a \"quoted\" \\ \u00e4\n"}]}})");
  ASSERT_TRUE(drawing.has_value()) << drawing.error().context;
  const auto json = nlohmann::json::parse(WriteFigureJson(*drawing));
  EXPECT_EQ(json["view"].size(), 4U);
  for (const auto& shape : json["shapes"]) {
    EXPECT_TRUE(shape["id"].is_string());
    const std::string kind = shape["kind"];
    EXPECT_TRUE(kind == "path" ? shape["d"].is_string() : kind == "text" ? shape["text"].is_string() : true);
    if (kind == "text") {
      EXPECT_EQ(shape["text"], "a \"quoted\" \\ \u00e4\n");
    }
  }
}

TEST(FigureRequest, DrawsTheInsideAndGivesItsNumbers) {
  const auto figure = DrawRequest(R"({"guide": {"stretch": "one", "moment": "hold"}, "anatomy": {
    "layers": ["hamstrings", "nerve"], "person": {"knee_extension_deg": 40, "lumbar": "lax"}, "sources": false,
    "words": {"nerve": "Nerve", "percent": "{} %"}}})");
  ASSERT_TRUE(figure.has_value()) << figure.error().context;
  const auto json = nlohmann::json::parse(WriteFigureJson(*figure));
  EXPECT_EQ(json["body"]["person"]["lumbar"], "lax");
  EXPECT_FALSE(json["body"].contains("sources"));
  const body::BodyAnswer again = *body::AnswerBody(figure->body->request);
  EXPECT_EQ(json["body"]["l5s1_moment_Nm"], again.balance.l5s1_moment);
  bool femur = false;
  bool label = false;
  for (const auto& shape : json["shapes"]) {
    femur = femur || shape["id"] == "femur";
    label = label || shape["id"] == "label-nerve-value";
  }
  EXPECT_FALSE(femur);
  EXPECT_TRUE(label);
}

TEST(FigureRequest, DrawsOverAPictureWhatTheMomentAsksFor) {
  const auto figure = DrawRequest(R"({"guide": {"stretch": "two", "moment": "knee_locked", "judged": true}, "picture": {
    "size": [800, 600], "joints": {"hip": [300, 300], "knee": [450, 400], "ankle": [600, 500], "toe": [640, 480],
    "shoulder": [320, 120], "ear": [330, 60]}}})");
  ASSERT_TRUE(figure.has_value()) << figure.error().context;
  bool verdict = false;
  for (const Shape& shape : figure->drawing.shapes) {
    verdict = verdict || shape.css_class == "fig-verdict-wrong";
    EXPECT_NE(shape.css_class, "fig-skin");
  }
  EXPECT_TRUE(verdict);
}

TEST(FigureRequest, LetsTheBackGoWhereTissuesLetIt) {
  const auto lumbar = [](const std::string& back) {
    const auto figure =
        DrawRequest(R"({"guide": {"stretch": "two", "moment": "hold"}, "anatomy": {"back": ")" + back + R"("}})");
    return ToDegrees(figure->body->answer.balance.lumbar);
  };
  EXPECT_NEAR(lumbar("as_drawn"), 0, 1e-9);
  EXPECT_GT(lumbar("free"), 10);
}

TEST(FigureRequest, SaysWhatIsWrong) {
  const auto why = [](const char* json) {
    const auto drawing = DrawRequest(json);
    return drawing ? std::string("drawn") : drawing.error().context;
  };
  EXPECT_EQ(why("{"), "This is no JSON.");
  EXPECT_EQ(why("[]"), ": an object is needed");
  EXPECT_EQ(why("{}"), "posture: a posture, a guide or a setup is needed");
  EXPECT_EQ(why(R"({"posture": {"neck": "far"}})"), "posture.neck: a number is needed");
  EXPECT_EQ(why(R"({"posture": {"hands": "up"}})"), "posture.hands: the name 'up' is not known");
  EXPECT_EQ(why(R"({"posture": 3})"), "posture.: an object is needed");
  EXPECT_EQ(why(R"({"guide": {"stretch": "three"}})"), "guide.stretch: one or two is needed");
  EXPECT_EQ(why(R"({"guide": {"stretch": "one", "moment": "x"}})"), "guide.moment: the name 'x' is not known");
  EXPECT_EQ(why(R"({"posture": {}, "style": {"scenery": 1}})"), "style.scenery: true or false is needed");
  EXPECT_EQ(why(R"({"posture": {}, "style": {"view": [1, 2]}})"), "style.view: x, y, width and height are needed");
  EXPECT_EQ(why(R"({"posture": {}, "anatomy": {"layers": ["fat"]}})"), "anatomy.layers: the name 'fat' is not known");
  EXPECT_EQ(why(R"({"posture": {}, "anatomy": {"words": {"nerve": 1}}})"), "anatomy.words: a text is needed for nerve");
  EXPECT_NE(why(R"({"posture": {}, "anatomy": {"person": {"stature_m": 9}}})").find("stature_m"), std::string::npos);
  EXPECT_EQ(why(R"({"setup": {"stretch": "one"}, "anatomy": {}})"), "anatomy: only a drawn person has one");
  EXPECT_EQ(why(R"({"picture": {"size": [8, 6]}})"), "picture.joints: the joints are needed");
  EXPECT_EQ(why(R"({"picture": {"size": [8, "6"]}})"), "picture.size: x and y are needed");
  EXPECT_EQ(why(R"({"posture": {}, "style": {"arcs": {}}})"), "style.arcs: a list of 8 at most is needed");
}

}  // namespace
}  // namespace sitbone::figure
