#include "session/sitting.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "session/recording_format.h"
#include "session/sitting_json.h"
#include "session/sitting_times.h"
#include "stretch/player_testing.h"

namespace sitbone::session {
namespace {

using Json = nlohmann::json;
using stretch::MakePosture;
using stretch::Moment;

constexpr auto kLying = kinematics::Position::kLying;
constexpr auto kSitting = kinematics::Position::kSitting;
constexpr double kTick_s = 0.1;

const std::vector<stretch::StretchSpec>& Specs() {
  static const std::vector<stretch::StretchSpec> specs = {stretch::ReadSpec("one"), stretch::ReadSpec("two")};
  return specs;
}

SittingBlock Block(std::size_t stretch, body::Side side, int repetitions = 2, double hold_s = 20) {
  SittingBlock block;
  block.stretch = stretch;
  block.side = side;
  block.repetitions = repetitions;
  block.hold_s = hold_s;
  return block;
}

// A sitting with a coach in front of it, as the page runs them: postures at 7.5 Hz, ticks at 10 Hz.
class Room {
 public:
  Room(SittingMode mode, std::vector<SittingBlock> blocks, bool resumed = false)
      : sitting({"s", mode, std::move(blocks), resumed}, Specs()), coach_(Specs(), std::nullopt) {
    sitting.Start();
    Collect();
  }

  // Plays the moments, which begin now, seen from the side; `side` is the stretched leg.
  void Play(kinematics::Position position, std::vector<Moment> moments, body::Side side = body::Side::kRight) {
    for (Moment& m : moments) m.t_s += t_s;
    for (kinematics::Posture posture : stretch::Sample(position, moments, stretch::kMeasuredHz)) {
      posture.side = side;
      TickUntil(posture.t.seconds());
      sitting.SeeFrame(posture.t, {true, 0.1, 0.9, 0.2, 0.8});
      const stretch::Effects judged = coach_.Step(posture);
      sitting.See(posture, judged, coach_.credited_s());
      Collect();
    }
  }
  // Nobody in the picture.
  void PlayNobody(double seconds) {
    const double until = t_s + seconds;
    for (double t = t_s; t < until; t += 1 / stretch::kMeasuredHz) {
      TickUntil(t);
      kinematics::Posture posture;
      posture.t = Timestamp::FromSeconds(t);
      sitting.SeeFrame(posture.t, {});
      sitting.See(posture, coach_.Step(posture), coach_.credited_s());
      Collect();
    }
  }
  // Only the clock.
  void Wait(double seconds) { TickUntil(t_s + seconds); }
  void Press(Press press) {
    sitting.PressKey(Timestamp::FromSeconds(t_s), press);
    Collect();
  }

  std::vector<std::string> Said(const std::string& id) const {
    std::vector<std::string> found;
    for (const SittingEffect& e : effects) {
      if (e.kind == SittingEffect::Kind::kSay && e.message.id.starts_with(id)) found.push_back(e.message.id);
    }
    return found;
  }
  std::vector<Json> Recorded(const std::string& kind) const {
    std::vector<Json> found;
    for (const SittingEffect& e : effects) {
      if (e.kind == SittingEffect::Kind::kRecord && e.event == kind) found.push_back(Json::parse(e.data));
    }
    return found;
  }
  long Rung(Bell bell) const {
    return std::count_if(effects.begin(), effects.end(), [&](const SittingEffect& e) {
      return e.kind == SittingEffect::Kind::kBell && e.bell == bell;
    });
  }

  Sitting sitting;
  std::vector<SittingEffect> effects;
  std::vector<double> said_at_s;  // of each effect
  double t_s = 0;

