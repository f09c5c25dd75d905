#include "figure/picture_frames.h"

#include <array>
#include <cmath>
#include <string>

#include "figure/annotations.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

double AngleOf(Vec2 way) { return std::atan2(way.x, -way.y); }

SegmentFrame Between(Vec2 from, Vec2 to, double front_sign) {
  return {from, AngleOf(to - from), Norm(to - from), front_sign};
}

/// From points in the drawing's cm, of a person who faces right.
FigureFrames FramesOf(const PictureJoints& at, FigurePosition position) {
  FigureFrames frames;
  frames.position = position;
  frames.stretched.thigh = Between(at.hip, at.knee, -1);
  frames.stretched.shank = Between(at.knee, at.ankle, -1);
  frames.stretched.foot = Between(at.ankle, at.toe, -1);
  // The turn of the knee goes on from the thigh's, also past straight down.
  frames.stretched.shank.angle =
      frames.stretched.thigh.angle + WrapAngle(frames.stretched.shank.angle - frames.stretched.thigh.angle);
  frames.other = frames.stretched;
  const SegmentFrame trunk = Between(at.hip, at.shoulder, 1);
  frames.trunk_angle = trunk.angle;
  const double step = trunk.length / (SpineFrames::kStations - 1);
  for (std::size_t i = 0; i < SpineFrames::kStations; ++i)
    frames.spine.stations[i] = {trunk.At(step * static_cast<double>(i), 0), trunk.angle, step, 1};
  frames.straight_spine = frames.spine;
  frames.neck = Between(at.shoulder, at.ear, 1);
  frames.head = {at.ear, trunk.angle, 12.5, 1};
  return frames;
}

}  // namespace

Result<Drawing> DrawOverPicture(const PicturedPerson& person, const FigureStyle& style) {
  const PictureJoints& px = person.joints;
  const double leg = Norm(px.knee - px.hip) + Norm(px.ankle - px.knee);
  for (const Vec2& point : {px.hip, px.knee, px.ankle, px.toe, px.shoulder, px.ear, person.size}) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
      return Fail(ErrorCode::kInvalidArgument, "a joint is no point of a picture");
  }
  if (!(leg > 1)) return Fail(ErrorCode::kInvalidArgument, "hip, knee and ankle are one point");
  const bool mirrored = person.facing == FigureFacing::kLeft;
  const double scale = (kThighLength + kShankLength) / leg;
  const auto place = [&](Vec2 point) { return Vec2{(mirrored ? -scale : scale) * point.x, scale * point.y}; };
  FigureFrames frames =
      FramesOf({place(px.hip), place(px.knee), place(px.ankle), place(px.toe), place(px.shoulder), place(px.ear)},
               person.position);
  frames.mirrored = mirrored;
  FigureStyle over = style;
  over.back_line = BackLine::kNone;
  const Vec2 size = scale * person.size;
  over.view = ViewBox{mirrored ? -size.x : 0, 0, size.x, size.y};
  Drawing drawing = BeginDrawing(frames, over);
  Pen pen(drawing, mirrored);
  DrawAnnotations(pen, frames, over);
  return drawing;
}

}  // namespace sitbone::figure
