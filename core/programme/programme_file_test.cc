#include "programme/programme_file.h"

#include <gtest/gtest.h>

#include <string>

namespace sitbone::programme {
namespace {

std::string File(std::string_view rest) {
  return R"({"format": "sitbone.programme", "version": 1, "by": "my physiotherapist", "on": "2026-08-01")" +
         std::string(rest) + "}";
}

ErrorCode CodeOf(std::string_view rest) {
  const auto programme = ParseProgramme(File(rest));
  EXPECT_FALSE(programme);
  return programme ? ErrorCode::kInternal : programme.error().code;
}

TEST(ProgrammeFile, IsToldInPlainSentencesBeforeItIsAccepted) {
  const auto programme = ParseProgramme(
      File(R"(, "doses": [{"stretch": "one", "side": "left", "hold_s": 15, "repetitions": 2, "times_a_day": 1}],
        "left_out": [{"stretch": "two", "side": "both"}], "limits": {"calm_days": 21, "resting_pain_max": 3})"));
  ASSERT_TRUE(programme) << programme.error().context;
  const auto sentences = Explain(*programme);
  ASSERT_EQ(sentences.size(), 6U);
  EXPECT_EQ(sentences[0].id, "programme-says-by");
  EXPECT_EQ(sentences[1].arguments.at("hold"), 15);
  EXPECT_EQ(sentences[2].id, "programme-says-left-out");
  EXPECT_EQ(sentences[3].arguments.at("number"), 21);
  EXPECT_EQ(sentences[5].id, "programme-says-safety-stays");
}

TEST(ProgrammeFile, CannotLoosenASafetyRule) {
  for (const char* limit : {R"("calm_days": 13)", R"("calm_sessions": 2)", R"("hours_apart": 2)", R"("pause_days": 0)",
                            R"("improvement_weeks": 7)", R"("resting_pain_max": 6)", R"("slider_leg_pain_max": 4)"}) {
    EXPECT_EQ(CodeOf(std::string(R"(, "limits": {)") + limit + "}"), ErrorCode::kInvalidArgument) << limit;
  }
}

TEST(ProgrammeFile, CannotExceedTheDoseOfTheArticle) {
  for (const char* dose :
       {R"("hold_s": 31, "repetitions": 2, "times_a_day": 2)", R"("hold_s": 30, "repetitions": 4, "times_a_day": 2)",
        R"("hold_s": 30, "repetitions": 2, "times_a_day": 4)"}) {
    EXPECT_EQ(CodeOf(std::string(R"(, "doses": [{"stretch": "one", "side": "both", )") + dose + "}]"),
              ErrorCode::kInvalidArgument);
  }
}

TEST(ProgrammeFile, WhatItDoesNotKnowIsRefusedAndNotPassedOver) {
  EXPECT_EQ(CodeOf(R"(, "angles": {})"), ErrorCode::kUnsupported);
  EXPECT_EQ(CodeOf(R"(, "limits": {"mood": 3})"), ErrorCode::kUnsupported);
  EXPECT_EQ(CodeOf(R"(, "left_out": [{"stretch": "splits", "side": "left"}])"), ErrorCode::kUnsupported);
  EXPECT_EQ(CodeOf(R"(, "left_out": [{"stretch": "two", "side": "up"}])"), ErrorCode::kCorrupt);
  EXPECT_EQ(CodeOf(R"(, "left_out": 3)"), ErrorCode::kCorrupt);
  EXPECT_FALSE(ParseProgramme("[]"));
  EXPECT_FALSE(ParseProgramme(R"({"format": "sitbone.stretch"})"));
  EXPECT_FALSE(ParseProgramme("{"));
}

TEST(ProgrammeFile, TheStricterOfTwoLimitsCounts) {
  Limits a;
  a.calm_days = 21;
  Limits b;
  b.slider_leg_pain_max = 1;
  const Limits both = Stricter(a, b);
  EXPECT_EQ(both.calm_days, 21);
  EXPECT_EQ(both.slider_leg_pain_max, 1);
  EXPECT_EQ(both.hours_apart, 3);
}

}  // namespace
}  // namespace sitbone::programme
