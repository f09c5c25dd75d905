#include "adapters/sqlite_diary/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "programme/log.h"

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;
using programme::Draft;

class StoreTest : public testing::Test {
 protected:
  StoreTest() : folder_(fs::path(testing::TempDir()) / ("sitbone_store_" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~StoreTest() override { fs::remove_all(folder_); }

  std::string Path(const char* name = "diary.db") const { return (folder_ / name).string(); }
  Store Open(Mode mode = Mode::kCreate) const {
    auto store = Store::Open(Path(), mode);
    EXPECT_TRUE(store) << store.error().context;
    return std::move(*store);
  }
  static Draft ADraft() { return {"advice.overridden", {{"advice", "one_first"}}}; }
  static Moment At(std::int64_t at) { return {.at = at, .offset_min = 60, .random = {1, 2, 3}}; }
  /// SQL on a connection of its own; the message of what goes wrong.
  std::string Execute(const char* sql) const {
    sqlite3* connection = nullptr;
    sqlite3_open(Path().c_str(), &connection);
    char* message = nullptr;
    sqlite3_exec(connection, sql, nullptr, nullptr, &message);
    std::string text = message == nullptr ? "" : message;
    sqlite3_free(message);
    sqlite3_close(connection);
    return text;
  }

  const fs::path folder_;
};

TEST_F(StoreTest, ChainsWhatIsAddedAndKeepsItOverAReopening) {
  const auto first = Open().Add(ADraft(), At(1'785'654'000'000));
  ASSERT_TRUE(first) << first.error().context;
  Store store = Open(Mode::kWrite);
  const auto second = store.Add(ADraft(), At(1'785'654'001'000));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->seq, 2);
  EXPECT_EQ(second->prev, first->checksum);
  EXPECT_EQ(second->device, first->device);
  const auto rows = store.Rows();
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[0].body, first->text);
  EXPECT_EQ(store.CheckFile(), "ok");
}

