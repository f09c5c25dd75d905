// Which devices may read and write the diary: their names and the digests of their tokens, in a file beside the diary
// that its owner alone can read. Nothing about health is in it.
//
// Units:   ms since 1970 UTC.
// Threads: one an object; several processes may have the file open.
// Errors:  as store.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"

struct sqlite3;

namespace sitbone::sqlite_diary {

struct Pairing {
  std::string name;
  std::string token_sha256;  ///< 64 hexadecimal digits; the token itself is nowhere here
  std::int64_t paired_at = 0;
  std::int64_t seen_at = 0;  ///< when it last came
};

class Pairings {
 public:
  /// The name of the file that belongs to a diary.
  static std::string PathFor(const std::string& diary);
  /// Makes the file when it is not there, with mode 0600.
  static Result<Pairings> Open(const std::string& path);

  /// In the order in which they came.
  Result<std::vector<Pairing>> List() const;
  /// Adds a device. Its name, with a number behind it where another has that name already.
  Result<std::string> Add(const std::string& name, const std::string& token_sha256, std::int64_t at);
  Result<void> NoteSeen(const std::string& token_sha256, std::int64_t at);
  /// True: there was one, and its token is worth nothing any more.
  Result<bool> Remove(const std::string& name);

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Pairings(sqlite3* connection) : connection_(connection) {}
  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace sitbone::sqlite_diary
