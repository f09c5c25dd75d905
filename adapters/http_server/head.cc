#include "adapters/http_server/head.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <utility>

namespace sitbone::http_server {
namespace {

constexpr std::pair<std::string_view, std::string_view> kSecurityHeaders[] = {
    // Scripts of ours and WebAssembly only, nothing from elsewhere. The names of the policies for Trusted Types are
    // those of the page, of lit and of LiteRT.js; its threads make the same policy twice.
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
     "img-src 'self' blob:; media-src 'self' blob: mediastream:; connect-src 'self'; font-src 'self'; "
     "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'; trusted-types sitbone default lit-html emscripten#workerPolicy1 "
     "emscripten#workerPolicy2 'allow-duplicates'"},
    // What a policy of content does not hold: look-ups and connections ahead of time, other windows, WebRTC of a frame.
    {"Connection-Allowlist", "(response-origin)"},
    {"Permissions-Policy",
     "camera=(self), microphone=(), geolocation=(), screen-wake-lock=(self), accelerometer=(), gyroscope=(), "
     "payment=(), usb=(), serial=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
};

// ASVS 5.0, 3.4.1: a year at least.
constexpr std::string_view kStrictTransport = "max-age=31536000";

void Append(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

bool CanBeSent(const Response& response) {
  constexpr std::string_view kBreaks("\r\n\0", 3);
  return std::ranges::all_of(response.headers, [&](const Header& header) {
    return header.name.find_first_of(kBreaks) == std::string::npos &&
           header.value.find_first_of(kBreaks) == std::string::npos;
  });
}

std::string WriteHead(const Response& response, const HeadContext& context) {
  std::string head =
      "HTTP/1.1 " + std::to_string(response.status) + " " + std::string(ReasonOf(response.status)) + "\r\n";
  Append(head, "Date", context.date);
  for (const auto& [name, value] : kSecurityHeaders) Append(head, name, value);
  if (context.strict_transport) Append(head, "Strict-Transport-Security", kStrictTransport);
  for (const Header& header : response.headers) Append(head, header.name, header.value);
  // Neither has a body, so that a length would be that of something else.
  if (response.status != 304 && response.status != 204) {
    Append(head, "Content-Length", std::to_string(response.bytes().size()));
  }
  Append(head, "Connection", context.keep_alive ? "keep-alive" : "close");
  return head + "\r\n";
}

std::string HttpDate(long long unix_s) {
  const std::time_t time = static_cast<std::time_t>(unix_s);
  std::tm utc{};
  gmtime_r(&time, &utc);
  // Not strftime: names of days and months may not follow the locale.
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d GMT", kDays[utc.tm_wday], utc.tm_mday,
                kMonths[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return text;
}

}  // namespace sitbone::http_server
