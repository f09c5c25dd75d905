// The command line. Wiring only: what is computed stands in core/, what is read and written in adapters/ and beside
// this.
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <exception>

#include "apps/cli/analyze.h"
#include "apps/cli/body.h"
#include "apps/cli/diary.h"
#include "apps/cli/figure.h"
#include "apps/cli/pairing.h"
#include "apps/cli/plan.h"
#include "apps/cli/serve.h"
#include "apps/cli/session.h"

namespace {

void OnInterrupt(int) { sitbone::cli::g_interrupted = true; }

void AddAnalyze(CLI::App& app, sitbone::cli::AnalyzeOptions& options) {
  CLI::App* analyze = app.add_subcommand("analyze", "Read a recorded stretch, write a report and its data");
  analyze->footer(
      "Writes session.json, angles.csv, landmarks.csv, report.html, landmarks.trc and angles.mot into STEM.sitbone/ "
      "beside\n"
      "the video. The video itself never leaves this computer.\n\n"
      "Example:  sitbone analyze my-stretch.mp4\n"
      "          sitbone analyze --stretch two --out results monday.mp4 tuesday.mp4\n\n"
      "Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 input can't be read, 4 no person found.");
  analyze->add_option("VIDEO", options.inputs, "Videos or photos, each of one person from the side")->required();
  analyze->add_option("--stretch", options.stretch, "one, two or auto")->capture_default_str();
  analyze->add_option("--side", options.side, "The stretched leg: left, right or auto")
      ->check(CLI::IsMember({"left", "right", "auto"}))
      ->capture_default_str();
  analyze->add_option("--model", options.model, "mix (track fast, measure well), or one network for everything")
      ->check(CLI::IsMember({"mix", "lite", "full", "heavy"}))
      ->capture_default_str();
  analyze->add_option("--out", options.out, "Folder for the results (default: STEM.sitbone beside the video)");
  analyze->add_option("--lang", options.language, "Language of the report: en or de")
      ->check(CLI::IsMember({"en", "de"}))
      ->capture_default_str();
  analyze->add_option("--threads", options.threads, "Threads for the networks (default: all cores)")
      ->check(CLI::Range(1, 64));
  analyze->add_flag("--force", options.force, "Replace older results");
  analyze->add_flag("!--no-progress", options.progress, "No progress bar");
  analyze->add_flag("!--no-correction", options.correct, "Angles straight from the landmarks");
  analyze->add_flag("--plain", options.plain,
                    "The full network on every frame, tracked as MediaPipe does, without our refinements");
  analyze->add_flag("!--no-mask", options.mask, "No person mask: faster, but the back is not measured");
  analyze->add_option("--record", options.record, "Also write the networks' answers to this file, for tests")
      ->group("");
  analyze->add_option("--timing", options.timing, "Also write how long the frames took to this file, for bench/")
      ->group("");
}

}  // namespace

int main(int argc, char** argv) {
  using sitbone::cli::AnalyzeOptions;
  CLI::App app{"Sitbone: a private eye on two hamstring stretches. Education and coaching, not a medical device."};
  app.set_version_flag("--version", std::string("sitbone ") + SITBONE_VERSION);
  app.require_subcommand(1);
  AnalyzeOptions options;
  AddAnalyze(app, options);
  sitbone::cli::ServeOptions serve_options;
  const CLI::App* serve = sitbone::cli::AddServe(app, serve_options);
  sitbone::cli::BodyOptions body_options;
  const CLI::App* body = sitbone::cli::AddBody(app, body_options);
  sitbone::cli::FigureOptions figure_options;
  const CLI::App* figure = sitbone::cli::AddFigure(app, figure_options);
  sitbone::cli::PlanOptions plan_options;
  const CLI::App* plan = sitbone::cli::AddPlan(app, plan_options);
  sitbone::cli::DiaryOptions diary_options;
  CLI::App* diary = sitbone::cli::AddDiary(app, diary_options);
  sitbone::cli::SessionOptions session_options;
  const CLI::App* session = sitbone::cli::AddSession(app, session_options);
  sitbone::cli::PairingOptions pairing_options;
  sitbone::cli::AddPairing(*diary, pairing_options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? sitbone::cli::kDone : sitbone::cli::kWrongUsage;
  }
  std::signal(SIGINT, OnInterrupt);
  std::signal(SIGTERM, OnInterrupt);
  std::signal(SIGPIPE, SIG_IGN);
  try {
    if (figure->parsed()) return sitbone::cli::Figure(figure_options);
    if (body->parsed()) return sitbone::cli::Body(*body, body_options);
    if (plan->parsed()) return sitbone::cli::Plan(plan_options);
    if (session->parsed()) return sitbone::cli::Session(session_options);
    if (pairing_options.parsed()) return sitbone::cli::Pairing(pairing_options);
    if (diary->parsed()) return sitbone::cli::Diary(diary_options);
    return serve->parsed() ? sitbone::cli::Serve(serve_options) : sitbone::cli::Analyze(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sitbone: internal error: %s\n", error.what());
    return sitbone::cli::kInternalError;
  }
}
