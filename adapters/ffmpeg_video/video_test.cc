#include "adapters/ffmpeg_video/video.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace sitbone::ffmpeg_video {
namespace {

namespace fs = std::filesystem;

const std::string kDemo = SITBONE_SOURCE_DIR "/testdata/clips/demo.mp4";

// A folder that is gone after the test.
class VideoTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sitbone_video_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string Put(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  fs::path folder_;
};

Error OpenError(const std::string& path) {
  const auto video = Video::Open(path);
  EXPECT_FALSE(video.has_value()) << path;
  return video ? Error{ErrorCode::kInternal, ""} : video.error();
}

TEST_F(VideoTest, WhatCannotBeReadSaysSoWithItsName) {
  const std::string missing = (folder_ / "missing.mp4").string();
  const std::string empty = Put("empty.mp4", "");
  const std::string text = Put("text.mp4", "not a video, by any means; just a text that goes on for a while");
  for (const std::string& path : {missing, empty, text, folder_.string()}) {
    const Error error = OpenError(path);
    EXPECT_EQ(error.code, ErrorCode::kUnreadable) << path;
    EXPECT_TRUE(error.context.starts_with(path)) << error.context;
  }
}

TEST_F(VideoTest, ReadsEveryFrameWithItsTime) {
  const auto video = Video::Open(kDemo);
  ASSERT_TRUE(video.has_value()) << video.error().context;
  const VideoInfo info = (*video)->info();
  EXPECT_EQ(info.width, 640);
  EXPECT_EQ(info.height, 480);
  EXPECT_NEAR(info.fps, 15, 1e-6);
  EXPECT_FALSE(info.photo);
  Frame frame;
  Timestamp previous{-1};
  std::int64_t frames = 0;
  for (; frames < 1000; ++frames) {
    const auto read = (*video)->Read(frame);
    ASSERT_TRUE(read.has_value());
    if (!*read) break;
    EXPECT_EQ(frame.index, static_cast<std::size_t>(frames));
    EXPECT_GT(frame.t, previous);
    EXPECT_NEAR(frame.t.seconds(), static_cast<double>(frames) / 15, 1e-3);
    previous = frame.t;
  }
  EXPECT_EQ(frames, info.frames);
  EXPECT_FALSE((*video)->damaged());
  EXPECT_EQ(frame.width, 640);
  EXPECT_FALSE(frame.view().empty());
  // At the end it stays at the end.
  EXPECT_FALSE(*(*video)->Read(frame));
}

TEST_F(VideoTest, ACutOffFileIsDamagedOrRefused) {
  std::ifstream file(kDemo, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  for (const double share : {0.001, 0.1, 0.5, 0.9, 0.999}) {
    const auto size = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
    const auto video = Video::Open(Put("cut.mp4", std::string_view(whole).substr(0, size)));
    if (!video) continue;
    Frame frame;
    int frames = 0;
    for (auto read = (*video)->Read(frame); read && *read; read = (*video)->Read(frame)) ++frames;
    EXPECT_LT(frames, 549) << share;
  }
}

// A picture that is white in its upper left quarter.
std::vector<std::uint8_t> Corner(int width, int height) {
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(3 * width * height), 20);
  for (int y = 0; y < height / 2; ++y) {
    for (int x = 0; x < 3 * (width / 2); ++x) rgb[static_cast<std::size_t>(3 * width * y + x)] = 235;
  }
  return rgb;
}

TEST_F(VideoTest, APhotoSurvivesTheWayThroughAJpeg) {
  const auto rgb = Corner(96, 64);
  const auto jpeg = EncodeJpeg({rgb.data(), 96, 64, 3 * 96}, 90);
  ASSERT_TRUE(jpeg.has_value());
  const auto photo = Video::Open(Put("photo.jpg", {reinterpret_cast<const char*>(jpeg->data()), jpeg->size()}));
  ASSERT_TRUE(photo.has_value()) << photo.error().context;
  EXPECT_TRUE((*photo)->info().photo);
  Frame frame;
  ASSERT_TRUE(*(*photo)->Read(frame));
  ASSERT_EQ(frame.width, 96);
  ASSERT_EQ(frame.height, 64);
  const pose::ImageView view = frame.view();
  const auto at = [&](int x, int y) { return static_cast<int>(view.data[y * view.stride + 3 * x]); };
  EXPECT_NEAR(at(10, 10), 235, 12);
  EXPECT_NEAR(at(80, 10), 20, 12);
  EXPECT_NEAR(at(10, 50), 20, 12);
  EXPECT_FALSE(*(*photo)->Read(frame));
}

TEST_F(VideoTest, LargePicturesAreMadeSmallerAndSaySo) {
  const auto rgb = Corner(2400, 1200);
  const auto jpeg = EncodeJpeg({rgb.data(), 2400, 1200, 3 * 2400}, 60);
  ASSERT_TRUE(jpeg.has_value());
  const auto photo = Video::Open(Put("large.jpg", {reinterpret_cast<const char*>(jpeg->data()), jpeg->size()}));
  ASSERT_TRUE(photo.has_value());
  EXPECT_EQ((*photo)->info().width, 2400);
  Frame frame;
  ASSERT_TRUE(*(*photo)->Read(frame));
  EXPECT_EQ(frame.width, kSideMax);
  EXPECT_EQ(frame.height, kSideMax / 2);
  EXPECT_NEAR(frame.shrink, kSideMax / 2400.0, 1e-9);
}

TEST_F(VideoTest, OddSizesKeepEveryRow) {
  for (const int width : {17, 31, 97, 101}) {
    const auto rgb = Corner(width, 33);
    const auto jpeg = EncodeJpeg({rgb.data(), width, 33, std::ptrdiff_t{3} * width}, 95);
    ASSERT_TRUE(jpeg.has_value());
    const auto photo = Video::Open(Put("odd.jpg", {reinterpret_cast<const char*>(jpeg->data()), jpeg->size()}));
    ASSERT_TRUE(photo.has_value()) << width;
    Frame frame;
    ASSERT_TRUE(*(*photo)->Read(frame));
    const pose::ImageView view = frame.view();
    EXPECT_EQ(view.width, width);
    EXPECT_NEAR(view.data[3 * view.stride + 3 * 3], 235, 16) << width;
    EXPECT_NEAR(view.data[30 * view.stride + 3 * (width - 3)], 20, 16) << width;
  }
}

TEST(EncodeJpeg, RefusesAnEmptyPicture) { EXPECT_FALSE(EncodeJpeg({}, 80).has_value()); }

TEST(EncodeJpeg, MoreQualityTakesMoreBytes) {
  std::vector<std::uint8_t> rgb(64 * 64 * 3);
  for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * 37 % 251);
  const auto coarse = EncodeJpeg({rgb.data(), 64, 64, 3 * 64}, 10);
  const auto fine = EncodeJpeg({rgb.data(), 64, 64, 3 * 64}, 95);
  ASSERT_TRUE(coarse.has_value() && fine.has_value());
  EXPECT_LT(coarse->size(), fine->size());
  EXPECT_EQ((*fine)[0], 0xFF);
  EXPECT_EQ((*fine)[1], 0xD8);
}

}  // namespace
}  // namespace sitbone::ffmpeg_video
