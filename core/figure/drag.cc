#include "figure/drag.h"

#include <algorithm>
#include <cmath>

namespace sitbone::figure {
namespace {

constexpr double kNear = 2;  // cm: nearer to a joint its angle is a matter of chance

/// Into the frame of a person who faces right.
Vec2 Unmirror(const FigureFrames& frames, Vec2 point) { return {frames.mirrored ? -point.x : point.x, point.y}; }

/// The turn about `pivot` on the way, clockwise +.
double TurnAbout(Vec2 pivot, Vec2 from, Vec2 to) {
  const Vec2 a = from - pivot;
  const Vec2 b = to - pivot;
  if (Norm(a) < kNear || Norm(b) < kNear) return 0;
  return std::atan2(Cross(a, b), Dot(a, b));
}

/// The bend at which the ankle is so far from the hip (law of cosines).
double KneeAtDistance(double distance) {
  constexpr double kBoth = kThighLength * kThighLength + kShankLength * kShankLength;
  return std::acos(std::clamp((distance * distance - kBoth) / (2 * kThighLength * kShankLength), -1.0, 1.0));
}

}  // namespace

Vec2 FindHandle(const FigureFrames& frames, DragHandle handle) {
  Vec2 at;
  switch (handle) {
    case DragHandle::kLeg:
      at = frames.stretched.foot.At(-1, -2);
      break;
    case DragHandle::kThigh:
      at = frames.stretched.shank.origin;
      break;
    case DragHandle::kTrunk:
      at = frames.spine.stations.back().origin;
      break;
    case DragHandle::kFoot:
      at = frames.stretched.foot.At(16, -3);
      break;
    case DragHandle::kHead:
      at = frames.head.At(8, 3);
      break;
  }
  return Unmirror(frames, at);
}

FigurePosture Drag(const FigurePosture& posture, const FigureFrames& frames, DragHandle handle, Vec2 from, Vec2 to) {
  if (!std::isfinite(from.x + from.y + to.x + to.y)) return posture;
  const Vec2 begin = Unmirror(frames, from);
  const Vec2 end = Unmirror(frames, to);
  const LegFrames& leg = frames.stretched;
  FigurePosture moved = posture;
  switch (handle) {
    case DragHandle::kLeg:
      if (frames.position == FigurePosition::kSitting) {
        // The heel stays on the floor, so that the hip's distance to the ankle says how far the knee is bent.
        moved.stretched.knee_flexion = KneeAtDistance(Norm(leg.foot.origin + (end - begin) - frames.hip()));
      } else {
        moved.stretched.knee_flexion += TurnAbout(leg.shank.origin, begin, end);
      }
      break;
    case DragHandle::kThigh:
      moved.stretched.thigh_from_vertical += TurnAbout(leg.thigh.origin, begin, end);
      break;
    case DragHandle::kTrunk:
      moved.trunk_from_vertical += TurnAbout(frames.hip(), begin, end);
      break;
    case DragHandle::kFoot:
      moved.stretched.ankle -= TurnAbout(leg.foot.origin, begin, end);
      break;
    case DragHandle::kHead:
      // The neck takes half of the nod, which turns the head about the middle of the neck.
      moved.neck += TurnAbout(frames.neck.At(0.5 * frames.neck.length, 0), begin, end);
      break;
  }
  return moved;
}

}  // namespace sitbone::figure
