#include "report/figure_words.h"

#include <string_view>

namespace sitbone::report {

figure::AnatomyWords FigureWords(const messages::Catalogue& catalogue) {
  figure::AnatomyWords words;
  for (const std::string_view part : {"lumbar-spine", "sacrum", "pelvis", "sit-bone", "femur", "patella", "tibia",
                                      "fibula", "semimem", "semiten", "bflh", "bfsh", "nerve", "l5s1", "sacroiliac"}) {
    words[std::string(part)] = catalogue.Format("figure-part", {{"part", part}});
  }
  const messages::Argument value = {"value", std::string_view("{}")};
  words["percent"] = catalogue.Format("figure-percent", {value});
  words["degrees"] = catalogue.Format("figure-degrees", {value});
  words["moment"] = catalogue.Format("figure-moment", {value});
  words["tilt_back"] = catalogue.Format("figure-tilt-back", {value});
  words["tilt_forward"] = catalogue.Format("figure-tilt-forward", {value});
  return words;
}

}  // namespace sitbone::report
