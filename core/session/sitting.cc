#include "session/sitting.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "base/statistics.h"
#include "session/recorder.h"
#include "session/sitting_json.h"
#include "session/sitting_times.h"

namespace sitbone::session {
namespace {

using stretch::Effect;

double Degrees(double rad) { return ToDegrees(rad); }

// The middle of the values, with the middle of their uncertainties and what a person is told on top.
std::optional<Measured> MiddleOf(const std::vector<kinematics::Estimate>& estimates) {
  if (estimates.empty()) return std::nullopt;
  std::vector<double> values;
  std::vector<double> deviations;
  for (const kinematics::Estimate& estimate : estimates) {
    values.push_back(Degrees(estimate.value));
    deviations.push_back(Degrees(estimate.sd));
  }
  return Measured{UpperMedian(values), std::hypot(UpperMedian(deviations), kUnvalidatedDeg)};
}

Message Plain(std::string id) { return {std::move(id), {}}; }

}  // namespace

Sitting::Sitting(SittingPlan plan, std::vector<stretch::StretchSpec> stretches)
    : plan_(std::move(plan)), stretches_(std::move(stretches)) {
  SITBONE_CHECK(!plan_.blocks.empty());
  for (const SittingBlock& b : plan_.blocks) SITBONE_CHECK(b.stretch < stretches_.size());
  angles_.reserve(kAnglesMax);
}

void Sitting::Say(Message message, bool urgent) {
  cue_ = message;
  SittingEffect effect;
  effect.kind = SittingEffect::Kind::kSay;
  effect.message = std::move(message);
  effect.urgent = urgent;
  effects_.push_back(std::move(effect));
}

void Sitting::Ring(Bell bell) {
  SittingEffect effect;
  effect.kind = SittingEffect::Kind::kBell;
  effect.bell = bell;
  effects_.push_back(std::move(effect));
}

void Sitting::Record(std::string_view event, std::string data) {
  SittingEffect effect;
  effect.kind = SittingEffect::Kind::kRecord;
  effect.event = event;
  effect.data = std::move(data);
  effects_.push_back(std::move(effect));
}

std::vector<SittingEffect> Sitting::TakeEffects() { return std::exchange(effects_, {}); }

// A sentence that exists once for each stretch and names the side.
Message Sitting::Sided(std::string_view id) const {
  Message message = Plain(std::string(id) + "-" + spec().id);
  message.arguments.push_back({"side", std::string(body::SideName(block().side)), std::nullopt});
  return message;
}

void Sitting::Advance(Timestamp now) {
  if (now > now_) now_ = now;
}

void Sitting::Enter(Stage stage) {
  stage_ = stage;
  stage_since_ = now_;
  nudges_ = 0;
}

void Sitting::Start() {
  if (began_) return;
  began_ = true;
  now_ = Timestamp::FromSeconds(plan_.at_s);
  framing_.Restart(now_);
  if (!plan_.resumed) Record("session.started", SessionStartedData(plan_, stretches_));
  block_ = 0;
  while (block_ + 1 < plan_.blocks.size() && block().finished()) ++block_;
  if (block().finished()) return Finish(now_, EndReason::kDone);
  gate_.Step(now_);
  BeginBlock();
}

void Sitting::ForgetBlock() {
  felt_nothing_ = 0;
  felt_thigh_ = false;
  praised_tight_ = false;
}

// The first side of a stretch: the person has to get into place.
void Sitting::BeginBlock() {
  ForgetBlock();
  start_seen_ = false;
  Say(Sided("say-begin"));
  gate_.Step(now_);
  if (timed()) return EnterReady();
  Enter(Stage::kFraming);
}

void Sitting::EnterReady() {
  Enter(Stage::kReady);
  Ring(Bell::kReady);
  if (eyes()) Say(Plain("say-ready"));
  gate_.Step(now_);
}

void Sitting::EnterReach() {
  Enter(Stage::kReach);
  Say(felt_nothing_ > 0 && spec().straightening ? Plain("say-straighten") : Plain("say-reach-" + spec().id));
  gate_.Step(now_);
}

std::optional<std::size_t> Sitting::BlockFor(std::size_t stretch, body::Side side) const {
  const auto fits = [&](const SittingBlock& b) { return b.stretch == stretch && b.side == side && !b.finished(); };
  if (fits(block())) return block_;
  for (std::size_t i = 0; i < plan_.blocks.size(); ++i) {
    if (fits(plan_.blocks[i])) return i;
  }
  return std::nullopt;
}

// The kinds of the faults of a stretch that are going on.
std::vector<std::string> Sitting::FaultsOn(std::size_t stretch) const {
  std::vector<std::string> kinds;
  if (stretch != judged_) return kinds;
  const std::vector<stretch::FaultSpec>& faults = stretches_[stretch].faults;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    if ((faults_on_ & (1U << i)) != 0) kinds.push_back(faults[i].kind);
  }
  return kinds;
}

