// One event of the diary: something that happened, sealed so that damage shows. docs/event-format.md is its contract.
//
// Units:   ms since 1970 UTC, minutes for the offset of the local time; data in degrees and seconds, being stored data.
// Errors:  Seal: kInvalidArgument, with the member and what is expected. Parse: kCorrupt, the same for a stored event,
//          also when the checksum is another one.
// Limits:  the checksum tells damage and mix-ups; whoever can write the file can seal it anew.
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::programme {

constexpr std::size_t kEventBytesMax = 65535;  ///< chosen: a hold is about 600 bytes; a bound for every reader
/// `prev` of a device's first event.
constexpr std::string_view kNoPrevious = "0000000000000000000000000000000000000000000000000000000000000000";

struct Event {
  std::string id;            ///< UUID version 7: the time, then random bits
  std::int64_t at = 0;       // ms since 1970 UTC
  int offset_min = 0;        // local time less UTC
  std::string person;        ///< UUID
  std::string device;        ///< UUID
  std::int64_t seq = 1;      ///< counts up from 1 on a device
  std::string prev;          ///< checksum of the device's event before
  std::string kind;          ///< "session.started", ...; unknown ones are kept
  int version = 1;           ///< of the kind's data; newer ones are kept
  nlohmann::json data;       ///< an object
  std::string checksum;      ///< SHA-256 of the canonical form without this member
  std::string text;          ///< canonical form with it: what is stored, with members that this build does not know
  std::int64_t day() const;  ///< the local day, counted since 1970-01-01
};

/// What somebody wants to be written down.
struct Draft {
  std::string kind;
  nlohmann::json data;
};

/// A draft whose data is the text of a JSON object.
Result<Draft> ParseDraft(std::string_view kind, std::string_view data);

/// What the shell adds: time, chance, and where the device's log stands.
struct SealContext {
  std::int64_t at = 0;                       // ms since 1970 UTC
  int offset_min = 0;                        // local time less UTC
  std::array<std::uint8_t, 10> random = {};  ///< for the id; its 74 lower bits are used
  std::string person;                        ///< UUID
  std::string device;                        ///< UUID
  std::int64_t previous_seq = 0;             ///< 0 before the first event
  std::string previous = std::string(kNoPrevious);
};

/// Makes the draft an event of the version that this build writes. Kinds that it does not know are refused.
Result<Event> Seal(const Draft& draft, const SealContext& context);

/// Reads an event and compares its checksum. When it fails, the document still has its place (device, seq). Data of
/// unknown kinds and newer versions are not looked into. `text` is what the document was read from, where it is at
/// hand: most are stored as they were sealed, and need not be written anew to be held against their checksum.
Result<Event> ReadEvent(nlohmann::json&& document, std::string_view text = {});
Result<Event> ParseEvent(std::string_view text);

}  // namespace sitbone::programme
