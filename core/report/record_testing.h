// Records for the tests: a sitting with every field filled, and the states in which something is missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "session/session_record.h"

namespace sitbone::report {

/// Two holds, one fault of each kind of the stretch, a gap in the knee and in the back. "one" or "two".
session::SessionRecord MakeRecord(std::string_view stretch, double duration_s = 60, double fps = 10);

/// A best moment and one picture for each fault of the record.
std::vector<ReportPicture> MakePictures(const session::SessionRecord& record);

/// A record, its pictures and what it is an example of.
struct Example {
  std::string name;
  session::SessionRecord record;
  std::vector<ReportPicture> pictures;
  ReportOptions options;
};

/// Every state that a report can be in.
std::vector<Example> MakeExamples();

}  // namespace sitbone::report
