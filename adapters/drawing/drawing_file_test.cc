#include "adapters/drawing/drawing_file.h"

#include <gtest/gtest.h>

namespace sitbone::drawing {
namespace {

constexpr std::string_view kRed =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#f00"/></svg>)";

/// The big-endian number at a place of a PNG's header.
int NumberAt(const std::string& png, std::size_t place) {
  int number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number * 256 + static_cast<unsigned char>(png[place + i]);
  return number;
}

TEST(DrawPng, HasTheWidthThatWasAskedForAndTheShapeOfTheDrawing) {
  const auto png = DrawPng(kRed, 200);
  ASSERT_TRUE(png.has_value()) << png.error().context;
  EXPECT_TRUE(png->starts_with("\x89PNG"));
  EXPECT_EQ(NumberAt(*png, 16), 200);
  EXPECT_EQ(NumberAt(*png, 20), 100);
}

TEST(DrawPng, RefusesWhatIsNoDrawing) {
  EXPECT_FALSE(DrawPng("<svg", 100).has_value());
  EXPECT_FALSE(DrawPng("", 100).has_value());
  EXPECT_FALSE(DrawPng(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)", 100).has_value());
  EXPECT_FALSE(DrawPng(kRed, 0).has_value());
  EXPECT_FALSE(DrawPng(kRed, kWidthMax + 1).has_value());
}

TEST(DrawPdf, IsOnePageOfItsSizeAndTheSameEachTime) {
  const Page page = {595.28, 841.89, "Stretch"};
  const auto pdf = DrawPdf(kRed, page);
  ASSERT_TRUE(pdf.has_value()) << pdf.error().context;
  EXPECT_TRUE(pdf->starts_with("%PDF-"));
  EXPECT_NE(pdf->find("/Count 1"), std::string::npos);
  EXPECT_EQ(*pdf, *DrawPdf(kRed, page));
}

TEST(DrawPdf, RefusesWhatIsNoDrawing) { EXPECT_FALSE(DrawPdf("nothing", {100, 100, ""}).has_value()); }

}  // namespace
}  // namespace sitbone::drawing
