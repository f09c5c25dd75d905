#include "apps/cli/plan.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "apps/cli/analyze.h"
#include "apps/cli/diary_file.h"
#include "apps/cli/moment.h"
#include "apps/cli/text_file.h"
#include "messages/catalogue.h"
#include "plan_text/plan_text.h"
#include "programme/plan_json.h"

namespace sitbone::cli {
namespace {

int Print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (std::fflush(stdout) == 0) return kDone;
  return ComplainOfDiary({ErrorCode::kWriteFailed, "stdout: the plan could not be written."});
}

int ExplainProgramme(const PlanOptions& options, const messages::Catalogue& catalogue) {
  const auto text = ReadTextFile(options.programme);
  if (!text) return ComplainOfDiary(text.error());
  const auto programme = programme::ParseProgramme(*text);
  if (!programme) {
    // What a file asks for in vain is the file's fault, not the command's.
    return ComplainOfDiary({ErrorCode::kCorrupt, options.programme + ": " + programme.error().context});
  }
  if (options.json) return Print(programme::WriteExplanationJson(*programme) + "\n");
  return Print(plan_text::WriteProgrammeText(*programme, catalogue));
}

}  // namespace

CLI::App* AddPlan(CLI::App& app, PlanOptions& options) {
  CLI::App* plan = app.add_subcommand("plan", "Say what is due now, and why");
  plan->footer(
      "The plan follows from the diary alone: the same entries always give the same plan. Every decision names its "
      "rule,\n"
      "the entries behind it and its source (--explain).\n\n"
      "Example:  sitbone plan\n"
      "          sitbone plan --explain --lang de\n"
      "          sitbone plan --diary export.jsonl --at 2026-08-02T07:00 --json\n"
      "          sitbone plan --programme from-my-physiotherapist.json\n\n"
      "Exit codes: 0 done, 2 wrong usage, 3 the diary can't be read.");
  plan->add_option("--diary", options.diary,
                   "The diary or an export of it (default: SITBONE_DIARY or your data folder)");
  plan->add_option("--at", options.at, "Time to plan for (default: now), as 2026-08-02T07:00");
  plan->add_option("--lang", options.language, "en or de")->check(CLI::IsMember({"en", "de"}))->capture_default_str();
  plan->add_option("--programme", options.programme,
                   "Say what a physiotherapist's file would change, and nothing else");
  plan->add_flag("--explain", options.explain, "With every reason: rule, entries and source");
  plan->add_flag("--json", options.json, "The whole plan with its reasons, for programs");
  return plan;
}

int Plan(const PlanOptions& options) {
  const auto catalogue = messages::Catalogue::Find(options.language).value_or(messages::Catalogue::Default());
  if (!options.programme.empty()) return ExplainProgramme(options, catalogue);
  const auto moment = MakeMoment(options.at);
  if (!moment) return ComplainOfDiary(moment.error());
  const auto facts = LoadFacts(DiaryOr(options.diary));
  if (!facts) return ComplainOfDiary(facts.error());
  const programme::Plan plan = programme::MakePlan(*facts, {moment->at, moment->offset_min});
  if (options.json) return Print(programme::WritePlanJson(plan, *facts) + "\n");
  using plan_text::Detail;
  return Print(plan_text::WritePlanText(plan, *facts, catalogue, options.explain ? Detail::kExplain : Detail::kShort));
}

}  // namespace sitbone::cli
