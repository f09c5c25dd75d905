// `sitbone plan`: what is due now, and why.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct PlanOptions {
  std::string diary;  ///< empty = DefaultDiary()
  std::string at;     ///< empty = now
  std::string language = "en";
  std::string programme;  ///< a physiotherapist's file to explain instead
  bool explain = false;
  bool json = false;
};

/// Adds the command and its options, which are written into `options`.
CLI::App* AddPlan(CLI::App& app, PlanOptions& options);

int Plan(const PlanOptions& options);

}  // namespace sitbone::cli
