// A picture as the core sees it: a view on RGB or RGBA bytes that the shell owns.
//
// Shape:   height rows of width pixels, 3 bytes each (R, G, B) or 4 (the fourth is not looked at); stride bytes from
// row
//          to row.
// Errors:  none; an empty view has data == nullptr.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sitbone::pose {

/// A view on a picture. The shell keeps the bytes alive until the frame is done.
struct ImageView {
  const std::uint8_t* data = nullptr;
  int width = 0;              // px
  int height = 0;             // px
  std::ptrdiff_t stride = 0;  // bytes
  int pixel_bytes = 3;        // 3 (video files) or 4 (the page)

  bool empty() const { return data == nullptr || width <= 0 || height <= 0; }
};

}  // namespace sitbone::pose
