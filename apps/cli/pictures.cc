#include "apps/cli/pictures.h"

#include <algorithm>

#include "adapters/ffmpeg_video/video.h"

namespace sitbone::cli {
namespace {

constexpr int kJpegQuality = 82;

}  // namespace

Result<std::vector<report::ReportPicture>> TakePictures(const std::string& input, const std::vector<session::KeyPicture>& keys) {
  std::vector<report::ReportPicture> pictures;
  for (const session::KeyPicture& key : keys) pictures.push_back({key, {}, 0, 0});
  if (keys.empty()) return pictures;
  std::size_t last = 0;
  for (const session::KeyPicture& key : keys) last = std::max(last, key.frame);
  auto video = ffmpeg_video::Video::Open(input);
  if (!video) return std::unexpected(video.error());
  ffmpeg_video::Frame frame;
  for (std::size_t index = 0; index <= last; ++index) {
    const bool wanted = std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return key.frame == index; });
    const auto read = (*video)->Read(frame, !wanted);
    if (!read) return std::unexpected(read.error());
    if (!*read) break;
    if (!wanted) continue;
    const auto jpeg = ffmpeg_video::EncodeJpeg(frame.view(), kJpegQuality);
    if (!jpeg) return std::unexpected(jpeg.error());
    for (report::ReportPicture& picture : pictures) {
      if (picture.key.frame != index) continue;
      picture.jpeg = *jpeg;
      picture.width = frame.width;
      picture.height = frame.height;
    }
  }
  return pictures;
}

}  // namespace sitbone::cli
