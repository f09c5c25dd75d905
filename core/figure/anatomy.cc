#include "figure/anatomy.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "figure/anatomy_labels.h"
#include "figure/annotations.h"
#include "figure/body_shapes.h"
#include "figure/figure_theme.h"
#include "figure/head.h"
#include "figure/person.h"
#include "figure/scenery.h"
#include "figure/skeleton.h"
#include "figure/soft_tissue.h"

namespace sitbone::figure {
namespace {

void AddLeg(Pen& pen, const FigureFrames& frames, const LegFrames& leg, const Flesh& flesh) {
  pen.AddClosed(Foot(leg, flesh, 0));
  pen.AddClosed(PressFlat(MakeLeg(leg, flesh).Outline(-0.04, 1.84, 0, 5, 2), frames.position));
}

void AddArm(Pen& pen, const FigureFrames& frames, const ArmFrames& arm, const Flesh& flesh) {
  const bool lying = frames.position == FigurePosition::kLying;
  const auto laid = [&](Nodes nodes) { return lying ? PressFlat(std::move(nodes), frames.position) : nodes; };
  pen.AddClosed(laid(MakeArm(arm, flesh).Outline(0.06, 2.0, 0, 4, 2)));
  const bool holding = frames.hands == FigureHands::kBehindThigh;
  pen.AddClosed(laid(holding ? HandHolding(arm.hand) : HandResting(arm.hand)));
}

void AddTrunk(Pen& pen, const Trunk& trunk) {
  pen.AddClosed(trunk.Shirt());
  pen.AddClosed(trunk.Pelvis(0.3));
  pen.AddClosed(trunk.Buttock());
}

/// Clothes stay as a tint, the shirt over the rest.
void DrawClothes(Pen& pen, const FigureFrames& frames, const Trunk& trunk, const FigureStyle& style) {
  const Limb leg = MakeLeg(frames.stretched, FleshOf(style.build));
  const double end = style.legwear == FigureLegwear::kShorts ? 0.62 : 1.84;
  pen.AddClosed(trunk.Pelvis(0.3));
  pen.AddClosed(trunk.Buttock());
  pen.AddClosed(PressFlat(leg.Outline(-0.04, end, 0.3, 5, 0), frames.position));
  pen.Finish("legwear", "fig-legs-veil");
  pen.Closed("under-shirt", "fig-flesh-plain", trunk.Shirt());
  pen.Closed("shirt", "fig-shirt-veil", trunk.Shirt());
}

/// The body in one piece, pale; the leg that is not stretched lies behind it, whichever it is, so that it hides
/// nothing.
void DrawGlassBody(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  const Flesh flesh = FleshOf(style.build);
  const Trunk trunk(frames, frames.spine, flesh, style.breath);
  AddArm(pen, frames, frames.far_arm, flesh);
  pen.Finish("far-arm", "fig-flesh-far");
  AddLeg(pen, frames, frames.other, flesh);
  pen.Finish("other-leg", "fig-flesh-far");
  DrawHairBehind(pen, frames, style);
  DrawHead(pen, frames, trunk, style);
  AddTrunk(pen, trunk);
  AddLeg(pen, frames, frames.stretched, flesh);
  pen.Finish("body", "fig-flesh");
  DrawClothes(pen, frames, trunk, style);
  AddArm(pen, frames, frames.near_arm, flesh);
  pen.Finish("near-arm", "fig-flesh-arm");
}

/// A halo around a joint, larger the nearer its load is to `limit`; beyond the limit it has rays.
void DrawStress(Pen& pen, const std::string& id, Vec2 at, double moment, double limit) {
  const double share = std::clamp(std::abs(moment) / limit, 0.0, 3.5);
  const double radius = 1.2 + 0.7 * share;
  pen.Circle(id + "-halo", "fig-stress-halo", at, radius);
  pen.Circle(id, "fig-stress", at, 0.7);
  // Without load for them the rays are no longer than nothing: a shape that is drawn stays drawn.
  constexpr int kRays = 12;
  const double ray = share > 1 ? 1.1 : 0;
  for (int i = 0; i < kRays; ++i) {
    const Vec2 way = Towards(2 * kPi * i / kRays);
    pen.AddPolyline(std::vector<Vec2>{at + (radius + 0.2) * way, at + (radius + 0.2 + ray) * way});
  }
  pen.Finish(id + "-rays", ray > 0 ? "fig-stress-ray" : "fig-none");
}

void DrawStresses(Pen& pen, const AnatomyPose& pose) {
  const body::BalanceResult& balance = pose.body.answer.balance;
  DrawStress(pen, "stress-sacroiliac", FindSacroiliacJoint(pose.frames), pose.body.leg().sacroiliac_moment,
             body::kHipTolerance * pose.body.answer.person.torque_scale());
  DrawStress(pen, "stress-l5s1", pose.frames.joints[0].origin, balance.l5s1_moment, body::kL5S1MomentMax);
}

/// Wider than the drawing without labels, and so wide that a leg which comes down leaves room for them.
ViewBox LabelledView(const FigureFrames& frames) {
  if (frames.position == FigurePosition::kSitting) return {-106, -158, 240, 172};
  constexpr double kColumn = 82;  // cm: a wide label with its line, and the leg's own width
  const LegFrames& leg = frames.stretched;
  const double reach = std::max(leg.shank.origin.x, leg.foot.At(20, 0).x);
  return {-122, -128, std::max(240.0, 122 + reach + kColumn), 142};
}

}  // namespace

Drawing DrawAnatomy(const AnatomyPose& pose, const FigureStyle& style, const AnatomyStyle& anatomy) {
  const FigureFrames& frames = pose.frames.figure;
  FigureStyle framed = style;
  if (!framed.view && !anatomy.words.empty()) framed.view = LabelledView(frames);
  Drawing drawing = BeginDrawing(frames, framed);
  Pen pen(drawing, frames.mirrored);
  if (style.scenery) DrawScenery(pen, frames);
  DrawGlassBody(pen, frames, style);
  if (anatomy.hamstrings) DrawInnerHamstrings(pen, pose);
  if (anatomy.bones) DrawSkeleton(pen, pose.frames);
  if (anatomy.hamstrings) DrawOuterHamstrings(pen, pose);
  if (anatomy.nerve) DrawNerve(pen, pose);
  if (anatomy.stress) DrawStresses(pen, pose);
  if (anatomy.tilt) DrawTilt(pen, frames.hip(), pose.frames.pelvis_neutral, pose.frames.pelvis.angle);
  DrawAnnotations(pen, frames, framed);
  DrawAnatomyLabels(pen, pose, anatomy, framed.view.value_or(DefaultView(frames.position)));
  return drawing;
}

}  // namespace sitbone::figure
