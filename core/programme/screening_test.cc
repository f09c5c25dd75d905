#include "programme/screening.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "programme/diary_testing.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

Screening Now(const DeviceDiary& diary, std::int64_t later = 0) {
  return FoldScreening(ReadLog(diary.Items()), diary.now + later, {});
}

// What the state and its reasons come to in a word or three.
std::string Brief(const Screening& screening) {
  std::string text(Name(screening.state));
  for (const Because& because : screening.because) text += " " + std::string(because.question);
  if (screening.again) text += " (" + std::string(Name(*screening.again)) + ")";
  return text;
}

void NoteClearance(DeviceDiary& diary, std::string_view question, std::string_view on = "2026-08-02") {
  diary.Add("clearance.noted", {{"question", question}, {"who", "GP"}, {"on", on}});
}

TEST(Questions, AreFewSortedByUrgencyAndEachHasASource) {
  EXPECT_LE(Questions().size(), 14U);
  std::set<std::string_view> ids;
  Urgency last = Urgency::kEmergency;
  for (const Question& question : Questions()) {
    EXPECT_TRUE(ids.insert(question.id).second) << question.id;
    EXPECT_GE(question.urgency, last) << question.id;
    EXPECT_GE(question.source.size(), 8U) << question.id;
    EXPECT_FALSE(question.covers.empty()) << question.id;
    last = question.urgency;
  }
}

TEST(Screen, AllNoIsClearAndTheMostUrgentYesComesFirst) {
  std::map<std::string, bool> answers;
  for (const Question& question : Questions()) answers[std::string(question.id)] = false;
  EXPECT_EQ(Brief(Screen(answers)), "clear");
  answers["age"] = answers["saddle"] = true;
  EXPECT_EQ(Brief(Screen(answers)), "stopped saddle age");
  answers.erase("infection");
  EXPECT_EQ(Brief(Screen(answers)), "stopped saddle age (unanswered)");
  answers["age"] = answers["saddle"] = false;
  EXPECT_EQ(Brief(Screen(answers)), "unscreened (unanswered)");
  EXPECT_EQ(Brief(Screen({})), "unscreened (unanswered)");
}

TEST(Screening, NothingAnsweredIsUnscreened) { EXPECT_EQ(Brief(Now(DeviceDiary())), "unscreened (never)"); }

TEST(Screening, AllNoIsClearForFourWeeks) {
  DeviceDiary diary;
  diary.Answer();
  EXPECT_EQ(Brief(Now(diary)), "clear");
  EXPECT_EQ(Brief(Now(diary, kPauseDays * kTestDay - kMinute)), "clear");
  EXPECT_EQ(Brief(Now(diary, kPauseDays * kTestDay + kMinute)), "unscreened (pause)");
  const Log log = ReadLog(diary.Items());
  EXPECT_EQ(Brief(FoldScreening(log, diary.now + 40 * kTestDay, diary.now + 20 * kTestDay)), "clear");
}

TEST(Screening, EachQuestionAloneStops) {
  for (const Question& question : Questions()) {
    DeviceDiary diary;
    diary.Answer({question.id});
    const Screening screening = Now(diary, 100 * kTestDay);
    EXPECT_EQ(Brief(screening), "stopped " + std::string(question.id) + " (pause)");
    EXPECT_EQ(screening.because[0].event, diary.events[0].id);
    EXPECT_EQ(screening.because[0].urgency, question.urgency);
  }
}

TEST(Screening, ALaterNoReplacesAYesButNotThatOfAnEmergency) {
  DeviceDiary diary;
  diary.Answer({"infection", "saddle"});
  diary.Answer();
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
}

TEST(Screening, ASlipIsPutRightByNamingItsEvent) {
  DeviceDiary diary;
  const std::string id = diary.Answer({"saddle"}).id;
  diary.Add("screening.corrected", {{"corrects", SessionId(9)}, {"question", "saddle"}, {"answer", false}});
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
  diary.Add("screening.corrected", {{"corrects", id}, {"question", "saddle"}, {"answer", false}});
  EXPECT_EQ(Brief(Now(diary)), "clear");
  diary.Add("screening.corrected", {{"corrects", id}, {"question", "saddle"}, {"answer", true}});
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
}

