#include "figure/anatomy_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figure/figure_theme.h"
#include "figure/label_columns.h"
#include "figure/skeleton.h"
#include "figure/soft_tissue.h"
#include "figure/text_width.h"

namespace sitbone::figure {
namespace {

constexpr double kMargin = 4;  // cm between labels and the edge of the picture
constexpr double kLine = 5.6;  // cm from one line of text to the next

/// A label before it has a place.
struct Note {
  std::string_view id;
  Vec2 anchor;
  bool on_leg = false;  ///< stands on the side of the feet
  std::string name;
  std::string number;
};

std::string_view FindWords(const AnatomyWords& words, std::string_view id) {
  const auto found = words.find(id);
  return found == words.end() ? std::string_view{} : std::string_view(found->second);
}

/// The caller's words around a whole number; empty without words.
std::string Fill(const AnatomyWords& words, std::string_view id, double value) {
  std::string text(FindWords(words, id));
  const std::size_t place = text.find("{}");
  if (place != std::string::npos) text.replace(place, 2, std::to_string(std::lround(value)));
  return text;
}

constexpr double kWider = 1.06;  // letters may be another face's

double WidthOf(std::string_view text, bool bold) { return kWider * CalcTextWidth(text, kNoteSize, bold); }

class Collector {
 public:
  Collector(const AnatomyPose& pose, const AnatomyWords& words) : pose_(pose), words_(words) {}

  void Add(std::string_view id, Vec2 anchor, bool on_leg, std::string number) {
    const std::string_view name = FindWords(words_, id);
    if (!name.empty()) notes_.push_back({id, anchor, on_leg, std::string(name), std::move(number)});
  }

  void AddStress() {
    const body::BodyAnswer& answer = pose_.body.answer;
    Add("l5s1", pose_.frames.joints[0].origin, false, Fill(words_, "moment", answer.balance.l5s1_moment));
    Add("sacroiliac", FindSacroiliacJoint(pose_.frames), false,
        Fill(words_, "moment", pose_.body.leg().sacroiliac_moment));
  }
  void AddNerve() {
    Add("nerve", FindNerve(pose_), false, Fill(words_, "percent", 100 * pose_.body.answer.nerve.strain));
  }
  void AddHamstrings() {
    for (const body::Head head : {body::Head::kBflh, body::Head::kSemiten, body::Head::kSemimem, body::Head::kBfsh}) {
      const double fiber = pose_.body.leg().heads[body::IndexOf(head)].muscle.norm_fiber_length;
      Add(body::HeadName(head), FindHead(pose_, head), true, Fill(words_, "percent", 100 * std::max(0.0, fiber - 1)));
    }
  }
  void AddBones() {
    const body::BalanceResult& balance = pose_.body.answer.balance;
    const double tilt = ToDegrees(balance.pelvis);
    const auto bone = [&](std::string_view id, Bone which, bool on_leg, std::string number = {}) {
      Add(id, FindBone(pose_.frames, which), on_leg, std::move(number));
    };
    bone("pelvis", Bone::kPelvis, false, Fill(words_, tilt < 0 ? "tilt_forward" : "tilt_back", std::abs(tilt)));
    bone("lumbar-spine", Bone::kLumbarSpine, false, Fill(words_, "degrees", ToDegrees(balance.lumbar)));
    bone("sit-bone", Bone::kSitBone, false);
    bone("sacrum", Bone::kSacrum, false);
    bone("femur", Bone::kFemur, true);
    bone("tibia", Bone::kTibia, true);
    bone("patella", Bone::kPatella, true);
    bone("fibula", Bone::kFibula, true);
  }

  std::vector<Note> notes() && { return std::move(notes_); }

