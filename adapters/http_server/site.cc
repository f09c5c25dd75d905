#include "adapters/http_server/site.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

#include "adapters/http_server/negotiation.h"
#include "adapters/openssl_digest/digest.h"

namespace sitbone::http_server {
namespace {

namespace fs = std::filesystem;

Result<Form> ReadForm(const fs::path& path) {
  std::error_code code;
  const std::uintmax_t size = fs::file_size(path, code);
  std::ifstream file(path, std::ios::binary);
  if (code || !file) return Fail(ErrorCode::kUnreadable, path.string() + ": can't be read.");
  Form form;
  form.bytes.resize(size);
  file.read(form.bytes.data(), static_cast<std::streamsize>(size));
  if (static_cast<std::uintmax_t>(file.gcount()) != size) {
    return Fail(ErrorCode::kUnreadable, path.string() + ": can't be read to its end. Is it being written?");
  }
  form.etag = "\"" +
              openssl_digest::Sha256Hex({reinterpret_cast<const std::uint8_t*>(form.bytes.data()), form.bytes.size()}) +
              "\"";
  return form;
}

// The files below `folder`, none hidden.
Result<std::vector<fs::path>> ListFiles(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::uintmax_t bytes = 0;
  std::error_code code;
  for (fs::recursive_directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
    std::error_code ignored;  // a link to nowhere is no file
    if (entry->path().filename().native().starts_with('.')) {
      if (entry->is_directory(ignored)) entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file(ignored)) continue;
    paths.push_back(entry->path());
    bytes += entry->file_size(ignored);
    if (paths.size() > kSiteFilesMax || bytes > kSiteBytesMax) {
      return Fail(ErrorCode::kInvalidArgument,
                  folder.string() + ": too large for a page (limit " + std::to_string(kSiteFilesMax) + " files, " +
                      std::to_string(kSiteBytesMax >> 20) + " MB). Is it the right folder?");
    }
  }
  if (code) return Fail(ErrorCode::kUnreadable, folder.string() + ": can't be listed (" + code.message() + ").");
  return paths;
}

const Form& FormOf(const SiteFile& file, Encoding encoding) {
  switch (encoding) {
    case Encoding::kBrotli:
      return *file.brotli;
    case Encoding::kGzip:
      return *file.gzip;
    case Encoding::kIdentity:
      return file.plain;
  }
  return file.plain;
}

// The part that is asked for; the whole when If-Range names another state of the file.
Range WantedPart(const Request& request, const Form& plain) {
  const auto range = request.Find("Range");
  if (!range || request.method != "GET" || request.Count("Range") != 1) return {};
  const auto if_range = request.Find("If-Range");
  if (if_range && *if_range != plain.etag) return {};
  return ParseRange(*range, plain.bytes.size());
}

}  // namespace

Result<Site> Site::Read(const std::string& folder) {
  std::error_code code;
  if (!fs::is_directory(folder, code)) return Fail(ErrorCode::kNotFound, folder + ": there is no such folder.");
  const auto paths = ListFiles(folder);
  if (!paths) return std::unexpected(paths.error());
  Site site;
  std::vector<std::pair<std::string, Form>> forms;
  for (const fs::path& path : *paths) {
    auto form = ReadForm(path);
    if (!form) return std::unexpected(form.error());
    std::string name = "/" + path.lexically_relative(folder).generic_string();
    if (name.ends_with(".br") || name.ends_with(".gz")) {
      forms.emplace_back(std::move(name), std::move(*form));
    } else {
      site.files_[name].plain = std::move(*form);
    }
  }
  // A compressed file whose plain form is missing is a file of its own.
  for (auto& [name, form] : forms) {
    const auto plain = site.files_.find(name.substr(0, name.size() - 3));
    if (plain == site.files_.end()) {
      site.files_[name].plain = std::move(form);
    } else {
      (name.ends_with(".br") ? plain->second.brotli : plain->second.gzip) = std::move(form);
    }
  }
  if (site.Find("/") == nullptr) return Fail(ErrorCode::kNotFound, folder + ": there is no index.html in it.");
  return site;
}

const SiteFile* Site::Find(const std::string& path) const {
  const auto found = files_.find(path == "/" ? "/index.html" : path);
  return found == files_.end() ? nullptr : &found->second;
}

Response Site::Answer(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    Response refusal = TextResponse(405);
    refusal.headers.push_back({"Allow", "GET, HEAD"});
    return refusal;
  }
  const SiteFile* file = Find(request.path);
  if (file == nullptr) return TextResponse(404);

  // Parts are those of the plain form: a player seeks in it, and a compressed part is of no use to anybody.
  const Range part = WantedPart(request, file->plain);
  const bool whole = part.kind == Range::Kind::kWhole;
  const Encoding encoding = whole ? ChooseEncoding(request.Find("Accept-Encoding").value_or(""),
                                                   file->brotli.has_value(), file->gzip.has_value())
                                  : Encoding::kIdentity;
  const Form& form = FormOf(*file, encoding);

  Response response;
  auto& headers = response.headers;
  // Names under /assets/ carry a digest of what they hold, so that a name never changes its meaning.
  const bool immutable = request.path.starts_with("/assets/");
  headers.push_back({"Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache"});
  headers.push_back({"ETag", form.etag});
  if (file->brotli || file->gzip) headers.push_back({"Vary", "Accept-Encoding"});
  if (const auto known = request.Find("If-None-Match"); known && NamesEtag(*known, form.etag)) {
    response.status = 304;
    return response;
  }
  headers.push_back({"Accept-Ranges", "bytes"});
  const std::string size = std::to_string(form.bytes.size());
  if (part.kind == Range::Kind::kUnsatisfiable) {
    Response refusal = TextResponse(416);
    refusal.headers.push_back({"Content-Range", "bytes */" + size});
    return refusal;
  }
  headers.push_back({"Content-Type", std::string(MediaTypeOf(request.path == "/" ? "/index.html" : request.path))});
  if (encoding != Encoding::kIdentity) {
    headers.push_back({"Content-Encoding", encoding == Encoding::kBrotli ? "br" : "gzip"});
  }
  response.body = std::string_view(form.bytes);
  if (!whole) {
    response.status = 206;
    headers.push_back(
        {"Content-Range", "bytes " + std::to_string(part.first) + "-" + std::to_string(part.last) + "/" + size});
    response.body = std::string_view(form.bytes).substr(part.first, part.last - part.first + 1);
  }
  return response;
}

}  // namespace sitbone::http_server
