// What of the body's inside is drawn.
#pragma once

#include <map>
#include <string>

namespace sitbone::figure {

/// Ids of labels and what the caller calls them; a label without words is left out. `{}` in "percent", "degrees" and
/// "moment" stands for the number.
using AnatomyWords = std::map<std::string, std::string, std::less<>>;

struct AnatomyStyle {
  bool bones = true;
  bool hamstrings = true;
  bool nerve = true;
  bool stress = true;  ///< what L5/S1 and the sacroiliac joint carry
  bool tilt = false;   ///< an arc that shows how far the pelvis has turned against the trunk
  AnatomyWords words;
};

}  // namespace sitbone::figure
