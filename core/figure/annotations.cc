#include "figure/annotations.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "figure/body_shapes.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

/// The points of an arc about `centre`; angles as of segments.
std::vector<Vec2> ArcPoints(Vec2 centre, double radius, double from, double to) {
  std::vector<Vec2> points;
  const int count = 2 + static_cast<int>(std::abs(to - from) / ToRadians(12));
  for (int i = 0; i <= count; ++i) points.push_back(centre + radius * Towards(from + (to - from) * i / count));
  return points;
}

struct Turn {
  Vec2 centre;
  double from = 0;
  double to = 0;
  double radius = 0;
};

Turn TurnOf(const FigureFrames& frames, FigureArc arc) {
  const LegFrames& leg = frames.stretched;
  const double lean = frames.trunk_angle;
  switch (arc) {
    case FigureArc::kKnee:  // between the thigh drawn on and the shank: short of straight
      return {leg.shank.origin, leg.thigh.angle, leg.shank.angle, 21};
    case FigureArc::kHip:  // between trunk and thigh
      return {frames.hip(), lean, leg.thigh.angle, 20};
    case FigureArc::kTrunk:
      return {frames.hip(), 0, lean, 34};
    case FigureArc::kThigh:
      return {frames.hip(), 0, leg.thigh.angle, 30};
  }
  return {};
}

std::string_view NameOfArc(FigureArc arc) {
  switch (arc) {
    case FigureArc::kKnee:
      return "knee";
    case FigureArc::kHip:
      return "hip";
    case FigureArc::kTrunk:
      return "trunk";
    case FigureArc::kThigh:
      return "thigh";
  }
  return "";
}

void DrawArc(Pen& pen, const FigureFrames& frames, const FigureArcLabel& label) {
  const Turn turn = TurnOf(frames, label.arc);
  const std::string id = "arc-" + std::string(NameOfArc(label.arc));
  const std::vector<Vec2> arc = ArcPoints(turn.centre, turn.radius, turn.from, turn.to);
  std::vector<Vec2> sector = arc;
  sector.push_back(turn.centre);
  pen.AddPolygon(sector);
  pen.Finish(id + "-fill", "fig-arc-fill");
  // The side that is measured from goes on as a dashed line.
  pen.AddPolyline(std::vector<Vec2>{turn.centre, turn.centre + (turn.radius + 5) * Towards(turn.from)});
  pen.Finish(id + "-zero", "fig-arc-zero");
  pen.Open(id, "fig-arc", Smooth(arc), Fit::kThrough);
  pen.Circle(id + "-joint", "fig-joint", turn.centre, 2.1);
  if (!label.text.empty()) {
    // In a wide angle the label stands in its middle; beside a narrow one, on the side where no limb is.
    const double sweep = turn.to - turn.from;
    const double sign = sweep < 0 ? -1 : 1;
    const bool narrow = std::abs(sweep) < ToRadians(42);
    const double angle = narrow ? turn.from - sign * ToRadians(30) : turn.from + 0.5 * sweep;
    pen.Text(id + "-label", "fig-label", turn.centre + (turn.radius + 8) * Towards(angle) + Vec2{0, 2.4}, label.text);
  }
}

/// An arrow along an arc, from one angle to another.
void DrawTurnArrow(Pen& pen, Vec2 centre, double radius, double from, double to) {
  const double sign = to > from ? 1 : -1;
  const double head = 7 / radius;
  pen.Open("arrow", "fig-arrow", Smooth(ArcPoints(centre, radius, from, to - sign * 0.5 * head)), Fit::kThrough);
  const Vec2 tip = centre + radius * Towards(to + sign * 0.35 * head);
  const double base = to - sign * 0.75 * head;
  pen.AddPolygon(
      std::vector<Vec2>{tip, centre + (radius + 4.2) * Towards(base), centre + (radius - 4.2) * Towards(base)});
  pen.Finish("arrow-head", "fig-arrow-head");
}

void DrawArrow(Pen& pen, const FigureFrames& frames, FigureArrow arrow) {
  const LegFrames& leg = frames.stretched;
  const double shank = leg.shank.angle;
  const double thigh = leg.thigh.angle;
  const double lean = frames.trunk_angle;
  const double trunk_radius = Norm(frames.head.origin - frames.hip()) + 22;
  switch (arrow) {
    case FigureArrow::kNone:
      return;
    case FigureArrow::kStraightenKnee:
      return DrawTurnArrow(pen, leg.shank.origin, 40, shank + ToRadians(18), shank - ToRadians(24));
    case FigureArrow::kBendKnee:
      if (frames.position == FigurePosition::kLying) {
        return DrawTurnArrow(pen, leg.shank.origin, 40, shank + ToRadians(18), shank + ToRadians(48));
      }
      // The heel stays on the floor and the knee rises.
      return DrawTurnArrow(pen, leg.foot.origin, 0.85 * kShankLength, shank - kPi + ToRadians(15),
                           shank - kPi + ToRadians(38));
    case FigureArrow::kLeanForward:
      return DrawTurnArrow(pen, frames.hip(), trunk_radius, lean + ToRadians(2), lean + ToRadians(20));
    case FigureArrow::kSitUp:
      return DrawTurnArrow(pen, frames.hip(), trunk_radius, lean + ToRadians(6), lean - ToRadians(14));
    case FigureArrow::kThighUp:
      return DrawTurnArrow(pen, frames.hip(), 52, thigh + ToRadians(12), thigh - ToRadians(26));
    case FigureArrow::kThighDown:
      return DrawTurnArrow(pen, frames.hip(), 52, thigh - ToRadians(12), thigh + ToRadians(26));
  }
}

