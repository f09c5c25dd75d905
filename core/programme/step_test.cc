#include "programme/step.h"

#include <gtest/gtest.h>

namespace sitbone::programme {
namespace {

std::string Later(std::string_view gates) {
  return R"({"format": "sitbone.step", "version": 1, "id": "x", "group": "later", "rung": 2, "source": "chosen: a test",
    "gates": [)" +
         std::string(gates) + R"(], "dose": {"hold_s_min": 20, "hold_s_max": 30, "repetitions_min": 2,
    "repetitions_max": 3, "times_a_day_min": 2, "times_a_day_max": 3, "source": "chosen: a test"}})";
}

constexpr std::string_view kFour = R"({"needs": "stronger_noted", "source": "chosen: a test"},
  {"needs": "calm_days", "at_least": 14, "source": "chosen: a test"},
  {"needs": "days_after_increase", "at_least": 14, "source": "chosen: a test"},
  {"needs": "no_nerve_sign", "source": "chosen: a test"})";

TEST(Step, EveryBuiltInFileIsRead) {
  for (std::size_t i = 0; i < kStepTextCount; ++i) {
    const auto step = ParseStep(kStepTexts[i], "step");
    EXPECT_TRUE(step) << step.error().context;
  }
}

TEST(Step, LadderGoesFromSlidersToHoldRelax) {
  ASSERT_EQ(Ladder().size(), 8U);
  EXPECT_EQ(Ladder().front().id, "sliders");
  EXPECT_EQ(Ladder().back().id, "hold_relax");
  EXPECT_EQ(FindStep("one")->rung, 0);
  EXPECT_EQ(FindStep("two")->rung, 1);
  EXPECT_EQ(FindStep("two")->dose.hold_s_max, 30);
  EXPECT_EQ(FindStep("nothing"), nullptr);
}

TEST(Step, HarderOneWithoutItsSafetyGatesIsRefused) {
  EXPECT_TRUE(ParseStep(Later(kFour), "step"));
  EXPECT_FALSE(ParseStep(Later(""), "step"));
  std::string weak(kFour);
  weak.replace(weak.find("14"), 2, "13");
  EXPECT_FALSE(ParseStep(Later(weak), "step"));
}

TEST(Step, NumbersWithoutASourceAreRefused) {
  std::string text = Later(kFour);
  text.replace(text.rfind("chosen: a test"), 14, "no");
  const auto step = ParseStep(text, "step");
  ASSERT_FALSE(step);
  EXPECT_NE(step.error().context.find("source"), std::string::npos);
}

TEST(Step, UnknownNeedIsUnsupported) {
  const auto step = ParseStep(Later(R"({"needs": "luck", "source": "chosen: a test"})"), "step");
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().code, ErrorCode::kUnsupported);
}

TEST(Step, MinAboveMaxIsRefused) {
  std::string text = Later(kFour);
  text.replace(text.find("\"hold_s_min\": 20"), 16, "\"hold_s_min\": 31");
  EXPECT_FALSE(ParseStep(text, "step"));
}

}  // namespace
}  // namespace sitbone::programme
