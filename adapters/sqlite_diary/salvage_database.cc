#include "adapters/sqlite_diary/salvage_database.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include "adapters/sqlite_diary/store.h"

namespace sitbone::sqlite_diary {
namespace {

using programme::Salvage;

// Rows whose columns and body say different things, or whose body is no event as it was sealed, are damages.
void TakeRows(const std::vector<Row>& rows, Salvage& salvage) {
  for (const Row& row : rows) {
    const std::string name = "entry " + std::to_string(row.seq) + " of device " + row.device + ": ";
    auto event = programme::ParseEvent(row.body);
    if (!event) {
      salvage.damages.push_back({0, name + event.error().context});
      continue;
    }
    const bool agrees = event->device == row.device && event->seq == row.seq && event->checksum == row.checksum;
    if (!agrees || event->text != row.body) salvage.damages.push_back({0, name + "its place says something else."});
    salvage.events.push_back(std::move(*event));
  }
}

void ReadThroughSqlite(const Store& store, Salvage& salvage) {
  const auto health = store.CheckFile();
  if (!health) salvage.damages.push_back({0, health.error().context});
  if (health && *health != "ok") salvage.damages.push_back({0, "the file's structure: " + *health});
  const auto rows = store.Rows();
  if (!rows) salvage.damages.push_back({0, rows.error().context});
  if (rows) TakeRows(*rows, salvage);
}

std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

Result<Salvage> SalvageDatabase(const std::string& path) {
  Salvage salvage;
  const auto store = Store::Open(path, Mode::kRead);
  if (store) {
    ReadThroughSqlite(*store, salvage);
  } else if (store.error().code == ErrorCode::kNotFound) {
    return std::unexpected(store.error());
  } else {
    salvage.damages.push_back({0, store.error().context});
  }
  std::error_code error;
  for (const std::string& name : {path, path + "-wal"}) {
    if (salvage.damages.empty() || !std::filesystem::exists(name, error)) continue;
    std::ranges::move(programme::FindEvents(ReadBytes(name)), std::back_inserter(salvage.events));
  }
  programme::SortOnce(salvage.events);
  return salvage;
}

}  // namespace sitbone::sqlite_diary
