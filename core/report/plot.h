// The angles over time: panels under each other on one time axis, with the holds and the faults above them.
//
// Shape:   inline SVG, drawn twice: wide, and narrow for a phone, where the same letters would be too small. The style
//          sheet shows one of the two.
#pragma once

#include <string>

#include "report/findings.h"
#include "report/page.h"

namespace sitbone::report {

/// The section with its heading; empty for a photo and where no angle was measured.
std::string RenderPlot(const session::SessionRecord& record, const Findings& findings, const Texts& texts);

}  // namespace sitbone::report
