#include "adapters/http_server/admission.h"

#include <algorithm>
#include <charconv>

namespace sitbone::http_server {
namespace {

// The value of a hexadecimal digit, or -1.
int HexDigit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

// Decodes %XX; nothing when a "%" is not followed by two digits, or stands for a control character.
std::optional<std::string> Decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = HexDigit(text[at + 1]);
    const int low = HexDigit(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    const int byte = 16 * high + low;
    if (byte < 0x20 || byte == 0x7f) return std::nullopt;
    decoded += static_cast<char>(byte);
    at += 2;
  }
  return decoded;
}

bool IsVisibleAscii(char letter) { return letter > ' ' && letter < 0x7f; }

}  // namespace

int SplitTarget(Request& request) {
  const std::string_view target = request.target;
  if (target.size() > kTargetBytesMax) return 414;
  // Neither a proxy's whole address nor "*": both would only blur whose name was asked for.
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return 400;
  if (!std::ranges::all_of(target, IsVisibleAscii)) return 400;
  const auto question = target.find('?');
  auto path = Decode(target.substr(0, question));
  if (!path) return 400;
  request.path = std::move(*path);
  request.query = question == std::string_view::npos ? std::string() : std::string(target.substr(question + 1));
  return 0;
}

bool HostIsOurs(std::string_view host, const OwnNames& names) {
  // The colons of an IPv6 address stand in brackets.
  const auto bracket = host.starts_with('[') ? host.find(']') : 0;
  if (bracket == std::string_view::npos) return false;
  const auto colon = host.find(':', bracket);
  int port = names.tls ? 443 : 80;
  if (colon != std::string_view::npos) {
    const std::string_view digits = host.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc() || end != digits.data() + digits.size()) return false;
  }
  const std::string name = LowerCase(host.substr(0, colon));
  return port == names.port && std::ranges::find(names.hosts, name) != names.hosts.end();
}

std::optional<int> Refuse(Request& request, const OwnNames& names) {
  if (const int status = SplitTarget(request); status != 0) return status;
  const auto host = request.Find("Host");
  if (!host || request.Count("Host") != 1) return 400;
  if (!HostIsOurs(*host, names)) return 421;
  const std::string own = (names.tls ? "https://" : "http://") + std::string(*host);
  for (const Header& header : request.headers) {
    if (EqualIgnoringCase(header.name, "Origin") && !EqualIgnoringCase(header.value, own)) return 403;
  }
  return std::nullopt;
}

}  // namespace sitbone::http_server
