// Whatever comes as a message of another device: it is answered or refused, the diary stays whole, nothing that was
// there is lost, and the same message again adds nothing.
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "programme/log.h"
#include "sync/exchange.h"
#include "sync/pairing.h"
#include "sync/sync_json.h"

namespace {

using namespace sitbone;
using programme::Event;

constexpr std::string_view kPerson = "11111111-2222-4333-8444-555555555555";
constexpr std::string_view kDevice = "aaaaaaaa-0000-4000-8000-000000000000";

// The fuzzer cannot guess a SHA-256, so there are events that it may name by a letter: a line "#a" is the first one.
std::vector<Event> MakeEvents(std::string_view device, int count) {
  std::vector<Event> events;
  programme::SealContext context{
      .at = 1'785'654'000'000, .person = std::string(kPerson), .device = std::string(device)};
  for (int i = 0; i < count; ++i) {
    context.at += 1000;
    auto event = programme::Seal({"advice.overridden", {{"advice", "one_first"}}}, context);
    SITBONE_CHECK(event.has_value());
    context.previous_seq = event->seq;
    context.previous = event->checksum;
    events.push_back(std::move(*event));
  }
  return events;
}

std::string PutEvents(std::string_view text) {
  static const std::vector<Event> events = MakeEvents(kDevice, 26);
  std::string whole;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const bool named = line.size() == 2 && line[0] == '#' && line[1] >= 'a' && line[1] <= 'z';
    whole.append(named ? std::string_view(events[static_cast<std::size_t>(line[1] - 'a')].text) : line);
    if (end < text.size()) whole += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return whole;
}

class Shelf : public sync::Shelf {
 public:
  Shelf() {
    for (Event& event : MakeEvents(kDevice, 3)) events[{event.device, event.seq}] = std::move(event);
  }
  Result<sync::Mine> Look() override {
    sync::Mine mine{.person = person, .device = std::string(kDevice), .persons = {person}, .deleted = deleted};
    for (const auto& [place, event] : events) {
      mine.persons.insert(event.person);
      sync::Insert(mine.have, event);
    }
    return mine;
  }
  Result<std::vector<sync::Place>> FindPlaces(std::span<const sync::Place> places) override {
    std::vector<sync::Place> found;
    for (const sync::Place& place : places) {
      const auto event = events.find({place.device, place.seq});
      if (event != events.end()) found.push_back({place.device, place.seq, event->second.checksum});
    }
    return found;
  }
  Result<std::vector<std::string>> Texts(const sync::Span& span, std::size_t) override {
    return std::vector<std::string>{events.at({span.device, span.from}).text};
  }
  Result<void> Keep(std::span<const Event> more, const std::set<std::string>& gone, const std::string& adopt) override {
    deleted.insert(gone.begin(), gone.end());
    if (!adopt.empty()) person = adopt;
    for (const Event& event : more) SITBONE_CHECK(events.insert({{event.device, event.seq}, event}).second);
    return {};
  }
  Result<void> Erase(const std::set<std::string>& doomed, const std::set<std::string>& gone) override {
    deleted.insert(gone.begin(), gone.end());
    std::erase_if(events, [&](const auto& one) { return doomed.contains(one.second.person); });
    if (doomed.contains(person)) person = "22222222-2222-4333-8444-555555555555";
    if (deleted.contains(person)) person = "33333333-2222-4333-8444-555555555555";
    return {};
  }
  Result<void> BeginNewDevice() override { return {}; }

  std::string person{kPerson};
  std::set<std::string> deleted;
  std::map<std::pair<std::string, std::int64_t>, Event> events;
};

void Exchange(const std::string& text, bool answering) {
  Shelf shelf;
  const auto before = shelf.events;
  const auto exchange = [&] {
    return answering ? sync::Answer(shelf, text).has_value() : sync::Hear(shelf, text).has_value();
  };
  if (!exchange()) {
    SITBONE_CHECK(shelf.events.size() == before.size());
    return;
  }
  std::vector<Event> all;
  for (const auto& [place, event] : shelf.events) all.push_back(event);
  for (const programme::Problem& problem : programme::VerifyChains(all)) {
    SITBONE_CHECK(problem.kind == programme::ProblemKind::kGap);
  }
  for (const auto& [place, event] : before) {
    SITBONE_CHECK(shelf.deleted.contains(event.person) || shelf.events.contains(place));
  }
  const auto after = shelf.events.size();
  exchange();
  SITBONE_CHECK(shelf.events.size() == after);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const std::string text = PutEvents(raw);
  Exchange(text, true);
  Exchange(text, false);
  if (const auto head = sync::ReadHead(text.substr(0, text.find('\n')))) {
    SITBONE_CHECK(sync::ReadHead(sync::WriteHead(*head)).has_value());
  }
  static_cast<void>(sync::HeadJson(text));
  static_cast<void>(sync::TakeJson(text));
  static_cast<void>(sync::SendJson(text));
  const std::string code = sync::ReadCode(raw);
  SITBONE_CHECK(code.empty() || sync::ReadCode(code) == code);
  static_cast<void>(sync::IsDeviceName(raw));
  return 0;
}
