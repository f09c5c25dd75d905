#include "figure/person.h"

#include <string>
#include <utility>
#include <vector>

#include "figure/annotations.h"
#include "figure/body_shapes.h"
#include "figure/figure_theme.h"
#include "figure/head.h"
#include "figure/scenery.h"

namespace sitbone::figure {
namespace {

/// Ids and classes of the near or the far one of two limbs.
struct Which {
  bool near = true;
  std::string Id(std::string_view part) const { return std::string(near ? "near-" : "far-") + std::string(part); }
  std::string_view skin() const { return near ? "fig-skin" : "fig-skin-far"; }
  std::string_view legs() const { return near ? "fig-legs" : "fig-legs-far"; }
  std::string_view shirt() const { return near ? "fig-shirt" : "fig-shirt-far"; }
  std::string_view sock() const { return near ? "fig-sock" : "fig-sock-far"; }
};

void DrawLeg(Pen& pen, const FigureFrames& frames, const FigureStyle& style, const Trunk& trunk, Which which) {
  const LegFrames& frame = which.near ? frames.near_leg() : frames.far_leg();
  const Flesh flesh = FleshOf(style.build);
  const Limb leg = MakeLeg(frame, flesh);
  const bool socks = style.feet == FigureFeet::kSocks;
  const bool shorts = style.legwear == FigureLegwear::kShorts;
  const double legs_end = shorts ? 0.62 : 1.84;
  // Skin: the whole leg in one piece, so that no joint has a seam.
  if (!socks) pen.AddClosed(Foot(frame, flesh, 0));
  pen.AddClosed(PressFlat(leg.Outline(0.3, 1.84, 0, 2, 2), frames.position));
  pen.Finish(which.Id("leg"), which.skin());
  if (shorts)
    pen.Closed(which.Id("leg-shade"), "fig-shade", PressFlat(leg.Strip(0.45, 1.9, -1, -0.3, 0.3, 0), frames.position));
  if (socks) {
    pen.AddClosed(leg.Outline(1.72, 1.82, 0.3, 0, 0));
    pen.AddClosed(Foot(frame, flesh, 0.3));
    pen.Finish(which.Id("foot"), which.sock());
    pen.Open(which.Id("foot-line"), "fig-sock-line",
             Nodes{{leg.At(1.76, leg.Front(1.76) + 0.2)}, {leg.At(1.772, 0)}, {leg.At(1.76, -leg.Back(1.76) - 0.2)}});
  } else {
    pen.Open(which.Id("foot-line"), "fig-skin-line", Toes(frame));
  }
  pen.AddClosed(PressFlat(leg.Outline(-0.04, legs_end, shorts ? 0.75 : 0.4, 5, 0), frames.position));
  if (which.near) {
    pen.AddClosed(trunk.Pelvis(0.4));
    pen.AddClosed(trunk.Buttock());
  }
  pen.Finish(which.Id("legwear"), which.legs());
  pen.Closed(which.Id("legwear-shade"), "fig-shade",
             PressFlat(leg.Strip(-0.05, legs_end, -1.0, -0.35, 0.6, 0), frames.position));
}

void DrawArm(Pen& pen, const FigureFrames& frames, const FigureStyle& style, Which which) {
  const ArmFrames& frame = which.near ? frames.near_arm : frames.far_arm;
  const Limb arm = MakeArm(frame, FleshOf(style.build));
  const bool holding = frames.hands == FigureHands::kBehindThigh;
  const bool lying = frames.position == FigurePosition::kLying;
  const auto laid = [&](Nodes nodes) { return lying ? PressFlat(std::move(nodes), frames.position) : nodes; };
  pen.AddClosed(laid(arm.Outline(0.2, 2.0, 0, 2, 2)));
  pen.AddClosed(laid(holding ? HandHolding(frame.hand) : HandResting(frame.hand)));
  pen.Finish(which.Id("arm"), which.skin());
  pen.Closed(which.Id("arm-shade"), "fig-shade", laid(arm.Strip(0.3, 1.98, -1, -0.25, 0.35, 0.3)));
  if (holding) {
    for (const double n : {-1.3, 0.7, 2.6}) {
      pen.AddOpen(Nodes{{frame.hand.At(7.6, n - 0.2)}, {frame.hand.At(9.4, n)}, {frame.hand.At(11.0, n * 0.8)}});
    }
  } else {
    pen.AddOpen(Nodes{{frame.hand.At(8.5, 0.2)}, {frame.hand.At(12, -1.2)}, {frame.hand.At(15.2, -3.0)}});
  }
  pen.Finish(which.Id("fingers"), "fig-skin-line");
  // The sleeve melts into the shirt: filled without a line, with lines only along its free sides.
  pen.Closed(which.Id("sleeve"), which.near ? "fig-sleeve" : "fig-shirt-far",
             laid(arm.Outline(0.06, 0.5, 0.9, 4.2, 0)));
  if (!which.near) return;
  pen.Closed(which.Id("sleeve-shade"), "fig-shade", arm.Strip(0.1, 0.5, -1.16, -0.35, 0.8, 0));
  pen.AddOpen(arm.FrontLine(0.16, 0.5, 0.9));
  pen.AddPolyline(std::vector<Vec2>{arm.At(0.5, arm.Front(0.5) + 0.9), arm.At(0.5, -arm.Back(0.5) - 0.9)});
  pen.AddOpen(laid(arm.BackLine(0.16, 0.5, 0.9)));
  pen.Finish(which.Id("sleeve-line"), "fig-shirt-line");
}

void DrawTrunk(Pen& pen, const Trunk& trunk) {
  pen.Closed("shirt", "fig-shirt", trunk.Shirt());
  pen.Closed("shirt-shade", "fig-shade", trunk.BackShade());
}

}  // namespace

ViewBox DefaultView(FigurePosition position) {
  return position == FigurePosition::kLying ? ViewBox{-108, -122, 204, 136} : ViewBox{-66, -158, 190, 172};
}

void DrawBody(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  const Trunk trunk(frames, frames.spine, FleshOf(style.build), style.breath);
  const bool holding = frames.hands == FigureHands::kBehindThigh;
  if (holding) DrawArm(pen, frames, style, {false});
  DrawLeg(pen, frames, style, trunk, {false});
  if (!frames.stretched_is_near) DrawGlow(pen, frames, style);
  if (!holding) DrawArm(pen, frames, style, {false});
  DrawHairBehind(pen, frames, style);
  DrawHead(pen, frames, trunk, style);
  DrawLeg(pen, frames, style, trunk, {true});
  DrawTrunk(pen, trunk);
  if (frames.stretched_is_near) DrawGlow(pen, frames, style);
  DrawArm(pen, frames, style, {true});
}

Drawing BeginDrawing(const FigureFrames& frames, const FigureStyle& style) {
  Drawing drawing;
  drawing.view = style.view.value_or(DefaultView(frames.position));
  if (frames.mirrored) drawing.view.x = -drawing.view.x - drawing.view.width;
  drawing.skin = NameOf(style.skin);
  drawing.hair = NameOf(style.hair_colour);
  drawing.shirt = NameOf(style.shirt);
  drawing.legs = NameOf(style.legs_colour);
  drawing.shapes.reserve(64);
  return drawing;
}

Drawing DrawPerson(const FigurePosture& posture, const FigureStyle& style) {
  const FigureFrames frames = CalcFigureFrames(posture);
  Drawing drawing = BeginDrawing(frames, style);
  Pen pen(drawing, frames.mirrored);
  if (style.scenery) DrawScenery(pen, frames);
  DrawBody(pen, frames, style);
  DrawAnnotations(pen, frames, style);
  return drawing;
}

}  // namespace sitbone::figure
