// The facts of events that were all read and found in order, kept to go on from instead of reading those events again.
//
// Use:     MakeCheckpoint of a log without problems; Continue with what was stored since. The bytes lie beside the
// diary and
//          are worth nothing without it: whoever cannot use them reads the diary.
// Shape:   the same plan, diary and chronicle as reading everything gives.
// Errors:  ReadCheckpoint: kUnsupported (another build's: it may read events in another way), kCorrupt.
// Limits:  what is damaged in events that a checkpoint covers is not seen; "sitbone diary verify" reads them all.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "programme/facts.h"
#include "programme/log.h"

namespace sitbone::programme {

struct Checkpoint {
  /// A device's last event.
  struct Head {
    std::int64_t seq = 0;
    std::string checksum;
  };

  Facts facts;
  std::vector<Head> heads;  ///< by number in Facts::devices
};

/// None when something is wrong with the log: then it has to be read each time.
std::optional<Checkpoint> MakeCheckpoint(Log log);

/// Adds events that were stored later. False when one cannot be read or does not follow on its device: then the
/// checkpoint is spoiled, and the diary has to be read.
bool Continue(std::span<const StoredLine> lines, Checkpoint& checkpoint);

std::string WriteCheckpoint(const Checkpoint& checkpoint);
/// Puts the hash behind the bytes, by which damage is seen.
std::string SealCheckpoint(std::string content);
Result<Checkpoint> ReadCheckpoint(std::string_view bytes);

}  // namespace sitbone::programme
