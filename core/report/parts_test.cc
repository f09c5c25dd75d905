// The parts of the report that are plain functions: scales, ticks, traces, findings, advice, times, colours.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <regex>
#include <string>

#include "report/advice.h"
#include "report/findings.h"
#include "report/page.h"
#include "report/plot_scale.h"
#include "report/record_testing.h"
#include "report/theme.h"
#include "report/trace.h"

namespace sitbone::report {
namespace {

const double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(PlotScale, RisesAllTheWayAndEndsWhereItShould) {
  const PlotScale scale(-30, 90, 200, 50);
  EXPECT_EQ(scale(-30), 200);
  EXPECT_EQ(scale(90), 50);
  for (double deg = -29; deg <= 90; ++deg) EXPECT_LT(scale(deg), scale(deg - 1)) << deg;
}

TEST(PlotScale, HoldsOutsidersAtTheEndsAndIsNeverNaN) {
  EXPECT_EQ(PlotScale(0, 10, 0, 100)(25), 100);
  EXPECT_EQ(PlotScale(0, 10, 0, 100)(-5), 0);
  EXPECT_EQ(PlotScale(0, 10, 0, 100)(kNaN), 0);
  for (const PlotScale& scale : {PlotScale(5, 5, 0, 1), PlotScale(kNaN, 3, 0, 1), PlotScale(0, kNaN, 0, 1)}) {
    EXPECT_TRUE(std::isfinite(scale(4)));
  }
}

TEST(FindTimeTicks, SuitsTenSecondsAndTwentyMinutes) {
  EXPECT_EQ(FindTimeTicks(10, 6), (std::vector<double>{0, 2, 4, 6, 8, 10}));
  EXPECT_EQ(FindTimeTicks(36.6, 12).at(1), 5);
  EXPECT_EQ(FindTimeTicks(1200, 6).at(1), 300);
  for (const double duration_s : {0.5, 1.0, 7.0, 59.0, 61.0, 777.0, 86400.0}) {
    const auto ticks = FindTimeTicks(duration_s, 8);
    EXPECT_LE(ticks.size(), 8U) << duration_s;
    EXPECT_GE(ticks.size(), 1U) << duration_s;
    EXPECT_TRUE(std::ranges::is_sorted(ticks));
    EXPECT_LE(ticks.back(), duration_s);
  }
}

TEST(FindAngleTicks, HasZeroWhereZeroIsInside) {
  EXPECT_EQ(FindAngleTicks(-30, 30, 5), (std::vector<double>{-30, -15, 0, 15, 30}));
  EXPECT_EQ(FindAngleTicks(-5, 100, 5), (std::vector<double>{0, 30, 60, 90}));
  EXPECT_TRUE(FindAngleTicks(kNaN, 30, 5).empty());
}

TEST(FindTrace, BreaksAtGapsAndBridgesShortOnes) {
  std::vector<double> t;
  session::Series::Column column;
  for (int i = 0; i < 100; ++i) {
    t.push_back(0.1 * i);
    const bool is_gap = (i >= 20 && i < 23) || (i >= 50 && i < 70) || i >= 90;
    column.push_back(is_gap ? std::nullopt : std::optional(1.0 * i));
  }
  const Trace trace = FindTrace(t, column, {}, 1000);
  ASSERT_EQ(trace.runs.size(), 2U);
  EXPECT_EQ(trace.runs[0].size(), 47U) << "three frames are bridged";
  ASSERT_EQ(trace.gaps.size(), 2U);
  EXPECT_NEAR(trace.gaps[0].from_s, 4.9, 1e-9);
  EXPECT_NEAR(trace.gaps[0].to_s, 7.0, 1e-9);
  EXPECT_NEAR(trace.gaps[1].to_s, 9.9, 1e-9);
  EXPECT_EQ(trace.bin_s, 0);
}

TEST(FindTrace, ThinsToTheMeanAndKeepsTheRange) {
  std::vector<double> t;
  session::Series::Column column;
  for (int i = 0; i < 10000; ++i) {
    t.push_back(i / 30.0);
    column.push_back(i % 2 == 0 ? 10 : 20);
  }
  const Trace trace = FindTrace(t, column, {}, 500);
  ASSERT_EQ(trace.runs.size(), 1U);
  EXPECT_LE(trace.runs[0].size(), 500U);
  EXPECT_NEAR(trace.bin_s, 20 / 30.0, 0.01);
  for (const TracePoint& point : trace.runs[0]) EXPECT_NEAR(point.value, 15, 1e-9);
}

TEST(FindTrace, SaysNotSeenForAnEmptyColumn) {
  const std::vector<double> t = {0, 1, 2, 3};
  const Trace trace = FindTrace(t, session::Series::Column(4), {}, 100);
  EXPECT_TRUE(trace.runs.empty());
  ASSERT_EQ(trace.gaps.size(), 1U);
  EXPECT_TRUE(FindTrace({}, {}, {}, 100).gaps.empty());
}

TEST(FormatTime, IsMinutesAndSeconds) {
  EXPECT_EQ(FormatTime(0), "0:00");
  EXPECT_EQ(FormatTime(7.4), "0:07");
  EXPECT_EQ(FormatTime(59.6), "1:00");
  EXPECT_EQ(FormatTime(754), "12:34");
  EXPECT_EQ(FormatTime(-3), "0:00");
  EXPECT_EQ(FormatTime(kNaN), "0:00");
}

TEST(FindFindings, CountsWholeSecondsThatAddUpToTheDose) {
  for (double credited_s = 0; credited_s < 20; credited_s += 0.37) {
    session::SessionRecord record = MakeRecord("two");
    record.holds[0].credited_s = credited_s;
    const HoldFinding hold = FindFindings(record, {}).holds[0];
    EXPECT_EQ(hold.seconds + hold.missing_s, 20) << credited_s;
    EXPECT_LE(hold.seconds, credited_s);
    EXPECT_GT(hold.missing_s, 0) << "not complete, so something is missing";
    EXPECT_GE(hold.total_s, hold.seconds);
  }
  session::SessionRecord record = MakeRecord("two");
  record.holds[0].credited_s = 19.9999999;
  record.holds[0].complete = true;
  EXPECT_EQ(FindFindings(record, {}).holds[0].seconds, 20);
  EXPECT_EQ(FindFindings(record, {}).holds[0].missing_s, 0);
}

TEST(FindFindings, PutsFaultsOfAKindTogetherLongestFirst) {
  session::SessionRecord record = MakeRecord("two");
  record.faults = {{"bouncing", 30, 31, 30}, {"rounded_back", 5, 8, 6}, {"bouncing", 10, 15, 11}};
  const Findings findings = FindFindings(record, {});
  ASSERT_EQ(findings.faults.size(), 2U);
  EXPECT_EQ(findings.faults[0].kind, "bouncing");
  EXPECT_EQ(findings.faults[0].count, 2);
  EXPECT_EQ(findings.faults[0].seconds, 6);
  EXPECT_EQ(findings.faults[0].from_s, 10) << "the first in time";
  EXPECT_FALSE(findings.faults[0].picture);
}

TEST(FindFindings, ShowsABestMomentOutsideAFault) {
  const session::SessionRecord record = MakeRecord("two");
  std::vector<ReportPicture> pictures = MakePictures(record);
  pictures[0].key.t_s = 20;  // in the rounded back
  pictures.push_back(pictures[0]);
  pictures.back().key.t_s = 50;
  pictures.back().key.trunk_thigh_deg = 60;
  EXPECT_EQ(FindFindings(record, pictures).best, pictures.size() - 1);
}

TEST(WidenForPeople, AddsSixDegreesInQuadrature) {
  EXPECT_EQ(WidenForPeople(0), 6);
  EXPECT_EQ(WidenForPeople(8), 10);
}

TEST(ShowKnee, DoesNotCallAStraightKneeBentBackwards) {
  EXPECT_EQ(ShowKnee({-2, 7}).value, 0);
  EXPECT_EQ(ShowKnee({-12, 7}).value, -12) << "beyond the uncertainty it is said";
  EXPECT_EQ(ShowKnee({5, 7}).value, 5);
}

TEST(DropImpossibleKnees, TakesSlipsForNotSeenAndLeavesTheRest) {
  session::SessionRecord record = MakeRecord("one");
  record.series.knee_flexion_deg[10] = -78;
  record.series.knee_flexion_deg[11] = kNaN;
  record.series.knee_flexion_deg[12] = -9;
  record.holds[0].knee_flexion_deg = -44;
  record.summary.best_knee_flexion_deg = session::Measured{-44, 12};
  const session::SessionRecord believed = DropImpossibleKnees(record);
  EXPECT_FALSE(believed.series.knee_flexion_deg[10]);
  EXPECT_FALSE(believed.series.knee_flexion_deg[11]);
  EXPECT_EQ(believed.series.knee_flexion_deg[12], -9);
  EXPECT_FALSE(believed.holds[0].knee_flexion_deg);
  EXPECT_EQ(believed.holds[1].knee_flexion_deg, record.holds[1].knee_flexion_deg);
  EXPECT_FALSE(believed.summary.best_knee_flexion_deg);
}

AdviceKind FindMain(const session::SessionRecord& record) {
  return FindAdvice(record, FindFindings(record, {})).points.front().kind;
}

TEST(FindAdvice, MakesTheCostliestFaultTheMainPoint) {
  session::SessionRecord record = MakeRecord("two");
  const Advice advice = FindAdvice(record, FindFindings(record, {}));
  EXPECT_EQ(advice.points.front().kind, AdviceKind::kFault);
  EXPECT_EQ(advice.points.front().fault, "rounded_back");
  EXPECT_LE(advice.points.size(), 3U);
}

TEST(FindAdvice, AsksForALongerHoldWhenNothingElseWasWrong) {
  session::SessionRecord record = MakeRecord("two");
  record.faults.clear();
  EXPECT_EQ(FindMain(record), AdviceKind::kShort);
}

TEST(FindAdvice, PraisesATightKneeOnlyWhereItIsSurelyTight) {
  session::SessionRecord record = MakeRecord("one");
  const auto has_tight = [&record] {
    const Advice advice = FindAdvice(record, FindFindings(record, {}));
    return std::ranges::any_of(advice.points, [](const AdvicePoint& p) { return p.kind == AdviceKind::kTight; });
  };
  record.summary.best_knee_flexion_deg = session::Measured{45, 7};
  EXPECT_TRUE(has_tight());
  record.summary.best_knee_flexion_deg = session::Measured{25, 7};
  EXPECT_FALSE(has_tight()) << "18 to 32: not surely over 20";
  record.summary.best_knee_flexion_deg = std::nullopt;
  EXPECT_FALSE(has_tight());
}

TEST(FindAdvice, CorrectsNothingWhenAllWasGood) {
  for (const Example& example : MakeExamples()) {
    const Advice advice = FindAdvice(example.record, FindFindings(example.record, {}));
    ASSERT_FALSE(advice.points.empty()) << example.name;
    if (example.name == "good") {
      EXPECT_EQ(advice.praise, Praise::kAll);
      EXPECT_EQ(advice.points.front().kind, AdviceKind::kGood);
    }
    if (example.name == "one good hold") EXPECT_EQ(advice.points.front().kind, AdviceKind::kRepeat);
    if (example.name == "no hold") EXPECT_EQ(advice.points.front().kind, AdviceKind::kCamera);
  }
}

using Colours = std::map<std::string, std::string>;

/// The custom properties of the first :root block at or after `begin`.
Colours FindColours(const std::string& style, std::size_t begin) {
  const std::size_t from = style.find(":root", begin);
  const std::string block = style.substr(from, style.find('}', from) - from);
  const std::regex property("--([a-z-]+): (#[0-9a-f]{6})");
  Colours colours;
  for (auto it = std::sregex_iterator(block.begin(), block.end(), property); it != std::sregex_iterator(); ++it) {
    colours[(*it)[1]] = (*it)[2];
  }
  return colours;
}

double CalcLuminance(const std::string& colour) {
  const double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double CalcContrast(const std::string& a, const std::string& b) {
  const double one = CalcLuminance(a);
  const double two = CalcLuminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

TEST(StyleSheet, EveryTextHasTheContrastThatWcagAaAsks) {
  const std::string style(StyleSheet());
  const Colours light = FindColours(style, 0);
  const Colours dark = FindColours(style, style.find("prefers-color-scheme: dark"));
  Colours print = light;
  for (const auto& [name, value] : FindColours(style, style.find("@media print"))) print[name] = value;
  const std::pair<const char*, const char*> pairs[] = {{"ink", "paper"},      {"ink", "card"},      {"soft", "paper"},
                                                       {"soft", "card"},      {"pine", "paper"},    {"clay", "paper"},
                                                       {"ink", "pine-wash"},  {"on", "pine"},       {"on", "clay"},
                                                       {"pine", "pine-wash"}, {"ink", "clay-wash"}, {"soft", "sand"}};
  for (const Colours& colours : {light, dark, print}) {
    for (const auto& [text, ground] : pairs) {
      EXPECT_GE(CalcContrast(colours.at(text), colours.at(ground)), 4.5) << text << " on " << ground;
    }
  }
  EXPECT_NEAR(CalcContrast("#000000", "#ffffff"), 21, 1e-9);
}

}  // namespace
}  // namespace sitbone::report
