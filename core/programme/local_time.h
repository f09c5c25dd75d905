// Dates as people write them, from ms since 1970 UTC and the offset of the place.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

namespace sitbone::programme {

struct LocalTime {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

/// `offset_min`: local time less UTC.
inline LocalTime ToLocal(std::int64_t at_ms, int offset_min) {
  using namespace std::chrono;
  const sys_time<milliseconds> local{milliseconds(at_ms) + minutes(offset_min)};
  const auto midnight = floor<days>(local);
  const year_month_day date{midnight};
  const hh_mm_ss time{floor<seconds>(local - midnight)};
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          static_cast<int>(time.seconds().count())};
}

/// A number with at least so many digits.
inline std::string Padded(int number, int digits) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%0*d", digits, number);
  return text.data();
}

}  // namespace sitbone::programme
