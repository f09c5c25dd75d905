#include "apps/cli/diary_file.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/sqlite_diary/store.h"
#include "apps/cli/analyze.h"
#include "apps/cli/text_file.h"
#include "programme/checkpoint.h"

namespace sitbone::cli {
namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

// chosen: reading so many takes less than a tenth of a second, and a checkpoint is written seldom
constexpr std::size_t kKeepAfter = 5000;
constexpr int kRowsAtOnce = 20'000;  // chosen: some 15 MB

struct Begun {
  programme::Checkpoint checkpoint;
  std::int64_t number = 0;  // of the last row in it
};

// What is kept in the diary, if it is of use, or nothing to begin with.
Result<Begun> BeginFrom(const sqlite_diary::Store& store) {
  auto derived = store.FindDerived();
  if (!derived) return std::unexpected(derived.error());
  auto checkpoint = programme::ReadCheckpoint(derived->bytes);
  if (!checkpoint) return Begun{};
  for (std::uint32_t i = 0; i < checkpoint->heads.size(); ++i) {
    const auto& head = checkpoint->heads[i];
    const auto is_there = store.Holds(checkpoint->facts.devices[i], head.seq, head.checksum);
    if (!is_there) return std::unexpected(is_there.error());
    if (!*is_there) return Begun{};
  }
  return Begun{std::move(*checkpoint), derived->number};
}

// A diary that may only be read is read anew each time.
void Keep(const std::string& path, const Begun& begun) {
  auto store = sqlite_diary::Store::Open(path, sqlite_diary::Mode::kWrite);
  if (store) static_cast<void>(store->KeepDerived({begun.number, programme::WriteCheckpoint(begun.checkpoint)}));
}

// Reads what was stored since; how many. None when the entries do not simply follow one another.
Result<std::optional<std::size_t>> CatchUp(const sqlite_diary::Store& store, Begun& begun) {
  std::size_t read = 0;
  while (true) {
    auto rows = store.RowsBehind(begun.number, kRowsAtOnce);
    if (!rows) return std::unexpected(rows.error());
    if (rows->empty()) return read;
    read += rows->size();
    begun.number = rows->back().number;
    std::vector<programme::StoredLine> lines;
    for (sqlite_diary::Row& row : *rows) lines.push_back({std::move(row.body), std::move(row.device), row.seq});
    if (!programme::Continue(lines, begun.checkpoint)) return std::nullopt;
  }
}

// Perhaps only what was kept is wrong, or entries of other devices were stored in another order than they were written
// in.
Result<std::optional<std::size_t>> ReadAnew(const sqlite_diary::Store& store, Begun& begun) {
  begun = {};
  auto rows = store.Rows();
  if (!rows) return std::unexpected(rows.error());
  std::vector<programme::StoredLine> lines;
  for (sqlite_diary::Row& row : *rows) {
    begun.number = std::max(begun.number, row.number);
    lines.push_back({std::move(row.body), std::move(row.device), row.seq});
  }
  if (!programme::Continue(lines, begun.checkpoint)) return std::nullopt;
  return lines.size();
}

// None: all entries have to be looked at together.
Result<std::optional<programme::Facts>> LoadFromCheckpoint(const std::string& path) {
  auto store = sqlite_diary::Store::Open(path, sqlite_diary::Mode::kRead);
  if (!store) return std::unexpected(store.error());
  auto begun = BeginFrom(*store);
  if (!begun) return std::unexpected(begun.error());
  auto read = CatchUp(*store, *begun);
  if (read && !*read) read = ReadAnew(*store, *begun);
  if (!read) return std::unexpected(read.error());
  if (!*read) return std::nullopt;
  if (**read >= kKeepAfter) Keep(path, *begun);
  return std::move(begun->checkpoint.facts);
}

}  // namespace

std::string DiaryOr(const std::string& named) { return named.empty() ? DefaultDiary() : named; }

std::string DefaultDiary() {
  if (const std::string named = Environment("SITBONE_DIARY"); !named.empty()) return named;
  std::string folder = Environment("XDG_DATA_HOME");
  if (folder.empty()) folder = Environment("HOME") + "/.local/share";
  return folder + "/sitbone/diary.db";
}

bool IsDatabase(const std::string& path) {
  constexpr std::string_view kMagic = "SQLite format 3";
  std::string begin(kMagic.size(), ' ');
  std::ifstream file(path, std::ios::binary);
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == kMagic;
}

Result<programme::Log> LoadLog(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return Fail(ErrorCode::kNotFound,
                path + ": no such file, there is no diary yet. \"sitbone session\" begins one, or an import.");
  }
  std::vector<programme::StoredLine> lines;
  if (IsDatabase(path)) {
    auto store = sqlite_diary::Store::Open(path, sqlite_diary::Mode::kRead);
    if (!store) return std::unexpected(store.error());
    auto rows = store->Rows();
    if (!rows) return std::unexpected(rows.error());
    for (sqlite_diary::Row& row : *rows) lines.push_back({std::move(row.body), std::move(row.device), row.seq});
    return programme::ReadLog(lines);
  }
  const auto text = ReadTextFile(path);
  if (!text) return std::unexpected(text.error());
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    lines.push_back({text->substr(begin, end - begin), {}, 0});
    begin = end + 1;
  }
  return programme::ReadLog(lines);
}

Result<programme::Facts> LoadFacts(const std::string& path) {
  if (IsDatabase(path)) {
    auto facts = LoadFromCheckpoint(path);
    if (!facts) return std::unexpected(facts.error());
    if (*facts) return std::move(**facts);
  }
  auto log = LoadLog(path);
  if (!log) return std::unexpected(log.error());
  return programme::Facts(std::move(*log));
}

Result<sqlite_diary::Store> OpenForWriting(const std::string& path) {
  std::error_code error;
  if (const std::filesystem::path folder = std::filesystem::path(path).parent_path(); !folder.empty())
    std::filesystem::create_directories(folder, error);
  if (std::filesystem::exists(path, error) && std::filesystem::file_size(path, error) > 0 && !IsDatabase(path)) {
    return Fail(ErrorCode::kCorrupt,
                path + ": no diary to write to. An export is taken in with \"sitbone diary import\".");
  }
  return sqlite_diary::Store::Open(path, sqlite_diary::Mode::kCreate);
}

int ComplainOfDiary(const Error& error) {
  std::fprintf(stderr, "sitbone: %s\n", error.context.c_str());
  switch (error.code) {
    case ErrorCode::kInvalidArgument:
      return kWrongUsage;
    case ErrorCode::kNotFound:
    case ErrorCode::kUnreadable:
    case ErrorCode::kCorrupt:
    case ErrorCode::kUnsupported:
      return kUnreadableInput;
    case ErrorCode::kNoPerson:
    case ErrorCode::kCancelled:
    case ErrorCode::kWriteFailed:
    case ErrorCode::kInternal:
      return kInternalError;
  }
  return kInternalError;
}

}  // namespace sitbone::cli
