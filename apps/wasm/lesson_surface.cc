// "Why it hurts" for the page: the steps, and what a person sees of one after setting or dragging something.
#include <cstddef>
#include <utility>

#include "apps/wasm/surface.h"
#include "figure/explore.h"

using sitbone::wasm::TheSurface;

/// Result: Lesson.
SITBONE_EXPORT(sitbone_lesson) int sitbone_lesson() { return TheSurface().Succeed(sitbone::figure::WriteLessonJson()); }

/// Takes an ExploreRequest. Result: ExploreAnswer.
SITBONE_EXPORT(sitbone_explore) int sitbone_explore(const char* json, std::size_t size) {
  auto answer = sitbone::figure::Explore({json, size});
  if (!answer) return TheSurface().Refuse(answer.error());
  return TheSurface().Succeed(std::move(*answer));
}
