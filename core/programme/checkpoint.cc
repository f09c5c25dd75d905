#include "programme/checkpoint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "programme/byte_stream.h"
#include "programme/json_reader.h"

namespace sitbone::programme {
namespace {

// Of the sources that read events (CMakeLists.txt): another build may see other facts in the same events.
constexpr std::string_view kBuild = SITBONE_PROGRAMME_DIGEST;
constexpr std::string_view kMagic = "sitbone facts\n";
constexpr std::size_t kHashBytes = 8;
constexpr std::int64_t kTimeMax = 253402300799999;  // ms, the last one of the year 9999
constexpr std::int64_t kOffsetMax = 24 * 60;        // min

// Against damage, not against intent. Each step turns different words into different states, so one flipped bit always
// shows.
std::uint64_t HashOf(std::string_view bytes) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15;  // odd, so that multiplying loses nothing
  std::uint64_t hash = bytes.size();
  for (std::size_t at = 0; at < bytes.size(); at += kHashBytes) {
    std::uint64_t word = 0;
    const std::string_view part = bytes.substr(at, kHashBytes);
    for (std::size_t i = 0; i < part.size(); ++i) word |= std::uint64_t{static_cast<std::uint8_t>(part[i])} << (8 * i);
    hash = std::rotl((hash ^ word) * kFactor, 29);
  }
  return hash;
}

// ---- Writing

void Write(const std::optional<Measured>& measured, ByteWriter& out) {
  out.Byte(measured ? 1 : 0);
  if (!measured) return;
  out.Real(measured->value);
  out.Real(measured->plus_minus);
}

void Write(const Names& names, ByteWriter& out) {
  out.Number(names.size());
  for (std::uint32_t i = 0; i < names.size(); ++i) out.Text(names[i]);
}

void WriteEntries(const std::vector<Entry>& entries, ByteWriter& out) {
  out.Number(entries.size());
  Entry last;
  for (const Entry& entry : entries) {
    out.Signed(entry.at - last.at);
    out.Signed(entry.seq - last.seq);
    out.Number(entry.device);
    out.Signed(entry.offset_min);
    for (const std::uint8_t byte : entry.id) out.Byte(byte);
    last = entry;
  }
}

// What stands in its entry is not written again.
void Write(const Fact& fact, ByteWriter& out) {
  out.Number(fact.event);
  out.Byte(static_cast<std::uint8_t>(fact.kind));
  out.Number(fact.session + 1U);  // none is the largest number
  out.Number(fact.stretch + 1U);
  out.Number(fact.detail);
  for (const auto value :
       {std::to_underlying(fact.leg), std::to_underlying(fact.when), std::to_underlying(fact.cleared),
        std::to_underlying(fact.numbness), std::to_underlying(fact.weakness), static_cast<std::uint8_t>(fact.flag),
        static_cast<std::uint8_t>(fact.score)}) {
    out.Byte(value);
  }
  if (fact.kind == FactKind::kPainCheck) {
    for (const std::int8_t score : fact.places) out.Byte(static_cast<std::uint8_t>(score));
  }
  if (fact.kind == FactKind::kHold) {
    out.Fixed(std::bit_cast<std::uint32_t>(fact.knee_flexion), 4);
    out.Fixed(std::bit_cast<std::uint32_t>(fact.plus_minus), 4);
  }
  if (fact.kind == FactKind::kClearance) out.Signed(fact.on);
}

void Write(const HoldFact& hold, ByteWriter& out) {
  out.Real(hold.credited_s);
  Write(hold.knee_flexion, out);
  Write(hold.trunk_thigh, out);
  out.Number(hold.faults);
}

void Write(const StartFact& start, ByteWriter& out) {
  out.Text(start.mode);
  out.Number(start.blocks.size());
  for (const BlockPlan& block : start.blocks) {
    out.Text(block.stretch);
    out.Text(block.side);
    out.Number(static_cast<std::uint64_t>(block.repetitions));
    out.Real(block.hold_s);
  }
}

// ---- Reading

std::optional<Measured> ReadMeasured(ByteReader& in) {
  if (in.Byte() == 0) return {};
  Measured measured;
  measured.value = in.Real();
  measured.plus_minus = in.Real();
  return measured;
}

void ReadNames(ByteReader& in, Names& names) {
  const std::size_t count = in.Count();
  for (std::size_t i = 0; i < count && in.ok(); ++i) names.Of(std::string(in.Text()));
}

void ReadEntries(ByteReader& in, Facts& facts) {
  facts.entries.resize(in.Count());
  Entry last;
  for (Entry& entry : facts.entries) {
    entry.at = last.at + in.Within(in.Signed(), -kTimeMax, kTimeMax);
    entry.seq = last.seq + in.Within(in.Signed(), -kWholeMax, kWholeMax);
    entry.device = in.Below(facts.devices.size());
    entry.offset_min = static_cast<std::int32_t>(in.Within(in.Signed(), -kOffsetMax, kOffsetMax));
    if (entry.at < 0 || entry.at > kTimeMax || entry.seq < 1 || entry.seq > kWholeMax) in.Fail();
    if (!in.ok()) return;
    for (std::uint8_t& byte : entry.id) byte = in.Byte();
    last = entry;
  }
}

template <typename Enum>
Enum ReadEnum(ByteReader& in, Enum last) {
  const std::uint8_t value = in.Byte();
  return value <= std::to_underlying(last) ? static_cast<Enum>(value) : last;
}

bool IsOfAStretch(FactKind kind) { return kind == FactKind::kHold || kind == FactKind::kIncrease || IsFelt(kind); }

// How many there are of what a fact of that kind points to.
std::size_t DetailsOf(FactKind kind, const Facts& facts) {
  if (kind == FactKind::kHold) return facts.holds.size();
  if (kind == FactKind::kStarted) return facts.starts.size();
  if (kind == FactKind::kProgramme) return facts.programmes.size();
  if (IsFelt(kind) || kind == FactKind::kEnded) return facts.words.size();
  return 1;
}

Fact ReadFact(ByteReader& in, const Facts& facts) {
  Fact fact;
  fact.event = in.Below(facts.entries.size());
  fact.kind = ReadEnum(in, FactKind::kDoubt);
  fact.session = in.Below(facts.sessions.size() + 1) - 1U;
  fact.stretch = in.Below(facts.stretches.size() + 1) - 1U;
  if (fact.stretch == kNoStretch && IsOfAStretch(fact.kind)) in.Fail();
  fact.detail = in.Below(DetailsOf(fact.kind, facts));
  fact.leg = ReadEnum(in, Leg::kRight);
  fact.when = ReadEnum(in, When::kMorning);
  fact.cleared = ReadEnum(in, Cleared::kRedFlag);
  fact.numbness = ReadEnum(in, Asked::kYes);
  fact.weakness = ReadEnum(in, Asked::kYes);
  fact.flag = in.Byte() != 0;
  fact.score = static_cast<std::int8_t>(in.Byte());
  if (fact.kind == FactKind::kPainCheck) {
    for (std::int8_t& score : fact.places) score = static_cast<std::int8_t>(in.Byte());
  }
  if (fact.kind == FactKind::kHold) {
    fact.knee_flexion = std::bit_cast<float>(static_cast<std::uint32_t>(in.Fixed(4)));
    fact.plus_minus = std::bit_cast<float>(static_cast<std::uint32_t>(in.Fixed(4)));
  }
  if (fact.kind == FactKind::kClearance)
    fact.on = static_cast<std::int32_t>(in.Within(in.Signed(), INT32_MIN, INT32_MAX));
  if (!std::isfinite(fact.knee_flexion) || !std::isfinite(fact.plus_minus)) in.Fail();
  if (!in.ok()) return fact;
  const Entry& entry = facts.entries[fact.event];
  fact.at = entry.at;
  fact.device = entry.device;
  fact.offset_min = static_cast<std::int16_t>(entry.offset_min);
  return fact;
}

void ReadHolds(ByteReader& in, Facts& facts) {
  facts.faults.resize(in.Count());
  for (std::uint32_t& fault : facts.faults) fault = in.Below(facts.words.size());
  facts.holds.resize(in.Count());
  std::size_t from = 0;
  for (HoldFact& hold : facts.holds) {
    hold.credited_s = in.Real();
    hold.knee_flexion = ReadMeasured(in);
    hold.trunk_thigh = ReadMeasured(in);
    hold.faults_from = static_cast<std::uint32_t>(from);
    hold.faults = in.Below(facts.faults.size() - from + 1);
    from += hold.faults;
  }
}

void ReadStarts(ByteReader& in, Facts& facts) {
  facts.starts.resize(in.Count());
  for (StartFact& start : facts.starts) {
    start.mode = in.Text();
    start.blocks.resize(in.Count());
    for (BlockPlan& block : start.blocks) {
      block.stretch = in.Text();
      block.side = in.Text();
      block.repetitions = static_cast<int>(in.Below(1000));
      block.hold_s = in.Real();
    }
    if (!in.ok()) return;
  }
}

Result<Event> ReadWhole(ByteReader& in) { return ParseEvent(in.Text()); }

Result<void> ReadWholeEvents(ByteReader& in, Facts& facts) {
  for (std::size_t left = in.Count(); left > 0; --left) {
    const std::uint32_t place = in.Below(facts.entries.size());
    auto event = ReadWhole(in);
    if (!event) return std::unexpected(event.error());
    facts.screening.push_back({place, std::move(*event)});
  }
  for (std::size_t left = in.Count(); left > 0; --left) {
    auto event = ReadWhole(in);
    if (!event) return std::unexpected(event.error());
    if (event->kind != "programme.set" || !CheckData(*event))
      return Fail(ErrorCode::kCorrupt, "checkpoint: no programme.");
    facts.programmes.push_back(std::move(*event));
  }
  return {};
}

void ReadRest(ByteReader& in, Checkpoint& checkpoint) {
  Facts& facts = checkpoint.facts;
  facts.all.resize(in.Count());
  for (Fact& fact : facts.all) {
    fact = ReadFact(in, facts);
    if (!in.ok()) return;
  }
  for (std::size_t left = in.Count(); left > 0; --left) facts.withdrawn.emplace(in.Text());
  facts.ignored = static_cast<std::size_t>(in.Number());
  for (std::size_t left = in.Count(); left > 0; --left) {
    Problem problem{ProblemKind::kUnreadable, std::string(in.Text()), in.Signed(), {}};
    problem.detail = in.Text();
    facts.misread.push_back(std::move(problem));
  }
  for (std::size_t i = 0; i < facts.devices.size(); ++i) {
    const std::int64_t seq = in.Signed();
    checkpoint.heads.push_back({seq, std::string(in.Text())});
  }
}

}  // namespace

