#include "adapters/ffmpeg_video/video.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "adapters/ffmpeg_video/handles.h"

namespace sitbone::ffmpeg_video {
namespace {

// Refuses pictures that no camera makes, before memory is asked for.
constexpr int kSourceSideMax = 16384;
constexpr int kSourceSideMin = 16;
// A damaged stretch of this many packets in a row ends the video.
constexpr int kDamagedPacketsMax = 200;

Result<void> CheckFile(const std::string& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (status.type() == std::filesystem::file_type::not_found) {
    return Fail(ErrorCode::kUnreadable, path + ": there is no such file. Check the name and the folder.");
  }
  if (code) return Fail(ErrorCode::kUnreadable, path + ": can't be read (" + code.message() + ").");
  if (status.type() == std::filesystem::file_type::directory) {
    return Fail(ErrorCode::kUnreadable, path + ": this is a folder. Name a video file in it.");
  }
  if (status.type() == std::filesystem::file_type::regular && std::filesystem::file_size(path, code) == 0 && !code) {
    return Fail(ErrorCode::kUnreadable, path + ": the file is empty. Was the recording saved completely?");
  }
  return {};
}

// Quarter turns clockwise that bring the stored picture upright.
int ClockwiseTurns(const AVStream& stream) {
  const auto* matrix =
      reinterpret_cast<const std::int32_t*>(av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
  if (matrix == nullptr) return 0;
  const double counterclockwise = av_display_rotation_get(matrix);
  if (!std::isfinite(counterclockwise)) return 0;
  return ((static_cast<int>(std::lround(-counterclockwise / 90.0)) % 4) + 4) % 4;
}

// swscale writes whole vectors: rows are padded, and so is the end.
constexpr std::size_t kRowAlignment = 64;

std::size_t PaddedStride(int width) {
  return (3 * static_cast<std::size_t>(width) + kRowAlignment - 1) / kRowAlignment * kRowAlignment;
}

// Writes `from` (width x height, padded rows), turned by `turns` quarters clockwise, to `to` (packed rows).
void TurnPicture(const std::vector<std::uint8_t>& from, int width, int height, int turns,
                 std::vector<std::uint8_t>& to) {
  const auto w = static_cast<std::size_t>(width);
  const auto h = static_cast<std::size_t>(height);
  const std::size_t stride = PaddedStride(width);
  to.resize(3 * w * h);
  for (std::size_t y = 0; y < h; ++y) {
    for (std::size_t x = 0; x < w; ++x) {
      std::size_t target = 0;
      if (turns == 1) {
        target = x * h + (h - 1 - y);
      } else if (turns == 2) {
        target = (h - 1 - y) * w + (w - 1 - x);
      } else {
        target = (w - 1 - x) * h + y;
      }
      std::copy_n(&from[y * stride + 3 * x], 3, &to[3 * target]);
    }
  }
}

class FfmpegVideo final : public Video {
 public:
  Result<void> OpenFile(const std::string& path);
  const VideoInfo& info() const override { return info_; }
  Result<bool> Read(Frame& frame, Timestamp pixels_from) override;
  bool Seek(Timestamp t) override;
  bool damaged() const override { return damaged_; }

 private:
  Result<void> OpenDecoder(const AVCodec* codec);
  void FillInfo();
  Result<bool> Decode();
  Result<void> Convert(Frame& frame);
  Timestamp TimeOfFrame();

  std::string path_;
  Handle<AVFormatContext> format_;
  Handle<AVCodecContext> codec_;
  Handle<AVFrame> decoded_{av_frame_alloc()};
  Handle<AVPacket> packet_{av_packet_alloc()};
  Handle<SwsContext> scaler_;
  AVStream* stream_ = nullptr;
  int turns_ = 0;
  VideoInfo info_;
  std::vector<std::uint8_t> unturned_;
  std::optional<std::int64_t> first_pts_;
  std::size_t next_index_ = 0;
  int scaler_width_ = 0, scaler_height_ = 0, scaler_format_ = -1;
  bool draining_ = false;
  bool damaged_ = false;
};

Result<void> FfmpegVideo::OpenFile(const std::string& path) {
  path_ = path;
  if (auto checked = CheckFile(path); !checked) return checked;
  AVFormatContext* format = nullptr;
  // The prefix keeps names such as "http:x" or "concat:..." files; nothing is ever fetched.
  if (const int code = avformat_open_input(&format, ("file:" + path).c_str(), nullptr, nullptr); code < 0) {
    if (code == AVERROR(EACCES)) {
      return Fail(ErrorCode::kUnreadable, path + ": no permission to read it.");
    }
    return Fail(ErrorCode::kUnreadable,
                path + ": not a video that can be read (" + AvMessage(code) + "). Is it complete? Try MP4 with H.264.");
  }
  format_.reset(format);
  const int found = avformat_find_stream_info(format_.get(), nullptr);
  const AVCodec* codec = nullptr;
  const int stream = av_find_best_stream(format_.get(), AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
  if (stream == AVERROR_DECODER_NOT_FOUND) {
    return Fail(ErrorCode::kUnreadable,
                path + ": its video is in a format this build can't decode. Convert it to MP4 with H.264.");
  }
  if (stream < 0) {
    const bool sound = av_find_best_stream(format_.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
    return Fail(ErrorCode::kUnreadable, path + (sound ? ": it has sound but no picture. Name a video."
                                                      : ": there is no video in it. Name a video or a photo."));
  }
  if (found < 0) return Fail(ErrorCode::kUnreadable, path + ": its video can't be read (" + AvMessage(found) + ").");
  stream_ = format_->streams[stream];
  for (unsigned i = 0; i < format_->nb_streams; ++i) {
    if (static_cast<int>(i) != stream) format_->streams[i]->discard = AVDISCARD_ALL;
  }
  return OpenDecoder(codec);
}

Result<void> FfmpegVideo::OpenDecoder(const AVCodec* codec) {
  codec_.reset(avcodec_alloc_context3(codec));
  if (!codec_ || avcodec_parameters_to_context(codec_.get(), stream_->codecpar) < 0) {
    return Fail(ErrorCode::kUnreadable, path_ + ": its video can't be read.");
  }
  // Large pictures are decoded by two threads; small ones leave the second core to the networks.
  const auto pixels = static_cast<std::int64_t>(codec_->width) * codec_->height;
  codec_->thread_count = pixels > 2'500'000 ? 2 : 1;
  if (const int code = avcodec_open2(codec_.get(), codec, nullptr); code < 0) {
    return Fail(ErrorCode::kUnreadable, path_ + ": its video can't be decoded (" + AvMessage(code) + ").");
  }
  if (codec_->width > kSourceSideMax || codec_->height > kSourceSideMax) {
    return Fail(ErrorCode::kUnreadable,
                path_ + ": the picture is larger than " + std::to_string(kSourceSideMax) + " px a side.");
  }
  if (codec_->width < kSourceSideMin || codec_->height < kSourceSideMin) {
    return Fail(ErrorCode::kUnreadable, path_ + ": there is no picture of a usable size in it (at least " +
                                            std::to_string(kSourceSideMin) + " px a side).");
  }
  FillInfo();
  return {};
}

void FfmpegVideo::FillInfo() {
  turns_ = ClockwiseTurns(*stream_);
  info_.width = turns_ % 2 == 0 ? codec_->width : codec_->height;
  info_.height = turns_ % 2 == 0 ? codec_->height : codec_->width;
  const AVRational rate = av_guess_frame_rate(format_.get(), stream_, nullptr);
  if (rate.num > 0 && rate.den > 0) info_.fps = av_q2d(rate);
  if (stream_->duration > 0) {
    info_.duration_s = static_cast<double>(stream_->duration) * av_q2d(stream_->time_base);
  } else if (format_->duration > 0) {
    info_.duration_s = static_cast<double>(format_->duration) / AV_TIME_BASE;
  }
  info_.frames = stream_->nb_frames;
  if (info_.frames <= 0 && info_.fps > 0) info_.frames = std::llround(info_.duration_s * info_.fps);
  const std::string format = format_->iformat->name;
  info_.photo = format.find("image2") != std::string::npos || format.find("_pipe") != std::string::npos;
}

Timestamp FfmpegVideo::TimeOfFrame() {
  const std::int64_t pts = decoded_->best_effort_timestamp;
  if (pts == AV_NOPTS_VALUE) {
    const double fps = info_.fps > 0 ? info_.fps : 25;
    return Timestamp::FromSeconds(static_cast<double>(next_index_) / fps);
  }
  if (!first_pts_) first_pts_ = pts;
  return {av_rescale_q(pts - *first_pts_, stream_->time_base, AVRational{1, 1'000'000'000})};
}

// Brings the next picture into decoded_; false at the end.
Result<bool> FfmpegVideo::Decode() {
  int damaged_packets = 0;
  for (;;) {
    const int received = avcodec_receive_frame(codec_.get(), decoded_.get());
    if (received == 0) {
      if (decoded_->width > 0 && decoded_->height > 0) return true;
      continue;
    }
    if (received == AVERROR_EOF) return false;
    if (received != AVERROR(EAGAIN)) {
      damaged_ = true;
      if (draining_ || ++damaged_packets > kDamagedPacketsMax) return false;
    }
    const int read = av_read_frame(format_.get(), packet_.get());
    if (read < 0) {
      if (draining_) return false;
      if (read != AVERROR_EOF) damaged_ = true;
      draining_ = true;
      avcodec_send_packet(codec_.get(), nullptr);
      continue;
    }
    if (packet_->stream_index == stream_->index) {
      const int sent = avcodec_send_packet(codec_.get(), packet_.get());
      if (sent < 0 && sent != AVERROR(EAGAIN)) {
        damaged_ = true;
        if (++damaged_packets > kDamagedPacketsMax) {
          av_packet_unref(packet_.get());
          return false;
        }
      }
    }
    av_packet_unref(packet_.get());
  }
}

Result<void> FfmpegVideo::Convert(Frame& frame) {
  const int width = decoded_->width;
  const int height = decoded_->height;
  const double shrink = std::min(1.0, static_cast<double>(kSideMax) / std::max(width, height));
  const int out_width = std::max(1, static_cast<int>(std::lround(width * shrink)));
  const int out_height = std::max(1, static_cast<int>(std::lround(height * shrink)));
  if (!scaler_ || scaler_width_ != width || scaler_height_ != height || scaler_format_ != decoded_->format) {
    scaler_.reset(sws_getContext(width, height, static_cast<AVPixelFormat>(decoded_->format), out_width, out_height,
                                 AV_PIX_FMT_RGB24, shrink < 1 ? SWS_AREA : SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!scaler_) return Fail(ErrorCode::kUnreadable, path_ + ": its colour format can't be converted.");
    scaler_width_ = width;
    scaler_height_ = height;
    scaler_format_ = decoded_->format;
  }
  const bool turned = turns_ != 0;
  std::vector<std::uint8_t>& target = turned ? unturned_ : frame.rgb;
  const std::size_t stride = PaddedStride(out_width);
  target.resize(stride * static_cast<std::size_t>(out_height) + kRowAlignment);
  std::uint8_t* planes[4] = {target.data(), nullptr, nullptr, nullptr};
  const int strides[4] = {static_cast<int>(stride), 0, 0, 0};
  sws_scale(scaler_.get(), decoded_->data, decoded_->linesize, 0, height, planes, strides);
  if (turned) TurnPicture(unturned_, out_width, out_height, turns_, frame.rgb);
  frame.width = turns_ % 2 == 0 ? out_width : out_height;
  frame.height = turns_ % 2 == 0 ? out_height : out_width;
  frame.stride = turned ? std::ptrdiff_t{3} * frame.width : static_cast<std::ptrdiff_t>(stride);
  frame.shrink = shrink;
  return {};
}

bool FfmpegVideo::Seek(Timestamp t) {
  if (!first_pts_) return false;
  const std::int64_t target = *first_pts_ + av_rescale_q(t.ns, AVRational{1, 1'000'000'000}, stream_->time_base);
  if (av_seek_frame(format_.get(), stream_->index, target, AVSEEK_FLAG_BACKWARD) < 0) return false;
  avcodec_flush_buffers(codec_.get());
  draining_ = false;
  return true;
}

Result<bool> FfmpegVideo::Read(Frame& frame, Timestamp pixels_from) {
  auto decoded = Decode();
  if (!decoded || !*decoded) return decoded;
  frame.t = TimeOfFrame();
  frame.index = next_index_++;
  if (frame.t >= pixels_from) {
    if (auto converted = Convert(frame); !converted) return std::unexpected(converted.error());
  }
  av_frame_unref(decoded_.get());
  return true;
}

}  // namespace

Result<std::unique_ptr<Video>> Video::Open(const std::string& path) {
  av_log_set_level(AV_LOG_QUIET);
  auto video = std::make_unique<FfmpegVideo>();
  if (auto opened = video->OpenFile(path); !opened) return std::unexpected(opened.error());
  return std::unique_ptr<Video>(std::move(video));
}

}  // namespace sitbone::ffmpeg_video
