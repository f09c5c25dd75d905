// Replays a recording with the native core and prints session.json: what the WebAssembly build has to come to as well.
//
// Use:  replay_native RECORDING STRETCH_FILE... [--correction FILE]
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/recording_format.h"
#include "session/text_files.h"

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int Refuse(const sitbone::Error& error) {
  std::fprintf(stderr, "%s\n", error.context.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<sitbone::stretch::StretchSpec> stretches;
  std::optional<sitbone::kinematics::PostureCorrection> correction;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--correction" && i + 1 < argc) {
      auto parsed = sitbone::kinematics::PostureCorrection::Parse(ReadFile(argv[++i]));
      if (!parsed) return Refuse(parsed.error());
      correction = std::move(*parsed);
      continue;
    }
    auto stretch = sitbone::stretch::ParseStretch(ReadFile(argv[i]), argv[i]);
    if (!stretch) return Refuse(stretch.error());
    stretches.push_back(std::move(*stretch));
  }
  if (stretches.empty()) return Refuse({sitbone::ErrorCode::kInvalidArgument, "RECORDING STRETCH_FILE..."});
  const auto record = sitbone::session::Replay(ReadFile(argv[1]), {}, stretches, correction ? &*correction : nullptr);
  if (!record) return Refuse(record.error());
  std::fputs(sitbone::session::WriteSessionJson(*record).c_str(), stdout);
  return 0;
}
