#include "figure/explore.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace sitbone::figure {
namespace {

using Json = nlohmann::json;

Json Ask(const Json& request) {
  const auto answer = Explore(request.dump());
  EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.error().context);
  return answer ? Json::parse(*answer) : Json();
}

std::string Refused(const std::string& request) {
  const auto answer = Explore(request);
  EXPECT_FALSE(answer.has_value()) << request;
  return answer ? "" : answer.error().context;
}

TEST(Explore, EveryStepOfTheLessonIsDrawnWithItsNumbers) {
  const Json lesson = Json::parse(WriteLessonJson());
  EXPECT_EQ(lesson["steps"].size(), 9U);
  for (const Json& step : lesson["steps"]) {
    const Json answer = Ask({{"step", step["id"]}});
    EXPECT_EQ(answer["settings"], step["start"]);
    ASSERT_EQ(answer["scenes"].size(), step["scenes"].size()) << step["id"];
    for (const Json& scene : answer["scenes"]) {
      EXPECT_FALSE(scene["figure"]["shapes"].empty());
      EXPECT_EQ(scene["readings"].size(), step["readings"].size());
    }
    EXPECT_FALSE(step["evidence"].empty());
  }
}

TEST(Explore, ASettingIsTakenAndClamped) {
  const Json answer = Ask({{"step", "nerve"}, {"settings", {{"ankle", 90}, {"knee", 40}}}});
  EXPECT_EQ(answer["settings"]["ankle"], 25);
  EXPECT_EQ(answer["settings"]["knee"], 40);
}

TEST(Explore, ADraggedHandleEndsUnderTheFinger) {
  const Json before = Ask({{"step", "where"}});
  const Json& leg = before["scenes"][0]["handles"][0];
  ASSERT_EQ(leg["handle"], "leg");
  const double x = leg["x"];
  const double y = leg["y"];
  const Json after = Ask({{"step", "where"},
                          {"settings", before["settings"]},
                          {"drag", {{"scene", 0}, {"handle", "leg"}, {"from", {x, y}}, {"to", {x - 8, y - 20}}}}});
  EXPECT_LT(after["settings"]["knee"], before["settings"]["knee"].get<double>() - 10);
  EXPECT_EQ(after["scenes"][0]["readings"][0]["trend"], "more");
}

TEST(Explore, AFigureComesFromRestToItsSettings) {
  const auto pull = [](double progress) {
    const Json answer = Ask({{"step", "hold"}, {"progress", progress}});
    EXPECT_EQ(answer["settings"]["knee"], 30);  // what is set stays
    return answer["scenes"][0]["readings"][0]["value"].get<double>();
  };
  EXPECT_LT(pull(0), pull(0.6));
  EXPECT_LT(pull(0.6), pull(1));
}

TEST(Explore, TwoDaysOfOnePersonStandSideBySide) {
  const Json answer = Ask({{"step", "own"}, {"days", {44, 21}}});
  ASSERT_EQ(answer["scenes"].size(), 2U);
  EXPECT_EQ(answer["scenes"][0]["id"], "first");
  EXPECT_EQ(answer["scenes"][1]["readings"][2]["kind"], "pull");
  EXPECT_EQ(answer["scenes"][1]["readings"][2]["trend"], "less");
}

/// A hold of ten seconds with the thigh upright.
Json HoldJson(double knee_deg) {
  return {{"length_s", 10},
          {"every_s", 10},
          {"knee_flexion", {knee_deg}},
          {"trunk_thigh", {90}},
          {"back_rounding", Json::array()},
          {"in_full", true}};
}

Json ReplayRequest(double t_s, const Json& days) {
  return {{"step", "own"}, {"replay", {{"stretch", "one"}, {"t_s", t_s}, {"days", days}}}};
}

