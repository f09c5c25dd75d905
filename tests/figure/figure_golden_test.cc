// Drawings and the page's style sheet, byte for byte. SITBONE_GOLDEN_UPDATE (./dev golden figure) writes them anew:
// then look at the pictures before they are committed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "figure/anatomy.h"
#include "figure/figure_output.h"
#include "figure/figure_request.h"
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

/// Requests with the body's inside, and the answers that tests/surface compares with WebAssembly's.
TEST(AnatomyGolden, IsWhatWebAssemblyIsComparedWith) {
  constexpr const char* kRequests[] = {
      R"({"guide":{"stretch":"one","moment":"hold"},"anatomy":{"sources":false}})",
      R"({"guide":{"stretch":"two","moment":"rounded_back","facing":"left","side":"left"},"style":{"build":"heavy"},)"
      R"("anatomy":{"person":{"sex":"female","knee_extension_deg":45,"lumbar":"lax"},"sources":false,)"
      R"("words":{"nerve":"Nerve","l5s1":"L5/S1","moment":"{} N m","percent":"{} %"}}})",
      R"({"guide":{"stretch":"two","moment":"start"},"anatomy":{"back":"free","layers":["bones"],"sources":false}})"};
  std::string text;
  for (const char* request : kRequests) {
    const auto figure = DrawRequest(request);
    ASSERT_TRUE(figure.has_value()) << figure.error().context;
    text += (text.empty() ? "[" : ",\n") + std::string(R"({"request":)") + request + R"(,"answer":)" +
            WriteFigureJson(*figure) + "}";
  }
  ExpectGolden("testdata/figures/anatomy.json", text + "]\n");
}

struct AnatomyPicture {
  const char* name;
  GuideStretch stretch;
  GuideMoment moment;
};

class AnatomyPictureGolden : public ::testing::TestWithParam<AnatomyPicture> {};

TEST_P(AnatomyPictureGolden, IsDrawnAsItWasLookedAt) {
  const AnatomyPicture& golden = GetParam();
  const FigurePosture posture = GuidePosture(golden.stretch, golden.moment);
  const auto pose = CalcAnatomy(posture, {}, DefaultBack(posture));
  ASSERT_TRUE(pose.has_value());
  AnatomyStyle anatomy;
  anatomy.words = {{"nerve", "Sciatic nerve"}, {"bflh", "Biceps femoris"}, {"pelvis", "Pelvis"}, {"percent", "{} %"}};
  ExpectGolden("testdata/figures/" + std::string(golden.name) + ".svg",
               WriteSvg(DrawAnatomy(*pose, {}, anatomy), FigureTheme::kLight, true));
}

INSTANTIATE_TEST_SUITE_P(Pictures, AnatomyPictureGolden,
                         ::testing::Values(AnatomyPicture{"one_hold_inside", GuideStretch::kOne, GuideMoment::kHold},
                                           AnatomyPicture{"two_rounded_back_inside", GuideStretch::kTwo,
                                                          GuideMoment::kRoundedBack}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(FigureStyleSheet, IsTheOneOfThePage) { ExpectGolden("web/src/styles/figure.css", FigureStyleSheet()); }

}  // namespace
}  // namespace sitbone::figure
