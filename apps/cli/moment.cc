#include "apps/cli/moment.h"

#include <sys/random.h>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace sitbone::cli {
namespace {

int OffsetOf(std::time_t at) {
  std::tm local = {};
  localtime_r(&at, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

// "Z", "+hh:mm", "-hh:mm"; nothing: local time.
bool ReadOffset(const std::string& text, std::tm parts, int& offset_min) {
  if (text == "Z") return offset_min = 0, true;
  int hours = 0;
  int minutes = 0;
  char sign = 0;
  char rest = 0;
  if (text.empty()) {
    parts.tm_isdst = -1;
    offset_min = OffsetOf(std::mktime(&parts));
    return true;
  }
  if (std::sscanf(text.c_str(), "%c%2d:%2d%c", &sign, &hours, &minutes, &rest) != 3) return false;
  if ((sign != '+' && sign != '-') || hours > 14 || minutes > 59 || hours < 0 || minutes < 0) return false;
  offset_min = (sign == '-' ? -1 : 1) * (60 * hours + minutes);
  return true;
}

}  // namespace

Result<sqlite_diary::Moment> MakeMoment(const std::string& text) {
  sqlite_diary::Moment moment;
  if (getentropy(moment.random.data(), moment.random.size()) != 0) {
    return Fail(ErrorCode::kInternal, "the system gives no random numbers.");
  }
  if (text.empty()) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    moment.at = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    moment.offset_min = OffsetOf(static_cast<std::time_t>(moment.at / 1000));
    return moment;
  }
  std::tm parts = {};
  const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M", &parts);
  if (end != nullptr && *end == ':') {
    const char* after = strptime(end, ":%S", &parts);
    end = after;
  }
  if (end == nullptr || !ReadOffset(end, parts, moment.offset_min)) {
    return Fail(ErrorCode::kInvalidArgument,
                text + ": no time. Write 2026-08-02T07:00, or with Z or +02:00 behind it.");
  }
  moment.at = (static_cast<std::int64_t>(timegm(&parts)) - 60 * moment.offset_min) * 1000;
  if (moment.at < 0) return Fail(ErrorCode::kInvalidArgument, text + ": before 1970.");
  return moment;
}

}  // namespace sitbone::cli
