// `sitbone session`: the session without a camera, in a terminal: a count, a voice, keys. It asks what the page asks,
// and does only what the plan leaves open.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct SessionOptions {
  std::string diary;
  std::string stretch = "due";  ///< due, one, two, both
  std::string leg = "both";     ///< left, right, both
  std::string language = "en";
  bool voice = true;
  double speed = 1;  ///< how fast the session's clock runs, for tests
};

CLI::App* AddSession(CLI::App& app, SessionOptions& options);

/// The exit code.
int Session(const SessionOptions& options);

}  // namespace sitbone::cli
