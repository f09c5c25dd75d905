#include "apps/cli/diary.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>
#include <vector>

#include "adapters/openssl_cipher/backup.h"
#include "adapters/sqlite_diary/salvage_database.h"
#include "adapters/sqlite_diary/store.h"
#include "apps/cli/analyze.h"
#include "apps/cli/diary_file.h"
#include "apps/cli/moment.h"
#include "apps/cli/out_file.h"
#include "apps/cli/passphrase.h"
#include "apps/cli/text_file.h"
#include "exchange/backup_head.h"
#include "programme/log.h"
#include "programme/salvage.h"

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;
using programme::Damage;
using programme::Event;
using programme::Salvage;
using sqlite_diary::Mode;
using sqlite_diary::Store;

std::string PathOf(const DiaryOptions& options) { return DiaryOr(options.diary); }

std::string WriteLines(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) text += event.text + '\n';
  return text;
}

int Add(const DiaryOptions& options) {
  const auto draft = programme::ParseDraft(options.kind, options.data);
  if (!draft) return ComplainOfDiary({ErrorCode::kInvalidArgument, draft.error().context});
  const auto moment = MakeMoment(options.at);
  if (!moment) return ComplainOfDiary(moment.error());
  auto store = OpenForWriting(PathOf(options));
  if (!store) return ComplainOfDiary(store.error());
  const auto event = store->Add(*draft, *moment);
  if (!event) return ComplainOfDiary(event.error());
  const auto written = WriteToStdout(event->text + '\n');
  return written ? kDone : ComplainOfDiary(written.error());
}

// What is damaged is named; what is whole comes in.
int TakeIn(const DiaryOptions& options, const std::string& text) {
  const Salvage salvage = programme::ReadJsonLines(text);
  for (const Damage& damage : salvage.damages) {
    std::fprintf(stderr, "sitbone: %s:%zu: %s\n", options.file.c_str(), damage.line, damage.detail.c_str());
  }
  auto store = OpenForWriting(PathOf(options));
  if (!store) return ComplainOfDiary(store.error());
  const auto person = store->person();
  if (!person) return ComplainOfDiary(person.error());
  const bool other = std::ranges::any_of(salvage.events, [&](const Event& event) { return event.person != *person; });
  if (other && !options.same_person) {
    const auto adopted = store->AdoptPerson(salvage.events.front().person);
    if (!adopted) {
      return ComplainOfDiary(
          {ErrorCode::kInvalidArgument,
           options.file + ": begun as another person's diary. If it is the same person: --same-person."});
    }
  }
  const auto merged = store->Merge(salvage.events);
  if (!merged) return ComplainOfDiary(merged.error());
  std::fprintf(stderr, "sitbone: %d entries taken in, %d were there already, %zu lines are broken\n", merged->added,
               merged->known, salvage.damages.size());
  return salvage.damages.empty() ? kDone : kUnreadableInput;
}

int Import(const DiaryOptions& options) {
  const auto text = ReadTextFile(options.file);
  if (!text) return ComplainOfDiary(text.error());
  if (exchange::IsBackup(*text)) {
    return ComplainOfDiary(
        {ErrorCode::kInvalidArgument,
         options.file + ": a backup is taken in with \"sitbone diary restore\", which asks for its passphrase."});
  }
  return TakeIn(options, *text);
}

int Backup(const DiaryOptions& options) {
  const auto text = ReadLines(PathOf(options));
  if (!text) return ComplainOfDiary(text.error());
  std::error_code error;
  if (fs::exists(options.file, error)) {  // said before anybody types a passphrase twice
    return ComplainOfDiary({ErrorCode::kInvalidArgument, options.file + ": is there already. Choose another name."});
  }
  const auto passphrase = ReadPassphrase(options.passphrase, Ask::kTwice);
  if (!passphrase) return ComplainOfDiary(passphrase.error());
  const auto file = openssl_cipher::MakeBackup(*text, *passphrase);
  if (!file) return ComplainOfDiary(file.error());
  const auto written = WriteNewFile(*file, options.file);
  if (!written) return ComplainOfDiary(written.error());
  std::fprintf(stderr, "sitbone: %s holds the whole diary. Without its passphrase nobody can read it, nor can you.\n",
               options.file.c_str());
  return kDone;
}

int Restore(const DiaryOptions& options) {
  const auto file = ReadTextFile(options.file);
  if (!file) return ComplainOfDiary(file.error());
  // What is no backup, or is damaged, is said before anybody is asked for a passphrase.
  const auto named = [&](const Error& error) {
    return ComplainOfDiary({error.code, options.file + ": " + error.context});
  };
  if (const auto head = exchange::ReadBackupHead(*file, file->size()); !head) return named(head.error());
  const auto passphrase = ReadPassphrase(options.passphrase, Ask::kOnce);
  if (!passphrase) return ComplainOfDiary(passphrase.error());
  const auto text = openssl_cipher::OpenBackup(*file, *passphrase);
  if (!text) return named(text.error());
  return TakeIn(options, *text);
}

