// Decodes a video on a thread of its own, a few frames ahead.
//
// Shape:   kAhead frames of memory, whatever the length of the video.
// Errors:  Next returns the decoder's Error; after it or the end there is nothing more.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "adapters/ffmpeg_video/video.h"

namespace sitbone::cli {

class FrameSource {
 public:
  explicit FrameSource(ffmpeg_video::Video& video);
  ~FrameSource();
  FrameSource(const FrameSource&) = delete;
  FrameSource& operator=(const FrameSource&) = delete;

  /// The next frame, valid until the following call; nullptr at the end.
  Result<const ffmpeg_video::Frame*> Next();

 private:
  static constexpr std::size_t kAhead = 4;

  void Run();

  ffmpeg_video::Video& video_;
  std::array<ffmpeg_video::Frame, kAhead> frames_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::deque<std::size_t> free_;
  std::deque<std::size_t> ready_;
  std::optional<Error> error_;
  bool ended_ = false;
  bool stop_ = false;
  std::optional<std::size_t> lent_;
  std::thread thread_;
};

}  // namespace sitbone::cli
