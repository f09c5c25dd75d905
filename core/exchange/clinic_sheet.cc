#include "exchange/clinic_sheet.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "exchange/course_plot.h"
#include "exchange/words.h"
#include "plan_text/plan_text.h"
#include "report/paper.h"

namespace sitbone::exchange {
namespace {

using messages::Catalogue;
using programme::Change;
using programme::Leg;
using programme::PlanItem;
using programme::PlanState;
using programme::Progress;
using programme::SessionDone;
using programme::SideDone;
using programme::Status;
using report::Align;
using report::kAccent;
using report::kInk;
using report::kPale;
using report::kRule;
using report::kSoft;
using report::kStop;
using report::Sheet;
using report::TextStyle;

constexpr double kMargin = 38;
/// One stretch of one leg, over all sessions.
struct Row {
  int sessions = 0;
  int done = 0;
  int wanted = 0;
  double good_s = 0;
};

using Rows = std::map<std::pair<std::string, std::string>, Row>;

Rows CountRows(const Shared& shared) {
  Rows rows;
  for (const SessionDone& session : shared.sessions) {
    std::set<std::pair<std::string, std::string>> counted;  // a leg may have several turns
    for (const SideDone& side : session.sides) {
      if (side.repetitions == 0 && side.credited_s <= 0) continue;
      Row& row = rows[{side.stretch, side.side}];
      if (counted.emplace(side.stretch, side.side).second) ++row.sessions;
      row.done += side.done;
      row.wanted += side.repetitions;
      row.good_s += side.credited_s;
    }
  }
  return rows;
}

std::int64_t DayOf(std::int64_t at, int offset_min) { return programme::Now{at, offset_min}.day(); }

/// How grave a flag is, the gravest first.
int WeightOf(FlagKind kind) {
  switch (kind) {
    case FlagKind::kRedFlag:
      return 0;
    case FlagKind::kNumbness:
    case FlagKind::kWeakness:
      return 1;
    case FlagKind::kSeen:
      return 2;
    case FlagKind::kNerveSign:
    case FlagKind::kIncrease:
    case FlagKind::kRise:
      return 3;
  }
  return 3;
}

/// Each once a day, the newest first.
std::vector<Flag> DailyFlags(const Shared& shared) {
  std::set<std::tuple<std::int64_t, FlagKind, std::string, std::string>> seen;
  std::vector<Flag> flags;
  for (auto flag = shared.flags.rbegin(); flag != shared.flags.rend(); ++flag) {
    const std::int64_t day = DayOf(flag->at, flag->offset_min);
    if (seen.emplace(day, flag->kind, flag->text, flag->side).second) flags.push_back(*flag);
  }
  return flags;
}

/// At most `count`: the gravest stay, whatever their age.
std::vector<Flag> KeepGravest(std::vector<Flag> flags, std::size_t count) {
  if (flags.size() <= count) return flags;
  std::vector<std::size_t> order(flags.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(WeightOf(flags[i].kind), i); });
  order.resize(count);
  std::ranges::sort(order);
  std::vector<Flag> kept;
  for (const std::size_t i : order) kept.push_back(std::move(flags[i]));
  return kept;
}

/// How much of it goes onto the page.
struct Room {
  double stretch = 1;         ///< of the charts' heights; the least of them
  std::size_t flags = 12;     ///< in the list
  std::size_t rows = 6;       ///< of the table
  std::size_t clinician = 3;  ///< reasons to see somebody
  double type = 1;            ///< size of the letters that are read
  double gap = 12;            ///< between two parts
};

class Composer {
 public:
  Composer(const Shared& shared, const Catalogue& words, report::Paper paper, report::Widths widths, const Room& room)
      : shared_(shared),
        words_(words),
        room_(room),
        sheet_(SizeOf(paper), widths),
        width_(sheet_.size().x - 2 * kMargin) {}

