#include "adapters/sqlite_diary/shelf.h"

#include <utility>

#include "adapters/sqlite_diary/statement.h"

namespace sitbone::sqlite_diary {
namespace {

using programme::Event;
using sync::Place;
using sync::Run;
using sync::Span;

}  // namespace

Result<std::vector<std::string>> DiaryShelf::Devices() const {
  // One look into the index a device, not a row.
  Statement statement(store_.connection_.get(), R"sql(
    with recursive one(device) as (
      select min(device) from event
      union all select (select min(device) from event where device > one.device) from one where one.device is not null)
    select device from one where device is not null)sql");
  std::vector<std::string> devices;
  while (true) {
    const auto row = statement.Step("diary");
    if (!row) return std::unexpected(row.error());
    if (!*row) return devices;
    devices.push_back(statement.Text(0));
  }
}

// A device writes for one person; so one entry tells, the first that can be read.
Result<std::string> DiaryShelf::PersonOf(const std::string& device) const {
  Statement statement(store_.connection_.get(), R"sql(
    select json_extract(body, '$.person') from event where device = ? and json_valid(body) order by seq limit 1)sql");
  statement.Bind(1, std::string_view(device));
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  return *row ? statement.Text(0) : std::string();
}

Result<std::string> DiaryShelf::ChecksumAt(const std::string& device, std::int64_t seq) const {
  Statement statement(store_.connection_.get(), "select checksum from event where device = ? and seq = ?");
  statement.Bind(1, std::string_view(device));
  statement.Bind(2, seq);
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  return *row ? statement.Text(0) : std::string();
}

Result<std::string> DiaryShelf::PrevAt(const std::string& device, std::int64_t seq) const {
  Statement statement(store_.connection_.get(), R"sql(
    select json_extract(body, '$.prev') from event where device = ? and seq = ? and json_valid(body))sql");
  statement.Bind(1, std::string_view(device));
  statement.Bind(2, seq);
  const auto row = statement.Step("diary");
  if (!row) return std::unexpected(row.error());
  const std::string prev = *row ? statement.Text(0) : std::string();
  return prev.size() == 64 ? prev : std::string(programme::kNoPrevious);
}

// What lies behind `seq`, as runs without their checksums' neighbours being compared: that was done when it came.
Result<std::vector<Run>> DiaryShelf::RunsBehind(const std::string& device, std::int64_t seq) const {
  Statement count(store_.connection_.get(), R"sql(
    select count(*), min(seq), max(seq) from event where device = ? and seq > ?)sql");
  count.Bind(1, std::string_view(device));
  count.Bind(2, seq);
  if (const auto row = count.Step("diary"); !row) return std::unexpected(row.error());
  std::vector<Run> runs;
  if (count.Whole(0) == 0) return runs;
  if (count.Whole(2) - count.Whole(1) + 1 == count.Whole(0)) {
    runs.push_back({.from = count.Whole(1), .to = count.Whole(2)});
  } else {
    Statement islands(store_.connection_.get(), R"sql(
      select min(seq), max(seq) from
        (select seq, seq - row_number() over (order by seq) as island from event where device = ? and seq > ?)
      group by island order by 1)sql");
    islands.Bind(1, std::string_view(device));
    islands.Bind(2, seq);
    while (true) {
      const auto row = islands.Step("diary");
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      runs.push_back({.from = islands.Whole(0), .to = islands.Whole(1)});
    }
  }
  for (Run& run : runs) {
    auto checksum = ChecksumAt(device, run.to);
    if (!checksum) return std::unexpected(checksum.error());
    run.checksum = std::move(*checksum);
    if (run.from == 1) continue;
    auto prev = PrevAt(device, run.from);
    if (!prev) return std::unexpected(prev.error());
    run.prev = std::move(*prev);
  }
  return runs;
}

Result<std::vector<Run>> DiaryShelf::RunsOf(const std::string& device) {
  std::int64_t counted = 0;
  if (const auto known = whole_.find(device); known != whole_.end()) {
    const auto end = ChecksumAt(device, known->second.to);
    if (!end) return std::unexpected(end.error());
    if (*end == known->second.checksum) {
      counted = known->second.to;
    } else {
      whole_.erase(known);  // another file lies there now, or it was erased
    }
  }
  auto runs = RunsBehind(device, counted);
  if (!runs) return runs;
  if (counted > 0) {
    Run& whole = whole_[device];
    if (!runs->empty() && runs->front().from == counted + 1) {
      whole.to = runs->front().to;
      whole.checksum = runs->front().checksum;
      runs->front() = whole;
    } else {
      runs->insert(runs->begin(), whole);
    }
  } else if (!runs->empty() && runs->front().from == 1) {
    whole_[device] = runs->front();
  }
  return runs;
}

Result<sync::Mine> DiaryShelf::Look() {
  sync::Mine mine;
  const auto person = store_.Meta("person");
  const auto device = store_.Meta("device");
  const auto deleted = store_.MetaSet("deleted");
  const auto joined = store_.MetaSet("joined");
  for (const auto* text : {&person, &device}) {
    if (!*text) return std::unexpected(text->error());
  }
  for (const auto* set : {&deleted, &joined}) {
    if (!*set) return std::unexpected(set->error());
  }
  mine.person = *person;
  mine.device = *device;
  mine.deleted = *deleted;
  mine.persons = {mine.person};
  for (const std::string& one : *joined) {
    if (!deleted->contains(one)) mine.persons.insert(one);
  }
  const auto devices = Devices();
  if (!devices) return std::unexpected(devices.error());
  for (const std::string& one : *devices) {
    auto runs = RunsOf(one);
    if (!runs) return std::unexpected(runs.error());
    mine.have.emplace(one, std::move(*runs));
    auto of = PersonOf(one);
    if (!of) return std::unexpected(of.error());
    if (!of->empty()) mine.persons.insert(std::move(*of));
  }
  return mine;
}

Result<std::vector<Place>> DiaryShelf::FindPlaces(std::span<const Place> places) {
  std::vector<Place> found;
  for (const Place& place : places) {
    auto checksum = ChecksumAt(place.device, place.seq);
    if (!checksum) return std::unexpected(checksum.error());
    if (!checksum->empty()) found.push_back({place.device, place.seq, std::move(*checksum)});
  }
  return found;
}

Result<std::vector<std::string>> DiaryShelf::Texts(const Span& span, std::size_t bytes_max) {
  Statement statement(store_.connection_.get(),
                      "select body from event where device = ? and seq between ? and ? order by seq");
  statement.Bind(1, std::string_view(span.device));
  statement.Bind(2, span.from);
  statement.Bind(3, span.to);
  std::vector<std::string> texts;
  for (std::size_t bytes = 0; texts.empty() || bytes < bytes_max;) {
    const auto row = statement.Step("diary");
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    texts.push_back(statement.Text(0));
    bytes += texts.back().size() + 1;
  }
  return texts;
}

Result<void> DiaryShelf::Keep(std::span<const Event> events, const std::set<std::string>& deleted,
                              const std::string& adopt) {
  Transaction transaction(store_.connection_.get());
  if (auto begun = transaction.Begin(); !begun) return begun;
  if (!adopt.empty()) {
    if (auto adopted = store_.AdoptPerson(adopt); !adopted) return adopted;
  }
  if (auto set = store_.AddToMetaSet("deleted", deleted); !set) return set;
  const auto merged = store_.MergeInside(events);
  if (!merged) return std::unexpected(merged.error());
  return transaction.Commit();
}

Result<void> DiaryShelf::Erase(const std::set<std::string>& doomed, const std::set<std::string>& deleted) {
  whole_.clear();
  sqlite3* connection = store_.connection_.get();
  const auto devices = Devices();
  if (!devices) return std::unexpected(devices.error());
  Transaction transaction(connection);
  if (auto begun = transaction.Begin(); !begun) return begun;
  if (auto set = store_.AddToMetaSet("deleted", deleted); !set) return set;
  // With what was made of the entries.
  constexpr const char* kMakeWay = "drop trigger event_no_delete; drop table if exists derived";
  if (auto off = Execute(connection, kMakeWay, "diary"); !off) return off;
  for (const std::string& device : *devices) {
    const auto person = PersonOf(device);
    if (!person) return std::unexpected(person.error());
    // Of what cannot be read nobody knows whose it is.
    if (!person->empty() && !doomed.contains(*person)) continue;
    Statement gone(connection, "delete from event where device = ?");
    gone.Bind(1, std::string_view(device));
    if (const auto done = gone.Step("diary"); !done) return std::unexpected(done.error());
  }
  if (auto on = Execute(connection, kNoDeleteTrigger, "diary"); !on) return on;
  const auto person = store_.Meta("person");
  if (!person) return std::unexpected(person.error());
  if (doomed.contains(*person)) {
    if (auto drawn = store_.MakeIdentity(); !drawn) return drawn;
  }
  if (auto done = transaction.Commit(); !done) return done;
  // The place is overwritten already; this gives it back, and empties the log beside the file.
  sqlite3_exec(connection, "vacuum; pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
  return {};
}

Result<void> DiaryShelf::EraseEverywhere() {
  const auto mine = Look();
  if (!mine) return std::unexpected(mine.error());
  return Erase(mine->persons, mine->persons);
}

Result<void> DiaryShelf::BeginNewDevice() { return store_.SetMeta("device", DrawUuid()); }

}  // namespace sitbone::sqlite_diary
