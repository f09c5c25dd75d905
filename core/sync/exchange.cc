#include "sync/exchange.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/event_data.h"
#include "programme/json_reader.h"

namespace sitbone::sync {
namespace {

using programme::Event;
using Names = std::set<std::string>;

Names Both(const Names& a, const Names& b) {
  Names both;
  std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
  return both;
}

Names Either(const Names& a, const Names& b) {
  Names either = a;
  either.insert(b.begin(), b.end());
  return either;
}

Meeting Meet(const Mine& mine, const Head& theirs, Role role) {
  if (!Both(theirs.persons, mine.deleted).empty()) return Meeting::kTheyErase;
  if (!theirs.have.empty() && !Both(theirs.persons, mine.put_away).empty()) return Meeting::kPutAway;
  if (!Both(mine.persons, theirs.persons).empty()) return Meeting::kTogether;
  // Of two empty diaries the one that asks gives way.
  const bool are_empty = theirs.have.empty() && theirs.events == 0;
  if (mine.have.empty() && (role == Role::kAsking || !are_empty)) return Meeting::kIAdopt;
  return are_empty ? Meeting::kTheyAdopt : Meeting::kStrangers;
}

// What a line that is no event says about its own place, as far as that can be believed.
Refusal NameUnreadable(std::string_view line, const Error& error) {
  Refusal refusal;
  if (error.context.starts_with("event.checksum: ")) refusal.why = Why::kChecksum;
  const auto document = programme::ParseJson(line, "event");
  if (!document) return refusal;
  programme::JsonReader reader("event");
  const std::string device = reader.Uuid(*document, "device");
  const std::int64_t seq = reader.Whole(*document, "seq", 1, programme::kWholeMax);
  if (!reader.ok()) return refusal;
  refusal.device = device;
  refusal.seq = seq;
  return refusal;
}

// Reads the lines of a message one by one and sorts them.
class Reading {
 public:
  Reading(const Mine& mine, const Head& theirs, Taken& taken)
      : persons_(Either(mine.persons, theirs.persons)), taken_(taken) {}

  void Read(std::string_view line, std::size_t number) {
    auto event = programme::ParseEvent(line);
    if (!event) return Refuse(NameUnreadable(line, event.error()));
    if (event->text != line) return Refuse({event->device, event->seq, Why::kUnreadable});
    if (taken_.deleted.contains(event->person)) return;  // it is known to be gone, and nothing is wrong with it
    if (!persons_.contains(event->person)) return Refuse({event->device, event->seq, Why::kPerson});
    Fit fit = FindFit(taken_.have, *event);
    if (fit == Fit::kNew && contradicting_.contains(event->prev)) fit = Fit::kContradiction;
    switch (fit) {
      case Fit::kKnown:
        ++taken_.known;
        return;
      case Fit::kContradiction:
        contradicting_.insert(event->checksum);
        return Refuse({event->device, event->seq, Why::kContradiction});
      case Fit::kNew:
        Insert(taken_.have, *event);
        taken_.lines.push_back(number);
        taken_.events.push_back(std::move(*event));
        return;
    }
  }

 private:
  void Refuse(Refusal refusal) {
    ++taken_.refused_count;
    if (taken_.refused.size() < kRefusedMax) taken_.refused.push_back(std::move(refusal));
  }

