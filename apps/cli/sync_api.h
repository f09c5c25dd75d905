// What `sitbone serve` answers under /api/: pairing a device, and keeping its diary in step. docs/sync.md is the
// contract.
//
//   GET  /api/sync        that there is somebody to keep in step with; nothing of a diary
//   POST /api/pair/code   shows a code in the terminal
//   POST /api/pair        {code, name} -> {token, name}
//   POST /api/sync        a message (core/sync/message.h) -> the answer; with the token
//   POST /api/unpair      the token is worth nothing any more
//
// Errors:  as JSON: {problem, detail, seconds?}.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "adapters/http_server/message.h"
#include "adapters/sqlite_diary/pairings.h"
#include "adapters/sqlite_diary/shelf.h"
#include "base/error.h"
#include "base/timestamp.h"
#include "sync/pairing.h"

namespace sitbone::cli {

class SyncApi {
 public:
  struct Says {
    std::function<void(const std::string& code)> code;   ///< a device wants to be paired
    std::function<void(const std::string& line)> event;  ///< who was paired or refused; never about health
  };
  SyncApi(std::string diary, Says says) : diary_(std::move(diary)), says_(std::move(says)) {}

  http_server::Response Answer(const http_server::Request& request);

 private:
  http_server::Response ShowCode();
  http_server::Response Pair(const http_server::Request& request);
  http_server::Response Sync(const http_server::Request& request);
  http_server::Response Unpair(const http_server::Request& request);
  http_server::Response WrongToken(const std::string& peer);
  std::optional<sqlite_diary::Pairing> FindDevice(const http_server::Request& request) const;
  Result<sqlite_diary::DiaryShelf*> OpenDiary();

  const std::string diary_;
  const Says says_;
  sync::PairingDesk desk_;
  sync::GuessLimit tokens_;
  std::string shown_;   // the code that the terminal showed last
  Timestamp shown_at_;  // and when
  std::optional<sqlite_diary::DiaryShelf> shelf_;
  ino_t file_ = 0;  // of the shelf
};

}  // namespace sitbone::cli
