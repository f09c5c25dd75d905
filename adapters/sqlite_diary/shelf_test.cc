#include "adapters/sqlite_diary/shelf.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "adapters/sqlite_diary/pairings.h"
#include "programme/log.h"
#include "sync/shelf_testing.h"

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;
using sync::MemoryShelf;

constexpr std::int64_t kAt = 1'785'654'000'000;

class ShelfTest : public testing::Test {
 protected:
  ShelfTest() : folder_(fs::path(testing::TempDir()) / ("sitbone_shelf_" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~ShelfTest() override { fs::remove_all(folder_); }

  std::string Path(const char* name = "diary.db") const { return (folder_ / name).string(); }
  Store Open() const {
    auto store = Store::Open(Path(), Mode::kCreate);
    EXPECT_TRUE(store) << store.error().context;
    return std::move(*store);
  }
  static void Add(Store& store, int i, const char* kind = "advice.overridden",
                  const nlohmann::json& data = {{"advice", "one_first"}}) {
    ASSERT_TRUE(store.Add({kind, data}, {.at = kAt + i, .offset_min = 0, .random = {static_cast<std::uint8_t>(i)}}));
  }
  std::vector<std::string> Texts() const {
    std::vector<std::string> texts;
    for (const Row& row : *Open().Rows()) texts.push_back(row.body);
    return texts;
  }
  void ExpectSame(const MemoryShelf& other) const {
    const auto mine = Texts();
    const auto theirs = other.events();
    ASSERT_EQ(mine.size(), theirs.size());
    for (std::size_t i = 0; i < mine.size(); ++i) EXPECT_EQ(mine[i], theirs[i].text);
  }
  void Execute(const std::string& sql) const {
    sqlite3* connection = nullptr;
    sqlite3_open(Path().c_str(), &connection);
    char* message = nullptr;
    sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, &message);
    EXPECT_EQ(message, nullptr) << message;
    sqlite3_close(connection);
  }
  std::string Bytes() const {
    std::string bytes;
    for (const char* suffix : {"", "-wal"}) {
      std::ifstream file(Path() + suffix, std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return bytes;
  }

  const fs::path folder_;
};

TEST_F(ShelfTest, ExchangesWithAnotherDeviceInSmallBatches) {
  Store store = Open();
  for (int i = 0; i < 40; ++i) Add(store, i);
  DiaryShelf computer(std::move(store));
  MemoryShelf page(2);
  sync::Exchange(page, computer, 3000);
  ExpectSame(page);
  for (int i = 0; i < 40; ++i) page.Write(kAt + 1000 + i);
  sync::Exchange(page, computer, 3000);
  ExpectSame(page);
  EXPECT_EQ(Open().CheckFile(), "ok");
  EXPECT_FALSE(sync::Exchange(page, computer).progress);
}

TEST_F(ShelfTest, LooksTheSameAsACountOfEveryRow) {
  MemoryShelf page(2);
  for (int i = 0; i < 30; ++i) page.Write(kAt + i);
  auto& log = page.stored()[page.device()];
  for (const int seq : {1, 5, 6, 20}) log.erase(seq);
  DiaryShelf computer(Open());
  sync::Exchange(page, computer);
  EXPECT_EQ(computer.Look()->have, page.Look()->have);
  DiaryShelf fresh(Open());
  EXPECT_EQ(fresh.Look()->have, page.Look()->have);
  EXPECT_EQ(fresh.Look()->persons, page.Look()->persons);
}

TEST_F(ShelfTest, WhatAnotherProcessWritesIsSeenAtTheNextLook) {
  Store store = Open();
  Add(store, 1);
  DiaryShelf computer(Open());
  const std::string device = computer.Look()->device;
  EXPECT_EQ(computer.Look()->have.at(device)[0].to, 1);
  Add(store, 2);
  Add(store, 3);
  EXPECT_EQ(computer.Look()->have.at(device)[0].to, 3);
}

TEST_F(ShelfTest, AnotherFileInItsPlaceIsCountedAnew) {
  Store store = Open();
  for (int i = 0; i < 5; ++i) Add(store, i);
  DiaryShelf computer(Open());
  const std::string device = computer.Look()->device;
  Execute("drop trigger event_no_delete; delete from event where seq > 2");
  EXPECT_EQ(computer.Look()->have.at(device)[0].to, 2);
}

TEST_F(ShelfTest, ErasingLeavesNothingButThatItWasErased) {
  Store store = Open();
  Add(store, 1, "clearance.noted", {{"question", "age"}, {"who", "Dr. Unforgettable"}, {"on", "2026-08-01"}});
  DiaryShelf computer(Open());
  MemoryShelf page(2);
  sync::Exchange(page, computer);
  const std::string person = page.person();
  EXPECT_NE(Bytes().find("Unforgettable"), std::string::npos);
  page.DeleteEverywhere();
  sync::Exchange(page, computer);
  EXPECT_TRUE(Texts().empty());
  EXPECT_EQ(Bytes().find("Unforgettable"), std::string::npos);
  EXPECT_TRUE(computer.Look()->deleted.contains(person));
  EXPECT_NE(computer.Look()->person, person);
  Store again = Open();
  Add(again, 2);
  Execute("select 1");
  sqlite3* connection = nullptr;
  sqlite3_open(Path().c_str(), &connection);
  EXPECT_NE(sqlite3_exec(connection, "delete from event", nullptr, nullptr, nullptr), SQLITE_OK) << "append-only again";
  sqlite3_close(connection);
}

TEST_F(ShelfTest, AnExportOfWhatWasDeletedEverywhereIsNotTakenIn) {
  MemoryShelf page(2);
  page.Write(kAt);
  const auto exported = page.events();
  DiaryShelf computer(Open());
  sync::Exchange(page, computer);
  ASSERT_TRUE(computer.EraseEverywhere());
  EXPECT_EQ(Open().Merge(exported).error().code, ErrorCode::kInvalidArgument);
  EXPECT_TRUE(sync::Exchange(page, computer).erased);
  EXPECT_TRUE(page.events().empty());
}

TEST_F(ShelfTest, JoinedPersonsAreRememberedHoweverTheyCame) {
  MemoryShelf page(2);
  page.Write(kAt);
  Store store = Open();
  Add(store, 1);
  DiaryShelf computer(Open());
  EXPECT_EQ(sync::Exchange(page, computer).meeting, sync::Meeting::kStrangers);
  Add(store, 2, "persons.joined", {{"persons", {page.person()}}});
  EXPECT_EQ(sync::Exchange(page, computer).meeting, sync::Meeting::kTogether);
  ExpectSame(page);
}

TEST_F(ShelfTest, ADamagedEntryIsRefusedThereAndCostsNoOther) {
  Store store = Open();
  for (int i = 0; i < 5; ++i) Add(store, i);
  Execute(
      "drop trigger event_no_update; update event set body = replace(body, 'one_first', 'two_first') where seq = 3");
  DiaryShelf computer(Open());
  MemoryShelf page(2);
  const auto heard = sync::Exchange(page, computer);
  EXPECT_EQ(page.events().size(), 4U);
  ASSERT_EQ(heard.refused.size(), 1U);
  EXPECT_EQ(heard.refused[0].seq, 3);
}

TEST_F(ShelfTest, PairedDevicesAreKeptForTheOwnerAlone) {
  const std::string path = Pairings::PathFor(Path());
  const std::string digest(64, 'a');
  auto pairings = Pairings::Open(path);
  ASSERT_TRUE(pairings) << pairings.error().context;
  EXPECT_EQ(pairings->Add("Phone", digest, 1000), "Phone");
  EXPECT_EQ(pairings->Add("Phone", std::string(64, 'b'), 2000), "Phone 2");
  EXPECT_FALSE(pairings->Add("Copy", digest, 3000)) << "a token is one device's";
  ASSERT_TRUE(pairings->NoteSeen(digest, 5000));
  struct stat about = {};
  ASSERT_EQ(::stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
  auto other = Pairings::Open(path);
  ASSERT_EQ(other->List()->size(), 2U);
  EXPECT_EQ((*other->List())[0].seen_at, 5000);
  EXPECT_EQ(other->Remove("Phone"), true);
  EXPECT_EQ(other->Remove("Phone"), false);
  EXPECT_EQ(pairings->List()->size(), 1U);
}

TEST_F(ShelfTest, APairingFileThatOthersCouldReadIsClosedToThem) {
  const std::string path = Pairings::PathFor(Path());
  std::ofstream(path).close();
  fs::permissions(path, fs::perms::all);
  ASSERT_TRUE(Pairings::Open(path));
  struct stat about = {};
  ASSERT_EQ(::stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
}

}  // namespace
}  // namespace sitbone::sqlite_diary
