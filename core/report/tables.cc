#include "report/tables.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace sitbone::report {
namespace {

using session::Hold;
using session::Measured;
using session::SessionRecord;

/// A table that a phone shows as one block per row: each cell repeats its column's name in data-label.
class Table {
 public:
  Table(std::string caption, std::vector<std::string> columns) : columns_(std::move(columns)) {
    // A changed display takes a table's meaning away in some browsers; the roles keep it.
    out_ = "<table role=\"table\">\n<caption>" + std::move(caption) + "</caption>\n<thead><tr role=\"row\">";
    for (const std::string& column : columns_) out_ += "<th role=\"columnheader\" scope=\"col\">" + column + "</th>";
    out_ += "</tr></thead>\n<tbody>\n";
  }

  /// Cells are HTML. The first one heads its row.
  void Add(const std::vector<std::string>& cells, std::string_view css_class = {}) {
    out_ += "<tr role=\"row\"" + (css_class.empty() ? "" : " class=\"" + std::string(css_class) + "\"") + ">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string label = " data-label=\"" + columns_[i] + "\"";
      out_ += i == 0 ? "<th role=\"rowheader\" scope=\"row\"" + label + ">" + cells[i] + "</th>"
                     : "<td role=\"cell\"" + label + "><span>" + cells[i] + "</span></td>";
    }
    out_ += "</tr>\n";
  }

  std::string Finish() const { return out_ + "</tbody>\n</table>\n"; }

 private:
  std::vector<std::string> columns_;
  std::string out_;
};

std::string FormatSpan(double from_s, double to_s) {
  return "<span class=\"whole\">" + FormatTime(from_s) + "&#8239;&#8211;&#8239;" + FormatTime(to_s) + "</span>";
}

std::string FormatMeasured(const std::optional<Measured>& angle, const Texts& texts) {
  if (!angle) return texts.Get("not-seen");
  if (angle->plus_minus <= 0) return texts.Get("angle-plain", {{"value", angle->value}});
  return texts.Get("angle-pm", {{"value", angle->value}, {"pm", angle->plus_minus}});
}

std::string FormatResult(const HoldFinding& hold, const Texts& texts) {
  if (hold.missing_s == 0) return texts.Get("hold-complete");
  return hold.seconds == 0 ? texts.Get("hold-zero") : texts.Get("hold-short", {{"seconds", hold.missing_s}});
}

std::string RenderHolds(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  // Stretch and leg get a column only where they differ from hold to hold; the headline says them otherwise.
  const bool has_stretch = findings.stretch == "both";
  const bool has_hip = findings.stretch != "one";
  std::vector<std::string> columns = {texts.Get("holds-number")};
  if (has_stretch) columns.push_back(texts.Get("holds-stretch"));
  columns.push_back(texts.Get("holds-side"));
  for (const char* id : {"holds-time", "holds-good", "holds-result", "holds-knee"}) columns.push_back(texts.Get(id));
  if (has_hip) columns.push_back(texts.Get("holds-hip"));
  Table table(
      texts.Get("holds-caption", {{"seconds_min", record.dose.hold_s_min}, {"seconds_max", record.dose.hold_s_max}}),
      columns);
  for (std::size_t i = 0; i < record.holds.size(); ++i) {
    const Hold& hold = record.holds[i];
    const HoldFinding& finding = findings.holds[i];
    std::vector<std::string> cells = {std::to_string(i + 1)};
    if (has_stretch) cells.push_back(texts.Get("stretch-name", {{"stretch", hold.stretch}}));
    cells.push_back(texts.Get("side-name", {{"side", hold.side}}));
    cells.push_back(FormatSpan(hold.from_s, hold.to_s));
    cells.push_back(texts.Get("hold-good", {{"seconds", finding.seconds}, {"total", finding.total_s}}));
    cells.push_back(FormatResult(finding, texts));
    cells.push_back(FormatMeasured(finding.knee_deg, texts));
    if (has_hip) {
      cells.push_back(FormatMeasured(finding.hip_deg, texts));
    }
    table.Add(cells, finding.missing_s == 0 ? "done" : "open");
  }
  return table.Finish() + Element("p", "note", texts.Get("holds-note"));
}

constexpr std::size_t kFaultsMax = 10;  // chosen: a longer list is not read; session.json has them all

std::string RenderFaults(const SessionRecord& record, const Texts& texts) {
  if (record.faults.empty()) return {};
  Table table(texts.Get("faults-caption"),
              {texts.Get("faults-kind"), texts.Get("faults-time"), texts.Get("faults-said")});
  std::vector<session::Fault> faults = record.faults;
  std::ranges::sort(faults, [](const session::Fault& a, const session::Fault& b) {
    return std::tie(a.from_s, a.to_s, a.kind) < std::tie(b.from_s, b.to_s, b.kind);
  });
  const std::size_t listed = std::min(faults.size(), kFaultsMax);
  for (std::size_t i = 0; i < listed; ++i) {
    table.Add({texts.Fault(faults[i].kind, "-label"), FormatSpan(faults[i].from_s, faults[i].to_s),
               FormatTime(faults[i].said_s)});
  }
  const int more = static_cast<int>(faults.size() - listed);
  return table.Finish() + (more > 0 ? Element("p", "note", texts.Get("faults-more", {{"count", more}})) : "");
}

/// The angle of the single picture; without a deviation nothing is known of its uncertainty.
std::optional<Measured> FindPhotoAngle(const session::Series::Column& column,
                                       const session::Series::Column& deviations) {
  if (column.empty() || !column.front()) return std::nullopt;
  const bool has_deviation = !deviations.empty() && deviations.front();
  return Measured{*column.front(), has_deviation ? WidenForPeople(*deviations.front()) : 0};
}

/// Without a hold: each angle, or the range that it went through.
std::string RenderAngles(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  const session::Series& series = record.series;
  Table table(texts.Get(findings.is_photo ? "angles-caption" : "angles-caption-video"),
              {texts.Get("angles-what"), texts.Get("angles-value")});
  struct Row {
    const char* id;
    const session::Series::Column* column;
    const session::Series::Column* deviations;
  };
  const session::Series::Column none;
  const Row rows[] = {{"angles-knee", &series.knee_flexion_deg, &series.knee_flexion_sd_deg},
                      {"angles-hip", &series.trunk_thigh_deg, &series.trunk_thigh_sd_deg},
                      {"angles-thigh", &series.thigh_from_vertical_deg, &none},
                      {"angles-trunk", &series.trunk_from_vertical_deg, &none}};
  for (const auto& [id, column, deviations] : rows) {
    const auto range = FindRange(*column);
    std::string value = texts.Get("not-seen");
    if (range && findings.is_photo) value = FormatMeasured(FindPhotoAngle(*column, *deviations), texts);
    if (range && !findings.is_photo) value = texts.Get("angles-range", {{"min", range->first}, {"max", range->second}});
    table.Add({texts.Get(id), value});
  }
  return table.Finish();
}

}  // namespace

std::string RenderTables(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  const bool has_holds = !record.holds.empty();
  const std::string content = has_holds ? RenderHolds(record, findings, texts) : RenderAngles(record, findings, texts);
  const char* heading = has_holds ? "holds-heading" : "angles-heading";
  return "<section>\n" + Element("h2", "", texts.Get(heading)) + "<div class=\"body\">\n" + content +
         RenderFaults(record, texts) + "</div>\n</section>\n";
}

}  // namespace sitbone::report
