// What to say for next time: praise first, then one main point, then at most two more.
#pragma once

#include <string>
#include <vector>

#include "report/findings.h"

namespace sitbone::report {

/// One point of advice. kFault goes with the kind in `fault`.
enum class AdviceKind { kFault, kShort, kRepeat, kGood, kTight, kCamera, kPhoto };

struct AdvicePoint {
  AdviceKind kind;
  std::string fault;
};

enum class Praise { kNone, kStart, kPart, kClean, kComplete, kAll };

struct Advice {
  Praise praise = Praise::kNone;
  std::vector<AdvicePoint> points;  ///< never empty; the main one first
};

Advice FindAdvice(const session::SessionRecord& record, const Findings& findings);

}  // namespace sitbone::report
