#include "apps/cli/data_files.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

// A copy of the program's data in a folder of its own, named by SITBONE_DATA.
class DataFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sitbone_data_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    for (const char* part : {"stretches", "models"}) {
      fs::copy(fs::path(SITBONE_SOURCE_DIR) / part, folder_ / part, fs::copy_options::recursive);
    }
    ::setenv("SITBONE_DATA", folder_.c_str(), 1);
  }
  void TearDown() override {
    ::unsetenv("SITBONE_DATA");
    fs::remove_all(folder_);
  }
  fs::path folder_;
};

TEST_F(DataFilesTest, AreThoseOfTheCheckoutUnlessTheEnvironmentNamesOthers) {
  EXPECT_EQ(DataFolder(), folder_.string());
  ::setenv("SITBONE_DATA", "", 1);
  EXPECT_EQ(DataFolder(), SITBONE_SOURCE_DIR);
}

TEST_F(DataFilesTest, ThePageIsTheBuiltOneUnlessTheEnvironmentNamesAnother) {
  EXPECT_EQ(WebFolder(), (folder_ / "build" / "web").string());
  ::setenv("SITBONE_WEB", "/elsewhere", 1);
  EXPECT_EQ(WebFolder(), "/elsewhere");
  ::unsetenv("SITBONE_WEB");
}

TEST_F(DataFilesTest, StretchesComeInTheOrderOfTheirFiles) {
  const auto stretches = LoadStretches();
  ASSERT_TRUE(stretches.has_value()) << stretches.error().context;
  ASSERT_GE(stretches->size(), 2U);
  EXPECT_EQ((*stretches)[0].id, "one");
  EXPECT_EQ((*stretches)[1].id, "two");
}

TEST_F(DataFilesTest, ABrokenStretchNamesItsFileAndPlace) {
  std::ofstream(folder_ / "stretches" / "three.json") << "{\"format\": \"sitbone.stretch\"}";
  const auto stretches = LoadStretches();
  ASSERT_FALSE(stretches.has_value());
  EXPECT_NE(stretches.error().context.find("three.json"), std::string::npos);
}

TEST_F(DataFilesTest, WithoutStretchesTheCheckoutIsNotComplete) {
  fs::remove_all(folder_ / "stretches");
  const auto stretches = LoadStretches();
  ASSERT_FALSE(stretches.has_value());
  EXPECT_EQ(stretches.error().code, ErrorCode::kNotFound);
}

TEST_F(DataFilesTest, TheCorrectionIsComparedWithTheDigestBesideIt) {
  ASSERT_TRUE(LoadCorrection(pose::Network::kHeavy).has_value());
  std::ofstream(folder_ / "models" / "posture_correction.json", std::ios::app) << " ";
  const auto changed = LoadCorrection(pose::Network::kHeavy);
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().code, ErrorCode::kCorrupt);
}

TEST_F(DataFilesTest, ANetworkWithoutACorrectionIsNotFound) {
  const auto lite = LoadCorrection(pose::Network::kLite);
  ASSERT_FALSE(lite.has_value());
  EXPECT_EQ(lite.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace sitbone::cli
