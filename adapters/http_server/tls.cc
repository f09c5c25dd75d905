#include "adapters/http_server/tls.h"

#include <boost/asio/buffer.hpp>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace sitbone::http_server {
namespace {

namespace ssl = boost::asio::ssl;

constexpr std::uintmax_t kPemBytesMax = std::uintmax_t{1} << 20;  // a chain has a few kB

Result<std::string> ReadPem(const std::string& path, const char* what) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) {
    return Fail(ErrorCode::kNotFound, path + ": there is no such file. It should be the " + what + ".");
  }
  std::ifstream file(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(path, code) || !file) {
    return Fail(ErrorCode::kUnreadable, path + ": can't be read as the " + what + ".");
  }
  if (std::filesystem::file_size(path, code) > kPemBytesMax) {
    return Fail(ErrorCode::kUnreadable, path + ": too large to be a " + what + ".");
  }
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (text.find("-----BEGIN ") == std::string::npos) {
    return Fail(ErrorCode::kUnreadable, path + ": not a " + what + " in PEM form (text with -----BEGIN).");
  }
  return text;
}

Result<std::unique_ptr<ssl::context>> Load(const Tls& tls, const std::string& certificate, const std::string& key) {
  auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
  context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                       ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 | ssl::context::no_compression);
  boost::system::error_code code;
  // OpenSSL would ask for a password on the terminal, and wait.
  (void)context->set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); }, code);
  (void)context->use_certificate_chain(boost::asio::buffer(certificate), code);
  if (code) return Fail(ErrorCode::kUnreadable, tls.certificate + ": no certificate can be read from it.");
  if (key.find("ENCRYPTED") != std::string::npos) {
    return Fail(ErrorCode::kInvalidArgument,
                tls.key + ": the key is encrypted. Give one without a password, readable only by you.");
  }
  (void)context->use_private_key(boost::asio::buffer(key), ssl::context::pem, code);
  if (code && ERR_GET_REASON(static_cast<unsigned long>(code.value())) == X509_R_KEY_VALUES_MISMATCH) {
    return Fail(ErrorCode::kInvalidArgument,
                tls.key + ": the key does not belong to the certificate " + tls.certificate + ".");
  }
  if (code) return Fail(ErrorCode::kUnreadable, tls.key + ": no private key can be read from it.");
  if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
    return Fail(ErrorCode::kInvalidArgument,
                tls.key + ": the key does not belong to the certificate " + tls.certificate + ".");
  }
  return context;
}

}  // namespace

Result<std::unique_ptr<ssl::context>> MakeTlsContext(const Tls& tls) {
  const auto certificate = ReadPem(tls.certificate, "certificate");
  if (!certificate) return std::unexpected(certificate.error());
  const auto key = ReadPem(tls.key, "private key");
  if (!key) return std::unexpected(key.error());
  try {
    return Load(tls, *certificate, *key);
  } catch (const std::exception& error) {
    return Fail(ErrorCode::kInternal, std::string("TLS can't be set up: ") + error.what());
  }
}

}  // namespace sitbone::http_server
