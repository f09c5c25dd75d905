// Whatever a file begins with: its head is refused, or it is within every limit and writes back to the same bytes.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/sha256.h"
#include "exchange/backup_head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sitbone::exchange;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const bool digest_right : {false, true}) {
    // The fuzzer cannot guess a SHA-256.
    if (digest_right && bytes.size() >= kBackupHeadBytes) {
      const auto digest = sitbone::Sha256(std::string_view(bytes).substr(0, 84));
      for (std::size_t i = 0; i < 12; ++i) bytes[84 + i] = static_cast<char>(digest[i]);
    }
    const auto head = ReadBackupHead(bytes, bytes.size());
    if (!head) continue;
    SITBONE_CHECK(head->cost.memory_bytes() <= (256U << 20U));
    SITBONE_CHECK(head->cost.log2_n >= 14);
    SITBONE_CHECK(head->content_bytes + kBackupHeadBytes + kBackupTagBytes == bytes.size());
    SITBONE_CHECK(WriteBackupHead(*head) == bytes.substr(0, kBackupHeadBytes));
  }
  return 0;
}