  /// Puts everything onto the page; whether it fits.
  bool Compose() {
    double y = AddHead(kMargin);
    y = AddNumbers(y + 10);
    y = AddNow(y + room_.gap);
    y = AddCourse(y + room_.gap);
    y = AddDone(y + room_.gap);
    y = AddFlags(y + room_.gap);
    return AddFoot() > y + 6;
  }
  std::string Finish() && { return std::move(sheet_).Finish(); }

 private:
  std::string Text(std::string_view id) const { return words_.Format(id); }
  double right() const { return kMargin + width_; }

  double Heading(double y, std::string_view id, std::string_view colour = kAccent) {
    sheet_.Line({kMargin, y + 9}, {.size = 11, .bold = true, .colour = colour}, Text(id));
    sheet_.Rule({kMargin, y + 13.5}, {right(), y + 13.5}, kRule, 0.6);
    return y + 19;
  }

  double AddHead(double y) {
    sheet_.Line({kMargin, y + 7}, {.size = 9, .bold = true, .colour = kAccent}, Text("sheet-kicker"));
    sheet_.Line({right(), y + 7}, {.size = 9, .bold = true, .colour = kAccent, .align = Align::kRight}, "Sitbone");
    sheet_.Line({kMargin, y + 32}, {.size = 22, .bold = true, .colour = kInk}, Text("sheet-title"));
    // Who and when; what is not known is a line to write on.
    const double base = y + 51;
    double x = Field({kMargin, base}, "sheet-name", shared_.name, 150);
    x = Field({x + 16, base}, "sheet-born", "", 70);
    Field({x + 16, base}, "sheet-period", Period(), 0);
    return base + 5;
  }

  double Field(Vec2 at, std::string_view id, const std::string& value, double line) {
    const std::string label = Text(id);
    sheet_.Line(at, small_, label);
    const double x = at.x + CalcTextWidth(label, small_) + 5;
    if (value.empty()) {
      sheet_.Rule({x, at.y + 1.5}, {x + line, at.y + 1.5}, kSoft, 0.5);
      return x + line;
    }
    sheet_.Line({x, at.y}, strong_, value);
    return x + CalcTextWidth(value, strong_);
  }

  std::string Period() const {
    const std::string to = WriteDate(words_, shared_.now.at, shared_.now.offset_min);
    if (shared_.events.empty()) return to;
    const programme::Event& first = *shared_.events.front();
    const std::string from = WriteDate(words_, first.at, first.offset_min);
    return words_.Format("sheet-range", {{"from", std::string_view(from)}, {"to", std::string_view(to)}});
  }

  double AddNumbers(double y) {
    constexpr double kHeight = 36;
    sheet_.Box({kMargin, y}, {right(), y + kHeight}, 5, kPale);
    std::set<std::int64_t> days;
    std::set<std::int64_t> worse;
    int sessions = 0;
    for (const SessionDone& session : shared_.sessions) {
      const std::int64_t day = DayOf(session.at, session.offset_min);
      if (std::ranges::any_of(session.sides, [](const SideDone& side) { return side.credited_s > 0; })) {
        ++sessions;
        days.insert(day);
      }
      if (session.hurt) worse.insert(day);
    }
    Row all;
    for (const auto& [key, row] : CountRows(shared_)) {
      all.done += row.done;
      all.wanted += row.wanted;
    }
    const std::int64_t today = DayOf(shared_.now.at, shared_.now.offset_min);
    const std::int64_t first =
        shared_.events.empty() ? today : DayOf(shared_.events.front()->at, shared_.events.front()->offset_min);
    struct Figure {
      int number;
      std::string words;
    };
    const std::array<Figure, 4> figures = {
        {{sessions, words_.Format("sheet-count-sessions", {{"count", sessions}})},
         {static_cast<int>(days.size()),
          words_.Format("sheet-count-days", {{"of", static_cast<int>(std::max<std::int64_t>(today - first, 0) + 1)}})},
         {all.done, words_.Format("sheet-count-holds", {{"of", all.wanted}})},
         {static_cast<int>(worse.size()),
          words_.Format("sheet-count-worse", {{"count", static_cast<int>(worse.size())}})}}};
    const double column = (width_ - 20) / 4;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const double x = kMargin + 12 + column * static_cast<double>(i);
      const TextStyle numeral = {.size = 19, .bold = true, .colour = kInk};
      const std::string number = words_.FormatNumber({1.0 * figures[i].number, 0});
      sheet_.Line({x, y + 24.5}, numeral, number);
      const double beside = CalcTextWidth(number, numeral) + 6;
      const TextStyle caption = {.size = 8.2, .colour = kInk, .leading = 1.15};
      const auto lines = BreakLines(figures[i].words, column - beside - 8, caption);
      const double half = 0.5 * static_cast<double>(lines.size()) * caption.leading * caption.size;
      sheet_.Paragraph({x + beside, y + 0.5 * kHeight + 0.6 - half}, column - beside - 8, caption, figures[i].words);
    }
    return y + kHeight;
  }