 private:
  void TickUntil(double until_s) {
    while (t_s + kTick_s <= until_s) {
      t_s += kTick_s;
      sitting.Tick(Timestamp::FromSeconds(t_s));
      Collect();
    }
    t_s = until_s;
  }
  void Collect() {
    for (SittingEffect& e : sitting.TakeEffects()) {
      effects.push_back(std::move(e));
      said_at_s.push_back(t_s);
    }
  }
  stretch::Coach coach_;
};

std::vector<Moment> Still(double seconds, double knee_deg = 90, double thigh_deg = 5) {
  return {{0, knee_deg, thigh_deg, -88}, {seconds, knee_deg, thigh_deg, -88}};
}

TEST(Sitting, CountsTheHoldsOfBothSidesAndEnds) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kLeft), Block(0, body::Side::kRight)});
  EXPECT_EQ(room.sitting.stage(), Stage::kFraming);
  for (const body::Side side : {body::Side::kLeft, body::Side::kRight}) {
    room.Play(kLying, stretch::LegRaise(40, 23), side);
    room.Play(kLying, stretch::LegRaise(40, 23), side);
  }
  room.Play(kLying, Still(15), body::Side::kRight);
  EXPECT_EQ(room.sitting.stage(), Stage::kDone);
  const std::vector<Json> holds = room.Recorded("hold.done");
  ASSERT_EQ(holds.size(), 4U);
  EXPECT_EQ(holds[0]["side"], "left");
  EXPECT_EQ(holds[3]["side"], "right");
  for (const Json& hold : holds) {
    EXPECT_TRUE(hold["complete"].get<bool>());
    EXPECT_NEAR(hold["credited_s"].get<double>(), 23, 1);
    EXPECT_NEAR(hold["knee_flexion"]["value"].get<double>(), 40, 1);
    EXPECT_GE(hold["knee_flexion"]["plus_minus"].get<double>(), 6);
    const Json& course = hold["course"];
    EXPECT_EQ(course["every_s"], 1);
    EXPECT_NEAR(static_cast<double>(course["knee_flexion"].size()),
                hold["to_s"].get<double>() - hold["from_s"].get<double>(), 1);
    for (const Json& knee : course["knee_flexion"]) EXPECT_NEAR(knee.get<double>(), 40, 2);
  }
  EXPECT_EQ(room.Recorded("session.started").size(), 1U);
  ASSERT_EQ(room.Recorded("session.ended").size(), 1U);
  EXPECT_EQ(room.Recorded("session.ended")[0]["reason"], "done");
  EXPECT_EQ(room.Said("say-switch-one").size(), 1U);
  EXPECT_EQ(room.Said("say-well-done").size(), 4U);
  EXPECT_EQ(room.Rung(Bell::kEnd), 4);
  EXPECT_EQ(room.Rung(Bell::kStart), 4);
}

TEST(Sitting, PraisesATightKneeAsASignAndCorrectsNothing) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  room.Play(kLying, stretch::LegRaise(50, 22));
  EXPECT_EQ(room.Said("say-short-of-straight").size(), 1U);
  EXPECT_TRUE(room.Said("say-fault").empty());
}

TEST(Sitting, ShortHoldsAreKeptButNotCounted) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  room.Play(kLying, stretch::LegRaise(40, 9));
  ASSERT_EQ(room.Recorded("hold.done").size(), 1U);
  EXPECT_FALSE(room.Recorded("hold.done")[0]["complete"].get<bool>());
  EXPECT_EQ(room.sitting.blocks()[0].repetitions_done, 0);
  EXPECT_GT(room.sitting.blocks()[0].credited_s, 8);
  EXPECT_EQ(room.Said("say-short-hold").size(), 1U);
}

TEST(Sitting, SecondsWithAFaultDoNotFillTheRingAndTheFaultIsSaidOnce) {
  Room room(SittingMode::kCamera, {Block(1, body::Side::kRight)});
  room.Play(kSitting, {{0, 15, 92, 2}, {4, 15, 92, 2}, {6, 15, 92, 35, 5}, {12, 15, 92, 35, 5}});
  ASSERT_EQ(room.sitting.stage(), Stage::kHold);
  EXPECT_TRUE(room.sitting.view().counting);
  const double before = room.sitting.view().progress;
  room.Play(kSitting, {{0, 15, 92, 35, 40}, {3, 15, 92, 35, 40}});
  EXPECT_FALSE(room.sitting.view().counting);
  EXPECT_NEAR(room.sitting.view().progress, before, 0.05);
  EXPECT_EQ(room.Said("say-fault-rounded_back").size(), 1U);
  room.Play(kSitting, {{0, 15, 92, 35, 5}, {3, 15, 92, 35, 5}});
  EXPECT_TRUE(room.sitting.view().counting);
}

TEST(Sitting, GoesOnWithTheTimesThatItHadBeforeAReload) {
  SittingPlan plan{"s", SittingMode::kTimer, {Block(0, body::Side::kRight)}, true};
  plan.at_s = 100;
  Sitting sitting(plan, Specs());
  sitting.Start();
  sitting.PressKey(Timestamp::FromSeconds(101), Press::kStart);
  sitting.PressKey(Timestamp::FromSeconds(102), Press::kFeel);
  sitting.Tick(Timestamp::FromSeconds(107));
  sitting.PressKey(Timestamp::FromSeconds(107), Press::kDone);
  ASSERT_EQ(sitting.holds().size(), 1U);
  EXPECT_EQ(sitting.holds()[0].from_s, 102);
  EXPECT_EQ(sitting.holds()[0].to_s, 107);
}

