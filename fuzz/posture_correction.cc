// A posture correction file from anywhere is read or refused, never more.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kinematics/correction.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sitbone::kinematics::PostureCorrection;
  const auto correction = PostureCorrection::Parse({reinterpret_cast<const char*>(data), size});
  if (correction) correction->Apply(sitbone::kinematics::Position::kSitting, {}, {});
  return 0;
}
