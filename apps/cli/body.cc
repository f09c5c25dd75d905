#include "apps/cli/body.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "apps/cli/analyze.h"
#include "apps/cli/text_file.h"
#include "body/body_request.h"
#include "body/body_table.h"

namespace sitbone::cli {
namespace {

int Complain(int code, const std::string& what) {
  std::fprintf(stderr, "sitbone: %s\n", what.c_str());
  return code;
}

int WriteTable(const std::string& path) {
  const auto text = ReadTextFile(path);
  if (!text) return Complain(kUnreadableInput, text.error().context);
  const auto table = body::CalcHamstringTable(*text, path);
  if (!table) return Complain(kUnreadableInput, table.error().context);
  std::fwrite(table->data(), 1, table->size(), stdout);
  return std::fflush(stdout) == 0 ? kDone : Complain(kInternalError, "stdout: the table could not be written.");
}

void PrintWords(const body::BodyRequest& request, const body::BodyAnswer& answer) {
  const body::BalanceResult& balance = answer.balance;
  const body::LegResult& leg = balance.legs[static_cast<std::size_t>(request.side)];
  const auto angle = [](const char* what, double rad, const char* more) {
    std::printf("%-28s %7.1f deg  %s\n", what, ToDegrees(rad), more);
  };
  const auto torque = [](const char* what, double value, const char* more) {
    std::printf("%-28s %7.1f N m  %s\n", what, value, more);
  };
  angle("pelvis", balance.pelvis, "+ = turned backward");
  angle("hip", leg.hip, "thigh against pelvis");
  angle("back", balance.lumbar, balance.bends_too_much ? "bends too much" : "+ = rounded");
  for (std::size_t i = 0; i < body::kLumbarSegments; ++i) angle(body::kLumbarNames[i], balance.segments[i], "");
  torque("hip torque", leg.hamstring_torque + leg.capsule_torque, "hamstrings, capsule and gluteals");
  torque("moment at L5/S1", balance.l5s1_moment, balance.stressed ? "stressed" : "");
  torque("moment at the SI joint", leg.sacroiliac_moment, "");
  if (balance.effort != 0) torque("effort of the person", balance.effort, "turns the pelvis forward");
  for (const body::Head head : body::kHeads) {
    const body::HeadState& state = leg.heads[body::IndexOf(head)];
    std::printf("%-28s %7.1f %%    strain of the fibres, %.1f N, length %.1f mm\n",
                std::string(body::HeadName(head)).c_str(), 100 * std::max(0.0, state.muscle.norm_fiber_length - 1),
                state.muscle.tendon_force, 1e3 * state.path.length);
  }
  std::printf("%-28s %7.1f %%    a colour for drawings, no limit\n", "sciatic nerve, strain",
              100 * answer.nerve.strain);
  std::printf("Lengths and arms are OpenSim's (gait2392), the rest is fitted or assumed; --json names the sources.\n");
}

}  // namespace

CLI::App* AddBody(CLI::App& app, BodyOptions& options) {
  CLI::App* body = app.add_subcommand("body", "Compute what a posture does to hamstrings, pelvis, back and nerve");
  body->footer(
      "Angles are in degrees, flexion +; --hip is the bend between trunk and thigh, 0 = standing. Hip and back share "
      "it\n"
      "as hamstrings and back allow, unless --lumbar holds the back. A table has the columns muscle,hip_deg,knee_deg\n"
      "and comes back on stdout with length, moment arms, passive force and fibre length, as OpenSim's gait2392 has\n"
      "them.\n\n"
      "Example:  sitbone body --hip 90 --knee 40\n"
      "          sitbone body --hip 90 --knee 20 --position sitting --person me.json --json\n"
      "          sitbone body --csv postures.csv > lengths.csv\n\n"
      "A person:  {\"sex\": \"female\", \"stature_m\": 1.68, \"knee_extension_deg\": 35, \"lumbar\": \"stiff\"}\n\n"
      "Exit codes: 0 done, 2 wrong usage, 3 input can't be read.");
  auto* hip = body->add_option("--hip", options.hip, "Bend between trunk and thigh")->check(CLI::Range(-30.0, 140.0));
  auto* knee = body->add_option("--knee", options.knee, "0 = straight")->check(CLI::Range(-10.0, 150.0));
  auto* csv = body->add_option("--csv", options.csv, "Table to fill instead of one posture");
  knee->needs(hip);
  hip->needs(knee);
  csv->excludes(hip)->excludes(knee);
  body->add_option("--ankle", options.ankle, "+ = toes to the shin")->check(CLI::Range(-60.0, 50.0));
  body->add_option("--lumbar", options.lumbar, "Bend at which the back is held (default: it gives)")
      ->check(CLI::Range(-40.0, 90.0));
  body->add_option("--neck", options.neck, "+ = chin to the chest")->check(CLI::Range(-60.0, 80.0));
  body->add_option("--trunk", options.trunk, "Lean forward when sitting or standing")->check(CLI::Range(-60.0, 140.0));
  body->add_option("--position", options.position, "lying, lying_held (pelvis on the floor), sitting or standing")
      ->check(CLI::IsMember({"lying", "lying_held", "sitting", "standing"}))
      ->capture_default_str();
  body->add_option("--side", options.side, "The stretched leg: left or right")
      ->check(CLI::IsMember({"left", "right"}))
      ->capture_default_str();
  body->add_option("--effort", options.effort, "N m with which the person turns the pelvis forward")
      ->check(CLI::Range(-100.0, 100.0));
  body->add_option("--person", options.person, "File that describes the person (default: a typical man)");
  body->add_flag("--json", options.json, "The whole answer with its sources, for programs");
  return body;
}

int Body(const CLI::App& command, const BodyOptions& options) {
  if (!options.csv.empty()) return WriteTable(options.csv);
  if (command.count("--hip") == 0) {
    return Complain(kWrongUsage, "body: give a posture (--hip 90 --knee 40) or a table (--csv FILE).");
  }
  body::BodyRequest request;
  if (!options.person.empty()) {
    const auto text = ReadTextFile(options.person);
    if (!text) return Complain(kUnreadableInput, text.error().context);
    const auto person = body::ParsePerson(*text, options.person);
    if (!person) return Complain(kUnreadableInput, person.error().context);
    request.person = *person;
  }
  using body::Support;
  request.support = options.position == "lying"        ? Support::kLying
                    : options.position == "lying_held" ? Support::kLyingHeld
                    : options.position == "sitting"    ? Support::kSitting
                                                       : Support::kStanding;
  request.side = options.side == "left" ? body::Side::kLeft : body::Side::kRight;
  request.hip_deg = options.hip;
  request.knee_deg = options.knee;
  request.ankle_deg = options.ankle;
  request.neck_deg = options.neck;
  request.trunk_deg = options.trunk;
  request.lumbar_deg = options.lumbar;
  request.effort_Nm = options.effort;
  const auto answer = body::AnswerBody(request);
  if (!answer) return Complain(kWrongUsage, answer.error().context);
  if (options.json) {
    std::printf("%s\n", body::WriteBodyJson(request, *answer).c_str());
  } else {
    PrintWords(request, *answer);
  }
  return kDone;
}

}  // namespace sitbone::cli
