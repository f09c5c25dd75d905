// What a body answer comes to in a few numbers, each with a level that can be said in words.
//
// Units:   deg, N m, cm or % as the kind says: a reading is for people, this is an edge.
// Errors:  none.
// Limits:  a level orders what the model says; it judges nobody. Bounds without a source are chosen for words only.
#pragma once

#include <array>
#include <string_view>

#include "body/body_request.h"

namespace sitbone::body {

enum class ReadingKind {
  kLength,  ///< of the semimembranosus with its tendons, cm
  kPelvis,  ///< turned backward from upright (sitting) or flat (lying), deg
  kLumbar,  ///< bend of the low back, deg
  kPull,    ///< of this leg's hamstrings on the sit bone, N m
  kL5S1,    ///< what ligaments and muscles of the lowest joint of the back carry, N m
  kNerve,   ///< strain of the sciatic nerve, %
  kReach,   ///< how far along the leg the hands come, cm; no part of a body answer
};

enum class ReadingLevel {
  kPlain,  ///< a number that has no words of its own
  kForward,
  kUpright,
  kBack,
  kArched,
  kStraight,
  kBent,
  kFar,  ///< beyond kLumbarShareMax of the back's range
  kSlack,
  kLight,
  kClear,
  kBeyond,  ///< more than the pull at which a forward bend ends (kHipTolerance)
  kLow,
  kRaised,
  kHigh,  ///< L5/S1: beyond kL5S1MomentMax; nerve: the band of that name
  kCalm,
  kStrong,
};

struct Reading {
  ReadingKind kind = ReadingKind::kPelvis;
  double value = 0;
  ReadingLevel level = ReadingLevel::kPlain;
};

/// A reading of the answer; kReach is none of its kinds and gives 0.
Reading ReadBody(const BodyRequest& request, const BodyAnswer& answer, ReadingKind kind);

std::string_view ReadingKindName(ReadingKind kind);
std::string_view ReadingLevelName(ReadingLevel level);
/// Decimals that the model is good for: one for lengths and the nerve's percent, none for the rest.
int ReadingDecimals(ReadingKind kind);
/// The part of body/evidence.h that a reading rests on; empty for kReach.
std::string_view EvidencePartOf(ReadingKind kind);

}  // namespace sitbone::body
