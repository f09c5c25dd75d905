#include "adapters/openssl_cipher/backup.h"

#include <gtest/gtest.h>

namespace sitbone::openssl_cipher {
namespace {

using exchange::kBackupHeadBytes;
using exchange::ScryptCost;

constexpr std::string_view kPassphrase = "correct horse battery";
constexpr ScryptCost kCheap = {14, 8, 1};  // the least that is read; what is tested does not depend on it

std::string Made(std::string_view content) {
  auto file = MakeBackup(content, kPassphrase, kCheap);
  EXPECT_TRUE(file) << file.error().context;
  return file.value_or("");
}

TEST(Backup, ComesBackAsItWas) {
  for (const std::string& content : {std::string(), std::string("{\"at\":1}\n"), std::string(100'000, '\x7f')}) {
    const auto opened = OpenBackup(Made(content), kPassphrase);
    ASSERT_TRUE(opened) << opened.error().context;
    EXPECT_EQ(*opened, content);
  }
}

TEST(Backup, SaysNothingOfItsContentAndIsNeverTheSameTwice) {
  const std::string content(4000, 'a');
  const std::string one = Made(content);
  EXPECT_EQ(one.size(), kBackupHeadBytes + content.size() + exchange::kBackupTagBytes);
  EXPECT_EQ(one.find("aaaa"), std::string::npos);
  EXPECT_NE(one, Made(content));
}

TEST(Backup, AWrongPassphraseIsToldFromDamage) {
  std::string file = Made("content");
  EXPECT_EQ(OpenBackup(file, "correct horse batterie").error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(OpenBackup(file, "").error().code, ErrorCode::kUnreadable);
  file[kBackupHeadBytes + 2] ^= 1;
  EXPECT_EQ(OpenBackup(file, kPassphrase).error().code, ErrorCode::kCorrupt);
}

TEST(Backup, EveryChangedByteIsTold) {
  const std::string file = Made("content");
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    const auto opened = OpenBackup(changed, kPassphrase);
    ASSERT_FALSE(opened) << at;
    if (at >= kBackupHeadBytes) EXPECT_EQ(opened.error().code, ErrorCode::kCorrupt);
  }
  for (const std::size_t size : {0UL, 7UL, 95UL, 96UL, file.size() - 1}) {
    EXPECT_FALSE(OpenBackup(std::string_view(file).substr(0, size), kPassphrase)) << size;
  }
}

TEST(Backup, AShortPassphraseIsNotTaken) {
  EXPECT_EQ(MakeBackup("", "ninechars", kCheap).error().code, ErrorCode::kInvalidArgument);
  EXPECT_TRUE(MakeBackup("", "ten chars.", kCheap));
}

TEST(Backup, TheUsualCostIsPaid) {
  const auto file = MakeBackup("content", kPassphrase);
  ASSERT_TRUE(file) << file.error().context;
  const auto head = exchange::ReadBackupHead(*file, file->size());
  ASSERT_TRUE(head);
  EXPECT_EQ(head->cost.memory_bytes(), 128U << 20U);
  EXPECT_EQ(OpenBackup(*file, kPassphrase).value_or(""), "content");
}

}  // namespace
}  // namespace sitbone::openssl_cipher