std::optional<Checkpoint> MakeCheckpoint(Log log) {
  if (!log.problems.empty()) return {};
  Checkpoint checkpoint;
  checkpoint.heads.resize(log.devices.size());
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    Checkpoint::Head& head = checkpoint.heads[log.entries[i].device];
    if (log.events[i].seq > head.seq) head = {log.events[i].seq, log.events[i].checksum};
  }
  checkpoint.facts = std::move(log);
  return checkpoint;
}

bool Continue(std::span<const StoredLine> lines, Checkpoint& checkpoint) {
  for (const StoredLine& line : lines) {
    const auto event = ParseEvent(line.text);
    if (!event) return false;
    const std::uint32_t device = checkpoint.facts.devices.Of(event->device);
    if (device == checkpoint.heads.size()) checkpoint.heads.push_back({0, std::string(kNoPrevious)});
    Checkpoint::Head& head = checkpoint.heads[device];
    if (event->seq != head.seq + 1 || event->prev != head.checksum) return false;
    head = {event->seq, event->checksum};
    AddFacts(*event, checkpoint.facts);
  }
  if (!lines.empty()) SettleFacts(checkpoint.facts);
  return true;
}

std::string WriteCheckpoint(const Checkpoint& checkpoint) {
  const Facts& facts = checkpoint.facts;
  ByteWriter out;
  out.Raw(kMagic);
  out.Text(kBuild);
  for (const Names* names : {&facts.devices, &facts.sessions, &facts.stretches, &facts.words}) Write(*names, out);
  WriteEntries(facts.entries, out);
  out.Number(facts.faults.size());
  for (const std::uint32_t fault : facts.faults) out.Number(fault);
  out.Number(facts.holds.size());
  for (const HoldFact& hold : facts.holds) Write(hold, out);
  out.Number(facts.starts.size());
  for (const StartFact& start : facts.starts) Write(start, out);
  out.Number(facts.screening.size());
  for (const KeptEvent& kept : facts.screening) {
    out.Number(kept.place);
    out.Text(kept.event.text);
  }
  out.Number(facts.programmes.size());
  for (const Event& event : facts.programmes) out.Text(event.text);
  out.Number(facts.all.size());
  for (const Fact& fact : facts.all) Write(fact, out);
  out.Number(facts.withdrawn.size());
  for (const std::string& id : facts.withdrawn) out.Text(id);
  out.Number(facts.ignored);
  out.Number(facts.misread.size());
  for (const Problem& problem : facts.misread) {
    out.Text(problem.device);
    out.Signed(problem.seq);
    out.Text(problem.detail);
  }
  for (const Checkpoint::Head& head : checkpoint.heads) {
    out.Signed(head.seq);
    out.Text(head.checksum);
  }
  return SealCheckpoint(out.Take());
}

