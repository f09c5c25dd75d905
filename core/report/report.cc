#include "report/report.h"

#include <algorithm>
#include <cmath>

#include "figure/svg.h"
#include "report/advice.h"
#include "report/confidence.h"
#include "report/drawn.h"
#include "report/findings.h"
#include "report/page.h"
#include "report/pictures.h"
#include "report/plot.h"
#include "report/plot_scale.h"
#include "report/tables.h"
#include "report/theme.h"

namespace sitbone::report {
namespace {

using figure::Attribute;
using messages::Number;
using session::SessionRecord;

/// The knee of a single picture, with the uncertainty that a person is shown.
std::optional<session::Measured> FindPhotoKnee(const SessionRecord& record) {
  const auto& series = record.series;
  if (series.knee_flexion_deg.empty() || !series.knee_flexion_deg.front()) return std::nullopt;
  const bool has_deviation = !series.knee_flexion_sd_deg.empty() && series.knee_flexion_sd_deg.front();
  return ShowKnee(
      {*series.knee_flexion_deg.front(), WidenForPeople(has_deviation ? *series.knee_flexion_sd_deg.front() : 0)});
}

/// What was done, in one sentence.
std::string RenderSentence(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  if (findings.is_photo) {
    const auto knee = FindPhotoKnee(record);
    return knee ? texts.Get("report-done-photo", {{"value", knee->value}, {"pm", knee->plus_minus}})
                : texts.Get("report-done-photo-unseen");
  }
  const std::string stretch = texts.Raw("stretch-name", {{"stretch", findings.stretch}});
  if (findings.stretch == "both") {
    return texts.Get("report-done-both",
                     {{"holds", static_cast<int>(findings.holds.size())}, {"seconds", findings.seconds}});
  }
  if (!findings.holds.empty()) {
    return texts.Get("report-done", {{"stretch", stretch},
                                     {"holds", static_cast<int>(findings.holds.size())},
                                     {"side", findings.side},
                                     {"seconds", findings.seconds}});
  }
  return findings.stretch.empty() ? texts.Get("report-done-nothing")
                                  : texts.Get("report-done-no-hold", {{"stretch", stretch}});
}

std::string RenderFact(const std::string& name, const std::string& number, const std::string& unit) {
  return "<div><dt>" + name + "</dt><dd><span class=\"number\">" + number + "</span></dd><dd class=\"unit\">" + unit +
         "</dd></div>\n";
}

std::string RenderFacts(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  if (findings.is_photo) return {};  // the headline says it
  std::string facts;
  const auto angle = [&texts](const session::Measured& m) {
    return texts.Get("angle-pm", {{"value", m.value}, {"pm", m.plus_minus}});
  };
  if (record.summary.best_knee_flexion_deg) {
    facts += RenderFact(texts.Get("fact-knee"), angle(ShowKnee(*record.summary.best_knee_flexion_deg)),
                        texts.Get("fact-knee-unit"));
  }
  if (record.summary.best_trunk_thigh_deg && findings.stretch != "one") {
    facts += RenderFact(texts.Get("fact-hip"), angle(*record.summary.best_trunk_thigh_deg), texts.Get("fact-hip-unit"));
  }
  return Element("dl", "facts", facts);
}

/// One bar per hold: good seconds, the whole hold, and the aim.
std::string RenderDoseBar(const SessionRecord& record, const HoldFinding& hold, int number, double scale_s,
                          const Texts& texts) {
  constexpr double kWidth = 300;
  constexpr double kHeight = 14;
  const PlotScale x(0, scale_s, 0, kWidth);
  const auto bar = [&x](std::string_view css_class, double from, double to) {
    return "<rect" + Attribute("class", css_class) + Attribute("x", x(from)) + " y=\"0\"" +
           Attribute("width", x(to) - x(from)) + Attribute("height", kHeight) + " rx=\"3\"/>";
  };
  const session::Dose& dose = record.dose;
  const std::string alt = texts.Raw("dose-alt", {{"number", number},
                                                 {"seconds", hold.seconds},
                                                 {"total", hold.total_s},
                                                 {"seconds_min", dose.hold_s_min},
                                                 {"seconds_max", dose.hold_s_max}});
  std::string out = "<div>" + Element("p", "row",
                                      "<span>" + texts.Get("dose-hold", {{"number", number}}) + "</span><strong>" +
                                          texts.Get("seconds-short", {{"seconds", hold.seconds}}) + "</strong>");
  out += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 14\" role=\"img\"" +
         Attribute("aria-label", alt) + ">" + bar("track", 0, scale_s) + bar("total", 0, hold.total_s) +
         bar("good", 0, hold.seconds) + bar("aim", dose.hold_s_min, dose.hold_s_max) + "</svg></div>\n";
  return out;
}

std::string RenderDose(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  constexpr std::size_t kBarsMax = 6;  // chosen: more bars than this push the pictures off the first screen
  if (findings.holds.empty()) return {};
  double scale_s = record.dose.hold_s_max * 1.1;
  for (const HoldFinding& hold : findings.holds) scale_s = std::max(scale_s, 1.0 * hold.total_s);
  // The aim is named once, above the bars; the words end where the aim does.
  const std::string aim =
      texts.Get("dose-aim", {{"seconds_min", record.dose.hold_s_min}, {"seconds_max", record.dose.hold_s_max}});
  std::string bars =
      "<p class=\"aim-text\" style=\"width:" + figure::FormatCoordinate(100 * record.dose.hold_s_max / scale_s) +
      "%\">" + aim + "</p>\n";
  bool has_pale = false;
  for (std::size_t i = 0; i < std::min(findings.holds.size(), kBarsMax); ++i) {
    bars += RenderDoseBar(record, findings.holds[i], static_cast<int>(i) + 1, scale_s, texts);
    has_pale = has_pale || findings.holds[i].total_s > findings.holds[i].seconds;
  }
  const std::string note = texts.Get("report-good-second") + (has_pale ? " " + texts.Get("dose-pale") : "");
  return "<div class=\"dose\">\n" + bars + Element("p", "note", note) + "</div>\n";
}

std::string RenderHead(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  const session::Source& source = record.source;
  const session::Dose& dose = record.dose;
  const std::string file =
      findings.is_photo
          ? texts.Get("report-file-photo", {{"file", source.file}, {"width", source.width}, {"height", source.height}})
          : texts.Get("report-file", {{"file", source.file},
                                      {"duration", FormatTime(source.duration_s)},
                                      {"width", source.width},
                                      {"height", source.height},
                                      {"fps", source.fps}});
  std::string text =
      Element("p", "kicker", texts.Get("report-kicker")) + Element("h1", "", RenderSentence(record, findings, texts));
  if (!findings.holds.empty()) {
    text += Element("p", "lead",
                    texts.Get("report-dose", {{"repetitions_min", dose.repetitions_min},
                                              {"repetitions_max", dose.repetitions_max},
                                              {"seconds_min", dose.hold_s_min},
                                              {"seconds_max", dose.hold_s_max},
                                              {"complete", findings.complete}}));
  } else if (!findings.stretch.empty() && !findings.is_photo) {
    text += Element("p", "lead", texts.Get("stretch-about", {{"stretch", findings.stretch}}));
  } else if (!findings.is_photo) {
    text += Element("p", "lead", texts.Get("report-nothing-lead"));
  }
  return "<header>\n<div class=\"top\">" + std::string(Mark()) + "<span class=\"name\">Sitbone</span>" +
         Element("p", "file", file) + "</div>\n<div class=\"hero\">\n<div>\n" + text +
         RenderFacts(record, findings, texts) + "</div>\n" + RenderDose(record, findings, texts) +
         "</div>\n</header>\n";
}

std::string RenderPraise(const Findings& findings, Praise praise, const Texts& texts) {
  switch (praise) {
    case Praise::kNone:
      return {};
    case Praise::kStart:
      return texts.Get("praise-start");
    case Praise::kPart:
      return texts.Get("praise-part", {{"seconds", findings.seconds}});
    case Praise::kClean:
      return texts.Get("praise-clean");
    case Praise::kComplete:
      return texts.Get("praise-complete", {{"count", findings.complete}});
    case Praise::kAll:
      return texts.Get("praise-all");
  }
  return {};
}

struct TitledText {
  std::string title;
  std::string text;
};

TitledText FindPointText(const SessionRecord& record, const Findings& findings, const AdvicePoint& point,
                         const Texts& texts) {
  const session::Dose& dose = record.dose;
  switch (point.kind) {
    case AdviceKind::kFault:
      return {texts.Fault(point.fault, "-next"), texts.Fault(point.fault, "-tip")};
    case AdviceKind::kShort:
      return {texts.Get("next-short-title"),
              texts.Get("next-short", {{"seconds", findings.longest_s}, {"seconds_min", dose.hold_s_min}})};
    case AdviceKind::kRepeat: {
      const int missing = std::max(1, dose.repetitions_min - static_cast<int>(findings.holds.size()));
      return {texts.Get("next-repeat-title", {{"missing", missing}}),
              texts.Get("next-repeat",
                        {{"repetitions_min", dose.repetitions_min}, {"repetitions_max", dose.repetitions_max}})};
    }
    case AdviceKind::kGood:
      return {texts.Get("next-good-title"), texts.Get("next-good", {{"repetitions_min", dose.repetitions_min},
                                                                    {"repetitions_max", dose.repetitions_max}})};
    case AdviceKind::kTight: {
      const session::Measured knee = record.summary.best_knee_flexion_deg.value_or(session::Measured{});
      return {texts.Get("next-tight-title"), texts.Get("next-tight", {{"value", knee.value}, {"pm", knee.plus_minus}})};
    }
    case AdviceKind::kCamera:
      return {texts.Get("next-camera-title"), texts.Get("next-camera", {{"seconds_min", dose.hold_s_min}})};
    case AdviceKind::kPhoto:
      return {texts.Get("next-photo-title"), texts.Get("next-photo")};
  }
  return {};
}

std::string RenderNext(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  const Advice advice = FindAdvice(record, findings);
  const TitledText main = FindPointText(record, findings, advice.points.front(), texts);
  const AdviceKind kind = advice.points.front().kind;
  const bool has_step = kind == AdviceKind::kFault || kind == AdviceKind::kShort || kind == AdviceKind::kRepeat;
  std::string out = Element("p", "praise", RenderPraise(findings, advice.praise, texts)) +
                    "<div class=\"points\">\n<div class=\"main\">\n" +
                    Element("p", "step", has_step ? texts.Get("next-main") : "") + Element("h3", "", main.title) +
                    Element("p", "", main.text) + "</div>\n";
  std::string also;
  for (std::size_t i = 1; i < advice.points.size(); ++i) {
    const TitledText point = FindPointText(record, findings, advice.points[i], texts);
    also += "<div class=\"item\">\n" + Element("h3", "", point.title) + Element("p", "", point.text) + "</div>\n";
  }
  return "<section class=\"next\">\n" + Element("h2", "", texts.Get("next-heading")) + out +
         Element("div", "also", also) + "</div>\n</section>\n";
}

}  // namespace

std::string RenderReport(const SessionRecord& record, std::span<const ReportPicture> pictures,
                         const messages::Catalogue& catalogue, const ReportOptions& options) {
  const Texts texts(catalogue);
  const SessionRecord believed = DropImpossibleKnees(record);
  const Findings findings = FindFindings(believed, pictures);
  const std::string what = findings.stretch.empty() || findings.stretch == "both"
                               ? believed.source.file
                               : texts.Raw("stretch-name", {{"stretch", findings.stretch}});
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(texts.language()) +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n"
                    "<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += Element("title", "", texts.Get("report-title", {{"what", what}}));
  const std::string moments = RenderPictures(believed, pictures, findings, texts);
  out += "<style>" + std::string(StyleSheet()) + DrawnStyleSheet(moments) +
         "</style>\n</head>\n<body>\n<div class=\"page\">\n";
  out += RenderHead(believed, findings, texts);
  out += "<main>\n";
  out += moments;
  out += RenderPlot(believed, findings, texts);
  out += RenderTables(believed, findings, texts);
  out += RenderNext(believed, findings, texts);
  out += RenderConfidence(believed, findings, texts, options);
  out += RenderSafety(texts);
  out += "</main>\n";
  out += RenderSmallPrint(texts);
  return out + "</div>\n</body>\n</html>\n";
}

}  // namespace sitbone::report