TEST(Sitting, KeepsAFaultThatBeganBeforeTheHoldAndSaysItAgain) {
  Room room(SittingMode::kCamera, {Block(1, body::Side::kRight)});
  room.Play(kSitting, {{0, 15, 92, 2}, {4, 15, 92, 2}, {5, 15, 92, 20, 40}, {6, 15, 92, 35, 40}, {25, 15, 92, 35, 40}});
  ASSERT_EQ(room.sitting.stage(), Stage::kHold);
  EXPECT_EQ(room.Said("say-fault-rounded_back").size(), 2U);
  room.Play(kSitting, {{0, 15, 92, 35, 40}, {1, 15, 92, 2, 5}, {5, 15, 92, 2, 5}});
  ASSERT_EQ(room.Recorded("hold.done").size(), 1U);
  EXPECT_EQ(room.Recorded("hold.done")[0]["faults"], Json::array({"rounded_back"}));
  EXPECT_LT(room.Recorded("hold.done")[0]["credited_s"].get<double>(), 1);
}

TEST(Sitting, SaysWithinTwoSecondsWhyItCannotSee) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  room.effects.clear();
  room.said_at_s.clear();
  room.Wait(4);  // the camera gives no picture at all
  ASSERT_FALSE(room.Said("say-hint-").empty());
  EXPECT_EQ(room.Said("say-hint-")[0], "say-hint-no_picture");
  EXPECT_FALSE(room.sitting.view().unseen.empty());
  Room empty(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  empty.PlayNobody(2.0);
  EXPECT_EQ(empty.sitting.view().unseen, "no_person");
}

TEST(Sitting, PausesWhenThePersonLeavesAndGoesOnWhenTheyAreBack) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  room.Play(kLying, Still(6));
  EXPECT_EQ(room.sitting.stage(), Stage::kReach);
  room.PlayNobody(4);
  EXPECT_EQ(room.sitting.stage(), Stage::kPaused);
  room.Play(kLying, Still(2));
  EXPECT_EQ(room.sitting.stage(), Stage::kReach);
  EXPECT_EQ(room.Said("say-back-again").size(), 1U);
  room.Play(kLying, stretch::LegRaise(40, 22));
  EXPECT_EQ(room.Recorded("hold.done").size(), 1U);
}

TEST(Sitting, HurtsMoreEasesOffAtOnceKeepsWhatWasDoneAndNeverGoesOnByItself) {
  Room room(SittingMode::kCamera, {Block(0, body::Side::kRight)});
  room.Play(kLying, {{0, 90, 5, -88}, {4, 90, 5, -88}, {6, 40, 5, -88}, {16, 40, 5, -88}});
  ASSERT_EQ(room.sitting.stage(), Stage::kHold);
  room.Press(Press::kHurts);
  EXPECT_EQ(room.sitting.stage(), Stage::kEased);
  EXPECT_EQ(room.Recorded("pain.increased").size(), 1U);
  ASSERT_EQ(room.Recorded("hold.done").size(), 1U);
  EXPECT_GT(room.Recorded("hold.done")[0]["credited_s"].get<double>(), 7);
  room.Play(kLying, stretch::LegRaise(40, 22));
  EXPECT_EQ(room.sitting.stage(), Stage::kEased);
  EXPECT_EQ(room.Recorded("hold.done").size(), 1U);
}

TEST(Sitting, GoingOnGentlyAsksForLess) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kRight, 3, 30)});
  room.Press(Press::kHurts);
  room.Press(Press::kGently);
  EXPECT_EQ(room.sitting.blocks()[0].hold_s, 10);
  EXPECT_EQ(room.sitting.blocks()[0].repetitions, 1);
  room.Wait(kRest_s + kReachTimed_s + 12);
  EXPECT_EQ(room.sitting.stage(), Stage::kDone);
}

TEST(Sitting, TheSecondIncreaseOfPainIsEnoughForToday) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kRight)});
  room.Press(Press::kHurts);
  room.Press(Press::kGently);
  room.Press(Press::kHurts);
  EXPECT_EQ(room.sitting.view().presses, std::vector<Press>{Press::kStop});
  room.Press(Press::kStop);
  EXPECT_EQ(room.Recorded("session.ended")[0]["reason"], "eased");
}