TEST(Screening, ACorrectionAddsAYesThatWasForgotten) {
  DeviceDiary diary;
  const std::string id = diary.Answer().id;
  diary.Add("screening.corrected", {{"corrects", id}, {"question", "age"}, {"answer", true}});
  EXPECT_EQ(Brief(Now(diary)), "stopped age");
}

TEST(Screening, ClearanceOpensTheQuestionThatItNamesOnly) {
  DeviceDiary diary;
  diary.Answer({"saddle", "cancer"});
  NoteClearance(diary, "saddle");
  EXPECT_EQ(Brief(Now(diary)), "stopped cancer");
  NoteClearance(diary, "cancer");
  EXPECT_EQ(Brief(Now(diary)), "clear");
  EXPECT_EQ(Now(diary).cleared.size(), 2U);
}

TEST(Screening, ClearanceDoesNotOpenAnEmergencyAnsweredAfterIt) {
  DeviceDiary diary;
  diary.Answer({"saddle"});
  NoteClearance(diary, "saddle");
  diary.Answer({"saddle"});
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
}

TEST(Screening, ClearanceOfAnEarlierDayDoesNotOpenAnEmergency) {
  DeviceDiary diary;
  diary.Answer({"saddle"});
  NoteClearance(diary, "saddle", "2026-08-01");
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
  NoteClearance(diary, "saddle", "2026-08-04");  // not yet
  EXPECT_EQ(Brief(Now(diary)), "stopped saddle");
}

TEST(Screening, ClearanceOfWhatStaysHoldsForHalfAYear) {
  DeviceDiary diary;
  diary.Answer({"age"});
  NoteClearance(diary, "age");
  diary.now += 30 * kTestDay;
  diary.Answer({"age", "foot_drop"});
  EXPECT_EQ(Brief(Now(diary)), "stopped foot_drop");
  diary.now += 170 * kTestDay;
  diary.Answer({"age"});
  EXPECT_EQ(Brief(Now(diary)), "stopped age");
}

TEST(Screening, OtherQuestionsAskAgain) {
  DeviceDiary diary;
  json answers;
  for (const Question& question : Questions()) answers[question.id] = false;
  diary.Add("screening.answered", {{"answers", answers}, {"questions_version", kQuestionsVersion + 1}});
  EXPECT_EQ(Brief(Now(diary)), "unscreened (questions)");
}

TEST(Screening, AnswersFromTheFutureAskAgain) {
  DeviceDiary diary;
  diary.Answer();
  EXPECT_EQ(Brief(Now(diary, -2 * kTestDay)), "unscreened (clock)");
}

TEST(Screening, AfterDamageTheQuestionsAreAskedAgain) {
  DeviceDiary diary;
  diary.Answer();
  diary.Answer();
  diary.Answer();
  json items = diary.Items();
  items[1]["at"] = 5;
  EXPECT_EQ(Brief(FoldScreening(ReadLog(items), diary.now, {})), "clear") << "answered after the damage";
  items.erase(2);
  EXPECT_EQ(Brief(FoldScreening(ReadLog(items), diary.now, {})), "unscreened (damaged)");
  items[1] = "nonsense";
  EXPECT_EQ(Brief(FoldScreening(ReadLog(items), diary.now, {})), "unscreened (damaged)");
}

RC_GTEST_PROP(Screening, AMissingAnswerNeverClearsAndAYesAlwaysStops, ()) {
  std::map<std::string, bool> answers;
  bool yes = false;
  for (const Question& question : Questions()) {
    const int drawn = *rc::gen::weightedElement<int>({{8, 0}, {1, 1}, {1, 2}});
    if (drawn != 2) answers[std::string(question.id)] = drawn == 1;
    yes = yes || drawn == 1;
  }
  DeviceDiary diary;
  diary.Add("screening.answered", {{"answers", json(answers)}, {"questions_version", kQuestionsVersion}});
  for (const Screening& screening : {Screen(answers), Now(diary)}) {
    RC_ASSERT((screening.state == ScreeningState::kStopped) == yes);
    RC_ASSERT((screening.state == ScreeningState::kClear) == (!yes && answers.size() == Questions().size()));
    RC_ASSERT(screening.unanswered.size() == Questions().size() - answers.size());
  }
}

}  // namespace
}  // namespace sitbone::programme
