// The head of every reply: status line, the headers of security, and those of the response.
//
// Source:  OWASP ASVS 5.0, 3.4; OWASP secure headers. Tried in Chromium 156 with the page.
#pragma once

#include <string>

#include "adapters/http_server/message.h"

namespace sitbone::http_server {

/// What a head depends on beside its response.
struct HeadContext {
  bool keep_alive = false;  ///< another request may follow on this connection
  bool strict_transport = false;
  std::string date;  ///< the Date header's value
};

/// False when a header holds a line break, with which a handler's data would become headers.
bool CanBeSent(const Response& response);

/// The head with the empty line that ends it.
std::string WriteHead(const Response& response, const HeadContext& context);

/// A time as the Date header has it. Seconds since 1970.
std::string HttpDate(long long unix_s);

}  // namespace sitbone::http_server
