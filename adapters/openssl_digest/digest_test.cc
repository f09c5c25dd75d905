#include "adapters/openssl_digest/digest.h"

#include <gtest/gtest.h>

#include <fstream>

namespace sitbone::openssl_digest {
namespace {

// FIPS 180-2, appendix B.1.
constexpr const char* kDigestOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(Sha256Hex, AgreesWithThePublishedExample) {
  const std::uint8_t abc[] = {'a', 'b', 'c'};
  EXPECT_EQ(Sha256Hex(abc), kDigestOfAbc);
}

TEST(Sha256HexOfFile, ReadsTheWholeFile) {
  const std::string path = testing::TempDir() + "sitbone_digest_test";
  std::ofstream(path) << "abc";
  const auto digest = Sha256HexOfFile(path);
  ASSERT_TRUE(digest.has_value());
  EXPECT_EQ(*digest, kDigestOfAbc);
}

TEST(Sha256HexOfFile, SaysWhichFileIsMissing) {
  const auto digest = Sha256HexOfFile("/no/such/file");
  ASSERT_FALSE(digest.has_value());
  EXPECT_EQ(digest.error().code, ErrorCode::kUnreadable);
  EXPECT_NE(digest.error().context.find("/no/such/file"), std::string::npos);
}

}  // namespace
}  // namespace sitbone::openssl_digest
