// Tables of the hamstrings as gait2392 has them: CSV in, the same rows with length, arms, force and fibre length out.
//
// Units:   columns end in theirs: hip_deg and knee_deg in (flexion +); m, N out.
// Errors:  kInvalidArgument with the name, the line and what is expected there; nothing is left out silently.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::body {

/// `csv` has a line of names with muscle, hip_deg and knee_deg in any order; other columns are kept. `name` is what
/// errors call it. Muscles go by OpenSim's names (semimem, semiten, bflh, bfsh), also with _r or _l, or by their long
/// names.
Result<std::string> CalcHamstringTable(std::string_view csv, std::string_view name);

}  // namespace sitbone::body