void Sitting::BeginHold(Timestamp from, std::size_t stretch, body::Side side) {
  hold_ = LiveHold{};
  hold_->from = from;
  hold_->stretch = stretch;
  hold_->side = side;
  hold_->faults = FaultsOn(stretch);
  std::erase_if(angles_, [&](const AngleSample& sample) { return sample.t < from; });
  // The person began another side than the one that was next: that one is done now.
  if (const auto at = BlockFor(stretch, side); at && *at != block_) {
    block_ = *at;
    ForgetBlock();
  }
  Enter(Stage::kHold);
  Ring(Bell::kStart);
  if (eyes() && side != block().side && gate_.Correct(now_, "other_leg")) {
    Message other = Plain("say-other-leg");
    other.arguments.push_back({"side", std::string(body::SideName(block().side)), std::nullopt});
    Say(std::move(other));
    return;
  }
  Say(Plain(block().repetitions_done > 0 ? "say-hold-again" : "say-hold"));
  gate_.Step(now_);
}

void Sitting::EndHold(Timestamp to, double credited_s) {
  if (!hold_) return;
  const LiveHold live = *std::exchange(hold_, std::nullopt);
  // chosen: a touch of the end position that is over before this is no hold (as in a recorded video).
  if ((to - live.from).seconds() < kHoldMin_s) {
    if (stage_ == Stage::kHold) EnterReach();
    return;
  }
  HoldDone hold;
  hold.stretch = live.stretch;
  hold.side = live.side;
  hold.from_s = live.from.seconds();
  hold.to_s = to.seconds();
  hold.credited_s = credited_s;
  hold.faults = live.faults;
  std::vector<kinematics::Estimate> knees;
  std::vector<kinematics::Estimate> hips;
  for (const AngleSample& sample : angles_) {
    if (sample.t < live.from || sample.t > to) continue;
    if (sample.knee) knees.push_back(*sample.knee);
    if (sample.trunk_thigh) hips.push_back(*sample.trunk_thigh);
  }
  hold.knee_flexion = MiddleOf(knees);
  hold.trunk_thigh = MiddleOf(hips);
  hold.course = MakeCourse(angles_, live.from, to);
  KeepHold(std::move(hold), live.achieved);
}

// Stores the hold, counts it for its block and goes on.
void Sitting::KeepHold(HoldDone hold, bool achieved) {
  const auto at = BlockFor(hold.stretch, hold.side);
  const stretch::DoseSpec& dose = stretches_[hold.stretch].dose;
  hold.hold_s = at ? plan_.blocks[*at].hold_s : dose.hold_s_min;
  // A gentle hold aims lower than the dose, and is done when its own aim is.
  hold.complete = achieved || hold.credited_s >= std::min(hold.hold_s, dose.hold_s_min) - kAimSlack_s;
  holds_.push_back(hold);
  Record("hold.done", HoldDoneData(plan_, stretches_, hold));
  if (at) {
    SittingBlock& b = plan_.blocks[*at];
    b.credited_s += hold.credited_s;
    if (hold.complete) ++b.repetitions_done;
  }
  if (stage_ != Stage::kHold) return;
  if (!hold.complete) {
    Say(Plain("say-short-hold"));
    gate_.Step(now_);
  }
  ask_where_ = spec().straightening && hold.complete && !felt_thigh_;
  EnterRest();
}