TEST_F(StoreTest, HasTheSchemaOfThePage) {
  Open();
  std::ifstream file(SITBONE_SOURCE_DIR "/web/src/store/database.ts");
  const std::string source{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  sqlite3* connection = nullptr;
  sqlite3_open(Path().c_str(), &connection);
  int found = 0;
  const auto look = [](void* context, int, char** columns, char**) {
    auto& [text, count] = *static_cast<std::pair<const std::string*, int*>*>(context);
    // SQLite keeps the text of a statement, with its first two words in capitals.
    const std::string sql = std::regex_replace(std::string(columns[0]), std::regex("^CREATE (TABLE|TRIGGER) "), "");
    EXPECT_NE(text->find(sql), std::string::npos) << sql;
    ++*count;
    return 0;
  };
  std::pair<const std::string*, int*> context{&source, &found};
  sqlite3_exec(connection, "select sql from sqlite_schema where sql is not null", look, &context, nullptr);
  sqlite3_close(connection);
  EXPECT_EQ(found, 4);
}

TEST_F(StoreTest, ANewDiaryIsItsOwnersAlone) {
  Store store = Open();
  ASSERT_TRUE(store.Add(ADraft(), At(1'785'654'000'000)));
  for (const char* name : {"diary.db", "diary.db-wal"}) {
    const auto rights = fs::status(Path(name)).permissions();
    EXPECT_EQ(rights & fs::perms::all, fs::perms::owner_read | fs::perms::owner_write) << name;
  }
}

TEST_F(StoreTest, RefusesToChangeOrDelete) {
  ASSERT_TRUE(Open().Add(ADraft(), At(1000)));
  for (const char* sql : {"update event set body = 'x'", "delete from event",
                          "pragma recursive_triggers = on; insert or replace into event select * from event"}) {
    EXPECT_EQ(Execute(sql), "the diary is append-only") << sql;
  }
}

TEST_F(StoreTest, RefusesADraftThatIsNotInOrderAndStaysAsItWas) {
  Store store = Open();
  const auto refused = store.Add({"pain.rated", {{"score", 11}}}, At(1000));
  ASSERT_FALSE(refused);
  EXPECT_EQ(store.Rows()->size(), 0U);
  EXPECT_TRUE(store.Add(ADraft(), At(1000)));
}

TEST_F(StoreTest, MergesEachEventOnceAndAllOrNone) {
  std::vector<programme::Event> events;
  for (int i = 0; i < 3; ++i) events.push_back(Open().Add(ADraft(), At(1000 + i)).value());
  auto other = Store::Open(Path("other.db"), Mode::kCreate);
  ASSERT_TRUE(other);
  EXPECT_EQ(other->Merge(events)->added, 3);
  EXPECT_EQ(other->Merge(events)->known, 3);
  programme::Event forged = events[0];
  forged.checksum = std::string(64, 'f');
  events.push_back(Open().Add(ADraft(), At(2000)).value());
  std::swap(events[0], events.back());
  events.push_back(forged);
  EXPECT_EQ(other->Merge(events).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(other->Rows()->size(), 3U);
}

TEST_F(StoreTest, RowsComeInTheOrderInWhichTheyWereStored) {
  Store store = Open();
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(store.Add(ADraft(), At(1'785'654'000'000 - i)));
  const auto first = store.RowsBehind(0, 2);
  ASSERT_TRUE(first);
  ASSERT_EQ(first->size(), 2U);
  const auto rest = store.RowsBehind(first->back().number, 10);
  ASSERT_TRUE(rest);
  ASSERT_EQ(rest->size(), 3U);
  EXPECT_EQ(rest->front().seq, 3);
  EXPECT_EQ(store.Holds(rest->front().device, 3, rest->front().checksum), true);
  EXPECT_EQ(store.Holds(rest->front().device, 4, rest->front().checksum), false);
}

TEST_F(StoreTest, WhatIsDerivedReplacesWhatWas) {
  Store store = Open();
  EXPECT_EQ(store.FindDerived()->number, 0);
  const std::string bytes("\0made\xff", 6);
  ASSERT_TRUE(store.KeepDerived({7, "older"}));
  ASSERT_TRUE(store.KeepDerived({9, bytes}));
  const auto found = Open(Mode::kRead).FindDerived();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->number, 9);
  EXPECT_EQ(found->bytes, bytes);
}

TEST_F(StoreTest, AFileThatIsNotThereIsSaidSo) {
  EXPECT_EQ(Store::Open(Path(), Mode::kRead).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(Store::Open(Path(), Mode::kWrite).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(Store::Open(Path("no/such/folder.db"), Mode::kCreate).error().code, ErrorCode::kUnreadable);
}

TEST_F(StoreTest, ANewerVersionIsLeftAlone) {
  ASSERT_TRUE(Open().Add(ADraft(), At(1000)));
  Execute("pragma user_version = 2");
  for (const Mode mode : {Mode::kRead, Mode::kCreate}) {
    EXPECT_EQ(Store::Open(Path(), mode).error().code, ErrorCode::kUnsupported);
  }
}

TEST_F(StoreTest, WhatIsNoDiaryIsRefusedAndNotChanged) {
  std::ofstream(Path()) << std::string(5000, 'x');
  EXPECT_EQ(Store::Open(Path(), Mode::kRead).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(Store::Open(Path(), Mode::kCreate).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(fs::file_size(Path()), 5000U);
  fs::remove(Path());
  Execute("create table cats(name text)");
  EXPECT_EQ(Store::Open(Path(), Mode::kRead).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(Store::Open(Path(), Mode::kCreate).error().code, ErrorCode::kCorrupt);
}

TEST_F(StoreTest, ReadsWhereItMustNotWriteAndSaysThatItCannot) {
  if (::geteuid() == 0) GTEST_SKIP() << "root writes everywhere";
  ASSERT_TRUE(Open().Add(ADraft(), At(1000)));
  fs::permissions(Path(), fs::perms::owner_read);
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(Open(Mode::kRead).Rows()->size(), 1U);
  EXPECT_EQ(Store::Open(Path(), Mode::kWrite).error().code, ErrorCode::kWriteFailed);
  fs::permissions(folder_, fs::perms::owner_all);
}

}  // namespace
}  // namespace sitbone::sqlite_diary
