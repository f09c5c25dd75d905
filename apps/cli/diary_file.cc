#include "apps/cli/diary_file.h"

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/sqlite_diary/store.h"
#include "apps/cli/analyze.h"
#include "apps/cli/text_file.h"

namespace sitbone::cli {
namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

}  // namespace

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

int ExitCodeOfDiary(const Error& error) {
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
