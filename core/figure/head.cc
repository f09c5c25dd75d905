#include "figure/head.h"

#include <initializer_list>

namespace sitbone::figure {
namespace {

struct Mark {
  double x = 0;  // to the face
  double y = 0;  // to the crown
  bool corner = false;
};

Nodes OnHead(const SegmentFrame& head, std::initializer_list<Mark> marks) {
  Nodes nodes;
  for (const Mark& mark : marks) nodes.push_back({head.At(mark.y, mark.x), mark.corner});
  return nodes;
}

Nodes Skull(const SegmentFrame& head) {
  return OnHead(head, {{0.5, 12.6},  {4.6, 11.7},  {7.7, 9.3},   {9.2, 6.4},   {9.6, 4.0},   {9.3, 2.4},
                       {9.9, 0.8},   {10.9, -0.9}, {11.5, -1.9}, {11.1, -2.8}, {10.1, -3.1}, {10.1, -3.8},
                       {10.5, -4.4}, {10.0, -5.0}, {10.2, -5.6}, {9.7, -6.3},  {9.4, -6.9},  {9.7, -8.0},
                       {9.2, -9.3},  {7.8, -9.9},  {5.4, -9.2},  {2.0, -7.2},  {-0.8, -4.6}, {-4.5, -4.6},
                       {-7.4, -2.4}, {-9.2, 2.0},  {-9.1, 6.2},  {-6.6, 10.2}, {-3.0, 12.1}});
}

void DrawNeck(Pen& pen, const FigureFrames& frames, const Trunk& trunk) {
  const SegmentFrame& head = frames.head;
  const Vec2 front = trunk.CollarFront();
  const Vec2 back = trunk.CollarBack();
  const Vec2 down = -4.0 * frames.spine.stations.back().along();
  const Vec2 throat = head.At(-8.8, 4.2);
  const Vec2 nape = head.At(-3.0, -7.2);
  Nodes neck;
  neck.push_back({front + down});
  neck.push_back({front});
  neck.push_back({0.52 * front + 0.48 * throat - 0.7 * frames.neck.front()});
  neck.push_back({throat});
  neck.push_back({head.At(-3, 4), true});
  neck.push_back({head.At(2, -4), true});
  neck.push_back({nape});
  neck.push_back({0.5 * back + 0.5 * nape + 0.9 * frames.neck.front()});
  neck.push_back({back});
  neck.push_back({back + down});
  pen.AddClosed(neck);
}

void DrawFace(Pen& pen, const SegmentFrame& head) {
  pen.AddOpen(OnHead(head, {{6.4, 3.9}, {7.6, 4.5}, {8.9, 4.2}}));
  pen.Finish("brow", "fig-brow");
  pen.AddClosed(OnHead(head, {{6.6, 1.5, true}, {7.5, 2.2}, {8.4, 2.0}, {8.6, 1.45}, {8.0, 1.1}, {7.2, 1.1}}));
  pen.Finish("eye-white", "fig-eye-white");
  pen.Circle("eye", "fig-eye", head.At(1.6, 7.95), 0.58);
  pen.AddOpen(OnHead(head, {{6.2, 1.4}, {7.4, 2.3}, {8.6, 2.0}}));
  pen.Finish("eyelid", "fig-face");
  pen.AddOpen(OnHead(head, {{9.95, -4.95}, {9.0, -4.95}, {8.0, -4.6}}));
  pen.AddOpen(OnHead(head, {{9.9, -2.6}, {9.35, -2.2}, {9.4, -1.4}}));
  pen.Finish("mouth", "fig-face");
}

void DrawEar(Pen& pen, const SegmentFrame& head) {
  pen.Closed("ear", "fig-skin",
             OnHead(head, {{0.9, -1.2},
                           {1.1, 0.8},
                           {0.8, 2.4},
                           {-0.8, 3.1},
                           {-2.3, 2.2},
                           {-2.5, 0.2},
                           {-1.6, -1.9},
                           {-0.3, -3.1},
                           {0.6, -2.7}}));
  pen.AddOpen(OnHead(head, {{0.3, 1.5}, {-0.8, 2.1}, {-1.6, 1.2}, {-1.5, -0.3}, {-0.6, -1.4}}));
  pen.Finish("ear-line", "fig-skin-line");
}

void DrawHairCap(Pen& pen, const SegmentFrame& head, FigureHair hair) {
  switch (hair) {
    case FigureHair::kShort:
      pen.AddClosed(
          OnHead(head, {{8.6, 9.0},         {7.2, 7.4},   {5.4, 6.8},   {4.2, 4.4, true}, {3.3, 4.2},   {2.6, 0.6},
                        {1.7, -0.4, true},  {0.9, 2.2},   {-0.9, 3.6},  {-2.9, 2.4},      {-3.3, -0.6}, {-4.0, -4.0},
                        {-6.6, -5.2, true}, {-9.1, -2.4}, {-10.2, 2.4}, {-10.0, 7.0},     {-7.4, 11.3}, {-3.2, 13.6},
                        {1.4, 14.3},        {5.6, 13.2},  {8.4, 11.2}}));
      break;
    case FigureHair::kBob:
      pen.AddClosed(OnHead(head, {{8.7, 9.2},
                                  {7.0, 7.6},
                                  {5.2, 5.6},
                                  {4.3, 2.0},
                                  {4.0, -2.0},
                                  {3.8, -6.4},
                                  {2.6, -8.4, true},
                                  {-2.0, -8.9},
                                  {-6.0, -8.8},
                                  {-9.0, -7.8, true},
                                  {-10.4, -3.0},
                                  {-10.9, 2.6},
                                  {-10.2, 7.6},
                                  {-7.4, 11.8},
                                  {-3.2, 13.9},
                                  {1.4, 14.4},
                                  {5.6, 13.2},
                                  {8.4, 11.2}}));
      break;
    case FigureHair::kBun:
      pen.AddEllipse(head.At(12.6, -7.2), {4.2, 4.2});
      pen.AddClosed(OnHead(head, {{8.6, 9.0},
                                  {6.6, 6.6},
                                  {4.4, 4.6},
                                  {2.8, 3.2},
                                  {1.8, 0.4, true},
                                  {0.9, 2.2},
                                  {-0.9, 3.6},
                                  {-2.9, 2.4},
                                  {-3.3, -0.6},
                                  {-4.2, -3.4},
                                  {-6.6, -4.4, true},
                                  {-9.0, -2.0},
                                  {-10.0, 2.4},
                                  {-9.9, 6.6},
                                  {-7.3, 10.8},
                                  {-3.2, 13.1},
                                  {1.2, 13.7},
                                  {5.4, 12.7},
                                  {8.3, 10.8}}));
      break;
  }
  pen.Finish("hair", "fig-hair");
}

}  // namespace

void DrawHairBehind(Pen& pen, const FigureFrames& frames, const FigureStyle& style) {
  if (style.hair != FigureHair::kBob) return;
  pen.Closed("hair-behind", "fig-hair",
             OnHead(frames.head, {{-3, 2}, {-9.5, 1}, {-10.2, -5}, {-8.6, -9.4}, {-4.5, -9.6}, {-3, -4}}));
}

void DrawHead(Pen& pen, const FigureFrames& frames, const Trunk& trunk, const FigureStyle& style) {
  const SegmentFrame& head = frames.head;
  DrawNeck(pen, frames, trunk);
  pen.AddClosed(Skull(head));
  pen.Finish("head", "fig-skin");
  // Under the jaw the neck lies in shade; the line of the jaw divides them.
  pen.Closed("jaw-shade", "fig-shade",
             OnHead(head, {{4.9, -9.0, true}, {2.0, -7.2}, {-0.4, -4.8, true}, {-0.6, -7.6}, {2.0, -9.3}}));
  pen.AddOpen(OnHead(head, {{7.8, -9.9}, {5.4, -9.2}, {2.0, -7.2}, {0.3, -5.4}}));
  pen.Finish("jaw", "fig-skin-line");
  DrawFace(pen, head);
  DrawHairCap(pen, head, style.hair);
  if (style.hair != FigureHair::kBob) DrawEar(pen, head);
}

}  // namespace sitbone::figure