  std::string Why(const programme::Reason& reason, Leg leg) const {
    return plan_text::WordReason(reason, leg, shared_.now, words_);
  }

  /// What comes first now, whom to see, and the stretches with their doses and reasons.
  double AddNow(double y) {
    const programme::Plan& plan = shared_.plan;
    double at = Heading(y, "sheet-now");
    for (std::size_t i = 0; i < std::min(plan.clinician.size(), room_.clinician); ++i) {
      const programme::Reason& reason = plan.clinician[i];
      const Leg leg = reason.leg == Leg::kNone ? Leg::kLeft : reason.leg;
      const std::string see = Text(words::IdOf("today-see-", programme::Name(*programme::UrgencyOf(reason))));
      at = sheet_.Paragraph({kMargin, at}, width_, {.size = body_.size, .bold = true, .colour = kStop, .leading = 1.3},
                            see + " " + Why(reason, leg)) +
           1.5;
    }
    std::string state;
    if (plan.state == PlanState::kStopped || plan.state == PlanState::kAsk) {
      state = Text(words::IdOf("today-state-", programme::Name(plan.state)));
    }
    if (plan.programme) state += (state.empty() ? "" : " ") + words::Author(words_, *plan.programme);
    if (!state.empty()) at = sheet_.Paragraph({kMargin, at}, width_, strong_, state) + 2;
    // Where everything is stopped, it has been said why.
    for (std::size_t i = 0; plan.state != PlanState::kStopped && i < plan.items.size(); ++i) {
      const PlanItem& item = plan.items[i];
      const bool both = i + 1 < plan.items.size() && IsAlike(item, plan.items[i + 1]);
      if (IsTold(item)) at = AddItem(at, item, both ? Leg::kNone : item.leg);
      if (both) ++i;
    }
    if (shared_.problems > 0) {
      at = sheet_.Paragraph({kMargin, at}, width_, body_,
                            words_.Format("sheet-problems", {{"count", static_cast<int>(shared_.problems)}}));
    }
    return at;
  }

  static bool IsAlike(const PlanItem& a, const PlanItem& b) {
    const auto rule = [](const PlanItem& item) { return item.reasons.empty() ? nullptr : item.reasons.front().rule; };
    return a.step == b.step && a.status == b.status && a.dose.hold_s == b.dose.hold_s &&
           a.dose.repetitions == b.dose.repetitions && a.dose.times_a_day == b.dose.times_a_day && rule(a) == rule(b);
  }

  double AddItem(double y, const PlanItem& item, Leg leg) {
    const std::string name =
        words::StretchAndSide(words_, item.step->id, leg == Leg::kNone ? "both" : programme::Name(leg));
    std::string told = item.dose.hold_s > 0 ? words::Dose(words_, item.dose)
                                            : Text(words::IdOf("today-status-", programme::Name(item.status)));
    if (told.front() >= 'a' && told.front() <= 'z') told.front() = static_cast<char>(told.front() - 'a' + 'A');
    told += '.';
    if (item.gentle && item.dose.hold_s > 0) told += " " + Text("today-gentle");
    if (!item.reasons.empty()) told += " " + Why(item.reasons.front(), item.leg);
    constexpr double kColumn = 142;
    sheet_.Paragraph({kMargin, y}, kColumn, body_, name);
    return sheet_.Paragraph({kMargin + kColumn, y}, width_ - kColumn, body_, told) + 1;
  }

