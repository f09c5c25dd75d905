#include "apps/cli/diary_export.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

#include "adapters/drawing/drawing_file.h"
#include "adapters/sqlite_diary/store.h"
#include "apps/cli/diary_file.h"
#include "apps/cli/moment.h"
#include "apps/cli/out_file.h"
#include "exchange/clinic_sheet.h"
#include "exchange/fhir.h"
#include "programme/chronicle_csv.h"
#include "programme/reminders.h"

namespace sitbone::cli {
namespace {

/// The person of a diary that has no events yet.
std::string PersonOf(const std::string& path) {
  if (!IsDatabase(path)) return {};
  const auto store = sqlite_diary::Store::Open(path, sqlite_diary::Mode::kRead);
  return store ? store->person().value_or("") : "";
}

/// Minutes of the day, of hh:mm-hh:mm.
Result<std::pair<int, int>> ReadAwake(const std::string& text) {
  std::array<unsigned, 4> n{};
  char end = 0;
  const int read = std::sscanf(text.c_str(), "%2u:%2u-%2u:%2u%c", &n[0], &n[1], &n[2], &n[3], &end);
  const bool clock = read == 4 && n[0] < 24 && n[1] < 60 && n[2] < 24 && n[3] < 60;
  const std::pair<int, int> hours(60 * n[0] + n[1], 60 * n[2] + n[3]);
  if (clock && hours.first <= hours.second) return hours;
  return Fail(ErrorCode::kInvalidArgument, "--awake " + text + ": expected two times of a day, as 09:00-19:00.");
}

Result<std::string> WriteReminders(const ExportOptions& options, const exchange::Shared& shared,
                                   const messages::Catalogue& catalogue) {
  const auto awake = ReadAwake(options.awake);
  if (!awake) return std::unexpected(awake.error());
  programme::Reminders reminders;
  reminders.times_a_day = 1;
  for (const programme::PlanItem& item : shared.plan.items) {
    reminders.times_a_day = std::clamp(item.dose.times_a_day, reminders.times_a_day, 3);
  }
  reminders.from_min = awake->first;
  reminders.until_min = awake->second;
  reminders.now = shared.now.at;
  reminders.offset_min = shared.now.offset_min;
  reminders.uid = shared.person;
  reminders.summary = catalogue.Format("diary-remind-summary");
  reminders.description = catalogue.Format("diary-remind-description");
  return programme::WriteCalendar(reminders);
}

Result<std::string> Write(const ExportOptions& options) {
  const std::string path = options.diary.empty() ? DefaultDiary() : options.diary;
  if (options.format == "jsonl") return ReadLines(path);
  const auto log = LoadLog(path);
  if (!log) return std::unexpected(log.error());
  if (options.format == "csv") return programme::WriteChronicleCsv(programme::MakeChronicle(*log));
  const auto moment = MakeMoment(options.at);
  if (!moment) return std::unexpected(moment.error());
  const auto catalogue = messages::Catalogue::Find(options.language).value_or(messages::Catalogue::Default());
  exchange::SharingOptions sharing;
  sharing.now = {moment->at, moment->offset_min};
  sharing.name = options.name;
  sharing.person = PersonOf(path);
  const exchange::Shared shared = exchange::ChooseShared(*log, sharing);
  if (options.format == "fhir") return exchange::WriteFhir(shared, catalogue) + "\n";
  if (options.format == "ics") return WriteReminders(options, shared, catalogue);
  const auto paper = options.paper == "letter" ? report::Paper::kLetter : report::Paper::kA4;
  const Vec2 size = SizeOf(paper);
  return drawing::DrawPdf(exchange::RenderClinicSheet(shared, catalogue, paper),
                          {size.x, size.y, catalogue.Format("sheet-title")});
}

}  // namespace

Result<std::string> ReadLines(const std::string& diary) {
  const auto store = sqlite_diary::Store::Open(diary, sqlite_diary::Mode::kRead);
  if (!store) return std::unexpected(store.error());
  const auto rows = store->Rows();
  if (!rows) return std::unexpected(rows.error());
  std::string text;
  for (const sqlite_diary::Row& row : *rows) text += row.body + '\n';
  return text;
}

CLI::App* AddExport(CLI::App& diary, ExportOptions& options) {
  CLI::App* command = diary.add_subcommand("export", "Write the diary: as it is, or in a form for others");
  command->footer(
      "Forms:  jsonl  every entry as it was sealed, one a line: what `sitbone diary import` takes in\n"
      "        csv    a table for spreadsheets, a row for each side of each session\n"
      "        fhir   an HL7 FHIR R4 bundle for the record of a clinic (docs/fhir.md)\n"
      "        ics    reminders for a calendar, six weeks of them; they say nothing about your health\n"
      "        pdf    one page for your doctor or physiotherapist, to print\n\n"
      "Example:  sitbone diary export --out diary.jsonl\n"
      "          sitbone diary export --format fhir --lang de --out bundle.json\n"
      "          sitbone diary export --format pdf --paper letter --out page.pdf");
  command->add_option("--diary", options.diary, "The diary's file");
  command->add_option("--out", options.out, "File to write (default: stdout)");
  command->add_option("--format", options.format, "jsonl, csv, fhir, ics or pdf")
      ->check(CLI::IsMember({"jsonl", "csv", "fhir", "ics", "pdf"}))
      ->capture_default_str();
  command->add_option("--lang", options.language, "Language of what is in words: en or de")
      ->check(CLI::IsMember({"en", "de"}))
      ->capture_default_str();
  command->add_option("--name", options.name, "Your name, if it should be in it (default: no name)");
  command->add_option("--paper", options.paper, "Of the page: a4 or letter")
      ->check(CLI::IsMember({"a4", "letter"}))
      ->capture_default_str();
  command->add_option("--awake", options.awake, "When reminders may come")->capture_default_str();
  command->add_option("--at", options.at, "Time to write it for (default: now), as 2026-08-02T07:00");
  return command;
}

Result<void> Export(const ExportOptions& options) {
  const auto text = Write(options);
  if (!text) return std::unexpected(text.error());
  return options.out.empty() ? WriteToStdout(*text) : WriteNewFile(*text, options.out);
}

}  // namespace sitbone::cli
