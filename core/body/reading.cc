#include "body/reading.h"

#include <cmath>

namespace sitbone::body {
namespace {

using enum ReadingLevel;

constexpr double kUprightWithin = ToRadians(4.0);   // chosen: less is not seen in the drawing
constexpr double kStraightWithin = ToRadians(8.0);  // chosen: a straight back still moves by this much
constexpr double kSlackPull = 2;                    // N m, chosen: half a kilogram hung on the knee
// Of kHipTolerance. FACTS B9: a stretch is first felt at 12 to 20 N m (assumed).
constexpr double kLightPull = 12 / kHipTolerance;
constexpr double kLowMoment = 10;  // N m, chosen: a third of kL5S1MomentMax

ReadingLevel PelvisLevel(double pelvis) {
  if (std::abs(pelvis) < kUprightWithin) return kUpright;
  return pelvis > 0 ? kBack : kForward;
}

ReadingLevel LumbarLevel(const BalanceResult& balance) {
  if (balance.bends_too_much) return kFar;
  if (std::abs(balance.lumbar) < kStraightWithin) return kStraight;
  return balance.lumbar > 0 ? kBent : kArched;
}

ReadingLevel PullLevel(double torque, double torque_scale) {
  const double share = torque / (kHipTolerance * torque_scale);
  if (torque < kSlackPull) return kSlack;
  if (share < kLightPull) return kLight;
  return share < 1 ? kClear : kBeyond;
}

ReadingLevel L5S1Level(const BalanceResult& balance) {
  if (balance.stressed) return kHigh;
  return std::abs(balance.l5s1_moment) < kLowMoment ? kLow : kRaised;
}

ReadingLevel NerveLevel(NerveBand band) {
  switch (band) {
    case NerveBand::kCalm:
      return kCalm;
    case NerveBand::kRaised:
      return kRaised;
    case NerveBand::kStrong:
      return kStrong;
  }
  return kCalm;
}

}  // namespace

Reading ReadBody(const BodyRequest& request, const BodyAnswer& answer, ReadingKind kind) {
  const BalanceResult& balance = answer.balance;
  const LegResult& leg = balance.legs[static_cast<std::size_t>(request.side)];
  switch (kind) {
    case ReadingKind::kLength:
      return {kind, 100 * leg.heads[IndexOf(Head::kSemimem)].path.length, kPlain};
    case ReadingKind::kPelvis:
      return {kind, ToDegrees(balance.pelvis), PelvisLevel(balance.pelvis)};
    case ReadingKind::kLumbar:
      return {kind, ToDegrees(balance.lumbar), LumbarLevel(balance)};
    case ReadingKind::kPull:
      return {kind, leg.hamstring_torque, PullLevel(leg.hamstring_torque, answer.person.torque_scale())};
    case ReadingKind::kL5S1:
      return {kind, balance.l5s1_moment, L5S1Level(balance)};
    case ReadingKind::kNerve:
      return {kind, 100 * answer.nerve.strain, NerveLevel(answer.nerve.band)};
    case ReadingKind::kReach:
      return {kind, 0, kPlain};
  }
  return {};
}

std::string_view ReadingKindName(ReadingKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"length", "pelvis", "lumbar", "pull", "l5s1", "nerve", "reach"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view ReadingLevelName(ReadingLevel level) {
  constexpr std::array<std::string_view, 17> kNames = {"plain", "forward", "upright", "back",  "arched", "straight",
                                                       "bent",  "far",     "slack",   "light", "clear",  "beyond",
                                                       "low",   "raised",  "high",    "calm",  "strong"};
  return kNames[static_cast<std::size_t>(level)];
}

int ReadingDecimals(ReadingKind kind) { return kind == ReadingKind::kLength || kind == ReadingKind::kNerve ? 1 : 0; }

std::string_view EvidencePartOf(ReadingKind kind) {
  switch (kind) {
    case ReadingKind::kLength:
      return "heads";
    case ReadingKind::kPelvis:
      return "pelvis";
    case ReadingKind::kLumbar:
      return "lumbar";
    case ReadingKind::kPull:
      return "hip_torque";
    case ReadingKind::kL5S1:
      return "moments";
    case ReadingKind::kNerve:
      return "nerve";
    case ReadingKind::kReach:
      return "";
  }
  return "";
}

}  // namespace sitbone::body
