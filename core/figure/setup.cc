#include "figure/setup.h"

#include <vector>

#include "figure/figure_theme.h"
#include "figure/person.h"
#include "figure/scenery.h"

namespace sitbone::figure {

Drawing DrawSetup(const SetupPlan& plan, const FigureStyle& style) {
  FigurePosture posture = GuidePosture(plan.stretch, GuideMoment::kStart, 1);
  posture.facing = plan.facing;
  posture.side = plan.side;
  return DrawPerson(posture, style);
}

}  // namespace sitbone::figure
