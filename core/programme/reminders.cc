#include "programme/reminders.h"

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/local_time.h"

namespace sitbone::programme {
namespace {

constexpr std::size_t kLineMax = 75;  // octets
constexpr int kDayMin = 24 * 60;

bool BeginsCharacter(char octet) { return (static_cast<unsigned char>(octet) & 0xC0) != 0x80; }

// A content line, folded at the borders of characters.
void AddLine(std::string& file, std::string_view line) {
  std::size_t room = kLineMax;
  while (line.size() > room) {
    std::size_t length = room;
    while (length > 1 && !BeginsCharacter(line[length])) --length;
    file.append(line.substr(0, length)).append("\r\n ");
    line.remove_prefix(length);
    room = kLineMax - 1;  // the space counts
  }
  file.append(line).append("\r\n");
}

std::string Escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20) continue;
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string DateOf(const LocalTime& t) { return Padded(t.year, 4) + Padded(t.month, 2) + Padded(t.day, 2); }
std::string ClockOf(int hour, int minute, int second) {
  return 'T' + Padded(hour, 2) + Padded(minute, 2) + Padded(second, 2);
}

void AddEvent(std::string& file, const Reminders& r, int minute, std::size_t number) {
  const LocalTime stamp = ToLocal(r.now, 0);
  const LocalTime tomorrow = ToLocal(r.now + kDayMs, r.offset_min);
  AddLine(file, "BEGIN:VEVENT");
  AddLine(file, "UID:" + Escape(r.uid) + '-' + std::to_string(number));
  AddLine(file, "DTSTAMP:" + DateOf(stamp) + ClockOf(stamp.hour, stamp.minute, stamp.second) + 'Z');
  AddLine(file, "DTSTART:" + DateOf(tomorrow) + ClockOf(minute / 60, minute % 60, 0));
  AddLine(file, "DURATION:PT10M");
  AddLine(file, "RRULE:FREQ=DAILY;COUNT=" + std::to_string(7 * r.weeks));
  AddLine(file, "SUMMARY:" + Escape(r.summary));
  AddLine(file, "DESCRIPTION:" + Escape(r.description));
  AddLine(file, "TRANSP:TRANSPARENT");
  AddLine(file, "BEGIN:VALARM");
  AddLine(file, "ACTION:DISPLAY");
  AddLine(file, "DESCRIPTION:" + Escape(r.summary));
  AddLine(file, "TRIGGER:PT0M");
  AddLine(file, "END:VALARM");
  AddLine(file, "END:VEVENT");
}

}  // namespace

std::vector<int> FindReminderTimes(int times_a_day, int from_min, int until_min) {
  if (times_a_day == 1) return {(from_min + until_min) / 2};
  std::vector<int> times;
  for (int i = 0; i < times_a_day; ++i) times.push_back(from_min + (until_min - from_min) * i / (times_a_day - 1));
  return times;
}

std::string WriteCalendar(const Reminders& r) {
  std::string file;
  AddLine(file, "BEGIN:VCALENDAR");
  AddLine(file, "VERSION:2.0");
  AddLine(file, "PRODID:-//Sitbone//Sitbone//EN");
  AddLine(file, "METHOD:PUBLISH");
  std::size_t number = 0;
  for (const int minute : FindReminderTimes(r.times_a_day, r.from_min, r.until_min))
    AddEvent(file, r, minute, ++number);
  AddLine(file, "END:VCALENDAR");
  return file;
}

Result<std::string> RemindersJson(std::string_view request) {
  const auto document = ParseJson(request, "reminders");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("reminders");
  const auto whole = [&](const char* key, std::int64_t min, std::int64_t max) {
    return static_cast<int>(reader.Whole(*document, key, min, max));
  };
  Reminders r;
  r.times_a_day = whole("times_a_day", 1, 3);
  r.from_min = whole("from_min", 0, kDayMin - 1);
  r.until_min = whole("until_min", 0, kDayMin - 1);
  r.weeks = whole("weeks", 1, 52);
  r.now = reader.Whole(*document, "now", 0, kWholeMax);
  r.offset_min = whole("offset_min", -1440, 1440);
  r.uid = reader.Text(*document, "uid");
  r.summary = reader.Text(*document, "summary");
  r.description = reader.Text(*document, "description", 1000);
  if (reader.ok() && r.until_min < r.from_min) reader.Complain("until_min", "not before from_min");
  if (!reader.ok()) return std::unexpected(reader.error());
  return WriteCalendar(r);
}

}  // namespace sitbone::programme
