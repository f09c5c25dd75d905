#include "apps/cli/session.h"

#include <signal.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>
#include <utility>
#include <vector>

#include "apps/cli/analyze.h"
#include "apps/cli/data_files.h"
#include "apps/cli/diary_file.h"
#include "apps/cli/moment.h"
#include "apps/cli/session_play.h"
#include "apps/cli/session_questions.h"
#include "apps/cli/terminal.h"
#include "messages/catalogue.h"
#include "plan_text/plan_text.h"

namespace sitbone::cli {
namespace {

using messages::Catalogue;
using programme::Facts;
using programme::Leg;
using programme::Plan;
using programme::PlanItem;
using programme::Status;
using session::SittingBlock;
using sqlite_diary::Store;

// A session from the first question to the last word.
class Evening {
 public:
  Evening(const SessionOptions& options, std::string path, Store store, std::vector<stretch::StretchSpec> stretches,
          const Catalogue& catalogue)
      : options_(options),
        path_(std::move(path)),
        store_(std::move(store)),
        stretches_(std::move(stretches)),
        catalogue_(catalogue),
        questions_(store_, catalogue_) {}

  Result<void> Hold() {
    if (auto read = Replan(); !read) return read;
    if (auto asked = AskAll(); !asked) return asked;
    auto blocks = Choose();
    if (!blocks) return std::unexpected(blocks.error());
    if (blocks->empty()) return {};
    const auto id = MakeSessionId();
    if (!id) return std::unexpected(id.error());
    const auto pain = questions_.Rate(*id, "before");
    if (!pain) return std::unexpected(pain.error());
    if (*pain) {  // what was told now may close something
      if (auto read = Replan(); !read) return read;
      blocks = Choose();
      if (!blocks) return std::unexpected(blocks.error());
      if (blocks->empty()) return {};
    }
    if (auto ready = Prepare(*blocks); !ready) return ready;
    return Play(*id, std::move(*blocks), *pain);
  }

 private:
  void Print(std::string_view id, std::initializer_list<messages::Argument> arguments = {}) const {
    std::printf("%s\n", catalogue_.Format(id, arguments).c_str());
  }

  Result<void> Replan() {
    auto facts = LoadFacts(path_);
    if (!facts) return std::unexpected(facts.error());
    const auto moment = MakeMoment("");
    if (!moment) return std::unexpected(moment.error());
    facts_ = std::move(*facts);
    plan_ = programme::MakePlan(facts_, {moment->at, moment->offset_min});
    return {};
  }

  // Each question once; an answer may bring another one.
  Result<void> AskAll() {
    std::set<std::string> asked;
    while (true) {
      const auto next = std::ranges::find_if(
          plan_.questions, [&](const programme::Reason& one) { return !asked.contains(one.evidence.text); });
      if (next == plan_.questions.end()) return {};
      asked.insert(next->evidence.text);
      const bool screening = next->evidence.text == "screening";
      if (auto answered = questions_.Ask(*next, facts_); !answered) return answered;
      if (auto read = Replan(); !read) return read;
      if (screening && plan_.state == programme::PlanState::kStopped) Print("session-screening-stored");
    }
  }

  bool IsWanted(const PlanItem& item) const {
    if (item.step->group != programme::StepGroup::kArticle) return false;
    if (options_.leg != "both" && programme::Name(item.leg) != options_.leg) return false;
    return options_.stretch == "due" || options_.stretch == "both" || item.step->id == options_.stretch;
  }

  // More than the dose of the day is a person's own choice; what is not safe is not.
  bool IsOpen(const PlanItem& item) const {
    const bool now = item.status == Status::kDue || item.status == Status::kMay;
    return now || (options_.stretch != "due" && (item.status == Status::kWait || item.status == Status::kDone));
  }

  // Our advice alone keeps it for later: the person may choose it after reading why.
  static bool IsAdvised(const PlanItem& item) {
    bool advised = false;
    for (const programme::Reason& reason : item.reasons) {
      if (reason.rule->effect != programme::Effect::kLater) continue;
      if (reason.rule->id != "one_first") return false;
      advised = true;
    }
    return item.status == Status::kLater && advised;
  }