TEST(Sitting, WithoutACameraTheClockLeadsThroughBothSides) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kLeft, 2), Block(0, body::Side::kRight, 2)});
  room.Wait(kGetReadyTimed_s + 4 * (kReachTimed_s + 20.2) + 2 * kRest_s + kSwitch_s + 3);
  EXPECT_EQ(room.sitting.stage(), Stage::kDone);
  const auto holds = room.Recorded("hold.done");
  ASSERT_EQ(holds.size(), 4U);
  EXPECT_EQ(holds[0]["side"], "left");
  EXPECT_EQ(holds[2]["side"], "right");
  EXPECT_TRUE(holds[0]["knee_flexion"].is_null());
  EXPECT_NEAR(holds[0]["credited_s"].get<double>(), 20, 0.2);
}

TEST(Sitting, FeelItBeginsAndDoneEndsAHoldWithoutACamera) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kLeft)});
  room.Press(Press::kStart);
  EXPECT_EQ(room.sitting.stage(), Stage::kReach);
  room.Press(Press::kFeel);
  EXPECT_EQ(room.sitting.stage(), Stage::kHold);
  room.Wait(12);
  EXPECT_EQ(room.sitting.view().count, 8);
  room.Press(Press::kDone);
  ASSERT_EQ(room.Recorded("hold.done").size(), 1U);
  EXPECT_FALSE(room.Recorded("hold.done")[0]["complete"].get<bool>());
}

TEST(Sitting, APauseTakesNothingFromAHoldWithoutACamera) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kLeft)});
  room.Press(Press::kStart);
  room.Press(Press::kFeel);
  room.Wait(5);
  room.Press(Press::kPause);
  room.Wait(100);
  EXPECT_EQ(room.sitting.stage(), Stage::kPaused);
  room.Press(Press::kResume);
  EXPECT_EQ(room.sitting.view().count, 15);
  room.Wait(15.2);
  ASSERT_EQ(room.Recorded("hold.done").size(), 1U);
  EXPECT_NEAR(room.Recorded("hold.done")[0]["credited_s"].get<double>(), 20, 0.2);
}

TEST(Sitting, StretchTwoAsksWhereThePullIsFelt) {
  Room room(SittingMode::kTimer, {Block(1, body::Side::kLeft)});
  const auto hold = [&] {
    if (room.sitting.stage() == Stage::kReady) room.Press(Press::kStart);
    if (room.sitting.stage() == Stage::kRest) room.Press(Press::kSkip);
    room.Press(Press::kFeel);
    room.Wait(20.2);
  };
  hold();
  ASSERT_EQ(room.sitting.stage(), Stage::kQuestion);
  room.Press(Press::kFeltNothing);
  EXPECT_EQ(room.Said("say-straighten").size(), 1U);
  EXPECT_TRUE(room.Recorded("stronger.noted").empty());
  hold();
  room.Press(Press::kFeltNothing);
  EXPECT_EQ(room.Recorded("stronger.noted").size(), 1U);
  EXPECT_EQ(room.Recorded("stretch.felt").size(), 2U);
  EXPECT_EQ(room.sitting.stage(), Stage::kDone);
}

TEST(Sitting, AFeelingBelowTheKneeEasesOff) {
  Room room(SittingMode::kTimer, {Block(1, body::Side::kLeft)});
  room.Press(Press::kStart);
  room.Press(Press::kFeel);
  room.Wait(20.2);
  room.Press(Press::kFeltBelowKnee);
  EXPECT_EQ(room.sitting.stage(), Stage::kEased);
}

TEST(Sitting, NoAnswerIsNoAnswer) {
  Room room(SittingMode::kTimer, {Block(1, body::Side::kLeft)});
  room.Press(Press::kStart);
  room.Press(Press::kFeel);
  room.Wait(20.2 + kQuestion_s + 0.2);
  EXPECT_TRUE(room.Recorded("stretch.felt").empty());
  EXPECT_NE(room.sitting.stage(), Stage::kQuestion);
}

