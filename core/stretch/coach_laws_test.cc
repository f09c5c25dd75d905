// Laws of the coach, held on drawn sittings.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "stretch/player_testing.h"

namespace sitbone::stretch {
namespace {

using kinematics::Posture;

struct Sitting1or2 {
  bool lying;
  std::vector<Moment> moments;
  Postures Sampled(double hz) const { return lying ? Lying(moments, hz) : Sitting(moments, hz); }
};

// One to three repetitions of one stretch, each as deep and as long as drawn; without faults.
Sitting1or2 AnySitting() {
  Sitting1or2 sitting{*rc::gen::arbitrary<bool>(), {}};
  double t_s = 0;
  const int repetitions = *rc::gen::inRange(1, 4);
  const double rest_deg = sitting.lying ? 90 : *rc::gen::inRange(0, 5);
  const double bend_deg = *rc::gen::inRange(10, 25);
  const auto add = [&](double seconds, double moved_deg) {
    t_s += seconds;
    sitting.moments.push_back(sitting.lying ? Moment{t_s, moved_deg, 4, -88} : Moment{t_s, bend_deg, 92, moved_deg, 3});
  };
  add(0, rest_deg);
  for (int i = 0; i < repetitions; ++i) {
    const double deep_deg = sitting.lying ? *rc::gen::inRange(8, 45) : *rc::gen::inRange(25, 60);
    add(3 + 0.1 * *rc::gen::inRange(0, 20), rest_deg);
    add(1.5 + 0.1 * *rc::gen::inRange(0, 10), deep_deg);
    add(4 + 0.1 * *rc::gen::inRange(0, 200), deep_deg);
    add(1 + 0.1 * *rc::gen::inRange(0, 10), rest_deg);
  }
  add(3, rest_deg);
  return sitting;
}

// Angles that have nothing to do with each other, from frame to frame.
Postures AnyGarbage() {
  Postures postures;
  double t_s = 0;
  const int count = *rc::gen::inRange(0, 400);
  for (int i = 0; i < count; ++i) {
    t_s += 0.001 * *rc::gen::inRange(-50, 400);
    const auto angle = [] { return 1.0 * *rc::gen::inRange(-180, 180); };
    const bool lying = *rc::gen::inRange(0, 8) > 3;
    Posture p = MakePosture(lying ? kinematics::Position::kLying : kinematics::Position::kSitting,
                            {t_s, angle(), angle(), angle(), angle()});
    const int missing = *rc::gen::inRange(0, 12);
    if (missing == 0) p.knee.reset();
    if (missing == 1) p.trunk_from_vertical.reset();
    if (missing == 2) p.thigh_from_vertical.reset();
    if (missing == 3) p.back_rounding.reset();
    if (missing == 4) p.leg_confidence = 0;
    if (missing == 5) {
      p = Posture{};
      p.t = Timestamp::FromSeconds(t_s);
    }
    p.side = *rc::gen::arbitrary<bool>() ? body::Side::kLeft : body::Side::kRight;
    postures.push_back(p);
  }
  return postures;
}

// A wandering sitting: like garbage, but slow enough for holds and faults to come up.
Postures AnyWandering() {
  std::vector<Moment> moments;
  Moment m{0, 60, 10, -80, 0};
  const bool lying = *rc::gen::arbitrary<bool>();
  const int count = *rc::gen::inRange(2, 30);
  for (int i = 0; i < count; ++i) {
    moments.push_back(m);
    m.t_s += 0.2 + 0.1 * *rc::gen::inRange(0, 60);
    if (*rc::gen::arbitrary<bool>()) continue;  // rests
    m.knee_deg = *rc::gen::inRange(-5, 95);
    m.thigh_deg = *rc::gen::inRange(-40, 60);
    m.trunk_deg = *rc::gen::inRange(-5, 70);
    m.rounding_deg = *rc::gen::inRange(-5, 40);
  }
  return lying ? Lying(moments, 12) : Sitting(moments, 12);
}

bool SameSeconds(double a, double b, double tolerance_s) { return std::fabs(a - b) <= tolerance_s; }

// Says what a counterexample looks like.
void Log(const Sitting1or2& sitting) {
  RC_LOG() << (sitting.lying ? "lying" : "sitting") << '\n';
  for (const Moment& m : sitting.moments)
    RC_LOG() << m.t_s << " s: " << (sitting.lying ? m.knee_deg : m.trunk_deg) << '\n';
}
void Log(const Heard& heard) {
  for (const HeardHold& h : heard.holds)
    RC_LOG() << "hold " << h.from_s << " " << h.to_s << " " << h.credited_s << '\n';
}

void ExpectSameHolds(const Heard& a, const Heard& b, double tolerance_s) {
  RC_ASSERT(a.holds.size() == b.holds.size());
  for (std::size_t i = 0; i < a.holds.size(); ++i) {
    RC_ASSERT(SameSeconds(a.holds[i].from_s, b.holds[i].from_s, tolerance_s));
    RC_ASSERT(SameSeconds(a.holds[i].to_s, b.holds[i].to_s, tolerance_s));
    RC_ASSERT(SameSeconds(a.holds[i].credited_s, b.holds[i].credited_s, 2 * tolerance_s));
    RC_ASSERT(a.holds[i].stretch == b.holds[i].stretch);
  }
}

void ExpectOrdered(const Heard& heard) {
  double end_s = -1e18;
  for (const HeardHold& hold : heard.holds) {
    RC_ASSERT(hold.from_s <= hold.to_s);
    RC_ASSERT(hold.from_s >= end_s - 1e-9);
    RC_ASSERT(hold.credited_s >= 0);
    RC_ASSERT(hold.credited_s <= hold.to_s - hold.from_s + 1e-6);
    end_s = hold.to_s;
  }
  for (const HeardFault& fault : heard.faults) {
    RC_ASSERT(fault.from_s <= fault.to_s);
    RC_ASSERT(fault.said_s >= fault.from_s - 1e-9);
  }
}

RC_GTEST_PROP(CoachLaws, EverySittingHasAHoldForEachRepetition, ()) {
  const Sitting1or2 sitting = AnySitting();
  const Heard heard = Play(sitting.Sampled(kMeasuredHz));
  RC_ASSERT(heard.holds.size() == (sitting.moments.size() - 2) / 4);
  RC_ASSERT(heard.faults.empty());
}

RC_GTEST_PROP(CoachLaws, TheOtherSideInGivesTheOtherSideOutAndNothingElse, ()) {
  Postures postures = AnyWandering();
  const Heard right = Play(postures);
  for (Posture& p : postures) p.side = body::Other(p.side);
  const Heard left = Play(postures);
  RC_ASSERT(left.effects.size() == right.effects.size());
  ExpectSameHolds(left, right, 0);
  for (std::size_t i = 0; i < left.holds.size(); ++i) RC_ASSERT(left.holds[i].side == body::Other(right.holds[i].side));
}

RC_GTEST_PROP(CoachLaws, TheStartTimeChangesNothing, ()) {
  Postures postures = AnyWandering();
  const Heard here = Play(postures);
  const Duration shift{*rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000)};
  for (Posture& p : postures) p.t = p.t + shift;
  const Heard there = Play(postures);
  RC_ASSERT(there.effects.size() == here.effects.size());
  for (std::size_t i = 0; i < here.effects.size(); ++i) {
    const Effect& a = here.effects[i];
    const Effect& b = there.effects[i];
    RC_ASSERT(a.kind == b.kind);
    RC_ASSERT(a.at + shift == b.at);
    RC_ASSERT(a.credited_s == b.credited_s);
    if (a.kind == Effect::Kind::kHoldEnded) RC_ASSERT(a.from + shift == b.from && a.to + shift == b.to);
  }
}

RC_GTEST_PROP(CoachLaws, TheFrameRateChangesNoDecision, ()) {
  const Sitting1or2 sitting = AnySitting();
  const double hz = *rc::gen::element(7.5, 8.0, 10.0, 12.0, 15.0, 24.0, 25.0, 29.97, 30.0, 50.0, 60.0);
  const Heard fast = Play(sitting.Sampled(hz));
  const Heard slow = Play(sitting.Sampled(kMeasuredHz));
  Log(sitting);
  Log(fast);
  Log(slow);
  ExpectSameHolds(fast, slow, 1 / kMeasuredHz);
}

RC_GTEST_PROP(CoachLaws, LostFramesNeverLengthenAHoldNorRaiseTheCredit, ()) {
  const Sitting1or2 sitting = AnySitting();
  const Postures all = sitting.Sampled(kMeasuredHz);
  Postures some;
  bool lost = false;
  for (const Posture& p : all) {
    // Now and then a run of frames is lost, or nobody is seen in them.
    if (*rc::gen::inRange(0, 12) == 0) lost = !lost;
    if (!lost) {
      some.push_back(p);
    } else if (*rc::gen::arbitrary<bool>()) {
      Posture nobody;
      nobody.t = p.t;
      some.push_back(nobody);
    }
  }
  const Heard whole = Play(all);
  const Heard broken = Play(some);
  Log(sitting);
  Log(whole);
  Log(broken);
  const auto sum = [](const Heard& heard, auto of) {
    double seconds = 0;
    for (const HeardHold& hold : heard.holds) seconds += of(hold);
    return seconds;
  };
  const auto length = [](const HeardHold& h) { return h.to_s - h.from_s; };
  const auto credit = [](const HeardHold& h) { return h.credited_s; };
  // With fewer samples a hold settles on a slightly different level, which moves both of its borders by up to half a
  // second each.
  const double slack_s = 1.0 * static_cast<double>(whole.holds.size());
  RC_ASSERT(sum(broken, length) <= sum(whole, length) + slack_s);
  RC_ASSERT(sum(broken, credit) <= sum(whole, credit) + slack_s);
  ExpectOrdered(broken);
}

RC_GTEST_PROP(CoachLaws, EqualAndBackwardTimesAreIgnored, ()) {
  const Postures clean = AnyWandering();
  Postures dirty;
  for (const Posture& p : clean) {
    dirty.push_back(p);
    const int copies = *rc::gen::inRange(0, 3);
    for (int i = 0; i < copies; ++i) {
      Posture odd = MakePosture(p.position, {0, 1.0 * *rc::gen::inRange(-90, 90), 77, 33, 44});
      odd.t = p.t - Duration{*rc::gen::inRange<std::int64_t>(0, 3'000'000'000)};
      dirty.push_back(odd);
    }
  }
  const Heard a = Play(clean);
  const Heard b = Play(dirty);
  RC_ASSERT(a.effects.size() == b.effects.size());
  ExpectSameHolds(a, b, 0);
}

RC_GTEST_PROP(CoachLaws, GarbageNeverCrashesAndGivesOrderedHolds, ()) { ExpectOrdered(Play(AnyGarbage())); }

RC_GTEST_PROP(CoachLaws, WanderingGivesOrderedHolds, ()) { ExpectOrdered(Play(AnyWandering())); }

RC_GTEST_PROP(CoachLaws, WhatIsSaidIsSaidInTheOrderOfTime, ()) {
  const Heard heard = Play(AnyWandering());
  RC_ASSERT(std::is_sorted(heard.effects.begin(), heard.effects.end(),
                           [](const Effect& a, const Effect& b) { return a.at < b.at; }));
}

RC_GTEST_PROP(CoachLaws, ACopyGoesOnByItself, ()) {
  const Postures postures = AnyWandering();
  Coach coach({ReadSpec("one"), ReadSpec("two")}, std::nullopt);
  const std::size_t half = postures.size() / 2;
  for (std::size_t i = 0; i < half; ++i) coach.Step(postures[i]);
  Coach copy = coach;
  for (std::size_t i = half; i < postures.size(); ++i) {
    const Effects a = coach.Step(postures[i]);
    const Effects b = copy.Step(postures[i]);
    RC_ASSERT(a.count == b.count);
    RC_ASSERT(coach.phase() == copy.phase());
  }
}

}  // namespace
}  // namespace sitbone::stretch
