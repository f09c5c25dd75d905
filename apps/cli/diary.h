// `sitbone diary`: adds to, exports, imports, backs up, restores and verifies a diary.
#pragma once

#include <string>

#include "apps/cli/diary_export.h"

namespace CLI {
class App;
}

namespace sitbone::cli {

struct DiaryOptions {
  std::string diary;       ///< empty = DefaultDiary()
  std::string kind;        ///< of the entry to add
  std::string data;        ///< its JSON
  std::string at;          ///< empty = now
  std::string file;        ///< to import or to back up into
  std::string passphrase;  ///< file that holds it; empty = the terminal is asked
  std::string salvage;     ///< where verify writes what is whole; empty = nowhere
  bool same_person = false;
  ExportOptions exporting;
  CLI::App* add = nullptr;
  CLI::App* export_ = nullptr;
  CLI::App* import = nullptr;
  CLI::App* verify = nullptr;
  CLI::App* backup = nullptr;
  CLI::App* restore = nullptr;
};

/// Adds the command with its six, whose options are written into `options`.
CLI::App* AddDiary(CLI::App& app, DiaryOptions& options);

int Diary(const DiaryOptions& options);

}  // namespace sitbone::cli
