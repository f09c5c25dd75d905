#include "base/base64.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace sitbone {
namespace {

std::string Encode(std::string_view text) { return EncodeBase64(std::vector<std::uint8_t>(text.begin(), text.end())); }

TEST(Base64, AgreesWithTheVectorsOfRfc4648) {
  EXPECT_EQ(Encode(""), "");
  EXPECT_EQ(Encode("f"), "Zg==");
  EXPECT_EQ(Encode("fo"), "Zm8=");
  EXPECT_EQ(Encode("foo"), "Zm9v");
  EXPECT_EQ(Encode("foob"), "Zm9vYg==");
  EXPECT_EQ(Encode("fooba"), "Zm9vYmE=");
  EXPECT_EQ(Encode("foobar"), "Zm9vYmFy");
}

TEST(Base64, UsesTheLastLettersForTheHighestBits) {
  EXPECT_EQ(EncodeBase64(std::array<std::uint8_t, 3>{0xFF, 0xFF, 0xFF}), "////");
  EXPECT_EQ(EncodeBase64(std::array<std::uint8_t, 3>{0xFB, 0xEF, 0xBE}), "++++");
  EXPECT_EQ(EncodeBase64(std::array<std::uint8_t, 1>{0}), "AA==");
}

}  // namespace
}  // namespace sitbone
