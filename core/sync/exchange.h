// Keeping a diary in step: what two devices do with each other's messages until both hold the same entries.
//
// Use:     one device asks (Ask, then Hear with what came back, as often as it says so), the other answers (Answer).
//          Both keep nothing between two messages: any of them may get lost, come late, twice or cut off.
// Promise: entries are only added, but for those of a person whose diary was deleted everywhere (Mine::deleted): those
//          go, and no message brings them back. What is wrong is refused and named; the rest is taken in.
// Errors:  the shelf's; what ReadMessage says of a message.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sync/message.h"

namespace sitbone::sync {

/// What a device knows of its own diary.
struct Mine {
  std::string person;              ///< UUID: under which new entries are sealed
  std::string device;              ///< UUID: as which
  std::set<std::string> persons;   ///< with it those whose entries are there, or who were told to be the same
  std::set<std::string> deleted;   ///< persons whose diary was deleted, on every device
  std::set<std::string> put_away;  ///< persons whose diary was deleted on this device alone
  Have have;
};

/// How two diaries stand to each other.
enum class Meeting {
  kTogether,   ///< of one person
  kIAdopt,     ///< mine is empty and becomes theirs
  kTheyAdopt,  ///< theirs is empty and becomes mine
  kTheyErase,  ///< they hold what was deleted, and will hear of it
  kStrangers,  ///< begun as diaries of two persons: a person must say whether they are one
  kPutAway,    ///< theirs was deleted here: a person must say whether it shall come back
};
std::string_view Name(Meeting meeting);
/// Whether entries go from one to the other.
bool MayExchange(Meeting meeting);

/// Whom this entry says to be one person; none for all but "persons.joined".
std::set<std::string> JoinedPersons(const programme::Event& event);

enum class Role { kAsking, kAnswering };

/// What a message comes to. Nothing of it is stored yet.
struct Taken {
  Meeting meeting = Meeting::kTogether;
  std::set<std::string> deleted;         ///< mine and theirs
  std::set<std::string> doomed;          ///< persons whose entries must go first; then the message is read anew
  std::vector<programme::Event> events;  ///< that are new
  std::vector<std::size_t> lines;        ///< which lines of the message they are
  std::int64_t known = 0;
  std::int64_t refused_count = 0;
  std::vector<Refusal> refused;  ///< the first of them
  Have have;                     ///< with the new events
};
Taken Take(const Mine& mine, const Message& message, Role role);

/// What may be sent of `mine` to one that has `theirs`. `ends`: my checksums at the ends of their runs. Of a device of
/// which the two tell different stories nothing is sent.
struct Sending {
  std::vector<Span> spans;
  std::set<std::string> forked;
};
Sending FindSending(const Have& mine, const Have& theirs, std::span<const Place> ends);

/// Where a device keeps its diary.
class Shelf {
 public:
  virtual ~Shelf() = default;
  virtual Result<Mine> Look() = 0;
  /// The checksums at these places; a place that is not there is left out.
  virtual Result<std::vector<Place>> FindPlaces(std::span<const Place> places) = 0;
  /// Texts of the first events of the span, in order: at least one, no more than begin below `bytes_max`.
  virtual Result<std::vector<std::string>> Texts(const Span& span, std::size_t bytes_max) = 0;
  /// Stores the events, all or none, and what was deleted anywhere. `adopt`: whose diary it becomes; empty: as it is.
  virtual Result<void> Keep(std::span<const programme::Event> events, const std::set<std::string>& deleted,
                            const std::string& adopt) = 0;
  /// Removes the entries of these persons and remembers all of `deleted`. A diary of one of them begins anew.
  virtual Result<void> Erase(const std::set<std::string>& doomed, const std::set<std::string>& deleted) = 0;
  /// Another device wrote under this one's name: what comes next is written under a new one.
  virtual Result<void> BeginNewDevice() = 0;
};

/// The answer to a message. `batch_bytes`: of events in it; one more may begin below it.
Result<std::string> Answer(Shelf& shelf, std::string_view text, std::size_t batch_bytes = kBatchBytes);

/// The next message to the other device: with what it lacks, once it has told what it has.
Result<std::string> Ask(Shelf& shelf, const std::optional<Head>& theirs, std::size_t batch_bytes = kBatchBytes);

/// What an answer came to, once it is stored.
struct Heard {
  Meeting meeting = Meeting::kTogether;
  Head theirs;
  std::int64_t added = 0;
  std::int64_t refused_count = 0;
  std::vector<Refusal> refused;
  std::set<std::string> forked;
  bool erased = false;
  bool go_on = false;     ///< there is more to ask or to send
  bool progress = false;  ///< something changed on either side; an exchange without it soon ends
};
Result<Heard> Hear(Shelf& shelf, std::string_view text);

}  // namespace sitbone::sync
