#include "apps/cli/data_files.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/openssl_digest/digest.h"

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;

Result<std::string> ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Fail(ErrorCode::kNotFound, path.string() + ": a file of the program is missing. Is the checkout complete?");
  return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string FromEnvironment(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

}  // namespace

std::string DataFolder() { return FromEnvironment("SITBONE_DATA", SITBONE_SOURCE_DIR); }

std::string NetworksFolder() {
  return FromEnvironment("SITBONE_MODELS", (fs::path(DataFolder()) / ".deps" / "models").string());
}

std::string WebFolder() { return FromEnvironment("SITBONE_WEB", (fs::path(DataFolder()) / "build" / "web").string()); }

Result<std::vector<stretch::StretchSpec>> LoadStretches() {
  const fs::path folder = fs::path(DataFolder()) / "stretches";
  std::vector<fs::path> paths;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  if (code || paths.empty()) {
    return Fail(ErrorCode::kNotFound, folder.string() + ": no stretches there. Is the checkout complete?");
  }
  std::sort(paths.begin(), paths.end());
  std::vector<stretch::StretchSpec> stretches;
  for (const fs::path& path : paths) {
    const auto text = ReadFile(path);
    if (!text) return std::unexpected(text.error());
    auto spec = stretch::ParseStretch(*text, path.filename().string());
    if (!spec) return std::unexpected(spec.error());
    stretches.push_back(std::move(*spec));
  }
  return stretches;
}

Result<kinematics::PostureCorrection> LoadCorrection(pose::Network network) {
  std::string name = "posture_correction";
  if (network != pose::Network::kHeavy) name += "_" + std::string(pose::NetworkName(network));
  const fs::path path = fs::path(DataFolder()) / "models" / (name + ".json");
  const auto text = ReadFile(path);
  if (!text) return std::unexpected(text.error());
  // The digest stands beside the file, so that a damaged download is not mistaken for a bad measurement.
  const auto pinned = ReadFile(path.string() + ".sha256");
  if (!pinned) return std::unexpected(pinned.error());
  const std::string digest =
      openssl_digest::Sha256Hex({reinterpret_cast<const std::uint8_t*>(text->data()), text->size()});
  if (pinned->substr(0, digest.size()) != digest) {
    return Fail(ErrorCode::kCorrupt,
                path.string() + ": not the file whose digest stands beside it. Restore it from the repository.");
  }
  return kinematics::PostureCorrection::Parse(*text);
}

}  // namespace sitbone::cli
