// What a page or Node calls: plain C functions over the core, compiled to WebAssembly.
//
// Use:     sitbone_allocate room, write text or bytes into it, call, read the result, sitbone_free the room.
//            sitbone_add_stretch(json)          once for each file of stretches/, in the order of their names
//            sitbone_set_correction(json)       models/posture_correction.json; without it angles are the plain ones
//            sitbone_replay(recording)          a recording of the networks' answers -> session.json
// Memory:  a view of the memory is stale after any call (it may have grown): copy what is needed first.
// Errors:  a function returns 1 when it did its work and 0 when not; sitbone_result() is then the reason, in words.
// Limits:  one session at a time, one thread.
#include "apps/wasm/surface.h"

#include <cstddef>
#include <cstdlib>
#include <utility>

#include "session/recording_format.h"
#include "session/text_files.h"

namespace sitbone::wasm {

Surface& TheSurface() {
  static Surface surface;
  return surface;
}

}  // namespace sitbone::wasm

using sitbone::wasm::TheSurface;

SITBONE_EXPORT(sitbone_allocate) void* sitbone_allocate(std::size_t size) { return std::malloc(size); }

SITBONE_EXPORT(sitbone_free) void sitbone_free(void* memory) { std::free(memory); }

/// The text of the last call: its result, or why it was refused. UTF-8, not terminated; valid until the next call.
SITBONE_EXPORT(sitbone_result) const char* sitbone_result() { return TheSurface().result.data(); }
SITBONE_EXPORT(sitbone_result_size) std::size_t sitbone_result_size() { return TheSurface().result.size(); }

/// Result: the version.
SITBONE_EXPORT(sitbone_version) int sitbone_version() { return TheSurface().Succeed(SITBONE_VERSION); }

/// Result: the stretch's id.
SITBONE_EXPORT(sitbone_add_stretch) int sitbone_add_stretch(const char* json, std::size_t size) {
  auto stretch = sitbone::stretch::ParseStretch({json, size}, "stretch");
  if (!stretch) return TheSurface().Refuse(stretch.error());
  TheSurface().stretches.push_back(std::move(*stretch));
  return TheSurface().Succeed(TheSurface().stretches.back().id);
}

/// Result: nothing.
SITBONE_EXPORT(sitbone_set_correction) int sitbone_set_correction(const char* json, std::size_t size) {
  auto correction = sitbone::kinematics::PostureCorrection::Parse({json, size});
  if (!correction) return TheSurface().Refuse(correction.error());
  TheSurface().correction = std::move(*correction);
  return TheSurface().Succeed("");
}

/// Result: session.json of a recording made with the default networks.
SITBONE_EXPORT(sitbone_replay) int sitbone_replay(const char* recording, std::size_t size) {
  auto& surface = TheSurface();
  if (surface.stretches.empty()) {
    return surface.Refuse({sitbone::ErrorCode::kInvalidArgument, "Add the stretches first: sitbone_add_stretch."});
  }
  const auto record = sitbone::session::Replay({recording, size}, {}, surface.stretches,
                                               surface.correction ? &*surface.correction : nullptr);
  if (!record) return surface.Refuse(record.error());
  return surface.Succeed(sitbone::session::WriteSessionJson(*record));
}
