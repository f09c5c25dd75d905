#include "adapters/sqlite_diary/pairings.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "adapters/sqlite_diary/statement.h"

namespace sitbone::sqlite_diary {
namespace {

constexpr int kBusyMs = 5000;
constexpr mode_t kOwnerOnly = 0600;
constexpr const char* kWhat = "paired devices";
constexpr const char* kSchema = R"sql(
  pragma synchronous = full; pragma trusted_schema = off; pragma secure_delete = on;
  create table if not exists device(
    name text primary key not null,
    token_sha256 text not null unique check(length(token_sha256) = 64),
    paired_at integer not null,
    seen_at integer not null) strict;)sql";

}  // namespace

void Pairings::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

std::string Pairings::PathFor(const std::string& diary) { return diary + "-devices"; }

Result<Pairings> Pairings::Open(const std::string& path) {
  // SQLite gives the files beside it the mode of this one.
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
  if (file < 0) return Fail(ErrorCode::kUnreadable, path + ": can't be opened. Check the folder and its permissions.");
  const bool closed_to_others = ::fchmod(file, kOwnerOnly) == 0;
  ::close(file);
  if (!closed_to_others) return Fail(ErrorCode::kUnreadable, path + ": belongs to somebody else.");
  sqlite3* connection = nullptr;
  sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
  Pairings pairings(connection);
  sqlite3_busy_timeout(connection, kBusyMs);
  if (auto made = Execute(connection, kSchema, kWhat); !made) return std::unexpected(made.error());
  return pairings;
}

Result<std::vector<Pairing>> Pairings::List() const {
  Statement statement(connection_.get(), "select name, token_sha256, paired_at, seen_at from device order by rowid");
  std::vector<Pairing> list;
  while (true) {
    const auto row = statement.Step(kWhat);
    if (!row) return std::unexpected(row.error());
    if (!*row) return list;
    list.push_back({statement.Text(0), statement.Text(1), statement.Whole(2), statement.Whole(3)});
  }
}

Result<std::string> Pairings::Add(const std::string& name, const std::string& token_sha256, std::int64_t at) {
  Transaction transaction(connection_.get());
  if (const auto begun = transaction.Begin(); !begun) return std::unexpected(begun.error());
  const auto list = List();
  if (!list) return std::unexpected(list.error());
  const auto is_taken = [&](const std::string& one) {
    return std::ranges::any_of(*list, [&](const Pairing& pairing) { return pairing.name == one; });
  };
  std::string free = name;
  for (int number = 2; is_taken(free); ++number) free = name + " " + std::to_string(number);
  Statement add(connection_.get(), "insert into device(name, token_sha256, paired_at, seen_at) values(?, ?, ?, ?)");
  add.Bind(1, std::string_view(free));
  add.Bind(2, std::string_view(token_sha256));
  add.Bind(3, at);
  add.Bind(4, at);
  if (const auto done = add.Step(kWhat); !done) return std::unexpected(done.error());
  if (const auto done = transaction.Commit(); !done) return std::unexpected(done.error());
  return free;
}

Result<void> Pairings::NoteSeen(const std::string& token_sha256, std::int64_t at) {
  Statement note(connection_.get(), "update device set seen_at = ? where token_sha256 = ?");
  note.Bind(1, at);
  note.Bind(2, std::string_view(token_sha256));
  if (const auto done = note.Step(kWhat); !done) return std::unexpected(done.error());
  return {};
}

Result<bool> Pairings::Remove(const std::string& name) {
  Statement remove(connection_.get(), "delete from device where name = ?");
  remove.Bind(1, std::string_view(name));
  if (const auto done = remove.Step(kWhat); !done) return std::unexpected(done.error());
  return sqlite3_changes(connection_.get()) > 0;
}

}  // namespace sitbone::sqlite_diary
