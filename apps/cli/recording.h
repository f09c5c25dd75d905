// Writes down the networks' answers, so that a session can be replayed without video and networks.
//
// Shape:   see docs/recording-format.md. Heat maps are kept only round the landmarks, which is all that is read.
#pragma once

#include <string>

#include "adapters/ffmpeg_video/video.h"
#include "base/error.h"
#include "pose/network.h"
#include "session/recording_format.h"

namespace sitbone::cli {

class Recording {
 public:
  void AddFrame(const ffmpeg_video::Frame& frame) { session::AppendFrame(frame.width, frame.height, frame.t, bytes_); }
  void AddAnswer(const pose::Question& question, const pose::Answer& answer) {
    session::AppendAnswer(question, answer, bytes_);
  }
  Result<void> Write(const std::string& path) const;

 private:
  std::string bytes_ = session::RecordingHeader();
};

}  // namespace sitbone::cli