 private:
  const AnatomyPose& pose_;
  const AnatomyWords& words_;
  std::vector<Note> notes_;
};

void AddLimb(std::vector<Obstacle>& obstacles, std::initializer_list<SegmentFrame> bones, double radius) {
  for (const SegmentFrame& bone : bones) obstacles.push_back({bone.origin, bone.end(), radius});
}

/// At the edge of the picture; beside a lying person's trunk it ends above the head.
Column ColumnOf(const ViewBox& view, const FigureFrames& frames, bool on_leg) {
  const bool over_head = !on_leg && frames.position == FigurePosition::kLying;
  const double lowest = over_head ? frames.head.origin.y - 14 : -2;
  const double bottom = std::min(view.y + view.height - kMargin, lowest);
  const double edge = on_leg ? view.x + view.width - kMargin : view.x + kMargin;
  return {edge, on_leg ? -1.0 : 1.0, view.y + kMargin, bottom};
}

void DrawNote(Pen& pen, const Note& note, const Column& column, double top) {
  const std::string id = "label-" + std::string(note.id);
  const bool begins = (column.inward > 0) != pen.mirrored();
  const double base = top + 0.78 * kNoteSize;
  pen.Text(id, begins ? "fig-note-start" : "fig-note-end", {column.edge, base}, note.name);
  if (!note.number.empty()) {
    pen.Text(id + "-value", begins ? "fig-value-start" : "fig-value-end", {column.edge, base + kLine}, note.number);
  }
}

/// `width` of the widest label: all lines turn beside it, so that none runs through another label's text.
void DrawLeader(Pen& pen, const Note& note, const Column& column, double top, double width) {
  const std::string id = "line-" + std::string(note.id);
  const double y = top + 0.45 * kNoteSize;
  const double begin = column.edge + column.inward * (WidthOf(note.name, true) + 1);
  // A line never turns beyond what it names.
  const double room = std::max(0.0, column.inward * (note.anchor.x - begin) - 2);
  const double stub = std::min(column.inward * (column.edge - begin) + width + kLabelStub, room);
  const std::vector<Vec2> way = {{begin, y}, {begin + column.inward * stub, y}, note.anchor};
  for (const std::string_view css_class : {"fig-leader-case", "fig-leader"}) {
    pen.AddPolyline(way);
    pen.Finish(css_class == "fig-leader" ? id : id + "-case", css_class);
  }
  pen.Circle(id + "-end", "fig-leader-end", note.anchor, 0.75);
}

}  // namespace

std::vector<Obstacle> ObstaclesOf(const FigureFrames& frames) {
  std::vector<Obstacle> obstacles;
  for (const LegFrames* leg : {&frames.stretched, &frames.other}) {
    AddLimb(obstacles, {leg->thigh, leg->shank}, 11);
    obstacles.push_back({leg->foot.At(-5, -3), leg->foot.At(20, -4), 7});
  }
  for (const ArmFrames* arm : {&frames.near_arm, &frames.far_arm}) AddLimb(obstacles, {arm->upper, arm->forearm}, 7);
  AddLimb(obstacles, {frames.spine.stations[0], frames.spine.stations[4], frames.spine.stations[8]}, 15);
  obstacles.push_back({frames.hip(), frames.spine.stations.back().origin, 15});
  obstacles.push_back({frames.head.At(-2, 0), frames.head.At(6, 0), 15});
  return obstacles;
}

void DrawAnatomyLabels(Pen& pen, const AnatomyPose& pose, const AnatomyStyle& anatomy, const ViewBox& view) {
  Collector collector(pose, anatomy.words);
  if (anatomy.stress) collector.AddStress();
  if (anatomy.nerve) collector.AddNerve();
  if (anatomy.hamstrings) collector.AddHamstrings();
  if (anatomy.bones) collector.AddBones();
  const std::vector<Note> notes = std::move(collector).notes();
  const std::vector<Obstacle> obstacles = ObstaclesOf(pose.frames.figure);
  for (const bool on_leg : {false, true}) {
    const Column column = ColumnOf(view, pose.frames.figure, on_leg);
    std::vector<const Note*> chosen;
    std::vector<ColumnLabel> labels;
    for (const Note& note : notes) {
      if (note.on_leg != on_leg) continue;
      chosen.push_back(&note);
      labels.push_back({note.anchor, std::max(WidthOf(note.name, true), WidthOf(note.number, false)),
                        note.number.empty() ? kNoteSize : kNoteSize + kLine});
    }
    const std::vector<std::optional<double>> tops = PlaceInColumn(labels, column, obstacles);
    double width = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) width = std::max(width, tops[i] ? labels[i].width : 0);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (tops[i]) DrawLeader(pen, *chosen[i], column, *tops[i], width);
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (tops[i]) DrawNote(pen, *chosen[i], column, *tops[i]);
    }
  }
}

}  // namespace sitbone::figure
