// What goes out of the diary and comes back. The words are the core's own, so that page and command line say the
// same.
//
//   sitbone_fhir(json)          {events, now, offset_min, language, name, person} -> an HL7 FHIR bundle, as text
//   sitbone_clinic_sheet(json)  the same and {paper: a4 or letter} -> the page for the clinician, as SVG
//   sitbone_backup_head(json)   the head of an encrypted backup (docs/backup-format.md), as hexadecimal digits
//   sitbone_read_backup(json)   how its key is made
//   sitbone_check_backup(json)  whether the passphrase is the right one
//   sitbone_take_in(json)       {text, known, person} -> what an export would bring in
//
// Errors:  0 and the reason in sitbone_result(), as everywhere.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "exchange/backup_json.h"
#include "exchange/exchange_json.h"
#include "exchange/take_in.h"

using sitbone::wasm::Answer;

SITBONE_EXPORT(sitbone_fhir) int sitbone_fhir(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::FhirJson({json, size}));
}

SITBONE_EXPORT(sitbone_clinic_sheet) int sitbone_clinic_sheet(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::ClinicSheetJson({json, size}));
}

SITBONE_EXPORT(sitbone_backup_head) int sitbone_backup_head(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::BackupHeadJson({json, size}));
}

SITBONE_EXPORT(sitbone_read_backup) int sitbone_read_backup(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::ReadBackupJson({json, size}));
}

SITBONE_EXPORT(sitbone_check_backup) int sitbone_check_backup(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::CheckBackupJson({json, size}));
}

SITBONE_EXPORT(sitbone_take_in) int sitbone_take_in(const char* json, std::size_t size) {
  return Answer(sitbone::exchange::TakeInJson({json, size}));
}
