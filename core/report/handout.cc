#include "report/handout.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "figure/anatomy.h"
#include "figure/anatomy_labels.h"
#include "figure/figure_output.h"
#include "figure/label_columns.h"
#include "figure/person.h"
#include "figure/skeleton.h"
#include "figure/soft_tissue.h"
#include "report/drawn.h"
#include "report/figure_words.h"
#include "report/paper.h"
#include "report/sheet.h"

namespace sitbone::report {
namespace {

using figure::FigureStyle;
using figure::GuideMoment;
using figure::GuideStretch;
using messages::Catalogue;

constexpr double kMargin = 32;
constexpr double kFoot = 18;  // height of the small print
constexpr double kGap = 14;

std::string_view NameOf(GuideStretch stretch) { return stretch == GuideStretch::kOne ? "one" : "two"; }

struct Span {
  double from = 0;
  double to = 0;
};

/// One step or one comparison: what is shown and which words go with it.
struct Scene {
  GuideMoment moment;
  std::string_view words;
};

constexpr std::array<Scene, 3> kSteps = {
    {{GuideMoment::kStart, "start"}, {GuideMoment::kOnTheWay, "way"}, {GuideMoment::kHold, "hold"}}};
constexpr std::array<Scene, 4> kComparedOne = {{{GuideMoment::kHold, "one-hold"},
                                                {GuideMoment::kTightHold, "one-tight-hold"},
                                                {GuideMoment::kThighDropped, "one-thigh-dropped"},
                                                {GuideMoment::kRoundedBack, "one-rounded-back"}}};
constexpr std::array<Scene, 4> kComparedTwo = {{{GuideMoment::kHold, "two-hold"},
                                                {GuideMoment::kTightHold, "two-tight-hold"},
                                                {GuideMoment::kRoundedBack, "two-rounded-back"},
                                                {GuideMoment::kKneeLocked, "two-knee-locked"}}};

/// What the small pictures show: less of the room than on a screen.
figure::ViewBox ViewOf(GuideStretch stretch) {
  return stretch == GuideStretch::kOne ? figure::ViewBox{-98, -118, 188, 127} : figure::ViewBox{-92, -143, 234, 150};
}

class Composer {
 public:
  Composer(const HandoutPlan& plan, const Catalogue& catalogue, double type)
      : plan_(plan),
        catalogue_(catalogue),
        sheet_(SizeOf(plan.paper)),
        type_(type),
        width_(sheet_.size().x - 2 * kMargin) {}

  /// Puts everything onto the page; says whether it fits.
  Result<bool> Compose() {
    double y = AddHead(kMargin);
    y = AddSteps(y + 8);
    y = AddDose(y + 9);
    y = AddCompared(y + 12);
    auto inside = AddInside(y + 10);
    if (!inside) return std::unexpected(inside.error());
    AddSafety(y + 10);
    AddFoot();
    if (problem_) return std::unexpected(*problem_);
    return lowest_ < sheet_.size().y - kMargin - kFoot;
  }
  std::string Finish() && { return std::move(sheet_).Finish(); }

 private:
  std::string Text(std::string_view id) const { return catalogue_.Format(id); }
  std::string Named(std::string_view id, std::string_view variable) const {
    return catalogue_.Format(id, {{variable, NameOf(plan_.stretch)}});
  }

  double AddHead(double y) {
    sheet_.Line({kMargin, y + 8}, {.size = 9, .bold = true, .colour = kAccent}, Text("handout-kicker"));
    sheet_.Line({kMargin + width_, y + 8}, {.size = 9, .bold = true, .colour = kAccent, .align = Align::kRight},
                "Sitbone");
    sheet_.Line({kMargin, y + 38}, {.size = 29, .bold = true, .colour = kInk}, Named("stretch-name", "stretch"));
    sheet_.Line({kMargin, y + 54}, {.size = 11, .colour = kSoft}, Named("stretch-about", "stretch"));
    return y + 60;
  }

