// SQLite's C interface as the files of this folder use it: statements, transactions, and its errors in words.
//
// Errors:  of ErrorOf: kWriteFailed (no room, read-only, in use), kCorrupt (damaged), kUnreadable, kInternal.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::sqlite_diary {

/// The last error of the connection, or of its absence.
Error ErrorOf(sqlite3* connection, const std::string& what);

/// A prepared statement. Texts are bound without a copy and must outlive it.
class Statement {
 public:
  Statement(sqlite3* connection, const char* sql) : connection_(connection) {
    sqlite3_prepare_v2(connection, sql, -1, &statement_, nullptr);
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void Bind(int place, std::string_view text) {
    sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void BindBytes(int place, std::string_view bytes) {
    sqlite3_bind_blob64(statement_, place, bytes.data(), bytes.size(), SQLITE_STATIC);
  }
  void Bind(int place, std::int64_t number) { sqlite3_bind_int64(statement_, place, number); }

  /// True: there is a row; false: the end.
  Result<bool> Step(const char* what) {
    const int code = statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return std::unexpected(ErrorOf(connection_, what));
  }
  /// Ready to be bound and stepped again, which is quicker than another statement.
  void Reset() { sqlite3_reset(statement_); }
  std::string Text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes == nullptr ? std::string()
                            : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  std::string Bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes == nullptr ? std::string()
                            : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  std::int64_t Whole(int column) const { return sqlite3_column_int64(statement_, column); }

 private:
  sqlite3* connection_;
  sqlite3_stmt* statement_ = nullptr;
};

/// Runs statements that give no rows.
Result<void> Execute(sqlite3* connection, const char* sql, const char* what);

/// Rolls back unless it was committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* connection) : connection_(connection) {}
  ~Transaction() {
    if (open_) sqlite3_exec(connection_, "rollback", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Result<void> Begin() {
    auto begun = Execute(connection_, "begin immediate", "diary");
    open_ = begun.has_value();
    return begun;
  }
  Result<void> Commit() {
    auto done = Execute(connection_, "commit", "diary");
    if (done) open_ = false;
    return done;
  }

 private:
  sqlite3* connection_;
  bool open_ = false;
};

/// A random UUID of version 4.
std::string DrawUuid();

}  // namespace sitbone::sqlite_diary
