// The diary in an SQLite file as keeping in step needs it (core/sync/exchange.h): what is there by device, without
// reading ten years for it.
//
// Shape:   what was counted once is remembered, since rows only come; that it still holds is looked up each time.
// Promise: as store.h. Erase alone takes rows away: in one transaction, overwritten with zeros, with what remembers it.
// Errors:  as store.h.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "adapters/sqlite_diary/store.h"
#include "sync/exchange.h"

namespace sitbone::sqlite_diary {

class DiaryShelf : public sync::Shelf {
 public:
  explicit DiaryShelf(Store store) : store_(std::move(store)) {}

  Result<sync::Mine> Look() override;
  Result<std::vector<sync::Place>> FindPlaces(std::span<const sync::Place> places) override;
  Result<std::vector<std::string>> Texts(const sync::Span& span, std::size_t bytes_max) override;
  Result<void> Keep(std::span<const programme::Event> events, const std::set<std::string>& deleted,
                    const std::string& adopt) override;
  Result<void> Erase(const std::set<std::string>& doomed, const std::set<std::string>& deleted) override;
  Result<void> BeginNewDevice() override;

  /// Deletes everything here, and by and by on each device that keeps in step.
  Result<void> EraseEverywhere();

 private:
  Result<std::vector<std::string>> Devices() const;
  Result<std::string> PersonOf(const std::string& device) const;
  Result<std::string> ChecksumAt(const std::string& device, std::int64_t seq) const;  // empty: not there
  Result<std::string> PrevAt(const std::string& device, std::int64_t seq) const;
  Result<std::vector<sync::Run>> RunsOf(const std::string& device);
  Result<std::vector<sync::Run>> RunsBehind(const std::string& device, std::int64_t seq) const;

  Store store_;
  std::map<std::string, sync::Run> whole_;  // by device: the run from the first event on, as it was last counted
};

}  // namespace sitbone::sqlite_diary
