#include "adapters/http_server/negotiation.h"

#include <gtest/gtest.h>

#include <string>

namespace sitbone::http_server {
namespace {

Encoding WithBoth(std::string_view accept) { return ChooseEncoding(accept, true, true); }

TEST(ChooseEncoding, TakesTheSmallestOfThoseLikedEqually) {
  EXPECT_EQ(WithBoth("gzip, deflate, br, zstd"), Encoding::kBrotli);
  EXPECT_EQ(WithBoth("br;q=1.0, gzip;q=1.0"), Encoding::kBrotli);
  EXPECT_EQ(ChooseEncoding("gzip, br", false, true), Encoding::kGzip);
  EXPECT_EQ(ChooseEncoding("gzip, br", false, false), Encoding::kIdentity);
}

TEST(ChooseEncoding, FollowsTheWeights) {
  EXPECT_EQ(WithBoth("br;q=0.5, gzip;q=0.9"), Encoding::kGzip);
  EXPECT_EQ(WithBoth("br;q=0, gzip"), Encoding::kGzip);
  EXPECT_EQ(WithBoth("br;q=0.2, identity;q=0.3"), Encoding::kIdentity);
  EXPECT_EQ(WithBoth("identity"), Encoding::kIdentity);
  EXPECT_EQ(WithBoth("*"), Encoding::kBrotli);
  EXPECT_EQ(WithBoth("br;q=0, *"), Encoding::kGzip);
  EXPECT_EQ(WithBoth("*;q=0"), Encoding::kIdentity);
}

TEST(ChooseEncoding, SendsThePlainFormToWhoeverDoesNotAsk) {
  EXPECT_EQ(WithBoth(""), Encoding::kIdentity);
  EXPECT_EQ(WithBoth("deflate"), Encoding::kIdentity);
}

TEST(ChooseEncoding, IgnoresCaseAndBlanksAndWhatItDoesNotUnderstand) {
  EXPECT_EQ(WithBoth(" BR ; Q=0.8 ,"), Encoding::kBrotli);
  EXPECT_EQ(WithBoth("xbr, brx, gzip;level=9"), Encoding::kIdentity);
  for (const char* bad : {"br;q=", "br;q=2", "br;q=1.001", "br;q=0.1234", "br;q=-1", "br;q=0,5", "br;q=.5", "br;q"}) {
    EXPECT_EQ(WithBoth(bad), Encoding::kIdentity) << bad;
  }
}

TEST(NamesEtag, FindsTheTagInAList) {
  EXPECT_TRUE(NamesEtag("\"a\"", "\"a\""));
  EXPECT_TRUE(NamesEtag("\"b\", W/\"a\"", "\"a\""));
  EXPECT_TRUE(NamesEtag(" * ", "\"a\""));
  EXPECT_FALSE(NamesEtag("", "\"a\""));
  EXPECT_FALSE(NamesEtag("a", "\"a\""));
  EXPECT_FALSE(NamesEtag("\"aa\"", "\"a\""));
}

void ExpectPart(std::string_view header, std::uint64_t size, std::uint64_t first, std::uint64_t last) {
  const Range range = ParseRange(header, size);
  EXPECT_EQ(range.kind, Range::Kind::kPart) << header;
  EXPECT_EQ(range.first, first) << header;
  EXPECT_EQ(range.last, last) << header;
}

TEST(ParseRange, KnowsTheThreeFormsOfOnePart) {
  ExpectPart("bytes=0-0", 10, 0, 0);
  ExpectPart("bytes=2-5", 10, 2, 5);
  ExpectPart("bytes=7-", 10, 7, 9);
  ExpectPart("bytes=-3", 10, 7, 9);
  ExpectPart("Bytes= 2-5 ", 10, 2, 5);
}

TEST(ParseRange, EndsPartsWithinTheFile) {
  ExpectPart("bytes=2-99", 10, 2, 9);
  ExpectPart("bytes=-99", 10, 0, 9);
  ExpectPart("bytes=9-18446744073709551615", 10, 9, 9);
}

TEST(ParseRange, RefusesWhatLiesOutside) {
  for (const char* outside : {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=18446744073709551615-"}) {
    EXPECT_EQ(ParseRange(outside, 10).kind, Range::Kind::kUnsatisfiable) << outside;
  }
  EXPECT_EQ(ParseRange("bytes=0-", 0).kind, Range::Kind::kUnsatisfiable);
  EXPECT_EQ(ParseRange("bytes=-1", 0).kind, Range::Kind::kUnsatisfiable);
}

TEST(ParseRange, SendsTheWholeForSeveralPartsAndForNonsense) {
  for (const char* whole : {"", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=1-2-3", "bytes=+1-2",
                            "bytes=1 - 2", "lines=1-2", "bytes=0-1,3-4", "bytes=0-,", "bytes=0-,0-,0-",
                            "bytes=99999999999999999999-", "bytes=0x1-2", "bytes=--1"}) {
    EXPECT_EQ(ParseRange(whole, 10).kind, Range::Kind::kWhole) << whole;
  }
}

TEST(ParseRange, NeverLeavesTheFile) {
  // Every text of five characters that a range can be made of.
  constexpr std::string_view kLetters = "0259-,";
  for (int code = 0; code < 6 * 6 * 6 * 6 * 6; ++code) {
    std::string header = "bytes=";
    for (int rest = code, digit = 0; digit < 5; ++digit, rest /= 6)
      header += kLetters[static_cast<std::size_t>(rest % 6)];
    const Range range = ParseRange(header, 300);
    if (range.kind != Range::Kind::kPart) continue;
    ASSERT_LE(range.first, range.last) << header;
    ASSERT_LT(range.last, 300U) << header;
  }
}

TEST(MediaTypeOf, GoesByTheEnding) {
  EXPECT_EQ(MediaTypeOf("/index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(MediaTypeOf("/a.b/main.mjs"), "text/javascript; charset=utf-8");
  EXPECT_EQ(MediaTypeOf("/package.json"), "application/json");
  EXPECT_EQ(MediaTypeOf("/page.webmanifest"), "application/manifest+json");
  EXPECT_EQ(MediaTypeOf("/sitbone.wasm"), "application/wasm");
  EXPECT_EQ(MediaTypeOf("/pose.tflite"), "application/octet-stream");
  EXPECT_EQ(MediaTypeOf("/html"), "application/octet-stream");
}

}  // namespace
}  // namespace sitbone::http_server
