#include "exchange/fhir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "exchange/exchange_json.h"
#include "programme/life_testing.h"

namespace sitbone::exchange {
namespace {

using messages::Catalogue;
using nlohmann::json;
using programme::Life;

json BundleOf(const std::vector<programme::Event>& events, SharingOptions options = {},
              std::string_view language = "en") {
  if (options.now.at == 0) options.now = {programme::kMorning + 30 * programme::kTestDay, 120};
  const programme::Log log = programme::MakeLog(events);
  return json::parse(WriteFhir(ChooseShared(log, options), *Catalogue::Find(language)));
}

std::vector<json> Of(const json& bundle, std::string_view type) {
  std::vector<json> found;
  for (const json& entry : bundle.at("entry")) {
    if (entry.at("resource").at("resourceType") == type) found.push_back(entry.at("resource"));
  }
  return found;
}

std::vector<json> Coded(const json& bundle, std::string_view code) {
  std::vector<json> found = Of(bundle, "Observation");
  std::erase_if(found, [&](const json& one) { return one.at("code").at("coding")[0].at("code") != code; });
  return found;
}

void CollectReferences(const json& value, std::set<std::string>& found) {
  if (value.is_object() && value.contains("reference")) found.insert(value.at("reference").get<std::string>());
  for (const auto& item : value.items()) {
    if (item.value().is_structured()) CollectReferences(item.value(), found);
  }
}

Life ALife() {
  Life life;
  life.Answer();
  life.CalmDays(2);
  life.Begin();
  life.Check("before", {.back = 4, .thigh = 2});
  life.DoHold("one", "left", 31.4);
  life.Increase("one", "left");
  life.NerveCheck("one", "left", true);
  life.End();
  life.Check("after", {.back = 5}, true);
  return life;
}

TEST(Fhir, EveryReferenceLeadsToSomethingInTheBundle) {
  const json bundle = BundleOf(ALife().events);
  std::set<std::string> urls;
  for (const json& entry : bundle.at("entry")) {
    EXPECT_TRUE(urls.insert(entry.at("fullUrl").get<std::string>()).second) << entry.at("fullUrl");
    EXPECT_EQ(entry.at("fullUrl"), "urn:uuid:" + entry.at("resource").at("id").get<std::string>());
  }
  std::set<std::string> references;
  CollectReferences(bundle, references);
  EXPECT_GT(references.size(), 5U);
  EXPECT_TRUE(std::ranges::includes(urls, references));
}

TEST(Fhir, AnEmptyDiaryIsAPersonWithoutANameAndADraft) {
  const json bundle = BundleOf({});
  EXPECT_EQ(bundle.at("type"), "collection");
  EXPECT_EQ(Of(bundle, "Patient").size(), 1U);
  EXPECT_FALSE(Of(bundle, "Patient")[0].contains("name"));
  EXPECT_EQ(Of(bundle, "CarePlan")[0].at("status"), "draft");
  for (const char* type : {"Procedure", "Observation", "QuestionnaireResponse"}) {
    EXPECT_TRUE(Of(bundle, type).empty()) << type;
  }
}

TEST(Fhir, ANameIsThereOnlyWhenItIsGiven) {
  SharingOptions options;
  options.name = "  A <b>\t& c ";
  const json patient = Of(BundleOf({}, options), "Patient")[0];
  EXPECT_EQ(patient.at("name")[0].at("text"), "A <b> & c");
  EXPECT_NE(patient.at("text").at("div").get<std::string>().find("A &lt;b&gt; &amp; c</div>"), std::string::npos);
}

TEST(Fhir, AnAngleSaysItsUnitUncertaintyAndMethod) {
  const json bundle = BundleOf(ALife().events);
  const std::vector<json> angles = Coded(bundle, "knee-flexion");
  ASSERT_EQ(angles.size(), 5U);  // two days with both legs, one session with one
  const json& last = angles.back();
  EXPECT_EQ(last.at("valueQuantity"),
            (json{{"value", 31.4}, {"unit", "deg"}, {"system", "http://unitsofmeasure.org"}, {"code", "deg"}}));
  EXPECT_EQ(last.at("component")[0].at("code").at("coding")[0].at("code"), "standard-uncertainty");
  EXPECT_EQ(last.at("component")[0].at("valueQuantity").at("value"), 8);
  EXPECT_NE(last.at("method").at("text").get<std::string>().find("not measured with a goniometer"), std::string::npos);
  EXPECT_EQ(last.at("bodySite").at("coding")[0].at("code"), "left");
  EXPECT_EQ(last.at("effectiveDateTime").get<std::string>().substr(19), "+02:00");
}

TEST(Fhir, PainIsAWholeNumberOfTenWithEveryPlaceThatWasAsked) {
  const json bundle = BundleOf(ALife().events);
  const std::vector<json> pain = Coded(bundle, "72514-3");
  ASSERT_EQ(pain.size(), 6U);
  EXPECT_EQ(pain.back().at("valueInteger"), 5);
  EXPECT_EQ(pain[4].at("valueInteger"), 4);
  EXPECT_EQ(pain[4].at("component").size(), 8U);
  EXPECT_EQ(Coded(bundle, "new-numbness").back().at("valueBoolean"), true);
  EXPECT_EQ(Coded(bundle, "nerve-signs")[0].at("component").size(), 4U);
}

TEST(Fhir, ASessionIsAProcedureThatSaysWhatWentWrong) {
  const json bundle = BundleOf(ALife().events);
  const std::vector<json> sessions = Of(bundle, "Procedure");
  ASSERT_EQ(sessions.size(), 3U);
  EXPECT_EQ(sessions[0].at("status"), "completed");
  EXPECT_FALSE(sessions[0].contains("complication"));
  EXPECT_EQ(sessions[2].at("complication").size(), 1U);
  EXPECT_LT(sessions[2].at("performedPeriod").at("start"), sessions[2].at("performedPeriod").at("end"));
}

TEST(Fhir, WhatWasTakenBackIsNotThere) {
  Life life;
  life.Answer();
  life.Sit("one", 3, 3);
  const std::vector<programme::Event> before = life.events;
  for (const programme::Event& event : before) {
    if (event.kind != "screening.answered") life.Add("entry.withdrawn", {{"corrects", event.id}});
  }
  EXPECT_EQ(Of(BundleOf(before), "Procedure").size(), 1U);
  EXPECT_TRUE(Of(BundleOf(life.events), "Procedure").empty());
  EXPECT_TRUE(Of(BundleOf(life.events), "Observation").empty());
}

TEST(Fhir, ACorrectedAnswerIsAmendedAndRedFlagsHoldThePlan) {
  Life life;
  const std::string answered = life.Answer({"saddle"}).id;
  json bundle = BundleOf(life.events);
  EXPECT_EQ(Of(bundle, "CarePlan")[0].at("status"), "on-hold");
  EXPECT_EQ(Of(bundle, "QuestionnaireResponse")[0].at("status"), "completed");
  life.Add("screening.corrected", {{"corrects", answered}, {"question", "saddle"}, {"answer", false}});
  bundle = BundleOf(life.events);
  const json response = Of(bundle, "QuestionnaireResponse")[0];
  EXPECT_EQ(response.at("status"), "amended");
  for (const json& item : response.at("item")) EXPECT_EQ(item.at("answer")[0].at("valueBoolean"), false);
  EXPECT_EQ(response.at("questionnaire"), Of(bundle, "Questionnaire")[0].at("url"));
}

TEST(Fhir, ATrendIsClaimedBeyondChanceOnly) {
  Life life;
  life.Answer();
  life.CalmDays(1, "one", 40);
  life.CalmDays(1, "one", 33);
  const auto achieved = [&] {
    return Of(BundleOf(life.events), "Goal")[1].at("achievementStatus").at("coding")[0].at("code");
  };
  EXPECT_EQ(achieved(), "no-change");
  life.CalmDays(1, "one", 20);
  EXPECT_EQ(achieved(), "improving");
}

TEST(Fhir, TheSameDiaryGivesTheSameBundleInWhateverOrder) {
  std::vector<programme::Event> events = ALife().events;
  const json bundle = BundleOf(events);
  std::ranges::reverse(events);
  EXPECT_EQ(BundleOf(events), bundle);
}

TEST(Fhir, EveryTextIsThereInBothLanguages) {
  const json english = BundleOf(ALife().events);
  const json german = BundleOf(ALife().events, {}, "de");
  EXPECT_EQ(english.dump().find("\"[fhir"), std::string::npos);
  EXPECT_EQ(german.dump().find("[fhir"), std::string::npos);
  EXPECT_EQ(german.at("language"), "de");
  EXPECT_EQ(english.at("entry").size(), german.at("entry").size());
  EXPECT_NE(Of(english, "CarePlan")[0].at("title"), Of(german, "CarePlan")[0].at("title"));
}

TEST(FhirJson, RefusesWhatItDoesNotUnderstand) {
  json request = {{"events", json::array()}, {"now", programme::kMorning},
                  {"offset_min", 60},        {"language", "en"},
                  {"name", nullptr},         {"person", "11111111-2222-4333-8444-555555555555"}};
  EXPECT_TRUE(FhirJson(request.dump()));
  request["language"] = "xx";
  EXPECT_EQ(FhirJson(request.dump()).error().code, ErrorCode::kUnsupported);
  request["language"] = "de";
  request["events"] = 7;
  EXPECT_EQ(FhirJson(request.dump()).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(FhirJson("{").error().code, ErrorCode::kCorrupt);
}

}  // namespace
}  // namespace sitbone::exchange
