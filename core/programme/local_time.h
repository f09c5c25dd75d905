// Dates as people write them, from ms since 1970 UTC and the offset of the place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace sitbone::programme {

constexpr std::int64_t kDayMs = 86'400'000;

/// The local day, counted since 1970-01-01. `offset_min`: local time less UTC.
inline std::int64_t LocalDay(std::int64_t at_ms, int offset_min) {
  const std::int64_t local = at_ms + std::int64_t{offset_min} * 60'000;
  return local >= 0 ? local / kDayMs : -((-local + kDayMs - 1) / kDayMs);
}

struct LocalTime {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

/// The Gregorian calendar, also before 1970.
/// Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days.
inline LocalTime ToLocal(std::int64_t at_ms, int offset_min) {
  const std::int64_t day = LocalDay(at_ms, offset_min);
  const std::int64_t of_day = (at_ms + std::int64_t{offset_min} * 60'000 - day * kDayMs) / 1000;
  const std::int64_t days = day + 719'468;  // since 0000-03-01
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const auto of_era = static_cast<int>(days - era * 146'097);
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int march_month = (5 * of_year + 2) / 153;
  const int month = march_month < 10 ? march_month + 3 : march_month - 9;
  return {static_cast<int>(era) * 400 + year_of_era + (month <= 2 ? 1 : 0),
          month,
          of_year - (153 * march_month + 2) / 5 + 1,
          static_cast<int>(of_day / 3600),
          static_cast<int>(of_day / 60 % 60),
          static_cast<int>(of_day % 60)};
}

/// A number of 0 or more with at least so many digits.
inline std::string Padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// YYYY-MM-DD
inline std::string WriteDate(const LocalTime& t) {
  return Padded(t.year, 4) + '-' + Padded(t.month, 2) + '-' + Padded(t.day, 2);
}
/// HH:MM
inline std::string WriteClock(const LocalTime& t) { return Padded(t.hour, 2) + ':' + Padded(t.minute, 2); }

}  // namespace sitbone::programme
