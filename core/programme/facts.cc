#include "programme/facts.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "programme/event_data.h"
#include "programme/screening.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

// Gives each different text a small number.
class Names {
 public:
  std::uint32_t Of(const std::string& name) {
    return numbers_.try_emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(numbers_.size()); }
  std::vector<std::string> List() const {
    std::vector<std::string> list(numbers_.size());
    for (const auto& [name, number] : numbers_) list[number] = name;
    return list;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

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

void FillPainCheck(const Event& event, Fact& fact) {
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

void FillHold(const Event& event, Fact& fact) {
  fact.flag = FlagOf(event, "complete");
  // An angle that was never held without a fault is no measure of the stretch.
  if (!(NumberOf(event, "credited_s") > 0)) return;
  if (const auto knee = MeasuredOf(event, "knee_flexion")) {
    fact.knee_flexion = static_cast<float>(std::max(0.0, knee->value));
    fact.plus_minus = static_cast<float>(knee->plus_minus);
  }
}

void FillFelt(const Event& event, Fact& fact) {
  const std::string where = TextOf(event, "where");
  fact.kind = where == "below_knee" ? FactKind::kFeltBelowKnee
              : where == "back"     ? FactKind::kFeltBack
                                    : FactKind::kFeltElsewhere;
}

void FillRated(const Event& event, Fact& fact) {
  fact.when = TextOf(event, "when") == "before" ? When::kBefore : When::kAfter;
  fact.score = static_cast<std::int8_t>(NumberOf(event, "score"));
}

void FillNerveCheck(const Event& event, Fact& fact) {
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

void FillClearance(const Event& event, Fact& fact) {
  const std::string question = TextOf(event, "question");
  fact.cleared = question == "pain"          ? Cleared::kPain
                 : question == "new_symptom" ? Cleared::kNewSymptom
                 : question == "six_weeks"   ? Cleared::kSixWeeks
                 : IsRedFlag(question)       ? Cleared::kRedFlag
                                             : Cleared::kOther;
  fact.on = static_cast<std::int32_t>(DayOf(event, "on"));
}

void FillNothing(const Event&, Fact&) {}

struct FactRow {
  std::string_view name;  // of the event's kind
  FactKind kind;
  void (*fill)(const Event&, Fact&);  // the rest of the data
};
constexpr std::array<FactRow, 13> kRows = {{
    {"hold.done", FactKind::kHold, FillHold},
    {"session.started", FactKind::kStarted, FillNothing},
    {"session.ended", FactKind::kEnded, FillNothing},
    {"stretch.felt", FactKind::kFeltElsewhere, FillFelt},
    {"pain.increased", FactKind::kIncrease, FillNothing},
    {"stronger.noted", FactKind::kStronger, FillNothing},
    {"pain.rated", FactKind::kRated, FillRated},
    {"pain.checked", FactKind::kPainCheck, FillPainCheck},
    {"nerve.checked", FactKind::kNerveCheck, FillNerveCheck},
    {"advice.overridden", FactKind::kOverride, FillNothing},
    {"programme.set", FactKind::kProgramme, FillNothing},
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

std::unordered_set<std::string> FindWithdrawn(std::span<const Event> events) {
  std::unordered_set<std::string> withdrawn;
  for (const Event& event : events) {
    if (event.kind == "entry.withdrawn" && IsUnderstood(event) && CheckData(event)) {
      withdrawn.insert(TextOf(event, "corrects"));
    }
  }
  return withdrawn;
}

Facts MakeFacts(std::span<const Event> events, const std::unordered_set<std::string>& withdrawn) {
  Facts facts;
  facts.all.reserve(events.size());
  Names sessions;
  Names stretches;
  Names devices;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (IsOfScreening(event.kind)) {
      facts.screening.push_back(static_cast<std::uint32_t>(i));
    } else if (withdrawn.contains(event.id)) {
      continue;
    }
    Fact fact;
    fact.at = event.at;
    fact.event = static_cast<std::uint32_t>(i);
    fact.offset_min = static_cast<std::int16_t>(event.offset_min);
    fact.device = devices.Of(event.device);
    if (!IsUnderstood(event) || !CheckData(event)) {
      if (MightMatter(event.kind)) facts.all.push_back(fact);
      continue;
    }
    const auto session = event.data.find("session");
    if (session != event.data.end() && session->is_string()) fact.session = sessions.Of(session->get<std::string>());
    if (event.data.contains("stretch")) {
      fact.stretch = stretches.Of(TextOf(event, "stretch"));
      fact.leg = LegOf(TextOf(event, "side"));
    }
    const auto row = std::ranges::find(kRows, event.kind, &FactRow::name);
    if (row == kRows.end()) continue;
    fact.kind = row->kind;
    row->fill(event, fact);
    facts.all.push_back(fact);
  }
  facts.sessions = sessions.size();
  facts.devices = devices.size();
  facts.stretches = stretches.List();
  return facts;
}

}  // namespace sitbone::programme