  const Names persons_;
  std::unordered_set<std::string> contradicting_;  // checksums: what follows a refused event is of its story
  Taken& taken_;
};

struct Batch {
  std::string lines;
  std::int64_t count = 0;
  bool more = false;
  Names forked;
};

Result<Sending> ChooseSending(Shelf& shelf, const Mine& mine, const Have& theirs) {
  const auto ends = shelf.FindPlaces(FindCommonEnds(mine.have, theirs));
  if (!ends) return std::unexpected(ends.error());
  return FindSending(mine.have, theirs, *ends);
}

// What goes into one message of what they lack.
Result<Batch> Pack(Shelf& shelf, const Mine& mine, const Have& theirs, std::size_t bytes) {
  auto sending = ChooseSending(shelf, mine, theirs);
  if (!sending) return std::unexpected(sending.error());
  constexpr auto kEvents = static_cast<std::int64_t>(kEventsMax / 2);  // before the last look
  Batch batch;
  batch.forked = std::move(sending->forked);
  for (Span span : sending->spans) {
    while (span.from <= span.to && batch.lines.size() < bytes && batch.count < kEvents) {
      const auto texts = shelf.Texts(span, bytes - batch.lines.size());
      if (!texts) return std::unexpected(texts.error());
      if (texts->empty()) return Fail(ErrorCode::kCorrupt, "diary: an entry that was there is gone.");
      for (const std::string& text : *texts) batch.lines.append(text).append(1, '\n');
      batch.count += static_cast<std::int64_t>(texts->size());
      span.from += static_cast<std::int64_t>(texts->size());
    }
    if (span.from > span.to) continue;
    batch.more = true;
    break;
  }
  return batch;
}

Head HeadOf(const Mine& mine, const Batch& batch) {
  Head head{.person = mine.person, .persons = mine.persons, .deleted = mine.deleted, .have = mine.have};
  head.forked = batch.forked;
  head.events = batch.count;
  head.more = batch.more;
  return head;
}

struct Stored {
  Mine mine;  // as it is now
  Taken taken;
  bool erased = false;
};

// Reads a message and stores what is to be taken of it.
Result<Stored> TakeIn(Shelf& shelf, const Message& message, Role role) {
  auto mine = shelf.Look();
  if (!mine) return std::unexpected(mine.error());
  Stored stored{std::move(*mine), {}};
  stored.taken = Take(stored.mine, message, role);
  if (!stored.taken.doomed.empty()) {
    if (const auto gone = shelf.Erase(stored.taken.doomed, stored.taken.deleted); !gone) {
      return std::unexpected(gone.error());
    }
    if (mine = shelf.Look(); !mine) return std::unexpected(mine.error());
    stored.mine = std::move(*mine);
    stored.taken = Take(stored.mine, message, role);
    stored.erased = true;
  }
  const Taken& taken = stored.taken;
  const std::string adopt = taken.meeting == Meeting::kIAdopt ? message.head.person : std::string();
  if (!taken.events.empty() || !adopt.empty() || taken.deleted != stored.mine.deleted) {
    if (const auto kept = shelf.Keep(taken.events, taken.deleted, adopt); !kept) return std::unexpected(kept.error());
    if (mine = shelf.Look(); !mine) return std::unexpected(mine.error());
    stored.mine = std::move(*mine);
  }
  if (message.head.forked.contains(stored.mine.device)) {
    if (const auto begun = shelf.BeginNewDevice(); !begun) return std::unexpected(begun.error());
  }
  return stored;
}

}  // namespace

std::string_view Name(Meeting meeting) {
  switch (meeting) {
    case Meeting::kTogether:
      return "together";
    case Meeting::kIAdopt:
      return "i_adopt";
    case Meeting::kTheyAdopt:
      return "they_adopt";
    case Meeting::kTheyErase:
      return "they_erase";
    case Meeting::kStrangers:
      return "strangers";
    case Meeting::kPutAway:
      return "put_away";
  }
  return "";
}

bool MayExchange(Meeting meeting) {
  return meeting == Meeting::kTogether || meeting == Meeting::kIAdopt || meeting == Meeting::kTheyAdopt;
}

std::set<std::string> JoinedPersons(const Event& event) {
  if (event.kind != "persons.joined" || !programme::IsUnderstood(event) || !programme::CheckData(event)) return {};
  return event.data.at("persons").get<std::set<std::string>>();
}

Taken Take(const Mine& mine, const Message& message, Role role) {
  const Head& theirs = message.head;
  Taken taken;
  taken.have = mine.have;
  taken.deleted = Either(mine.deleted, theirs.deleted);
  taken.doomed = Both(mine.persons, taken.deleted);
  if (!taken.doomed.empty()) return taken;
  taken.meeting = Meet(mine, theirs, role);
  if (!MayExchange(taken.meeting)) return taken;
  Reading reading(mine, theirs, taken);
  for (std::size_t i = 0; i < message.lines.size(); ++i) reading.Read(message.lines[i], i);
  return taken;
}

Sending FindSending(const Have& mine, const Have& theirs, std::span<const Place> ends) {
  Sending sending;
  for (const Place& end : FindCommonEnds(mine, theirs)) {
    const bool differs = std::ranges::any_of(ends, [&](const Place& own) {
      return own.device == end.device && own.seq == end.seq && own.checksum != end.checksum;
    });
    if (differs) sending.forked.insert(end.device);
  }
  for (Span& span : FindMissing(mine, theirs)) {
    if (!sending.forked.contains(span.device)) sending.spans.push_back(std::move(span));
  }
  return sending;
}

Result<std::string> Answer(Shelf& shelf, std::string_view text, std::size_t batch_bytes) {
  const auto message = ReadMessage(text);
  if (!message) return std::unexpected(message.error());
  const auto stored = TakeIn(shelf, *message, Role::kAnswering);
  if (!stored) return std::unexpected(stored.error());
  Result<Batch> batch;
  if (MayExchange(stored->taken.meeting)) batch = Pack(shelf, stored->mine, message->head.have, batch_bytes);
  if (!batch) return std::unexpected(batch.error());
  if (batch->forked.contains(stored->mine.device)) {
    if (const auto begun = shelf.BeginNewDevice(); !begun) return std::unexpected(begun.error());
  }
  Head head = HeadOf(stored->mine, *batch);
  head.added = static_cast<std::int64_t>(stored->taken.events.size());
  head.refused_count = stored->taken.refused_count;
  head.refused = stored->taken.refused;
  return WriteHead(head) + '\n' + batch->lines;
}

Result<std::string> Ask(Shelf& shelf, const std::optional<Head>& theirs, std::size_t batch_bytes) {
  const auto mine = shelf.Look();
  if (!mine) return std::unexpected(mine.error());
  Result<Batch> batch;
  if (theirs) batch = Pack(shelf, *mine, theirs->have, batch_bytes);
  if (!batch) return std::unexpected(batch.error());
  return WriteHead(HeadOf(*mine, *batch)) + '\n' + batch->lines;
}

Result<Heard> Hear(Shelf& shelf, std::string_view text) {
  auto message = ReadMessage(text);
  if (!message) return std::unexpected(message.error());
  const auto stored = TakeIn(shelf, *message, Role::kAsking);
  if (!stored) return std::unexpected(stored.error());
  Heard heard;
  heard.meeting = stored->taken.meeting;
  heard.theirs = std::move(message->head);
  heard.added = static_cast<std::int64_t>(stored->taken.events.size());
  heard.refused_count = stored->taken.refused_count;
  heard.refused = stored->taken.refused;
  heard.forked = heard.theirs.forked;
  heard.erased = stored->erased;
  heard.progress = heard.added > 0 || heard.theirs.added > 0 || heard.erased;
  heard.go_on = heard.erased || heard.meeting == Meeting::kTheyErase;
  if (!MayExchange(heard.meeting)) return heard;
  const auto sending = ChooseSending(shelf, stored->mine, heard.theirs.have);
  if (!sending) return std::unexpected(sending.error());
  heard.forked.insert(sending->forked.begin(), sending->forked.end());
  if (sending->forked.contains(stored->mine.device)) {
    if (const auto begun = shelf.BeginNewDevice(); !begun) return std::unexpected(begun.error());
  }
  heard.go_on = heard.go_on || heard.theirs.more || message->cut || !sending->spans.empty();
  return heard;
}

}  // namespace sitbone::sync
