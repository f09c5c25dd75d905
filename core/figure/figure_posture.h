// The posture that a drawn figure shows: one side view of a person doing a stretch.
//
// Units:   rad. Signs as contract 4.1: knee 0 = straight; thigh_from_vertical 0 = knee above the hip, + towards the
//          feet; trunk_from_vertical 0 = upright, + = leaning forward, lying on the back about -pi/2; back_rounding 0 =
//          the person's own straight back, + = rounded.
// Errors:  none; a drawing clamps what no body can do.
#pragma once

#include "body/coordinate.h"

namespace sitbone::figure {

enum class FigurePosition { kLying, kSitting };
enum class FigureFacing { kLeft, kRight };  ///< where the feet point in the picture
enum class FigureHands { kBehindThigh, kOnThighs, kAtSides, kTowardsFoot };

/// Angles of one leg.
struct FigureLeg {
  double knee_flexion = 0;
  double thigh_from_vertical = 0;
  double ankle = 0;  ///< + = toes to the shin
};

/// Defaults: sitting tall on a chair, one leg out with a slight bend at the knee.
struct FigurePosture {
  FigurePosition position = FigurePosition::kSitting;
  FigureFacing facing = FigureFacing::kRight;
  body::Side side = body::Side::kRight;  ///< of the stretched leg
  double trunk_from_vertical = 0;
  double back_rounding = 0;
  double neck = 0;                        ///< + = chin to the chest
  FigureLeg stretched = {0.35, 1.35, 0};  ///< the leg that is stretched
  FigureLeg other = {1.5, 1.5, 0};        ///< the other one: foot flat on the floor
  FigureHands hands = FigureHands::kOnThighs;
};

}  // namespace sitbone::figure