TEST(Sitting, GoesOnAfterAReloadWhereItWas) {
  SittingBlock left = Block(0, body::Side::kLeft);
  left.repetitions_done = 2;
  SittingBlock right = Block(0, body::Side::kRight);
  right.repetitions_done = 1;
  Room room(SittingMode::kTimer, {left, right}, true);
  EXPECT_TRUE(room.Recorded("session.started").empty());
  EXPECT_EQ(room.sitting.view().side, body::Side::kRight);
  EXPECT_EQ(room.sitting.view().repetition, 2);
}

TEST(Sitting, AHurtAlongTheLastHoldIsNotLostInTheEnd) {
  Room room(SittingMode::kTimer, {Block(0, body::Side::kLeft, 1)});
  room.Press(Press::kStart);
  room.Press(Press::kFeel);
  room.Wait(19.9);
  room.Press(Press::kHurts);
  EXPECT_EQ(room.sitting.stage(), Stage::kEased);
}

// Whatever is pressed and whenever: no crash, one start and at most one end, nothing after the end, valid JSON.
RC_GTEST_PROP(SittingLaws, NoOrderOfPressesBreaksIt, ()) {
  Room room(*rc::gen::element(SittingMode::kTimer, SittingMode::kCamera, SittingMode::kVideo),
            {Block(1, body::Side::kLeft, 1), Block(0, body::Side::kRight, 1)});
  const auto presses = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15));
  for (const int press : presses) {
    if (press < 13) {
      room.Press(static_cast<Press>(press));
    } else if (press == 13) {
      room.Play(kSitting, stretch::Lean(35, 12));
    } else {
      room.Wait(*rc::gen::inRange(0, 30) * 1.0);
    }
    RC_ASSERT(!Json::parse(WriteView(room.sitting), nullptr, false).is_discarded());
  }
  RC_ASSERT(room.Recorded("session.started").size() == 1U);
  RC_ASSERT(room.Recorded("session.ended").size() <= 1U);
  RC_ASSERT((room.sitting.stage() == Stage::kDone) == (room.Recorded("session.ended").size() == 1U));
  if (room.sitting.stage() == Stage::kDone) {
    RC_ASSERT(room.effects.back().event == "session.ended");
    RC_ASSERT(room.sitting.view().presses.empty());
  }
}

// Corrections keep their distance, whatever the person does.
RC_GTEST_PROP(SittingLaws, CorrectionsAreSixSecondsApart, ()) {
  Room room(SittingMode::kCamera, {Block(1, body::Side::kRight, 3, 30)});
  for (int i = 0; i < 6; ++i) {
    const double rounding = *rc::gen::inRange(0, 50) * 1.0;
    const double knee = *rc::gen::inRange(0, 20) * 1.0;
    room.Play(kSitting, {{0, knee, 92, 35, rounding}, {*rc::gen::inRange(1, 8) * 1.0, knee, 92, 35, rounding}});
  }
  double before = -100;
  for (std::size_t i = 0; i < room.effects.size(); ++i) {
    const SittingEffect& e = room.effects[i];
    if (e.kind != SittingEffect::Kind::kSay || !e.message.id.starts_with("say-fault-")) continue;
    RC_ASSERT(room.said_at_s[i] - before > CueGate::kBetweenCorrections_s - 0.3);
    before = room.said_at_s[i];
  }
}

