// The requests by which the page asks for what goes out. Types: apps/wasm/surface.json.
//
// Errors:  kCorrupt with the place and what is expected there; kUnsupported for a language without texts.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::exchange {

/// {events, now, offset_min, language, name, person} -> the bundle (exchange/fhir.h).
Result<std::string> FhirJson(std::string_view request);

/// The same and {paper: a4 or letter} -> the page for the clinician as SVG, with held widths (exchange/clinic_sheet.h).
Result<std::string> ClinicSheetJson(std::string_view request);

}  // namespace sitbone::exchange
