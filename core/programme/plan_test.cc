#include "programme/plan.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "programme/life_testing.h"

namespace sitbone::programme {
namespace {

Life Screened() {
  Life life;
  life.Answer();
  return life;
}

TEST(Rules, EachHasItsOwnIdAndASource) {
  std::set<std::string_view> ids;
  for (const Rule& rule : Rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_GE(rule.source.size(), 8U) << rule.id;
  }
}

TEST(Plan, AsksTheRedFlagsBeforeTheFirstStretch) {
  const Plan plan = Life().PlanNow();
  EXPECT_EQ(plan.state, PlanState::kAsk);
  EXPECT_EQ(ItemOf(plan, "one").status, Status::kAsk);
  ASSERT_FALSE(plan.questions.empty());
  EXPECT_EQ(plan.questions[0].evidence.text, "screening");
}

TEST(Plan, BeginsWithOneAtTheLowEndOnBothLegs) {
  const Plan plan = Screened().PlanNow();
  EXPECT_EQ(plan.state, PlanState::kDue);
  for (const Leg leg : {Leg::kLeft, Leg::kRight}) {
    const PlanItem& one = ItemOf(plan, "one", leg);
    EXPECT_EQ(one.status, Status::kDue);
    EXPECT_EQ(one.dose.hold_s, 20);
    EXPECT_EQ(one.dose.repetitions, 2);
    EXPECT_EQ(one.times_due, 2);
    EXPECT_TRUE(Says(one.reasons, "dose_begins_low"));
    EXPECT_EQ(ItemOf(plan, "two", leg).status, Status::kLater);
    EXPECT_TRUE(Says(ItemOf(plan, "two", leg).reasons, "one_first"));
  }
  EXPECT_EQ(ItemOf(plan, "sliders").status, Status::kLater);
  EXPECT_EQ(ItemOf(plan, "towel").status, Status::kMay);
}

TEST(Plan, CountsWhatIsDoneTodayAndKeepsHoursApart) {
  Life life = Screened();
  life.Sit("one", 3, 3);
  const PlanItem after_one = ItemOf(life.PlanNow(), "one");
  EXPECT_EQ(after_one.status, Status::kWait);
  EXPECT_EQ(after_one.times_done, 1);
  EXPECT_EQ(after_one.times_due, 1);
  ASSERT_TRUE(after_one.next_at);
  EXPECT_NEAR(static_cast<double>(*after_one.next_at - life.now), 3.0 * kHour, 10'000);
  life.now += 4 * kHour;
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").status, Status::kDue);
  life.Sit("one", 3, 3);
  const Plan done = life.PlanNow();
  EXPECT_EQ(ItemOf(done, "one").status, Status::kDone);
  EXPECT_EQ(done.state, PlanState::kDone);
  life.NextDay();
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").times_due, 2);
}

TEST(Plan, MissedDaysAreNotPunished) {
  Life life = Screened();
  life.CalmDays(8);
  const Dose before = ItemOf(life.PlanNow(), "one").dose;
  life.now += 20 * kTestDay;
  const Dose after = ItemOf(life.PlanNow(), "one").dose;
  EXPECT_EQ(before.hold_s, after.hold_s);
  EXPECT_EQ(before.times_a_day, after.times_a_day);
}

TEST(Plan, TheDoseRisesWithCalmSessionsUpToTheArticles) {
  Life life = Screened();
  life.CalmDays(6);
  life.Rate("before", 3);
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").dose.hold_s, 25);
  life.CalmDays(30);
  const Dose dose = ItemOf(life.PlanNow(), "one").dose;
  EXPECT_EQ(dose.hold_s, 30);
  EXPECT_EQ(dose.repetitions, 3);
  EXPECT_EQ(dose.times_a_day, 3);
}

TEST(Plan, ASessionWithoutAnAnswerIsNotCalm) {
  Life life = Screened();
  for (int i = 0; i < 10; ++i) {
    life.Begin();
    life.Rate("before", 3);
    life.DoHold("one", "left");
    life.NextDay();
  }
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").dose.hold_s, 20);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kLater);
}

TEST(Plan, TwoOpensAfterThreeCalmSessionsOrByChoice) {
  Life life = Screened();
  life.CalmDays(3);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kLater) << "the third has not been followed by a morning";
  life.Sit("one", 3, 3);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kDue);
  EXPECT_TRUE(Says(ItemOf(life.PlanNow(), "two").reasons, "two_earned"));
  Life other = Screened();
  other.Add("advice.overridden", {{"advice", "one_first"}});
  EXPECT_TRUE(Says(ItemOf(other.PlanNow(), "two").reasons, "two_chosen"));
}

TEST(Plan, AnIncreaseRestsTheLegTodayAndLowersTheDoseNextTime) {
  Life life = Screened();
  life.CalmDays(10);
  life.Begin();
  life.Rate("before", 3);
  life.DoHold("one", "left");
  life.Increase("one", "left");
  const Plan now = life.PlanNow();
  EXPECT_EQ(ItemOf(now, "one").status, Status::kRest);
  EXPECT_TRUE(Says(now.news, "ease_now"));
  EXPECT_EQ(ItemOf(now, "one", Leg::kRight).status, Status::kDue);
  life.NextDay();
  const PlanItem next = ItemOf(life.PlanNow(), "one");
  EXPECT_EQ(next.status, Status::kDue);
  EXPECT_EQ(next.dose.hold_s, 20);
  EXPECT_EQ(next.dose.times_a_day, 1);
  EXPECT_TRUE(Says(next.reasons, "worse_lower_dose"));
}

// One day after another with an increase: back to One, a smaller range with a pause, then a clinician.
TEST(Plan, RepeatedIncreasesStepDownToAPauseAndAClinician) {
  Life life = Screened();
  life.CalmDays(5);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kDue);
  const auto worse = [&] {
    life.Sit("one", 3, 5);
    life.NextDay();
  };
  worse();
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kDue) << "at the lower dose";
  worse();
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kLater);
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").status, Status::kDue);
  worse();
  EXPECT_EQ(ItemOf(life.PlanNow(), "smaller_range").status, Status::kRest);
  EXPECT_TRUE(Says(life.PlanNow().clinician, "worse_pause"));
  life.now += 3 * kTestDay;
  EXPECT_EQ(ItemOf(life.PlanNow(), "smaller_range").status, Status::kDue);
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").status, Status::kLater);
  worse();
  EXPECT_EQ(life.PlanNow().state, PlanState::kStopped);
  life.Add("clearance.noted", {{"question", "pain"}, {"who", "physiotherapist"}, {"on", "2026-08-14"}});
  EXPECT_EQ(ItemOf(life.PlanNow(), "smaller_range").status, Status::kDue);
}

