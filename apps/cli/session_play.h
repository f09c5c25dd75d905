// A sitting in the terminal: the clock runs, the screen shows, the voice speaks, keys are pressed, entries are noted.
//
// Errors:  what cannot be noted for want of room is tried again at the end; Keep tells what could not be.
#pragma once

#include <string>
#include <vector>

#include "adapters/sqlite_diary/store.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "messages/catalogue.h"
#include "session/sitting.h"

namespace sitbone::cli {

/// A UUID of version 4.
Result<std::string> MakeSessionId();

class SessionPlay {
 public:
  SessionPlay(session::Sitting& sitting, sqlite_diary::Store& store, const messages::Catalogue& catalogue, bool voice,
              double speed);

  /// Until the end, or Ctrl-C.
  session::EndReason Run();
  /// Notes what could not be noted before.
  Result<void> Keep();

 private:
  struct Waiting {
    std::string kind;
    nlohmann::json data;
  };

  double Now() const;
  void CarryOut();
  void Record(const session::SittingEffect& effect);
  void Press(char key);
  std::string Screen() const;
  std::string Keys(const session::SittingView& view) const;
  std::string Text(const session::Message& message) const;

  session::Sitting& sitting_;
  sqlite_diary::Store& store_;
  const messages::Catalogue& catalogue_;
  Speech speech_;
  const bool voice_;
  const double speed_;
  Terminal* terminal_ = nullptr;  // while Run runs
  double began_s_ = 0;            // of the steady clock
  std::string said_;
  std::vector<Waiting> waiting_;
  std::string problem_;  // why something waits
  session::EndReason reason_ = session::EndReason::kInterrupted;
};

}  // namespace sitbone::cli
