#include "programme/step.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "programme/canonical_json.h"
#include "programme/json_reader.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr std::size_t kSourceBytes = 1000;

struct NeedRow {
  std::string_view name;
  Need need;
  const char* number;  // member that holds the number; null: none
  int max;             // of the number
};
constexpr std::array<NeedRow, 9> kNeedNames = {{
    {"stronger_noted", Need::kStrongerNoted, nullptr, 0},
    {"calm_days", Need::kCalmDays, "at_least", 365},
    {"days_after_increase", Need::kDaysAfterIncrease, "at_least", 365},
    {"no_nerve_sign", Need::kNoNerveSign, nullptr, 0},
    {"knee_flexion_below", Need::kKneeFlexionBelow, "at_most", 90},
    {"sessions_of_step", Need::kSessionsOfStep, "at_least", 100},
    {"nerve_sign", Need::kNerveSign, nullptr, 0},
    {"resting_leg_pain_at_most", Need::kRestingLegPainAtMost, "at_most", 10},
    {"no_weakness_or_numbness", Need::kNoWeaknessOrNumbness, nullptr, 0},
}};

std::string ReadSource(JsonReader& reader, const json& object) {
  std::string source = reader.Text(object, "source", kSourceBytes);
  if (source.size() < 8) reader.Complain("source", "where these numbers come from, or \"chosen: ...\" and why");
  return source;
}

DoseRange ReadDose(JsonReader& reader, const json& document) {
  const json& object = reader.Get(document, "dose");
  DoseRange dose;
  const auto read = [&](const char* key, int max) { return static_cast<int>(reader.Whole(object, key, 1, max)); };
  dose.hold_s_min = read("hold_s_min", 300);
  dose.hold_s_max = read("hold_s_max", 300);
  dose.repetitions_min = read("repetitions_min", 20);
  dose.repetitions_max = read("repetitions_max", 20);
  dose.times_a_day_min = read("times_a_day_min", 10);
  dose.times_a_day_max = read("times_a_day_max", 10);
  dose.source = ReadSource(reader, object);
  if (dose.hold_s_min > dose.hold_s_max || dose.repetitions_min > dose.repetitions_max ||
      dose.times_a_day_min > dose.times_a_day_max) {
    reader.Complain("dose", "each _min not above its _max");
  }
  return dose;
}

std::vector<Gate> ReadGates(JsonReader& reader, const json& document) {
  std::vector<Gate> gates;
  const json& list = reader.Get(document, "gates");
  if (!list.is_array()) reader.Complain("gates", "a list of gates");
  if (!reader.ok()) return gates;
  for (const json& item : list) {
    Gate gate;
    const std::string needs = reader.Text(item, "needs");
    const auto row = std::ranges::find(kNeedNames, needs, &NeedRow::name);
    if (row == kNeedNames.end()) {
      reader.Complain("gates.needs", "a need that this build knows, not " + needs, ErrorCode::kUnsupported);
      return gates;
    }
    gate.need = row->need;
    if (row->number != nullptr) gate.number = static_cast<int>(reader.Whole(item, row->number, 0, row->max));
    if (gate.need == Need::kSessionsOfStep) gate.step = static_cast<int>(reader.Whole(item, "step", -2, 10));
    gate.source = ReadSource(reader, item);
    gates.push_back(std::move(gate));
  }
  return gates;
}

void ReadOwn(JsonReader& reader, const json& document, Step& step) {
  const std::string group = reader.Text(document, "group");
  if (group != "below" && group != "later") reader.Complain("group", "below or later");
  step.group = group == "below" ? StepGroup::kBelow : StepGroup::kLater;
  step.rung = static_cast<int>(reader.Whole(document, "rung", -2, 10));
  const bool fits = step.group == StepGroup::kBelow ? step.rung < 0 : step.rung > 1;
  if (!fits) reader.Complain("rung", "below 0 for what is below, above 1 for what is later");
  step.source = ReadSource(reader, document);
  step.gates = ReadGates(reader, document);
  if (!reader.ok() || step.group != StepGroup::kLater) return;
  // The safety of a harder stretch is no matter of a file: without these four it is refused.
  for (const Need need : {Need::kStrongerNoted, Need::kCalmDays, Need::kDaysAfterIncrease, Need::kNoNerveSign}) {
    const auto found = std::ranges::find(step.gates, need, &Gate::need);
    const bool number = need == Need::kCalmDays || need == Need::kDaysAfterIncrease;
    if (found == step.gates.end() || (number && found->number < 14)) {
      reader.Complain("gates", "stronger_noted, calm_days and days_after_increase of 14 or more, no_nerve_sign");
    }
  }
}

std::vector<Step> ReadLadder() {
  std::vector<Step> ladder;
  for (std::size_t i = 0; i < kStepTextCount; ++i) {
    auto step = ParseStep(kStepTexts[i], "stretches/");
    SITBONE_CHECK(step.has_value());  // built in, and tested
    ladder.push_back(std::move(*step));
  }
  std::ranges::sort(ladder,
                    [](const Step& a, const Step& b) { return std::tie(a.rung, a.id) < std::tie(b.rung, b.id); });
  return ladder;
}

}  // namespace

std::string_view Name(StepGroup group) {
  switch (group) {
    case StepGroup::kBelow:
      return "below";
    case StepGroup::kArticle:
      return "article";
    case StepGroup::kLater:
      return "later";
  }
  return "";
}

Result<Step> ParseStep(std::string_view text, std::string_view name) {
  const auto document = ParseJson(text, name);
  if (!document) return std::unexpected(document.error());
  JsonReader reader(name);
  const std::string format = reader.Text(*document, "format");
  if (format != "sitbone.step" && format != "sitbone.stretch") reader.Complain("format", "\"sitbone.step\"");
  if (reader.Whole(*document, "version", 1, 1000) != 1) {
    reader.Complain("version", "1, the version that this build knows", ErrorCode::kUnsupported);
  }
  Step step;
  step.id = reader.Text(*document, "id", 64);
  step.dose = ReadDose(reader, *document);
  if (format == "sitbone.stretch") {
    step.group = StepGroup::kArticle;
    step.rung = step.id == "two" ? 1 : 0;
    step.source = step.dose.source;
  } else {
    ReadOwn(reader, *document, step);
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  return step;
}

const std::vector<Step>& Ladder() {
  static const std::vector<Step> ladder = ReadLadder();
  return ladder;
}

const Step* FindStep(std::string_view id) {
  const auto found = std::ranges::find(Ladder(), id, &Step::id);
  return found == Ladder().end() ? nullptr : &*found;
}

}  // namespace sitbone::programme
