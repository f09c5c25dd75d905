#include "body/reading.h"

#include <gtest/gtest.h>

#include "body/evidence.h"

namespace sitbone::body {
namespace {

using enum ReadingLevel;

struct Asked {
  BodyRequest request;
  BodyAnswer answer;

  Reading Read(ReadingKind kind) const { return ReadBody(request, answer, kind); }
};

Asked Ask(BodyRequest request) {
  request.person.stature = 1.80;  // the size that the bounds are told for
  auto answer = AnswerBody(request);
  EXPECT_TRUE(answer.has_value());
  return {request, *answer};
}

TEST(Reading, AnUprightSeatWithAHeldBackIsUprightAndStraight) {
  const Asked asked = Ask({.support = Support::kSitting, .hip_deg = 68, .knee_deg = 90, .lumbar_deg = 0});
  EXPECT_EQ(asked.Read(ReadingKind::kPelvis).level, kUpright);
  EXPECT_EQ(asked.Read(ReadingKind::kLumbar).level, kStraight);
  EXPECT_EQ(asked.Read(ReadingKind::kL5S1).level, kLow);
}

TEST(Reading, APelvisThatComesAlongIsForwardAndOneThatStaysIsBack) {
  const Asked along =
      Ask({.support = Support::kSitting, .hip_deg = 93, .knee_deg = 15, .trunk_deg = 25, .lumbar_deg = 0});
  EXPECT_EQ(along.Read(ReadingKind::kPelvis).level, kForward);
  EXPECT_DOUBLE_EQ(along.Read(ReadingKind::kPelvis).value, -25);
  const Asked slumped =
      Ask({.support = Support::kSitting, .hip_deg = 93, .knee_deg = 15, .trunk_deg = 25, .lumbar_deg = 45});
  EXPECT_EQ(slumped.Read(ReadingKind::kPelvis).level, kBack);
  EXPECT_EQ(slumped.Read(ReadingKind::kLumbar).level, kFar);
  EXPECT_EQ(slumped.Read(ReadingKind::kL5S1).level, kHigh);
}

TEST(Reading, ThePullClimbsThroughItsLevelsAsTheKneeStraightens) {
  BodyRequest request = {.support = Support::kLyingHeld, .hip_deg = 90, .knee_deg = 120};
  request.person.knee_extension = ToRadians(45);
  ReadingLevel level = Ask(request).Read(ReadingKind::kPull).level;
  EXPECT_EQ(level, kSlack);
  for (const ReadingLevel next : {kLight, kClear, kBeyond}) {
    while (level != next && request.knee_deg > -10) {
      request.knee_deg -= 1;
      level = Ask(request).Read(ReadingKind::kPull).level;
    }
    EXPECT_EQ(level, next);
  }
}

TEST(Reading, StatureAloneChangesNoLevelOfThePull) {
  BodyRequest request = {.support = Support::kLyingHeld, .hip_deg = 90, .knee_deg = 40};
  request.person.knee_extension = ToRadians(45);
  const ReadingLevel level = Ask(request).Read(ReadingKind::kPull).level;
  request.person.stature = 1.50;
  EXPECT_EQ(ReadBody(request, *AnswerBody(request), ReadingKind::kPull).level, level);
}

TEST(Reading, EveryKindHasANameAndEveryBodyKindItsEvidence) {
  const auto& parts = EvidenceOfParts();
  for (const ReadingKind kind : {ReadingKind::kLength, ReadingKind::kPelvis, ReadingKind::kLumbar, ReadingKind::kPull,
                                 ReadingKind::kL5S1, ReadingKind::kNerve}) {
    EXPECT_FALSE(ReadingKindName(kind).empty());
    int found = 0;
    for (const EvidenceOf& part : parts) found += part.part == EvidencePartOf(kind) ? 1 : 0;
    EXPECT_EQ(found, 1) << ReadingKindName(kind);
  }
  EXPECT_EQ(EvidencePartOf(ReadingKind::kReach), "");
  EXPECT_EQ(ReadingLevelName(kStrong), "strong");
  EXPECT_EQ(ReadingKindName(ReadingKind::kReach), "reach");
}

}  // namespace
}  // namespace sitbone::body
