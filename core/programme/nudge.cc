#include "programme/nudge.h"

#include <algorithm>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/log.h"
#include "programme/reminders.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

constexpr int kDayMin = 24 * 60;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr int kDaysAhead = 2;
constexpr std::size_t kShownMax = 100;

/// The start of a local day.
std::int64_t MidnightOf(std::int64_t day, const Now& now) { return (day * kDayMin - now.offset_min) * kMinuteMs; }

/// From when on the plan has something to be reminded of; nullopt: it has not.
std::optional<std::int64_t> EarliestOf(const Plan& plan) {
  switch (plan.state) {
    case PlanState::kDue:
      return plan.now.at;
    case PlanState::kWait:
    case PlanState::kDone:
    case PlanState::kRest:
      return plan.next_at;
    case PlanState::kStopped:
    case PlanState::kAsk:
      return {};
  }
  return {};
}

int TimesADay(const Plan& plan) {
  int times = 0;
  for (const PlanItem& item : plan.items) times = std::max(times, item.dose.times_a_day);
  return std::clamp(times, 1, 3);
}

int TimesDone(const Plan& plan) {
  int done = 0;
  for (const PlanItem& item : plan.items) done = std::max(done, item.times_done);
  return done;
}

}  // namespace

std::optional<std::int64_t> FindNudge(const Plan& plan, const NudgeOrder& order) {
  const auto earliest = EarliestOf(plan);
  if (!earliest || order.until_min < order.from_min) return {};
  const std::int64_t from = std::max(*earliest, order.now.at);
  const int times = TimesADay(plan);
  const std::int64_t today = order.now.day();
  const std::int64_t last_shown = order.shown.empty() ? 0 : std::ranges::max(order.shown);
  for (std::int64_t day = today; day <= today + kDaysAhead; ++day) {
    const std::int64_t midnight = MidnightOf(day, order.now);
    const auto shown =
        std::ranges::count_if(order.shown, [&](std::int64_t at) { return Now{at, order.now.offset_min}.day() == day; });
    const bool snoozed = day == today && order.snoozed_until && *order.snoozed_until > last_shown;
    if (snoozed) {
      const std::int64_t at = std::max(from, *order.snoozed_until);
      const std::int64_t minute = (at - midnight) / kMinuteMs;
      if (minute >= order.from_min && minute <= order.until_min) return at;
    }
    const auto spent = std::max<std::int64_t>(shown, day == today ? TimesDone(plan) : 0);
    if (spent >= times) continue;
    for (const int minute : FindReminderTimes(times, order.from_min, order.until_min)) {
      const std::int64_t at = midnight + minute * kMinuteMs;
      if (at >= from && at > last_shown) return at;
    }
  }
  return {};
}

Result<std::string> NextReminderJson(std::string_view request, const Facts* facts) {
  const auto document = ParseRequest(request, "reminder");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("reminder");
  static const nlohmann::json kNone = nlohmann::json::array();
  const nlohmann::json& events = facts == nullptr ? EventsOf(reader, *document) : kNone;
  const nlohmann::json& shown = reader.Get(*document, "shown");
  if (!shown.is_array() || shown.size() > kShownMax) reader.Complain("shown", "a list of at most 100 times");
  NudgeOrder order;
  order.now = {reader.Whole(*document, "now", 0, kWholeMax),
               static_cast<int>(reader.Whole(*document, "offset_min", -1440, 1440))};
  order.from_min = static_cast<int>(reader.Whole(*document, "from_min", 0, kDayMin - 1));
  order.until_min = static_cast<int>(reader.Whole(*document, "until_min", 0, kDayMin - 1));
  if (!reader.Get(*document, "snoozed_until").is_null()) {
    order.snoozed_until = reader.Whole(*document, "snoozed_until", 0, kWholeMax);
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  for (const nlohmann::json& at : shown) {
    if (at.is_number_integer()) order.shown.push_back(at.get<std::int64_t>());
  }
  const Plan plan = facts == nullptr ? MakePlan(ReadLog(events), order.now) : MakePlan(*facts, order.now);
  const auto at = FindNudge(plan, order);
  return WriteCanonical({{"at", OrNull(at)}});
}

}  // namespace sitbone::programme
