// One sitting as it is lived: postures, ticks of the clock and the person's presses come in; what to show, say, sound
// and store comes out. Pure: the shell brings the time.
//
// Use:     construct; Start; then See for every posture (never in the timer mode), Tick about ten times a second and
//          Press, all with times that do not run backwards; after each, view() and TakeEffects(). Finish ends it.
// Units:   seconds, degrees (what a person reads); postures come in rad.
// Errors:  a press that is not offered is ignored; time that runs backwards stands still.
// Source:  dose, phases and faults: stretches/*.json. What is timed here says `chosen:` beside it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "figure/figure_posture.h"
#include "kinematics/posture.h"
#include "session/cue_gate.h"
#include "session/framing.h"
#include "session/hold_course.h"
#include "session/session_record.h"
#include "stretch/coach.h"

namespace sitbone::session {

enum class SittingMode { kCamera, kVideo, kTimer };
enum class Stage { kFraming, kReady, kReach, kHold, kRest, kSwitch, kQuestion, kEased, kPaused, kDone };
enum class Press {
  kStart,
  kFeel,
  kDone,
  kHurts,
  kPause,
  kResume,
  kSkip,
  kStop,
  kGently,
  kFeltThigh,
  kFeltNothing,
  kFeltBack,
  kFeltBelowKnee
};
enum class Bell { kReady, kStart, kTick, kEnd, kPause, kEase, kFinish };
enum class EndReason { kDone, kStopped, kEased, kInterrupted };

/// A sentence by its id (messages/page.*.ftl), with words or whole numbers in it.
struct Message {
  struct Argument {
    std::string name;
    std::string word;  ///< used when `number` is empty
    std::optional<double> number;
  };
  std::string id;
  std::vector<Argument> arguments;
};

/// One side of one stretch.
struct SittingBlock {
  std::size_t stretch = 0;  ///< index into the stretches
  body::Side side = body::Side::kRight;
  int repetitions = 2;
  double hold_s = 20;
  int repetitions_done = 0;
  double credited_s = 0;

  bool finished() const { return repetitions_done >= repetitions; }
};

struct SittingPlan {
  std::string session;  ///< UUID, comes back in every record
  SittingMode mode = SittingMode::kCamera;
  std::vector<SittingBlock> blocks;  ///< in their order; at least one
  bool resumed = false;              ///< it was begun before a reload: no second session.started
  double at_s = 0;                   ///< how long it had run then; its times go on from there
};

/// A hold that ended, as it is stored.
struct HoldDone {
  std::size_t stretch = 0;
  body::Side side = body::Side::kRight;
  double from_s = 0;
  double to_s = 0;
  double credited_s = 0;
  double hold_s = 0;
  bool complete = false;
  std::optional<Measured> knee_flexion;
  std::optional<Measured> trunk_thigh;
  std::vector<std::string> faults;
  HoldCourse course;
};

/// Something that the shell carries out.
struct SittingEffect {
  enum class Kind { kSay, kBell, kRecord };
  Kind kind = Kind::kSay;
  Message message;      // kSay
  bool urgent = false;  // kSay: cuts off what is being said
  Bell bell = Bell::kReady;
  std::string event;  // kRecord: kind of the event
  std::string data;   // kRecord: its data, JSON
};

/// What is on the screen. docs/coach-page.md says what each means.
struct SittingView {
  Stage stage = Stage::kFraming;
  std::size_t stretch = 0;
  body::Side side = body::Side::kRight;
  int repetition = 1;
  int repetitions = 1;
  std::size_t block = 0;  ///< from 0
  double hold_s = 0;
  std::optional<int> count;
  double progress = 0;
  bool counting = false;
  Message headline;
  std::optional<Message> cue;
  std::string_view unseen;  ///< empty = all is seen
  std::optional<Measured> knee_flexion;
  std::optional<Measured> trunk_thigh;
  std::vector<Press> presses;
  figure::FigurePosture figure;
};

class Sitting {
 public:
  /// `plan` names only stretches that exist, and has a block.
  Sitting(SittingPlan plan, std::vector<stretch::StretchSpec> stretches);

  /// Its first time is the plan's `at_s`.
  void Start();
  /// A measured posture (or one without a person), what the coach made of it, and the good seconds of its hold so far.
  void See(const kinematics::Posture& posture, const stretch::Effects& effects, double credited_s);
  /// Where the person stands in the picture, as often as it is known.
  void SeeFrame(Timestamp t, const FrameSight& sight);
  /// What ended with the last picture: call before Finish with what stretch::Coach::Finish says.
  void SeeEnd(const stretch::Effects& effects);
  void Tick(Timestamp now);
  void PressKey(Timestamp now, Press press);
  /// Ends the sitting, if it has not ended.
  void Finish(Timestamp now, EndReason reason);

