// A recording from anywhere is replayed or refused, and what comes out can be written as session.json.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "session/recording_format.h"
#include "session/text_files.h"
#include "stretch/spec.h"

namespace {

std::vector<sitbone::stretch::StretchSpec> LoadStretches() {
  std::vector<sitbone::stretch::StretchSpec> stretches;
  for (const char* name : {"one.json", "two.json"}) {
    std::ifstream file(std::string(SITBONE_SOURCE_DIR "/stretches/") + name);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    stretches.push_back(sitbone::stretch::ParseStretch(text, name).value());
  }
  return stretches;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<sitbone::stretch::StretchSpec> stretches = LoadStretches();
  const std::string bytes =
      sitbone::session::RecordingHeader() + std::string(reinterpret_cast<const char*>(data), size);
  sitbone::session::AnalysisOptions options;
  const auto record = sitbone::session::Replay(bytes, options, stretches, nullptr);
  if (record) sitbone::session::WriteSessionJson(*record);
  return 0;
}