  Result<std::vector<SittingBlock>> Choose() {
    if (options_.stretch == "two" &&
        std::ranges::any_of(plan_.items, [this](const PlanItem& item) { return IsWanted(item) && IsAdvised(item); })) {
      if (auto overridden = AskAgainstAdvice(); !overridden) return std::unexpected(overridden.error());
    }
    std::vector<SittingBlock> blocks;
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      for (const PlanItem& item : plan_.items) {
        if (item.step->id != stretches_[i].id || !IsWanted(item) || !IsOpen(item) || item.dose.hold_s == 0) continue;
        blocks.push_back({i, item.leg == Leg::kLeft ? body::Side::kLeft : body::Side::kRight, item.dose.repetitions,
                          static_cast<double>(item.dose.hold_s), 0, 0});
      }
    }
    if (blocks.empty()) Explain();
    return blocks;
  }

  Result<void> AskAgainstAdvice() {
    Print("session-advised");
    for (const PlanItem& item : plan_.items) {
      if (!IsWanted(item) || !IsAdvised(item)) continue;
      for (const programme::Reason& reason : item.reasons) {
        std::printf("  %s\n", plan_text::WordReason(reason, item.leg, plan_.now, catalogue_).c_str());
      }
      break;  // the other leg's are the same
    }
    Print("session-advised-ask");
    const auto yes = questions_.YesNo();
    if (!yes) return std::unexpected(yes.error());
    if (!*yes) return {};
    if (auto noted = Note(store_, "advice.overridden", {{"advice", "one_first"}}); !noted) return noted;
    return Replan();
  }

  void Explain() const {
    const bool only_the_dose = std::ranges::any_of(plan_.items, [](const PlanItem& item) {
      return item.step->group == programme::StepGroup::kArticle &&
             (item.status == Status::kWait || item.status == Status::kDone);
    });
    Print(only_the_dose && options_.stretch == "due" ? "session-nothing-due" : "session-closed");
    std::printf("\n%s", plan_text::WritePlanText(plan_, facts_, catalogue_, plan_text::Detail::kShort).c_str());
  }

  Result<void> Prepare(const std::vector<SittingBlock>& blocks) {
    std::set<std::string> told;
    for (const SittingBlock& block : blocks) {
      const std::string& id = stretches_[block.stretch].id;
      if (!told.insert(id).second) continue;
      std::printf("\n");
      Print("cautions-title-" + id);
      for (const char* part : {"place", "down", "up", "feel"}) {
        std::printf("  %s: %s\n", catalogue_.Format("cautions-" + id + "-" + part + "-title").c_str(),
                    catalogue_.Format("cautions-" + id + "-" + part).c_str());
      }
    }
    Print("pain-stop-rule");
    Print("session-begin");
    std::string line;
    if (!std::getline(std::cin, line) || g_interrupted) return Fail(ErrorCode::kCancelled, "session: ended.");
    return {};
  }

  Result<void> Play(const std::string& id, std::vector<SittingBlock> blocks, std::optional<int> before) {
    session::SittingPlan plan;
    plan.session = id;
    plan.mode = session::SittingMode::kTimer;
    plan.blocks = std::move(blocks);
    session::Sitting sitting(std::move(plan), stretches_);
    SessionPlay play(sitting, store_, catalogue_, options_.voice, options_.speed);
    const session::EndReason reason = play.Run();
    if (auto kept = play.Keep(); !kept) return kept;
    Tell(sitting, reason);
    if (g_interrupted) return {};
    const auto after = questions_.Rate(id, "after");
    if (!after) return std::unexpected(after.error());
    if (!*after) Print("pain-after-none");
    if (*after && before) {
      const char* change = **after > *before ? "more" : **after < *before ? "less" : "same";
      Print(std::string("pain-after-") + change, {{"before", *before}, {"now", **after}});
    }
    Print("session-noted", {{"diary", std::string_view(path_)}});
    return {};
  }

