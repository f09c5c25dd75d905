// Keeps what was measured and judged in one sitting, and makes the session record of it.
//
// Units:   rad and s come in, degrees and s go out: this is the one place where they are converted.
// Shape:   memory grows with the number of measured frames (about 3 kB each), never with the pictures.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kinematics/posture.h"
#include "pose/observation.h"
#include "session/key_picture.h"
#include "session/session_record.h"
#include "stretch/coach.h"

namespace sitbone::session {

/// Added in quadrature to every uncertainty that a person is shown, until real people have been measured
/// (contract 4.1).
constexpr double kUnvalidatedDeg = 6;

/// chosen: a touch of the end position that is over before this is no hold.
constexpr double kHoldMin_s = 2;

/// A measured frame, kept for series, pictures and files.
struct MeasuredFrame {
  kinematics::Posture posture;
  std::array<Vec3, pose::kNamedLandmarks> world_W;  // m
};

class Recorder {
 public:
  explicit Recorder(std::vector<stretch::StretchSpec> stretches) : stretches_(std::move(stretches)) {}

  void AddFrame(Timestamp t) { frame_times_.push_back(t); }
  void AddMeasurement(const kinematics::Posture& posture, const pose::Observation& observation);
  void AddNobody(Timestamp t);
  void AddEffects(const stretch::Effects& effects);

  /// The record of all that was added. `forced_side` is the person's own word on the stretched leg.
  SessionRecord MakeRecord(const Source& source, std::optional<body::Side> forced_side,
                           std::size_t stretch_in_mind) const;
  /// The moments worth a picture: the best one, then each kind of fault at its clearest.
  std::vector<KeyPicture> ChoosePictures(const SessionRecord& record) const;

  const std::vector<MeasuredFrame>& measured() const { return measured_; }
  bool anybody() const { return !measured_.empty(); }

 private:
  struct Nobody {
    Timestamp t;
  };
  void FillSeries(SessionRecord& record) const;
  void FillPhases(SessionRecord& record) const;
  void FillHolds(SessionRecord& record, std::optional<body::Side> forced_side) const;
  void FillUnseen(SessionRecord& record) const;
  void FillView(SessionRecord& record) const;
  void FillSummary(SessionRecord& record) const;
  KeyPicture MakePicture(const MeasuredFrame& frame) const;

  std::vector<stretch::StretchSpec> stretches_;
  std::vector<Timestamp> frame_times_;
  std::vector<MeasuredFrame> measured_;
  std::vector<Nobody> nobody_;
  std::vector<stretch::Effect> effects_;
};

}  // namespace sitbone::session
