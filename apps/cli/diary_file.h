// A diary as a person names it: SQLite's file, or an export.
#pragma once

#include <string>

#include "adapters/sqlite_diary/store.h"
#include "base/error.h"
#include "programme/log.h"

namespace sitbone::cli {

/// SITBONE_DIARY, or sitbone/diary.db in the folder for the data of programs (XDG_DATA_HOME, ~/.local/share).
std::string DefaultDiary();
/// The diary that was named, or the default.
std::string DiaryOr(const std::string& named);

/// Whether the file begins as SQLite's do.
bool IsDatabase(const std::string& path);

/// Reads either; what is broken in it becomes a problem of the log. The store's errors, or ReadTextFile's.
Result<programme::Log> LoadLog(const std::string& path);

/// The facts of a diary. Of a database only what was stored since the last checkpoint is read, and a new one is kept
/// there now and then. Errors as LoadLog.
Result<programme::Facts> LoadFacts(const std::string& path);

/// Opens for writing; the folder of a new diary is made. kCorrupt for a file that is no diary; the store's errors.
Result<sqlite_diary::Store> OpenForWriting(const std::string& path);

/// Says on stderr what is wrong; the exit code for it: 3 for what can't be read, 2 for what was asked wrongly, else 1.
int ComplainOfDiary(const Error& error);

}  // namespace sitbone::cli
