#include "report/plot.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "figure/svg.h"
#include "report/plot_scale.h"
#include "report/trace.h"

namespace sitbone::report {
namespace {

using figure::Attribute;
using figure::FormatCoordinate;
using session::SessionRecord;

/// One of the two drawings, in units of its viewBox.
struct PlotShape {
  std::string_view css_class;
  std::string_view id;  ///< makes the ids of the two drawings differ
  double width = 0;
  double gutter = 0;  ///< left of the panels, for the tick labels
  double panel = 0;   ///< height of a panel of 90 degrees or more
  double letter = 0;
  int time_ticks = 0;
  int points = 0;
};

constexpr PlotShape kWide{"plot plot-wide", "w", 800, 70, 150, 13, 12, 700};
constexpr PlotShape kNarrow{"plot plot-narrow", "n", 320, 54, 124, 12, 6, 300};

/// A panel's content.
struct Panel {
  std::string title;
  std::string note;  ///< behind the title, soft
  Trace trace;
  double low = 0;
  double high = 90;
  bool has_band = false;
  bool in_words = false;           ///< words at the axis instead of degrees (the back)
  std::vector<double> limits_deg;  ///< dashed lines
};

double Widest(double letter, std::string_view text) {
  return 0.6 * letter * static_cast<double>(text.size());  // bytes: rather too wide than too narrow
}

std::string Line(Vec2 from, Vec2 to, std::string_view css_class) {
  return "<line" + Attribute("class", css_class) + Attribute("x1", from.x) + Attribute("y1", from.y) +
         Attribute("x2", to.x) + Attribute("y2", to.y) + "/>";
}

std::string Rect(Vec2 low, Vec2 high, std::string_view css_class, double radius = 0) {
  return "<rect" + Attribute("class", css_class) + Attribute("x", low.x) + Attribute("y", low.y) +
         Attribute("width", std::max(0.0, high.x - low.x)) + Attribute("height", std::max(0.0, high.y - low.y)) +
         (radius > 0 ? Attribute("rx", radius) : "") + "/>";
}

/// `text` is raw and escaped here. `anchor` is start, middle or end.
std::string Word(Vec2 at, std::string_view text, std::string_view css_class, std::string_view anchor = "start") {
  return "<text" + Attribute("class", css_class) + Attribute("x", at.x) + Attribute("y", at.y) +
         (anchor == "start" ? "" : Attribute("text-anchor", anchor)) + ">" + figure::Escape(text) + "</text>";
}

class PlotWriter {
 public:
  PlotWriter(const SessionRecord& record, const Findings& findings, const Texts& texts, const PlotShape& shape,
             std::vector<Panel> panels)
      : record_(record),
        findings_(findings),
        texts_(texts),
        shape_(shape),
        panels_(std::move(panels)),
        time_(0, std::max(record.source.duration_s, record.series.t_s.back()), shape.gutter, shape.width - 10) {}

  std::string Write(const std::string& alt) {
    DrawLanes();
    for (const Panel& panel : panels_) DrawPanel(panel);
    DrawTimeAxis();
    const std::string id(shape_.id);
    return "<svg" + Attribute("class", shape_.css_class) + " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " +
           FormatCoordinate(shape_.width) + " " + FormatCoordinate(y_) + "\" role=\"img\"" +
           Attribute("aria-label", alt) + Attribute("font-size", shape_.letter) + ">\n<defs><pattern id=\"unseen-" +
           id +
           "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
           "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>\n" +
           out_ + "</svg>\n";
  }

 private:
  struct Bar {
    double from_s = 0;
    double to_s = 0;
    std::vector<std::string> labels;  ///< the first that fits is written
  };

  /// The name of a lane beside its first row; the rows follow.
  void BeginLane(const std::string& name) { out_ += Word({0, y_ + 0.62 * Row()}, name, "lane"); }

  double Row() const { return shape_.letter * 1.75; }