  SittingView view() const;
  /// What happened since the last call.
  std::vector<SittingEffect> TakeEffects();

  const std::vector<SittingBlock>& blocks() const { return plan_.blocks; }
  const std::vector<stretch::StretchSpec>& stretches() const { return stretches_; }
  const std::vector<HoldDone>& holds() const { return holds_; }
  Stage stage() const { return stage_; }
  bool began() const { return began_; }

 private:
  // The hold that is going on. In the timer mode the clock alone counts it.
  struct LiveHold {
    Timestamp from;
    std::size_t stretch = 0;
    body::Side side = body::Side::kRight;
    double credited_s = 0;
    bool achieved = false;  ///< the aim was reached and said
    std::vector<std::string> faults;
    int said_until = 0;  ///< which of the cues along the hold were said
  };

  const SittingBlock& block() const { return plan_.blocks[block_]; }
  SittingBlock& block() { return plan_.blocks[block_]; }
  const stretch::StretchSpec& spec() const { return stretches_[block().stretch]; }
  bool timed() const { return plan_.mode == SittingMode::kTimer; }
  bool eyes() const { return !timed(); }
  double InStage() const { return (now_ - stage_since_).seconds(); }
  void Advance(Timestamp now);
  void Enter(Stage stage);
  void EnterReady();
  void ForgetBlock();
  void EnterReach();
  void EnterRest();
  void LeaveRest();
  void BeginBlock();
  void BeginHold(Timestamp from, std::size_t stretch, body::Side side);
  void EndHold(Timestamp to, double credited_s);
  void KeepHold(HoldDone hold, bool achieved);
  void AlongHold();
  std::vector<std::string> FaultsOn(std::size_t stretch) const;
  void RemindOfFaults();
  void OnEffect(const stretch::Effect& effect);
  void OnFault(const stretch::Effect& effect);
  void NextBlock();
  std::optional<std::size_t> BlockFor(std::size_t stretch, body::Side side) const;
  void WatchTheSight();
  void PauseFor(bool gone);
  void Resume();
  void EaseOff();
  void GoGently();
  void Answer(std::string_view where);
  void TickStage();
  void TickFraming();
  std::optional<int> Count() const;
  Message Headline() const;
  std::vector<Press> Presses() const;
  figure::FigurePosture GuideFigure() const;
  figure::FigurePosture Figure() const;
  double StageSeconds() const;
  Message Sided(std::string_view id) const;
  void Say(Message message, bool urgent = false);
  void Ring(Bell bell);
  void Record(std::string_view event, std::string data);

  SittingPlan plan_;
  std::vector<stretch::StretchSpec> stretches_;
  std::vector<SittingEffect> effects_;
  std::vector<HoldDone> holds_;
  CueGate gate_;
  Framing framing_;

  bool began_ = false;
  Timestamp now_{};
  Stage stage_ = Stage::kFraming;
  Timestamp stage_since_{};
  Stage paused_stage_ = Stage::kFraming;
  double paused_at_s_ = 0;  // how long the paused stage had run
  bool paused_for_sight_ = false;
  EndReason end_reason_ = EndReason::kDone;
  std::size_t block_ = 0;
  bool start_seen_ = false;  // the coach has seen the start posture of this stretch
  int nudges_ = 0;
  std::optional<LiveHold> hold_;
  int eased_ = 0;
  bool ask_where_ = false;
  bool felt_thigh_ = false;     // in this block
  int felt_nothing_ = 0;        // in this block
  unsigned faults_on_ = 0;      // a bit for each fault of the stretch that is going on
  std::size_t judged_ = 0;      // the stretch that they belong to
  bool praised_tight_ = false;  // in this block
  std::optional<Message> cue_;
  std::vector<AngleSample> angles_;
  kinematics::Posture posture_;
  bool has_posture_ = false;
};

std::string_view StageName(Stage stage);
std::string_view PressName(Press press);
std::optional<Press> FindPress(std::string_view name);
std::string_view BellName(Bell bell);
std::string_view EndReasonName(EndReason reason);
std::string_view ModeName(SittingMode mode);

}  // namespace sitbone::session
