// The report that a person gets: one HTML file without script that opens offline and prints on A4.
//
// Units:   as session/session_record.h: degrees and seconds.
// Shape:   text in, text out. The same record, pictures and language give the same bytes.
// Privacy: the pictures given are inside the file, and nothing in it points outside.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "messages/catalogue.h"
#include "session/key_picture.h"
#include "session/session_record.h"

namespace sitbone::report {

/// A moment with its photograph.
struct ReportPicture {
  session::KeyPicture key;
  std::vector<std::uint8_t> jpeg;  ///< empty: only the figure is drawn
  int width = 0;                   ///< px of the picture that the points of `key` lie in; the JPEG may be smaller
  int height = 0;
};

/// What was measured and what was not. `is_plain` marks a record without Sitbone's own refinements (--plain).
struct ReportOptions {
  bool is_plain = false;
};

/// The whole file. Every record renders: without a hold, without a stretch, of a single frame, without pictures.
std::string RenderReport(const session::SessionRecord& record, std::span<const ReportPicture> pictures,
                         const messages::Catalogue& catalogue, const ReportOptions& options = {});

}  // namespace sitbone::report
