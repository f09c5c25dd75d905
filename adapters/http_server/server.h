// Serves the files of a folder, and handlers by path, over HTTP/1.1 to this computer or, with TLS, to the local
// network.
//
// Units:   milliseconds, bytes.
// Shape:   one thread, that of Run(). Slow clients cost memory (16 kB of head, a body that a handler takes), never
// time. Errors:  kNotFound (folder, certificate), kUnreadable (a file that is not what it should be), kInvalidArgument
// (key
//          of another certificate, port that may not be used), kInternal (port in use, no network).
// Limits:  names and addresses of the machine are those at start.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http_server/message.h"
#include "base/error.h"

namespace sitbone::http_server {

struct Limits {
  std::size_t header_bytes = 16 * 1024;           ///< more is 431
  std::size_t body_bytes = std::size_t{1} << 20;  ///< more is 413
  std::size_t connections = 512;                  ///< one more is 503; below the usual 1024 open files
  std::chrono::milliseconds header{10'000};       ///< for a whole head, and for the handshake of TLS
  std::chrono::milliseconds body{30'000};         ///< chosen: 1 MB at 0.3 Mbit/s
  std::chrono::milliseconds write{30'000};        ///< without a step forward of 64 kB
  std::chrono::milliseconds idle{60'000};         ///< between two requests; chosen: a browser's own is longer
  std::chrono::milliseconds drain{5'000};         ///< for running replies once it stops
};

struct Tls {
  std::string certificate;  ///< file, PEM, with its chain
  std::string key;          ///< file, PEM, not encrypted
};

struct Options {
  std::string folder;
  int port = 8017;           ///< 0 = any free one
  bool lan = false;          ///< every address of the machine, not loopback alone
  std::unique_ptr<Tls> tls;  ///< null = plain HTTP
  std::vector<Handler> handlers;
  bool stop_on_signals = false;  ///< SIGINT and SIGTERM stop it; a second one stops it at once
  Limits limits;
  /// Gets a line a reply: method, path without its query, status, bytes. Never an address or a header.
  std::function<void(std::string_view)> access_log;
};

class Server {
 public:
  /// Reads the folder and opens the port; from here on clients may connect, and wait for Run().
  static Result<std::unique_ptr<Server>> Start(Options options);
  ~Server();

  int port() const;
  /// Where it is reached: with `lan` the addresses of the machine first, localhost last. Each ends with "/".
  std::vector<std::string> Addresses() const;

  /// Serves until Stop(): takes no more connections then, closes idle ones, lets running replies finish.
  Result<void> Run();
  /// From any thread, and before Run() too.
  void Stop();

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sitbone::http_server