std::string SealCheckpoint(std::string content) {
  ByteWriter hash;
  hash.Fixed(HashOf(content));
  return std::move(content) + hash.Take();
}

Result<Checkpoint> ReadCheckpoint(std::string_view bytes) {
  const auto corrupt = [] { return Fail(ErrorCode::kCorrupt, "checkpoint: damaged; the diary itself is to be read."); };
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kHashBytes) return corrupt();
  const std::string_view content = bytes.substr(0, bytes.size() - kHashBytes);
  if (ByteReader(bytes.substr(content.size())).Fixed() != HashOf(content)) return corrupt();
  ByteReader in(content.substr(kMagic.size()));
  if (in.Text() != kBuild) return Fail(ErrorCode::kUnsupported, "checkpoint: made by another build.");
  Checkpoint checkpoint;
  Facts& facts = checkpoint.facts;
  for (Names* names : {&facts.devices, &facts.sessions, &facts.stretches, &facts.words}) ReadNames(in, *names);
  ReadEntries(in, facts);
  ReadHolds(in, facts);
  ReadStarts(in, facts);
  if (!in.ok() || !ReadWholeEvents(in, facts)) return corrupt();
  ReadRest(in, checkpoint);
  if (!in.ok() || !in.at_end() || checkpoint.heads.size() != facts.devices.size()) return corrupt();
  return checkpoint;
}

}  // namespace sitbone::programme
