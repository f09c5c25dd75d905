// What the page's folder alone does not reach: handlers, and limits that are too long to wait for in a test of the
// command. The rest is in tests/end_to_end/serve_*_test.py.
#include "adapters/http_server/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace sitbone::http_server {
namespace {

namespace fs = std::filesystem;

// A plain client. Reads end after 20 s, so that a test that fails does not hang.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval limit{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connected() const { return connected_; }
  void Send(const std::string& text) { ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }
  // All that comes until the server closes, or until `end` has come.
  std::string Read(const std::string& end = "") {
    std::string text;
    char buffer[4096];
    while (end.empty() || text.find(end) == std::string::npos) {
      const ssize_t count = ::recv(socket_, buffer, sizeof buffer, 0);
      if (count <= 0) break;
      text.append(buffer, static_cast<std::size_t>(count));
    }
    return text;
  }

 private:
  int socket_;
  bool connected_ = false;
};

class ServerTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sitbone_server_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    std::ofstream(folder_ / "index.html") << "page";
  }
  void TearDown() override {
    if (server_ != nullptr) server_->Stop();
    if (thread_.joinable()) thread_.join();
    fs::remove_all(folder_);
  }

  void Start(Limits limits = {}, std::vector<Handler> handlers = {}) {
    Options options;
    options.folder = folder_.string();
    options.port = 0;
    options.limits = limits;
    options.handlers = std::move(handlers);
    auto server = Server::Start(std::move(options));
    ASSERT_TRUE(server.has_value()) << server.error().context;
    server_ = std::move(*server);
    thread_ = std::thread([this] { EXPECT_TRUE(server_->Run().has_value()); });
  }

  std::string Head(const std::string& line, const std::string& more = "") const {
    return line + " HTTP/1.1\r\nHost: localhost:" + std::to_string(server_->port()) + "\r\n" + more + "\r\n";
  }
  std::string Ask(const std::string& request) const {
    Client client(server_->port());
    client.Send(request);
    return client.Read();
  }

  fs::path folder_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

Response Echo(const Request& request) {
  Response response;
  response.body = request.method + " " + request.path + " " + request.query + " " + request.body;
  return response;
}

TEST_F(ServerTest, TheLongestPrefixHandlesARequestWithItsBody) {
  Start({}, {{"/api/", [](const Request&) { return TextResponse(409); }}, {"/api/echo", Echo}});
  const std::string close = "Connection: close\r\n";
  EXPECT_TRUE(
      Ask(Head("POST /api/echo?x", close + "Content-Length: 4\r\n") + "body").ends_with("POST /api/echo x body"));
  const std::string chunks = "2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n";
  EXPECT_TRUE(
      Ask(Head("PUT /api/echo", close + "Transfer-Encoding: chunked\r\n") + chunks).ends_with("PUT /api/echo  body"));
  EXPECT_TRUE(Ask(Head("GET /api/other", close)).starts_with("HTTP/1.1 409 "));
  EXPECT_TRUE(Ask(Head("GET /", close)).ends_with("page"));
}