  /// Bars that do not overlap, each with its label in it or right of it where that is free.
  void DrawRow(const std::vector<Bar>& bars, std::string_view css_class) {
    std::string labels;
    double free_from = time_(time_.low());
    for (std::size_t i = 0; i < bars.size(); ++i) {
      const double left = time_(bars[i].from_s);
      const double right = std::max(time_(bars[i].to_s), left + 3);
      const double next = i + 1 < bars.size() ? time_(bars[i + 1].from_s) : shape_.width;
      out_ += Rect({left, y_}, {right, y_ + Row() - 4}, css_class, std::min(4.0, 0.5 * (right - left)));
      for (const std::string& label : bars[i].labels) {
        const double wide = Widest(shape_.letter, label) * 1.07 + 10;
        const Vec2 base{0, y_ + 0.62 * Row()};
        if (wide <= right - left) {
          labels += Word(base + Vec2{left + 6, 0}, label, "bar-in");
        } else if (right + wide <= next) {
          labels += Word(base + Vec2{right + 6, 0}, label, "bar-out");
        } else if (left - wide >= free_from) {
          labels += Word(base + Vec2{left - 6, 0}, label, "bar-out", "end");
        } else {
          continue;
        }
        break;
      }
      free_from = right;
    }
    out_ += labels + "\n";
    y_ += Row();
  }

  /// One row for the holds, and one for each of the first kinds of fault; a kind is named once, at its longest.
  void DrawLanes() {
    if (!record_.holds.empty()) {
      std::vector<Bar> holds;
      for (std::size_t i = 0; i < record_.holds.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        holds.push_back({record_.holds[i].from_s,
                         record_.holds[i].to_s,
                         {texts_.Raw("plot-hold", {{"number", number}, {"seconds", findings_.holds[i].seconds}}),
                          texts_.Raw("plot-hold-short", {{"number", number}})}});
      }
      BeginLane(texts_.Raw("plot-lane-holds"));
      DrawRow(holds, "bar-hold");
    }
    if (record_.faults.empty()) return;
    BeginLane(texts_.Raw("plot-lane-faults"));
    for (std::size_t k = 0; k < std::min(kRowsMax, findings_.faults.size()); ++k) {
      const std::string& kind = findings_.faults[k].kind;
      std::vector<Bar> bars;
      for (const session::Fault& fault : record_.faults) {
        if (fault.kind == kind) bars.push_back({fault.from_s, fault.to_s, {}});
      }
      std::ranges::sort(bars, {}, &Bar::from_s);
      const auto longest = std::ranges::max_element(bars, {}, [](const Bar& b) { return b.to_s - b.from_s; });
      longest->labels = {texts_.RawFault(kind, "-label")};
      // Among many short ones there is room only after the last.
      if (time_(longest->to_s) - time_(longest->from_s) < Widest(shape_.letter, longest->labels.front())) {
        std::swap(longest->labels, bars.back().labels);
      }
      DrawRow(bars, "bar-fault");
    }
  }

  void DrawPanel(const Panel& panel) {
    y_ += shape_.letter * 1.9;
    out_ += Word({shape_.gutter, y_}, panel.title, "panel-title");
    const double note_at = shape_.gutter + Widest(shape_.letter, panel.title) * 1.07 + 14;  // the title is bold
    const bool has_room = note_at + Widest(shape_.letter, panel.note) < shape_.width;
    if (!panel.note.empty() && has_room) out_ += Word({note_at, y_}, panel.note, "soft");
    y_ += shape_.letter * 0.7;
    const double top = y_;
    const double bottom =
        top + shape_.panel * std::clamp((panel.high - panel.low) / 90, panel.in_words ? 0.9 : 0.55, 1.25);
    const PlotScale angle(panel.low, panel.high, bottom, top);
    out_ += Rect({time_(time_.low()), top}, {time_(time_.high()), bottom}, "panel");
    for (const session::Hold& hold : record_.holds) {
      out_ += Rect({time_(hold.from_s), top}, {time_(hold.to_s), bottom}, "span-hold");
    }
    for (const session::Fault& fault : record_.faults) {
      out_ += Rect({time_(fault.from_s), top}, {time_(fault.to_s), bottom}, "span-fault");
      if (time_(fault.to_s) - time_(fault.from_s) < 6) continue;  // edges would hide what is between them
      for (const double x : {time_(fault.from_s), time_(fault.to_s)}) out_ += Line({x, top}, {x, bottom}, "edge-fault");
    }
    DrawAngleAxis(panel, angle);
    DrawGaps(panel, top, bottom);
    DrawTrace(panel, angle);
    out_ += "\n";
    y_ = bottom;
    bottom_ = bottom;
  }

