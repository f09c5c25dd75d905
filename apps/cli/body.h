// `sitbone body`: what one posture does to hamstrings, pelvis, back and nerve; or a table of hamstring lengths and
// forces.
#pragma once

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct BodyOptions {
  std::string csv;     ///< table to fill; empty = one posture
  std::string person;  ///< file with the person; empty = a typical man
  std::string position = "lying";
  std::string side = "right";
  double hip = 0;
  double knee = 0;
  double ankle = 0;
  double neck = 0;
  double effort = 0;
  std::optional<double> trunk;
  std::optional<double> lumbar;
  bool json = false;
};

/// Adds the command and its options, which are written into `options`.
CLI::App* AddBody(CLI::App& app, BodyOptions& options);

/// Writes the answer to stdout. Returns the exit code.
int Body(const CLI::App& command, const BodyOptions& options);

}  // namespace sitbone::cli
