#include "programme/canonical_json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>

namespace sitbone::programme {
namespace {

std::string Canonical(std::string_view text) {
  const auto value = ParseJson(text, "test");
  return value ? WriteCanonical(*value) : value.error().context;
}

std::string Number(std::uint64_t bits) { return WriteCanonical(nlohmann::json(std::bit_cast<double>(bits))); }

// RFC 8785, appendix B.
TEST(CanonicalJson, WritesNumbersAsTheRfcSays) {
  EXPECT_EQ(Number(0x0000000000000000), "0");
  EXPECT_EQ(Number(0x8000000000000000), "0");
  EXPECT_EQ(Number(0x0000000000000001), "5e-324");
  EXPECT_EQ(Number(0x8000000000000001), "-5e-324");
  EXPECT_EQ(Number(0x7fefffffffffffff), "1.7976931348623157e+308");
  EXPECT_EQ(Number(0x4340000000000000), "9007199254740992");
  EXPECT_EQ(Number(0x4430000000000000), "295147905179352830000");
  EXPECT_EQ(Number(0x44b52d02c7e14af5), "9.999999999999997e+22");
  EXPECT_EQ(Number(0x44b52d02c7e14af6), "1e+23");
  EXPECT_EQ(Number(0x444b1ae4d6e2ef4e), "999999999999999700000");
  EXPECT_EQ(Number(0x444b1ae4d6e2ef4f), "999999999999999900000");
  EXPECT_EQ(Number(0x444b1ae4d6e2ef50), "1e+21");
  EXPECT_EQ(Number(0x3eb0c6f7a0b5ed8c), "9.999999999999997e-7");
  EXPECT_EQ(Number(0x3eb0c6f7a0b5ed8d), "0.000001");
  EXPECT_EQ(Number(0x41b3de4355555553), "333333333.3333332");
  EXPECT_EQ(Number(0x41b3de4355555557), "333333333.33333343");
  EXPECT_EQ(Number(0xbecbf647612f3696), "-0.0000033333333333333333");
  EXPECT_EQ(Number(0x43143ff3c1cb0959), "1424953923781206.2");
}

TEST(CanonicalJson, WritesWholeNumbersAndDoublesOfOneValueAlike) {
  EXPECT_EQ(Canonical("[1, 1.0, 1e0, 10e-1, -0, -0.0]"), "[1,1,1,1,0,0]");
}

// RFC 8785, 3.2.3: the euro sign, the hebrew letter, the smiley and the ligature in the order of UTF-16.
TEST(CanonicalJson, SortsMembersByUtf16) {
  EXPECT_EQ(
      Canonical(R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})"),
      "{\"\\r\":2,\"1\":4,\"\xc2\x80\":6,\"\xc3\xb6\":7,\"\xe2\x82\xac\":1,\"\xf0\x9f\x98\x80\":5,\"\xef\xac\xb3\":3}");
  EXPECT_EQ(Canonical(R"({"ab":1,"a":2,"":3})"), R"({"":3,"a":2,"ab":1})");
}

TEST(CanonicalJson, EscapesOnlyWhatJsonDemands) {
  EXPECT_EQ(Canonical(R"("\u0041\/\u00e4\u001f\u007f\b\f\n\r\t\"\\")"),
            "\"A/\xc3\xa4\\u001f\x7f\\b\\f\\n\\r\\t\\\"\\\\\"");
}

TEST(CanonicalJson, RefusesWhatIsNoJson) {
  EXPECT_EQ(Canonical("{"), "test: not valid JSON. Check quotes, commas and brackets.");
  EXPECT_EQ(Canonical("\"\xff\""), "test: not valid JSON. Check quotes, commas and brackets.");
  EXPECT_EQ(Canonical(R"("\ud800")"), "test: not valid JSON. Check quotes, commas and brackets.");
  EXPECT_EQ(Canonical("1e999"), "test: not valid JSON. Check quotes, commas and brackets.");
}

TEST(CanonicalJson, RefusesWhatIsNestedTooDeep) {
  const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  EXPECT_EQ(Canonical(nested(kDepthMax)), nested(kDepthMax));
  EXPECT_EQ(Canonical(nested(kDepthMax + 1)), "test: nested deeper than 32 levels.");
  EXPECT_EQ(Canonical(nested(1'000'000)), "test: nested deeper than 32 levels.");
  EXPECT_EQ(Canonical("\"" + std::string(100, '[') + "\""), "\"" + std::string(100, '[') + "\"");
}

RC_GTEST_PROP(CanonicalJson, IsReadBackAsTheSameDoubleAndWrittenAlikeAgain, ()) {
  const double number = std::bit_cast<double>(*rc::gen::arbitrary<std::uint64_t>());
  RC_PRE(std::isfinite(number));
  const std::string text = WriteCanonical(nlohmann::json(number));
  const auto read = ParseJson(text, "drawn");
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->get<double>() == number);
  RC_ASSERT(WriteCanonical(*read) == text);
}

}  // namespace
}  // namespace sitbone::programme
