// The photographs for the report: goes through the video once more and keeps the frames that were chosen.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "report/report.h"

namespace sitbone::cli {

Result<std::vector<report::ReportPicture>> TakePictures(const std::string& input,
                                                        const std::vector<session::KeyPicture>& keys);

}  // namespace sitbone::cli
