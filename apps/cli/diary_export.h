// `sitbone diary export`: the diary in the forms that others read.
#pragma once

#include <string>

#include "base/error.h"

namespace CLI {
class App;
}

namespace sitbone::cli {

struct ExportOptions {
  std::string diary;  ///< empty = DefaultDiary()
  std::string out;    ///< empty = stdout
  std::string format = "jsonl";
  std::string language = "en";
  std::string name;                   ///< of the person; empty: nobody is named
  std::string paper = "a4";           ///< of a page
  std::string awake = "09:00-19:00";  ///< when reminders may come
  std::string at;                     ///< empty = now
};

/// Adds the command below `diary`.
CLI::App* AddExport(CLI::App& diary, ExportOptions& options);

Result<void> Export(const ExportOptions& options);

/// Every row as it lies there, a line each: what is exported and backed up.
Result<std::string> ReadLines(const std::string& diary);

}  // namespace sitbone::cli
