#include "adapters/drawing/drawing_file.h"

#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>

namespace sitbone::drawing {
namespace {

struct Releaser {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Svg = std::unique_ptr<RsvgHandle, Releaser>;
using Surface = std::unique_ptr<cairo_surface_t, Releaser>;

Result<Svg> Read(std::string_view text) {
  GError* error = nullptr;
  Svg svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(text.data()), text.size(), &error));
  if (svg != nullptr) return svg;
  const std::unique_ptr<GError, Releaser> problem(error);
  return Fail(ErrorCode::kInvalidArgument, std::string("this is no SVG: ") + (problem ? problem->message : "unknown"));
}

cairo_status_t Append(void* out, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

Result<void> Render(RsvgHandle& svg, cairo_surface_t& surface, double width, double height) {
  const std::unique_ptr<cairo_t, Releaser> context(cairo_create(&surface));
  const RsvgRectangle viewport = {0, 0, width, height};
  GError* error = nullptr;
  if (rsvg_handle_render_document(&svg, context.get(), &viewport, &error) != 0) return {};
  const std::unique_ptr<GError, Releaser> problem(error);
  return Fail(ErrorCode::kInvalidArgument, std::string("the drawing can't be rendered: ") + problem->message);
}

Result<void> Check(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return {};
  return Fail(ErrorCode::kInternal, std::string("cairo: ") + cairo_status_to_string(status));
}

}  // namespace

Result<std::string> DrawPng(std::string_view svg, int width) {
  if (width < 1 || width > kWidthMax) {
    return Fail(ErrorCode::kInvalidArgument, "a picture is 1 to " + std::to_string(kWidthMax) + " px wide.");
  }
  const auto handle = Read(svg);
  if (!handle) return std::unexpected(handle.error());
  gboolean has_box = 0;
  RsvgRectangle box = {};
  rsvg_handle_get_intrinsic_dimensions(handle->get(), nullptr, nullptr, nullptr, nullptr, &has_box, &box);
  if (has_box == 0 || !(box.width > 0) || !(box.height > 0)) {
    return Fail(ErrorCode::kInvalidArgument, "the drawing has no viewBox.");
  }
  const double height = std::round(width * box.height / box.width);
  if (height < 1 || height > kWidthMax)
    return Fail(ErrorCode::kInvalidArgument, "the drawing is too long or too flat.");
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, static_cast<int>(height)));
  if (auto drawn = Render(**handle, *surface, width, height); !drawn) return std::unexpected(drawn.error());
  std::string png;
  const auto written = Check(cairo_surface_write_to_png_stream(surface.get(), Append, &png));
  if (!written) return std::unexpected(written.error());
  return png;
}

Result<std::string> DrawPdf(std::string_view svg, const Page& page) {
  const auto handle = Read(svg);
  if (!handle) return std::unexpected(handle.error());
  std::string pdf;
  const Surface surface(cairo_pdf_surface_create_for_stream(Append, &pdf, page.width, page.height));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, page.title.c_str());
  // Without it cairo writes the time of day, and the same hand-out would never be the same file.
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
  if (auto drawn = Render(**handle, *surface, page.width, page.height); !drawn) return std::unexpected(drawn.error());
  cairo_surface_finish(surface.get());
  if (const auto status = Check(cairo_surface_status(surface.get())); !status) return std::unexpected(status.error());
  return pdf;
}

}  // namespace sitbone::drawing
