// Which events a diary has, without the events: for each device the stretches of its log that are there.
//
// Shape:   one run a device, unless entries were lost; so a diary of ten years is told in a few hundred bytes.
// Errors:  none; a Have that comes from elsewhere was checked when it was read (message.h).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "programme/event.h"

namespace sitbone::sync {

/// Events of one device, `from` to `to` without a gap. Each names the one before, so the two ends stand for all.
struct Run {
  std::int64_t from = 1;
  std::int64_t to = 1;
  std::string prev = std::string(programme::kNoPrevious);  ///< that the first one names
  std::string checksum;                                    ///< of the last one
  bool operator==(const Run&) const = default;
};

/// By device: its runs, ascending, with a gap before each but the first.
using Have = std::map<std::string, std::vector<Run>>;

/// Events `from` to `to` of a device.
struct Span {
  std::string device;
  std::int64_t from = 1;
  std::int64_t to = 1;
  bool operator==(const Span&) const = default;
};

/// One event by its place in the log of its device.
struct Place {
  std::string device;
  std::int64_t seq = 1;
  std::string checksum;
  bool operator==(const Place&) const = default;
};

/// What `mine` has and `theirs` has not, by device and number.
std::vector<Span> FindMissing(const Have& mine, const Have& theirs);

/// The ends of their runs that lie in mine, with their checksums: both diaries tell the same story of a device exactly
/// when these are the same in mine.
std::vector<Place> FindCommonEnds(const Have& mine, const Have& theirs);

enum class Fit {
  kNew,
  kKnown,          ///< there is one with its number already
  kContradiction,  ///< the one before or behind it is there, and they do not follow each other
};
Fit FindFit(const Have& have, const programme::Event& event);

/// Adds an event that is new.
void Insert(Have& have, const programme::Event& event);

}  // namespace sitbone::sync