  double AddCourse(double y) {
    const double top = Heading(y, "sheet-course");
    const CourseMarks course = FindMarks(shared_, kBySessionDays);
    const double bottom = DrawCourse(sheet_, {{kMargin, top}, width_, room_.stretch}, shared_, course, words_);
    const std::string note = words_.Format(course.weekly ? "sheet-course-note-week" : "sheet-course-note",
                                           {{"least", programme::kSmallestChangeDeg}});
    return sheet_.Paragraph({kMargin, bottom + 5}, width_, small_, note);
  }

  std::string Told(const Progress& progress) const {
    if (!progress.best || !progress.before) return Text("sheet-none");
    const auto degrees = [&](const programme::Measured& one) {
      return words_.Format("sheet-degrees",
                           {{"value", messages::Number{one.value, 0}}, {"pm", messages::Number{one.plus_minus, 0}}});
    };
    const std::string last = degrees(*progress.best);
    if (progress.change == Change::kNothingToCompare) return last;
    const std::string first = degrees(*progress.before);
    return words_.Format("sheet-change", {{"first", std::string_view(first)},
                                          {"last", std::string_view(last)},
                                          {"change", programme::Name(progress.change)}});
  }

  double AddDone(double y) {
    double at = Heading(y, "sheet-done");
    const std::array<double, 5> columns = {0, 0.30 * width_, 0.43 * width_, 0.56 * width_, 0.58 * width_};
    const Rows rows = CountRows(shared_);
    if (rows.empty()) return sheet_.Paragraph({kMargin, at}, width_, body_, Text("sheet-nothing-done"));
    const auto cell = [&](std::size_t column, TextStyle style, const std::string& text) {
      const bool number = column > 0 && column < 4;
      if (number) style.align = Align::kRight;
      sheet_.Line({kMargin + columns[column] + (column == 4 ? 12 : 0), at + 6.5}, style, text);
    };
    for (std::size_t i = 0; i < columns.size(); ++i) cell(i, small_, Text("sheet-column-" + std::to_string(i + 1)));
    at += 12;
    std::vector<std::pair<std::pair<std::string, std::string>, Row>> list(rows.begin(), rows.end());
    std::ranges::sort(list, {}, [](const auto& one) { return std::pair(-one.second.sessions, one.first); });
    for (std::size_t i = 0; i < std::min(list.size(), room_.rows); ++i) {
      const auto& [key, row] = list[i];
      const auto& [stretch, side] = key;
      cell(0, body_, words::StretchAndSide(words_, stretch, side));
      cell(1, body_, words_.FormatNumber({1.0 * row.sessions, 0}));
      cell(2, body_,
           row.wanted > 0 ? words_.Format("sheet-of", {{"done", row.done}, {"of", row.wanted}})
                          : words_.FormatNumber({1.0 * row.done, 0}));
      cell(3, body_, words_.FormatNumber({row.good_s, 0}));
      const auto trend = std::ranges::find_if(
          shared_.trends, [&](const programme::Trend& one) { return one.stretch == stretch && one.side == side; });
      if (trend != shared_.trends.end())
        cell(4, body_, Told(stretch == "one" ? trend->knee_flexion : trend->trunk_thigh));
      at += 1.35 * body_.size;
    }
    if (list.size() <= room_.rows) return at;
    const auto more = static_cast<int>(list.size() - room_.rows);
    return sheet_.Paragraph({kMargin, at}, width_, small_, words_.Format("sheet-rows-more", {{"count", more}}));
  }