TEST(Explore, ADayIsReplayedBesideTheFirst) {
  const Json days = {{{"tightness", 44}, {"holds", {HoldJson(44), HoldJson(46)}}},
                     {{"tightness", 21}, {"holds", {HoldJson(21)}}}};
  const Json answer = Ask(ReplayRequest(5, days));
  EXPECT_EQ(answer["replay_s"], 28);
  ASSERT_EQ(answer["scenes"].size(), 2U);
  EXPECT_EQ(answer["scenes"][0]["id"], "first");
  EXPECT_EQ(answer["scenes"][0]["replay"], Json({{"hold", 1}, {"holds", 2}, {"phase", "hold"}, {"in_full", true}}));
  EXPECT_TRUE(answer["scenes"][0]["handles"].empty());
  EXPECT_NE(answer["scenes"][0]["figure"], answer["scenes"][1]["figure"]);
  const Json later = Ask(ReplayRequest(20, days));
  EXPECT_EQ(later["scenes"][0]["replay"]["hold"], 2);
  EXPECT_EQ(later["scenes"][1]["replay"]["phase"], "over");
}

TEST(Explore, OneDayIsReplayedAlone) {
  const Json day = {{{"tightness", nullptr}, {"holds", {HoldJson(30)}}}};
  const Json answer = Ask(ReplayRequest(8, day));
  ASSERT_EQ(answer["scenes"].size(), 1U);
  EXPECT_EQ(answer["scenes"][0]["id"], "alone");
  EXPECT_EQ(answer["scenes"][0]["readings"][2]["trend"], "more") << "more pull than at its start";
}

TEST(Explore, AReplayThatIsNoneIsRefused) {
  EXPECT_NE(Refused(ReplayRequest(1, Json::array()).dump()).find("replay"), std::string::npos);
  EXPECT_NE(Refused(ReplayRequest(1, {{{"tightness", 1}}}).dump()).find("holds"), std::string::npos);
  Json bad = HoldJson(20);
  bad["knee_flexion"] = {"x"};
  EXPECT_NE(Refused(ReplayRequest(1, {{{"tightness", 1}, {"holds", {bad}}}}).dump()).find("knee_flexion"),
            std::string::npos);
  Json dragged = ReplayRequest(1, {{{"tightness", 1}, {"holds", {HoldJson(20)}}}});
  dragged["drag"] = {{"scene", 0}, {"handle", "leg"}, {"from", {0, 0}}, {"to", {1, 1}}};
  EXPECT_NE(Refused(dragged.dump()).find("drag"), std::string::npos);
}

TEST(Explore, ASpeckOfTheNervesPercentIsTheSame) {
  const auto nerve = [](double ankle) {
    return Ask({{"step", "nerve"}, {"settings", {{"ankle", ankle}}}})["scenes"][0]["readings"][0];
  };
  EXPECT_EQ(nerve(2)["difference"], 0.1);
  EXPECT_EQ(nerve(2)["trend"], "same");
  EXPECT_EQ(nerve(10)["trend"], "more");
  EXPECT_EQ(nerve(-10)["trend"], "less");
}

TEST(Explore, APositionOffersItsOwnJoints) {
  const auto offers = [](const Json& answer, const char* name) {
    for (const Json& quantity : answer["active"]) {
      if (quantity == name) return true;
    }
    return false;
  };
  const Json lying = Ask({{"step", "own"}});
  EXPECT_TRUE(offers(lying, "thigh"));
  EXPECT_FALSE(offers(lying, "trunk"));
  const Json sitting = Ask({{"step", "own"}, {"settings", {{"position", "sitting"}}}});
  EXPECT_FALSE(offers(sitting, "thigh"));
  EXPECT_TRUE(offers(sitting, "trunk"));
}

TEST(Explore, WhatIsWrongIsRefusedInWords) {
  EXPECT_NE(Refused("[").find("no JSON object"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "jump"})").find("step"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "more": 1})").find("more"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "settings": {"hip": 3}})").find("settings.hip"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "settings": {"lumbar": "soft"}})").find("soft"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "days": [3]})").find("days"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "words": {"nerve": 3}})").find("words.nerve"), std::string::npos);
  EXPECT_NE(Refused(R"({"step": "own", "drag": {"handle": "ear"}})").find("drag"), std::string::npos);
  const std::string drag = R"({"scene": 1, "handle": "leg", "from": [0, 0], "to": [1, 1]})";
  EXPECT_NE(Refused(R"({"step": "own", "drag": )" + drag + "}").find("drag.scene"), std::string::npos);
}

}  // namespace
}  // namespace sitbone::figure