TEST(Plan, AWorseMorningIsAnIncrease) {
  Life life = Screened();
  life.Sit("one", 2, 2);
  life.NextDay();
  EXPECT_EQ(life.PlanNow().questions.at(0).evidence.text, "pain_morning");
  life.Check("morning", {.back = 3});
  EXPECT_TRUE(Says(ItemOf(life.PlanNow(), "one").reasons, "worse_lower_dose"));
}

TEST(Plan, PainDownTheLegPausesItAndNamesAClinician) {
  Life life = Screened();
  life.Begin();
  life.Check("before", {.back = 4, .buttock = 3});
  life.DoHold("one", "left");
  life.Check("after", {.back = 2, .buttock = 1, .below_knee = 1});
  life.NextDay();
  const Plan plan = life.PlanNow();
  EXPECT_EQ(ItemOf(plan, "one").status, Status::kRest);
  EXPECT_TRUE(Says(plan.clinician, "moved_down"));
  EXPECT_EQ(ItemOf(plan, "one", Leg::kRight).status, Status::kDue);
}

TEST(Plan, PainUpTheLegIsGoodNewsOnlyWhenNothingIsWorseNumbOrWeak) {
  const auto news = [](const Pain& after, const nlohmann::json& numbness) {
    Life life = Screened();
    life.Begin();
    life.Check("before", {.back = 2, .thigh = 4, .below_knee = 3});
    life.DoHold("one", "left");
    life.Check("after", after, numbness);
    return Says(life.PlanNow().news, "moved_up");
  };
  EXPECT_TRUE(news({.back = 2, .buttock = 0}, false));
  EXPECT_FALSE(news({.back = 3, .buttock = 0}, false)) << "the back is worse";
  EXPECT_FALSE(news({.back = 2, .buttock = 0}, nullptr)) << "numbness was not asked";
  EXPECT_FALSE(news({.back = 2, .buttock = 0}, true));
}

TEST(Plan, NewWeaknessStopsAndAsksTheRedFlagsAgain) {
  Life life = Screened();
  life.Begin();
  life.Check("before", {.back = 2});
  life.DoHold("one", "left");
  life.Check("after", {.back = 1}, false, true);
  const Plan plan = life.PlanNow();
  EXPECT_EQ(plan.state, PlanState::kStopped);
  EXPECT_EQ(UrgencyOf(plan.clinician.at(0)), Urgency::kSameDay);
  ASSERT_EQ(plan.questions.size(), 1U);
  EXPECT_EQ(plan.questions[0].evidence.text, "screening");
  life.Answer();
  EXPECT_EQ(life.PlanNow().state, PlanState::kStopped) << "answers do not lift it";
  life.Add("clearance.noted", {{"question", "new_symptom"}, {"who", "GP"}, {"on", "2026-08-02"}});
  EXPECT_EQ(life.PlanNow().state, PlanState::kDue);
}

