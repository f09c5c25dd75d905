#include "programme/diary_json.h"

#include <gtest/gtest.h>

#include "programme/diary_testing.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

std::string Text(const Result<std::string>& result) { return result ? *result : result.error().context; }

json SealRequest() {
  return {{"kind", "pain.rated"},
          {"data", {{"session", SessionId(1)}, {"when", "before"}, {"score", 2}}},
          {"at", kMorning},
          {"offset_min", 120},
          {"random", "00112233445566778899"},
          {"person", "11111111-2222-4333-8444-555555555555"},
          {"device", "aaaaaaaa-2222-4333-8444-555555555555"},
          {"previous", nullptr}};
}

TEST(DiaryJson, SealsOneAfterAnotherAndFoldsThem) {
  const json first = json::parse(Text(SealJson(SealRequest().dump())));
  json request = SealRequest();
  request["previous"] = {{"seq", first["seq"]}, {"checksum", first["checksum"]}};
  const json second = json::parse(Text(SealJson(request.dump())));
  EXPECT_EQ(second["seq"], 2);
  EXPECT_EQ(second["prev"], first["checksum"]);
  const json fold = {{"events", {second, first}}, {"now", kMorning}, {"current", nullptr}};
  const json out = json::parse(Text(FoldJson(fold.dump())));
  EXPECT_EQ(out["events"], 2);
  EXPECT_EQ(out["problems"], json::array());
  EXPECT_EQ(out["pain"][0]["before"], 2);
  EXPECT_EQ(out["screening"]["state"], "unscreened");
  EXPECT_EQ(out["screening"]["again"], "never");
}

TEST(DiaryJson, ScreensAnswersOfTheForm) {
  const json out = json::parse(Text(ScreenJson(R"({"answers":{"saddle":true}})")));
  EXPECT_EQ(out["state"], "stopped");
  EXPECT_EQ(out["urgency"], "emergency");
  EXPECT_EQ(out["because"][0]["question"], "saddle");
  EXPECT_EQ(out["because"][0]["event"], nullptr);
  EXPECT_EQ(out["unanswered"].size(), Questions().size() - 1);
}

TEST(DiaryJson, ListsTheQuestions) {
  const json out = json::parse(WriteQuestionsJson());
  EXPECT_EQ(out["questions_version"], kQuestionsVersion);
  EXPECT_EQ(out["questions"].size(), Questions().size());
  EXPECT_EQ(out["questions"][0]["urgency"], "emergency");
}

TEST(DiaryJson, RefusesARequestThatIsNone) {
  EXPECT_EQ(Text(SealJson("")), "seal: not valid JSON. Check quotes, commas and brackets.");
  EXPECT_EQ(Text(FoldJson("[]")), "fold.events: expected a value.");
  EXPECT_EQ(Text(FoldJson(R"({"events":{},"now":1,"current":null})")), "fold.events: expected a list of events.");
  EXPECT_EQ(Text(FoldJson(R"({"events":[],"now":1,"current":3})")), "fold.current: expected a session's id or null.");
  EXPECT_EQ(Text(ScreenJson(R"({"answers":{"age":"no"}})")), "screen.answers.age: expected true or false.");
  EXPECT_EQ(Text(ScreenJson(R"({"answers":7})")), "screen.answers: expected question ids, each with true or false.");
  json request = SealRequest();
  request["random"] = "dice";
  EXPECT_EQ(Text(SealJson(request.dump())), "seal.random: expected 20 lower-case hexadecimal digits.");
  request = SealRequest();
  request["previous"] = {{"seq", 0}};
  EXPECT_EQ(Text(SealJson(request.dump())), "seal.seq: expected a whole number from 1 to 9007199254740990.");
}

}  // namespace
}  // namespace sitbone::programme
