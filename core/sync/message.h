// What two devices that keep one diary in step send each other: JSON Lines (UTF-8). The first line is the head, each
// further line an event just as it was sealed. docs/sync.md is its contract.
//
// Units:   bytes.
// Errors:  ReadMessage: kUnsupported for a newer version, kCorrupt for what is no message, with the place and what is
//          expected there. Lines of events are not looked into here.
// Limits:  everything that comes from elsewhere is bounded by the constants below.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sync/have.h"

namespace sitbone::sync {

constexpr int kMessageVersion = 1;
constexpr std::size_t kMessageBytesMax = std::size_t{1} << 20;  ///< what a server reads as one request
constexpr std::size_t kBatchBytes = std::size_t{512} << 10;     ///< of events; an event more may begin below it
constexpr std::size_t kEventsMax = 20'000;                      ///< chosen: in 512 kB there is room for 1500
constexpr std::size_t kPersonsMax = 100;                        ///< chosen: one person begins a few diaries
constexpr std::size_t kDeletedMax = 1000;                       ///< chosen: nobody deletes everything so often
constexpr std::size_t kDevicesMax = 1000;                       ///< chosen
constexpr std::size_t kRunsMax = 1000;                          ///< of all devices; chosen: each gap is damage
constexpr std::size_t kRefusedMax = 20;                         ///< of those that are named

/// Why an event was not taken in.
enum class Why {
  kUnreadable,     ///< no event, or not written as it was sealed
  kChecksum,       ///< changed after it was sealed
  kContradiction,  ///< does not follow the one before it, or the one behind it does not follow it
  kPerson,         ///< of a person of whom the message does not speak
};
std::string_view Name(Why why);

struct Refusal {
  std::string device;    ///< empty when it cannot be told
  std::int64_t seq = 0;  ///< 0 when it cannot be told
  Why why = Why::kUnreadable;
  bool operator==(const Refusal&) const = default;
};

/// What a device says of its diary and of the message.
struct Head {
  std::string person;              ///< UUID: whose diary it is
  std::set<std::string> persons;   ///< with it those whose entries it holds, or who were told to be the same
  std::set<std::string> deleted;   ///< persons whose diary was deleted everywhere
  Have have;                       ///< with what came in before this was written
  std::set<std::string> forked;    ///< devices of which the two diaries tell different stories
  std::int64_t events = 0;         ///< lines that follow
  bool more = false;               ///< there is more that did not go into this message
  std::int64_t added = 0;          ///< how many events of the message before were new
  std::int64_t refused_count = 0;  ///< and how many of them were not taken in
  std::vector<Refusal> refused;    ///< the first of those
};

struct Message {
  Head head;
  std::vector<std::string_view> lines;  ///< of the events; they point into the text
  bool cut = false;                     ///< less came than the head says
};

/// The head, without the end of its line.
std::string WriteHead(const Head& head);
Result<Head> ReadHead(std::string_view line);

/// [{device or null, seq, why}]
nlohmann::json RefusedJson(const std::vector<Refusal>& refused);

/// A line that did not come whole is left out.
Result<Message> ReadMessage(std::string_view text);

}  // namespace sitbone::sync
