#include "adapters/http_server/site.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace sitbone::http_server {
namespace {

namespace fs = std::filesystem;

class SiteTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sitbone_site_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    Write("index.html", "page");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void Write(const fs::path& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  static Response Ask(const Site& site, const std::string& path, std::vector<Header> headers = {}) {
    return site.Answer({"GET", path, path, "", std::move(headers), ""});
  }
  fs::path folder_;
};

TEST_F(SiteTest, FindsFilesByTheirWholePathOnly) {
  Write("a/b.txt", "b");
  const auto site = Site::Read(folder_.string() + "/");
  ASSERT_TRUE(site.has_value()) << site.error().context;
  EXPECT_EQ(Ask(*site, "/").bytes(), "page");
  EXPECT_EQ(Ask(*site, "/a/b.txt").bytes(), "b");
  for (const char* path : {"/a", "/a/", "a/b.txt", "//a/b.txt", "/a/../a/b.txt", "/./index.html", "/A/b.txt", ""}) {
    EXPECT_EQ(Ask(*site, path).status, 404) << path;
  }
}

TEST_F(SiteTest, LeavesOutHiddenFilesAndLinksToFolders) {
  Write(".secret", "s");
  Write(".git/config", "s");
  Write("real.txt", "r");
  fs::create_symlink(folder_ / "real.txt", folder_ / "link.txt");
  fs::create_directory_symlink(fs::temp_directory_path(), folder_ / "outside");
  fs::create_symlink(folder_ / "nowhere", folder_ / "dangling.txt");
  const auto site = Site::Read(folder_.string());
  ASSERT_TRUE(site.has_value()) << site.error().context;
  EXPECT_EQ(Ask(*site, "/link.txt").bytes(), "r");
  for (const char* path : {"/.secret", "/.git/config", "/dangling.txt", "/outside"}) {
    EXPECT_EQ(Ask(*site, path).status, 404) << path;
  }
}

TEST_F(SiteTest, TakesCompressedFilesAsFormsOfTheirPlainOne) {
  Write("a.js", "plain");
  Write("a.js.br", "brotli");
  Write("a.js.gz", "gzip");
  Write("alone.gz", "archive");
  const auto site = Site::Read(folder_.string());
  ASSERT_TRUE(site.has_value());
  EXPECT_EQ(Ask(*site, "/a.js", {{"Accept-Encoding", "br, gzip"}}).bytes(), "brotli");
  EXPECT_EQ(Ask(*site, "/a.js", {{"Accept-Encoding", "gzip"}}).bytes(), "gzip");
  EXPECT_EQ(Ask(*site, "/a.js").bytes(), "plain");
  EXPECT_EQ(Ask(*site, "/a.js.br").status, 404);
  EXPECT_EQ(Ask(*site, "/alone.gz").bytes(), "archive");
}

TEST_F(SiteTest, AnswersAPartOfThePlainFormUnlessItChanged) {
  Write("a.ogg", "0123456789");
  Write("a.ogg.br", "x");
  const auto site = Site::Read(folder_.string());
  ASSERT_TRUE(site.has_value());
  const std::string etag(*Ask(*site, "/a.ogg").Find("ETag"));
  const Header range{"Range", "bytes=2-4"};
  EXPECT_EQ(Ask(*site, "/a.ogg", {range, {"Accept-Encoding", "br"}}).bytes(), "234");
  EXPECT_EQ(Ask(*site, "/a.ogg", {range, {"If-Range", etag}}).status, 206);
  EXPECT_EQ(Ask(*site, "/a.ogg", {range, {"If-Range", "\"older\""}}).bytes(), "0123456789");
  EXPECT_EQ(Ask(*site, "/a.ogg", {range, {"If-None-Match", etag}}).status, 304);
}

TEST_F(SiteTest, SaysWhatTheFolderLacks) {
  const auto none = Site::Read((folder_ / "none").string());
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, ErrorCode::kNotFound);
  fs::remove(folder_ / "index.html");
  const auto empty = Site::Read(folder_.string());
  ASSERT_FALSE(empty.has_value());
  EXPECT_NE(empty.error().context.find("index.html"), std::string::npos);
}

TEST_F(SiteTest, RefusesAFolderThatIsTooLargeForAPage) {
  Write("large.bin", "");
  fs::resize_file(folder_ / "large.bin", kSiteBytesMax + 1);  // a hole: it takes no room
  const auto site = Site::Read(folder_.string());
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace sitbone::http_server
