// Whatever a person brings in: what would come in is whole, each entry once, and no place that is taken is taken again.
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "exchange/backup_json.h"
#include "exchange/take_in.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sitbone;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const exchange::TakeIn taken = exchange::ReadTakeIn(text, {});
  std::set<std::pair<std::string, std::int64_t>> places;
  std::vector<exchange::Known> known;
  for (const programme::Event& event : taken.fresh) {
    SITBONE_CHECK(programme::ParseEvent(event.text).has_value());
    SITBONE_CHECK(places.emplace(event.device, event.seq).second);
    known.push_back({event.device, event.seq, event.checksum});
  }
  SITBONE_CHECK(taken.fresh.size() + taken.known + taken.conflicts.size() == taken.entries);
  const exchange::TakeIn again = exchange::ReadTakeIn(text, known);
  SITBONE_CHECK(again.fresh.empty());
  SITBONE_CHECK(again.conflicts.size() == taken.conflicts.size());
  // The requests themselves come from the page, but a parser is a parser.
  static_cast<void>(exchange::TakeInJson(text));
  static_cast<void>(exchange::BackupHeadJson(text));
  static_cast<void>(exchange::ReadBackupJson(text));
  static_cast<void>(exchange::CheckBackupJson(text));
  return 0;
}
