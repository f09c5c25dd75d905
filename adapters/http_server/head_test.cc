#include "adapters/http_server/head.h"

#include <gtest/gtest.h>

namespace sitbone::http_server {
namespace {

TEST(HttpDate, WritesTheExampleOfTheStandard) {
  EXPECT_EQ(HttpDate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");  // RFC 9110, 5.6.7
  EXPECT_EQ(HttpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(WriteHead, GivesNoLengthWhereThereIsNoBody) {
  for (const int status : {204, 304}) {
    Response response;
    response.status = status;
    EXPECT_EQ(WriteHead(response, {}).find("Content-Length"), std::string::npos);
  }
  EXPECT_NE(WriteHead(TextResponse(404), {}).find("Content-Length: 14\r\n"), std::string::npos);
}

TEST(WriteHead, EndsWithAnEmptyLine) {
  const std::string head = WriteHead(TextResponse(404), {});
  EXPECT_TRUE(head.starts_with("HTTP/1.1 404 Not Found\r\n"));
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(WriteHead, AsksForTlsInFutureOnlyWhereTold) {
  EXPECT_EQ(WriteHead(Response{}, {}).find("Strict-Transport-Security"), std::string::npos);
  EXPECT_NE(WriteHead(Response{}, {.strict_transport = true}).find("Strict-Transport-Security: max-age="),
            std::string::npos);
}

TEST(CanBeSent, RefusesLineBreaksInHeaders) {
  EXPECT_TRUE(CanBeSent(Response{200, {{"X-A", "b c"}}, {}}));
  EXPECT_FALSE(CanBeSent(Response{200, {{"X-A", "b\r\nSet-Cookie: c"}}, {}}));
  EXPECT_FALSE(CanBeSent(Response{200, {{"X\nA", "b"}}, {}}));
}

}  // namespace
}  // namespace sitbone::http_server
