// The chronicle as a table for spreadsheets: a row for each side of each stretch of each session.
//
// Units:   degrees, seconds, scores of 10; local date and time of the device then.
// Format:  RFC 4180, UTF-8, CRLF, a header first; what is not known is empty. A text that a spreadsheet would take for
// a
//          formula gets an apostrophe before it (OWASP, CSV injection).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "programme/chronicle.h"

namespace sitbone::programme {

std::string WriteChronicleCsv(const std::vector<SessionDone>& chronicle);

/// {events: [...]} -> the table. kCorrupt with the place and what is expected there.
Result<std::string> ChronicleCsv(std::string_view request);

}  // namespace sitbone::programme
