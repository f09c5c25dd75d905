#include "programme/salvage.h"

#include <algorithm>
#include <tuple>

namespace sitbone::programme {
namespace {

// The members are sorted, and `at` is the first of those that every event has.
constexpr std::string_view kBegin = "{\"at\":";

// The size of the JSON object at the front, by its braces outside strings; 0: it does not end within an event's size.
std::size_t FindEnd(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  const std::size_t size = std::min(text.size(), kEventBytesMax + 1);
  for (std::size_t i = 0; i < size; ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) return i + 1;
  }
  return 0;
}

void Append(std::vector<Event>& to, std::vector<Event> from) {
  for (Event& event : from) to.push_back(std::move(event));
}

}  // namespace

void SortOnce(std::vector<Event>& events) {
  std::ranges::sort(events, [](const Event& a, const Event& b) {
    return std::tie(a.device, a.seq, a.checksum) < std::tie(b.device, b.seq, b.checksum);
  });
  const auto same = [](const Event& a, const Event& b) { return a.checksum == b.checksum; };
  events.erase(std::ranges::unique(events, same).begin(), events.end());
}

std::vector<Event> FindEvents(std::string_view bytes) {
  std::vector<Event> events;
  for (std::size_t at = bytes.find(kBegin); at != std::string_view::npos;) {
    const std::size_t size = FindEnd(bytes.substr(at));
    Result<Event> event = Fail(ErrorCode::kCorrupt, {});
    if (size > 0) event = ParseEvent(bytes.substr(at, size));
    const std::size_t next = event ? at + size : at + 1;
    if (event) events.push_back(std::move(*event));
    at = bytes.find(kBegin, next);
  }
  return events;
}

Salvage ReadJsonLines(std::string_view text) {
  Salvage salvage;
  std::size_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = text.find('\n');
    const std::string_view one = text.substr(0, end);
    if (end == std::string_view::npos) {
      salvage.damages.push_back({line, "the last line does not end; something may be cut off."});
      text = {};
    } else {
      text.remove_prefix(end + 1);
    }
    auto event = ParseEvent(one);
    if (event && event->text == one) {
      salvage.events.push_back(std::move(*event));
      continue;
    }
    salvage.damages.push_back({line, event ? "not written as it was sealed." : event.error().context});
    Append(salvage.events, FindEvents(one));
  }
  SortOnce(salvage.events);
  return salvage;
}

}  // namespace sitbone::programme
