// `sitbone serve`: hands the built page to browsers of this computer or, with TLS, of the local network.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct ServeOptions {
  int port = 8017;
  std::string web;  ///< folder of the page; empty = the built one
  bool lan = false;
  std::string certificate;
  std::string key;
  bool verbose = false;
  std::string diary;  ///< that paired devices keep in step with; empty = DefaultDiary()
};

/// Adds the command and its options, which are written into `options`.
CLI::App* AddServe(CLI::App& app, ServeOptions& options);

/// Serves until SIGINT or SIGTERM. Prints where on stdout, a line an address. Returns the exit code.
int Serve(const ServeOptions& options);

}  // namespace sitbone::cli
