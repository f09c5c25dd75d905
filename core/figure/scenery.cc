#include "figure/scenery.h"

#include <algorithm>

namespace sitbone::figure {
namespace {

constexpr double kFar = 400;  // cm; the floor goes beyond every picture

/// A soft half disc stands for the room, so that light and dark people are seen on either paper.
void DrawBackdrop(Pen& pen, double middle, double width, double height) {
  pen.AddRoundedBox({middle - 0.5 * width, -height}, {middle + 0.5 * width, 0.5}, 0.5 * std::min(width, height));
  pen.AddPolygon(std::vector<Vec2>{{middle - 0.5 * width, -0.5 * height},
                                   {middle + 0.5 * width, -0.5 * height},
                                   {middle + 0.5 * width, 0.5},
                                   {middle - 0.5 * width, 0.5}});
  pen.Finish("backdrop", "fig-backdrop");
}

void DrawFloor(Pen& pen, double shadow_from, double shadow_to) {
  pen.AddPolygon(std::vector<Vec2>{{-kFar, 0}, {kFar, 0}, {kFar, 200}, {-kFar, 200}});
  pen.Finish("floor", "fig-floor");
  pen.Line("floor-line", "fig-floor-line", {-kFar, 0}, {kFar, 0});
  pen.AddEllipse({0.5 * (shadow_from + shadow_to), 1.5}, {0.5 * (shadow_to - shadow_from), 2.6});
  pen.Finish("shadow", "fig-shadow");
}

void DrawMat(Pen& pen, const FigureFrames& frames) {
  pen.AddRoundedBox({-98, kMatTop}, {88, 0.4}, 1);
  pen.Finish("mat", "fig-mat");
  // The pillow carries a head that lies; from under a raised one it does not rise.
  const SegmentFrame& head = frames.head;
  const double under = head.At(1.5, -9.9).y - 0.6;
  const double top = under < kMatTop - 9 ? kMatTop - 3 : std::min(under, kMatTop - 2.6);
  pen.AddRoundedBox({-87, top}, {-56, kMatTop}, 3.4);
  pen.Finish("pillow", "fig-pillow");
}

void DrawChair(Pen& pen) {
  constexpr double kBack = -32;
  pen.AddRoundedBox({kBack - 9, -108}, {kBack - 7.4, 0}, 0.8);
  pen.Finish("wall", "fig-wall");
  pen.AddPolygon(
      std::vector<Vec2>{{kBack + 4, kSeatTop + 2}, {kBack + 7, kSeatTop + 2}, {kBack + 5, 0}, {kBack + 2.4, 0}});
  pen.AddPolygon(std::vector<Vec2>{{1.5, kSeatTop + 2}, {4.5, kSeatTop + 2}, {4.5, 0}, {2, 0}});
  pen.AddRoundedBox({kBack + 2, -20}, {4, -18}, 0.8);
  pen.Finish("chair-far", "fig-chair-far");
  pen.AddPolygon(
      std::vector<Vec2>{{kBack - 5.2, -92}, {kBack - 2.2, -92}, {kBack + 3, kSeatTop}, {kBack - 0.4, kSeatTop}});
  pen.AddPolygon(std::vector<Vec2>{{kBack - 0.4, kSeatTop}, {kBack + 3, kSeatTop}, {kBack - 1, 0}, {kBack - 3.6, 0}});
  pen.AddPolygon(std::vector<Vec2>{{5.6, kSeatTop + 2}, {9.2, kSeatTop + 2}, {8.6, 0}, {6, 0}});
  pen.AddRoundedBox({kBack + 0.4, kSeatTop}, {kSeatFront + 0.6, kSeatTop + 4}, 1.6);
  pen.Finish("chair", "fig-chair");
}

}  // namespace

void DrawScenery(Pen& pen, const FigureFrames& frames) {
  if (frames.position == FigurePosition::kLying) {
    DrawBackdrop(pen, -6, 188, 112);
    DrawFloor(pen, -94, 84);
    DrawMat(pen, frames);
  } else {
    DrawBackdrop(pen, 29, 172, 148);
    DrawFloor(pen, -40, std::max(60.0, frames.stretched.foot.origin.x + 12));
    DrawChair(pen);
  }
}

}  // namespace sitbone::figure
