// The diary in an SQLite file: one append-only table, the same schema as the page's (web/src/store/database.ts).
//
// Promise: an event is on the disk when Add or Merge has returned it, or it is not there at all (WAL,
// synchronous=FULL).
//          Rows are never changed or deleted: triggers refuse it.
// Threads: one a Store. Several processes may have the file open; an append takes its turn (5 s at most).
// Errors:  kNotFound (no such file), kUnreadable (no diary, or not to be opened), kUnsupported (a newer version's
// file),
//          kCorrupt (damaged), kWriteFailed (no room, read-only, in use); what Seal says of a draft. What is stored
//          stays as it was.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "programme/event.h"

struct sqlite3;

namespace sitbone::sqlite_diary {

enum class Mode {
  kRead,
  kWrite,   ///< the file must be there
  kCreate,  ///< made when it is not there
};

/// One row as it lies there: what the body says may differ from the columns when the file is damaged.
struct Row {
  std::string device;
  std::int64_t seq = 0;
  std::string checksum;
  std::string body;
  std::int64_t number = 0;  ///< of the table: counts up as rows are stored
};

struct Derived {
  std::int64_t number = 0;  ///< of the last row that it was made of
  std::string bytes;
};

/// When and by what chance an event comes about: from the shell, for the core has neither.
struct Moment {
  std::int64_t at = 0;  // ms since 1970 UTC
  int offset_min = 0;   // local time less UTC
  std::array<std::uint8_t, 10> random = {};
};

struct Merged {
  int added = 0;
  int known = 0;  ///< were there already
};

/// Part of the schema; erasing takes it off for a moment.
extern const char* const kNoDeleteTrigger;

class Store {
 public:
  /// `vfs` is SQLite's name of the file system to go through; null: the usual one.
  static Result<Store> Open(const std::string& path, Mode mode, const char* vfs = nullptr);

  /// Seals the draft as this device's next event and stores it.
  Result<programme::Event> Add(const programme::Draft& draft, const Moment& moment);
  /// Stores events of other devices and of exports, all or none. An event that is known is passed over.
  /// kInvalidArgument when one is of a diary that was deleted on every device.
  Result<Merged> Merge(std::span<const programme::Event> events);

  /// At most `most` rows behind that number of the table, in the order in which they were stored.
  Result<std::vector<Row>> RowsBehind(std::int64_t number, int most) const;
  /// What was made of the rows up to a number, by KeepDerived; none, or the number is 0.
  Result<Derived> FindDerived() const;
  /// Puts it in the place of what was kept before. It may be lost at any time, and then is made again.
  Result<void> KeepDerived(const Derived& derived);
  /// Whether that event is there.
  Result<bool> Holds(const std::string& device, std::int64_t seq, const std::string& checksum) const;

  /// Every row by device and number. When the file is damaged: those up to the damage are lost with the error.
  Result<std::vector<Row>> Rows() const;
  /// UUIDs of the person and of this device; drawn by MakeIdentity when the diary begins.
  Result<std::string> person() const;
  /// SQLite's own check of the file: "ok", or what is wrong.
  Result<std::string> CheckFile() const;
  /// Takes the person's UUID from the first events that come in. kInvalidArgument when the diary has events already.
  Result<void> AdoptPerson(const std::string& person);

 private:
  friend class DiaryShelf;
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Store(sqlite3* connection) : connection_(connection) {}
  Result<void> Prepare(Mode mode);
  Result<void> MakeIdentity();
  Result<void> Insert(const programme::Event& event);
  Result<std::string> Meta(const char* key) const;
  Result<void> SetMeta(const char* key, const std::string& value);
  // Sets of UUIDs: `deleted` everywhere, `joined` by the person. Empty when there are none.
  Result<std::set<std::string>> MetaSet(const char* key) const;
  Result<void> AddToMetaSet(const char* key, const std::set<std::string>& more);
  // Merge within a transaction that has begun.
  Result<Merged> MergeInside(std::span<const programme::Event> events);

  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace sitbone::sqlite_diary
