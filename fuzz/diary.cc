// What comes as a request of the diary is answered or refused, never more; an event that is read is written back alike.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "programme/diary_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sitbone::programme;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(ScreenJson(text));
  static_cast<void>(SealJson(text));
  static_cast<void>(FoldJson(text));
  if (const auto event = ParseEvent(text)) {
    const auto again = ParseEvent(event->text);
    SITBONE_CHECK(again.has_value());
    SITBONE_CHECK(again->text == event->text);
  }
  return 0;
}