Result<Salvage> SalvageFile(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return Fail(ErrorCode::kNotFound, path + ": there is no diary. Check the name.");
  const auto text = ReadTextFile(path);
  if (!text) return std::unexpected(text.error());
  return text->starts_with('{') ? programme::ReadJsonLines(*text) : sqlite_diary::SalvageDatabase(path);
}

int Verify(const DiaryOptions& options) {
  const std::string path = PathOf(options);
  auto salvage = SalvageFile(path);
  if (!salvage) return ComplainOfDiary(salvage.error());
  for (const programme::Problem& problem : programme::VerifyChains(salvage->events)) {
    salvage->damages.push_back(
        {0, "entry " + std::to_string(problem.seq) + " of device " + problem.device + ": " + problem.detail});
  }
  for (const Damage& damage : salvage->damages) {
    const std::string line = damage.line > 0 ? ":" + std::to_string(damage.line) : std::string();
    std::printf("%s%s: %s\n", path.c_str(), line.c_str(), damage.detail.c_str());
  }
  std::printf("%zu entries are whole, %zu things are wrong.\n", salvage->events.size(), salvage->damages.size());
  if (!options.salvage.empty()) {
    if (const auto written = WriteNewFile(WriteLines(salvage->events), options.salvage); !written) {
      return ComplainOfDiary(written.error());
    }
  }
  return salvage->damages.empty() ? kDone : kUnreadableInput;
}

}  // namespace

CLI::App* AddDiary(CLI::App& app, DiaryOptions& options) {
  CLI::App* diary = app.add_subcommand("diary", "Add to, export, import, back up, restore or verify a diary");
  diary->require_subcommand(1);
  diary->footer(
      "The diary is a file of entries that are never changed or deleted (docs/event-format.md). By default it is the "
      "one\n"
      "that SITBONE_DIARY names, or sitbone/diary.db in your data folder.\n\n"
      "Example:  sitbone diary export --out diary.jsonl\n"
      "          sitbone diary import diary.jsonl --diary other.db\n"
      "          sitbone diary backup diary.backup\n"
      "          sitbone diary restore diary.backup --diary other.db\n"
      "          sitbone diary verify --salvage whole.jsonl\n"
      "          sitbone diary add advice.overridden '{\"advice\": \"one_first\"}'\n\n"
      "Exit codes: 0 done, 1 can't be written, 2 wrong usage, 3 can't be read, or is damaged.");
  const auto with_file = [&](CLI::App* command) {
    command->add_option("--diary", options.diary, "The diary's file");
    return command;
  };
  options.add = with_file(diary->add_subcommand("add", "Store one entry; prints it as it was sealed"));
  options.add->add_option("KIND", options.kind, "For instance pain.checked (docs/coach-page.md lists them)")
      ->required();
  options.add->add_option("DATA", options.data, "Its data as JSON")->required();
  options.add->add_option("--at", options.at, "When it happened (default: now), as 2026-08-02T07:00");
  options.export_ = AddExport(*diary, options.exporting);
  options.import = with_file(diary->add_subcommand("import", "Take in an export; what is there already stays"));
  options.import->add_option("FILE", options.file, "The export")->required();
  options.import->add_flag("--same-person", options.same_person, "Also when it was begun as another person's diary");
  const auto with_passphrase = [&](CLI::App* command) {
    command->add_option("--passphrase-file", options.passphrase,
                        "File whose first line is it (default: you are asked)");
    return command;
  };
  options.backup = with_passphrase(with_file(diary->add_subcommand("backup", "Write the whole diary, encrypted")));
  options.backup->add_option("FILE", options.file, "The file to write")->required();
  options.restore = with_passphrase(
      with_file(diary->add_subcommand("restore", "Take in an encrypted backup; what is there already stays")));
  options.restore->add_option("FILE", options.file, "The backup")->required();
  options.restore->add_flag("--same-person", options.same_person, "Also when it was begun as another person's diary");
  options.verify = with_file(diary->add_subcommand("verify", "Name every broken entry of a diary or an export"));
  options.verify->add_option("--salvage", options.salvage, "Write the entries that are whole to this file");
  return diary;
}

int Diary(const DiaryOptions& options) {
  if (options.add->parsed()) return Add(options);
  if (options.export_->parsed()) {
    const auto exported = Export(options.exporting);
    return exported ? kDone : ComplainOfDiary(exported.error());
  }
  if (options.backup->parsed()) return Backup(options);
  if (options.restore->parsed()) return Restore(options);
  return options.import->parsed() ? Import(options) : Verify(options);
}

}  // namespace sitbone::cli
