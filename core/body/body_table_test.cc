#include "body/body_table.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <tuple>

namespace sitbone::body {
namespace {

TEST(HamstringTable, KeepsTheRowsAndAddsTheColumns) {
  const auto table =
      CalcHamstringTable("who,knee_deg,muscle,hip_deg\na, 0 ,semimembranosus,-20\r\nb,90,bflh_l,60\n", "t.csv");
  ASSERT_TRUE(table.has_value());
  EXPECT_TRUE(table->starts_with(
      "who,knee_deg,muscle,hip_deg,mtu_length_m,hip_moment_arm_m,knee_moment_arm_m,passive_force_N,norm_fiber_length\n"
      "a, 0 ,semimembranosus,-20,0.39979"));
  EXPECT_NE(table->find("\nb,90,bflh_l,60,0."), std::string::npos);
  EXPECT_EQ(table->find('\r'), std::string::npos);
}

TEST(HamstringTable, TakesAByteOrderMarkAndEmptyLines) {
  const auto table = CalcHamstringTable("\xEF\xBB\xBFmuscle,hip_deg,knee_deg\n\nbfsh,0,0\n\n", "t.csv");
  ASSERT_TRUE(table.has_value());
  EXPECT_TRUE(table->starts_with("muscle,"));
}

TEST(HamstringTable, SaysWhatIsWrongAndWhere) {
  const std::string names = "muscle,hip_deg,knee_deg\n";
  for (const auto& [text, line, word] :
       {std::tuple<std::string, const char*, const char*>{"", "line 1", "muscle,hip_deg,knee_deg"},
        {"muscle,hip_deg\n", "line 1", "'knee_deg'"},
        {"muscle,hip_deg,knee_deg,mtu_length_m\n", "line 1", "already"},
        {names + "bflh,0,0\nquad,0,0\n", "line 3", "Use semimem"},
        {names + "bflh,ten,0\n", "line 2", "hip_deg 'ten'"},
        {names + "bflh,0,nan\n", "line 2", "knee_deg 'nan'"},
        {names + "bflh,0,inf\n", "line 2", "degrees"},
        {names + "bflh,0,1e999\n", "line 2", "degrees"},
        {names + "bflh,0,0x10\n", "line 2", "degrees"},
        {names + "bflh,0,\n", "line 2", "degrees"},
        {names + "bflh,0,200\n", "line 2", "-180 to 180"},
        {names + "bflh,0\n", "line 2", "2 values for 3"},
        {names + "bflh,0,0,0\n", "line 2", "4 values for 3"}}) {
    const auto table = CalcHamstringTable(text, "t.csv");
    ASSERT_FALSE(table.has_value()) << text;
    EXPECT_EQ(table.error().code, ErrorCode::kInvalidArgument);
    EXPECT_TRUE(table.error().context.starts_with(std::string("t.csv, ") + line)) << table.error().context;
    EXPECT_NE(table.error().context.find(word), std::string::npos) << table.error().context;
  }
}

}  // namespace
}  // namespace sitbone::body
