// The rows of testdata/body/hamstrings_gait2392.csv: OpenSim's own answers for the four heads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "body/hamstring.h"

namespace sitbone::body {

struct ReferenceRow {
  Head head = Head::kSemimem;
  HipKnee posture;  // rad
  double length = 0;
  double hip_arm = 0;
  double knee_arm = 0;
  double passive_force = 0;
  double norm_fiber_length = 0;
  double tendon_force = 0;
  bool in_range = false;
};

/// Empty when the file can't be read.
inline std::vector<ReferenceRow> ReadReferenceRows() {
  const std::array<std::string, kHeadCount> names = {"semimembranosus", "semitendinosus", "biceps_femoris_long",
                                                     "biceps_femoris_short"};
  std::vector<ReferenceRow> rows;
  std::ifstream file(SITBONE_SOURCE_DIR "/testdata/body/hamstrings_gait2392.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::size_t from = 0;
    for (std::size_t comma = 0; comma != std::string::npos; from = comma + 1) {
      comma = line.find(',', from);
      cells.push_back(line.substr(from, comma - from));
    }
    const auto number = [&](std::size_t column) { return std::strtod(cells[column].c_str(), nullptr); };
    ReferenceRow row;
    for (std::size_t i = 0; i < kHeadCount; ++i) {
      if (names[i] == cells[1]) row.head = kHeads[i];
    }
    row.posture = {ToRadians(number(2)), ToRadians(number(3))};
    row.length = number(4);
    row.hip_arm = number(5);
    row.knee_arm = number(6);
    row.passive_force = number(7);
    row.norm_fiber_length = number(8);
    row.tendon_force = number(9);
    row.in_range = number(11) == 1;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace sitbone::body