  /// A moment as drawing or picture; returns its lower edge.
  double AddPicture(GuideMoment moment, const FigureStyle& style, Vec2 at, double width) {
    const auto picture = plan_.pictures.find(moment);
    if (picture != plan_.pictures.end()) return AddPhotograph(picture->second, style, at, width);
    const figure::Drawing drawing = DrawPerson(figure::GuidePosture(plan_.stretch, moment), style);
    const double height = width * drawing.view.height / drawing.view.width;
    sheet_.Element(WriteNestedSvg(drawing, figure::FigureTheme::kLight, {at.x, at.y, width, height}));
    return at.y + height;
  }

  double AddPhotograph(const HandoutPicture& picture, const FigureStyle& style, Vec2 at, double width) {
    const auto drawing = DrawOverPicture(picture.person, style);
    if (!drawing) {
      problem_ = drawing.error();
      return at.y;
    }
    const double height = width * drawing->view.height / drawing->view.width;
    sheet_.Picture(at, {width, height}, picture.jpeg);
    sheet_.Element(WriteNestedSvg(*drawing, figure::FigureTheme::kLight, {at.x, at.y, width, height}));
    return at.y + height;
  }

  double AddSteps(double y) {
    const double column = (width_ - 2 * kGap) / 3;
    double bottom = y;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
      const double x = kMargin + static_cast<double>(i) * (column + kGap);
      FigureStyle style = GuideStyle(plan_.stretch, kSteps[i].moment, DrawnPerson(plan_.stretch));
      style.view = ViewOf(plan_.stretch);
      const double under = AddPicture(kSteps[i].moment, style, {x, y}, column) + 10;
      sheet_.Disc({x + 8, under + 6.5}, 8, kAccent);
      sheet_.Line({x + 8, under + 10}, {.size = 10, .bold = true, .colour = "#ffffff", .align = Align::kMiddle},
                  std::to_string(i + 1));
      const messages::Argument step = {"step", kSteps[i].words};
      sheet_.Line({x + 21, under + 10}, {.size = 11, .bold = true, .colour = kInk},
                  catalogue_.Format("guide-step", {step}));
      const std::string id = "guide-steps-" + std::string(NameOf(plan_.stretch));
      bottom = std::max(bottom, sheet_.Paragraph({x, under + 19}, column, {.size = 9.4 * type_, .colour = kInk},
                                                 catalogue_.Format(id, {step})));
    }
    return bottom;
  }

  double AddDose(double y) {
    constexpr double kHeight = 42;
    sheet_.Box({kMargin, y}, {kMargin + width_, y + kHeight}, 6, kPale);
    sheet_.Line({kMargin + 14, y + 26}, {.size = 12, .bold = true, .colour = kAccent}, Text("handout-dose-heading"));
    const HandoutDose& dose = plan_.dose;
    struct Figure {
      int from;
      int to;
      std::string_view id;
    };
    const std::array<Figure, 3> figures = {{{dose.hold_s_min, dose.hold_s_max, "handout-dose-hold"},
                                            {dose.repetitions_min, dose.repetitions_max, "handout-dose-repetitions"},
                                            {dose.times_a_day_min, dose.times_a_day_max, "handout-dose-times"}}};
    const double first = kMargin + 0.2 * width_;
    const double column = 0.8 * width_ / 3;
    const TextStyle numeral = {.size = 23, .bold = true, .colour = kInk};
    const TextStyle caption = {.size = 9.6 * type_, .colour = kInk, .leading = 1.15};
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const double x = first + column * static_cast<double>(i);
      const std::string range =
          catalogue_.Format("handout-dose-range", {{"from", figures[i].from}, {"to", figures[i].to}});
      sheet_.Line({x, y + 29}, numeral, range);
      const double beside = CalcTextWidth(range, numeral) + 7;
      const std::string words = Text(figures[i].id);
      const auto lines = static_cast<double>(BreakLines(words, column - beside - 14, caption).size());
      const double half = 0.5 * lines * caption.leading * caption.size;
      sheet_.Paragraph({x + beside, y + 0.5 * kHeight + 1 - half}, column - beside - 14, caption, words);
    }
    return y + kHeight;
  }

  double AddHeading(Vec2 at, double width, std::string_view id, std::string_view colour = kAccent) {
    sheet_.Line({at.x, at.y + 9}, {.size = 12, .bold = true, .colour = colour}, Text(id));
    sheet_.Rule({at.x, at.y + 14}, {at.x + width, at.y + 14}, kRule, 0.6);
    return at.y + 20;
  }

