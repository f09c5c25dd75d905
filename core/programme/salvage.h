// Reads a diary of which parts may be damaged: names what is broken, and gives all that is whole.
//
// Rules:   an event is whole when its checksum is right. What lies around it is not asked.
// Errors:  none are returned: what is broken becomes a Damage.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "programme/event.h"

namespace sitbone::programme {

struct Damage {
  std::size_t line = 0;  ///< counted from 1; 0: not of one line
  std::string detail;    ///< what is wrong, in words
};

struct Salvage {
  std::vector<Event> events;  ///< each once, by device and number
  std::vector<Damage> damages;
};

/// Reads an export (JSON Lines). A line that is not an event exactly as it was written is a damage.
Salvage ReadJsonLines(std::string_view text);

/// Every whole event that stands in the bytes in one piece, wherever that is: what can be had when the file's own
/// structure is gone.
std::vector<Event> FindEvents(std::string_view bytes);

/// Each event once, by device and number.
void SortOnce(std::vector<Event>& events);

}  // namespace sitbone::programme