TEST_F(ServerTest, AClientThatAsksFirstIsToldToGoOn) {
  Start({}, {{"/api/echo", Echo}});
  Client client(server_->port());
  client.Send(Head("POST /api/echo", "Expect: 100-continue\r\nContent-Length: 4\r\nConnection: close\r\n"));
  EXPECT_EQ(client.Read("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.Send("body");
  EXPECT_TRUE(client.Read().ends_with("body"));
}

TEST_F(ServerTest, AHandlerThatFailsIsA500WithoutItsReason) {
  Start({}, {{"/throws", [](const Request&) -> Response { throw std::runtime_error("secret"); }},
             {"/breaks", [](const Request&) -> Response { return {200, {{"X-A", "b\r\nX-Evil: d"}}, {}}; }}});
  for (const char* path : {"/throws", "/breaks"}) {
    const std::string reply = Ask(Head(std::string("GET ") + path, "Connection: close\r\n"));
    EXPECT_TRUE(reply.starts_with("HTTP/1.1 500 ")) << reply;
    EXPECT_EQ(reply.find("secret"), std::string::npos);
    EXPECT_EQ(reply.find("X-Evil"), std::string::npos);
  }
}

TEST_F(ServerTest, ABodyForAHandlerHasALimitWhetherItSaysItsLengthOrNot) {
  Limits limits;
  limits.body_bytes = 8;
  Start(limits, {{"/api/echo", Echo}});
  EXPECT_TRUE(Ask(Head("POST /api/echo", "Content-Length: 9\r\n") + "123456789").starts_with("HTTP/1.1 413 "));
  EXPECT_TRUE(Ask(Head("POST /api/echo", "Transfer-Encoding: chunked\r\n") + "9\r\n123456789\r\n0\r\n\r\n")
                  .starts_with("HTTP/1.1 413 "));
}

TEST_F(ServerTest, SlowHeadsBodiesAndIdleConnectionsAreClosed) {
  Limits limits;
  limits.header = limits.body = limits.idle = std::chrono::milliseconds(200);
  Start(limits, {{"/api/echo", Echo}});
  EXPECT_EQ(Ask("GET / HTT"), "");
  EXPECT_EQ(Ask(""), "");
  EXPECT_EQ(Ask(Head("POST /api/echo", "Content-Length: 4\r\n") + "bo"), "");
  EXPECT_TRUE(Ask(Head("GET /")).ends_with("page"));  // answered, then idle, then closed
}

TEST_F(ServerTest, AReaderThatStandsStillIsGivenUp) {
  fs::resize_file(folder_ / "index.html", 32 << 20);  // more than the buffers of two sockets hold
  Limits limits;
  limits.write = std::chrono::milliseconds(200);
  Start(limits);
  Client client(server_->port());
  client.Send(Head("GET /"));
  std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  EXPECT_LT(client.Read().size(), std::size_t{32} << 20);
}

TEST_F(ServerTest, OneConnectionTooManyIsToldToComeBack) {
  Limits limits;
  limits.connections = 2;
  Start(limits);
  Client first(server_->port());
  Client second(server_->port());
  for (Client* client : {&first, &second}) {
    client->Send(Head("GET /"));
    EXPECT_TRUE(client->Read("page").ends_with("page"));
  }
  const std::string reply = Ask("");
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 503 ")) << reply;
  EXPECT_NE(reply.find("Retry-After: "), std::string::npos);
  first.Send(Head("GET /"));
  EXPECT_TRUE(first.Read("page").ends_with("page"));
}

TEST_F(ServerTest, AReplyThatTakesTooLongIsCutOffWhenItStops) {
  fs::resize_file(folder_ / "index.html", 32 << 20);
  Limits limits;
  limits.drain = std::chrono::milliseconds(200);
  Start(limits);
  Client client(server_->port());
  client.Send(Head("GET /"));
  EXPECT_NE(client.Read("\r\n\r\n"), "");
  server_->Stop();
  thread_.join();  // would wait for ever
  EXPECT_FALSE(Client(server_->port()).connected());
}

TEST_F(ServerTest, StoppedBeforeItRunsItEndsAtOnce) {
  Options options;
  options.folder = folder_.string();
  options.port = 0;
  auto server = Server::Start(std::move(options));
  ASSERT_TRUE(server.has_value());
  (*server)->Stop();
  EXPECT_TRUE((*server)->Run().has_value());
}

TEST_F(ServerTest, WritesNeitherQueriesNorAddressesIntoItsLog) {
  std::string log;
  Options options;
  options.folder = folder_.string();
  options.port = 0;
  options.access_log = [&](std::string_view line) { log += std::string(line) + "\n"; };
  auto server = Server::Start(std::move(options));
  ASSERT_TRUE(server.has_value());
  server_ = std::move(*server);
  thread_ = std::thread([this] { EXPECT_TRUE(server_->Run().has_value()); });
  Ask(Head("GET /?pain=8", "Connection: close\r\nX-Name: Ann\r\n"));
  Ask("G%T / HTTP/1.1\r\n\r\n");
  Ask("GET /nowhere HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  server_->Stop();
  thread_.join();
  EXPECT_EQ(log, "GET / 200 4\nG%T / 400 16\nGET /nowhere 421 24\n");
}

}  // namespace
}  // namespace sitbone::http_server
