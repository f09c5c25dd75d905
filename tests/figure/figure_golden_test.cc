// Six drawings and the page's style sheet, byte for byte. SITBONE_GOLDEN_UPDATE (./dev golden figure) writes them anew:
// then look at the pictures before they are committed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "figure/figure_output.h"
#include "figure/figure_theme.h"
#include "figure/guide.h"
#include "figure/person.h"

namespace sitbone::figure {
namespace {

void ExpectGolden(const std::string& path, const std::string& text) {
  const std::string file_name = std::string(SITBONE_SOURCE_DIR "/") + path;
  if (std::getenv("SITBONE_GOLDEN_UPDATE")) std::ofstream(file_name, std::ios::binary) << text;
  std::ifstream file(file_name, std::ios::binary);
  const std::string golden((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_TRUE(golden == text) << path << " is not what is drawn now; if that is meant: ./dev golden figure";
}

struct Golden {
  const char* name;
  GuideStretch stretch;
  GuideMoment moment;
};

class FigureGolden : public ::testing::TestWithParam<Golden> {};

TEST_P(FigureGolden, IsDrawnAsItWasLookedAt) {
  const Golden& golden = GetParam();
  const FigureStyle style = GuideStyle(golden.stretch, golden.moment, {});
  const Drawing drawing = DrawPerson(GuidePosture(golden.stretch, golden.moment), style);
  ExpectGolden("testdata/figures/" + std::string(golden.name) + ".svg", WriteSvg(drawing, FigureTheme::kLight, true));
}

INSTANTIATE_TEST_SUITE_P(Postures, FigureGolden,
                         ::testing::Values(Golden{"one_start", GuideStretch::kOne, GuideMoment::kStart},
                                           Golden{"one_hold", GuideStretch::kOne, GuideMoment::kHold},
                                           Golden{"one_thigh_dropped", GuideStretch::kOne, GuideMoment::kThighDropped},
                                           Golden{"two_start", GuideStretch::kTwo, GuideMoment::kStart},
                                           Golden{"two_hold", GuideStretch::kTwo, GuideMoment::kHold},
                                           Golden{"two_rounded_back", GuideStretch::kTwo, GuideMoment::kRoundedBack}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(FigureStyleSheet, IsTheOneOfThePage) { ExpectGolden("web/src/styles/figure.css", FigureStyleSheet()); }

}  // namespace
}  // namespace sitbone::figure
