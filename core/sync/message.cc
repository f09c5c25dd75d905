#include "sync/message.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "sync/have_json.h"

namespace sitbone::sync {
namespace {

using nlohmann::json;
using programme::JsonReader;
using programme::kWholeMax;

constexpr std::string_view kFormat = "sitbone.sync";
constexpr std::array<std::pair<Why, std::string_view>, 4> kWhys = {{{Why::kUnreadable, "unreadable"},
                                                                    {Why::kChecksum, "checksum"},
                                                                    {Why::kContradiction, "contradiction"},
                                                                    {Why::kPerson, "person"}}};

std::vector<Refusal> ReadRefused(JsonReader& reader, const json& document) {
  constexpr std::array<std::string_view, 3> kMembers = {"device", "seq", "why"};
  std::vector<Refusal> refused;
  for (const json& item : ReadList(reader, document, "refused", kRefusedMax)) {
    CheckMembers(reader, item, kMembers);
    Refusal refusal;
    if (!reader.Get(item, "device").is_null()) refusal.device = reader.Uuid(item, "device");
    refusal.seq = reader.Whole(item, "seq", 0, kWholeMax);
    const std::string why = reader.Text(item, "why");
    const auto known = std::ranges::find(kWhys, why, &std::pair<Why, std::string_view>::second);
    if (known == kWhys.end()) {
      reader.Complain("refused.why", "unreadable, checksum, contradiction or person");
    } else {
      refusal.why = known->first;
    }
    refused.push_back(std::move(refusal));
  }
  return refused;
}

}  // namespace

std::string_view Name(Why why) {
  return std::ranges::find(kWhys, why, &std::pair<Why, std::string_view>::first)->second;
}

json RefusedJson(const std::vector<Refusal>& refused) {
  json list = json::array();
  for (const Refusal& one : refused) {
    const json device = one.device.empty() ? json(nullptr) : json(one.device);
    list.push_back({{"device", device}, {"seq", one.seq}, {"why", Name(one.why)}});
  }
  return list;
}

std::string WriteHead(const Head& head) {
  return programme::WriteCanonical({{"format", kFormat},
                                    {"version", kMessageVersion},
                                    {"person", head.person},
                                    {"persons", head.persons},
                                    {"deleted", head.deleted},
                                    {"have", HaveJson(head.have)},
                                    {"forked", head.forked},
                                    {"events", head.events},
                                    {"more", head.more},
                                    {"added", head.added},
                                    {"refused_count", head.refused_count},
                                    {"refused", RefusedJson(head.refused)}});
}

Result<Head> ReadHead(std::string_view line) {
  constexpr std::array<std::string_view, 12> kMembers = {"format",  "version", "person",        "persons",
                                                         "deleted", "have",    "forked",        "events",
                                                         "more",    "added",   "refused_count", "refused"};
  if (line.size() > kMessageBytesMax) return Fail(ErrorCode::kCorrupt, "sync: larger than a message may be.");
  const auto document = programme::ParseJson(line, "sync");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("sync");
  if (reader.Text(*document, "format") != kFormat) reader.Complain("format", kFormat);
  const std::int64_t version = reader.Whole(*document, "version", 1, 1'000'000);
  if (reader.ok() && version > kMessageVersion) {
    return Fail(ErrorCode::kUnsupported, "sync: version " + std::to_string(version) +
                                             ", this one knows 1. Update Sitbone here; nothing was changed.");
  }
  CheckMembers(reader, *document, kMembers);
  Head head;
  head.person = reader.Uuid(*document, "person");
  head.persons = ReadUuids(reader, *document, "persons", kPersonsMax);
  head.deleted = ReadUuids(reader, *document, "deleted", kDeletedMax);
  if (!head.persons.contains(head.person)) reader.Complain("persons", "person too");
  head.have = ReadHave(reader, *document);
  head.forked = ReadUuids(reader, *document, "forked", kDevicesMax);
  head.events = reader.Whole(*document, "events", 0, static_cast<std::int64_t>(kEventsMax));
  head.more = reader.Flag(*document, "more");
  head.added = reader.Whole(*document, "added", 0, kWholeMax);
  head.refused_count = reader.Whole(*document, "refused_count", 0, kWholeMax);
  head.refused = ReadRefused(reader, *document);
  if (!reader.ok()) return std::unexpected(reader.error());
  return head;
}

Result<Message> ReadMessage(std::string_view text) {
  if (text.size() > kMessageBytesMax) {
    return Fail(ErrorCode::kCorrupt, "sync: larger than " + std::to_string(kMessageBytesMax) + " bytes.");
  }
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return Fail(ErrorCode::kCorrupt, "sync: the first line does not end.");
  auto head = ReadHead(text.substr(0, end));
  if (!head) return std::unexpected(head.error());
  Message message{std::move(*head), {}, false};
  text.remove_prefix(end + 1);
  const auto expected = static_cast<std::size_t>(message.head.events);
  while (!text.empty() && message.lines.size() < expected) {
    const std::size_t stop = text.find('\n');
    if (stop == std::string_view::npos) break;
    message.lines.push_back(text.substr(0, stop));
    text.remove_prefix(stop + 1);
  }
  message.cut = message.lines.size() < expected;
  if (!message.cut && !text.empty()) return Fail(ErrorCode::kCorrupt, "sync: more lines than the head says.");
  return message;
}

}  // namespace sitbone::sync
