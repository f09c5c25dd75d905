#include "adapters/http_server/admission.h"

#include <gtest/gtest.h>

namespace sitbone::http_server {
namespace {

const OwnNames kPlain{{"localhost", "127.0.0.1", "[::1]"}, 8017, false};

Request To(std::string target, std::string host = "localhost:8017") {
  Request request;
  request.method = "GET";
  request.target = std::move(target);
  request.headers.push_back({"Host", std::move(host)});
  return request;
}

std::optional<int> RefusalOf(Request request) { return Refuse(request, kPlain); }

TEST(HostIsOurs, KnowsItsNamesWithThePort) {
  for (const char* host : {"localhost:8017", "LocalHost:8017", "127.0.0.1:8017", "[::1]:8017"}) {
    EXPECT_TRUE(HostIsOurs(host, kPlain)) << host;
  }
}

TEST(HostIsOurs, RefusesEveryOtherNameAndPort) {
  for (const char* host :
       {"", "localhost", "localhost:", "localhost:80", "localhost:8017 ", "localhost:8017:8017", "localhost:8017x",
        "localhost:-8017", "localhost.:8017", "evil.example:8017", "::1:8017", "[::1:8017", "[::1]8017", "[::1]x:8017",
        "127.0.0.1", "127.1:8017", "localhost@evil:8017", "localhost:99999999999"}) {
    EXPECT_FALSE(HostIsOurs(host, kPlain)) << host;
  }
}

TEST(HostIsOurs, NeedsNoPortWhereTheSchemeImpliesIt) {
  EXPECT_TRUE(HostIsOurs("localhost", {{"localhost"}, 80, false}));
  EXPECT_TRUE(HostIsOurs("localhost", {{"localhost"}, 443, true}));
  EXPECT_FALSE(HostIsOurs("localhost", {{"localhost"}, 443, false}));
}

TEST(SplitTarget, DecodesThePathAndLeavesTheQuery) {
  Request request = To("/a%20b/%c3%a4?q=%41");
  EXPECT_EQ(SplitTarget(request), 0);
  EXPECT_EQ(request.path, "/a b/\xc3\xa4");
  EXPECT_EQ(request.query, "q=%41");
}

TEST(SplitTarget, RefusesWhatIsNoPath) {
  for (const char* target : {"", "*", "index.html", "http://localhost:8017/", "/a#b", "/%", "/%4", "/%zz", "/%00",
                             "/%0a", "/%7f", "/\xc3\xa4"}) {
    Request request = To(target);
    EXPECT_EQ(SplitTarget(request), 400) << target;
  }
  Request longest = To("/" + std::string(kTargetBytesMax - 1, 'a'));
  EXPECT_EQ(SplitTarget(longest), 0);
  Request longer = To("/" + std::string(kTargetBytesMax, 'a'));
  EXPECT_EQ(SplitTarget(longer), 414);
}

TEST(Refuse, WantsExactlyOneHost) {
  EXPECT_EQ(RefusalOf(To("/")), std::nullopt);
  EXPECT_EQ(RefusalOf(To("/", "evil.example")), 421);
  Request none = To("/");
  none.headers.clear();
  EXPECT_EQ(RefusalOf(none), 400);
  Request two = To("/");
  two.headers.push_back({"host", "localhost:8017"});
  EXPECT_EQ(RefusalOf(two), 400);
}

TEST(Refuse, LetsPagesOfItsOwnAndNobodyElsesAsk) {
  const auto from = [](const char* origin, bool tls) {
    OwnNames names = kPlain;
    names.tls = tls;
    Request request = To("/");
    request.headers.push_back({"origin", origin});
    return Refuse(request, names);
  };
  EXPECT_EQ(from("http://localhost:8017", false), std::nullopt);
  EXPECT_EQ(from("https://localhost:8017", true), std::nullopt);
  for (const char* origin : {"", "null", "http://localhost", "https://localhost:8017", "http://localhost:8018",
                             "http://127.0.0.1:8017", "http://evil.example", "http://localhost:8017.evil.example"}) {
    EXPECT_EQ(from(origin, false), 403) << origin;
  }
  Request two = To("/");
  two.headers.push_back({"Origin", "http://localhost:8017"});
  two.headers.push_back({"Origin", "http://evil.example"});
  EXPECT_EQ(RefusalOf(two), 403);
}

}  // namespace
}  // namespace sitbone::http_server
