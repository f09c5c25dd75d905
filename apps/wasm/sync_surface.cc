// Keeping the diary in step with a computer, as the page's store worker uses it: it has the table and the network, and
// asks here what to send and what to take in.
//
//   sitbone_sync_head(json)   {mine, forked, events, more} -> the first line of a message
//   sitbone_sync_take(text)   `mine` as one line, then the answer of the computer -> what it comes to
//   sitbone_sync_send(json)   {have, theirs, ends} -> which entries to send
//
// Types:   surface.json; core/sync/sync_json.h.
// Errors:  0 and the reason in sitbone_result(), as everywhere.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "sync/sync_json.h"

using sitbone::wasm::TheSurface;

namespace {

int Answer(sitbone::Result<std::string> result) {
  return result ? TheSurface().Succeed(std::move(*result)) : TheSurface().Refuse(result.error());
}

}  // namespace

SITBONE_EXPORT(sitbone_sync_head) int sitbone_sync_head(const char* json, std::size_t size) {
  return Answer(sitbone::sync::HeadJson({json, size}));
}

SITBONE_EXPORT(sitbone_sync_take) int sitbone_sync_take(const char* text, std::size_t size) {
  return Answer(sitbone::sync::TakeJson({text, size}));
}

SITBONE_EXPORT(sitbone_sync_send) int sitbone_sync_send(const char* json, std::size_t size) {
  return Answer(sitbone::sync::SendJson({json, size}));
}