  double AddCompared(double y) {
    const double top = AddHeading({kMargin, y}, width_, "handout-compare-heading");
    const double column = (width_ - 3 * kGap) / 4;
    const auto& scenes = plan_.stretch == GuideStretch::kOne ? kComparedOne : kComparedTwo;
    double bottom = top;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
      const double x = kMargin + static_cast<double>(i) * (column + kGap);
      FigureStyle style = JudgedStyle(plan_.stretch, scenes[i].moment, DrawnPerson(plan_.stretch));
      style.view = ViewOf(plan_.stretch);
      style.arrow = figure::FigureArrow::kNone;
      const double under = AddPicture(scenes[i].moment, style, {x, top}, column) + 4;
      const std::string words = catalogue_.Format("guide-picture", {{"picture", scenes[i].words}});
      bottom = std::max(
          bottom, sheet_.Paragraph({x, under}, column, {.size = 8.6 * type_, .colour = kInk, .leading = 1.25}, words));
    }
    return bottom;
  }

  double inside_width() const { return 0.4 * width_; }

  /// The body in the hold, with its few names in page letters, above the words about it.
  Result<void> AddInside(double y) {
    const double top = AddHeading({kMargin, y}, inside_width(), "handout-inside-heading");
    const figure::FigurePosture posture = figure::GuidePosture(plan_.stretch, GuideMoment::kHold);
    const auto pose = CalcAnatomy(posture, {}, DefaultBack(posture));
    if (!pose) return std::unexpected(pose.error());
    FigureStyle style = DrawnPerson(plan_.stretch);
    style.scenery = false;
    style.view = plan_.stretch == GuideStretch::kOne ? figure::ViewBox{-98, -122, 190, 126}
                                                     : figure::ViewBox{-70, -140, 186, 142};
    figure::AnatomyStyle anatomy;
    anatomy.stress = false;
    const figure::Drawing drawing = DrawAnatomy(*pose, style, anatomy);
    const double bottom = sheet_.size().y - kMargin - kFoot - 6;
    const TextStyle words = {.size = 8.4 * type_, .colour = kInk, .leading = 1.28};
    const auto lines = BreakLines(Text("handout-inside"), inside_width(), words);
    const double text_top = bottom - static_cast<double>(lines.size()) * words.leading * words.size;
    // The picture takes what the words leave.
    const double scale = std::min(inside_width() / drawing.view.width, (text_top - 6 - top) / drawing.view.height);
    const Vec2 size = scale * Vec2{drawing.view.width, drawing.view.height};
    const Vec2 corner = {kMargin + 0.5 * (inside_width() - size.x), top + 0.5 * (text_top - 6 - top - size.y)};
    sheet_.Element(WriteNestedSvg(drawing, figure::FigureTheme::kLight, {corner.x, corner.y, size.x, size.y}));
    NameInside(*pose, corner - scale * Vec2{drawing.view.x, drawing.view.y}, scale, {top, text_top});
    sheet_.Paragraph({kMargin, text_top}, inside_width(), words, Text("handout-inside"));
    return {};
  }

  /// Names at both sides of the picture, whose points are `scale` large and moved by `origin`.
  void NameInside(const figure::AnatomyPose& pose, Vec2 origin, double scale, Span room) {
    struct Name {
      std::string_view part;
      Vec2 anchor;
      bool left;
    };
    using figure::Bone;
    const std::array<Name, 5> names = {{{"pelvis", FindBone(pose.frames, Bone::kPelvis), true},
                                        {"lumbar-spine", FindBone(pose.frames, Bone::kLumbarSpine), true},
                                        {"sit-bone", FindBone(pose.frames, Bone::kSitBone), true},
                                        {"hamstrings", FindHead(pose, body::Head::kSemiten), false},
                                        {"nerve", FindNerve(pose), false}}};
    const std::vector<figure::Obstacle> obstacles = figure::ObstaclesOf(pose.frames.figure);
    const TextStyle style = {.size = 8.6, .bold = true, .colour = kInk};
    for (const bool left : {true, false}) {
      std::vector<figure::ColumnLabel> labels;
      std::vector<std::string> texts;
      const Vec2 edge = {(kMargin + (left ? 0 : inside_width()) - origin.x) / scale, 0};
      const double lowest = left && pose.frames.figure.position == figure::FigurePosition::kLying ? -46 : -4;
      for (const Name& name : names) {
        if (name.left != left) continue;
        texts.push_back(catalogue_.Format("figure-part", {{"part", name.part}}));
        labels.push_back({name.anchor, CalcTextWidth(texts.back(), style) / scale, style.size / scale});
      }
      const figure::Column column = {edge.x, left ? 1.0 : -1.0, (room.from - origin.y) / scale + 1, lowest};
      const auto tops = PlaceInColumn(labels, column, obstacles);
      double widest = 0;
      for (const std::string& text : texts) widest = std::max(widest, CalcTextWidth(text, style));
      for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!tops[i]) continue;
        const double base = origin.y + scale * *tops[i] + 0.75 * style.size;
        const double x = origin.x + scale * edge.x;
        const double sign = left ? 1 : -1;
        // Lines turn beside the widest name, so that none runs through another.
        const Vec2 begin = {x + sign * (CalcTextWidth(texts[i], style) + 2.5), base - 0.3 * style.size};
        const Vec2 turn = {x + sign * (widest + 3.5), begin.y};
        const Vec2 end = origin + scale * labels[i].anchor;
        sheet_.Rule(begin, turn, kInk, 0.5);
        sheet_.Rule(turn, end, kInk, 0.5);
        sheet_.Disc(end, 1.1, kInk);
        TextStyle placed = style;
        placed.align = left ? Align::kLeft : Align::kRight;
        sheet_.Line({x, base}, placed, texts[i]);
      }
    }
  }

  void AddSafety(double y) {
    const double x = kMargin + inside_width() + 1.4 * kGap;
    const double width = kMargin + width_ - x;
    const TextStyle words = {.size = 8.2 * type_, .colour = kInk, .leading = 1.24};
    double at = AddHeading({x, y}, width, "handout-safe-heading", kStop);
    at = sheet_.Paragraph({x, at}, width, words, Text("safe-pull")) + 3;
    const auto title = [&](std::string_view id) {
      at = sheet_.Paragraph({x, at}, width, {.size = 8.8 * type_, .bold = true, .colour = kStop}, Text(id)) + 0.5;
    };
    title("safe-emergency-title");
    for (const std::string_view id : {"safe-emergency-bladder", "safe-emergency-numb", "safe-emergency-legs"})
      at = sheet_.Item({x, at}, width, words, Text(id));
    at += 3;
    title("safe-soon-title");
    for (const std::string_view id :
         {"safe-soon-weak", "safe-soon-ill", "safe-soon-injury", "safe-soon-age", "safe-soon-long"}) {
      at = sheet_.Item({x, at}, width, words, Text(id));
    }
    lowest_ = at;
  }

  void AddFoot() {
    const double y = sheet_.size().y - kMargin - kFoot;
    sheet_.Rule({kMargin, y}, {kMargin + width_, y}, kRule, 0.6);
    sheet_.Paragraph({kMargin, y + 5}, width_, {.size = 7.2, .colour = kSoft},
                     Text("small-device") + " " + Text("small-review"));
  }

  const HandoutPlan& plan_;
  const Catalogue& catalogue_;
  Sheet sheet_;
  double type_;  ///< of the letters that are read, against their usual size
  double width_;
  std::optional<Error> problem_;  ///< what is wrong with a picture
  double lowest_ = 0;             ///< where the last text ends
};

}  // namespace

Vec2 SizeOf(Paper paper) { return paper == Paper::kA4 ? Vec2{595.28, 841.89} : Vec2{612, 792}; }

Result<std::string> RenderHandout(const HandoutPlan& plan, const Catalogue& catalogue) {
  // The letters are as large as the page allows.
  constexpr double kLargest = 1.16;
  constexpr double kSmallest = 0.9;
  for (double type = kLargest; type > kSmallest; type -= 0.02) {
    Composer composer(plan, catalogue, type);
    const auto fits = composer.Compose();
    if (!fits) return std::unexpected(fits.error());
    if (*fits) return std::move(composer).Finish();
  }
  return Fail(ErrorCode::kInternal, "the texts of the hand-out are longer than a page");
}

}  // namespace sitbone::report