  void Tell(const session::Sitting& sitting, session::EndReason reason) const {
    const char* end = reason == session::EndReason::kDone    ? "done"
                      : reason == session::EndReason::kEased ? "eased"
                                                             : "stopped";
    double seconds = 0;
    for (const SittingBlock& block : sitting.blocks()) seconds += block.credited_s;
    std::printf("\n");
    Print(std::string("after-title-") + end, {{"seconds", seconds}});
    for (const SittingBlock& block : sitting.blocks()) {
      const std::string stretch = catalogue_.Format("today-step-" + stretches_[block.stretch].id);
      Print("session-line", {{"stretch", std::string_view(stretch)},
                             {"side", block.side == body::Side::kLeft ? "left" : "right"},
                             {"done", block.repetitions_done},
                             {"repetitions", block.repetitions},
                             {"seconds", block.credited_s}});
    }
    Print(std::string("after-lead-") + end);
    Print(std::string("after-next-") + end);
  }

  const SessionOptions& options_;
  const std::string path_;
  Store store_;
  const std::vector<stretch::StretchSpec> stretches_;
  const Catalogue& catalogue_;
  Questions questions_;
  Facts facts_;
  Plan plan_;
};

Result<void> Begin(const SessionOptions& options) {
  if (auto terminal = Terminal::Check(); !terminal) return terminal;
  const auto catalogue = Catalogue::Find(options.language).value_or(Catalogue::Default());
  auto stretches = LoadStretches();
  if (!stretches) return std::unexpected(stretches.error());
  const std::string path = DiaryOr(options.diary);
  auto store = OpenForWriting(path);
  if (!store) return std::unexpected(store.error());
  return Evening(options, path, std::move(*store), std::move(*stretches), catalogue).Hold();
}

}  // namespace

CLI::App* AddSession(CLI::App& app, SessionOptions& options) {
  CLI::App* session = app.add_subcommand("session", "Be led through the stretches here, without a camera");
  session->footer(
      "Asks what has to be asked, counts, and notes everything in your diary. espeak-ng speaks, where it is "
      "installed.\n"
      "Keys: Space goes on, H when it hurts more, P pauses, Q stops.\n\n"
      "Example:  sitbone session\n"
      "          sitbone session --stretch one --leg left --lang de\n\n"
      "Exit codes: 0 done or nothing is due, 1 the diary can't be written, 2 wrong usage, 3 the diary can't be read,\n"
      "130 ended by Ctrl-C.");
  session->add_option("--diary", options.diary, "The diary (default: SITBONE_DIARY or your data folder)");
  session->add_option("--stretch", options.stretch, "due, one, two or both")
      ->check(CLI::IsMember({"due", "one", "two", "both"}))
      ->capture_default_str();
  session->add_option("--leg", options.leg, "left, right or both")
      ->check(CLI::IsMember({"left", "right", "both"}))
      ->capture_default_str();
  session->add_option("--lang", options.language, "en or de")
      ->check(CLI::IsMember({"en", "de"}))
      ->capture_default_str();
  session->add_flag("!--no-voice", options.voice, "Nothing is spoken");
  session->add_option("--speed", options.speed, "How fast the session's clock runs, for tests")
      ->check(CLI::Range(0.1, 100.0))
      ->group("");
  return session;
}

int Session(const SessionOptions& options) {
  // Ctrl-C ends waiting for a line, too, which it does not after std::signal.
  struct sigaction action = {};
  action.sa_handler = [](int) { g_interrupted = true; };
  sigaction(SIGINT, &action, nullptr);
  const auto held = Begin(options);
  if (g_interrupted) return kInterrupted;
  if (held) return kDone;
  if (held.error().code == ErrorCode::kCancelled) return kInterrupted;
  return ComplainOfDiary(held.error());
}

}  // namespace sitbone::cli
