// The drawn figure for the page: what is asked for in, shapes out.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "figure/figure_request.h"

using sitbone::wasm::TheSurface;

/// Result: the drawing of a request (core/figure/figure_request.h) as JSON (core/figure/figure_output.h),
/// with the body model's answer where its inside was asked for.
SITBONE_EXPORT(sitbone_draw) int sitbone_draw(const char* json, std::size_t size) {
  const auto figure = sitbone::figure::DrawRequest({json, size});
  if (!figure) return TheSurface().Refuse(figure.error());
  return TheSurface().Succeed(sitbone::figure::WriteFigureJson(*figure));
}
