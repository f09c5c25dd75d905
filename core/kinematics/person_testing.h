// A stick figure from the side, as the networks would see it, for tests.
//
// Frames:  the figure faces right in the picture; its near leg is the right one.
#pragma once

#include <cmath>

#include "base/geometry.h"
#include "pose/observation.h"

namespace sitbone::kinematics {

/// Angles of the figure; signs as contract 4.1.
struct Figure {
  double trunk = 0;        // rad, + = leaning forward
  double thigh = 0;        // rad from the vertical, + = towards the feet, of the stretched leg
  double knee = 0;         // rad of flexion
  double other_thigh = 0;  // rad
  double other_knee = 0;   // rad
  bool stretches_near = true;
  Vec2 hips{300, 400};  // px
  double scale = 100;   // px, length of the trunk
};

inline Vec2 Direction(double from_vertical) { return {std::sin(from_vertical), -std::cos(from_vertical)}; }
inline Vec2 Turned(Vec2 v, double rad) {
  return {v.x * std::cos(rad) - v.y * std::sin(rad), v.x * std::sin(rad) + v.y * std::cos(rad)};
}

/// Lying on the back, the stretched thigh up.
inline Figure LyingFigure(double knee) { return {-kPi / 2, 0, knee, ToRadians(80), ToRadians(10)}; }
/// Sitting, the stretched leg out.
inline Figure SittingFigure(double trunk, double knee) {
  return {trunk, ToRadians(95), knee, ToRadians(90), ToRadians(90)};
}

inline pose::Observation MakeObservation(const Figure& figure) {
  using namespace pose;
  Observation observation;
  observation.network = Network::kHeavy;
  observation.image_width = 800;
  observation.image_height = 600;
  observation.presence = 0.99;
  Landmarks& p = observation.landmarks;
  const double k = figure.scale;
  for (LandmarkPoint& point : p) {
    point.p_I = figure.hips;
    point.visibility = point.presence = 0.95;
    point.peak = 0.9;
    point.spread = 1;
  }
  const Vec2 shoulders = figure.hips + k * Direction(figure.trunk);
  for (std::size_t i = 0; i <= kMouthRight; ++i) p[i].p_I = shoulders + 0.4 * k * Direction(figure.trunk);
  for (std::size_t i = kLeftShoulder; i <= kRightThumb; ++i) p[i].p_I = shoulders;
  const auto leg = [&](std::size_t side, double thigh, double knee) {
    const Vec2 along = Direction(thigh);
    const Vec2 shank = Turned(along, knee);
    p[kLeftKnee + side].p_I = figure.hips + 0.8 * k * along;
    p[kLeftAnkle + side].p_I = p[kLeftKnee + side].p_I + 0.8 * k * shank;
    p[kLeftHeel + side].p_I = p[kLeftAnkle + side].p_I + 0.1 * k * shank;
    p[kLeftFootIndex + side].p_I = p[kLeftHeel + side].p_I + 0.3 * k * Turned(shank, -kPi / 2);
  };
  leg(figure.stretches_near ? 1 : 0, figure.thigh, figure.knee);
  leg(figure.stretches_near ? 0 : 1, figure.other_thigh, figure.other_knee);
  // From the side: left and right differ in depth alone.
  for (const std::size_t i : {kLeftShoulder, kLeftHip}) {
    p[i].p_W.z = 0.15;
    p[i + 1].p_W.z = -0.15;
  }
  return observation;
}

/// The same scene in a mirror, as the tracker hands it over when the networks saw the picture turned left-right.
inline pose::Observation Mirrored(const pose::Observation& observation) {
  pose::Observation mirrored = observation;
  mirrored.mirrored = !observation.mirrored;
  mirrored.landmarks = pose::MirrorLandmarks(observation.landmarks, observation.image_width);
  return mirrored;
}

}  // namespace sitbone::kinematics
