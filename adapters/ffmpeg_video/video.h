// Reads frames from a video file or a photo with the FFmpeg libraries.
//
// Frames:  I image as a person sees it: the rotation that a phone stores in the file is applied.
// Units:   px, s.
// Shape:   RGB, 3 bytes a pixel. Pictures with a side over kSideMax px are made smaller; Frame::shrink says by how
// much. Errors:  Open and Read return Errors that say what, where and what to do. A damaged end is the end of the
// video.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/timestamp.h"
#include "pose/image.h"

namespace sitbone::ffmpeg_video {

/// Longest side of the pictures that are handed out, px. chosen: the networks see 256 px of a person; more than this
/// costs memory and nothing else.
constexpr int kSideMax = 1920;

struct VideoInfo {
  int width = 0;            ///< px, as shown
  int height = 0;           ///< px, as shown
  double fps = 0;           ///< 0 when the file does not say
  std::int64_t frames = 0;  ///< as the file says or as its length suggests; 0 = unknown
  double duration_s = 0;    ///< 0 = unknown
  bool photo = false;       ///< one picture, not a video
};

/// One decoded picture. The bytes are reused when the Frame is handed to Read again.
struct Frame {
  std::vector<std::uint8_t> rgb;
  int width = 0;              ///< px, after shrinking
  int height = 0;             ///< px
  std::ptrdiff_t stride = 0;  ///< bytes from row to row
  double shrink = 1;          ///< px here = shrink x px of the file
  Timestamp t;                ///< since the first frame
  std::size_t index = 0;

  pose::ImageView view() const { return {rgb.data(), width, height, stride}; }
};

/// A video that is read from its first frame to its last.
class Video {
 public:
  virtual ~Video() = default;
  static Result<std::unique_ptr<Video>> Open(const std::string& path);

  virtual const VideoInfo& info() const = 0;
  /// Fills `frame` with the next picture; false at the end. The bytes of a picture before `pixels_from` are left alone.
  virtual Result<bool> Read(Frame& frame, Timestamp pixels_from = {}) = 0;
  /// Goes to a place from which reading on reaches the frame at `t`; false when the file can't be gone through that
  /// way. Call after the first Read. Frame::index counts on from where it was, so frames are told by their time
  /// afterwards.
  virtual bool Seek(Timestamp t) = 0;
  /// True when the file ended in the middle of a frame or in damaged data.
  virtual bool damaged() const = 0;
};

/// A JPEG file's bytes of an RGB picture, `quality` 1 (worst) to 100.
Result<std::vector<std::uint8_t>> EncodeJpeg(const pose::ImageView& image, int quality);

}  // namespace sitbone::ffmpeg_video