void Sitting::EnterRest() {
  if (ask_where_) {
    ask_where_ = false;
    Enter(Stage::kQuestion);
    Say(Plain("say-where"));
    Say(Plain("say-where-choices"));
    gate_.Step(now_);
    return;
  }
  if (block().finished()) return NextBlock();
  Enter(Stage::kRest);
  Message rest = Plain("say-rest");
  rest.arguments.push_back({"seconds", {}, kRest_s});
  Say(std::move(rest));
  gate_.Step(now_);
}

void Sitting::LeaveRest() {
  if (block().finished()) return NextBlock();
  const bool last = block().repetitions_done + 1 == block().repetitions && block().repetitions > 1;
  if (block().repetitions_done > 0) Say(Plain(last ? "say-last" : "say-again"));
  EnterReach();
}

void Sitting::NextBlock() {
  const auto open = std::find_if(plan_.blocks.begin(), plan_.blocks.end(), [](const auto& b) { return !b.finished(); });
  if (open == plan_.blocks.end()) return Finish(now_, EndReason::kDone);
  const std::size_t before = block().stretch;
  block_ = static_cast<std::size_t>(open - plan_.blocks.begin());
  ForgetBlock();
  if (block().stretch == before) {
    Enter(Stage::kSwitch);
    Ring(Bell::kReady);
    Say(Sided("say-switch"));
    gate_.Step(now_);
    return;
  }
  Message next = Plain("say-next-stretch");
  next.arguments.push_back({"stretch", spec().id, std::nullopt});
  Say(std::move(next));
  BeginBlock();
}

void Sitting::OnFault(const Effect& effect) {
  const std::string& kind = stretches_[effect.stretch].faults[effect.fault].kind;
  const bool working = stage_ == Stage::kHold || stage_ == Stage::kReach;
  const unsigned bit = 1U << effect.fault;
  if (effect.kind == Effect::Kind::kFaultBegan) {
    faults_on_ |= bit;
    judged_ = effect.stretch;
    if (hold_ && std::find(hold_->faults.begin(), hold_->faults.end(), kind) == hold_->faults.end()) {
      hold_->faults.push_back(kind);
    }
    if (working && gate_.Correct(now_, kind)) Say(Plain("say-fault-" + kind));
    return;
  }
  faults_on_ &= ~bit;
  if (working && hold_ && cue_ && cue_->id == "say-fault-" + kind && gate_.Encourage(now_)) {
    Say(Plain("say-fixed-" + kind));
  }
}

void Sitting::OnEffect(const Effect& effect) {
  switch (effect.kind) {
    case Effect::Kind::kPhase:
      if (effect.phase == stretch::Phase::kSetup) start_seen_ = false;
      if (effect.phase == stretch::Phase::kRest || effect.phase == stretch::Phase::kReach) {
        start_seen_ = effect.stretch == block().stretch;
      }
      break;
    case Effect::Kind::kHoldBegan:
      if (stage_ == Stage::kEased || (stage_ == Stage::kPaused && !paused_for_sight_)) break;
      if (stage_ == Stage::kPaused) Resume();
      BeginHold(effect.from, effect.stretch, effect.side);
      break;
    case Effect::Kind::kHoldEnded:
      if (hold_) EndHold(effect.to, effect.credited_s);
      break;
    case Effect::Kind::kFaultBegan:
    case Effect::Kind::kFaultEnded:
      OnFault(effect);
      break;
  }
}

