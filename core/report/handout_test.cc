#include "report/handout.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "report/figure_words.h"
#include "report/sheet.h"

namespace sitbone::report {
namespace {

using messages::Catalogue;

constexpr HandoutDose kDose = {20, 30, 2, 3, 2, 3};

struct Example {
  figure::GuideStretch stretch;
  Paper paper;
  Catalogue catalogue;
};

std::vector<Example> AllHandouts() {
  std::vector<Example> all;
  for (const std::string_view language : {"en", "de"}) {
    for (const Paper paper : {Paper::kA4, Paper::kLetter}) {
      for (const auto stretch : {figure::GuideStretch::kOne, figure::GuideStretch::kTwo})
        all.push_back({stretch, paper, *Catalogue::Find(language)});
    }
  }
  return all;
}

std::string Render(const Example& example, const Catalogue& catalogue) {
  const auto svg = RenderHandout({example.stretch, kDose, example.paper, {}}, catalogue);
  EXPECT_TRUE(svg.has_value()) << (svg ? "" : svg.error().context);
  return svg.value_or("");
}

TEST(Handout, FitsOnItsPageInEveryLanguage) {
  const std::regex text("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\"");
  for (const Example& example : AllHandouts()) {
    const std::string svg = Render(example, example.catalogue);
    const Vec2 size = SizeOf(example.paper);
    int count = 0;
    for (std::sregex_iterator at(svg.begin(), svg.end(), text); at != std::sregex_iterator(); ++at, ++count) {
      EXPECT_GT(std::stod((*at)[1]), 30);
      EXPECT_LT(std::stod((*at)[2]), size.y - 20);
    }
    EXPECT_GT(count, 40);
  }
}

TEST(Handout, HasAllItsTextsAndNoneThatDoesNotExist) {
  std::vector<std::string> used;
  for (const Example& example : AllHandouts()) {
    std::vector<std::string> ids;
    const std::string svg = Render(example, example.catalogue.Observed(&ids));
    for (const std::string& id : ids) EXPECT_TRUE(example.catalogue.Has(id)) << id;
    used.insert(used.end(), ids.begin(), ids.end());
    EXPECT_EQ(svg.find("[handout"), std::string::npos);
    EXPECT_EQ(svg.find('$'), std::string::npos);
  }
  const std::set<std::string> ids(used.begin(), used.end());
  int count = 0;
  for (const messages::Message& message : Catalogue::Default().messages()) {
    const std::string id(message.id);
    if (!id.starts_with("handout-") && !id.starts_with("safe-emergency") && !id.starts_with("safe-soon")) continue;
    if (id.starts_with("safe-heading")) continue;
    ++count;
    EXPECT_TRUE(ids.contains(id)) << id;
  }
  EXPECT_GT(count, 18);
}

TEST(Handout, SaysTheDoseThatItIsGiven) {
  const auto svg =
      RenderHandout({figure::GuideStretch::kOne, {11, 12, 13, 14, 15, 16}, Paper::kA4, {}}, Catalogue::Default());
  ASSERT_TRUE(svg.has_value());
  for (const char* range : {">11\u201312<", ">13\u201314<", ">15\u201316<"})
    EXPECT_NE(svg->find(range), std::string::npos);
}

/// A picture of 800 x 600 with a leg in it.
HandoutPicture SomePicture() {
  HandoutPicture picture;
  picture.jpeg = {0xFF, 0xD8, 0xFF};
  picture.person.size = {800, 600};
  picture.person.joints = {{300, 300}, {450, 380}, {600, 470}, {640, 450}, {320, 120}, {330, 60}};
  return picture;
}

TEST(Handout, ShowsPeopleInsteadOfDrawingsWhereItHasThem) {
  HandoutPlan plan = {figure::GuideStretch::kTwo, kDose, Paper::kLetter};
  plan.pictures[figure::GuideMoment::kHold] = SomePicture();
  const auto svg = RenderHandout(plan, Catalogue::Default());
  ASSERT_TRUE(svg.has_value());
  const std::regex picture("<image [^>]*base64,/9j/\"");
  EXPECT_EQ(std::distance(std::sregex_iterator(svg->begin(), svg->end(), picture), std::sregex_iterator()), 2)
      << "the hold is a step, and the right way";
}

TEST(Handout, RefusesAPictureWithoutALeg) {
  HandoutPlan plan = {figure::GuideStretch::kTwo, kDose, Paper::kA4};
  HandoutPicture& picture = plan.pictures[figure::GuideMoment::kHold] = SomePicture();
  picture.person.joints.knee = picture.person.joints.ankle = picture.person.joints.hip;
  EXPECT_FALSE(RenderHandout(plan, Catalogue::Default()).has_value());
}

TEST(Handout, TellsRightFromWrongByShape) {
  for (const Example& example : AllHandouts()) {
    const std::string svg = Render(example, example.catalogue);
    const auto count = [&](const std::string& what) {
      std::size_t found = 0;
      for (std::size_t at = svg.find(what); at != std::string::npos; at = svg.find(what, at + 1)) ++found;
      return found;
    };
    EXPECT_EQ(count("fig-verdict-right"), 2U);
    EXPECT_EQ(count("fig-verdict-wrong"), 2U);
    EXPECT_EQ(count("fig-verdict-sign"), 4U);
    EXPECT_EQ(count("\"fig-mark\""), 2U);
  }
}

TEST(FigureWords, NameEveryPartInEveryLanguage) {
  for (const std::string_view language : {"en", "de"}) {
    const figure::AnatomyWords words = FigureWords(*Catalogue::Find(language));
    EXPECT_EQ(words.size(), 20U);
    for (const auto& [id, text] : words) EXPECT_NE(id, text) << "no words for it";
    for (const char* id : {"percent", "degrees", "moment", "tilt_back", "tilt_forward"})
      EXPECT_NE(words.at(id).find("{}"), std::string::npos) << id;
  }
}

TEST(BreakLines, AreNoWiderThanAsked) {
  const TextStyle style = {.size = 10};
  const std::string text = "Words of many lengths, and one extraordinarilylongword among them";
  std::string joined;
  for (const std::string& line : BreakLines(text, 80, style)) {
    if (line.find(' ') != std::string::npos) {
      EXPECT_LE(CalcTextWidth(line, style), 80) << line;
    }
    joined += (joined.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(joined, text);
}

TEST(CalcTextWidth, CountsLettersNotBytes) {
  EXPECT_DOUBLE_EQ(CalcTextWidth("\u00e4\u00f6", {.size = 10}), CalcTextWidth("\u00fc\u00df", {.size = 10}));
  EXPECT_GT(CalcTextWidth("WM", {.size = 10}), CalcTextWidth("il", {.size = 10}));
}

}  // namespace
}  // namespace sitbone::report
