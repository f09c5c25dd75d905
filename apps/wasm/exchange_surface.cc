// What goes out of the diary for others to read. The words are the core's own, so that page and command line say the
// same.
//
//   sitbone_fhir(json)          {events, now, offset_min, language, name, person} -> an HL7 FHIR bundle, as text
//   sitbone_clinic_sheet(json)  the same and {paper: a4 or letter} -> the page for the clinician, as SVG
//
// Errors:  0 and the reason in sitbone_result(), as everywhere.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "exchange/exchange_json.h"

using sitbone::wasm::Answer;

SITBONE_EXPORT(sitbone_fhir) int sitbone_fhir(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::FhirJson({json, size}));
}

SITBONE_EXPORT(sitbone_clinic_sheet) int sitbone_clinic_sheet(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::ClinicSheetJson({json, size}));
}