void Sitting::See(const kinematics::Posture& posture, const stretch::Effects& effects, double credited_s) {
  if (!began_) return;
  Advance(posture.t);
  posture_ = posture;
  has_posture_ = true;
  framing_.See(posture);
  if (stage_ == Stage::kDone) return;
  if (posture.person && posture.leg_confidence >= kinematics::kLegConfidenceMin) {
    if (angles_.size() >= kAnglesMax) angles_.erase(angles_.begin(), angles_.begin() + kAnglesMax / 4);
    angles_.push_back({posture.t, posture.knee, posture.trunk_thigh, posture.back_rounding});
  }
  for (std::size_t i = 0; i < effects.count && stage_ != Stage::kDone; ++i) OnEffect(effects.items[i]);
  if (hold_) hold_->credited_s = credited_s;
  AlongHold();
  RemindOfFaults();
  WatchTheSight();
}

void Sitting::SeeEnd(const stretch::Effects& effects) {
  if (!began_) return;
  for (std::size_t i = 0; i < effects.count && stage_ != Stage::kDone; ++i) OnEffect(effects.items[i]);
}

void Sitting::SeeFrame(Timestamp t, const FrameSight& sight) {
  if (!began_) return;
  Advance(t);
  framing_.SeeFrame(t, sight);
}

// A fault that goes on is said again, as often as the gate lets it.
void Sitting::RemindOfFaults() {
  if (stage_ != Stage::kHold && stage_ != Stage::kReach) return;
  const std::vector<std::string> kinds = FaultsOn(block().stretch);
  if (!kinds.empty() && gate_.Correct(now_, kinds.front())) Say(Plain("say-fault-" + kinds.front()));
}

// What is said along a hold: halfway, the last seconds, the aim.
void Sitting::AlongHold() {
  if (!hold_ || stage_ != Stage::kHold) return;
  const double aim = block().hold_s;
  const double left = aim - hold_->credited_s;
  const auto once = [&](int step) { return hold_->said_until < step ? (hold_->said_until = step, true) : false; };
  if (left <= 0 && !hold_->achieved) {
    hold_->achieved = true;
    Ring(Bell::kEnd);
    Say(Plain("say-well-done"), true);
    Say(Plain("say-release-" + spec().id));
    gate_.Step(now_);
    return;
  }
  const int seconds = static_cast<int>(std::ceil(left));
  if (left > 0 && seconds <= 3 && once(10 - seconds)) {
    Message count = Plain("say-count");
    count.arguments.push_back({"number", {}, static_cast<double>(seconds)});
    Say(std::move(count), true);
    Ring(Bell::kTick);
    gate_.Step(now_);
  } else if (seconds <= 5 && left > 3 && once(3) && aim > kLongHold_s) {
    Say(Plain("say-five-more"));
    gate_.Step(now_);
  } else if (left <= aim / 2 && left > 5 && once(2) && gate_.Encourage(now_)) {
    Say(Plain("say-halfway"));
  }
  const bool knee_is_moved = spec().moved == stretch::Quantity::kKneeFlexion;
  const bool tight = has_posture_ && posture_.knee && Degrees(posture_.knee->value) > kTightDeg;
  if (knee_is_moved && tight && !praised_tight_ && hold_->credited_s > kPraiseAfter_s && gate_.Encourage(now_)) {
    praised_tight_ = true;
    Say(Plain("say-short-of-straight"));
  }
}

// Nobody there: pause, and go on when they are back. Something else amiss: say what, now and then.
void Sitting::WatchTheSight() {
  if (!eyes() || stage_ == Stage::kDone || stage_ == Stage::kEased || stage_ == Stage::kQuestion) return;
  if (stage_ == Stage::kPaused) {
    if (paused_for_sight_ && framing_.Back(now_)) {
      Resume();
      Say(Plain("say-back-again"));
      gate_.Step(now_);
    }
    return;
  }
  const std::string_view problem = framing_.Problem(now_);
  if (stage_ != Stage::kFraming && framing_.Gone(now_)) return PauseFor(true);
  if (!problem.empty() && gate_.Correct(now_, problem)) Say(Plain("say-hint-" + std::string(problem)));
}

