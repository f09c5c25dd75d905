#include "figure/skeleton.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "figure/ribbon.h"

namespace sitbone::figure {
namespace {

using Outline = std::span<const Vec2>;  // along, front

Nodes On(const SegmentFrame& frame, Outline outline, double scale = 1) {
  Nodes nodes;
  nodes.reserve(outline.size());
  for (const Vec2& p : outline) nodes.push_back({frame.At(scale * p.x, scale * p.y)});
  return nodes;
}

void AddBone(Pen& pen, const SegmentFrame& frame, Outline outline) { pen.AddClosed(On(frame, outline), Fit::kThrough); }

// Pelvis frame: along to the head, front to the belly.
constexpr std::array<Vec2, 33> kHipBone = {{
    {6.6, 6.9},   {8.6, 6.7},   {11.0, 5.3},  {12.8, 2.6},  {13.3, -0.6}, {12.5, -3.8}, {10.9, -6.2},
    {9.2, -7.5},  {7.7, -7.6},  {6.5, -6.6},  {5.7, -5.3},  {4.3, -4.2},  {2.6, -4.0},  {1.0, -4.7},
    {0.1, -5.3},  {-1.0, -4.7}, {-2.2, -5.0}, {-3.6, -6.0}, {-5.2, -6.2}, {-6.7, -5.1}, {-7.2, -3.4},
    {-6.7, -1.4}, {-6.0, 1.0},  {-5.4, 3.6},  {-4.2, 6.0},  {-2.6, 7.0},  {-1.2, 6.6},  {-0.3, 5.0},
    {0.8, 3.7},   {2.4, 3.7},   {3.7, 4.9},   {4.7, 5.0},   {5.6, 5.9},
}};
constexpr std::array<Vec2, 9> kObturatorForamen = {{{-2.6, 0.4},
                                                    {-2.2, 2.2},
                                                    {-2.6, 3.9},
                                                    {-3.6, 4.1},
                                                    {-4.6, 2.6},
                                                    {-5.0, 0.6},
                                                    {-4.8, -1.4},
                                                    {-4.0, -2.4},
                                                    {-3.1, -1.6}}};
// The hollow of the wing, its darker side.
constexpr std::array<Vec2, 10> kWingHollow = {{{7.0, 5.6},
                                               {9.2, 5.2},
                                               {11.2, 3.2},
                                               {11.9, 0.4},
                                               {11.2, -2.6},
                                               {9.4, -5.0},
                                               {7.6, -4.6},
                                               {6.2, -2.6},
                                               {4.6, -0.6},
                                               {5.2, 2.8}}};
constexpr std::array<Vec2, 21> kSacrum = {{
    {8.0, -2.5},  {8.9, -3.4},  {10.5, -5.2}, {10.8, -6.0}, {10.2, -6.9}, {8.8, -7.5},  {7.4, -7.6},
    {5.8, -8.3},  {4.2, -8.4},  {2.4, -8.2},  {0.6, -7.6},  {-0.8, -6.6}, {-2.3, -5.2}, {-2.9, -4.3},
    {-2.4, -4.0}, {-1.0, -5.1}, {0.4, -6.0},  {2.0, -6.3},  {3.8, -6.0},  {5.4, -5.0},  {6.8, -3.6},
}};

// Thigh frame: along to the knee, front; lengths of a thigh of 42.9 cm.
constexpr std::array<Vec2, 37> kFemur = {{
    {-1.6, -1.0}, {-2.0, -2.3}, {-1.4, -3.5}, {0.4, -3.9},  {2.6, -3.4},  {4.6, -2.6},  {6.2, -2.5},  {8.0, -1.8},
    {11.0, -0.9}, {15.0, -0.4}, {20.0, -0.2}, {25.0, -0.3}, {30.0, -0.8}, {34.0, -1.5}, {37.0, -2.2}, {39.4, -3.1},
    {41.2, -3.8}, {42.9, -3.9}, {44.4, -3.1}, {45.1, -1.6}, {45.3, 0.2},  {45.0, 1.8},  {43.9, 2.9},  {42.3, 3.2},
    {40.5, 2.9},  {38.6, 2.3},  {35.0, 1.9},  {30.0, 1.9},  {25.0, 2.2},  {20.0, 2.2},  {15.0, 1.9},  {11.0, 1.5},
    {8.0, 1.2},   {5.6, 1.3},   {3.6, 1.7},   {1.9, 1.5},   {0.2, 0.4},
}};
constexpr std::array<Vec2, 17> kFemurShade = {{
    {0.6, -3.3},
    {3.0, -2.9},
    {6.2, -2.1},
    {10.0, -0.8},
    {15.0, 0.0},
    {20.0, 0.2},
    {25.0, 0.1},
    {30.0, -0.4},
    {35.0, -1.3},
    {39.6, -2.8},
    {38.6, -0.6},
    {34.0, 0.3},
    {27.0, 0.9},
    {20.0, 1.0},
    {13.0, 0.6},
    {7.0, -0.4},
    {3.0, -1.2},
}};
// Shank frame, of a shank of 43.1 cm.
constexpr std::array<Vec2, 25> kTibia = {{
    {2.6, -2.9},  {3.4, -3.2},  {4.6, -2.7},  {6.4, -1.8},  {9.0, -1.0},  {14.0, -0.5}, {20.0, -0.4},
    {28.0, -0.5}, {34.0, -0.8}, {38.0, -1.3}, {40.4, -1.8}, {41.7, -1.6}, {42.0, -0.4}, {42.1, 0.8},
    {43.2, 1.6},  {42.4, 2.3},  {40.0, 2.0},  {36.0, 1.6},  {28.0, 1.6},  {20.0, 1.9},  {14.0, 2.3},
    {9.0, 2.8},   {6.4, 3.3},   {4.4, 2.9},   {2.6, 2.7},
}};
constexpr std::array<Vec2, 11> kTibiaShade = {{
    {4.4, -2.3},
    {7.0, -1.3},
    {12.0, -0.4},
    {20.0, -0.1},
    {30.0, -0.3},
    {39.0, -1.3},
    {38.0, -0.1},
    {28.0, 0.5},
    {18.0, 0.7},
    {10.0, 0.5},
    {6.0, -0.4},
}};
constexpr std::array<Vec2, 22> kFibula = {{
    {3.7, -2.7},  {4.2, -3.7},  {5.4, -3.8},  {7.0, -3.0},  {10.0, -2.5}, {18.0, -2.2}, {28.0, -2.0}, {36.0, -2.0},
    {40.0, -2.2}, {42.6, -2.2}, {44.2, -1.7}, {44.6, -0.8}, {43.6, -0.1}, {41.6, -0.4}, {39.4, -0.9}, {36.0, -1.2},
    {28.0, -1.2}, {18.0, -1.4}, {10.0, -1.6}, {7.0, -1.7},  {5.2, -1.6},  {4.2, -1.9},
}};
constexpr std::array<Vec2, 8> kPatella = {
    {{-2.1, -0.3}, {-1.7, 0.7}, {-0.2, 1.1}, {1.4, 0.8}, {2.3, 0.1}, {1.3, -0.7}, {-0.3, -0.9}, {-1.6, -0.8}}};

// Foot frame: along to the toes, front to the instep.
constexpr std::array<Vec2, 12> kHeelBone = {{{-4.5, -2.7},
                                             {-5.0, -4.2},
                                             {-4.5, -5.6},
                                             {-2.8, -6.0},
                                             {-0.4, -5.5},
                                             {2.4, -4.9},
                                             {4.5, -4.7},
                                             {4.9, -3.4},
                                             {4.0, -2.5},
                                             {1.8, -2.6},
                                             {-0.8, -2.0},
                                             {-2.8, -1.9}}};
constexpr std::array<Vec2, 11> kAnkleBone = {{{-2.2, -1.6},
                                              {-2.0, -0.2},
                                              {-1.0, 0.7},
                                              {0.6, 0.8},
                                              {1.8, 0.1},
                                              {2.8, -0.6},
                                              {4.4, -0.9},
                                              {5.0, -1.8},
                                              {4.2, -2.6},
                                              {2.2, -2.4},
                                              {-0.4, -2.2}}};
constexpr std::array<Vec2, 10> kMidfoot = {{{5.0, -1.1},
                                            {6.8, -1.2},
                                            {8.8, -1.9},
                                            {9.4, -3.0},
                                            {9.0, -4.6},
                                            {7.6, -5.3},
                                            {5.6, -5.1},
                                            {5.0, -4.2},
                                            {5.0, -3.0},
                                            {4.9, -2.0}}};
constexpr std::array<Vec2, 10> kMetatarsals = {{{9.4, -2.2},
                                                {11.0, -2.8},
                                                {13.2, -4.0},
                                                {15.0, -4.7},
                                                {15.4, -5.8},
                                                {14.2, -6.3},
                                                {12.4, -5.7},
                                                {10.6, -5.3},
                                                {9.1, -5.1},
                                                {9.5, -3.6}}};
constexpr std::array<Vec2, 7> kToes = {
    {{15.7, -4.9}, {17.2, -5.3}, {18.6, -5.5}, {19.1, -6.0}, {18.4, -6.3}, {16.8, -6.3}, {15.6, -6.2}}};

// A vertebra: along the axis of its body, front; middle of the body at 0. Of a height of 3.6 cm with its disc.
constexpr std::array<Vec2, 12> kBody = {{{-1.05, -1.66},
                                         {-0.55, -1.52},
                                         {0.0, -1.47},
                                         {0.55, -1.52},
                                         {1.05, -1.66},
                                         {1.06, 0.0},
                                         {1.08, 1.72},
                                         {0.55, 1.6},
                                         {0.0, 1.55},
                                         {-0.55, 1.6},
                                         {-1.08, 1.72},
                                         {-1.06, 0.0}}};
constexpr std::array<Vec2, 14> kArch = {{{0.9, -1.3},
                                         {1.0, -2.2},
                                         {1.7, -2.7},
                                         {1.55, -3.15},
                                         {0.6, -3.1},
                                         {0.3, -4.0},
                                         {0.05, -4.95},
                                         {-0.6, -5.25},
                                         {-1.15, -4.95},
                                         {-1.0, -4.0},
                                         {-1.7, -3.3},
                                         {-1.75, -2.75},
                                         {-0.5, -2.4},
                                         {0.0, -1.3}}};
constexpr double kVertebraHeight = 3.6;
// The same in outline, for the vertebrae that the model does not know.
constexpr std::array<Vec2, 4> kPlainBody = {{{-1.35, -1.6}, {1.35, -1.6}, {1.35, 1.7}, {-1.35, 1.7}}};
constexpr std::array<Vec2, 6> kPlainArch = {
    {{0.9, -1.2}, {1.5, -2.8}, {-0.2, -5.2}, {-1.2, -5.0}, {-1.5, -2.9}, {0.0, -1.2}}};

/// The disc between two vertebrae, a little wider than they are in front.
void AddDisc(Pen& pen, const SegmentFrame& joint, double size) {
  constexpr std::array<Vec2, 8> kDisc = {
      {{-0.62, -1.5}, {0.0, -1.75}, {0.62, -1.5}, {0.7, 0.0}, {0.75, 1.6}, {0.0, 1.98}, {-0.75, 1.6}, {-0.7, 0.0}}};
  pen.AddClosed(On(joint, kDisc, size), Fit::kThrough);
}

void DrawLumbarSpine(Pen& pen, const AnatomyFrames& frames) {
  for (const SegmentFrame& joint : frames.joints) AddDisc(pen, joint, 1);
  pen.Finish("discs", "fig-disc");
  constexpr std::array<std::string_view, kLumbarVertebrae> kIds = {"vertebra-l5", "vertebra-l4", "vertebra-l3",
                                                                   "vertebra-l2", "vertebra-l1"};
  for (std::size_t i = 0; i < kLumbarVertebrae; ++i) {
    const double size = frames.lumbar[i].length / kVertebraHeight;
    pen.AddClosed(On(frames.lumbar[i], kArch, size * (i == 0 ? 0.82 : 1)), Fit::kThrough);
    pen.AddClosed(On(frames.lumbar[i], kBody, size), Fit::kThrough);
    pen.Finish(kIds[i], "fig-bone");
  }
}

/// Chest and neck, which the model does not know: paler, each vertebra a little smaller than the one below.
void DrawUpperSpine(Pen& pen, const AnatomyFrames& frames) {
  const FigureFrames& figure = frames.figure;
  const Vec2 begin = frames.joints.back().origin;
  const SpineFrames& spine = figure.spine;
  const std::array<Vec2, 8> way = {begin,
                                   spine.At(0.64, -5.4),
                                   spine.At(0.76, -6.2),
                                   spine.At(0.88, -6.0),
                                   spine.At(1.0, -4.6),
                                   spine.At(1.12, -2.6),
                                   Middle(spine.At(1.2, -1.4), figure.head.At(-6, -3)),
                                   figure.head.At(-1.6, -2.2)};
  const Ribbon ribbon(way);
  constexpr int kChest = 12;
  constexpr int kNeck = 7;
  double place = 0;
  const double unit = ribbon.length() / (kChest * 2.25 + kNeck * 1.75);
  for (int i = 0; i < kChest + kNeck; ++i) {
    const bool neck = i >= kChest;
    const double height = unit * (neck ? 1.75 : 2.55 - 0.05 * i);
    const double u = (place + 0.5 * height) / ribbon.length();
    place += height;
    const Vec2 way_up = ribbon.At(u + 0.01, 0) - ribbon.At(u - 0.01, 0);
    const SegmentFrame frame = {ribbon.At(u, 0), std::atan2(way_up.x, -way_up.y), height, 1};
    const double size = height / kVertebraHeight;
    Nodes body = On(frame, kPlainBody, size);
    for (Node& node : body) node.corner = true;
    pen.AddClosed(On(frame, kPlainArch, neck ? 0.9 * size : 1.12 * size), Fit::kThrough);
    pen.AddClosed(body, Fit::kThrough);
  }
  pen.Finish("upper-spine", "fig-bone-far");
}

void DrawPelvis(Pen& pen, const AnatomyFrames& frames) {
  const SegmentFrame& pelvis = frames.pelvis;
  AddBone(pen, pelvis, kSacrum);
  pen.Finish("sacrum", "fig-bone");
  for (const double s : {7.4, 5.2, 3.2, 1.4}) {
    const double behind = -8.0 + 0.09 * (s - 4) * (s - 4);
    pen.AddOpen(Nodes{{pelvis.At(s - 0.3, behind + 2.4 - 0.2 * std::abs(s - 5))}, {pelvis.At(s, behind + 0.5)}});
  }
  pen.Finish("sacrum-lines", "fig-bone-line");
  AddBone(pen, pelvis, kHipBone);
  pen.Finish("pelvis", "fig-bone");
  AddBone(pen, pelvis, kWingHollow);
  pen.Finish("pelvis-shade", "fig-bone-shade");
  AddBone(pen, pelvis, kObturatorForamen);
  pen.Finish("pelvis-opening", "fig-bone-gap");
  pen.Circle("hip-socket", "fig-bone-shade", pelvis.At(0.2, 0.2), 3.1);
}

/// The kneecap slides over the end of the femur: it turns by more than half of the knee's bend, and comes lower.
SegmentFrame PatellaOf(const LegFrames& leg) {
  constexpr double kBefore = 3.9;  // cm before the knee's axis
  const double bend = leg.shank.angle - leg.thigh.angle;
  SegmentFrame patella = {leg.shank.origin, leg.thigh.angle + 0.62 * bend, 0, -1};
  const double above = 1.6 - 0.9 * std::clamp(bend, 0.0, 1.0);
  patella.origin = patella.At(-above, kBefore);
  return patella;
}

void DrawLegBones(Pen& pen, const LegFrames& leg) {
  AddBone(pen, leg.shank, kTibia);
  pen.Finish("tibia", "fig-bone");
  AddBone(pen, leg.shank, kTibiaShade);
  pen.Finish("tibia-shade", "fig-bone-shade");
  AddBone(pen, leg.foot, kToes);
  AddBone(pen, leg.foot, kMetatarsals);
  pen.Finish("forefoot", "fig-bone");
  pen.AddOpen(On(leg.foot, std::array<Vec2, 3>{{{10.2, -3.3}, {12.4, -4.4}, {14.4, -5.4}}}));
  pen.AddOpen(On(leg.foot, std::array<Vec2, 3>{{{9.9, -4.2}, {12.0, -5.0}, {13.8, -5.8}}}));
  pen.Finish("forefoot-lines", "fig-bone-line");
  AddBone(pen, leg.foot, kMidfoot);
  AddBone(pen, leg.foot, kAnkleBone);
  AddBone(pen, leg.foot, kHeelBone);
  pen.Finish("hindfoot", "fig-bone");
  pen.AddOpen(On(leg.foot, std::array<Vec2, 3>{{{4.8, -1.4}, {5.0, -3.0}, {4.9, -4.6}}}));
  pen.AddOpen(On(leg.foot, std::array<Vec2, 3>{{{-1.4, -2.2}, {1.4, -2.5}, {4.4, -2.6}}}));
  pen.Finish("hindfoot-lines", "fig-bone-line");
  AddBone(pen, leg.shank, kFibula);
  pen.Finish("fibula", "fig-bone");
  // Head, neck and shaft in one piece.
  pen.AddEllipse(leg.thigh.origin, {2.35, 2.35});
  AddBone(pen, leg.thigh, kFemur);
  pen.Finish("femur", "fig-bone");
  AddBone(pen, leg.thigh, kFemurShade);
  pen.Finish("femur-shade", "fig-bone-shade");
  const SegmentFrame patella = PatellaOf(leg);
  const std::array<Vec2, 2> tendon = {patella.At(1.8, 0.0), leg.shank.At(6.4, 2.7)};
  pen.Closed("patellar-tendon", "fig-tendon", Ribbon(tendon).Band(0, 1, [](double) { return 0.4; }));
  AddBone(pen, patella, kPatella);
  pen.Finish("patella", "fig-bone");
}

}  // namespace

void DrawSkeleton(Pen& pen, const AnatomyFrames& frames) {
  DrawUpperSpine(pen, frames);
  DrawLumbarSpine(pen, frames);
  DrawPelvis(pen, frames);
  DrawLegBones(pen, frames.figure.stretched);
}

Vec2 FindBone(const AnatomyFrames& frames, Bone bone) {
  const LegFrames& leg = frames.figure.stretched;
  switch (bone) {
    case Bone::kLumbarSpine:
      return frames.lumbar[3].At(0, 0.4);
    case Bone::kSacrum:
      return frames.pelvis.At(4.6, -7.4);
    case Bone::kPelvis:
      return frames.pelvis.At(9.6, 2.6);
    case Bone::kSitBone:
      return frames.pelvis.At(-5.4, -4.9);
    case Bone::kFemur:
      return leg.thigh.At(22, 1.2);
    case Bone::kPatella:
      return PatellaOf(leg).At(0, 0.3);
    case Bone::kTibia:
      return leg.shank.At(22, 1.1);
    case Bone::kFibula:
      return leg.shank.At(30, -1.6);
  }
  return {};
}

Vec2 FindSacroiliacJoint(const AnatomyFrames& frames) { return frames.pelvis.At(5.6, -5.6); }

}  // namespace sitbone::figure
