#include "programme/facts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "programme/event_data.h"
#include "programme/screening.h"
#include "programme/uuid.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

Leg LegOf(const std::string& side) { return side == "left" ? Leg::kLeft : Leg::kRight; }

Asked AskedOf(const json& data, const char* key) {
  const json& value = data.at(key);
  if (!value.is_boolean()) return Asked::kNotAsked;
  return value.get<bool>() ? Asked::kYes : Asked::kNo;
}

std::size_t PlaceOf(const std::string& place) {
  if (place == "back") return 0;
  if (place == "buttock") return 1;
  return place == "thigh" ? 2 : 3;
}

void FillPainCheck(const Event& event, Facts&, Fact& fact) {
  const json& data = event.data;
  const std::string when = data.at("when").get<std::string>();
  fact.when = when == "before"   ? When::kBefore
              : when == "during" ? When::kDuring
              : when == "after"  ? When::kAfter
                                 : When::kMorning;
  for (const json& item : data.at("places")) {
    const bool left = item.at("side").get_ref<const std::string&>() == "left";
    std::int8_t& score = fact.places[2 * PlaceOf(item.at("place").get<std::string>()) + (left ? 0 : 1)];
    score = std::max(score, static_cast<std::int8_t>(item.at("score").get<double>()));
  }
  fact.numbness = AskedOf(data, "new_numbness");
  fact.weakness = AskedOf(data, "new_weakness");
}

void FillStarted(const Event& event, Facts& facts, Fact& fact) {
  fact.detail = static_cast<std::uint32_t>(facts.starts.size());
  facts.starts.push_back({TextOf(event, "mode"), BlocksOf(event)});
}

void FillHold(const Event& event, Facts& facts, Fact& fact) {
  fact.flag = FlagOf(event, "complete");
  HoldFact hold{NumberOf(event, "credited_s"), MeasuredOf(event, "knee_flexion"), MeasuredOf(event, "trunk_thigh"),
                static_cast<std::uint32_t>(facts.faults.size()), 0};
  for (const json& fault : event.data.at("faults")) {
    if (fault.is_string()) facts.faults.push_back(facts.words.Of(fault.get_ref<const std::string&>()));
  }
  hold.faults = static_cast<std::uint32_t>(facts.faults.size()) - hold.faults_from;
  // An angle that was never held without a fault is no measure of the stretch.
  if (hold.credited_s > 0 && hold.knee_flexion) {
    fact.knee_flexion = static_cast<float>(std::max(0.0, hold.knee_flexion->value));
    fact.plus_minus = static_cast<float>(hold.knee_flexion->plus_minus);
  }
  fact.detail = static_cast<std::uint32_t>(facts.holds.size());
  facts.holds.push_back(hold);
}

void FillFelt(const Event& event, Facts& facts, Fact& fact) {
  const std::string where = TextOf(event, "where");
  fact.kind = where == "below_knee" ? FactKind::kFeltBelowKnee
              : where == "back"     ? FactKind::kFeltBack
                                    : FactKind::kFeltElsewhere;
  fact.detail = facts.words.Of(where);
}

void FillEnded(const Event& event, Facts& facts, Fact& fact) { fact.detail = facts.words.Of(TextOf(event, "reason")); }

void FillProgramme(const Event& event, Facts& facts, Fact& fact) {
  fact.detail = static_cast<std::uint32_t>(facts.programmes.size());
  facts.programmes.push_back(event);
}

void FillRated(const Event& event, Facts&, Fact& fact) {
  fact.when = TextOf(event, "when") == "before" ? When::kBefore : When::kAfter;
  fact.score = static_cast<std::int8_t>(NumberOf(event, "score"));
}

void FillNerveCheck(const Event& event, Facts&, Fact& fact) {
  for (const char* key : {"below_knee", "tingling", "changed_by_foot", "changed_by_chin"}) {
    fact.flag = fact.flag || FlagOf(event, key);
  }
  fact.numbness = AskedOf(event.data, "new_numbness");
  fact.weakness = AskedOf(event.data, "new_weakness");
}

// What stays as it is (age, an artificial hip) is no red flag of a day.
bool IsRedFlag(std::string_view id) {
  const auto found = std::ranges::find(Questions(), id, &Question::id);
  return found != Questions().end() && found->urgency != Urgency::kSoon;
}

void FillClearance(const Event& event, Facts&, Fact& fact) {
  const std::string question = TextOf(event, "question");
  fact.cleared = question == "pain"          ? Cleared::kPain
                 : question == "new_symptom" ? Cleared::kNewSymptom
                 : question == "six_weeks"   ? Cleared::kSixWeeks
                 : IsRedFlag(question)       ? Cleared::kRedFlag
                                             : Cleared::kOther;
  fact.on = static_cast<std::int32_t>(DayOf(event, "on"));
}

void FillNothing(const Event&, Facts&, Fact&) {}

struct FactRow {
  std::string_view name;  // of the event's kind
  FactKind kind;
  void (*fill)(const Event&, Facts&, Fact&);  // the rest of the data
};
constexpr std::array<FactRow, 13> kRows = {{
    {"hold.done", FactKind::kHold, FillHold},
    {"session.started", FactKind::kStarted, FillStarted},
    {"session.ended", FactKind::kEnded, FillEnded},
    {"stretch.felt", FactKind::kFeltElsewhere, FillFelt},
    {"pain.increased", FactKind::kIncrease, FillNothing},
    {"stronger.noted", FactKind::kStronger, FillNothing},
    {"pain.rated", FactKind::kRated, FillRated},
    {"pain.checked", FactKind::kPainCheck, FillPainCheck},
    {"nerve.checked", FactKind::kNerveCheck, FillNerveCheck},
    {"advice.overridden", FactKind::kOverride, FillNothing},
    {"programme.set", FactKind::kProgramme, FillProgramme},
    {"clearance.noted", FactKind::kClearance, FillClearance},
    {"screening.answered", FactKind::kScreening, FillNothing},
}};

