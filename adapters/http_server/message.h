// A request and a response as the handlers see them, free of the library that carries them.
//
// Errors:  none; a malformed request never becomes a Request.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sitbone::http_server {

struct Header {
  std::string name;
  std::string value;
};

/// True when the two are the same but for the case of ASCII letters.
bool EqualIgnoringCase(std::string_view a, std::string_view b);
/// `text` with its ASCII letters in lower case.
std::string LowerCase(std::string_view text);
/// `text` without the spaces and tabs around it.
std::string_view Trimmed(std::string_view text);

struct Request {
  std::string method;  ///< as sent, for instance "GET"
  std::string target;  ///< as sent, for instance "/a%20b?c"
  std::string path;    ///< the target up to its "?", with %XX decoded
  std::string query;   ///< what follows the "?", as sent
  std::vector<Header> headers;
  std::string body;
  std::string peer;  ///< address of the client, without its port; empty when it is gone

  /// The first header of that name, in any case; nothing when there is none.
  std::optional<std::string_view> Find(std::string_view name) const;
  /// How many headers have that name.
  std::size_t Count(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;
  /// The second form points into something that outlives the response, such as the site.
  std::variant<std::string, std::string_view> body;

  std::string_view bytes() const;
  std::optional<std::string_view> Find(std::string_view name) const;
};

/// A short text that is never stored by a cache, for instance "404 Not Found".
Response TextResponse(int status);

/// "Not Found" for 404; "Unknown" for a status that this server never sends.
std::string_view ReasonOf(int status);

/// Answers every request whose path begins with `prefix`; the longest prefix wins. `handle` runs on the server's one
/// thread, so it must not block for long; what it throws becomes a 500.
struct Handler {
  std::string prefix;  ///< for instance "/api/"
  std::function<Response(const Request&)> handle;
};

}  // namespace sitbone::http_server