TEST(Plan, ANerveIsTreatedGentlyAndWantsTheLegsPain) {
  Life life = Screened();
  life.Begin();
  life.Check("before", {.thigh = 2});
  life.DoHold("one", "left");
  life.NerveCheck("one", "left", true);
  life.NextDay();
  EXPECT_EQ(ItemOf(life.PlanNow(), "smaller_range").status, Status::kAsk);
  life.session = 0;
  life.Check("morning", {.thigh = 2});
  const Plan plan = life.PlanNow();
  EXPECT_EQ(ItemOf(plan, "one").status, Status::kLater);
  EXPECT_EQ(ItemOf(plan, "smaller_range").status, Status::kDue);
  EXPECT_TRUE(ItemOf(plan, "smaller_range").gentle);
  EXPECT_EQ(ItemOf(plan, "sliders").status, Status::kDue);
  EXPECT_EQ(ItemOf(plan, "one", Leg::kRight).status, Status::kDue);
  life.Check("morning", {.thigh = 4});
  const Plan hurts = life.PlanNow();
  EXPECT_EQ(ItemOf(hurts, "sliders").status, Status::kStopped);
  EXPECT_TRUE(Says(hurts.clinician, "nerve_hurts_at_rest"));
}

TEST(Plan, SomethingMoreAggressiveComesByTheArticlesTestAndACalmFortnight) {
  Life life = Screened();
  life.CalmDays(16, "one", 12);
  life.Begin();
  life.Rate("before", 3);
  life.NerveCheck("one", "left", false);
  life.Add("stronger.noted", {{"session", SessionId(life.session)}, {"stretch", "two"}, {"side", "left"}});
  const Plan plan = life.PlanNow();
  EXPECT_EQ(ItemOf(plan, "strap_leg_raise").status, Status::kMay);
  EXPECT_EQ(ItemOf(plan, "hold_relax").status, Status::kLater);
  EXPECT_TRUE(Says(ItemOf(plan, "hold_relax").reasons, "later_step"));
  const PlanItem& right = ItemOf(plan, "strap_leg_raise", Leg::kRight);
  EXPECT_EQ(right.status, Status::kLater);
  EXPECT_TRUE(Says(right.reasons, "later_test"));
  EXPECT_TRUE(Says(right.reasons, "later_nerve"));
}

TEST(Plan, ACheckOfTheNerveThatDidNotAskAboutNumbnessFreesNobody) {
  Life life = Screened();
  life.CalmDays(16, "one", 12);
  life.Begin();
  life.Rate("before", 3);
  life.Add("nerve.checked", {{"session", SessionId(life.session)},
                             {"stretch", "one"},
                             {"side", "left"},
                             {"below_knee", false},
                             {"tingling", false},
                             {"changed_by_foot", false},
                             {"changed_by_chin", false},
                             {"new_numbness", nullptr},
                             {"new_weakness", false}});
  life.Add("stronger.noted", {{"session", SessionId(life.session)}, {"stretch", "two"}, {"side", "left"}});
  EXPECT_TRUE(Says(ItemOf(life.PlanNow(), "strap_leg_raise").reasons, "later_nerve"));
}

TEST(Plan, AVisitClearsNothingThatCameAfterIt) {
  Life life = Screened();
  life.CalmDays(2);
  life.Begin();
  life.Rate("before", 2);
  life.Increase("one", "left");
  life.End();
  life.NextDay();
  life.NextDay();
  life.Begin();
  life.NerveCheck("one", "left", true);
  life.Check("morning", {.thigh = 4});
  ASSERT_TRUE(Says(life.PlanNow().clinician, "nerve_hurts_at_rest"));
  // The visit was the day before the sign.
  life.Add("clearance.noted", {{"question", "pain"}, {"who", "GP"}, {"on", "2026-08-05"}});
  EXPECT_TRUE(Says(life.PlanNow().clinician, "nerve_hurts_at_rest"));
  life.Add("clearance.noted", {{"question", "pain"}, {"who", "GP"}, {"on", "2026-08-06"}});
  EXPECT_FALSE(Says(life.PlanNow().clinician, "nerve_hurts_at_rest"));
}

TEST(Plan, AnEmptierAnswerDoesNotForgetTodaysPain) {
  Life life = Screened();
  life.Check("morning", {.thigh = 8});
  ASSERT_TRUE(Says(life.PlanNow().reasons, "pain_too_high"));
  const auto check = [&](nlohmann::json places) {
    life.Add("pain.checked", {{"session", nullptr},
                              {"when", "morning"},
                              {"places", std::move(places)},
                              {"new_numbness", nullptr},
                              {"new_weakness", nullptr}});
  };
  check(nlohmann::json::array());
  EXPECT_TRUE(Says(life.PlanNow().reasons, "pain_too_high"));
  check({{{"place", "back"}, {"side", "left"}, {"score", 2}}});
  EXPECT_TRUE(Says(life.PlanNow().reasons, "pain_too_high"));
  life.Check("morning", {.thigh = 3});
  EXPECT_FALSE(Says(life.PlanNow().reasons, "pain_too_high"));
}

