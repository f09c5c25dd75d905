#include "adapters/sqlite_diary/salvage_database.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "adapters/sqlite_diary/store.h"
#include "programme/log.h"

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;

constexpr int kEvents = 5;

class SalvageDatabaseTest : public testing::Test {
 protected:
  SalvageDatabaseTest() : folder_(fs::path(testing::TempDir()) / ("sitbone_salvage_" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    auto store = Store::Open(path_ = (folder_ / "diary.db").string(), Mode::kCreate);
    for (int i = 0; i < kEvents; ++i) {
      const Moment moment{.at = 1'785'654'000'000 + i, .offset_min = 0, .random = {}};
      texts_.insert(store->Add({"advice.overridden", {{"advice", "one_first"}}}, moment)->text);
    }
  }
  ~SalvageDatabaseTest() override { fs::remove_all(folder_); }

  void WriteBytes(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
  std::string Bytes() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  const fs::path folder_;
  std::string path_;
  std::set<std::string> texts_;
};

TEST_F(SalvageDatabaseTest, FindsNothingWrongWithASoundFile) {
  const auto salvage = SalvageDatabase(path_);
  ASSERT_TRUE(salvage);
  EXPECT_TRUE(salvage->damages.empty());
  EXPECT_EQ(salvage->events.size(), texts_.size());
}

// Every byte with SITBONE_FULL=1, else each 61st. A changed byte is named, or it changed nothing of the diary.
TEST_F(SalvageDatabaseTest, AFlippedByteIsNamedOrHarmlessAndCostsOneEventAtMost) {
  const std::string sound = Bytes();
  const std::size_t step = std::getenv("SITBONE_FULL") != nullptr ? 1 : 61;
  int named = 0;
  for (std::size_t i = 0; i < sound.size(); i += step) {
    SCOPED_TRACE("byte " + std::to_string(i));
    std::string bytes = sound;
    bytes[i] = static_cast<char>(bytes[i] ^ (1 << i % 8));
    WriteBytes(bytes);
    const auto salvage = SalvageDatabase(path_);
    if (!salvage) {
      ADD_FAILURE() << salvage.error().context;
      continue;
    }
    for (const programme::Event& event : salvage->events) EXPECT_TRUE(texts_.contains(event.text));
    const bool is_named = !salvage->damages.empty() || !programme::VerifyChains(salvage->events).empty();
    named += is_named ? 1 : 0;
    EXPECT_GE(salvage->events.size(), texts_.size() - (is_named ? 1 : 0));
  }
  EXPECT_GT(named, 10);
}

TEST_F(SalvageDatabaseTest, WhatIsCutOffOrNeverWasADiaryStillGivesWhatIsThere) {
  const std::string sound = Bytes();
  WriteBytes("nonsense" + *texts_.begin() + "nonsense");
  EXPECT_EQ(SalvageDatabase(path_)->events.size(), 1U);
  WriteBytes(sound.substr(0, sound.size() / 2));
  const auto salvage = SalvageDatabase(path_);
  ASSERT_TRUE(salvage);
  EXPECT_FALSE(salvage->damages.empty());
  EXPECT_EQ(SalvageDatabase((folder_ / "none.db").string()).error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace sitbone::sqlite_diary
