#include "body/body_request.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "body/evidence.h"

namespace sitbone::body {
namespace {

using Json = nlohmann::json;

Json Ask(const std::string& text) {
  const auto request = ParseBodyRequest(text, "request");
  EXPECT_TRUE(request.has_value()) << (request ? "" : request.error().context);
  if (!request) return {};
  const auto answer = AnswerBody(*request);
  EXPECT_TRUE(answer.has_value());
  return answer ? Json::parse(WriteBodyJson(*request, *answer)) : Json();
}

TEST(BodyRequest, HipAndBackShareTheBend) {
  const Json json = Ask(R"({"hip_deg": 80, "knee_deg": 20})");
  EXPECT_NEAR(json["hip_deg"].get<double>() + json["lumbar_deg"].get<double>(), 80, 1e-5);
  EXPECT_GT(json["lumbar_deg"].get<double>(), 5);
  EXPECT_EQ(json["segments"].size(), 6U);
  EXPECT_EQ(json["heads"].size(), 4U);
  EXPECT_EQ(json["nerve"]["roots"].size(), 5U);
}

TEST(BodyRequest, ParityIsAtExactlyTheAnglesAsked) {
  const Json json = Ask(R"({"hip_deg": 80, "knee_deg": 20, "person": {"stature_m": 1.5}})");
  const auto heads = CalcParity({ToRadians(80.0), ToRadians(20.0)});
  EXPECT_EQ(json["parity"]["heads"][2]["mtu_length_m"].get<double>(), heads[2].path.length);
}

TEST(BodyRequest, AHeldBackStaysAndSaysTheEffort) {
  const Json json = Ask(R"({"position": "sitting", "hip_deg": 100, "knee_deg": 10, "trunk_deg": 20, "lumbar_deg": 0})");
  EXPECT_NEAR(json["lumbar_deg"].get<double>(), 0, 1e-6);
  EXPECT_NEAR(json["pelvis_deg"].get<double>(), -20, 1e-6);
  EXPECT_GT(json["effort_Nm"].get<double>(), 0);
}

TEST(BodyRequest, SidesAreMirrored) {
  const std::string rest =
      R"("position": "sitting", "hip_deg": 95, "knee_deg": 10, "trunk_deg": 15, "sources": false})";
  Json left = Ask(R"({"side": "left", )" + rest);
  Json right = Ask(R"({"side": "right", )" + rest);
  EXPECT_NEAR(left["pelvis_deg"].get<double>(), right["pelvis_deg"].get<double>(), 2e-6);
  EXPECT_NEAR(left["hip_torque_Nm"].get<double>(), right["hip_torque_Nm"].get<double>(), 1e-7);
}

// Every part of an answer names evidence, every name is explained, and nothing is explained that nothing rests on.
TEST(BodyRequest, EveryPartSaysHowSureItIs) {
  const Json json = Ask(R"({"hip_deg": 60})");
  for (const char* part :
       {"parity", "heads", "pelvis", "lumbar", "moments", "margins", "nerve", "person", "hip_torque"}) {
    EXPECT_FALSE(json["evidence"][part].empty()) << part;
  }
  std::set<std::string> explained;
  for (const Json& source : json["sources"]) {
    EXPECT_FALSE(source["source"].get<std::string>().empty());
    EXPECT_TRUE(explained.insert(source["id"]).second);
  }
  std::set<std::string> named;
  for (const Json& ids : json["evidence"]) {
    for (const Json& id : ids) named.insert(id);
  }
  EXPECT_EQ(named, explained);
  EXPECT_FALSE(Ask(R"({"hip_deg": 60, "sources": false})").contains("sources"));
}

TEST(BodyRequest, RefusesWithTheMemberAndWhatIsExpected) {
  for (const auto& [text, word] : {std::pair<std::string, const char*>{"{", "no JSON object"},
                                   {"[]", "no JSON object"},
                                   {R"({"hips_deg": 1})", "'hips_deg'"},
                                   {R"({"hip_deg": "90"})", "'hip_deg'"},
                                   {R"({"hip_deg": 1e9})", "'hip_deg'"},
                                   {R"({"hip_deg": 150})", "hip from -30"},
                                   {R"({"knee_deg": 151})", "knee from"},
                                   {R"({"ankle_deg": 80})", "ankle from"},
                                   {R"({"neck_deg": 99})", "neck from"},
                                   {R"({"lumbar_deg": 99})", "lumbar bend"},
                                   {R"({"trunk_deg": -99})", "trunk from"},
                                   {R"({"other_hip_deg": 150})", "other hip"},
                                   {R"({"other_knee_deg": 151})", "other knee"},
                                   {R"({"effort_Nm": 101})", "effort from"},
                                   {R"({"position": "flying"})", "lying, lying_held, sitting, standing"},
                                   {R"({"sources": 1})", "'sources'"},
                                   {R"({"person": 1})", "'person'"},
                                   {R"({"person": {"sex": "x"}})", "person: expected 'sex'"},
                                   {R"({"person": {"stature_m": 178}})", "'stature_m' from 1.2 to 2.3"},
                                   {R"({"person": {"knee_extension_deg": -5}})", "'knee_extension_deg'"}}) {
    const auto request = ParseBodyRequest(text, "request");
    ASSERT_FALSE(request.has_value()) << text;
    EXPECT_EQ(request.error().code, ErrorCode::kInvalidArgument);
    EXPECT_TRUE(request.error().context.starts_with("request")) << request.error().context;
    EXPECT_NE(request.error().context.find(word), std::string::npos) << request.error().context;
  }
}

TEST(BodyRequest, AnEffortThatNothingHoldsIsRefused) {
  const auto request =
      ParseBodyRequest(R"({"hip_deg": 0, "effort_Nm": 100, "person": {"lumbar": "lax", "stature_m": 1.2}})", "request");
  ASSERT_TRUE(request.has_value());
  const auto answer = AnswerBody(*request);
  ASSERT_FALSE(answer.has_value());
  EXPECT_NE(answer.error().context.find("less effort"), std::string::npos);
}

TEST(ParsePerson, ReadsAFile) {
  const auto facts =
      ParsePerson(R"({"sex": "female", "stature_m": 1.68, "knee_extension_deg": 35, "lumbar": "stiff"})", "me.json");
  ASSERT_TRUE(facts.has_value());
  EXPECT_EQ(facts->sex, Sex::kFemale);
  EXPECT_EQ(facts->lumbar, LumbarClass::kStiff);
  EXPECT_NEAR(*facts->knee_extension, ToRadians(35.0), 1e-12);
  EXPECT_FALSE(facts->mass.has_value());
}

}  // namespace
}  // namespace sitbone::body