std::string ReadFile(const std::string& name) {
  std::ifstream file(SITBONE_SOURCE_DIR "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class SittingOnRecording : public testing::TestWithParam<const char*> {};

// Live, a hold is counted as it is in a recorded video.
TEST_P(SittingOnRecording, CountsWhatTheAnalysisCounts) {
  const auto correction = kinematics::PostureCorrection::Parse(ReadFile("models/posture_correction.json"));
  ASSERT_TRUE(correction);
  std::optional<Room> room;
  Analysis* live = nullptr;
  const auto record = Replay(ReadFile(GetParam()), {}, Specs(), &*correction, [&](Analysis& analysis) {
    live = &analysis;
    room.emplace(SittingMode::kVideo, std::vector{Block(0, body::Side::kLeft), Block(1, body::Side::kLeft)});
    analysis.on_posture = [&](const kinematics::Posture& posture, const stretch::Effects& judged) {
      room->sitting.Tick(posture.t);
      room->sitting.See(posture, judged, live->coach().credited_s());
    };
  });
  ASSERT_TRUE(record);
  room->sitting.Finish(Timestamp::FromSeconds(record->source.duration_s), EndReason::kDone);
  const auto& holds = room->sitting.holds();
  ASSERT_FALSE(record->holds.empty());
  ASSERT_EQ(holds.size(), record->holds.size());
  for (std::size_t i = 0; i < holds.size(); ++i) {
    EXPECT_NEAR(holds[i].credited_s, record->holds[i].credited_s, 0.5);
    EXPECT_NEAR(holds[i].from_s, record->holds[i].from_s, 1e-9);
    EXPECT_EQ(body::SideName(holds[i].side), record->holds[i].side);
    EXPECT_EQ(holds[i].complete, record->holds[i].complete);
  }
}
INSTANTIATE_TEST_SUITE_P(Recordings, SittingOnRecording,
                         testing::Values("testdata/recordings/lying_short_hold.rec",
                                         "testdata/recordings/sitting_rounded_back.rec"));

// The ids of a message file: what stands before " =" at the beginning of a line.
std::set<std::string> IdsOf(const std::string& name) {
  std::ifstream file(SITBONE_SOURCE_DIR "/messages/" + name);
  std::set<std::string> ids;
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = line.find(" =");
    if (end != std::string::npos && std::isalpha(static_cast<unsigned char>(line[0])) != 0)
      ids.insert(line.substr(0, end));
  }
  return ids;
}

TEST(SittingMessages, ExistForEveryStretchFaultAndReason) {
  const std::set<std::string> ids = IdsOf("page.en.ftl");
  ASSERT_GT(ids.size(), 50U);
  std::vector<std::string> wanted;
  for (const stretch::StretchSpec& spec : Specs()) {
    for (const char* id :
         {"say-begin-", "say-setup-", "say-reach-", "say-release-", "say-switch-", "say-ease-", "do-framing-",
          "do-setup-", "do-reach-", "do-reach-press-", "do-release-", "do-switch-", "do-eased-"}) {
      wanted.push_back(id + spec.id);
    }
    for (const stretch::FaultSpec& fault : spec.faults) {
      wanted.push_back("say-fault-" + fault.kind);
      wanted.push_back("say-fixed-" + fault.kind);
    }
  }
  for (const char* reason : {"no_person", "no_picture", "out_of_picture", "hidden", "not_from_side", "legs_alike",
                             "move_back", "move_closer", "lie_down", "sit_down"}) {
    wanted.push_back("say-hint-" + std::string(reason));
    wanted.push_back("hint-" + std::string(reason));
  }
  for (const std::string& id : wanted) EXPECT_TRUE(ids.contains(id)) << id;
}

// Every sentence and headline of a whole sitting is in the catalogue.
TEST(SittingMessages, WhatIsSaidCanBeSaid) {
  const std::set<std::string> ids = IdsOf("page.en.ftl");
  Room room(SittingMode::kTimer,
            {Block(1, body::Side::kLeft), Block(0, body::Side::kLeft, 3), Block(0, body::Side::kRight)});
  while (room.sitting.stage() != Stage::kDone && room.t_s < 1000) {
    room.Wait(1);
    EXPECT_TRUE(ids.contains(room.sitting.view().headline.id)) << room.sitting.view().headline.id;
  }
  EXPECT_EQ(room.sitting.stage(), Stage::kDone);
  for (const SittingEffect& e : room.effects) {
    if (e.kind == SittingEffect::Kind::kSay) EXPECT_TRUE(ids.contains(e.message.id)) << e.message.id;
  }
}

TEST(SittingJson, TellsWhatIsWrongInARequest) {
  const auto fails = [&](const std::string& json) {
    const auto request = ParseSitting(json, Specs());
    return request ? std::string("accepted") : request.error().context;
  };
  const std::string block = R"({"stretch":"one","side":"left","repetitions":2,"hold_s":20})";
  EXPECT_EQ(fails(R"({"session":"s","mode":"timer","blocks":[)" + block + "]}"), "accepted");
  EXPECT_NE(fails("[]").find("object"), std::string::npos);
  EXPECT_NE(fails(R"({"session":"s","mode":"film","blocks":[)" + block + "]}").find("mode"), std::string::npos);
  EXPECT_NE(fails(R"({"session":"s","mode":"timer","blocks":[]})").find("blocks"), std::string::npos);
  EXPECT_NE(fails(R"({"session":"s","mode":"timer","blocks":[{"stretch":"nine"}]})").find("blocks[0].stretch"),
            std::string::npos);
  EXPECT_NE(
      fails(R"({"session":"s","mode":"timer","blocks":[)" + block + R"(],"resume":{"blocks":[]}})").find("resume"),
      std::string::npos);
}

}  // namespace
}  // namespace sitbone::session
