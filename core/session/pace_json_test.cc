#include "session/pace_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sitbone::session {
namespace {

using Json = nlohmann::json;

Json Choose(const Json& report) {
  const auto choice = ChoosePaceJson(report.dump());
  EXPECT_TRUE(choice.has_value()) << choice.error().context;
  return choice ? Json::parse(*choice) : Json{};
}

TEST(PaceJson, NothingKnownGivesTheDefaultMixAndItsThreads) {
  const Json choice = Choose({{"cores", 8}, {"one_processor", false}});
  const Json policy = {
      {"follow", "lite"}, {"measure", "heavy"}, {"follow_hz", 15}, {"measure_hz", 7.5}, {"mask_hz", 5}};
  EXPECT_EQ(choice["policy"], policy);
  EXPECT_EQ(choice["follow_threads"], 1);
  EXPECT_EQ(choice["measure_threads"], 4);
  EXPECT_EQ(choice["load_heavy"], true);
}

TEST(PaceJson, WithNowThePaceOnlyGivesWay) {
  Json report = {{"cores", 2},         {"one_processor", false}, {"frame_ms", 4}, {"lite_without_mask_ms", 15},
                 {"full_ms", nullptr}, {"heavy_ms", 120}};
  const Json first = Choose(report)["policy"];
  EXPECT_EQ(first["measure"], "heavy");
  report["now"] = first;
  EXPECT_EQ(Choose(report)["policy"], first);
  report["heavy_ms"] = 200;
  EXPECT_EQ(Choose(report)["policy"]["measure_hz"], 4);
  EXPECT_EQ(Choose(report)["policy"]["measure"], "heavy");
}

TEST(PaceJson, WhatIsNotAReportIsRefused) {
  for (const char* text :
       {"", "[]", "{}", R"({"cores":0,"one_processor":false})", R"({"cores":2})",
        R"({"cores":2,"one_processor":false,"full_ms":"fast"})", R"({"cores":2,"one_processor":false,"frame_ms":-1})",
        R"({"cores":2,"one_processor":false,"now":{"follow":"lite"}})"}) {
    const auto choice = ChoosePaceJson(text);
    ASSERT_FALSE(choice.has_value()) << text;
    EXPECT_EQ(choice.error().code, ErrorCode::kInvalidArgument);
  }
}

}  // namespace
}  // namespace sitbone::session
