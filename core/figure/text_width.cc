#include "figure/text_width.h"

#include <array>

namespace sitbone::figure {
namespace {

// Thousandths of the size, from the space to the tilde.
using Widths = std::array<int, 95>;
constexpr Widths kRegular = {{
    256, 269, 370, 580, 580, 802, 712, 204, 267, 267, 425, 580, 227, 372, 236, 452, 580, 580,  580,
    580, 580, 580, 580, 580, 580, 580, 250, 262, 580, 580, 580, 448, 836, 677, 646, 668, 760,  578,
    566, 730, 764, 280, 422, 662, 514, 928, 764, 800, 600, 800, 626, 542, 590, 736, 677, 1036, 649,
    624, 602, 306, 452, 306, 580, 459, 400, 497, 560, 478, 560, 528, 350, 520, 558, 240, 240,  508,
    236, 822, 558, 567, 560, 560, 364, 433, 358, 558, 516, 786, 498, 516, 452, 301, 250, 301,  580,
}};
constexpr Widths kBold = {{
    243, 281, 396, 580, 580, 820, 724, 212, 274, 274, 425, 580, 234, 373, 238, 466, 580, 580,  580,
    580, 580, 580, 580, 580, 580, 580, 258, 270, 580, 580, 580, 460, 844, 694, 658, 662, 760,  575,
    566, 726, 770, 296, 430, 686, 520, 945, 770, 808, 619, 808, 643, 548, 600, 742, 694, 1051, 670,
    648, 606, 314, 466, 314, 580, 466, 400, 508, 568, 482, 568, 534, 358, 528, 564, 254, 254,  534,
    248, 838, 564, 574, 568, 568, 373, 440, 372, 564, 528, 802, 522, 528, 460, 306, 261, 306,  580,
}};
constexpr int kOther = 590;  // what is not ASCII: the widest common one is the sharp s

}  // namespace

double CalcTextWidth(std::string_view text, double size, bool bold) {
  const Widths& widths = bold ? kBold : kRegular;
  int sum = 0;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 32 && byte < 127) {
      sum += widths[byte - 32U];
    } else if ((byte & 0xC0) != 0x80) {
      sum += kOther;
    }
  }
  return 0.001 * size * sum;
}

}  // namespace sitbone::figure