void Sitting::PauseFor(bool gone) {
  paused_stage_ = stage_;
  paused_at_s_ = InStage();
  paused_for_sight_ = gone;
  Enter(Stage::kPaused);
  Ring(Bell::kPause);
  Say(Plain(gone ? "say-paused-gone" : "say-paused"), true);
  gate_.Step(now_);
  if (gone || timed() || !hold_) return;
  // Paused by the person: what was good so far is kept, and the rest of the hold is not listened to.
  EndHold(now_, hold_->credited_s);
  paused_stage_ = Stage::kRest;
  paused_at_s_ = 0;
}

void Sitting::Resume() {
  Enter(paused_stage_);
  stage_since_ = now_ - Duration::FromSeconds(paused_at_s_);
  if (timed() && hold_) hold_->from = now_ - Duration::FromSeconds(hold_->credited_s);
}

void Sitting::EaseOff() {
  Record("pain.increased", PainIncreasedData(plan_, stretches_, block(), stage_));
  // The stage comes first: a hold that ends here leads nowhere else.
  Enter(Stage::kEased);
  if (hold_) EndHold(now_, hold_->credited_s);
  ++eased_;
  ask_where_ = false;
  Ring(Bell::kEase);
  Say(Plain("say-ease-" + spec().id), true);
  if (eased_ < kEasesMax) Say(Plain("say-ease-choose"));
  gate_.Step(now_);
}

// Half the time and one repetition at most; how far, the person decides: less than before.
void Sitting::GoGently() {
  for (SittingBlock& b : plan_.blocks) {
    if (b.finished()) continue;
    b.hold_s = std::max(kGentleMin_s, std::min(b.hold_s, stretches_[b.stretch].dose.hold_s_min) / 2);
    b.repetitions = std::min(b.repetitions, b.repetitions_done + 1);
  }
  Say(Plain("say-gently"));
  Enter(Stage::kRest);
  gate_.Step(now_);
}

void Sitting::Answer(std::string_view where) {
  Record("stretch.felt", StretchFeltData(plan_, stretches_, block(), where));
  if (where == "below_knee") {
    Say(Plain("say-felt-below_knee"), true);
    return EaseOff();
  }
  if (where == "thigh") {
    felt_nothing_ = 0;
    felt_thigh_ = true;
    Say(Plain("say-felt-thigh"));
  } else if (where == "back") {
    Say(Plain("say-felt-back"));
  } else if (++felt_nothing_ == 1) {
    // Article: no stretch after a reasonable lean: straighten the knee further.
    Say(Plain("say-straighten"));
  } else {
    // Article: still none: ready for a more aggressive stretch. When, the programme decides.
    Record("stronger.noted", StrongerNotedData(plan_, stretches_, block()));
    Say(Plain("say-stronger-later"));
  }
  gate_.Step(now_);
  if (block().finished()) return NextBlock();
  Enter(Stage::kRest);
}

