#include "report/drawn.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "figure/figure_theme.h"
#include "report/record_testing.h"
#include "report/report.h"

namespace sitbone::report {
namespace {

using messages::Catalogue;

int Count(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// Calls `check` with every example's page in every language.
template <typename Check>
void ForEveryPage(Check check) {
  for (const auto& table : messages::Tables()) {
    for (const Example& example : MakeExamples()) {
      SCOPED_TRACE(example.name + ", " + std::string(table.language));
      check(example, RenderReport(example.record, example.pictures, *Catalogue::Find(table.language), example.options));
    }
  }
}

session::KeyPicture BestOf(std::string_view stretch) {
  session::KeyPicture key;
  key.what = "best";
  key.knee_flexion_deg = 18;
  key.thigh_from_vertical_deg = stretch == "one" ? 2 : 110;
  key.trunk_from_vertical_deg = stretch == "one" ? -90 : 30;
  key.back_rounding_deg = 5;
  return key;
}

std::string Inside(std::string_view stretch, const session::KeyPicture& key, std::string_view facing = "right") {
  session::SessionRecord record = MakeRecord(stretch);
  record.view.facing = facing;
  return RenderInside(record, key, Texts(Catalogue::Default()));
}

TEST(RenderInside, ShowsEveryPartInBothStretches) {
  for (const std::string_view stretch : {"one", "two"}) {
    const std::string inside = Inside(stretch, BestOf(stretch));
    for (const char* layer : {"fig-bone", "fig-disc", "fig-muscle-", "fig-nerve-", "fig-stress"})
      EXPECT_GE(Count(inside, "class=\"" + std::string(layer)), 1) << stretch << " " << layer;
    for (const char* name : {"Pelvis", "Lumbar spine", "Disc L5/S1", "Hamstrings", "Sciatic nerve"})
      EXPECT_EQ(Count(inside, ">" + std::string(name) + "<"), 1) << stretch << " " << name;
    EXPECT_EQ(Count(inside, "none of it was measured in"), 1);
  }
}

TEST(RenderInside, TakesTheTightnessFromTheKneeOnlyWhereTheThighIsUpright) {
  EXPECT_EQ(Count(Inside("one", BestOf("one")), "as tight as your straightest knee"), 1);
  EXPECT_EQ(Count(Inside("two", BestOf("two")), "as most young adults have them"), 1);
  session::KeyPicture tight = BestOf("one");
  tight.knee_flexion_deg = 45;
  EXPECT_NE(Inside("one", tight), Inside("one", BestOf("one")));
}

TEST(RenderInside, LooksTheWayOfThePicture) {
  EXPECT_EQ(Count(Inside("one", BestOf("one"), "right"), "viewBox=\"-99 "), 1);
  EXPECT_EQ(Count(Inside("one", BestOf("one"), "left"), "viewBox=\"-93 "), 1);
}

TEST(RenderInside, IsLeftOutWhereThePostureIsNotKnown) {
  session::KeyPicture key = BestOf("two");
  key.knee_flexion_deg.reset();
  EXPECT_EQ(Inside("two", key), "");
  key = BestOf("two");
  key.trunk_from_vertical_deg.reset();
  EXPECT_EQ(Inside("two", key), "");
}

TEST(Comparisons, WriteTheRightWayOnceAndShowItBesideEachFault) {
  const session::SessionRecord record = MakeRecord("two");
  const Texts texts(Catalogue::Default());
  Comparisons comparisons(record, texts);
  const std::string first = comparisons.Render("two", "rounded_back");
  const std::string second = comparisons.Render("two", "knee_locked");
  EXPECT_EQ(Count(first, "id=\"right-way-two\""), 1);
  EXPECT_EQ(Count(second, "id=\"right-way-two\""), 0);
  EXPECT_EQ(Count(second, "href=\"#right-way-two\""), 1);
  for (const std::string& pair : {first, second}) {
    EXPECT_EQ(Count(pair, "fig-verdict-wrong"), 1);
    EXPECT_EQ(Count(pair, "class=\"fig-mark\""), 1);
    EXPECT_EQ(Count(pair, "role=\"img\""), 2);
  }
  EXPECT_EQ(comparisons.Render("two", "bouncing"), "") << "no still picture shows it";
  EXPECT_EQ(comparisons.Render("", "rounded_back"), "");
}

TEST(Comparisons, StandInEveryReportWithAFaultThatCanBeShown) {
  int seen = 0;
  ForEveryPage([&seen](const Example&, const std::string& page) {
    const int pairs = Count(page, "class=\"compared\"");
    EXPECT_EQ(Count(page, "class=\"fig-verdict-wrong\""), pairs);
    EXPECT_EQ(Count(page, "class=\"fig-verdict-right\"") + Count(page, "href=\"#right-way-"), pairs);
    seen += pairs;
  });
  EXPECT_GE(seen, 4);
}

TEST(DrawnStyleSheet, HasTheColoursOfThePageAndNoOthers) {
  ForEveryPage([](const Example&, const std::string& page) {
    for (const figure::ClassRule& rule : figure::ClassRules()) {
      const std::string name(rule.css_class);
      EXPECT_EQ(Count(page, "." + name + " {"), page.contains("class=\"" + name + "\"") ? 1 : 0) << name;
    }
    EXPECT_EQ(Count(page, "prefers-color-scheme: dark) { .figure"), page.contains("class=\"figure\"") ? 1 : 0);
  });
  EXPECT_EQ(DrawnStyleSheet("<p>no drawing</p>"), "");
}

}  // namespace
}  // namespace sitbone::report
