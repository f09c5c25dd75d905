#include "programme/event.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/sha256.h"
#include "programme/diary_testing.h"
#include "programme/event_data.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

SealContext Context() {
  SealContext context;
  context.at = 0x017F22E279B0;  // the time of the example in RFC 9562, A.6
  context.random = {0xcc, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f};
  context.person = "11111111-2222-4333-8444-555555555555";
  context.device = "aaaaaaaa-2222-4333-8444-555555555555";
  return context;
}

const json kRated = {{"session", "00000000-0000-4000-8000-000000000001"}, {"when", "before"}, {"score", 3}};

std::string Refused(const Draft& draft, const SealContext& context = Context()) {
  const auto event = Seal(draft, context);
  if (event) return "accepted";
  EXPECT_EQ(event.error().code, ErrorCode::kInvalidArgument);
  return event.error().context;
}

TEST(Event, IdIsAUuidOfVersion7WithTheTimeInFront) {
  EXPECT_EQ(Seal({"pain.rated", kRated}, Context())->id, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Event, ChecksumIsThatOfTheCanonicalFormWithoutIt) {
  const Event event = *Seal({"pain.rated", kRated}, Context());
  EXPECT_EQ(
      Sha256Hex(
          R"({"at":1645557742000,"data":{"score":3,"session":"00000000-0000-4000-8000-000000000001","when":"before"},)"
          R"("device":"aaaaaaaa-2222-4333-8444-555555555555","id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)"
          R"("kind":"pain.rated","offset_min":0,"person":"11111111-2222-4333-8444-555555555555","prev":")" +
          std::string(64, '0') + R"(","seq":1,"version":1})"),
      event.checksum);
}

TEST(Event, WhatWasSealedIsReadBackAlike) {
  const Event event = *Seal({"pain.rated", kRated}, Context());
  const auto read = ParseEvent(event.text);
  ASSERT_TRUE(read) << read.error().context;
  EXPECT_EQ(read->text, event.text);
  EXPECT_EQ(read->checksum, event.checksum);
  EXPECT_EQ(read->data, kRated);
  EXPECT_EQ(read->seq, 1);
}

TEST(Event, EveryFlippedBitIsNoticed) {
  const std::string text = Seal({"pain.rated", kRated}, Context())->text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = text;
      flipped[i] = static_cast<char>(flipped[i] ^ 1 << bit);
      EXPECT_FALSE(ParseEvent(flipped)) << flipped;
    }
  }
}

TEST(Event, UnknownMembersKindsAndNewerVersionsAreKept) {
  json document = json::parse(Seal({"pain.rated", kRated}, Context())->text);
  document.erase("checksum");
  document["kind"] = "dream.told";
  document["version"] = 7;
  document["data"] = {{"colour", "blue"}};
  document["weather"] = "rain";
  const std::string without = document.dump();  // plain here: sorted, whole numbers, ASCII
  document["checksum"] = Sha256Hex(without);
  const auto event = ReadEvent(json(document));
  ASSERT_TRUE(event) << event.error().context;
  EXPECT_FALSE(IsUnderstood(*event));
  EXPECT_EQ(json::parse(event->text), document);
}

TEST(Event, RefusalSaysWhatAndWhere) {
  const auto with = [](const char* key, json value) {
    json data = kRated;
    data[key] = std::move(value);
    return Draft{"pain.rated", data};
  };
  EXPECT_EQ(Refused(with("score", 11)), "pain.rated.score: expected a whole number from 0 to 10.");
  EXPECT_EQ(Refused(with("score", 2.5)), "pain.rated.score: expected a whole number from 0 to 10.");
  EXPECT_EQ(Refused(with("score", nullptr)), "pain.rated.score: expected a whole number from 0 to 10.");
  EXPECT_EQ(Refused(with("when", "now")), "pain.rated.when: expected before or after.");
  EXPECT_EQ(Refused(with("session", "one")), "pain.rated.session: expected a UUID in lower case.");
  EXPECT_EQ(Refused({"dream.told", json::object()}), "event.kind: expected a kind that this build knows.");
  EXPECT_EQ(Refused({"Pain", kRated}), "event.kind: expected small letters, dots and underscores.");
  EXPECT_EQ(Refused({"pain.rated", 3}), "event.data: expected an object.");
  EXPECT_EQ(Refused({"stretch.felt", kRated}), "stretch.felt.stretch: expected a value.");
  EXPECT_EQ(Refused({"clearance.noted", {{"question", "age"}, {"who", "GP"}, {"on", "2026-02-29"}}}),
            "clearance.noted.on: expected a day of the calendar as YYYY-MM-DD.");
  EXPECT_EQ(Refused({"screening.answered", {{"answers", {{"age", "no"}}}, {"questions_version", 1}}}),
            "screening.answered.answers.age: expected true or false.");
  EXPECT_EQ(Refused(with("note", std::string(70'000, 'x'))), "event: larger than 65535 bytes.");
}

TEST(Event, RefusesAContextThatIsNone) {
  SealContext context = Context();
  context.device = "phone";
  EXPECT_EQ(Refused({"pain.rated", kRated}, context), "event.device: expected a UUID in lower case.");
  context = Context();
  context.at = -1;
  EXPECT_EQ(Refused({"pain.rated", kRated}, context), "event.at: expected a whole number from 0 to 253402300799999.");
  context = Context();
  context.previous_seq = 4;
  context.previous = "none";
  EXPECT_EQ(Refused({"pain.rated", kRated}, context), "event.prev: expected 64 lower-case hexadecimal digits.");
  context = Context();
  context.previous = std::string(64, 'a');
  EXPECT_EQ(Refused({"pain.rated", kRated}, context), "event.prev: expected 64 zeros in the first event of a device.");
}

TEST(Event, DayIsTheLocalOne) {
  Event event;
  event.at = 23 * kHour;
  EXPECT_EQ(event.day(), 0);
  event.offset_min = 120;
  EXPECT_EQ(event.day(), 1);
  event.at = 0;
  event.offset_min = -1;
  EXPECT_EQ(event.day(), -1);
}

TEST(Event, SampleOfEachKindIsTaken) {
  DeviceDiary diary;
  const json place = {{"session", SessionId(1)}, {"stretch", "one"}, {"side", "left"}};
  const auto with = [](json data, const json& more) {
    data.update(more);
    return data;
  };
  diary.Answer();
  diary.Add("screening.corrected", {{"corrects", diary.events[0].id}, {"question", "age"}, {"answer", true}});
  diary.Add("clearance.noted", {{"question", "age"}, {"who", "GP"}, {"on", "2026-08-01"}});
  diary.Add("session.started", Started(1));
  diary.Add("hold.done", Hold(1, "one", "left", 20, 95));
  diary.Add("hold.done", with(Hold(1, "one", "left", 20, 95), {{"knee_flexion", nullptr}}));
  diary.Add("stretch.felt", with(place, {{"where", "below_knee"}}));
  diary.Add("pain.increased", with(place, {{"stage", "hold"}}));
  diary.Add("stronger.noted", place);
  diary.Add("pain.rated", kRated);
  diary.Add("session.ended", {{"session", SessionId(1)}, {"reason", "done"}});
  EXPECT_TRUE(ReadLog(diary.Items()).problems.empty());
}

RC_GTEST_PROP(Event, GarbageIsRefusedNotMore, (const std::string& text)) { RC_ASSERT(!ParseEvent(text)); }

}  // namespace
}  // namespace sitbone::programme
