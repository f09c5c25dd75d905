// Answers the tracker's questions with OpenVINO on the CPU, in single precision.
//
// Shape:   as pose/network.h. Answers stay valid until the next Infer of the same Asker.
// Errors:  Open fails when a model file is missing or is not the one that was measured (SHA-256).
// Source:  model files of npm @mediapipe/pose 0.5.1675469404. OpenVINO's default precision on CPUs with bf16 moves the
//          detector's boxes by 200 px, so f32 is asked for (docs/decisions/0002).
#pragma once

#include <memory>
#include <string>

#include "base/error.h"
#include "pose/network.h"

namespace sitbone::openvino_network {

/// Answers questions for one thread. Asked by several threads at once, each needs its own.
class Asker {
 public:
  virtual ~Asker() = default;
  virtual Result<pose::Answer> Infer(const pose::Question& question) = 0;
};

/// How the networks share the machine.
struct Sharing {
  int streams = 1;             ///< questions that are answered side by side
  int threads_per_stream = 1;  ///< threads that answer one question
};

/// The networks, loaded when first asked for and kept; all Askers share them. Must outlive its Askers.
class Networks {
 public:
  virtual ~Networks() = default;

  /// `folder` holds the four .tflite files.
  static Result<std::unique_ptr<Networks>> Open(const std::string& folder, Sharing sharing);

  /// Loads the network now, so that the first question is not slow and a missing file is found early.
  virtual Result<void> Prepare(pose::Network network, bool with_mask) = 0;
  virtual std::unique_ptr<Asker> MakeAsker() = 0;
};

}  // namespace sitbone::openvino_network
