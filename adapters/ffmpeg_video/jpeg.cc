#include <algorithm>

#include "adapters/ffmpeg_video/handles.h"
#include "adapters/ffmpeg_video/video.h"

namespace sitbone::ffmpeg_video {

Result<std::vector<std::uint8_t>> EncodeJpeg(const pose::ImageView& image, int quality) {
  const auto failed = [] { return Fail(ErrorCode::kInternal, "A picture for the report could not be encoded."); };
  const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
  if (codec == nullptr || image.empty()) return failed();
  Handle<AVCodecContext> context(avcodec_alloc_context3(codec));
  context->width = image.width;
  context->height = image.height;
  context->pix_fmt = AV_PIX_FMT_YUVJ420P;
  context->color_range = AVCOL_RANGE_JPEG;
  context->time_base = {1, 1};
  context->thread_count = 1;
  context->flags |= AV_CODEC_FLAG_QSCALE;
  // mjpeg's scale runs from 2 (best) to 31.
  const int scale = std::clamp(2 + (100 - quality) * 29 / 100, 2, 31);
  context->global_quality = scale * FF_QP2LAMBDA;
  if (avcodec_open2(context.get(), codec, nullptr) < 0) return failed();
  Handle<AVFrame> frame(av_frame_alloc());
  frame->format = context->pix_fmt;
  frame->width = image.width;
  frame->height = image.height;
  frame->quality = context->global_quality;
  if (av_frame_get_buffer(frame.get(), 0) < 0) return failed();
  Handle<SwsContext> scaler(sws_getContext(image.width, image.height, AV_PIX_FMT_RGB24, image.width, image.height,
                                           AV_PIX_FMT_YUVJ420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
  if (!scaler) return failed();
  const std::uint8_t* planes[4] = {image.data, nullptr, nullptr, nullptr};
  const int strides[4] = {static_cast<int>(image.stride), 0, 0, 0};
  sws_scale(scaler.get(), planes, strides, 0, image.height, frame->data, frame->linesize);
  Handle<AVPacket> packet(av_packet_alloc());
  if (avcodec_send_frame(context.get(), frame.get()) < 0 || avcodec_receive_packet(context.get(), packet.get()) < 0) {
    return failed();
  }
  return std::vector<std::uint8_t>(packet->data, packet->data + packet->size);
}

}  // namespace sitbone::ffmpeg_video
