// The JSON in which the page's store worker and the core speak about keeping in step. The worker has the table and the
// network; what is sent, taken in and refused is decided here. Types: apps/wasm/surface.json.
//
// Errors:  kCorrupt with the place and what is expected there; what ReadMessage says of a message.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::sync {

/// {mine, forked, events, more} -> the first line of a message, which the lines of `events` entries follow.
Result<std::string> HeadJson(std::string_view request);

/// The worker's `mine` as one line of JSON, and behind it a message from the other device -> what it comes to.
Result<std::string> TakeJson(std::string_view text);

/// {have, theirs, ends} -> which entries to send. `ends`: my checksums at the ends of their runs, as far as I have
/// them.
Result<std::string> SendJson(std::string_view request);

}  // namespace sitbone::sync
