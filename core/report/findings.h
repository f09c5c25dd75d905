// What a record comes to for a reader: whole seconds, faults of a kind together, which pictures to show.
//
// Units:   degrees and seconds.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "report/report.h"
#include "session/session_record.h"

namespace sitbone::report {

// Limits that the judgement goes by, for marking them in drawings. Source of both: the fault rules of the stretches.
inline constexpr double kRoundingRoundDeg = 25;   // rounding above this is the fault rounded_back
inline constexpr double kRoundingLittleDeg = 15;  // chosen: a straight back that leans 40 deg reads up to 15 (95 %)
inline constexpr double kThighOffDeg = 20;        // a thigh further off upright is the fault thigh_dropped
// A knee that stays this far short of straight is called tight. Source: 90-90 test, Lim 2023 (docs/sources.md).
inline constexpr double kTightKneeDeg = 20;
// A knee bent further backwards than this is a slip of the measurement. chosen: well beyond lax but healthy knees.
inline constexpr double kKneeLeastDeg = -20;
// Added in quadrature to every uncertainty that a person is shown, until real people are measured (contract 4.1).
inline constexpr double kRealPeopleDeg = 6;

/// The knee as a person is shown it: what cannot be told from straight does not read as bent backwards.
session::Measured ShowKnee(session::Measured knee_deg);

/// The record without knee angles that no knee has: slips of the measurement, which are then not seen.
session::SessionRecord DropImpossibleKnees(session::SessionRecord record);

/// The uncertainty that a person is shown for the model's own `sd_deg`.
double WidenForPeople(double sd_deg);

/// A hold in whole seconds. seconds + missing_s is the dose's minimum unless the hold is complete.
struct HoldFinding {
  int seconds = 0;    ///< good ones, rounded down
  int total_s = 0;    ///< whole length, rounded down
  int missing_s = 0;  ///< rounded up; 0 = complete
  std::optional<session::Measured> knee_deg;
  std::optional<session::Measured> hip_deg;
};

/// All faults of one kind.
struct FaultGroup {
  std::string kind;
  int count = 0;
  double seconds = 0;                  ///< together
  double from_s = 0;                   ///< of the first
  double to_s = 0;                     ///< of the first
  std::optional<std::size_t> picture;  ///< index of the clearest one
};

struct Findings {
  std::string stretch;  ///< "one", "two", "both"; empty = none
  std::string side;     ///< "left", "right", "both"; empty = not known
  bool is_photo = false;
  std::vector<HoldFinding> holds;  ///< as record.holds
  int seconds = 0;                 ///< sum of the holds' good seconds
  int complete = 0;
  int longest_s = 0;                ///< whole length of the longest hold
  std::vector<FaultGroup> faults;   ///< the longest together first
  std::optional<std::size_t> best;  ///< index of the picture to show as the best moment
  bool back_seen = false;
};

Findings FindFindings(const session::SessionRecord& record, std::span<const ReportPicture> pictures);

/// The stretch at a moment: of the hold that it lies in, else of the session.
std::string FindStretchAt(const session::SessionRecord& record, double t_s);

/// Index of the frame nearest in time; nullopt without frames.
std::optional<std::size_t> FindFrameAt(const session::Series& series, double t_s);

/// Least and greatest value of a column; nullopt where nothing was seen.
std::optional<std::pair<double, double>> FindRange(const session::Series::Column& column);

}  // namespace sitbone::report
