// The drawn figure for the page: what is asked for in, shapes out.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "figure/figure_output.h"
#include "figure/figure_request.h"

using sitbone::wasm::TheSurface;

/// Result: the drawing of a request (core/figure/figure_request.h) as JSON (core/figure/figure_output.h).
SITBONE_EXPORT(sitbone_draw) int sitbone_draw(const char* json, std::size_t size) {
  const auto drawing = sitbone::figure::DrawRequest({json, size});
  if (!drawing) return TheSurface().Refuse(drawing.error());
  return TheSurface().Succeed(sitbone::figure::WriteDrawingJson(*drawing));
}
