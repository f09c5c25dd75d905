// The annotated pictures: the best moment and the clearest picture of each kind of fault.
#pragma once

#include <span>
#include <string>

#include "report/findings.h"
#include "report/page.h"

namespace sitbone::report {

/// The section with its heading; empty where there is nothing to show.
std::string RenderPictures(const session::SessionRecord& record, std::span<const ReportPicture> pictures,
                           const Findings& findings, const Texts& texts);

}  // namespace sitbone::report
