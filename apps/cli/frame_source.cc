#include "apps/cli/frame_source.h"

namespace sitbone::cli {

FrameSource::FrameSource(ffmpeg_video::Video& video) : video_(video) {
  for (std::size_t i = 0; i < kAhead; ++i) free_.push_back(i);
  thread_ = std::thread([this] { Run(); });
}

FrameSource::~FrameSource() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void FrameSource::Run() {
  for (;;) {
    std::size_t slot = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return stop_ || !free_.empty(); });
      if (stop_) return;
      slot = free_.front();
      free_.pop_front();
    }
    const Result<bool> read = video_.Read(frames_[slot]);
    {
      const std::lock_guard lock(mutex_);
      if (!read) error_ = read.error();
      ended_ = !read || !*read;
      if (!ended_) ready_.push_back(slot);
    }
    changed_.notify_all();
    if (ended_) return;
  }
}

Result<const ffmpeg_video::Frame*> FrameSource::Next() {
  std::unique_lock lock(mutex_);
  if (lent_) free_.push_back(*lent_);
  lent_.reset();
  changed_.notify_all();
  changed_.wait(lock, [&] { return ended_ || !ready_.empty(); });
  if (ready_.empty()) {
    if (error_) return std::unexpected(*error_);
    return nullptr;
  }
  lent_ = ready_.front();
  ready_.pop_front();
  return &frames_[*lent_];
}

}  // namespace sitbone::cli
