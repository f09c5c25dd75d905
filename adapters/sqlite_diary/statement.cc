#include "adapters/sqlite_diary/statement.h"

#include "programme/uuid.h"

namespace sitbone::sqlite_diary {

Error ErrorOf(sqlite3* connection, const std::string& what) {
  const int code = connection == nullptr ? SQLITE_NOMEM : sqlite3_errcode(connection) & 0xff;
  const std::string detail = connection == nullptr ? "no memory" : sqlite3_errmsg(connection);
  switch (code) {
    case SQLITE_FULL:
      return {ErrorCode::kWriteFailed, what + ": the disk is full. Make room and try again; nothing was lost."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorCode::kWriteFailed, what + ": the diary can't be written here (read-only). Nothing was changed."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::kWriteFailed, what + ": another program is writing to the diary. Try again."};
    case SQLITE_IOERR:
      return {ErrorCode::kWriteFailed, what + ": the disk fails (" + detail + "). What was stored is untouched."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {ErrorCode::kCorrupt, what + ": the file is damaged or no diary (" + detail +
                                       "). \"sitbone diary verify\" tells and salvages."};
    case SQLITE_CANTOPEN:
      return {ErrorCode::kUnreadable,
              what + ": can't be opened (" + detail + "). Check the folder and its permissions."};
    default:
      return {ErrorCode::kInternal, what + ": " + detail + "."};
  }
}

Result<void> Execute(sqlite3* connection, const char* sql, const char* what) {
  if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return std::unexpected(ErrorOf(connection, what));
}

std::string DrawUuid() {
  programme::Uuid bytes;
  sqlite3_randomness(static_cast<int>(bytes.size()), bytes.data());
  bytes[6] = static_cast<std::uint8_t>(0x40 | (bytes[6] & 0x0f));
  bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
  return programme::WriteUuid(bytes);
}

}  // namespace sitbone::sqlite_diary
