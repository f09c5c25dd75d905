// `sitbone figure`: pictures of both stretches, from the outside or with the body inside, and the printed hand-outs.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct FigureOptions {
  std::string stretch;
  std::string moment = "hold";
  std::vector<std::string> layers;  ///< of the inside; none: the outside only
  bool labels = false;
  bool free_back = false;
  bool tilt = false;
  bool beside = false;  ///< the right way first
  std::string person;   ///< file with the person; empty = a typical man
  std::string language = "en";
  std::string facing = "right";
  std::string build = "average";
  std::string skin = "beige";
  std::string hair = "short";
  std::string theme = "light";
  std::string handout;  ///< stretch whose hand-out is wanted
  std::string people;   ///< who is shown instead of drawings; empty = drawings
  std::string paper = "a4";
  std::string svg;
  std::string png;
  std::string out;  ///< the hand-out's file
  int width = 1600;
  bool force = false;
};

/// Adds the command and its options, which are written into `options`.
CLI::App* AddFigure(CLI::App& app, FigureOptions& options);

/// Writes the picture or the hand-out. Returns the exit code.
int Figure(const FigureOptions& options);

}  // namespace sitbone::cli