  double AddFlags(double y) {
    const double top = Heading(y, "sheet-flags", kStop);
    const std::vector<Flag> all = DailyFlags(shared_);
    const std::vector<Flag> flags = KeepGravest(all, room_.flags);
    if (flags.empty()) {
      return sheet_.Paragraph({kMargin, top}, width_, body_,
                              Text(shared_.screenings.empty() ? "sheet-not-asked" : "sheet-no-flags"));
    }
    constexpr double kDate = 57;
    const double column = (width_ - 18) / 2;
    const std::size_t half = (flags.size() + 1) / 2;
    double lowest = top;
    double at = top;
    for (std::size_t i = 0; i < flags.size(); ++i) {
      if (i == half) at = top;
      const double x = kMargin + (i < half ? 0 : column + 18);
      DrawFlagSign(sheet_, {x + 3.5, at + 4.2}, flags[i].kind);
      sheet_.Paragraph({x + 12, at}, kDate, body_, WriteDate(words_, flags[i].at, flags[i].offset_min));
      at = sheet_.Paragraph({x + 12 + kDate, at}, column - 12 - kDate, body_, words::Tell(words_, flags[i])) + 0.5;
      lowest = std::max(lowest, at);
    }
    if (all.size() == flags.size()) return lowest;
    const auto more = static_cast<int>(all.size() - flags.size());
    return sheet_.Paragraph({kMargin + 12, lowest}, width_ - 12, small_,
                            words_.Format("sheet-flags-more", {{"count", more}}));
  }

  /// What it is not; returns its upper edge.
  double AddFoot() {
    const std::string text = Text("sheet-not");
    const TextStyle style = {.size = small_.size, .colour = kInk, .leading = 1.28};
    const auto lines = BreakLines(text, width_ - 20, style);
    const double height = static_cast<double>(lines.size()) * style.leading * style.size + 12;
    const double bottom = sheet_.size().y - kMargin - 4;
    sheet_.Box({kMargin, bottom - height}, {right(), bottom}, 5, kPale);
    sheet_.Paragraph({kMargin + 10, bottom - height + 6}, width_ - 20, style, text);
    const std::string version = SITBONE_VERSION;
    const std::string person = shared_.person.substr(0, 8);
    const std::string print = words_.Format("sheet-print", {{"version", std::string_view(version)},
                                                            {"person", std::string_view(person)},
                                                            {"entries", static_cast<int>(shared_.events.size())}});
    sheet_.Line({kMargin, bottom + 13}, {.size = 7, .colour = kSoft}, print);
    return bottom - height;
  }

  const Shared& shared_;
  const Catalogue& words_;
  const Room room_;
  const TextStyle body_ = {.size = 8.6 * room_.type, .colour = kInk, .leading = 1.3};
  const TextStyle strong_ = {.size = 8.6 * room_.type, .bold = true, .colour = kInk, .leading = 1.3};
  const TextStyle small_ = {.size = 7.8 * room_.type, .colour = kSoft, .leading = 1.3};
  Sheet sheet_;
  double width_;
};

}  // namespace

std::string RenderClinicSheet(const Shared& shared, const Catalogue& catalogue, report::Paper paper,
                              report::Widths widths) {
  // The charts are as high as the page allows; then the letters are smaller, the charts low, and less is listed.
  constexpr std::array<Room, 8> kRooms = {{{0.8, 12, 6, 3, 1, 12},
                                           {0.7, 12, 6, 3, 0.96, 9},
                                           {0.6, 10, 6, 3, 0.94, 8},
                                           {0.5, 8, 6, 3, 0.94, 7},
                                           {0.5, 6, 6, 2, 0.93, 6},
                                           {0.45, 6, 4, 2, 0.92, 6},
                                           {0.45, 4, 4, 1, 0.92, 6},
                                           {0.4, 2, 2, 1, 0.92, 6}}};
  constexpr double kHighest = 1.5;
  for (const Room& room : kRooms) {
    for (double stretch = kHighest; stretch > room.stretch - 0.01; stretch -= 0.05) {
      Room tried = room;
      tried.stretch = stretch;
      Composer composer(shared, catalogue, paper, widths, tried);
      if (composer.Compose()) return std::move(composer).Finish();
    }
  }
  Composer composer(shared, catalogue, paper, widths, kRooms.back());
  composer.Compose();
  return std::move(composer).Finish();
}

}  // namespace sitbone::exchange
