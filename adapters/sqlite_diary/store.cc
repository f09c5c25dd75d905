#include "adapters/sqlite_diary/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "adapters/sqlite_diary/statement.h"
#include "sync/exchange.h"

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;
using programme::Event;

constexpr int kSchemaVersion = 1;
constexpr int kBusyMs = 5000;  // chosen: an append takes milliseconds; who waits longer waits for something that hangs

// recursive_triggers: without it, "insert or replace" would delete a row without asking the trigger.
constexpr const char* kPragmas =
    "pragma recursive_triggers = on; pragma cell_size_check = on; pragma trusted_schema = off;";
constexpr const char* kWritePragmas =
    "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;";

// The columns beside body are copies out of it: for the order, and for going on behind an event that became unreadable.
constexpr const char* kSchema = R"sql(
  create table event(
    device text not null check(length(device) = 36),
    seq integer not null check(seq > 0),
    id text not null unique check(length(id) = 36),
    checksum text not null check(length(checksum) = 64),
    body text not null check(length(body) < 65536),
    primary key(device, seq)) strict;
  create trigger event_no_update before update on event begin select raise(abort, 'the diary is append-only'); end;
  create table meta(key text primary key, value text not null) strict, without rowid;
  pragma user_version = 1;)sql";

// Beside the events: what can be made of them again. One row at most.
constexpr const char* kDerivedSchema = R"sql(
  create table if not exists derived(number integer not null, bytes blob not null) strict;
  delete from derived;)sql";

// A file on a medium that can't be written has no room for WAL's index; without a log beside it that isn't needed.
std::string ImmutableUri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
  return uri + "?immutable=1";
}

bool HasLog(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

Result<std::vector<Row>> ReadRows(Statement& statement) {
  std::vector<Row> rows;
  while (true) {
    const auto row = statement.Step("diary");
    if (!row) return std::unexpected(row.error());
    if (!*row) return rows;
    rows.push_back({statement.Text(0), statement.Whole(1), statement.Text(2), statement.Text(3), statement.Whole(4)});
  }
}

constexpr const char* kInsert = "insert into event(device, seq, id, checksum, body) values(?, ?, ?, ?, ?)";

Result<void> InsertWith(Statement& insert, const Event& event) {
  insert.Bind(1, std::string_view(event.device));
  insert.Bind(2, event.seq);
  insert.Bind(3, std::string_view(event.id));
  insert.Bind(4, std::string_view(event.checksum));
  insert.Bind(5, std::string_view(event.text));
  const auto done = insert.Step("diary");
  insert.Reset();
  if (!done) return std::unexpected(done.error());
  return {};
}

// A new diary is its owner's alone; SQLite gives its other files the same rights. What goes wrong here, SQLite tells.
void MakePrivate(const std::string& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) ::close(file);
}

Result<std::int64_t> ReadVersion(sqlite3* connection, const std::string& path) {
  Statement statement(connection, "pragma user_version");
  const auto row = statement.Step(path.c_str());
  if (!row) return std::unexpected(row.error());
  return statement.Whole(0);
}

}  // namespace

const char* const kNoDeleteTrigger =
    "create trigger event_no_delete before delete on event begin select raise(abort, 'the diary is append-only'); end;";

void Store::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Result<Store> Store::Open(const std::string& path, Mode mode, const char* vfs) {
  std::error_code error;
  if (mode != Mode::kCreate && !fs::exists(path, error)) {
    return Fail(ErrorCode::kNotFound, path + ": there is no diary yet. \"sitbone diary add\" or import begins one.");
  }
  const auto connect = [&](const std::string& name, int flags) {
    sqlite3* connection = nullptr;
    sqlite3_open_v2(name.c_str(), &connection, flags | SQLITE_OPEN_EXRESCODE, vfs);
    Store store(connection);
    sqlite3_busy_timeout(connection, kBusyMs);
    return store;
  };
  const int flags = mode == Mode::kRead    ? SQLITE_OPEN_READONLY
                    : mode == Mode::kWrite ? SQLITE_OPEN_READWRITE
                                           : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (mode == Mode::kCreate && !fs::exists(path, error)) MakePrivate(path);
  Store store = connect(path, flags);
  auto version = ReadVersion(store.connection_.get(), path);
  if (!version && mode == Mode::kRead && !HasLog(path)) {
    store = connect(ImmutableUri(path), flags | SQLITE_OPEN_URI);
    version = ReadVersion(store.connection_.get(), path);
  }
  if (!version) return std::unexpected(version.error());
  if (*version > kSchemaVersion) {
    return Fail(ErrorCode::kUnsupported, path + ": written by a newer Sitbone (version " + std::to_string(*version) +
                                             ", this one knows 1). Update Sitbone; the file is untouched.");
  }
  if (*version < 1 && mode == Mode::kRead) return Fail(ErrorCode::kCorrupt, path + ": this is no diary.");
  if (const auto ready = store.Prepare(mode); !ready) return std::unexpected(ready.error());
  return store;
}

