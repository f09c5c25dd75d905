#include "report/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <regex>
#include <string>

#include "base/base64.h"
#include "kinematics/back_outline.h"
#include "kinematics/posture.h"
#include "report/record_testing.h"

namespace sitbone::report {
namespace {

using messages::Catalogue;

std::vector<Catalogue> AllCatalogues() {
  std::vector<Catalogue> catalogues;
  for (const auto& table : messages::Tables()) catalogues.push_back(*Catalogue::Find(table.language));
  return catalogues;
}

std::string Render(const Example& example, const Catalogue& catalogue = Catalogue::Default()) {
  return RenderReport(example.record, example.pictures, catalogue, example.options);
}

/// The page without its style sheet and picture bytes, so that patterns meet only what was written for this record.
std::string WithoutStyle(std::string page) {
  const auto begin = page.find("<style>");
  page.erase(begin, page.find("</style>") + 8 - begin);
  return std::regex_replace(page, std::regex("base64,[A-Za-z0-9+/=]*"), "base64,");
}

int Count(const std::string& text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// Calls `check` with every example in every language.
template <typename Check>
void ForEveryPage(Check check) {
  for (const Catalogue& catalogue : AllCatalogues()) {
    for (const Example& example : MakeExamples()) {
      SCOPED_TRACE(example.name + ", " + std::string(catalogue.language()));
      check(example, WithoutStyle(Render(example, catalogue)));
    }
  }
}

TEST(Report, EveryIdItUsesExistsInEveryLanguage) {
  for (const Catalogue& catalogue : AllCatalogues()) {
    std::vector<std::string> ids;
    const Catalogue observed = catalogue.Observed(&ids);
    for (const Example& example : MakeExamples()) Render(example, observed);
    EXPECT_GT(ids.size(), 1000U);
    for (const std::string& id : ids) EXPECT_TRUE(catalogue.Has(id)) << id << " in " << catalogue.language();
  }
}

TEST(Report, EveryTextThatIsWrittenForItIsUsedByOneOfTheExamples) {
  std::vector<std::string> used;
  const Catalogue observed = Catalogue::Default().Observed(&used);
  for (const Example& example : MakeExamples()) Render(example, observed);
  const std::set<std::string> ids(used.begin(), used.end());
  const std::regex own(
      "(report|fact|dose|pictures|best|label|alt|fault|plot|holds|hold|faults|angles|next|praise|sure|"
      "unseen|seen|safe|small)-.*");
  // The page's texts lie in files of their own.
  std::ifstream file(SITBONE_SOURCE_DIR "/messages/en.ftl");
  int count = 0;
  for (std::string line; std::getline(file, line);) {
    const std::string id = line.substr(0, line.find(" ="));
    if (id == line || !std::regex_match(id, own)) continue;
    ++count;
    EXPECT_TRUE(ids.contains(id)) << id;
  }
  EXPECT_GT(count, 120);
}

/// Every text of `next(1)`, `next(2)` ... up to the first empty one.
template <typename Reason>
std::vector<std::string> AllReasons(std::string_view (*name)(Reason)) {
  std::vector<std::string> reasons;
  for (int i = 1; !name(static_cast<Reason>(i)).empty(); ++i) reasons.emplace_back(name(static_cast<Reason>(i)));
  return reasons;
}

TEST(Report, KnowsAReasonForEverythingThatIsNotSeen) {
  std::vector<std::string> reasons = AllReasons(kinematics::LegUnseenReason);
  for (const std::string& reason : AllReasons(kinematics::BackUnseenReason)) reasons.push_back(reason);
  EXPECT_GE(reasons.size(), 10U);
  for (const Catalogue& catalogue : AllCatalogues()) {
    const std::string unknown = catalogue.Format("unseen-reason", {{"reason", "?"}});
    for (const std::string& reason : reasons) {
      EXPECT_NE(catalogue.Format("unseen-reason", {{"reason", reason}}), unknown) << reason;
    }
  }
}

TEST(Report, HasTextsForEveryFaultOfEveryStretch) {
  const std::regex kind("\"kind\": *\"([a-z_]+)\"");
  int count = 0;
  for (const auto& file : std::filesystem::directory_iterator(SITBONE_SOURCE_DIR "/stretches")) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (auto it = std::sregex_iterator(text.begin(), text.end(), kind); it != std::sregex_iterator(); ++it) {
      for (const char* suffix : {"-title", "-what", "-tip", "-next", "-label"}) {
        EXPECT_TRUE(Catalogue::Default().Has("fault-" + (*it)[1].str() + suffix)) << (*it)[1] << suffix;
      }
      ++count;
    }
  }
  EXPECT_GE(count, 4);
}

TEST(Report, ShowsNoIdAndNoMissingArgument) {
  const std::regex marker("\\[\\$?[a-z][a-z_-]*\\]");
  ForEveryPage([&marker](const Example&, const std::string& page) {
    std::smatch match;
    EXPECT_FALSE(std::regex_search(page, match, marker)) << match.str();
  });
}

TEST(Report, HoldsNoScriptAndPointsNowhereOutside) {
  const std::regex handler("<[^>]* on[a-z]+=");
  ForEveryPage([&handler](const Example&, const std::string& page) {
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("javascript:"), std::string::npos);
    EXPECT_EQ(page.find("<link"), std::string::npos);
    EXPECT_EQ(page.find("<iframe"), std::string::npos);
    EXPECT_FALSE(std::regex_search(page, handler));
    EXPECT_EQ(Count(page, "://"), Count(page, "xmlns=\"http://www.w3.org/2000/svg\"")) << "only the SVG namespace";
    // What a drawing shows again lies in the page itself.
    EXPECT_EQ(Count(page, "href=\""),
              Count(page, "href=\"data:image/jpeg;base64,\"") + Count(page, "href=\"#right-way-"));
    EXPECT_EQ(Count(page, "src=\""), 0);
    EXPECT_EQ(Count(page, "url("), Count(page, "url(#"));
    EXPECT_NE(page.find("default-src 'none'; img-src data:; style-src 'unsafe-inline'"), std::string::npos);
  });
}

TEST(Report, StyleSheetLoadsNothing) {
  const std::string page = Render(MakeExamples().front());
  const std::string style = page.substr(page.find("<style>"), page.find("</style>") - page.find("<style>"));
  EXPECT_EQ(style.find("url("), std::string::npos);
  EXPECT_EQ(style.find("@import"), std::string::npos);
  EXPECT_EQ(style.find("@font-face"), std::string::npos);
}

TEST(Report, EscapesWhatComesFromOutside) {
  Example example = MakeExamples()[1];
  example.record.source.file = "<img src=x onerror=\"a()\"> & 'me'.mp4";
  example.record.faults.front().kind = "<b>\"kind\"&";
  example.record.unseen.front() = {"<i>what", 0, 5, "<u>why"};
  example.record.stretch = "";
  example.record.holds.clear();
  const std::string page = WithoutStyle(Render(example));
  for (const char* part : {"<img", "<b>", "<i>", "<u>", "onerror=\""})
    EXPECT_EQ(page.find(part), std::string::npos) << part;
  EXPECT_NE(page.find("&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;me&#39;.mp4"), std::string::npos);
  EXPECT_NE(page.find("&lt;b&gt;"), std::string::npos);
}

TEST(Report, DrawsNoNaNEvenFromOne) {
  const std::regex nan("[^a-z]-?(nan|inf)[^a-z]", std::regex::icase);
  ForEveryPage([&nan](const Example&, const std::string& page) { EXPECT_FALSE(std::regex_search(page, nan)); });
  Example example = MakeExamples()[1];
  const double bad = std::numeric_limits<double>::quiet_NaN();
  example.record.series.knee_flexion_deg[30] = bad;
  example.record.series.trunk_thigh_deg[30] = std::numeric_limits<double>::infinity();
  example.record.holds[0].knee_flexion_deg = bad;
  example.record.view.off_side_deg = bad;
  example.pictures[0].key.knee_I = Vec2{bad, bad};
  example.pictures[0].key.shoulder_I = example.pictures[0].key.hip_I;
  EXPECT_FALSE(std::regex_search(WithoutStyle(Render(example)), nan));
}

TEST(Report, ClosesEveryElementInOrder) {
  const std::set<std::string> empty = {"meta", "!DOCTYPE"};
  const std::regex tag("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");
  ForEveryPage([&](const Example&, const std::string& page) {
    std::vector<std::string> open;
    for (auto it = std::sregex_iterator(page.begin(), page.end(), tag); it != std::sregex_iterator(); ++it) {
      const std::string name = (*it)[2];
      if (empty.contains(name) || (*it)[3].str().ends_with('/')) continue;
      if ((*it)[1].length() == 0) {
        open.push_back(name);
        continue;
      }
      ASSERT_FALSE(open.empty()) << name;
      ASSERT_EQ(open.back(), name);
      open.pop_back();
    }
    EXPECT_TRUE(open.empty());
  });
}

TEST(Report, HasOneFirstHeadingAndSkipsNoLevel) {
  const std::regex heading("<h([1-6])");
  ForEveryPage([&heading](const Example&, const std::string& page) {
    int previous = 0;
    for (auto it = std::sregex_iterator(page.begin(), page.end(), heading); it != std::sregex_iterator(); ++it) {
      const int level = std::stoi((*it)[1]);
      EXPECT_LE(level, previous + 1);
      EXPECT_TRUE(level > 1 || previous == 0) << "a second h1";
      previous = level;
    }
    EXPECT_GE(previous, 2);
  });
}

TEST(Report, EveryDrawingHasAnAlternativeText) {
  const std::regex svg("<svg[^>]*>");
  const std::regex described("role=\"img\" aria-label=\"[^\"]{5,}\"|aria-hidden=\"true\"");
  ForEveryPage([&](const Example&, const std::string& page) {
    for (auto it = std::sregex_iterator(page.begin(), page.end(), svg); it != std::sregex_iterator(); ++it) {
      EXPECT_TRUE(std::regex_search(it->str(), described)) << it->str();
    }
  });
}

TEST(Report, NoElementIdIsThereTwice) {
  const std::regex id(" id=\"([^\"]*)\"");
  ForEveryPage([&id](const Example&, const std::string& page) {
    std::set<std::string> seen;
    for (auto it = std::sregex_iterator(page.begin(), page.end(), id); it != std::sregex_iterator(); ++it) {
      EXPECT_TRUE(seen.insert((*it)[1]).second) << (*it)[1];
    }
  });
}

TEST(Report, SaysItsLanguage) {
  const Example example = MakeExamples().front();
  EXPECT_NE(Render(example, *Catalogue::Find("de")).find("<html lang=\"de\">"), std::string::npos);
  EXPECT_NE(Render(example).find("<html lang=\"en\">"), std::string::npos);
}

TEST(Report, HoldsThePicturesThemselves) {
  const Example example = MakeExamples()[1];
  const std::string page = Render(example);
  EXPECT_EQ(Count(page, "data:image/jpeg;base64," + EncodeBase64(example.pictures.front().jpeg) + "\""), 4)
      << "the best moment and one for each kind of fault";
}

TEST(Report, ShowsTheClearestPictureOfAKindOnly) {
  Example example = MakeExamples()[1];
  ReportPicture clearer = example.pictures[1];
  ASSERT_EQ(clearer.key.kind, "rounded_back");
  clearer.key.back_rounding_deg = 70;
  clearer.jpeg = {1, 2, 3};
  example.pictures.push_back(clearer);
  const std::string page = Render(example);
  EXPECT_EQ(Count(page, "data:image/jpeg"), 4);
  EXPECT_NE(page.find("base64," + EncodeBase64(clearer.jpeg)), std::string::npos);
}

TEST(Report, SaysWhatWasDoneInTheFirstHeading) {
  const auto heading = [](const Example& example) {
    const std::string page = Render(example);
    const auto begin = page.find("<h1>") + 4;
    return page.substr(begin, page.find("</h1>") - begin);
  };
  const std::vector<Example> examples = MakeExamples();
  const auto find = [&examples](std::string_view name) { return *std::ranges::find(examples, name, &Example::name); };
  EXPECT_EQ(heading(find("stretch two")), "You held Stretch Two twice with your left leg: 21 good seconds.");
  EXPECT_EQ(heading(find("both stretches")), "You did both stretches, 2 holds in all: 21 good seconds.");
  EXPECT_EQ(heading(find("no good second")),
            "You held Stretch One twice with your left leg: no second of it counts yet.");
  EXPECT_EQ(heading(find("no hold")), "You set out for Stretch Two, but no hold was found.");
  EXPECT_EQ(heading(find("nobody stretched")), "No stretch was found in this video.");
  EXPECT_EQ(heading(find("photo")),
            "One picture: your knee was 18\xc2\xb0\xc2\xa0\xc2\xb1\xc2\xa0"
            "7\xc2\xb0 short of straight.");
  EXPECT_EQ(heading(find("photo without a knee")), "One picture, but the knee could not be measured in it.");
}

TEST(Report, APhotoHasAnglesButNoPlot) {
  for (const Example& example : MakeExamples()) {
    if (!example.name.starts_with("photo")) continue;
    const std::string page = WithoutStyle(Render(example));
    EXPECT_EQ(page.find("plot-wide"), std::string::npos);
    EXPECT_NE(page.find("<caption>The angles in this picture"), std::string::npos);
  }
}

TEST(Report, StaysSmallForALongSession) {
  const auto examples = MakeExamples();
  const auto example = std::ranges::find(examples, "twenty minutes", &Example::name);
  ASSERT_EQ(example->record.series.t_s.size(), 36000U);
  EXPECT_LT(Render(*example).size(), 250000U) << "the plot is thinned, not drawn frame by frame";
}

TEST(Report, IsTheSameEachTime) {
  const Example example = MakeExamples()[1];
  EXPECT_EQ(Render(example), Render(example));
}

}  // namespace
}  // namespace sitbone::report
