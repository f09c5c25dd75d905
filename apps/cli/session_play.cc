#include "apps/cli/session_play.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

#include "apps/cli/analyze.h"
#include "apps/cli/session_questions.h"
#include "programme/event.h"
#include "programme/uuid.h"

namespace sitbone::cli {
namespace {

using messages::Argument;
using session::Press;
using session::SittingEffect;
using session::SittingView;
using session::Stage;

constexpr int kTickMs = 100;   // chosen: what the sitting asks for
constexpr int kBarWidth = 40;  // chosen: fits a terminal of 80 columns with its margin

// Five rows of each digit, for eyes three metres away.
constexpr std::array<std::array<std::string_view, 5>, 10> kDigits = {{
    {"######", "##  ##", "##  ##", "##  ##", "######"},
    {"  ##  ", "####  ", "  ##  ", "  ##  ", "######"},
    {"######", "    ##", "######", "##    ", "######"},
    {"######", "    ##", "  ####", "    ##", "######"},
    {"##  ##", "##  ##", "######", "    ##", "    ##"},
    {"######", "##    ", "######", "    ##", "######"},
    {"######", "##    ", "######", "##  ##", "######"},
    {"######", "    ##", "   ## ", "  ##  ", "  ##  "},
    {"######", "##  ##", "######", "##  ##", "######"},
    {"######", "##  ##", "######", "    ##", "######"},
}};
constexpr std::string_view kBlock = "\xe2\x96\x88";  // U+2588, a full block
constexpr std::string_view kShade = "\xe2\x96\x91";  // U+2591, a light shade

std::string BigNumber(int number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t row = 0; row < 5; ++row) {
    text += "      ";
    for (const char digit : digits) {
      for (const char c : kDigits[static_cast<std::size_t>(digit - '0')][row]) {
        text += c == '#' ? kBlock : std::string_view(" ");
      }
      text += "   ";
    }
    text += '\n';
  }
  return text;
}

std::string Bar(double progress) {
  const int full = static_cast<int>(std::lround(std::clamp(progress, 0.0, 1.0) * kBarWidth));
  std::string text = "  ";
  for (int i = 0; i < kBarWidth; ++i) text += i < full ? kBlock : kShade;
  return text;
}

bool Offers(const SittingView& view, Press press) {
  return std::ranges::find(view.presses, press) != view.presses.end();
}

// What Space does: the first of these that is offered.
std::optional<Press> MainPress(const SittingView& view) {
  for (const Press press : {Press::kStart, Press::kFeel, Press::kDone, Press::kResume, Press::kSkip}) {
    if (Offers(view, press)) return press;
  }
  return {};
}

const char* IdOf(Press press, Stage stage) {
  switch (press) {
    case Press::kStart:
      return "press-start";
    case Press::kFeel:
      return "press-feel";
    case Press::kDone:
      return "press-done";
    case Press::kResume:
      return "press-resume";
    default:
      return stage == Stage::kQuestion ? "press-skip-question" : "press-skip";
  }
}

// What a key means; none: nothing.
std::optional<Press> Meant(char key, const SittingView& view) {
  switch (key | 0x20) {
    case 'h':
      return Press::kHurts;
    case 'p':
      return view.stage == Stage::kPaused ? Press::kResume : Press::kPause;
    case 'q':
      return Press::kStop;
    case 'g':
      return Press::kGently;
  }
  if (view.stage == Stage::kQuestion && key >= '1' && key <= '4') {
    constexpr std::array kAnswers = {Press::kFeltThigh, Press::kFeltNothing, Press::kFeltBack, Press::kFeltBelowKnee};
    return kAnswers[static_cast<std::size_t>(key - '1')];
  }
  if ((key == ' ' || key == '\n' || key == '\r') && view.stage != Stage::kEased) return MainPress(view);
  return {};
}

double SteadySeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Result<std::string> MakeSessionId() {
  programme::Uuid bytes = {};
  if (getentropy(bytes.data(), bytes.size()) != 0) {
    return Fail(ErrorCode::kInternal, "the system gives no random numbers.");
  }
  bytes[6] = static_cast<std::uint8_t>(0x40 | (bytes[6] & 0x0f));
  bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
  return programme::WriteUuid(bytes);
}

SessionPlay::SessionPlay(session::Sitting& sitting, sqlite_diary::Store& store, const messages::Catalogue& catalogue,
                         bool voice, double speed)
    : sitting_(sitting),
      store_(store),
      catalogue_(catalogue),
      speech_(std::string(catalogue.language()), voice),
      voice_(voice),
      speed_(speed) {}

double SessionPlay::Now() const { return (SteadySeconds() - began_s_) * speed_; }

std::string SessionPlay::Text(const session::Message& message) const {
  std::vector<Argument> arguments;
  for (const session::Message::Argument& one : message.arguments) {
    if (one.number) {
      arguments.emplace_back(one.name, *one.number);
    } else {
      arguments.emplace_back(one.name, std::string_view(one.word));
    }
  }
  return catalogue_.Format(message.id, arguments);
}

void SessionPlay::Record(const SittingEffect& effect) {
  auto draft = programme::ParseDraft(effect.event, effect.data);
  if (!draft) return;  // the sitting's own JSON
  if (effect.event == "session.ended") {
    const std::string reason = draft->data.value("reason", "");
    reason_ = reason == "done"    ? session::EndReason::kDone
              : reason == "eased" ? session::EndReason::kEased
                                  : session::EndReason::kStopped;
  }
  waiting_.push_back({effect.event, std::move(draft->data)});
  static_cast<void>(Keep());  // what waits is tried again, and told in the end
}

Result<void> SessionPlay::Keep() {
  while (!waiting_.empty()) {
    if (auto noted = Note(store_, waiting_.front().kind, waiting_.front().data); !noted) {
      problem_ = noted.error().context;
      return noted;
    }
    waiting_.erase(waiting_.begin());
  }
  problem_.clear();
  return {};
}

void SessionPlay::CarryOut() {
  for (const SittingEffect& effect : sitting_.TakeEffects()) {
    switch (effect.kind) {
      case SittingEffect::Kind::kSay:
        said_ = Text(effect.message);
        speech_.Say(said_, effect.urgent);
        break;
      case SittingEffect::Kind::kBell:
        if (effect.bell != session::Bell::kTick) terminal_->Ring();
        break;
      case SittingEffect::Kind::kRecord:
        Record(effect);
        break;
    }
  }
}

void SessionPlay::Press(char key) {
  const SittingView view = sitting_.view();
  const auto press = Meant(key, view);
  if (press) sitting_.PressKey(Timestamp::FromSeconds(Now()), *press);
}

std::string SessionPlay::Keys(const SittingView& view) const {
  const auto say = [this](const char* id) { return catalogue_.Format(id); };
  const std::string hurts = say("press-hurts");
  const std::string stop = say("press-stop");
  if (view.stage == Stage::kEased) {
    const std::string gently = say("press-gently");
    const std::string today = say("press-stop-today");
    return catalogue_.Format("session-keys-eased",
                             {{"gently", std::string_view(gently)}, {"stop", std::string_view(today)}});
  }
  const auto main = MainPress(view);
  const std::string goes_on = main ? say(IdOf(*main, view.stage)) : "-";
  if (view.stage == Stage::kQuestion) {
    const std::string one = say("felt-thigh");
    const std::string two = say("felt-nothing");
    const std::string three = say("felt-back");
    const std::string four = say("felt-below-knee");
    return catalogue_.Format("session-keys-answer", {{"one", std::string_view(one)},
                                                     {"two", std::string_view(two)},
                                                     {"three", std::string_view(three)},
                                                     {"four", std::string_view(four)},
                                                     {"skip", std::string_view(goes_on)}});
  }
  const std::string pause = say(view.stage == Stage::kPaused ? "press-resume" : "press-pause");
  return catalogue_.Format("session-keys", {{"main", std::string_view(goes_on)},
                                            {"hurts", std::string_view(hurts)},
                                            {"pause", std::string_view(pause)},
                                            {"stop", std::string_view(stop)}});
}

std::string SessionPlay::Screen() const {
  const SittingView view = sitting_.view();
  std::string text = "\n  " + catalogue_.Format("today-step-" + sitting_.stretches()[view.stretch].id) + "  " +
                     catalogue_.Format(view.side == body::Side::kLeft ? "check-side-left" : "check-side-right") + "  " +
                     catalogue_.Format("repetition-of", {{"number", view.repetition}, {"of", view.repetitions}}) +
                     "\n\n  " + Text(view.headline) + "\n\n";
  const bool counts = view.count && view.stage != Stage::kQuestion;
  text += counts ? BigNumber(*view.count) : "\n\n\n\n\n";
  text += '\n' + (counts ? Bar(view.progress) : std::string()) + "\n\n  " + said_ + "\n\n  " + Keys(view) + '\n';
  if (voice_ && !speech_.there()) text += "\n  " + catalogue_.Format("session-no-voice") + '\n';
  if (!problem_.empty()) {
    text += "\n  " + catalogue_.Format("session-unstored", {{"reason", std::string_view(problem_)}}) + '\n';
  }
  return text;
}

session::EndReason SessionPlay::Run() {
  Terminal terminal;
  terminal_ = &terminal;
  began_s_ = SteadySeconds();
  sitting_.Start();
  std::string shown;
  while (sitting_.stage() != Stage::kDone && !g_interrupted) {
    CarryOut();
    speech_.Go();
    if (std::string now = Screen(); now != shown) {
      terminal.Show(now);
      shown = std::move(now);
    }
    if (const auto key = terminal.Key(static_cast<int>(std::max(1.0, kTickMs / speed_)))) Press(*key);
    sitting_.Tick(Timestamp::FromSeconds(Now()));
  }
  if (g_interrupted) sitting_.Finish(Timestamp::FromSeconds(Now()), session::EndReason::kInterrupted);
  CarryOut();
  terminal_ = nullptr;
  return reason_;
}

}  // namespace sitbone::cli
