#include "adapters/openssl_cipher/backup.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace sitbone::openssl_cipher {
namespace {

using exchange::BackupHead;
using exchange::BackupKey;
using exchange::kBackupHeadBytes;
using exchange::kBackupTagBytes;

/// Wiped when it goes.
struct Secret {
  BackupKey key;
  Secret() = default;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { OPENSSL_cleanse(&key, sizeof key); }
};

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* BytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* BytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

Result<void> Derive(std::string_view passphrase, const BackupHead& head, Secret& secret) {
  std::array<unsigned char, 64> bytes{};
  const std::uint64_t rounds = std::uint64_t{1} << head.cost.log2_n;
  const std::uint64_t room = head.cost.memory_bytes() + (std::uint64_t{64} << 20U);
  const int done = EVP_PBE_scrypt(passphrase.data(), passphrase.size(), head.salt.data(), head.salt.size(), rounds,
                                  static_cast<std::uint64_t>(head.cost.r), static_cast<std::uint64_t>(head.cost.p),
                                  room, bytes.data(), bytes.size());
  std::copy_n(bytes.begin(), 32, secret.key.cipher.begin());
  std::copy_n(bytes.begin() + 32, 32, secret.key.second.begin());
  OPENSSL_cleanse(bytes.data(), bytes.size());
  if (done != 1) return Fail(ErrorCode::kInternal, "the key could not be made of the passphrase. Is there memory?");
  return {};
}

Error Failed() { return {ErrorCode::kInternal, "OpenSSL failed."}; }

}  // namespace

Result<std::string> MakeBackup(std::string_view content, std::string_view passphrase,
                               const exchange::ScryptCost& cost) {
  if (passphrase.size() < kPassphraseBytesMin) {
    return Fail(ErrorCode::kInvalidArgument, "the passphrase is too short: take ten characters or more.");
  }
  if (content.size() > exchange::kBackupContentMax) {
    return Fail(ErrorCode::kInvalidArgument, "there is more than 256 MiB to back up.");
  }
  BackupHead head;
  head.cost = cost;
  head.content_bytes = content.size();
  if (RAND_bytes(head.salt.data(), static_cast<int>(head.salt.size())) != 1 ||
      RAND_bytes(head.nonce.data(), static_cast<int>(head.nonce.size())) != 1) {
    return std::unexpected(Failed());
  }
  Secret secret;
  if (const auto derived = Derive(passphrase, head, secret); !derived) return std::unexpected(derived.error());
  head.check = exchange::CheckOf(secret.key.second);
  std::string file = exchange::WriteBackupHead(head);
  file.resize(kBackupHeadBytes + content.size() + kBackupTagBytes);
  const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  int size = 0;
  unsigned char* to = BytesOf(file) + kBackupHeadBytes;
  const bool done =
      cipher != nullptr &&
      EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, secret.key.cipher.data(), head.nonce.data()) == 1 &&
      EVP_EncryptUpdate(cipher.get(), nullptr, &size, BytesOf(file), static_cast<int>(kBackupHeadBytes)) == 1 &&
      EVP_EncryptUpdate(cipher.get(), to, &size, BytesOf(content), static_cast<int>(content.size())) == 1 &&
      EVP_EncryptFinal_ex(cipher.get(), to + size, &size) == 1 &&
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(kBackupTagBytes), to + content.size()) ==
          1;
  if (!done) return std::unexpected(Failed());
  return file;
}

Result<std::string> OpenBackup(std::string_view file, std::string_view passphrase) {
  const auto head = exchange::ReadBackupHead(file, file.size());
  if (!head) return std::unexpected(head.error());
  Secret secret;
  if (const auto derived = Derive(passphrase, *head, secret); !derived) return std::unexpected(derived.error());
  if (exchange::CheckOf(secret.key.second) != head->check) {
    return Fail(ErrorCode::kUnreadable, "the passphrase is another one.");
  }
  std::string content(head->content_bytes, '\0');
  std::string tag(file.substr(file.size() - kBackupTagBytes));
  const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  int size = 0;
  std::array<unsigned char, 16> rest{};
  const bool ready =
      cipher != nullptr &&
      EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, secret.key.cipher.data(), head->nonce.data()) == 1 &&
      EVP_DecryptUpdate(cipher.get(), nullptr, &size, BytesOf(file), static_cast<int>(kBackupHeadBytes)) == 1 &&
      EVP_DecryptUpdate(cipher.get(), BytesOf(content), &size, BytesOf(file) + kBackupHeadBytes,
                        static_cast<int>(content.size())) == 1 &&
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kBackupTagBytes), BytesOf(tag)) == 1;
  if (!ready) return std::unexpected(Failed());
  // Nothing of the content is given out before its tag was right.
  if (EVP_DecryptFinal_ex(cipher.get(), rest.data(), &size) != 1) {
    return Fail(ErrorCode::kCorrupt, "the passphrase is right, but the backup is damaged or was changed.");
  }
  return content;
}

}  // namespace sitbone::openssl_cipher
