// The diary as the page's store worker and its forms use it. Randomness and time come in with the JSON.
//
//   sitbone_screening_questions()   {questions_version, questions: [{id, urgency, covers, source}]}
//   sitbone_screen(json)            {answers} -> Screening
//   sitbone_seal(json)              {kind, data, at, offset_min, random, person, device, previous} -> StoredEvent
//   sitbone_fold(json)              {events, now, current} -> Fold
//   sitbone_plan(json)              {events, now, offset_min} -> ProgrammePlan
//   sitbone_explain_programme(text) a physiotherapist's file -> what it changes, in sentences
//   sitbone_chronicle(json)         {events} -> Chronicle
//   sitbone_holds(json)             {events} -> how the holds among them went
//   sitbone_chronicle_csv(json)     {events} -> a table, as text
//   sitbone_reminders(json)         {times_a_day, from_min, ...} -> a calendar, as text
//   sitbone_next_reminder(json)     {events, now, offset_min, from_min, until_min, shown, snoozed_until} -> {at}
//   sitbone_progress(json)          {quantity, holds, before} -> Progress
//
// Types:   web/src/store/types.ts; the requests: core/programme/diary_json.h. An event's text is what is to be stored,
//          byte for byte: its checksum is over it.
// Errors:  0 and the reason in sitbone_result(), as everywhere.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "programme/chronicle_csv.h"
#include "programme/chronicle_json.h"
#include "programme/diary_json.h"
#include "programme/nudge.h"
#include "programme/plan_json.h"
#include "programme/reminders.h"
#include "programme/replay.h"

using sitbone::wasm::Answer;
using sitbone::wasm::TheSurface;

SITBONE_EXPORT(sitbone_screening_questions) int sitbone_screening_questions() {
  return TheSurface().Succeed(sitbone::programme::WriteQuestionsJson());
}

SITBONE_EXPORT(sitbone_screen) int sitbone_screen(const char* json, std::size_t size) {
  return Answer(sitbone::programme::ScreenJson({json, size}));
}

SITBONE_EXPORT(sitbone_seal) int sitbone_seal(const char* json, std::size_t size) {
  return Answer(sitbone::programme::SealJson({json, size}));
}

SITBONE_EXPORT(sitbone_fold) int sitbone_fold(const char* json, std::size_t size) {
  return Answer(sitbone::programme::FoldJson({json, size}));
}

SITBONE_EXPORT(sitbone_plan) int sitbone_plan(const char* json, std::size_t size) {
  return Answer(sitbone::programme::PlanJson({json, size}));
}

SITBONE_EXPORT(sitbone_chronicle) int sitbone_chronicle(const char* json, std::size_t size) {
  return Answer(sitbone::programme::ChronicleJson({json, size}));
}

SITBONE_EXPORT(sitbone_holds) int sitbone_holds(const char* json, std::size_t size) {
  return Answer(sitbone::programme::HoldsJson({json, size}));
}

SITBONE_EXPORT(sitbone_chronicle_csv) int sitbone_chronicle_csv(const char* json, std::size_t size) {
  return Answer(sitbone::programme::ChronicleCsv({json, size}));
}

SITBONE_EXPORT(sitbone_reminders) int sitbone_reminders(const char* json, std::size_t size) {
  return Answer(sitbone::programme::RemindersJson({json, size}));
}

SITBONE_EXPORT(sitbone_next_reminder) int sitbone_next_reminder(const char* json, std::size_t size) {
  return Answer(sitbone::programme::NextReminderJson({json, size}));
}

SITBONE_EXPORT(sitbone_progress) int sitbone_progress(const char* json, std::size_t size) {
  return Answer(sitbone::programme::ProgressJson({json, size}));
}

SITBONE_EXPORT(sitbone_explain_programme) int sitbone_explain_programme(const char* text, std::size_t size) {
  return Answer(sitbone::programme::ExplainProgrammeJson({text, size}));
}