bool MightMatter(std::string_view kind) {
  for (const std::string_view start : {"pain.", "nerve.", "hold.", "stretch.", "session.", "programme.", "entry."}) {
    if (kind.starts_with(start)) return true;
  }
  return false;
}

bool IsOfScreening(std::string_view kind) { return kind.starts_with("screening.") || kind.starts_with("clearance."); }

// Where the events stand in the order of the fold, by their places now. A clock that runs ahead and is then set back
// would put an event before those that it followed; so it counts as no later than the ones after it on its device.
std::vector<std::uint32_t> FindOrder(const Facts& facts) {
  std::vector<std::int64_t> times(facts.entries.size());
  std::vector<std::int64_t> next(facts.devices.size(), INT64_MAX);
  for (std::size_t i = facts.entries.size(); i-- > 0;) {
    const Entry& entry = facts.entries[i];
    times[i] = next[entry.device] = std::min(next[entry.device], entry.at);
  }
  std::vector<std::uint32_t> order(times.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    if (times[a] != times[b]) return times[a] < times[b];
    const Entry& one = facts.entries[a];
    const Entry& other = facts.entries[b];
    if (one.device != other.device) return facts.devices[one.device] < facts.devices[other.device];
    return one.seq != other.seq ? one.seq < other.seq : a < b;
  };
  if (!std::ranges::is_sorted(order, before)) std::ranges::sort(order, before);
  return order;
}

}  // namespace

std::string_view Name(Leg leg) {
  switch (leg) {
    case Leg::kNone:
      return "";
    case Leg::kLeft:
      return "left";
    case Leg::kRight:
      return "right";
  }
  return "";
}

std::uint32_t Names::Of(const std::string& name) {
  const auto [found, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(list_.size()));
  if (is_new) list_.push_back(name);
  return found->second;
}

std::string Facts::IdOf(std::uint32_t place) const { return WriteUuid(entries[place].id); }

void AddFacts(const Event& event, Facts& facts) {
  Fact fact;
  fact.at = event.at;
  fact.event = static_cast<std::uint32_t>(facts.entries.size());
  fact.offset_min = static_cast<std::int16_t>(event.offset_min);
  fact.device = facts.devices.Of(event.device);
  facts.entries.push_back({event.at, event.seq, fact.device, event.offset_min, PackUuid(event.id)});
  if (IsOfScreening(event.kind)) facts.screening.push_back({fact.event, event});
  const bool understood = IsUnderstood(event);
  const Result<void> checked = understood ? CheckData(event) : Result<void>();
  if (!understood || !checked) {
    ++facts.ignored;
    if (!checked) {
      facts.misread.push_back({ProblemKind::kUnreadable, event.device, event.seq, checked.error().context});
    }
    if (MightMatter(event.kind)) facts.all.push_back(fact);
    return;
  }
  if (event.kind == "entry.withdrawn") facts.withdrawn.insert(TextOf(event, "corrects"));
  const auto row = std::ranges::find(kRows, event.kind, &FactRow::name);
  if (row == kRows.end()) return;
  const auto session = event.data.find("session");
  if (session != event.data.end() && session->is_string()) {
    fact.session = facts.sessions.Of(session->get_ref<const std::string&>());
  }
  if (event.data.contains("stretch")) {
    fact.stretch = facts.stretches.Of(TextOf(event, "stretch"));
    fact.leg = LegOf(TextOf(event, "side"));
  }
  fact.kind = row->kind;
  row->fill(event, facts, fact);
  facts.all.push_back(fact);
}

void SettleFacts(Facts& facts) {
  if (!facts.withdrawn.empty()) {
    std::erase_if(facts.all, [&](const Fact& fact) {
      const bool stays = fact.kind == FactKind::kScreening || fact.kind == FactKind::kClearance;
      return !stays && facts.withdrawn.contains(facts.IdOf(fact.event));
    });
  }
  const std::vector<std::uint32_t> order = FindOrder(facts);
  if (std::ranges::is_sorted(order)) return;
  std::vector<std::uint32_t> places(order.size());  // by the old ones
  std::vector<Entry> entries;
  entries.reserve(order.size());
  for (const std::uint32_t old : order) {
    places[old] = static_cast<std::uint32_t>(entries.size());
    entries.push_back(facts.entries[old]);
  }
  facts.entries = std::move(entries);
  for (Fact& fact : facts.all) fact.event = places[fact.event];
  std::ranges::sort(facts.all, {}, &Fact::event);
  for (KeptEvent& kept : facts.screening) kept.place = places[kept.place];
  std::ranges::sort(facts.screening, {}, &KeptEvent::place);
}

std::size_t FirstAfter(const Problem& problem, const Facts& facts) {
  for (std::size_t i = 0; i < facts.entries.size(); ++i) {
    const Entry& entry = facts.entries[i];
    if (facts.devices[entry.device] != problem.device || problem.seq == 0) continue;
    // Behind a gap comes the event that names it; a doubtful event itself is not yet behind the doubt.
    const bool behind = problem.kind == ProblemKind::kGap ? entry.seq >= problem.seq : entry.seq > problem.seq;
    if (behind) return i;
  }
  return facts.entries.size();
}

}  // namespace sitbone::programme