void Sitting::PressKey(Timestamp now, Press press) {
  if (!began_ || stage_ == Stage::kDone) return;
  Advance(now);
  const std::vector<Press> offered = Presses();
  if (std::find(offered.begin(), offered.end(), press) == offered.end()) return;
  switch (press) {
    case Press::kStart:
    case Press::kSkip:
      if (stage_ == Stage::kReady || stage_ == Stage::kSwitch) return EnterReach();
      if (stage_ == Stage::kRest) return LeaveRest();
      if (stage_ == Stage::kQuestion) return block().finished() ? NextBlock() : Enter(Stage::kRest);
      return NextBlock();
    case Press::kFeel:
      return BeginHold(now_, block().stretch, block().side);
    case Press::kDone:
      return EndHold(now_, hold_ ? hold_->credited_s : 0);
    case Press::kHurts:
      return EaseOff();
    case Press::kPause:
      return PauseFor(false);
    case Press::kResume:
      Resume();
      Say(Plain("say-resumed"));
      return;
    case Press::kGently:
      return GoGently();
    case Press::kStop:
      return Finish(now_, eased_ > 0 && stage_ == Stage::kEased ? EndReason::kEased : EndReason::kStopped);
    case Press::kFeltThigh:
      return Answer("thigh");
    case Press::kFeltNothing:
      return Answer("nothing");
    case Press::kFeltBack:
      return Answer("back");
    case Press::kFeltBelowKnee:
      return Answer("below_knee");
  }
}

double Sitting::StageSeconds() const {
  switch (stage_) {
    case Stage::kReady:
      return timed() ? kGetReadyTimed_s : kGetReady_s;
    case Stage::kReach:
      return timed() ? kReachTimed_s : kNudge_s;
    case Stage::kRest:
      return kRest_s;
    case Stage::kSwitch:
      return kSwitch_s;
    case Stage::kQuestion:
      return kQuestion_s;
    case Stage::kFraming:
    case Stage::kHold:
    case Stage::kEased:
    case Stage::kPaused:
    case Stage::kDone:
      break;
  }
  return 0;
}

// Waits for the start posture, and says now and then what is missing.
void Sitting::TickFraming() {
  if (!framing_.Problem(now_).empty()) return;
  if (start_seen_) return EnterReady();
  const bool seen = has_posture_ && posture_.person;
  if (!seen || InStage() < kFramingNudge_s * (nudges_ + 1) || !gate_.Encourage(now_)) return;
  ++nudges_;
  const bool lying = spec().position == kinematics::Position::kLying;
  if (posture_.position != spec().position) {
    Say(Plain(lying ? "say-hint-lie_down" : "say-hint-sit_down"));
  } else {
    Say(Sided("say-setup"));
  }
}

void Sitting::TickStage() {
  const double length_s = StageSeconds();
  switch (stage_) {
    case Stage::kFraming:
      TickFraming();
      break;
    case Stage::kReady:
    case Stage::kSwitch:
      if (InStage() >= length_s) EnterReach();
      break;
    case Stage::kReach:
      if (InStage() < length_s * (nudges_ + 1)) break;
      ++nudges_;
      if (timed()) return BeginHold(now_, block().stretch, block().side);
      if (gate_.Encourage(now_)) Say(Plain("say-reach-" + spec().id));
      break;
    case Stage::kHold:
      if (timed() && hold_) {
        hold_->credited_s = (now_ - hold_->from).seconds();
        AlongHold();
        if (hold_->achieved) EndHold(now_, hold_->credited_s);
      }
      break;
    case Stage::kRest:
      if (InStage() >= length_s) LeaveRest();
      break;
    case Stage::kQuestion:
      // No answer is no answer: nothing is noted.
      if (InStage() >= length_s) block().finished() ? NextBlock() : LeaveRest();
      break;
    case Stage::kEased:
    case Stage::kPaused:
    case Stage::kDone:
      break;
  }
}

void Sitting::Tick(Timestamp now) {
  if (!began_ || stage_ == Stage::kDone) return;
  Advance(now);
  TickStage();
  WatchTheSight();
}

void Sitting::Finish(Timestamp now, EndReason reason) {
  if (!began_ || stage_ == Stage::kDone) return;
  Advance(now);
  end_reason_ = reason;
  Enter(Stage::kDone);
  if (hold_) EndHold(now_, hold_->credited_s);
  Ring(Bell::kFinish);
  Say(Plain(reason == EndReason::kDone ? "say-finished" : "say-stopped"), true);
  Record("session.ended", SessionEndedData(plan_, reason));
}

}  // namespace sitbone::session
