#include "apps/cli/output_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

class OutputFolderTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sitbone_out_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }
  // How many things lie in the folder, hidden ones included.
  std::size_t Count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
  static void Put(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  static std::string Get(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  fs::path folder_;
};

TEST_F(OutputFolderTest, AppearsWholeWhenItIsPublished) {
  const fs::path place = folder_ / "deep" / "results";
  auto out = OutputFolder::Create(place, false);
  ASSERT_TRUE(out.has_value()) << out.error().context;
  ASSERT_TRUE(out->Write("session.json", "{}").has_value());
  EXPECT_FALSE(fs::exists(place));
  ASSERT_TRUE(out->Publish().has_value());
  EXPECT_EQ(Get(place / "session.json"), "{}");
}

TEST_F(OutputFolderTest, LeavesNothingWhenItIsNotPublished) {
  {
    auto out = OutputFolder::Create(folder_ / "results", false);
    ASSERT_TRUE(out.has_value());
    ASSERT_TRUE(out->Write("session.json", "{}").has_value());
  }
  EXPECT_EQ(Count(), 0U);
}

TEST_F(OutputFolderTest, KeepsOlderResultsWithoutForce) {
  Put(folder_ / "results" / "session.json", "older");
  const auto out = OutputFolder::Create(folder_ / "results", false);
  ASSERT_FALSE(out.has_value());
  EXPECT_EQ(out.error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(Get(folder_ / "results" / "session.json"), "older");
  EXPECT_EQ(Count(), 1U);
}

TEST_F(OutputFolderTest, ReplacesOlderResultsWithForceAndOnlyAtTheEnd) {
  Put(folder_ / "results" / "session.json", "older");
  Put(folder_ / "results" / "angles.csv", "older");
  auto out = OutputFolder::Create(folder_ / "results", true);
  ASSERT_TRUE(out.has_value()) << out.error().context;
  ASSERT_TRUE(out->Write("session.json", "newer").has_value());
  EXPECT_EQ(Get(folder_ / "results" / "session.json"), "older");
  ASSERT_TRUE(out->Publish().has_value());
  EXPECT_EQ(Get(folder_ / "results" / "session.json"), "newer");
  EXPECT_FALSE(fs::exists(folder_ / "results" / "angles.csv"));
  EXPECT_EQ(Count(), 1U);
}

TEST_F(OutputFolderTest, AnEmptyFolderMayBeUsed) {
  fs::create_directory(folder_ / "results");
  auto out = OutputFolder::Create(folder_ / "results", false);
  ASSERT_TRUE(out.has_value());
  EXPECT_TRUE(out->Publish().has_value());
}

TEST_F(OutputFolderTest, NeverReplacesAnythingElse) {
  Put(folder_ / "thesis" / "chapter.tex", "years");
  Put(folder_ / "mixed" / "session.json", "{}");
  Put(folder_ / "mixed" / "notes.txt", "mine");
  Put(folder_ / "file", "a file");
  for (const char* name : {"thesis", "mixed", "file"}) {
    const auto out = OutputFolder::Create(folder_ / name, true);
    ASSERT_FALSE(out.has_value()) << name;
    EXPECT_EQ(out.error().code, ErrorCode::kInvalidArgument);
  }
  EXPECT_EQ(Get(folder_ / "mixed" / "notes.txt"), "mine");
}

TEST_F(OutputFolderTest, AMovedFolderIsRemovedOnce) {
  auto out = OutputFolder::Create(folder_ / "results", false);
  ASSERT_TRUE(out.has_value());
  {
    OutputFolder moved = std::move(*out);
    EXPECT_EQ(Count(), 1U);
  }
  EXPECT_EQ(Count(), 0U);
}

TEST_F(OutputFolderTest, AFileThatCannotBeWrittenSaysWhichAndWhy) {
  OutputFile file(folder_ / "no" / "such" / "place.csv");
  file.Append("lost");
  const auto closed = file.Close();
  ASSERT_FALSE(closed.has_value());
  EXPECT_EQ(closed.error().code, ErrorCode::kWriteFailed);
  EXPECT_NE(closed.error().context.find("place.csv"), std::string::npos);
}

TEST(OutputFile, AFullDeviceIsAnError) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  OutputFile file("/dev/full");
  file.Append("more than fits");
  const auto closed = file.Close();
  ASSERT_FALSE(closed.has_value());
  EXPECT_NE(closed.error().context.find("the disk is full"), std::string::npos) << closed.error().context;
}

}  // namespace
}  // namespace sitbone::cli
