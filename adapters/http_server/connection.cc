#include "adapters/http_server/connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "adapters/http_server/head.h"

namespace sitbone::http_server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using TlsStream = asio::ssl::stream<beast::tcp_stream>;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kWriteBytes = 64 * 1024;  // one step of a long reply
// Parting: what the client still sends is read for a moment, since closing over unread bytes would take the reply away
// from it (RFC 9112, 9.6).
constexpr std::chrono::milliseconds kParting{1000};
constexpr std::size_t kPartingBytesMax = std::size_t{1} << 20;

// Counts a connection while it lives.
class Registration {
 public:
  Registration(Hub& hub, std::size_t& count, Connection& connection)
      : hub_(hub), count_(count), connection_(connection) {
    ++count_;
    hub_.open.insert(&connection_);
  }
  ~Registration() {
    --count_;
    hub_.open.erase(&connection_);
    if (hub_.open.empty() && hub_.on_last_closed) hub_.on_last_closed();
  }
  Registration(const Registration&) = delete;
  Registration& operator=(const Registration&) = delete;

 private:
  Hub& hub_;
  std::size_t& count_;
  Connection& connection_;
};

// Status for a request that can't be read; nothing when there is nobody left to tell.
std::optional<int> StatusOf(const beast::error_code& code) {
  if (code == http::error::header_limit || code == http::error::buffer_overflow) return 431;
  if (code == http::error::body_limit) return 413;
  if (code == http::error::end_of_stream || code == http::error::partial_message) return std::nullopt;
  if (code.category() == beast::error_code(http::error::bad_version).category()) return 400;
  return std::nullopt;
}

template <typename Fields>
Request RequestOf(const Fields& message) {
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  return request;
}

const Handler* FindHandler(const std::vector<Handler>& handlers, const std::string& path) {
  const Handler* found = nullptr;
  for (const Handler& handler : handlers) {
    const bool longer = found == nullptr || handler.prefix.size() > found->prefix.size();
    if (path.starts_with(handler.prefix) && longer) found = &handler;
  }
  return found;
}

Response Handle(const Handler& handler, const Request& request) {
  try {
    Response response = handler.handle(request);
    return CanBeSent(response) ? std::move(response) : TextResponse(500);
  } catch (const std::exception&) {
    return TextResponse(500);
  }
}

template <typename Stream>
class Session {
 public:
  Session(Stream& stream, Hub& hub, Connection& connection) : stream_(stream), hub_(hub), connection_(connection) {}

  asio::awaitable<void> Run(bool refuse) {
    if (!co_await ShakeHands()) co_return;
    if (refuse) {
      Response later = TextResponse(503);
      later.headers.push_back({"Retry-After", "5"});
      if (co_await Reply({}, later, false)) co_await Part();
      co_return;
    }
    Outcome outcome = Outcome::kNext;
    for (bool first = true; outcome == Outcome::kNext; first = false) {
      outcome = co_await ServeOne(first);
      connection_.replying = false;
    }
    if (outcome == Outcome::kPart) co_await Part();
  }

 private:
  enum class Outcome { kNext, kPart, kGone };

  beast::tcp_stream& socket() { return *connection_.stream; }
  const Limits& limits() const { return hub_.options.limits; }

