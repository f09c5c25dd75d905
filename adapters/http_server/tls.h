// A TLS context of a certificate and its key.
//
// Errors:  kNotFound (no such file), kUnreadable (not PEM), kInvalidArgument (the two do not belong together, or the
//          key is encrypted).
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "adapters/http_server/server.h"
#include "base/error.h"

namespace sitbone::http_server {

/// TLS 1.2 and 1.3, as a server.
Result<std::unique_ptr<boost::asio::ssl::context>> MakeTlsContext(const Tls& tls);

}  // namespace sitbone::http_server
