#include "adapters/qr_code/qr_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace sitbone::qr_code {
namespace {

// The drawing read back: true where a module is dark.
std::vector<std::vector<bool>> ReadDrawing(const std::string& drawing) {
  std::vector<std::vector<bool>> rows;
  for (std::size_t at = 0; at < drawing.size();) {
    std::vector<bool> upper;
    std::vector<bool> lower;
    while (drawing[at] != '\n') {
      const std::string letter = drawing[at] == ' ' ? " " : drawing.substr(at, 3);
      at += letter.size();
      upper.push_back(letter == " " || letter == "\xe2\x96\x84");
      lower.push_back(letter == " " || letter == "\xe2\x96\x80");
    }
    ++at;
    rows.push_back(upper);
    rows.push_back(lower);
  }
  return rows;
}

TEST(DrawQrCode, HasItsMarginAndItsThreeFinders) {
  const auto drawing = DrawQrCode("https://192.0.2.2:8017/", false);
  ASSERT_TRUE(drawing.has_value());
  const auto rows = ReadDrawing(*drawing);
  const std::size_t size = rows[0].size();
  const std::size_t modules = size - 2 * kMarginModules;
  EXPECT_EQ(modules, 25U);  // version 2: 23 bytes do not fit the 14 of version 1, level M (ISO/IEC 18004, table 7)
  ASSERT_GE(rows.size(), size);
  for (std::size_t at = 0; at < size; ++at) {
    for (std::size_t edge = 0; edge < kMarginModules; ++edge) {
      EXPECT_FALSE(rows[edge][at] || rows[size - 1 - edge][at] || rows[at][edge] || rows[at][size - 1 - edge]);
    }
  }
  // A finder is a dark ring of 7 x 7 about a light one about a dark 3 x 3.
  const std::size_t far = kMarginModules + modules - 7;
  for (const auto& [top, left] : {std::pair<std::size_t, std::size_t>{kMarginModules, kMarginModules},
                                  {kMarginModules, far},
                                  {far, kMarginModules}}) {
    for (std::size_t row = 0; row < 7; ++row) {
      for (std::size_t column = 0; column < 7; ++column) {
        const auto from_middle = [](std::size_t place) { return place > 3 ? place - 3 : 3 - place; };
        const bool dark = std::max(from_middle(row), from_middle(column)) != 2;
        EXPECT_EQ(rows[top + row][left + column], dark) << row << " " << column;
      }
    }
  }
}

TEST(DrawQrCode, ColoursEveryLineAndPutsThemBack) {
  const auto plain = DrawQrCode("a", false);
  const auto coloured = DrawQrCode("a", true);
  ASSERT_TRUE(plain.has_value() && coloured.has_value());
  const auto lines = std::ranges::count(*plain, '\n');
  EXPECT_EQ(coloured->size(), plain->size() + static_cast<std::size_t>(lines) * 12);
  EXPECT_TRUE(coloured->ends_with("\x1b[0m\n"));
}

TEST(DrawQrCode, RefusesWhatNoCodeHolds) {
  EXPECT_FALSE(DrawQrCode("", false).has_value());
  EXPECT_FALSE(DrawQrCode(std::string(4000, 'a'), false).has_value());
}

}  // namespace
}  // namespace sitbone::qr_code
