#include "programme/event.h"

#include <utility>

#include "base/sha256.h"
#include "programme/canonical_json.h"
#include "programme/event_data.h"
#include "programme/json_reader.h"
#include "programme/local_time.h"
#include "programme/uuid.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr std::int64_t kAtMax = 253402300799999;  // ms, the last one of the year 9999
constexpr int kOffsetMin = 24 * 60;               // min; the largest in use is 14 h

// RFC 9562, 5.7: 48 bits of time, version, 12 random bits, variant, 62 random bits.
std::string MakeUuid7(std::int64_t at, const std::array<std::uint8_t, 10>& random) {
  Uuid bytes;
  for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(at >> (40 - 8 * i));
  for (std::size_t i = 0; i < random.size(); ++i) bytes[6 + i] = random[i];
  bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0f));
  bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
  return WriteUuid(bytes);
}

std::string ReadKind(JsonReader& reader, const json& document) {
  std::string kind = reader.Text(document, "kind", 64);
  for (const char c : kind) {
    if ((c < 'a' || c > 'z') && c != '.' && c != '_') {
      reader.Complain("kind", "small letters, dots and underscores");
      return {};
    }
  }
  return kind;
}

// Everything but the data and the checksum's truth.
Event ReadMembers(JsonReader& reader, const json& document) {
  Event event;
  event.id = reader.Uuid(document, "id", '7');
  event.at = reader.Whole(document, "at", 0, kAtMax);
  event.offset_min = static_cast<int>(reader.Whole(document, "offset_min", -kOffsetMin, kOffsetMin));
  event.person = reader.Uuid(document, "person");
  event.device = reader.Uuid(document, "device");
  event.seq = reader.Whole(document, "seq", 1, kWholeMax);
  event.prev = reader.Hex(document, "prev", 64);
  event.kind = ReadKind(reader, document);
  event.version = static_cast<int>(reader.Whole(document, "version", 1, 1'000'000));
  if (!reader.Get(document, "data").is_object()) reader.Complain("data", "an object");
  if (event.seq == 1 && event.prev != kNoPrevious) reader.Complain("prev", "64 zeros in the first event of a device");
  return event;
}

// Takes the checksum out of the document.
std::string TakeChecksum(json& document) {
  document.erase("checksum");
  return Sha256Hex(WriteCanonical(document));
}

// Whether a stored text is what was sealed, byte for byte. No for one that is in order, but written another way.
bool IsAsSealed(std::string_view text, std::string_view checksum) {
  const std::string member = ",\"checksum\":\"" + std::string(checksum) + '"';
  const std::size_t at = text.find(member);  // "at" comes before it and is a number: what is found is no part of a text
  if (!text.starts_with("{\"at\":") || at == text.npos || at != text.find(',')) return false;
  std::string sealed;
  sealed.reserve(text.size());
  sealed.append(text.substr(0, at)).append(text.substr(at + member.size()));
  return Sha256Hex(sealed) == checksum;
}

}  // namespace

std::int64_t Event::day() const { return LocalDay(at, offset_min); }

Result<Draft> ParseDraft(std::string_view kind, std::string_view data) {
  auto document = ParseJson(data, "data");
  if (!document) return std::unexpected(document.error());
  return Draft{std::string(kind), std::move(*document)};
}

Result<Event> Seal(const Draft& draft, const SealContext& context) {
  const auto fail = [](Error error) {
    error.code = ErrorCode::kInvalidArgument;
    return std::unexpected(std::move(error));
  };
  json document = {{"at", context.at},         {"offset_min", context.offset_min}, {"person", context.person},
                   {"device", context.device}, {"seq", context.previous_seq + 1},  {"prev", context.previous},
                   {"kind", draft.kind},       {"version", kDataVersion},          {"data", draft.data}};
  document["id"] = MakeUuid7(context.at, context.random);
  JsonReader reader("event");
  Event event = ReadMembers(reader, document);
  event.data = draft.data;
  if (reader.ok() && !IsKnown(event.kind)) reader.Complain("kind", "a kind that this build knows");
  if (!reader.ok()) return fail(reader.error());
  if (const auto checked = CheckData(event); !checked) return fail(checked.error());
  if (IsTooDeep(document)) {
    return Fail(ErrorCode::kInvalidArgument, "event: nested deeper than " + std::to_string(kDepthMax) + " levels.");
  }
  event.checksum = TakeChecksum(document);
  document["checksum"] = event.checksum;
  event.text = WriteCanonical(document);
  if (event.text.size() > kEventBytesMax) {
    return Fail(ErrorCode::kInvalidArgument, "event: larger than " + std::to_string(kEventBytesMax) + " bytes.");
  }
  return event;
}

Result<Event> ReadEvent(json&& document, std::string_view text) {
  if (IsTooDeep(document)) {
    return Fail(ErrorCode::kCorrupt, "event: nested deeper than " + std::to_string(kDepthMax) + " levels.");
  }
  JsonReader reader("event");
  Event event = ReadMembers(reader, document);
  event.checksum = reader.Hex(document, "checksum", 64);
  if (!reader.ok()) return std::unexpected(reader.error());
  if (IsAsSealed(text, event.checksum)) {
    event.text = text;
  } else {
    const std::string checksum = TakeChecksum(document);
    if (checksum != event.checksum) {
      reader.Complain("checksum", checksum + ", by its content; the event was changed after it was sealed");
      return std::unexpected(reader.error());
    }
    document["checksum"] = checksum;
    event.text = WriteCanonical(document);
  }
  event.data = std::move(document["data"]);
  return event;
}

Result<Event> ParseEvent(std::string_view text) {
  if (text.size() > kEventBytesMax) {
    return Fail(ErrorCode::kCorrupt, "event: larger than " + std::to_string(kEventBytesMax) + " bytes.");
  }
  auto document = ParseJson(text, "event");
  if (!document) return std::unexpected(document.error());
  return ReadEvent(std::move(*document), text);
}

}  // namespace sitbone::programme