  void DrawAngleAxis(const Panel& panel, const PlotScale& angle) {
    const double left = time_(time_.low());
    const double right = time_(time_.high());
    const double drop = 0.36 * shape_.letter;
    if (panel.in_words) {
      // The rounding of a back is told in words: its degrees are too rough to be read as numbers.
      const std::pair<double, std::string> words[] = {
          {0.5 * (std::max(panel.low, 0.0) + kRoundingLittleDeg), texts_.Raw("plot-back-straight")},
          {0.5 * (kRoundingLittleDeg + kRoundingRoundDeg), texts_.Raw("plot-back-little")},
          {0.5 * (kRoundingRoundDeg + panel.high), texts_.Raw("plot-back-round")}};
      for (const auto& [at, word] : words) out_ += Word({left - 8, angle(at) + drop}, word, "tick", "end");
    } else {
      const int most =
          std::max(3, static_cast<int>(std::abs(angle(panel.high) - angle(panel.low)) / (2 * shape_.letter)));
      for (const double tick : FindAngleTicks(panel.low, panel.high, most)) {
        out_ += Line({left, angle(tick)}, {right, angle(tick)}, tick == 0 ? "grid zero" : "grid");
        out_ += Word({left - 8, angle(tick) + drop}, texts_.Raw("angle-plain", {{"value", tick}}), "tick", "end");
      }
    }
    for (const double limit : panel.limits_deg) {
      out_ += Line({left, angle(limit)}, {right, angle(limit)}, "limit");
    }
  }

  void DrawGaps(const Panel& panel, double top, double bottom) {
    const std::string label = texts_.Raw("not-seen");
    for (const TimeSpan& gap : panel.trace.gaps) {
      const double left = time_(gap.from_s);
      const double right = time_(gap.to_s);
      out_ += "<rect class=\"unseen\"" + Attribute("x", left) + Attribute("y", top) +
              Attribute("width", std::max(0.0, right - left)) + Attribute("height", bottom - top) +
              " fill=\"url(#unseen-" + std::string(shape_.id) + ")\"/>";
      const double wide = Widest(shape_.letter, label) + 12;
      if (wide > right - left) continue;
      const double middle = 0.5 * (left + right);
      const double y = 0.5 * (top + bottom);
      out_ += Rect({middle - 0.5 * wide, y - shape_.letter}, {middle + 0.5 * wide, y + 0.6 * shape_.letter},
                   "unseen-label", 4);
      out_ += Word({middle, y + 0.2 * shape_.letter}, label, "soft", "middle");
    }
  }

  void DrawTrace(const Panel& panel, const PlotScale& angle) {
    for (const auto& run : panel.trace.runs) {
      std::vector<Vec2> line;
      std::vector<Vec2> band;
      for (const TracePoint& point : run) {
        line.push_back({time_(point.t_s), angle(point.value)});
        band.push_back({time_(point.t_s), angle(point.value + WidenForPeople(point.deviation))});
      }
      for (auto point = run.rbegin(); point != run.rend(); ++point) {
        band.push_back({time_(point->t_s), angle(point->value - WidenForPeople(point->deviation))});
      }
      if (panel.has_band && run.size() > 1) {
        out_ += "<path class=\"band\"" + Attribute("d", figure::PathData(band) + "Z") + "/>";
      }
      if (line.size() == 1) {
        out_ += "<circle class=\"dot\"" + Attribute("cx", line[0].x) + Attribute("cy", line[0].y) + " r=\"2\"/>";
      } else {
        out_ += "<path class=\"line\"" + Attribute("d", figure::PathData(line)) + "/>";
      }
    }
  }

  void DrawTimeAxis() {
    const double right = time_(time_.high());
    y_ = bottom_ + shape_.letter * 1.5;
    double free_from = 0;
    for (const double tick : FindTimeTicks(time_.high(), shape_.time_ticks)) {
      const double x = time_(tick);
      out_ += Line({x, bottom_}, {x, bottom_ + 4}, "grid zero");
      const std::string label = FormatTime(tick);
      const double half = 0.5 * Widest(shape_.letter, label);
      if (x - half < free_from || x + half > shape_.width) continue;
      out_ += Word({x, y_}, label, "tick", "middle");
      free_from = x + half + 6;
    }
    y_ += shape_.letter * 1.5;
    out_ += Word({right, y_}, texts_.Raw("plot-time"), "soft", "end") + "\n";
    y_ += shape_.letter * 0.6;
  }

  static constexpr std::size_t kRowsMax = 4;

