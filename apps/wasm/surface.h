// What the files of the surface share: the mark of an export, and the result of the last call.
//
// Use:     an export does its work and returns TheSurface().Succeed(text) or TheSurface().Refuse(error); the page then
//          reads sitbone_result(). Every export and every type of its JSON stands in surface.json.
// Memory:  one surface, one thread an instance. A view of the memory is stale after any call: copy first.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "kinematics/correction.h"
#include "stretch/spec.h"

#define SITBONE_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace sitbone::wasm {

/// All that is kept between two calls and that more than one file needs.
struct Surface {
  std::vector<stretch::StretchSpec> stretches;
  std::optional<kinematics::PostureCorrection> correction;
  std::string result;

  /// Keeps the text for sitbone_result(); 1.
  int Succeed(std::string text) {
    result = std::move(text);
    return 1;
  }
  /// Keeps the reason in words; 0.
  int Refuse(const Error& error) {
    result = error.context;
    return 0;
  }
};

/// The one surface of this instance.
Surface& TheSurface();

/// Succeeds with the text or refuses with the error.
inline int Answer(Result<std::string> result) {
  return result ? TheSurface().Succeed(std::move(*result)) : TheSurface().Refuse(result.error());
}

}  // namespace sitbone::wasm
