// A stretch file from anywhere is read or refused, never more.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stretch/spec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(sitbone::stretch::ParseStretch({reinterpret_cast<const char*>(data), size}, "fuzz.json"));
  return 0;
}
