// One connection: reads requests, answers them, and parts politely.
//
// Shape:   a coroutine on the server's one thread. Everything it waits for has a time limit.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <cstddef>
#include <functional>
#include <set>

#include "adapters/http_server/admission.h"
#include "adapters/http_server/server.h"
#include "adapters/http_server/site.h"

namespace sitbone::http_server {

/// A connection as the server sees it when it stops.
struct Connection {
  boost::beast::tcp_stream* stream = nullptr;
  bool replying = false;  ///< a request has come whole with its head, and its reply has not gone out whole
};

/// What all connections share. Outlives them.
struct Hub {
  Options options;
  Site site;
  OwnNames names;
  bool stopping = false;
  std::set<Connection*> open;
  std::size_t serving = 0;   ///< of these, those that get answers
  std::size_t refusing = 0;  ///< and those that are told to come back later
  std::function<void()> on_last_closed;
};

/// A client that is one too many is told so, unless too many are being told already.
inline constexpr std::size_t kRefusingMax = 64;

/// Serves one client until it leaves, errs or the server stops. `tls` is null for plain HTTP.
boost::asio::awaitable<void> ServeConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls,
                                             Hub& hub);

}  // namespace sitbone::http_server
