// Which networks a device is fast enough for. Pure: it needs no sitting.
#include <cstddef>
#include <utility>

#include "apps/wasm/surface.h"
#include "session/pace_json.h"

using sitbone::wasm::TheSurface;

/// Takes a SpeedReport. Result: PaceChoice.
SITBONE_EXPORT(sitbone_choose_pace) int sitbone_choose_pace(const char* json, std::size_t size) {
  auto choice = sitbone::session::ChoosePaceJson({json, size});
  if (!choice) return TheSurface().Refuse(choice.error());
  return TheSurface().Succeed(std::move(*choice));
}
