// The tables: holds against the dose, faults, and the bare angles where nothing was held.
#pragma once

#include <string>

#include "report/findings.h"
#include "report/page.h"

namespace sitbone::report {

/// The section with its heading: holds and faults; for a photo or a video without a hold, the angles.
std::string RenderTables(const session::SessionRecord& record, const Findings& findings, const Texts& texts);

}  // namespace sitbone::report
