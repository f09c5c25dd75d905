#include "exchange/backup_head.h"

#include <gtest/gtest.h>

#include "base/sha256.h"
#include "exchange/backup_json.h"

namespace sitbone::exchange {
namespace {

BackupHead AHead() {
  BackupHead head;
  for (std::size_t i = 0; i < 32; ++i) head.salt[i] = static_cast<std::uint8_t>(i);
  for (std::size_t i = 0; i < 12; ++i) head.nonce[i] = static_cast<std::uint8_t>(0xA0 + i);
  for (std::size_t i = 0; i < 16; ++i) head.check[i] = static_cast<std::uint8_t>(0xF0 + i);
  head.content_bytes = 0x010203;
  return head;
}

constexpr std::uint64_t kWhole = kBackupHeadBytes + 0x010203 + kBackupTagBytes;

/// Puts a byte into a head and makes its digest right again, as somebody would who wants to do harm.
std::string Forge(std::size_t at, int byte) {
  std::string bytes = WriteBackupHead(AHead());
  bytes[at] = static_cast<char>(byte);
  const auto digest = Sha256(bytes.substr(0, 84));
  for (std::size_t i = 0; i < 12; ++i) bytes[84 + i] = static_cast<char>(digest[i]);
  return bytes;
}

TEST(BackupHead, ComesBackAsItWasWritten) {
  const std::string bytes = WriteBackupHead(AHead());
  ASSERT_EQ(bytes.size(), kBackupHeadBytes);
  EXPECT_TRUE(IsBackup(bytes));
  const auto head = ReadBackupHead(bytes, kWhole);
  ASSERT_TRUE(head) << head.error().context;
  EXPECT_EQ(WriteBackupHead(*head), bytes);
  EXPECT_EQ(head->cost.log2_n, 17);
  EXPECT_EQ(head->content_bytes, 0x010203U);
  EXPECT_EQ(head->cost.memory_bytes(), 128U << 20U);
}

TEST(BackupHead, LayoutIsTheDocumentedOne) {
  const std::string bytes = WriteBackupHead(AHead());
  EXPECT_EQ(bytes.substr(0, 16), std::string("\x89SBK\r\n\x1a\n\0\1\1\1\x11\x08\1\0", 16));
  EXPECT_EQ(bytes.substr(60, 8), std::string("\0\0\0\0\0\1\2\3", 8));
}

TEST(BackupHead, EveryChangedBitIsTold) {
  const std::string bytes = WriteBackupHead(AHead());
  for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
    std::string changed = bytes;
    changed[at / 8] = static_cast<char>(changed[at / 8] ^ (1 << (at % 8)));
    EXPECT_FALSE(ReadBackupHead(changed, kWhole)) << "bit " << at;
  }
}

TEST(BackupHead, WhatIsCutOffOrLongerIsDamaged) {
  const std::string bytes = WriteBackupHead(AHead());
  EXPECT_EQ(ReadBackupHead(bytes, kWhole - 1).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(ReadBackupHead(bytes, kWhole + 1).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(ReadBackupHead(bytes.substr(0, 95), kWhole).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(ReadBackupHead("", 0).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(ReadBackupHead("{\"at\":1}", 8).error().code, ErrorCode::kInvalidArgument);
}

TEST(BackupHead, NewerVersionsAndOtherWaysAreRefused) {
  EXPECT_EQ(ReadBackupHead(Forge(9, 2), kWhole).error().code, ErrorCode::kUnsupported);
  for (const std::size_t at : {10U, 11U, 15U}) {
    EXPECT_EQ(ReadBackupHead(Forge(at, 2), kWhole).error().code, ErrorCode::kUnsupported) << at;
  }
}

TEST(BackupHead, CostsOutsideTheLimitsAreRefused) {
  struct Byte {
    std::size_t at;
    int byte;
  };
  // Too cheap, too dear; no blocks, too many; never, too often.
  for (const Byte& one : {Byte{12, 13}, {12, 19}, {12, 255}, {13, 0}, {13, 17}, {14, 0}, {14, 5}}) {
    EXPECT_EQ(ReadBackupHead(Forge(one.at, one.byte), kWhole).error().code, ErrorCode::kUnsupported)
        << one.at << " " << one.byte;
  }
  EXPECT_TRUE(ReadBackupHead(Forge(12, 14), kWhole));
  EXPECT_TRUE(ReadBackupHead(Forge(12, 18), kWhole));
  EXPECT_EQ(ReadBackupHead(Forge(60, 1), kWhole).error().code, ErrorCode::kUnsupported);
}

TEST(BackupHead, CheckDependsOnTheSecondHalfAlone) {
  BackupKey key;
  const auto check = CheckOf(key.second);
  key.second[31] = 1;
  EXPECT_NE(CheckOf(key.second), check);
}

TEST(BackupJson, WritesAndReadsWhatTheWorkerNeeds) {
  const std::string request = R"({"content_bytes":5,"nonce":"000102030405060708090a0b","salt":")" +
                              std::string(64, '1') + R"(","second":")" + std::string(64, 'a') + R"("})";
  const auto head = BackupHeadJson(request);
  ASSERT_TRUE(head) << head.error().context;
  EXPECT_EQ(head->size(), 2 * kBackupHeadBytes);
  const auto read = ReadBackupJson(R"({"file_bytes":117,"head":")" + *head + "\"}");
  ASSERT_TRUE(read) << read.error().context;
  EXPECT_TRUE(read->contains(R"("nonce":"000102030405060708090a0b")")) << *read;
  const auto right =
      CheckBackupJson(R"({"file_bytes":117,"head":")" + *head + R"(","second":")" + std::string(64, 'a') + "\"}");
  EXPECT_EQ(right.value_or(""), R"({"right":true})");
  const auto wrong =
      CheckBackupJson(R"({"file_bytes":117,"head":")" + *head + R"(","second":")" + std::string(64, 'b') + "\"}");
  EXPECT_EQ(wrong.value_or(""), R"({"right":false})");
}

TEST(BackupJson, RefusesInWords) {
  EXPECT_EQ(BackupHeadJson("{}").error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(ReadBackupJson(R"({"file_bytes":3,"head":"zz"})").error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(ReadBackupJson(R"({"file_bytes":3,"head":"00"})").error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace sitbone::exchange