Result<void> Store::Prepare(Mode mode) {
  sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (auto set = Execute(connection_.get(), kPragmas, "diary"); !set || mode == Mode::kRead) return set;
  if (auto set = Execute(connection_.get(), kWritePragmas, "diary"); !set) return set;
  Transaction transaction(connection_.get());
  if (auto begun = transaction.Begin(); !begun) return begun;
  const auto version = ReadVersion(connection_.get(), "diary");
  if (!version) return std::unexpected(version.error());
  if (*version < 1) {
    Statement tables(connection_.get(), "select 1 from sqlite_schema limit 1");
    const auto other = tables.Step("diary");
    if (!other) return std::unexpected(other.error());
    if (*other) return Fail(ErrorCode::kCorrupt, "diary: the file is a database of another program. Name another one.");
    for (const char* part : {kSchema, kNoDeleteTrigger}) {
      if (auto made = Execute(connection_.get(), part, "diary"); !made) return made;
    }
    if (auto drawn = MakeIdentity(); !drawn) return drawn;
  }
  return transaction.Commit();
}

Result<void> Store::MakeIdentity() {
  for (const char* key : {"device", "person"}) {
    if (auto set = SetMeta(key, DrawUuid()); !set) return set;
  }
  return {};
}

Result<std::string> Store::Meta(const char* key) const {
  Statement statement(connection_.get(), "select value from meta where key = ?");
  statement.Bind(1, std::string_view(key));
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  if (!*row) return Fail(ErrorCode::kCorrupt, std::string("diary: it does not say its ") + key + ".");
  return statement.Text(0);
}

Result<void> Store::SetMeta(const char* key, const std::string& value) {
  Statement statement(connection_.get(),
                      "insert into meta(key, value) values(?, ?) on conflict do update set value = excluded.value");
  statement.Bind(1, std::string_view(key));
  statement.Bind(2, std::string_view(value));
  if (const auto done = statement.Step("diary"); !done) return std::unexpected(done.error());
  return {};
}

Result<std::set<std::string>> Store::MetaSet(const char* key) const {
  constexpr std::size_t kUuid = 36;
  Statement statement(connection_.get(), "select value from meta where key = ?");
  statement.Bind(1, std::string_view(key));
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  std::set<std::string> set;
  if (!*row) return set;
  const std::string text = statement.Text(0);  // one after another, with a space between
  for (std::size_t at = 0; at + kUuid <= text.size(); at += kUuid + 1) set.insert(text.substr(at, kUuid));
  return set;
}

Result<void> Store::AddToMetaSet(const char* key, const std::set<std::string>& more) {
  auto set = MetaSet(key);
  if (!set) return std::unexpected(set.error());
  const std::size_t before = set->size();
  set->insert(more.begin(), more.end());
  if (set->size() == before) return {};
  std::string text;
  for (const std::string& one : *set) text += (text.empty() ? "" : " ") + one;
  return SetMeta(key, text);
}

Result<std::string> Store::person() const { return Meta("person"); }

Result<void> Store::AdoptPerson(const std::string& person) {
  Statement any(connection_.get(), "select 1 from event limit 1");
  const auto row = any.Step("diary");
  if (!row) return std::unexpected(row.error());
  if (*row) return Fail(ErrorCode::kInvalidArgument, "diary: it has entries of a person already.");
  return SetMeta("person", person);
}

Result<void> Store::Insert(const Event& event) {
  Statement insert(connection_.get(), kInsert);
  return InsertWith(insert, event);
}

Result<Event> Store::Add(const programme::Draft& draft, const Moment& moment) {
  Transaction transaction(connection_.get());
  if (const auto begun = transaction.Begin(); !begun) return std::unexpected(begun.error());
  programme::SealContext context{.at = moment.at, .offset_min = moment.offset_min, .random = moment.random};
  const auto device = Meta("device");
  const auto person = Meta("person");
  if (!device || !person) return std::unexpected((device ? person : device).error());
  context.device = *device;
  context.person = *person;
  Statement last(connection_.get(), "select seq, checksum from event where device = ? order by seq desc limit 1");
  last.Bind(1, std::string_view(*device));
  const auto row = last.Step("diary");
  if (!row) return std::unexpected(row.error());
  if (*row) {
    context.previous_seq = last.Whole(0);
    context.previous = last.Text(1);
  }
  auto event = programme::Seal(draft, context);
  if (!event) return event;
  if (const auto stored = Insert(*event); !stored) return std::unexpected(stored.error());
  if (const auto set = AddToMetaSet("joined", sync::JoinedPersons(*event)); !set) return std::unexpected(set.error());
  if (const auto done = transaction.Commit(); !done) return std::unexpected(done.error());
  return event;
}

