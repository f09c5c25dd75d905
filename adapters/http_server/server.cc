#include "adapters/http_server/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <exception>
#include <list>
#include <optional>
#include <utility>

#include "adapters/http_server/connection.h"
#include "adapters/http_server/machine.h"
#include "adapters/http_server/tls.h"

namespace sitbone::http_server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::milliseconds kAcceptPause{50};  // after an error such as "too many open files"
constexpr int kFreePortTries = 8;                      // for a port that is free on IPv4 and IPv6 alike

Error CannotListen(int port, const boost::system::error_code& code) {
  const std::string where = "port " + std::to_string(port);
  if (code == asio::error::address_in_use) {
    return {ErrorCode::kInternal, where +
                                      " is in use already, perhaps by another sitbone serve. Stop that one, or "
                                      "choose another port with --port (0 picks a free one)."};
  }
  if (code == asio::error::access_denied) {
    return {ErrorCode::kInvalidArgument, where + ": not allowed for you. Choose one from 1024 to 65535 with --port."};
  }
  return {ErrorCode::kInternal, where + ": can't be opened (" + code.message() + ")."};
}

boost::system::error_code Listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint) {
  boost::system::error_code code;
  (void)acceptor.open(endpoint.protocol(), code);
  if (!code) (void)acceptor.set_option(tcp::acceptor::reuse_address(true), code);
  if (!code && endpoint.address().is_v6()) (void)acceptor.set_option(asio::ip::v6_only(true), code);
  if (!code) (void)acceptor.bind(endpoint, code);
  if (!code) (void)acceptor.listen(asio::socket_base::max_listen_connections, code);
  return code;
}

}  // namespace

struct Server::Impl {
  Hub hub;  // first, since connections look at it until the very end
  std::unique_ptr<asio::ssl::context> tls;
  asio::io_context io{1};
  std::list<tcp::acceptor> acceptors;
  asio::signal_set signals{io};
  asio::steady_timer deadline{io};

  ~Impl() { hub.on_last_closed = nullptr; }

  // Opens one port for IPv4 and, where there is one, IPv6.
  boost::system::error_code ListenBoth(int port) {
    acceptors.clear();
    const bool lan = hub.options.lan;
    const auto v4 = lan ? asio::ip::address_v4::any() : asio::ip::address_v4::loopback();
    const auto v6 = lan ? asio::ip::address_v6::any() : asio::ip::address_v6::loopback();
    const auto wanted = static_cast<std::uint16_t>(port);
    if (const auto code = Listen(acceptors.emplace_back(io), {v4, wanted})) return code;
    hub.names.port = acceptors.front().local_endpoint().port();
    const auto same = static_cast<std::uint16_t>(hub.names.port);
    const auto code = Listen(acceptors.emplace_back(io), {v6, same});
    if (code == asio::error::address_in_use) return code;
    if (code) acceptors.pop_back();  // a machine without IPv6
    return {};
  }

  Result<void> Open() {
    const int port = hub.options.port;
    boost::system::error_code code;
    for (int tries = 0; tries < (port == 0 ? kFreePortTries : 1); ++tries) {
      code = ListenBoth(port);
      if (code != asio::error::address_in_use) break;
    }
    if (code) return std::unexpected(CannotListen(port, code));
    if (!hub.options.stop_on_signals) return {};
    for (const int signal : {SIGINT, SIGTERM}) {
      (void)signals.add(signal, code);
      if (code) return Fail(ErrorCode::kInternal, "signals can't be caught (" + code.message() + ").");
    }
    AwaitSignal();
    return {};
  }

  void AwaitSignal() {
    signals.async_wait([this](const boost::system::error_code& code, int) {
      if (code) return;
      AwaitSignal();  // before what may cancel it
      // The second one is from somebody who does not want to wait.
      if (hub.stopping) {
        CloseAll(/*replying_too=*/true);
      } else {
        BeginStop();
      }
    });
  }

  void CloseAll(bool replying_too) {
    for (Connection* connection : hub.open) {
      if (replying_too || !connection->replying) connection->stream->close();
    }
  }

  void BeginStop() {
    if (hub.stopping) return;
    hub.stopping = true;
    boost::system::error_code ignored;
    for (tcp::acceptor& acceptor : acceptors) (void)acceptor.close(ignored);
    CloseAll(/*replying_too=*/false);
    hub.on_last_closed = [this] {
      deadline.cancel();
      boost::system::error_code unimportant;
      (void)signals.cancel(unimportant);
    };
    if (hub.open.empty()) {
      hub.on_last_closed();
      return;
    }
    deadline.expires_after(hub.options.limits.drain);
    deadline.async_wait([this](const boost::system::error_code& code) {
      if (!code) CloseAll(/*replying_too=*/true);
    });
  }

  asio::awaitable<void> Accept(tcp::acceptor& acceptor) {
    constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
    while (!hub.stopping) {
      auto [code, socket] = co_await acceptor.async_accept(kAwait);
      if (code == asio::error::operation_aborted || hub.stopping) co_return;
      if (code) {
        asio::steady_timer pause(io, kAcceptPause);
        co_await pause.async_wait(kAwait);
        continue;
      }
      boost::system::error_code ignored;
      (void)socket.set_option(tcp::no_delay(true), ignored);
      asio::co_spawn(io, ServeConnection(std::move(socket), tls.get(), hub), asio::detached);
    }
  }
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::Start(Options options) {
  try {
    auto impl = std::make_unique<Impl>();
    Hub& hub = impl->hub;
    hub.options = std::move(options);
    auto site = Site::Read(hub.options.folder);
    if (!site) return std::unexpected(site.error());
    hub.site = std::move(*site);
    if (hub.options.tls != nullptr) {
      auto tls = MakeTlsContext(*hub.options.tls);
      if (!tls) return std::unexpected(tls.error());
      impl->tls = std::move(*tls);
      hub.names.tls = true;
    }
    hub.names.hosts = {"localhost", "127.0.0.1", "[::1]"};
    if (hub.options.lan) {
      for (const std::string& address : MachineAddresses()) hub.names.hosts.push_back(InUrl(address));
      for (const std::string& name : MachineNames()) hub.names.hosts.push_back(name);
    }
    if (auto opened = impl->Open(); !opened) return std::unexpected(opened.error());
    return std::unique_ptr<Server>(new Server(std::move(impl)));
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, std::string("the server can't be started: ") + error.what());
  }
}

int Server::port() const { return impl_->hub.names.port; }

std::vector<std::string> Server::Addresses() const {
  const OwnNames& names = impl_->hub.names;
  std::vector<std::string> hosts;
  if (impl_->hub.options.lan) {
    for (const std::string& address : MachineAddresses()) hosts.push_back(InUrl(address));
  }
  hosts.emplace_back("localhost");
  std::vector<std::string> addresses;
  for (const std::string& host : hosts) {
    addresses.push_back((names.tls ? "https://" : "http://") + host + ":" + std::to_string(names.port) + "/");
  }
  return addresses;
}

Result<void> Server::Run() {
  try {
    for (tcp::acceptor& acceptor : impl_->acceptors) asio::co_spawn(impl_->io, impl_->Accept(acceptor), asio::detached);
    impl_->io.run();
    return {};
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, std::string("the server failed: ") + error.what());
  }
}

void Server::Stop() {
  asio::post(impl_->io, [impl = impl_.get()] { impl->BeginStop(); });
}

}  // namespace sitbone::http_server
