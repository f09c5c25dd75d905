// The page for the clinician: one printed sheet with what was done, how it went, what was flagged and what is done now.
//
// Shape:   an SVG of the page's size in points (report/sheet.h); an adapter makes the PDF, the page prints it as it is.
// Units:   pt; degrees; scores of 10.
// Time:    up to kBySessionDays every session is a mark; beyond, every week is one: the median of its sessions.
// Errors:  none: what there is none of is said.
// Limits:  one page whatever the diary holds: what has no room is counted. Told by shapes, not colours: prints in grey.
#pragma once

#include <string>

#include "exchange/sharing.h"
#include "messages/catalogue.h"
#include "report/handout.h"
#include "report/sheet.h"

namespace sitbone::exchange {

/// chosen: more marks than this many days make on the width of the page run into one another.
constexpr int kBySessionDays = 35;

std::string RenderClinicSheet(const Shared& shared, const messages::Catalogue& catalogue, report::Paper paper,
                              report::Widths widths = report::Widths::kAsSet);

}  // namespace sitbone::exchange
