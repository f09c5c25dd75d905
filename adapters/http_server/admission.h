// Which requests are answered at all: a sane target, sent to a name of ours, and not by a page of somebody else.
//
// Shape:   pure.
// Source:  the Host check holds DNS rebinding off (a foreign page whose name is made to point at this machine), the
//          Origin check what a foreign page may send without asking (OWASP ASVS 5.0, 3.5).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http_server/message.h"

namespace sitbone::http_server {

inline constexpr std::size_t kTargetBytesMax = 2048;  ///< chosen: ten times the longest path of the page

/// What this server is called.
struct OwnNames {
  std::vector<std::string> hosts;  ///< lower case, IPv6 addresses in brackets
  int port = 0;
  bool tls = false;
};

/// Fills `path` and `query` from `target`. Returns 0, or the status of the refusal: 400 or 414.
int SplitTarget(Request& request);

/// True when the value of a Host header is one of ours, with our port; the port may only be left out where the
/// scheme implies it.
bool HostIsOurs(std::string_view host, const OwnNames& names);

/// Status with which the request is refused, or nothing when it may be answered. Fills `path` and `query`.
std::optional<int> Refuse(Request& request, const OwnNames& names);

}  // namespace sitbone::http_server
