#include "apps/cli/pictures.h"

#include <algorithm>

#include "adapters/ffmpeg_video/video.h"

namespace sitbone::cli {
namespace {

constexpr int kJpegQuality = 82;
constexpr double kSameFrame_s = 0.0005;
constexpr double kWorthSeeking_s = 20;

}  // namespace

Result<std::vector<report::ReportPicture>> TakePictures(const std::string& input,
                                                        const std::vector<session::KeyPicture>& keys) {
  std::vector<report::ReportPicture> pictures;
  for (const session::KeyPicture& key : keys) pictures.push_back({key, {}, 0, 0});
  std::vector<report::ReportPicture*> in_order;
  for (report::ReportPicture& picture : pictures) in_order.push_back(&picture);
  std::sort(in_order.begin(), in_order.end(), [](const auto* a, const auto* b) { return a->key.t_s < b->key.t_s; });
  if (in_order.empty()) return pictures;
  auto video = ffmpeg_video::Video::Open(input);
  if (!video) return std::unexpected(video.error());
  ffmpeg_video::Frame frame;
  bool read_any = false;
  bool more = true;
  const report::ReportPicture* sought = nullptr;
  for (std::size_t i = 0; i < in_order.size();) {
    report::ReportPicture& picture = *in_order[i];
    const bool reached = read_any && frame.t.seconds() >= picture.key.t_s - kSameFrame_s;
    if (reached) {
      const auto jpeg = ffmpeg_video::EncodeJpeg(frame.view(), kJpegQuality);
      if (!jpeg) return std::unexpected(jpeg.error());
      picture.jpeg = *jpeg;
      picture.width = frame.width;
      picture.height = frame.height;
      ++i;
      continue;
    }
    if (!more) break;
    // Far ahead, going there by the file's index is quicker than decoding all between.
    const Timestamp wanted = Timestamp::FromSeconds(picture.key.t_s - kSameFrame_s);
    if (read_any && sought != &picture && (wanted - frame.t).seconds() > kWorthSeeking_s) {
      sought = &picture;
      (*video)->Seek(wanted);
    }
    const auto read = (*video)->Read(frame, wanted);
    if (!read) return std::unexpected(read.error());
    more = *read;
    read_any = read_any || more;
  }
  return pictures;
}

}  // namespace sitbone::cli
