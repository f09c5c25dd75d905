// How a drawn person and what is around them looks, apart from the posture.
//
// Units:   cm of the drawing (drawing.h), rad.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/drawing.h"

namespace sitbone::figure {

enum class FigureBuild { kSlim, kAverage, kHeavy };
enum class FigureHair { kShort, kBob, kBun };
enum class FigureHairColour { kBlack, kBrown, kBlond, kGrey };
enum class FigureSkin { kLight, kBeige, kTan, kBrown, kDark };
enum class FigureColour { kPine, kClay, kBlue, kPlum, kSand, kInk };
enum class FigureLegwear { kShorts, kLeggings };
enum class FigureFeet { kBare, kSocks };
enum class FigureTheme { kLight, kDark };
enum class BackLine { kNone, kRight, kWrong };  ///< calm; or amber with the straight back dashed

/// A turn about a joint, drawn as an arrow: which way to move.
enum class FigureArrow { kNone, kStraightenKnee, kBendKnee, kLeanForward, kSitUp, kThighUp, kThighDown };
/// Where an arc shows an angle.
enum class FigureArc { kKnee, kHip, kTrunk, kThigh };

/// A sign in the corner, by shape as well as colour: a tick or a cross.
enum class FigureVerdict { kNone, kRight, kWrong };
/// What a ring is drawn around, to say where it goes wrong.
enum class FigureMark { kNone, kBack, kThigh, kKnee };

struct FigureArcLabel {
  FigureArc arc = FigureArc::kKnee;
  std::string text;  ///< the caller's words; may be empty
};

struct FigureStyle {
  FigureBuild build = FigureBuild::kAverage;
  FigureHair hair = FigureHair::kShort;
  FigureHairColour hair_colour = FigureHairColour::kBrown;
  FigureSkin skin = FigureSkin::kBeige;
  FigureColour shirt = FigureColour::kClay;
  FigureColour legs_colour = FigureColour::kInk;
  FigureLegwear legwear = FigureLegwear::kShorts;
  FigureFeet feet = FigureFeet::kSocks;
  FigureTheme theme = FigureTheme::kLight;  ///< used by the SVG writer only; the page has its own scheme
  bool scenery = true;                      ///< floor, mat and pillow, or chair against a wall
  bool stretch_glow = false;                ///< warm behind the stretched thigh
  BackLine back_line = BackLine::kNone;
  FigureArrow arrow = FigureArrow::kNone;
  FigureVerdict verdict = FigureVerdict::kNone;
  FigureMark mark = FigureMark::kNone;
  std::vector<FigureArcLabel> arcs;
  double breath = 0;            ///< -1 breathed out .. 1 breathed in
  std::optional<ViewBox> view;  ///< as for a person facing right; a mirrored person has it mirrored
};

}  // namespace sitbone::figure
