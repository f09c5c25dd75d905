// How sure the measurement is, what to watch for, and the small print.
#pragma once

#include <string>

#include "report/findings.h"
#include "report/page.h"

namespace sitbone::report {

std::string RenderConfidence(const session::SessionRecord& record, const Findings& findings, const Texts& texts,
                             const ReportOptions& options);

std::string RenderSafety(const Texts& texts);

std::string RenderSmallPrint(const Texts& texts);

}  // namespace sitbone::report
