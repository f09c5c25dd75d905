// Whatever an export holds: what is whole comes out as it was written, the plan stands, and it is the same from a copy.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "programme/log.h"
#include "programme/plan_json.h"
#include "programme/salvage.h"

namespace {

using namespace sitbone::programme;

// The fuzzer cannot guess a SHA-256: each line that could be a draft becomes an event.
std::vector<Event> SealLines(std::string_view text) {
  std::vector<Event> events;
  SealContext context{.at = 1'785'654'000'000,
                      .offset_min = 60,
                      .person = "11111111-2222-4333-8444-555555555555",
                      .device = "aaaaaaaa-0000-4000-8000-000000000000"};
  while (!text.empty() && events.size() < 50) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const auto draft = ParseDraft(line.substr(0, space), line.substr(space + 1));
    if (!draft) continue;
    auto event = Seal(*draft, context);
    if (!event) continue;
    context.at += 3'600'000;
    context.random[0] = static_cast<std::uint8_t>(context.random[0] + 1);
    context.previous_seq = event->seq;
    context.previous = event->checksum;
    events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const Event& event : ReadJsonLines(text).events) SITBONE_CHECK(ParseEvent(event.text).has_value());
  std::vector<Event> events = SealLines(text);
  std::string lines;
  for (const Event& event : events) lines += event.text + '\n';
  const Salvage salvage = ReadJsonLines(lines);
  SITBONE_CHECK(salvage.damages.empty());
  SITBONE_CHECK(salvage.events.size() == events.size());
  const Now now{1'785'654'000'000 + 40 * 3'600'000LL, 60};
  const Log log = MakeLog(std::move(events));
  const Log copy = MakeLog(salvage.events);
  SITBONE_CHECK(WritePlanJson(MakePlan(log, now), log) == WritePlanJson(MakePlan(copy, now), copy));
  return 0;
}
