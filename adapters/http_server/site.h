// The files of a folder, read once and kept in memory, so that a request only ever looks names up.
//
// Shape:   `X.br` and `X.gz` beside `X` are forms of X. Names that begin with a dot are left out. A link to a file is
//          followed, one to a folder is not: whoever fills the folder decides what is served.
// Errors:  kNotFound without a folder or its index.html, kUnreadable for a file that can't be read,
//          kInvalidArgument for a folder that is much larger than a page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "adapters/http_server/message.h"
#include "base/error.h"

namespace sitbone::http_server {

// chosen: ten times what the page needs (models 30 MB, runtimes 20 MB, both also compressed); a wrong folder is larger.
inline constexpr std::size_t kSiteBytesMax = std::size_t{1} << 30;
inline constexpr std::size_t kSiteFilesMax = 10'000;

/// One stored form of a file.
struct Form {
  std::string bytes;
  std::string etag;  ///< SHA-256 of the bytes, in quotes
};

struct SiteFile {
  Form plain;
  std::optional<Form> brotli;
  std::optional<Form> gzip;
};

class Site {
 public:
  /// Reads every file of `folder`.
  static Result<Site> Read(const std::string& folder);

  /// The file at a decoded path such as "/assets/a.js"; "/" is index.html. Null when there is none.
  const SiteFile* Find(const std::string& path) const;

  /// Answers a request for a file. The response points into this site.
  Response Answer(const Request& request) const;

 private:
  std::unordered_map<std::string, SiteFile> files_;
};

}  // namespace sitbone::http_server
