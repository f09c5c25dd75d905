// What the body model says of a drawn posture, and where pelvis and vertebrae are then.
//
// Frames:  as figure_frames.h. The pelvis has its origin in the hip joint, `along` up to the head, as gait2392 has it
// in
//          standing.
// Units:   cm, rad.
// Errors:  those of body::AnswerBody, for facts that no grown person has.
// Source:  the bend of each lumbar joint, the pelvis and all forces: core/body. The standing curve of the spine:
// chosen,
//          a sacral slope of 36 and a lordosis of 44 degrees, of the order that standing adults have.
#pragma once

#include <array>

#include "base/error.h"
#include "body/body_request.h"
#include "body/hamstring.h"
#include "figure/figure_frames.h"

namespace sitbone::figure {

/// Where the bend of the back comes from.
enum class FigureBack {
  kAsDrawn,  ///< the posture's own rounding; the body model says what holding it takes
  kFree,     ///< the body model's balance: the trunk is where it is put, the pelvis goes where tissues let it
};

/// How a posture is drawn when nobody says: a back that lies flat is free, any other as it is drawn.
FigureBack DefaultBack(const FigurePosture& posture);

/// One question to the body model and its answer.
struct FigureBody {
  body::BodyRequest request;
  body::BodyAnswer answer;

  const body::LegResult& leg() const { return answer.balance.legs[static_cast<std::size_t>(request.side)]; }
};

constexpr std::size_t kLumbarVertebrae = 5;

struct AnatomyFrames {
  FigureFrames figure;  ///< hips lifted and spine bent as the body model has them
  SegmentFrame pelvis;
  /// Joints from L5/S1 to T12/L1; `angle`: between the faces of the two vertebrae.
  std::array<SegmentFrame, body::kLumbarSegments> joints;
  /// From L5 up to L1: middle of the body, angle of its axis, height with half of the discs.
  std::array<SegmentFrame, kLumbarVertebrae> lumbar;
  /// The posture's pelvis if nothing had turned it, for showing how far it has turned.
  double pelvis_neutral = 0;

  /// A point of the body model in the drawing.
  Vec2 Place(const body::PathPoint& point) const;
};

struct AnatomyPose {
  FigureBody body;
  AnatomyFrames frames;
};
Result<AnatomyPose> CalcAnatomy(const FigurePosture& posture, const body::PersonFacts& person, FigureBack back);

}  // namespace sitbone::figure
