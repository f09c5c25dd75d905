// Networks that see a stick figure, for tests of whole sessions without video and networks.
#pragma once

#include <cmath>
#include <vector>

#include "kinematics/person_testing.h"
#include "pose/detector.h"
#include "pose/landmark_answer_testing.h"
#include "session/analysis.h"
#include "stretch/player_testing.h"

namespace sitbone::session {

constexpr int kFakeWidth = 800;
constexpr int kFakeHeight = 600;

/// Answers questions about a figure that changes its angles but not its place, so that the region stays as it is.
class FakeNetwork {
 public:
  /// What the networks see from now on; without a person when `anybody` is false.
  void See(const kinematics::Figure& figure, bool anybody = true) {
    observation_ = kinematics::MakeObservation(figure);
    anybody_ = anybody;
  }
  pose::Answer Infer(const pose::Question& question) {
    return question.network == pose::Network::kDetector ? Detect() : Landmarks();
  }

 private:
  static constexpr Vec2 kCentre{300, 400};
  static constexpr Vec2 kScale{300, 180};

  pose::Answer Detect() {
    boxes_.assign(pose::kAnchors * pose::kBoxValues, 0.0F);
    scores_.assign(pose::kAnchors, -50.0F);
    const Vec2 anchor = pose::MakeAnchors()[500];
    const Region seen = DetectorRegionOf();
    const pose::CropTransform crop = pose::MakeCropTransform(seen, 1);
    const auto put = [&](std::size_t at, Vec2 p) {
      boxes_[500 * pose::kBoxValues + at] = static_cast<float>((p.x - anchor.x) * pose::kDetectorSize);
      boxes_[500 * pose::kBoxValues + at + 1] = static_cast<float>((p.y - anchor.y) * pose::kDetectorSize);
    };
    put(0, crop.ToCrop(kCentre));
    put(4, crop.ToCrop(kCentre));
    put(6, crop.ToCrop(kScale));
    boxes_[500 * pose::kBoxValues + 2] = boxes_[500 * pose::kBoxValues + 3] = 100;
    scores_[500] = anybody_ ? 3.0F : -50.0F;
    pose::Answer answer;
    answer.boxes = boxes_;
    answer.scores = scores_;
    return answer;
  }
  pose::Answer Landmarks() {
    answer_ = pose::LandmarkAnswer();
    const pose::CropTransform crop =
        pose::MakeCropTransform(pose::RegionFromPoints(kCentre, kScale), pose::kLandmarkSize);
    for (std::size_t i = 0; i < pose::kNamedLandmarks; ++i) {
      const pose::LandmarkPoint& point = observation_.landmarks[i];
      answer_.Put(i, crop.ToCrop(point.p_I));
      answer_.world[3 * i + 2] = static_cast<float>(point.p_W.z);
    }
    answer_.Put(pose::kAuxiliaryCentre, crop.ToCrop(kCentre));
    answer_.Put(pose::kAuxiliaryScale, crop.ToCrop(kScale));
    answer_.presence = anybody_ ? 0.95F : 0.01F;
    return answer_.view();
  }
  using Region = pose::Region;
  static Region DetectorRegionOf() {
    return pose::DetectorRegion({nullptr, kFakeWidth, kFakeHeight, 0}, pose::QuarterTurn::kNone);
  }

  pose::Observation observation_;
  bool anybody_ = true;
  std::vector<float> boxes_, scores_;
  pose::LandmarkAnswer answer_;
};

/// The figure of Stretch One at `t_s`: rest, reach, `hold_s` seconds held, rest.
inline kinematics::Figure LegRaiseAt(double t_s, double hold_s) {
  double knee_deg = 90;
  const double held_s = 6 + hold_s;
  if (t_s > 4 && t_s <= 6) knee_deg = 90 - 35 * (t_s - 4);
  if (t_s > 6 && t_s <= held_s) knee_deg = 20;
  if (t_s > held_s && t_s <= held_s + 2) knee_deg = 20 + 35 * (t_s - held_s);
  kinematics::Figure figure = kinematics::LyingFigure(ToRadians(knee_deg));
  return figure;
}

inline std::vector<stretch::StretchSpec> BothStretches() {
  return {stretch::ReadSpec("one"), stretch::ReadSpec("two")};
}

}  // namespace sitbone::session
