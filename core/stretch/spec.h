// A stretch as data: where it starts, what is moved, when it counts as held, what is a fault, how much of it.
//
// Units:   rad and s inside; the file holds degrees, with the unit in each name.
// Errors:  Parse returns kCorrupt or kUnsupported with the place in the file and what is expected there.
// Source:  every number of a file has a source beside it, or says "chosen: ..." and why. A file without one is refused.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "kinematics/posture.h"

namespace sitbone::stretch {

/// What a stretch may look at. The order is that of a Sample's values.
enum class Quantity : std::size_t { kKneeFlexion, kTrunkThigh, kThighFromVertical, kTrunkFromVertical, kBackRounding };
constexpr std::size_t kQuantities = 5;
constexpr std::array<std::string_view, kQuantities> kQuantityNames = {
    "knee_flexion", "trunk_thigh", "thigh_from_vertical", "trunk_from_vertical", "back_rounding"};

/// A span that a quantity must lie in.
struct Limits {
  Quantity quantity = Quantity::kKneeFlexion;
  double min = -1e9;  // rad
  double max = 1e9;   // rad
};

/// How a fault is told.
enum class FaultRule {
  kAbove,   ///< the quantity (or its absolute value) is over a limit
  kBelow,   ///< the quantity is under a limit
  kSwings,  ///< the stretch's own quantity swings to and fro
};

struct FaultSpec {
  std::string kind;  ///< message id, e.g. "rounded_back"
  FaultRule rule = FaultRule::kAbove;
  Quantity quantity = Quantity::kKneeFlexion;
  bool absolute = false;
  double limit = 0;                      // rad; for kSwings: least swing from turn to turn
  double until = 0;                      // rad; the fault ends on the other side of this
  double after_s = 0;                    ///< it must last so long before it is said
  double swing_s_max = 0;                ///< kSwings: longest time from turn to turn
  bool while_resting = false;            ///< also after the set-up between the holds; a swing counts in a hold only
  bool not_after_straightening = false;  ///< silent after the person straightened the knee on purpose
};

/// The dose of the article: how long, how often.
struct DoseSpec {
  double hold_s_min = 20;
  double hold_s_max = 30;
  int repetitions_min = 2;
  int repetitions_max = 3;
  int times_a_day_min = 2;
  int times_a_day_max = 3;
};

struct StretchSpec {
  std::string id;  ///< "one", "two", ...
  kinematics::Position position = kinematics::Position::kLying;
  Quantity moved = Quantity::kKneeFlexion;  ///< the quantity that is settled in a hold
  bool towards_less = true;                 ///< the stretch grows as `moved` falls
  std::vector<Limits> ready;                ///< start posture: when these hold, the set-up is over
  std::vector<Limits> valid;                ///< a hold is possible only within these
  double settle_s = 1.0;                    ///< `moved` must rest so long
  double settle_range = 0;                  // rad, largest less smallest value in that time
  double held_band = 0;                     // rad, the hold lasts while `moved` stays this near its level
  double leave_band = 0;                    // rad, outside it for leave_s the hold is over
  double leave_s = 0.45;
  double move_min = 0;                  // rad, a move from the rest level that counts as reaching
  std::optional<double> straightening;  // rad, straightening the knee by more ends a hold and begins the next
  std::vector<FaultSpec> faults;
  DoseSpec dose;
};

/// Reads a "sitbone.stretch" file. `name` is used in errors.
Result<StretchSpec> ParseStretch(std::string_view text, std::string_view name);

}  // namespace sitbone::stretch
