// Runs what a fuzzer has found before, and inputs that are always worth a try, through one fuzz target.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void RunTarget(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

TEST(Crashers, StayFixed) {
  const std::filesystem::path folder = SITBONE_SOURCE_DIR "/testdata/crashers/" SITBONE_FUZZ_NAME;
  if (!std::filesystem::is_directory(folder)) return;  // nothing was ever found
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(entry.path().string());
    std::ifstream file(entry.path(), std::ios::binary);
    RunTarget({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
  }
}

TEST(Crashers, NothingAndNonsenseAreSurvived) {
  RunTarget("");
  for (const char byte : {'\0', '\1', '{', '[', 'F', '\x7f', '\xff'}) {
    for (const std::size_t size : {1U, 2U, 100U, 5000U}) RunTarget(std::string(size, byte));
  }
}

}  // namespace
