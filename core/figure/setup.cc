#include "figure/setup.h"

#include <algorithm>
#include <vector>

#include "figure/figure_theme.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

// The floor is seen obliquely: what is nearer to the viewer stands lower in the picture and is larger.
constexpr double kNear = 104;      // cm below the person's floor line: where the device stands
constexpr double kScale = 1.25;    // of what stands there
constexpr double kBoxHeight = 27;  // chosen: the lens is then about as high as the hips of a sitting person

struct Extent {
  double from = 0;
  double to = 0;
  double middle() const { return 0.5 * (from + to); }
};

/// What the camera must see, from head to toes.
Extent ExtentOf(const FigureFrames& frames) {
  const double toes = std::max(frames.stretched.foot.At(20, 0).x, frames.other.foot.At(20, 0).x);
  const double head = frames.head.origin.x - 16;
  return {std::min(head, -34.0), toes + 8};
}

void DrawLaptop(Pen& pen, double x, double floor) {
  const double top = floor - kScale * kBoxHeight;
  const double w = kScale * 19;
  pen.AddRoundedBox({x - w, top - kScale * 20}, {x + w, top - 1.5}, 2.4);
  pen.AddRoundedBox({x - w - 4, top - 3}, {x + w + 4, top}, 1.5);
  pen.Finish("device", "fig-device");
  pen.Circle("device-lens", "fig-screen", {x, top - kScale * 18.2}, 1.2);
}

void DrawPhone(Pen& pen, double x, double floor) {
  const double top = floor - kScale * kBoxHeight;
  pen.AddPolygon(std::vector<Vec2>{{x + 4, top}, {x + 15, top}, {x + 9, top - 12}});
  pen.Finish("device-stand", "fig-chair-far");
  pen.AddRoundedBox({x - kScale * 10, top - kScale * 11}, {x + kScale * 10, top - 0.4}, 2.4);
  pen.Finish("device", "fig-device");
  pen.Circle("device-lens", "fig-screen", {x - kScale * 7.4, top - kScale * 8.4}, 1.5);
}

void DrawDevice(Pen& pen, SetupDevice device, double x) {
  const double half = kScale * (device == SetupDevice::kLaptop ? 24 : 17);
  pen.AddEllipse({x, kNear + 0.5}, {half + 6, 3.6});
  pen.Finish("device-shadow", "fig-shadow");
  pen.AddRoundedBox({x - half, kNear - kScale * kBoxHeight}, {x + half, kNear}, 1.6);
  pen.Finish("device-box", "fig-box");
  switch (device) {
    case SetupDevice::kLaptop:
      return DrawLaptop(pen, x, kNear);
    case SetupDevice::kPhone:
      return DrawPhone(pen, x, kNear);
  }
}

/// What the lens sees of the floor, from the device to the person.
void DrawSight(Pen& pen, Extent extent) {
  const double x = extent.middle();
  pen.AddPolygon(std::vector<Vec2>{{extent.from, 3}, {extent.to, 3}, {x + 6, kNear}, {x - 6, kNear}});
  pen.Finish("sight", "fig-sight");
  pen.AddPolyline(std::vector<Vec2>{{x - 6, kNear}, {extent.from, 3}});
  pen.AddPolyline(std::vector<Vec2>{{x + 6, kNear}, {extent.to, 3}});
  pen.Finish("sight-edges", "fig-arc-zero");
}

void DrawDistance(Pen& pen, double x, double device_top, const std::string& text) {
  constexpr double kFrom = 9;
  const double to = device_top - 5;
  pen.Line("distance", "fig-arrow", {x, kFrom + 5}, {x, to - 5});
  pen.AddPolygon(std::vector<Vec2>{{x, kFrom}, {x - 3.6, kFrom + 6.4}, {x + 3.6, kFrom + 6.4}});
  pen.AddPolygon(std::vector<Vec2>{{x, to}, {x - 3.6, to - 6.4}, {x + 3.6, to - 6.4}});
  pen.Finish("distance-heads", "fig-arrow-head");
  if (!text.empty()) pen.Text("distance-label", "fig-label", {x + 22, 0.5 * (kFrom + to) + 2.4}, text);
}

}  // namespace

Drawing DrawSetup(const SetupPlan& plan, const FigureStyle& style) {
  FigurePosture posture = GuidePosture(plan.stretch, GuideMoment::kStart);
  posture.facing = plan.facing;
  posture.side = plan.side;
  const FigureFrames frames = CalcFigureFrames(posture);
  FigureStyle plain = style;
  if (!plain.view) {
    plain.view = DefaultView(frames.position);
    const double top = frames.position == FigurePosition::kLying ? 36 : 0;
    plain.view->y += top;
    plain.view->height = kNear + 12 - plain.view->y;
  }
  Drawing drawing = DrawPerson(posture, plain);
  Pen pen(drawing, frames.mirrored);
  const Extent extent = ExtentOf(frames);
  const bool laptop = plan.device == SetupDevice::kLaptop;
  const double device_top = kNear - kScale * (kBoxHeight + (laptop ? 20 : 11));
  DrawSight(pen, extent);
  DrawDistance(pen, extent.middle(), device_top, plan.distance);
  DrawDevice(pen, plan.device, extent.middle());
  return drawing;
}

}  // namespace sitbone::figure