  asio::awaitable<bool> ShakeHands() {
    if constexpr (std::is_same_v<Stream, TlsStream>) {
      socket().expires_after(limits().header);
      const auto [code] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kAwait);
      co_return !code;
    }
    co_return true;
  }

  // Waits for the first byte of the next request; false when none came.
  asio::awaitable<bool> AwaitRequest() {
    if (buffer_.size() > 0) co_return true;  // it came with the one before
    socket().expires_after(limits().idle);
    const auto [code, count] = co_await stream_.async_read_some(buffer_.prepare(4096), kAwait);
    buffer_.commit(count);
    co_return !code;
  }

  asio::awaitable<Outcome> ServeOne(bool first) {
    if (!first && !co_await AwaitRequest()) co_return Outcome::kGone;
    http::request_parser<http::empty_body> head;
    head.header_limit(static_cast<std::uint32_t>(limits().header_bytes));
    head.body_limit(limits().body_bytes);
    socket().expires_after(limits().header);
    const auto [code, count] = co_await http::async_read_header(stream_, buffer_, head, kAwait);
    if (code) co_return co_await RefuseUnread({}, StatusOf(code));
    connection_.replying = true;

    Request request = RequestOf(head.get());
    beast::error_code unknown;
    const auto peer = socket().socket().remote_endpoint(unknown);
    if (!unknown) request.peer = peer.address().to_string();
    if (const auto status = Refuse(request, hub_.names)) co_return co_await RefuseUnread(request, status);
    bool keep_alive = head.keep_alive();
    const Handler* handler = FindHandler(hub_.options.handlers, request.path);
    if (!head.is_done()) {
      // A client that asks first is answered at once where its body would only be thrown away.
      const bool asks = request.Find("Expect").has_value();
      if (asks && handler == nullptr) {
        keep_alive = false;
      } else {
        const auto status = co_await ReadBody(head, asks, handler == nullptr ? nullptr : &request.body);
        if (!status) co_return Outcome::kGone;
        if (*status != 0) co_return co_await RefuseUnread(request, status);
      }
    }
    const Response response = handler != nullptr ? Handle(*handler, request) : hub_.site.Answer(request);
    keep_alive = keep_alive && !hub_.stopping;
    if (!co_await Reply(request, response, keep_alive)) co_return Outcome::kGone;
    co_return keep_alive ? Outcome::kNext : Outcome::kPart;
  }

  // Reads the body into `body`, or away when that is null. Returns 0, or the status of a refusal; nothing when the
  // client is gone.
  asio::awaitable<std::optional<int>> ReadBody(http::request_parser<http::empty_body>& head, bool asks,
                                               std::string* body) {
    socket().expires_after(limits().body);
    if (asks) {
      constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
      const auto [code, count] = co_await asio::async_write(stream_, asio::buffer(kGoOn), kAwait);
      if (code) co_return std::nullopt;
    }
    beast::error_code failed;
    if (body != nullptr) {
      http::request_parser<http::string_body> parser(std::move(head));
      const auto [code, count] = co_await http::async_read(stream_, buffer_, parser, kAwait);
      failed = code;
      *body = std::move(parser.get().body());
    } else {
      http::request_parser<http::buffer_body> parser(std::move(head));
      std::array<char, 4096> away;
      while (!failed && !parser.is_done()) {
        parser.get().body().data = away.data();
        parser.get().body().size = away.size();
        const auto [code, count] = co_await http::async_read(stream_, buffer_, parser, kAwait);
        if (code != http::error::need_buffer) failed = code;
      }
    }
    if (!failed) co_return 0;
    co_return StatusOf(failed);
  }

  // Refuses a request that was not read to its end, after which the connection is of no more use.
  asio::awaitable<Outcome> RefuseUnread(const Request& request, std::optional<int> status) {
    if (!status) co_return Outcome::kGone;
    connection_.replying = true;
    const bool sent = co_await Reply(request, TextResponse(*status), false);
    co_return sent ? Outcome::kPart : Outcome::kGone;
  }

  asio::awaitable<bool> Reply(const Request& request, const Response& response, bool keep_alive) {
    // A browser that was told to use TLS for localhost would do so for the plain server of the same person too.
    const auto host = request.Find("Host").value_or("");
    const bool strict = hub_.names.tls && !EqualIgnoringCase(host.substr(0, host.find(':')), "localhost");
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::string head = WriteHead(
        response, {keep_alive, strict, HttpDate(std::chrono::duration_cast<std::chrono::seconds>(now).count())});
    std::string_view rest = request.method == "HEAD" ? std::string_view{} : response.bytes();
    Log(request, response.status, rest.size());
    // The head goes out with the first step. Time counts anew for each step, so that it is the speed that is limited.
    for (std::string_view before = head;; before = {}) {
      const std::string_view step = rest.substr(0, kWriteBytes);
      rest.remove_prefix(step.size());
      socket().expires_after(limits().write);
      const std::array<asio::const_buffer, 2> buffers{asio::buffer(before), asio::buffer(step)};
      const auto [code, count] = co_await asio::async_write(stream_, buffers, kAwait);
      if (code) co_return false;
      if (rest.empty()) co_return true;
    }
  }

  void Log(const Request& request, int status, std::size_t bytes) const {
    if (!hub_.options.access_log) return;
    // Not the query: what a person typed may stand there. A target that was refused may hold anything.
    const bool sane = !request.path.empty();
    const std::string_view target = sane ? std::string_view(request.target) : "-";
    hub_.options.access_log((sane ? request.method : "-") + " " + std::string(target.substr(0, target.find('?'))) +
                            " " + std::to_string(status) + " " + std::to_string(bytes));
  }

  asio::awaitable<void> Part() {
    socket().expires_after(kParting);
    if constexpr (std::is_same_v<Stream, TlsStream>) co_await stream_.async_shutdown(kAwait);
    beast::error_code ignored;
    (void)socket().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> away;
    for (std::size_t total = 0; total < kPartingBytesMax;) {
      const auto [code, count] = co_await socket().async_read_some(asio::buffer(away), kAwait);
      if (code) break;
      total += count;
    }
    socket().close();
  }

  Stream& stream_;
  Hub& hub_;
  Connection& connection_;
  // Room for one head at its limit and what comes with it.
  beast::flat_buffer buffer_{2 * limits().header_bytes};
};

}  // namespace

asio::awaitable<void> ServeConnection(asio::ip::tcp::socket socket, asio::ssl::context* tls, Hub& hub) {
  const bool refuse = hub.serving >= hub.options.limits.connections;
  if (refuse && hub.refusing >= kRefusingMax) co_return;
  Connection connection;
  if (tls != nullptr) {
    TlsStream stream(beast::tcp_stream(std::move(socket)), *tls);
    connection.stream = &stream.next_layer();
    const Registration registration(hub, refuse ? hub.refusing : hub.serving, connection);
    co_await Session<TlsStream>(stream, hub, connection).Run(refuse);
  } else {
    beast::tcp_stream stream(std::move(socket));
    connection.stream = &stream;
    const Registration registration(hub, refuse ? hub.refusing : hub.serving, connection);
    co_await Session<beast::tcp_stream>(stream, hub, connection).Run(refuse);
  }
}

}  // namespace sitbone::http_server
