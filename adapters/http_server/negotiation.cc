#include "adapters/http_server/negotiation.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "adapters/http_server/message.h"

namespace sitbone::http_server {
namespace {

// Cuts the first element off a comma-separated list.
std::string_view TakeElement(std::string_view& list) {
  const auto comma = list.find(',');
  const std::string_view element = Trimmed(list.substr(0, comma));
  list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  return element;
}

// A weight "0" to "1" with at most three decimals, in thousandths.
std::optional<int> ParseWeight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int weight = 1000 * (text[0] - '0');
  int worth = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return std::nullopt;
    weight += worth * (digit - '0');
    worth /= 10;
  }
  return weight <= 1000 ? std::optional(weight) : std::nullopt;
}

// The weight of an element such as "br;q=0.8"; nothing when it is malformed.
std::optional<int> WeightOf(std::string_view element, std::string_view& coding) {
  const auto semicolon = element.find(';');
  coding = Trimmed(element.substr(0, semicolon));
  if (semicolon == std::string_view::npos) return 1000;
  const std::string_view parameter = Trimmed(element.substr(semicolon + 1));
  if (parameter.size() < 3 || !EqualIgnoringCase(parameter.substr(0, 2), "q=")) return std::nullopt;
  return ParseWeight(parameter.substr(2));
}

// All of `text` as a number; nothing when it is something else or too large.
std::optional<std::uint64_t> ParseNumber(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string_view WithoutWeakMark(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

}  // namespace

Encoding ChooseEncoding(std::string_view accept_encoding, bool has_brotli, bool has_gzip) {
  std::optional<int> brotli;
  std::optional<int> gzip;
  std::optional<int> identity;
  int others = 0;
  while (!accept_encoding.empty()) {
    std::string_view coding;
    const auto weight = WeightOf(TakeElement(accept_encoding), coding);
    if (!weight) continue;
    if (EqualIgnoringCase(coding, "br")) brotli = weight;
    if (EqualIgnoringCase(coding, "gzip") || EqualIgnoringCase(coding, "x-gzip")) gzip = weight;
    if (EqualIgnoringCase(coding, "identity")) identity = weight;
    if (coding == "*") others = *weight;
  }
  const int brotli_weight = has_brotli ? brotli.value_or(others) : 0;
  const int gzip_weight = has_gzip ? gzip.value_or(others) : 0;
  // Identity that is not named is acceptable, but only liked where a client says so.
  const int identity_weight = identity.value_or(0);
  if (brotli_weight > 0 && brotli_weight >= gzip_weight && brotli_weight >= identity_weight) return Encoding::kBrotli;
  if (gzip_weight > 0 && gzip_weight >= identity_weight) return Encoding::kGzip;
  return Encoding::kIdentity;
}

bool NamesEtag(std::string_view if_none_match, std::string_view etag) {
  if (Trimmed(if_none_match) == "*") return true;
  // Our tags hold no comma, so that a plain cut at commas can't make one up.
  while (!if_none_match.empty()) {
    if (WithoutWeakMark(TakeElement(if_none_match)) == WithoutWeakMark(etag)) return true;
  }
  return false;
}

Range ParseRange(std::string_view range, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  range = Trimmed(range);
  if (range.size() < kUnit.size() || !EqualIgnoringCase(range.substr(0, kUnit.size()), kUnit)) return {};
  const std::string_view spec = Trimmed(range.substr(kUnit.size()));
  const auto dash = spec.find('-');
  // Several parts at once would need a body that is made for it; a flood of them costs nothing this way.
  if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos) return {};
  const std::string_view from = spec.substr(0, dash);
  const std::string_view to = spec.substr(dash + 1);
  constexpr Range kOutside{Range::Kind::kUnsatisfiable, 0, 0};
  if (from.empty()) {
    const auto count = ParseNumber(to);
    if (!count) return {};
    if (*count == 0 || size == 0) return kOutside;
    return {Range::Kind::kPart, size - std::min(*count, size), size - 1};
  }
  const auto first = ParseNumber(from);
  const auto last = to.empty() ? std::optional<std::uint64_t>(UINT64_MAX) : ParseNumber(to);
  if (!first || !last || *last < *first) return {};
  if (*first >= size) return kOutside;
  return {Range::Kind::kPart, *first, std::min(*last, size - 1)};
}

std::string_view MediaTypeOf(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".webmanifest", "application/manifest+json"},
      {".ogg", "audio/ogg"},
      {".opus", "audio/ogg"},
      {".ftl", "text/plain; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".woff2", "font/woff2"},
  };
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace sitbone::http_server
