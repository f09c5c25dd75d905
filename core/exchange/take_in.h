// What a file of entries would bring into a diary, told before anything is written.
//
// Rules:   an entry that is known is passed over. One under a number that is taken by another keeps everything out.
// Lines
//          that are damaged are named, and nothing of them comes in that is not whole.
// Errors:  TakeInJson: kCorrupt with the place and what is expected there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "programme/salvage.h"

namespace sitbone::exchange {

/// The place of an entry that the diary has.
struct Known {
  std::string device;
  std::int64_t seq = 0;
  std::string checksum;
};

struct TakeIn {
  std::vector<programme::Event> fresh;  ///< by device and number
  std::size_t entries = 0;              ///< that are whole, each once
  std::size_t known = 0;
  std::vector<Known> conflicts;  ///< places that hold something else here
  std::vector<programme::Damage> damages;
  std::size_t sessions = 0;              ///< begun, among the fresh
  std::optional<std::int64_t> first_at;  // ms, of the entries
  std::optional<std::int64_t> last_at;   // ms
  std::vector<std::string> persons;      ///< of the entries, each once
};

/// `text`: an export of any version (JSON Lines).
TakeIn ReadTakeIn(std::string_view text, std::vector<Known> known);

/// {text, known: [{device, seq, checksum}], person} -> TakeIn. `other_person`: an entry is of somebody else than
/// `person`.
Result<std::string> TakeInJson(std::string_view request);

}  // namespace sitbone::exchange