Result<Merged> Store::Merge(std::span<const Event> events) {
  Transaction transaction(connection_.get());
  if (const auto begun = transaction.Begin(); !begun) return std::unexpected(begun.error());
  const auto merged = MergeInside(events);
  if (!merged) return merged;
  if (const auto done = transaction.Commit(); !done) return std::unexpected(done.error());
  return merged;
}

Result<Merged> Store::MergeInside(std::span<const Event> events) {
  const auto deleted = MetaSet("deleted");
  if (!deleted) return std::unexpected(deleted.error());
  Merged merged;
  // In each device's own order: what is stored so is read without a look at all of it (programme/checkpoint.h).
  std::vector<const Event*> in_order;
  for (const Event& event : events) in_order.push_back(&event);
  std::ranges::sort(in_order, {}, [](const Event* event) { return std::tie(event->device, event->seq); });
  std::set<std::string> joined;
  Statement known(connection_.get(), "select checksum from event where device = ? and seq = ?");
  Statement insert(connection_.get(), kInsert);
  for (const Event* one : in_order) {
    const Event& event = *one;
    if (deleted->contains(event.person)) {
      return Fail(ErrorCode::kInvalidArgument,
                  "diary: this was deleted on every device and stays gone. \"sitbone plan --diary FILE\" reads an "
                  "export all the same; \"--diary OTHER\" takes it into another file.");
    }
    joined.merge(sync::JoinedPersons(event));
    known.Reset();
    known.Bind(1, std::string_view(event.device));
    known.Bind(2, event.seq);
    const auto row = known.Step("diary");
    if (!row) return std::unexpected(row.error());
    if (*row && known.Text(0) != event.checksum) {
      return Fail(ErrorCode::kCorrupt, "diary: entry " + std::to_string(event.seq) + " of device " + event.device +
                                           " is there already and says something else. Nothing was taken in.");
    }
    ++(*row ? merged.known : merged.added);
    if (*row) continue;
    if (const auto stored = InsertWith(insert, event); !stored) return std::unexpected(stored.error());
  }
  if (const auto set = AddToMetaSet("joined", joined); !set) return std::unexpected(set.error());
  return merged;
}

Result<std::vector<Row>> Store::Rows() const {
  Statement statement(connection_.get(), "select device, seq, checksum, body, rowid from event order by device, seq");
  return ReadRows(statement);
}

Result<std::vector<Row>> Store::RowsBehind(std::int64_t number, int most) const {
  Statement statement(connection_.get(),
                      "select device, seq, checksum, body, rowid from event where rowid > ? order by rowid limit ?");
  statement.Bind(1, number);
  statement.Bind(2, std::int64_t{most});
  return ReadRows(statement);
}

Result<Derived> Store::FindDerived() const {
  Statement table(connection_.get(), "select 1 from sqlite_schema where name = 'derived'");
  const auto there = table.Step("diary");
  if (!there) return std::unexpected(there.error());
  if (!*there) return Derived{};
  Statement statement(connection_.get(), "select number, bytes from derived");
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  return *row ? Derived{statement.Whole(0), statement.Bytes(1)} : Derived{};
}

Result<void> Store::KeepDerived(const Derived& derived) {
  Transaction transaction(connection_.get());
  if (auto begun = transaction.Begin(); !begun) return begun;
  if (auto made = Execute(connection_.get(), kDerivedSchema, "diary"); !made) return made;
  Statement statement(connection_.get(), "insert into derived(number, bytes) values(?, ?)");
  statement.Bind(1, derived.number);
  statement.BindBytes(2, derived.bytes);
  if (const auto done = statement.Step("diary"); !done) return std::unexpected(done.error());
  return transaction.Commit();
}

Result<bool> Store::Holds(const std::string& device, std::int64_t seq, const std::string& checksum) const {
  Statement statement(connection_.get(), "select 1 from event where device = ? and seq = ? and checksum = ?");
  statement.Bind(1, std::string_view(device));
  statement.Bind(2, seq);
  statement.Bind(3, std::string_view(checksum));
  return statement.Step("diary");
}

Result<std::string> Store::CheckFile() const {
  Statement statement(connection_.get(), "pragma integrity_check(1)");
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  return statement.Text(0);
}

}  // namespace sitbone::sqlite_diary
