// The same arrows, arcs and signs over a picture of a person, from where the joints are in it.
//
// Frames:  the picture's pixels in; the drawing's cm out, at a scale that makes the leg as long as the drawn one, so
// that
//          lines are as thick as there. The drawing's view is the whole picture: laid over it, it fits.
// Units:   px; y down.
// Errors:  kInvalidArgument when a joint is not finite, or the leg has no length.
// Limits:  the back is the straight way from hip to shoulder; the outline of the back is not drawn over pictures.
#pragma once

#include "base/error.h"
#include "figure/drawing.h"
#include "figure/figure_frames.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

/// The stretched leg's joints and the side of trunk and head that is seen.
struct PictureJoints {
  Vec2 hip;
  Vec2 knee;
  Vec2 ankle;
  Vec2 toe;
  Vec2 shoulder;
  Vec2 ear;
};

struct PicturedPerson {
  Vec2 size;  ///< of the picture
  PictureJoints joints;
  FigurePosition position = FigurePosition::kSitting;
  FigureFacing facing = FigureFacing::kRight;
};

/// Only what explains: arcs, arrow, mark and verdict of the style.
Result<Drawing> DrawOverPicture(const PicturedPerson& person, const FigureStyle& style);

}  // namespace sitbone::figure
