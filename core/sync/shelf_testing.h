// A shelf in memory, whose device writes, crashes and loses entries as a test wants.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sync/exchange.h"

namespace sitbone::sync {

inline std::string TestUuid(unsigned kind, std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string uuid = "00000000-0000-4000-8000-000000000000";
  uuid[0] = kDigits[kind % 16];
  for (std::size_t at = uuid.size(); number > 0; number /= 16) uuid[--at] = kDigits[number % 16];
  return uuid;
}

enum class Crash { kNone, kBeforeStoring, kAfterStoring };

class MemoryShelf : public Shelf {
 public:
  explicit MemoryShelf(unsigned number) : number_(number) { BeginAnew(); }

  // ---- What the person does

  /// Seals and stores the next event of this device.
  const programme::Event& Write(std::string kind, nlohmann::json data, std::int64_t at) {
    programme::SealContext context{.at = at, .offset_min = 60, .random = {}, .person = person_, .device = device_};
    const auto& log = events_[device_];
    if (!log.empty()) {
      context.previous_seq = log.rbegin()->first;
      context.previous = log.rbegin()->second.checksum;
    }
    for (std::size_t i = 0; i < 8; ++i) context.random[i] = static_cast<std::uint8_t>(drawn_ >> (8 * i));
    context.random[8] = static_cast<std::uint8_t>(number_);
    ++drawn_;
    auto event = programme::Seal({std::move(kind), std::move(data)}, context);
    EXPECT_TRUE(event) << event.error().context;
    return Put(std::move(*event));
  }
  const programme::Event& Write(std::int64_t at) { return Write("advice.overridden", {{"advice", "one_first"}}, at); }
  /// "Both are mine."
  void Join(const std::set<std::string>& persons, std::int64_t at) {
    Write("persons.joined", {{"persons", persons}}, at);
  }
  void DeleteEverywhere() {
    const std::set<std::string> all = Look()->persons;
    deleted_.insert(all.begin(), all.end());
    events_.clear();
    joined_.clear();
    BeginAnew();
  }
  void DeleteHere() {
    for (const std::string& person : Look()->persons) put_away_.insert(person);
    events_.clear();
    joined_.clear();
    BeginAnew();
  }
  void BringBack() { put_away_.clear(); }

  // ---- What a test looks at and breaks

  std::vector<programme::Event> events() const {
    std::vector<programme::Event> all;
    for (const auto& [device, log] : events_) {
      for (const auto& [seq, event] : log) all.push_back(event);
    }
    return all;
  }
  const std::string& person() const { return person_; }
  const std::string& device() const { return device_; }
  std::map<std::string, std::map<std::int64_t, programme::Event>>& stored() { return events_; }
  Crash crash = Crash::kNone;  ///< at the next storing

  // ---- Shelf

  Result<Mine> Look() override {
    Mine mine{.person = person_, .device = device_, .deleted = deleted_, .put_away = put_away_, .have = {}};
    mine.persons.insert(person_);
    for (const std::string& person : joined_) {
      if (!deleted_.contains(person)) mine.persons.insert(person);
    }
    for (const auto& [device, log] : events_) {
      for (const auto& [seq, event] : log) {
        mine.persons.insert(event.person);
        if (FindFit(mine.have, event) == Fit::kNew) Insert(mine.have, event);
      }
    }
    return mine;
  }
  Result<std::vector<Place>> FindPlaces(std::span<const Place> places) override {
    std::vector<Place> found;
    for (const Place& place : places) {
      const auto event = events_[place.device].find(place.seq);
      if (event != events_[place.device].end()) found.push_back({place.device, place.seq, event->second.checksum});
    }
    return found;
  }
  Result<std::vector<std::string>> Texts(const Span& span, std::size_t bytes_max) override {
    std::vector<std::string> texts;
    std::size_t bytes = 0;
    for (std::int64_t seq = span.from; seq <= span.to && (texts.empty() || bytes < bytes_max); ++seq) {
      texts.push_back(events_[span.device].at(seq).text);
      bytes += texts.back().size() + 1;
    }
    return texts;
  }
  Result<void> Keep(std::span<const programme::Event> events, const std::set<std::string>& deleted,
                    const std::string& adopt) override {
    const Crash now = std::exchange(crash, Crash::kNone);
    if (now == Crash::kBeforeStoring) return Fail(ErrorCode::kCancelled, "crashed");
    deleted_.insert(deleted.begin(), deleted.end());
    if (!adopt.empty()) person_ = adopt;
    for (const programme::Event& event : events) Put(event);
    if (now == Crash::kAfterStoring) return Fail(ErrorCode::kCancelled, "crashed");
    return {};
  }
  Result<void> Erase(const std::set<std::string>& doomed, const std::set<std::string>& deleted) override {
    if (std::exchange(crash, Crash::kNone) == Crash::kBeforeStoring) return Fail(ErrorCode::kCancelled, "crashed");
    deleted_.insert(deleted.begin(), deleted.end());
    std::erase_if(events_, [&](const auto& log) {
      return !log.second.empty() && doomed.contains(log.second.begin()->second.person);
    });
    if (doomed.contains(person_)) BeginAnew();
    return {};
  }
  Result<void> BeginNewDevice() override {
    device_ = TestUuid(13, 1000 * ++begun_ + number_);
    return {};
  }

 private:
  void BeginAnew() {
    person_ = TestUuid(14, 1000 * ++begun_ + number_);
    device_ = TestUuid(13, 1000 * begun_ + number_);
  }
  const programme::Event& Put(programme::Event event) {
    joined_.merge(JoinedPersons(event));
    auto& log = events_[event.device];
    const std::int64_t seq = event.seq;
    EXPECT_FALSE(log.contains(seq)) << "stored twice";
    return log.insert_or_assign(seq, std::move(event)).first->second;
  }

  const unsigned number_;
  std::uint64_t begun_ = 0;
  std::uint64_t drawn_ = 0;
  std::string person_;
  std::string device_;
  std::set<std::string> deleted_;
  std::set<std::string> put_away_;
  std::set<std::string> joined_;
  std::map<std::string, std::map<std::int64_t, programme::Event>> events_;
};

/// One device asks the other until there is nothing left to do, as the page does. What the last answer came to.
inline Heard Exchange(Shelf& asking, Shelf& answering, std::size_t batch_bytes = kBatchBytes) {
  constexpr int kIdleMax = 3;
  std::optional<Head> theirs;
  Heard heard;
  bool erased = false;
  for (int idle = 0; idle < kIdleMax;) {
    const auto question = Ask(asking, theirs, batch_bytes);
    EXPECT_TRUE(question) << question.error().context;
    const auto answer = Answer(answering, *question, batch_bytes);
    EXPECT_TRUE(answer) << answer.error().context;
    auto now = Hear(asking, *answer);
    EXPECT_TRUE(now) << now.error().context;
    heard = std::move(*now);
    erased = erased || heard.erased;
    if (!heard.go_on) break;
    idle = heard.progress ? 0 : idle + 1;
    theirs = heard.erased ? std::nullopt : std::optional<Head>(heard.theirs);
  }
  heard.erased = erased;
  return heard;
}

}  // namespace sitbone::sync