TEST(Plan, SixWeeksWithoutImprovementNameSomebody) {
  Life life = Screened();
  life.CalmDays(41);
  EXPECT_FALSE(Says(life.PlanNow().clinician, "six_weeks"));
  life.CalmDays(2);
  EXPECT_TRUE(Says(life.PlanNow().clinician, "six_weeks"));
  life.Add("clearance.noted", {{"question", "six_weeks"}, {"who", "GP"}, {"on", "2026-09-10"}});
  EXPECT_FALSE(Says(life.PlanNow().clinician, "six_weeks"));
}

TEST(Plan, MuchPainTodayRestsBothLegsUntilItIsLess) {
  Life life = Screened();
  life.Check("morning", {.back = 6});
  EXPECT_EQ(life.PlanNow().state, PlanState::kRest);
  life.Check("morning", {.back = 5});
  EXPECT_EQ(life.PlanNow().state, PlanState::kDue);
}

TEST(Plan, AProgrammeChangesDoseAndLeavesOutAndMakesStricter) {
  Life life = Screened();
  const auto programme = nlohmann::json::parse(
      R"({"format": "sitbone.programme", "version": 1, "by": "Ms Example", "on": "2026-08-01",
          "doses": [{"stretch": "one", "side": "left", "hold_s": 15, "repetitions": 3, "times_a_day": 1}],
          "left_out": [{"stretch": "one", "side": "right"}], "limits": {"calm_sessions": 5}})");
  life.Add("programme.set", {{"programme", programme}});
  const Plan plan = life.PlanNow();
  EXPECT_EQ(ItemOf(plan, "one").dose.hold_s, 15);
  EXPECT_EQ(ItemOf(plan, "one", Leg::kRight).status, Status::kLeftOut);
  EXPECT_EQ(plan.programme->by, "Ms Example");
  life.CalmDays(4);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kLater);
  life.Add("programme.set", {{"programme", nullptr}});
  life.Rate("before", 3);
  EXPECT_EQ(ItemOf(life.PlanNow(), "two").status, Status::kDue);
}

TEST(Plan, AnEntryTakenBackCountsNoLonger) {
  Life life = Screened();
  life.Begin();
  life.Rate("before", 3);
  life.DoHold("one", "left");
  life.Increase("one", "left");
  const std::string id = life.events.back().id;
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").status, Status::kRest);
  life.Add("entry.withdrawn", {{"corrects", id}});
  EXPECT_EQ(ItemOf(life.PlanNow(), "one").status, Status::kWait);
}

TEST(Plan, TheLogOfTheProgrammesKindsComesToTheSameForEver) {
  std::ifstream file(SITBONE_SOURCE_DIR "/testdata/diaries/version_1_programme.jsonl");
  std::vector<StoredLine> lines;
  for (std::string line; std::getline(file, line);) lines.push_back({line, {}, 0});
  const Log log = ReadLog(lines);
  ASSERT_EQ(log.events.size(), 11U);
  EXPECT_TRUE(log.problems.empty());
  const Plan plan = MakePlan(log, {log.events.back().at + kHour, kTestOffset});
  EXPECT_EQ(plan.programme->by, "Praxis am Flu\u00df");
  EXPECT_EQ(ItemOf(plan, "one", Leg::kRight).dose.hold_s, 15);
  EXPECT_EQ(ItemOf(plan, "two").status, Status::kLeftOut);
  EXPECT_EQ(ItemOf(plan, "smaller_range").status, Status::kDue) << "a sign of a nerve, and little pain in the leg";
  EXPECT_EQ(ItemOf(plan, "sliders").status, Status::kDue);
  EXPECT_FALSE(Says(ItemOf(plan, "smaller_range").reasons, "worse_lower_dose")) << "the increase was taken back";
}

TEST(Plan, AClockSetBackDoesNotMakeABadDayOld) {
  Life life = Screened();
  life.CalmDays(5);
  const std::int64_t right = life.now;
  life.now -= 300 * kTestDay;
  life.Begin();
  life.Increase("one", "left");
  life.now = right + kTestDay;
  life.Rate("before", 3);
  EXPECT_TRUE(Says(ItemOf(life.PlanNow(), "one").reasons, "worse_lower_dose"));
}

}  // namespace
}  // namespace sitbone::programme