void DrawBackLine(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  if (style.back_line == BackLine::kNone) return;
  const Flesh flesh = FleshOf(style.build);
  const bool wrong = style.back_line == BackLine::kWrong;
  const Trunk trunk(frames, frames.spine, flesh, style.breath);
  if (wrong) {
    const Trunk ideal(frames, frames.straight_spine, flesh, style.breath);
    pen.Open("back-ideal", "fig-back-ideal", ideal.BackLine(0));
  }
  pen.Open("back-case", "fig-back-case", trunk.BackLine(2.2));
  pen.Open("back", wrong ? "fig-back-wrong" : "fig-back-right", trunk.BackLine(2.2));
}

void DrawMark(Pen& pen, const FigureFrames& frames, FigureMark mark) {
  const LegFrames& leg = frames.stretched;
  switch (mark) {
    case FigureMark::kNone:
      return;
    case FigureMark::kBack:
      return pen.Circle("mark", "fig-mark", frames.spine.At(0.58, 0), 19);
    case FigureMark::kThigh:
      return pen.Circle("mark", "fig-mark", leg.thigh.At(0.5 * kThighLength, 0), 19);
    case FigureMark::kKnee:
      return pen.Circle("mark", "fig-mark", leg.shank.origin, 16);
  }
}

}  // namespace

void DrawTilt(Pen& pen, Vec2 centre, double from, double to) {
  constexpr double kInnerEnd = 14;  // beyond the bones
  constexpr double kOuterEnd = 23;
  constexpr double kRadius = 20;
  constexpr double kHead = 2.2;  // cm
  const auto ray = [&](double angle) {
    pen.AddPolyline(std::vector<Vec2>{centre + kInnerEnd * Towards(angle), centre + kOuterEnd * Towards(angle)});
  };
  ray(from);
  pen.Finish("tilt-zero", "fig-tilt-zero");
  ray(to);
  pen.AddOpen(Smooth(ArcPoints(centre, kRadius, from, to)), Fit::kThrough);
  pen.Finish("tilt", "fig-tilt");
  // A turn that is smaller than its head has none.
  const double turn = to - from;
  const double length = std::min(kHead, 0.8 * kRadius * std::abs(turn));
  const double base = to - (turn < 0 ? -length : length) / kRadius;
  const double half = 0.5 * length;
  pen.AddPolygon(std::vector<Vec2>{centre + kRadius * Towards(to), centre + (kRadius + half) * Towards(base),
                                   centre + (kRadius - half) * Towards(base)});
  pen.Finish("tilt-head", "fig-tilt-head");
}

void DrawVerdict(Pen& pen, FigureVerdict verdict, Vec2 centre, double radius) {
  if (verdict == FigureVerdict::kNone) return;
  const bool right = verdict == FigureVerdict::kRight;
  const auto at = [&](double x, double y) { return centre + radius * Vec2{pen.mirrored() ? -x : x, y}; };
  pen.Circle("verdict", right ? "fig-verdict-right" : "fig-verdict-wrong", centre, radius);
  if (right) {
    pen.AddPolyline(std::vector<Vec2>{at(-0.46, 0.04), at(-0.12, 0.38), at(0.48, -0.34)});
  } else {
    pen.AddPolyline(std::vector<Vec2>{at(-0.38, -0.38), at(0.38, 0.38)});
    pen.AddPolyline(std::vector<Vec2>{at(-0.38, 0.38), at(0.38, -0.38)});
  }
  pen.Finish("verdict-sign", "fig-verdict-sign");
}

void DrawGlow(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  if (!style.stretch_glow) return;
  const Limb leg = MakeLeg(frames.stretched, FleshOf(style.build));
  // Thinner and thinner layers upon each other: a soft edge without a filter.
  constexpr std::array<std::string_view, 9> kIds = {"glow-1", "glow-2", "glow-3", "glow-4", "glow-5",
                                                    "glow-6", "glow-7", "glow-8", "glow-9"};
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    const double in = 0.035 * static_cast<double>(i);
    const Nodes strip = leg.Strip(0.02 + in, 1.02 - in, -1.0, 0.12 - 2.3 * in, 0.32, 0.38);
    pen.Closed(kIds[i], "fig-glow", PressFlat(strip, frames.position));
  }
}

void DrawAnnotations(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  DrawBackLine(pen, frames, style);
  for (const FigureArcLabel& label : style.arcs) DrawArc(pen, frames, label);
  DrawArrow(pen, frames, style.arrow);
  DrawMark(pen, frames, style.mark);
  constexpr double kRadius = 9;
  const ViewBox view = style.view.value_or(DefaultView(frames.position));
  DrawVerdict(pen, style.verdict, {view.x + view.width - 1.6 * kRadius, view.y + 1.6 * kRadius}, kRadius);
}

}  // namespace sitbone::figure
