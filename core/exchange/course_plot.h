// The course of a diary drawn on one axis of time: knees, pain, sessions and flags under each other.
//
// Units:   pt of the sheet; ms since 1970 UTC; degrees; scores of 10.
// Errors:  none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "exchange/sharing.h"
#include "messages/catalogue.h"
#include "report/sheet.h"

namespace sitbone::exchange {

/// What the charts show of a session, or of a week of them.
struct Mark {
  double day = 0;                           ///< local days since 1970; the middle of a week
  std::optional<double> knee_deg[2];        ///< left, right: the median
  std::optional<double> plus_minus_deg[2];  ///< the largest: a camera's error does not shrink with repetition
  std::optional<double> before;             ///< pain, the median
  std::optional<double> after;
  std::optional<double> lowest;  ///< pain, of all that was told
  std::optional<double> highest;
  int sessions = 0;  ///< in which something was held
};

struct CourseMarks {
  bool weekly = false;
  double first_day = 0;
  double last_day = 0;  ///< after first_day
  std::vector<Mark> marks;
};

/// The sessions of the diary; more than `by_session_days` days become weeks.
CourseMarks FindMarks(const Shared& shared, int by_session_days);

/// Where on the sheet: the left edge and the width of all charts, their top.
struct PlotPlace {
  Vec2 top;
  double width = 0;
  double stretch = 1;  ///< of the heights
};

/// Draws all charts; returns the lower edge.
double DrawCourse(report::Sheet& sheet, const PlotPlace& place, const Shared& shared, const CourseMarks& course,
                  const messages::Catalogue& catalogue);

/// The sign of a flag, as the strip of flags and their list have it.
void DrawFlagSign(report::Sheet& sheet, Vec2 centre, FlagKind kind);

/// "30 Oct 2026", "30.10.2026".
std::string WriteDate(const messages::Catalogue& catalogue, std::int64_t at, int offset_min);
std::string WriteDay(const messages::Catalogue& catalogue, double day);

}  // namespace sitbone::exchange
