#include "sync/sync_json.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "sync/exchange.h"
#include "sync/have_json.h"

namespace sitbone::sync {
namespace {

using nlohmann::json;
using programme::JsonReader;

Mine ReadMine(JsonReader& reader, const json& document) {
  Mine mine;
  mine.person = reader.Uuid(document, "person");
  mine.device = reader.Uuid(document, "device");
  mine.persons = ReadUuids(reader, document, "persons", kPersonsMax);
  mine.deleted = ReadUuids(reader, document, "deleted", kDeletedMax);
  mine.put_away = ReadUuids(reader, document, "put_away", kDeletedMax);
  mine.have = ReadHave(reader, document);
  return mine;
}

json TheirsJson(const Head& head) {
  return {{"person", head.person},
          {"persons", head.persons},
          {"deleted", head.deleted},
          {"have", HaveJson(head.have)},
          {"forked", head.forked},
          {"more", head.more},
          {"added", head.added},
          {"refused_count", head.refused_count},
          {"refused", RefusedJson(head.refused)}};
}

json RowsJson(const Taken& taken) {
  json rows = json::array();
  for (std::size_t i = 0; i < taken.events.size(); ++i) {
    const programme::Event& event = taken.events[i];
    json row = {{"line", taken.lines[i]},
                {"device", event.device},
                {"seq", event.seq},
                {"id", event.id},
                {"checksum", event.checksum}};
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Result<std::string> HeadJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "sync");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("sync");
  const Mine mine = ReadMine(reader, reader.Get(*document, "mine"));
  Head head{.person = mine.person, .persons = mine.persons, .deleted = mine.deleted, .have = mine.have};
  head.forked = ReadUuids(reader, *document, "forked", kDevicesMax);
  head.events = reader.Whole(*document, "events", 0, static_cast<std::int64_t>(kEventsMax));
  head.more = reader.Flag(*document, "more");
  if (!reader.ok()) return std::unexpected(reader.error());
  return WriteHead(head);
}

Result<std::string> TakeJson(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return Fail(ErrorCode::kCorrupt, "sync: the first line does not end.");
  const auto document = programme::ParseJson(text.substr(0, end), "sync");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("sync");
  const Mine mine = ReadMine(reader, *document);
  if (!reader.ok()) return std::unexpected(reader.error());
  const auto message = ReadMessage(text.substr(end + 1));
  if (!message) return std::unexpected(message.error());
  const Taken taken = Take(mine, *message, Role::kAsking);
  std::set<std::string> joined;
  for (const programme::Event& event : taken.events) joined.merge(JoinedPersons(event));
  return programme::WriteCanonical({{"meeting", Name(taken.meeting)},
                                    {"goes_on", MayExchange(taken.meeting)},
                                    {"adopt", taken.meeting == Meeting::kIAdopt ? json(message->head.person) : json()},
                                    {"deleted", taken.deleted},
                                    {"doomed", taken.doomed},
                                    {"rows", RowsJson(taken)},
                                    {"joined", joined},
                                    {"known", taken.known},
                                    {"refused_count", taken.refused_count},
                                    {"refused", RefusedJson(taken.refused)},
                                    {"have", HaveJson(taken.have)},
                                    {"cut", message->cut},
                                    {"theirs", TheirsJson(message->head)}});
}

Result<std::string> SendJson(std::string_view request) {
  const auto document = programme::ParseJson(request, "sync");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("sync");
  const Have mine = ReadHave(reader, *document);
  const Have theirs = ReadHave(reader, *document, "theirs");
  std::vector<Place> ends;
  for (const json& item : ReadList(reader, *document, "ends", kRunsMax)) {
    ends.push_back({reader.Uuid(item, "device"), reader.Whole(item, "seq", 1, programme::kWholeMax),
                    reader.Hex(item, "checksum", 64)});
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  const Sending sending = FindSending(mine, theirs, ends);
  json spans = json::array();
  for (const Span& span : sending.spans) {
    spans.push_back({{"device", span.device}, {"from", span.from}, {"to", span.to}});
  }
  return programme::WriteCanonical({{"spans", std::move(spans)},
                                    {"forked", sending.forked},
                                    {"batch_bytes", kBatchBytes},
                                    {"batch_events", kEventsMax / 2}});
}

}  // namespace sitbone::sync
