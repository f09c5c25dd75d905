// Which form of a file a client gets: encoding, part, or nothing because it has it already.
//
// Units:   bytes, counted from 0.
// Shape:   pure; what can't be understood is ignored, as RFC 9110 asks.
// Source:  RFC 9110, sections 12.5.3 (Accept-Encoding), 13.1.2 (If-None-Match), 14 (Range).
#pragma once

#include <cstdint>
#include <string_view>

namespace sitbone::http_server {

enum class Encoding { kIdentity, kGzip, kBrotli };

/// The encoding that the client likes best among those there are; of equal ones the smallest, Brotli before gzip.
/// Identity when nothing else is wanted, even where the client refuses it: there is always something to send.
Encoding ChooseEncoding(std::string_view accept_encoding, bool has_brotli, bool has_gzip);

/// True when If-None-Match names `etag` (with its quotes), or is "*". A weak mark on either makes no difference.
bool NamesEtag(std::string_view if_none_match, std::string_view etag);

/// What a Range header asks for.
struct Range {
  enum class Kind {
    kWhole,          ///< none, not understood, or several at once: the whole file is sent
    kPart,           ///< bytes first to last, both included
    kUnsatisfiable,  ///< outside the file
  };
  Kind kind = Kind::kWhole;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

/// Reads a Range header for a file of `size` bytes. Parts end within the file.
Range ParseRange(std::string_view range, std::uint64_t size);

/// The media type of a file by the ending of its name; application/octet-stream when it is not known.
std::string_view MediaTypeOf(std::string_view path);

}  // namespace sitbone::http_server
