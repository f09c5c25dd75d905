// The words of a drawn body in one language.
#pragma once

#include "figure/anatomy_style.h"
#include "messages/catalogue.h"

namespace sitbone::report {

/// Of every label of figure/anatomy_labels.h.
figure::AnatomyWords FigureWords(const messages::Catalogue& catalogue);

}  // namespace sitbone::report
