#include "exchange/clinic_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>

#include "exchange/course_plot.h"
#include "exchange/exchange_json.h"
#include "programme/life_testing.h"

namespace sitbone::exchange {
namespace {

using messages::Catalogue;
using programme::Life;
using report::Paper;

const Catalogue kGerman = *Catalogue::Find("de");

Shared SharedOf(const programme::Log& log, std::int64_t now, std::string name = {}) {
  SharingOptions options;
  options.now = {now, 120};
  options.name = std::move(name);
  return ChooseShared(log, options);
}

std::string SheetOf(const Life& life, const Catalogue& catalogue = Catalogue::Default(), Paper paper = Paper::kA4) {
  const programme::Log log = programme::MakeLog(life.events);
  return RenderClinicSheet(SharedOf(log, life.now), catalogue, paper);
}

/// Base lines of the texts, in their order, and what they say.
struct Line {
  double y = 0;
  std::string text;
};
std::vector<Line> LinesOf(std::string_view svg) {
  std::vector<Line> lines;
  for (std::size_t at = svg.find("<text"); at != std::string_view::npos; at = svg.find("<text", at + 1)) {
    const std::string_view element = svg.substr(at, svg.find("</text>", at) - at);
    const std::size_t y = element.find(" y=\"") + 4;
    Line line;
    std::from_chars(element.data() + y, element.data() + element.size(), line.y);
    line.text = element.substr(element.find('>') + 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

bool Says(const std::string& svg, std::string_view words) {
  return std::ranges::any_of(LinesOf(svg), [&](const Line& line) { return line.text.contains(words); });
}

/// Much of everything: ninety days, every kind of flag, several stretches.
Life AFullLife() {
  Life life;
  const std::string answered = life.Answer({"age", "cancer"}).id;
  life.Add("clearance.noted", {{"question", "age"}, {"who", "general practitioner"}, {"on", "2026-08-02"}});
  life.Add("clearance.noted", {{"question", "cancer"}, {"who", "oncology"}, {"on", "2026-08-02"}});
  const char* stretches[] = {"one", "two", "towel", "smaller_range", "sliders"};
  for (int day = 0; day < 90; ++day) {
    const char* stretch = stretches[day % 5];
    life.Begin();
    life.Rate("before", 4);
    for (const char* side : {"left", "right"}) life.DoHold(stretch, side, 50 - 0.3 * day);
    if (day % 9 == 0) life.Increase(stretch, "left");
    if (day % 11 == 0) life.NerveCheck(stretch, "right", true);
    life.End();
    life.Rate("after", day % 13 == 0 ? 6 : 4);
    if (day % 20 == 0) life.Check("morning", {.back = 3}, true, true);
    life.NextDay();
  }
  return life;
}

TEST(ClinicSheet, NothingLiesOverTheFootInEitherLanguageAndPaper) {
  const Life life = AFullLife();
  for (const Catalogue& catalogue : {Catalogue::Default(), kGerman}) {
    for (const Paper paper : {Paper::kA4, Paper::kLetter}) {
      const std::vector<Line> lines = LinesOf(SheetOf(life, catalogue, paper));
      const std::string not_words = catalogue.Format("sheet-not").substr(0, 20);
      const auto foot = std::ranges::find_if(lines, [&](const Line& line) { return line.text.starts_with(not_words); });
      ASSERT_NE(foot, lines.end());
      for (auto line = lines.begin(); line != foot; ++line) EXPECT_LT(line->y + 8, foot->y) << line->text;
      EXPECT_LT(lines.back().y, SizeOf(paper).y - 20);
    }
  }
}

TEST(ClinicSheet, AnOrdinaryDiaryListsAllItsFlagsOnTheSmallestPaperInTheLongerLanguage) {
  Life life;
  const std::string answered = life.Answer({"age"}).id;
  life.Add("clearance.noted", {{"question", "age"}, {"who", "Hausarztpraxis"}, {"on", "2026-08-02"}});
  life.CalmDays(40, "one", 45);
  life.Begin();
  life.Rate("before", 3);
  for (const char* side : {"left", "right"}) life.DoHold("two", side);
  life.Increase("two", "left");
  life.NerveCheck("two", "left", true);
  life.End();
  life.Rate("after", 5);
  const std::string sheet = SheetOf(life, kGerman, Paper::kLetter);
  for (const char* words : {"Sicherheitsfrage mit Ja", "Gesehen von", "Nervenzeichen: ", "Schmerz nahm zu"}) {
    EXPECT_TRUE(Says(sheet, words)) << words;
  }
  EXPECT_FALSE(Says(sheet, "hier nicht aufgef"));
}

TEST(ClinicSheet, TheGravestFlagsStayWhenThereAreTooMany) {
  const std::string sheet = SheetOf(AFullLife());
  EXPECT_TRUE(Says(sheet, "Safety question answered with yes"));
  EXPECT_TRUE(Says(sheet, "New weakness"));
  EXPECT_TRUE(Says(sheet, "marked above and not listed here"));
}

TEST(ClinicSheet, EmptyDiaryClaimsNothing) {
  const std::string sheet = SheetOf(Life());
  EXPECT_TRUE(Says(sheet, "The safety questions have not been answered"));
  EXPECT_TRUE(Says(sheet, "Not measured"));
  EXPECT_TRUE(Says(sheet, "Nothing has been done yet."));
  EXPECT_FALSE(Says(sheet, "None: no safety question"));
}

TEST(ClinicSheet, SaysFirstAndLatestAngleWithUncertaintyAndWhetherItCounts) {
  Life life;
  life.Answer();
  life.CalmDays(1, "one", 48);
  life.CalmDays(1, "one", 41);
  EXPECT_TRUE(Says(SheetOf(life), "48\u00b0 \u00b1 8\u00b0 to 41\u00b0 \u00b1 8\u00b0: may be chance"));
  life.CalmDays(1, "one", 30);
  EXPECT_TRUE(Says(SheetOf(life), "48\u00b0 \u00b1 8\u00b0 to 30\u00b0 \u00b1 8\u00b0: beyond chance"));
}

TEST(ClinicSheet, StoppedSaysWhomToSeeAndGivesNoDose) {
  Life life;
  life.Answer({"saddle"});
  const std::string sheet = SheetOf(life);
  EXPECT_TRUE(Says(sheet, "call the emergency number"));
  EXPECT_FALSE(Says(sheet, "times 20 seconds"));
}

TEST(ClinicSheet, ANameIsEscapedAndOnlyThereWhenGiven) {
  const programme::Log log = programme::MakeLog({});
  const std::string named =
      RenderClinicSheet(SharedOf(log, programme::kMorning, "A <b>"), Catalogue::Default(), Paper::kA4);
  EXPECT_NE(named.find("A &lt;b&gt;"), std::string::npos);
}

TEST(ClinicSheet, HeldWidthsSayTheLengthOfEveryLine) {
  const programme::Log log = programme::MakeLog({});
  const Shared shared = SharedOf(log, programme::kMorning);
  const std::string held = RenderClinicSheet(shared, Catalogue::Default(), Paper::kA4, report::Widths::kHeld);
  const auto count = [&](std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = held.find(words); at != std::string::npos; at = held.find(words, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("textLength="), count("<text"));
}

TEST(ClinicSheetJson, RefusesAPaperThatItDoesNotKnow) {
  nlohmann::json request = {{"events", nlohmann::json::array()},
                            {"now", programme::kMorning},
                            {"offset_min", 60},
                            {"language", "de"},
                            {"name", nullptr},
                            {"person", "11111111-2222-4333-8444-555555555555"},
                            {"paper", "letter"}};
  EXPECT_TRUE(ClinicSheetJson(request.dump())->starts_with("<svg"));
  request["paper"] = "a5";
  EXPECT_EQ(ClinicSheetJson(request.dump()).error().code, ErrorCode::kCorrupt);
}

TEST(CourseMarks, AWeekIsTheMedianWithTheLargestUncertainty) {
  Life life;
  life.Answer();
  for (const double knee : {40, 44, 30}) life.CalmDays(1, "one", knee);
  life.now += 40 * programme::kTestDay;
  life.CalmDays(1, "one", 20);
  const programme::Log log = programme::MakeLog(life.events);
  const CourseMarks weeks = FindMarks(SharedOf(log, life.now), kBySessionDays);
  EXPECT_TRUE(weeks.weekly);
  ASSERT_EQ(weeks.marks.size(), 2U);
  EXPECT_EQ(weeks.marks[0].knee_deg[0], 40);
  EXPECT_EQ(weeks.marks[0].plus_minus_deg[0], 8);
  EXPECT_EQ(weeks.marks[0].sessions, 3);
  EXPECT_FALSE(FindMarks(SharedOf(log, life.now), 100).weekly);
}

}  // namespace
}  // namespace sitbone::exchange