  const SessionRecord& record_;
  const Findings& findings_;
  const Texts& texts_;
  const PlotShape& shape_;
  std::vector<Panel> panels_;
  PlotScale time_;
  double y_ = 2;
  double bottom_ = 0;
  std::string out_;
};

/// The axis from `low` to `high`, widened to the data in steps of `step`, but not beyond what joints do.
void SetAxis(Panel& panel, const session::Series::Column& column, double low, double high, double step) {
  panel.low = low;
  panel.high = high;
  const auto range = FindRange(column);
  if (!range) return;
  panel.low = std::max(-180.0, std::min(low, 5 * std::floor(range->first / 5)));
  panel.high = std::min(180.0, std::max(high, step * std::ceil(range->second / step)));
}

std::vector<Panel> FindPanels(const SessionRecord& record, const Findings& findings, const Texts& texts, int points) {
  const session::Series& series = record.series;
  const session::Series::Column none;
  std::vector<Panel> panels;
  const auto add = [&](std::string_view title, const session::Series::Column& column,
                       const session::Series::Column& deviations) -> Panel& {
    panels.push_back({.title = texts.Raw(title), .trace = FindTrace(series.t_s, column, deviations, points)});
    return panels.back();
  };
  Panel& knee = add("plot-knee", series.knee_flexion_deg, series.knee_flexion_sd_deg);
  knee.has_band = true;
  SetAxis(knee, series.knee_flexion_deg, 0, 60, 10);
  knee.high += 10;                       // room for the band
  knee.low = std::max(knee.low, -10.0);  // no knee bends further backwards: what is below is a slip

  if (findings.stretch == "one" || findings.stretch == "both") {
    Panel& thigh = add("plot-thigh", series.thigh_from_vertical_deg, none);
    SetAxis(thigh, series.thigh_from_vertical_deg, -30, 30, 10);
    thigh.limits_deg = {kThighOffDeg, -kThighOffDeg};
    thigh.note = texts.Raw("plot-thigh-limit", {{"value", kThighOffDeg}});
  }
  if (findings.stretch != "one") {
    SetAxis(add("plot-trunk", series.trunk_from_vertical_deg, none), series.trunk_from_vertical_deg, 0, 45, 15);
  }
  if (findings.stretch == "two" || findings.stretch == "both") {
    Panel& back = add("plot-back", series.back_rounding_deg, none);
    back.note = texts.Raw("plot-back-neutral");
    back.in_words = true;
    SetAxis(back, series.back_rounding_deg, 0, 50, 10);
    back.low = std::max(back.low, -10.0);
    back.limits_deg = {kRoundingRoundDeg, kRoundingLittleDeg};
  }
  std::erase_if(panels, [](const Panel& panel) { return panel.trace.runs.empty(); });
  return panels;
}

}  // namespace

std::string RenderPlot(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  if (findings.is_photo || record.series.t_s.size() < 2) return {};
  const double end_s = record.series.t_s.back();
  if (!std::isfinite(end_s) || end_s <= 0) return {};
  std::string drawings;
  double bin_s = 0;
  std::string alt = texts.Raw("plot-alt", {{"from", FormatTime(0)},
                                           {"to", FormatTime(end_s)},
                                           {"holds", static_cast<int>(record.holds.size())},
                                           {"faults", static_cast<int>(record.faults.size())}});
  if (const auto range = FindRange(record.series.knee_flexion_deg)) {
    alt += " " + texts.Raw("plot-alt-knee", {{"min", range->first}, {"max", range->second}});
  }
  for (const PlotShape& shape : {kWide, kNarrow}) {
    std::vector<Panel> panels = FindPanels(record, findings, texts, shape.points);
    if (panels.empty()) return {};
    bin_s = std::max(bin_s, panels.front().trace.bin_s);
    drawings += PlotWriter(record, findings, texts, shape, std::move(panels)).Write(alt);
  }
  const std::string shaded = record.holds.empty() ? "" : " " + texts.Get("plot-shaded");
  std::string intro = Element("p", "lead", texts.Get("plot-intro") + shaded);
  // Below a second the mean is not worth a word.
  if (bin_s >= 1) intro += Element("p", "note", texts.Get("plot-thinned", {{"seconds", messages::Number{bin_s, 1}}}));
  return "<section class=\"wide\">\n" + Element("h2", "", texts.Get("plot-heading")) + intro +
         "<figure class=\"plot-figure\">\n" + drawings + "</figure>\n</section>\n";
}

}  // namespace sitbone::report
