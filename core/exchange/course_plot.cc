#include "exchange/course_plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "figure/svg.h"
#include "programme/local_time.h"
#include "report/paper.h"
#include "report/plot_scale.h"

namespace sitbone::exchange {
namespace {

using messages::Catalogue;
using programme::SessionDone;
using programme::SideDone;
using report::Align;
using report::kInk;
using report::kSoft;
using report::PlotScale;
using report::Sheet;
using report::TextStyle;

constexpr std::string_view kRule = "#cfc7ba";
constexpr std::string_view kBand = "#ece7de";
constexpr double kGutter = 26;  // left of every chart, for its scale
constexpr double kGap = 14;     // between the legs
constexpr double kDayMs = 86'400'000;
constexpr TextStyle kScaleStyle = {.size = 7, .colour = kSoft};
constexpr std::array<std::string_view, 2> kLegs = {"left", "right"};

/// Days since 1970, with the part of the day.
double TimeOf(std::int64_t at, int offset_min) {
  return static_cast<double>(at + std::int64_t{60'000} * offset_min) / kDayMs;
}
double DayOf(std::int64_t at, int offset_min) { return std::floor(TimeOf(at, offset_min)); }

double Median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// What falls into one mark.
struct Bin {
  std::vector<double> knee[2];
  double plus_minus[2] = {0, 0};
  std::vector<double> before;
  std::vector<double> after;
  int sessions = 0;
};

void AddTo(Bin& bin, const SessionDone& session) {
  bool held = false;
  for (const SideDone& side : session.sides) {
    held = held || side.credited_s > 0;
    if (side.stretch != "one" || !side.knee_flexion.best) continue;
    const std::size_t leg = side.side == kLegs[0] ? 0 : 1;
    bin.knee[leg].push_back(side.knee_flexion.best->value);
    bin.plus_minus[leg] = std::max(bin.plus_minus[leg], side.knee_flexion.best->plus_minus);
  }
  if (session.pain_before) bin.before.push_back(*session.pain_before);
  if (session.pain_after) bin.after.push_back(*session.pain_after);
  if (held) ++bin.sessions;
}

Mark MarkOf(double day, const Bin& bin) {
  Mark mark;
  mark.day = day;
  mark.sessions = bin.sessions;
  for (std::size_t leg = 0; leg < 2; ++leg) {
    if (bin.knee[leg].empty()) continue;
    mark.knee_deg[leg] = Median(bin.knee[leg]);
    mark.plus_minus_deg[leg] = bin.plus_minus[leg];
  }
  std::vector<double> told = bin.before;
  told.insert(told.end(), bin.after.begin(), bin.after.end());
  if (!bin.before.empty()) mark.before = Median(bin.before);
  if (!bin.after.empty()) mark.after = Median(bin.after);
  if (told.empty()) return mark;
  mark.lowest = std::ranges::min(told);
  mark.highest = std::ranges::max(told);
  return mark;
}

/// One panel: its corners and its two scales.
struct Panel {
  Vec2 low;
  Vec2 high;
  PlotScale x;
  PlotScale y;
};

void Stroke(Sheet& sheet, const std::vector<Vec2>& points, std::string_view colour, double width, double opacity = 1) {
  sheet.Element(figure::StrokePath(figure::PathData(points), {colour, width, {}, opacity}));
}

void Circle(Sheet& sheet, Vec2 at, double radius, bool open) {
  sheet.Disc(at, radius, kInk);
  if (open) sheet.Disc(at, radius - 0.8, "#ffffff");
}

class Course {
 public:
  Course(Sheet& sheet, const PlotPlace& place, const Shared& shared, const CourseMarks& course, const Catalogue& words)
      : sheet_(sheet), place_(place), shared_(shared), course_(course), words_(words) {}

  double Draw() {
    double y = DrawKnees(place_.top.y);
    y = DrawPain(y + 16);
    y = DrawSessions(y + 16);
    DrawDays(MakePanel(place_.top.x + kGutter, place_.width - kGutter, y, 1, 1, Zero::kTop), y);
    return y + 11;
  }

 private:
  enum class Zero { kTop, kBottom };

  Panel MakePanel(double left, double width, double top, double height, double highest, Zero zero) const {
    constexpr double kInset = 9;  // half a bar, and a little
    const double bottom = top + height;
    return {{left, top},
            {left + width, bottom},
            PlotScale(course_.first_day, course_.last_day, left + kInset, left + width - kInset),
            zero == Zero::kTop ? PlotScale(0, highest, top, bottom) : PlotScale(0, highest, bottom, top)};
  }

  void Title(Vec2 at, const std::string& text) { sheet_.Line(at, {.size = 8.2, .bold = true, .colour = kInk}, text); }

  void Grid(const Panel& panel, const std::vector<double>& ticks, std::string_view unit, bool numbers) {
    for (const double tick : ticks) {
      const double y = panel.y(tick);
      sheet_.Rule({panel.low.x, y}, {panel.high.x, y}, kRule, 0.5);
      if (!numbers) continue;
      TextStyle style = kScaleStyle;
      style.align = Align::kRight;
      sheet_.Line({panel.low.x - 4, y + 2.4}, style, words_.FormatNumber({tick, 0}) + std::string(unit));
    }
  }

  double DrawKnees(double y) {
    const double height = 112 * place_.stretch;
    Title({place_.top.x, y + 8}, words_.Format("sheet-knee"));
    const double top = y + 28;
    const double width = (place_.width - kGutter - kGap) / 2;
    double deepest = 60;
    for (const Mark& mark : course_.marks) {
      for (std::size_t leg = 0; leg < 2; ++leg) {
        if (mark.knee_deg[leg]) deepest = std::max(deepest, *mark.knee_deg[leg] + *mark.plus_minus_deg[leg]);
      }
    }
    deepest = std::min(std::ceil(deepest / 20) * 20, 140.0);
    for (std::size_t leg = 0; leg < 2; ++leg) {
      const double left = place_.top.x + kGutter + static_cast<double>(leg) * (width + kGap);
      const Panel panel = MakePanel(left, width, top, height, deepest, Zero::kTop);
      sheet_.Line({left, top - 5}, {.size = 7.8, .colour = kSoft},
                  words_.Format("fhir-leg-" + std::string(kLegs[leg])));
      DrawKnee(panel, leg);
    }
    return top + height;
  }

  void DrawKnee(const Panel& panel, std::size_t leg) {
    std::vector<double> ticks;
    for (double tick = 0; tick <= panel.y.high() + 1; tick += 20) ticks.push_back(tick);
    const auto first =
        std::ranges::find_if(course_.marks, [&](const Mark& mark) { return mark.knee_deg[leg].has_value(); });
    if (first == course_.marks.end()) {
      Grid(panel, ticks, "\u00b0", leg == 0);
      const Vec2 middle = {(panel.low.x + panel.high.x) / 2, (panel.low.y + panel.high.y) / 2 + 8};
      sheet_.Line(middle, {.size = 8, .colour = kSoft, .align = Align::kMiddle}, words_.Format("sheet-not-measured"));
      return;
    }
    // What lies within the smallest change of the first value may be chance.
    const double start = *first->knee_deg[leg];
    const double band_low = panel.y(std::max(start - programme::kSmallestChangeDeg, 0.0));
    const double band_high = panel.y(start + programme::kSmallestChangeDeg);
    sheet_.Box({panel.low.x, band_low}, {panel.high.x, band_high}, 0, kBand);
    Grid(panel, ticks, "\u00b0", leg == 0);
    std::vector<Vec2> line;
    for (const Mark& mark : course_.marks) {
      if (!mark.knee_deg[leg]) continue;
      const double x = panel.x(mark.day);
      const double pm = *mark.plus_minus_deg[leg];
      Stroke(sheet_, {{x, panel.y(*mark.knee_deg[leg] - pm)}, {x, panel.y(*mark.knee_deg[leg] + pm)}}, kSoft, 0.9);
      line.push_back({x, panel.y(*mark.knee_deg[leg])});
    }
    if (line.size() > 1) Stroke(sheet_, line, kInk, 0.7);
    for (const Vec2& at : line) Circle(sheet_, at, 1.9, false);
  }

  double DrawPain(double y) {
    Title({place_.top.x, y + 8}, words_.Format("sheet-pain"));
    const double right = place_.top.x + place_.width;
    const TextStyle key = {.size = 7.8, .colour = kSoft};
    const std::string after = words_.Format("sheet-after");
    const std::string before = words_.Format("sheet-before");
    double x = right - report::CalcTextWidth(after, key);
    sheet_.Line({x, y + 8}, key, after);
    Circle(sheet_, {x - 6, y + 5.4}, 2.1, false);
    x -= 20 + report::CalcTextWidth(before, key);
    sheet_.Line({x, y + 8}, key, before);
    Circle(sheet_, {x - 6, y + 5.4}, 2.1, true);
    const Panel panel =
        MakePanel(place_.top.x + kGutter, place_.width - kGutter, y + 18, 60 * place_.stretch, 10, Zero::kBottom);
    Grid(panel, {0, 5, 10}, "", true);
    for (const Mark& mark : course_.marks) {
      const double at = panel.x(mark.day);
      if (mark.lowest && *mark.lowest < *mark.highest) {
        Stroke(sheet_, {{at, panel.y(*mark.lowest)}, {at, panel.y(*mark.highest)}}, kSoft, 1.6, 0.45);
      }
      if (mark.after) Circle(sheet_, {at, panel.y(*mark.after)}, 2.1, false);
      if (mark.before) Circle(sheet_, {at - (mark.after ? 3.2 : 0), panel.y(*mark.before)}, 2.1, true);
    }
    return panel.high.y;
  }

  /// How much was done, and above it the flags.
  double DrawSessions(double y) {
    Title({place_.top.x, y + 8}, words_.Format(course_.weekly ? "sheet-sessions-week" : "sheet-sessions"));
    int most = 1;
    for (const Mark& mark : course_.marks) most = std::max(most, mark.sessions);
    const double flags = DrawFlags(y + 19);
    const Panel panel =
        MakePanel(place_.top.x + kGutter, place_.width - kGutter, flags, 26 * place_.stretch, most, Zero::kBottom);
    Grid(panel, {0, 1.0 * most}, "", true);
    const double step = panel.x(course_.first_day + (course_.weekly ? 7 : 1)) - panel.x(course_.first_day);
    const double half = std::clamp(0.36 * step, 0.8, 7.0);
    for (const Mark& mark : course_.marks) {
      if (mark.sessions == 0) continue;
      const double x = panel.x(mark.day);
      sheet_.Box({x - half, panel.y(mark.sessions)}, {x + half, panel.high.y}, 0, kSoft);
    }
    return panel.high.y;
  }

  /// Signs that would lie on one another go into rows, as many as there is room for; returns the lower edge.
  double DrawFlags(double y) {
    constexpr std::size_t kRows = 3;
    constexpr double kApart = 7.5;
    const Panel panel = MakePanel(place_.top.x + kGutter, place_.width - kGutter, y, 0, 1, Zero::kTop);
    std::array<double, kRows> taken;
    taken.fill(-kApart);
    std::size_t rows = 1;
    for (const Flag& flag : shared_.flags) {
      const double x = panel.x(TimeOf(flag.at, flag.offset_min));
      std::size_t row = 0;
      while (row + 1 < kRows && x - taken[row] < kApart) ++row;
      taken[row] = x;
      rows = std::max(rows, row + 1);
      DrawFlagSign(sheet_, {x, y + kApart * static_cast<double>(row)}, flag.kind);
    }
    return y + kApart * static_cast<double>(rows);
  }

  void DrawDays(const Panel& panel, double y) {
    const double middle = std::round((course_.first_day + course_.last_day) / 2);
    const double days = course_.last_day - course_.first_day;
    TextStyle style = kScaleStyle;
    sheet_.Line({panel.low.x, y + 9}, style, WriteDay(words_, course_.first_day));
    style.align = Align::kMiddle;
    if (days > 7) sheet_.Line({panel.x(middle), y + 9}, style, WriteDay(words_, middle));
    style.align = Align::kRight;
    sheet_.Line({panel.high.x, y + 9}, style, WriteDay(words_, course_.last_day));
  }

  Sheet& sheet_;
  const PlotPlace& place_;
  const Shared& shared_;
  const CourseMarks& course_;
  const Catalogue& words_;
};

}  // namespace

CourseMarks FindMarks(const Shared& shared, int by_session_days) {
  CourseMarks course;
  course.last_day = DayOf(shared.now.at, shared.now.offset_min);
  course.first_day = course.last_day;
  for (const programme::Event* event : shared.events) {
    course.first_day = std::min(course.first_day, DayOf(event->at, event->offset_min));
    course.last_day = std::max(course.last_day, DayOf(event->at, event->offset_min));
  }
  course.weekly = course.last_day - course.first_day > by_session_days;
  std::map<double, Bin> bins;
  for (const SessionDone& session : shared.sessions) {
    const double day = DayOf(session.at, session.offset_min);
    const double time = TimeOf(session.at, session.offset_min);
    const double week = course.first_day + 7 * std::floor((day - course.first_day) / 7) + 3;
    AddTo(bins[course.weekly ? std::min(week, course.last_day) : time], session);
  }
  for (const auto& [day, bin] : bins) course.marks.push_back(MarkOf(day, bin));
  course.last_day += course.weekly ? 0 : 1;  // a session of the last day lies within it
  return course;
}

double DrawCourse(Sheet& sheet, const PlotPlace& place, const Shared& shared, const CourseMarks& course,
                  const Catalogue& catalogue) {
  return Course(sheet, place, shared, course, catalogue).Draw();
}

void DrawFlagSign(Sheet& sheet, Vec2 centre, FlagKind kind) {
  const auto [x, y] = centre;
  constexpr double r = 3;
  switch (kind) {
    case FlagKind::kRedFlag:
    case FlagKind::kNumbness:
    case FlagKind::kWeakness:
      sheet.Box({x - r + 0.4, y - r + 0.4}, {x + r - 0.4, y + r - 0.4}, 0, kInk);
      return;
    case FlagKind::kNerveSign:
      sheet.Element(figure::FillPath(
          figure::PathData(std::vector<Vec2>{{x, y - r - 0.5}, {x + r + 0.5, y}, {x, y + r + 0.5}, {x - r - 0.5, y}}),
          kInk));
      return;
    case FlagKind::kIncrease:
    case FlagKind::kRise:
      sheet.Element(figure::FillPath(
          figure::PathData(std::vector<Vec2>{{x, y - r}, {x + r, y + r - 0.3}, {x - r, y + r - 0.3}}), kInk));
      return;
    case FlagKind::kSeen:
      sheet.Disc(centre, r - 0.2, kInk);
      sheet.Disc(centre, r - 1.2, "#ffffff");
      return;
  }
}

std::string WriteDate(const Catalogue& catalogue, std::int64_t at, int offset_min) {
  const programme::LocalTime t = programme::ToLocal(at, offset_min);
  return catalogue.Format("sheet-date", {{"day", t.day}, {"month", t.month}, {"year", t.year}});
}

std::string WriteDay(const Catalogue& catalogue, double day) {
  return WriteDate(catalogue, static_cast<std::int64_t>(day * kDayMs), 0);
}

}  // namespace sitbone::exchange
