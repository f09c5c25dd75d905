#include "programme/programme_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/step.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr std::size_t kMany = 50;  // chosen: far above eight stretches of two sides

// Which way a limit is stricter, and how far it may go that way.
struct LimitRow {
  const char* name;
  int Limits::* value;
  bool more_is_stricter;
  int strictest;
  const char* sentence;
};
constexpr std::array<LimitRow, 7> kLimits = {{
    {"calm_days", &Limits::calm_days, true, 365, "programme-says-calm-days"},
    {"calm_sessions", &Limits::calm_sessions, true, 100, "programme-says-calm-sessions"},
    {"hours_apart", &Limits::hours_apart, true, 24, "programme-says-hours-apart"},
    {"pause_days", &Limits::pause_days, true, 90, "programme-says-pause-days"},
    {"improvement_weeks", &Limits::improvement_weeks, false, 1, "programme-says-improvement-weeks"},
    {"resting_pain_max", &Limits::resting_pain_max, false, 0, "programme-says-resting-pain-max"},
    {"slider_leg_pain_max", &Limits::slider_leg_pain_max, false, 0, "programme-says-slider-leg-pain-max"},
}};

std::string ReadStretch(JsonReader& reader, const json& item) {
  std::string stretch = reader.Text(item, "stretch", 64);
  if (reader.ok() && FindStep(stretch) == nullptr) {
    reader.Complain("stretch", "a stretch that this build knows, not " + stretch, ErrorCode::kUnsupported);
  }
  return stretch;
}

std::string ReadSide(JsonReader& reader, const json& item) {
  std::string side = reader.Text(item, "side");
  if (side != "left" && side != "right" && side != "both") reader.Complain("side", "left, right or both");
  return side;
}

const json& ReadList(JsonReader& reader, const json& document, const char* key) {
  static const json kNone = json::array();
  if (!reader.Has(document, key)) return kNone;
  const json& list = document.at(key);
  if (list.is_array() && list.size() <= kMany) return list;
  reader.Complain(key, "a list of at most 50");
  return kNone;
}

void ReadDoses(JsonReader& reader, const json& document, Programme& programme) {
  for (const json& item : ReadList(reader, document, "doses")) {
    PrescribedDose dose;
    dose.stretch = ReadStretch(reader, item);
    dose.side = ReadSide(reader, item);
    const Step* step = FindStep(dose.stretch);
    if (step == nullptr) return;
    const auto read = [&](const char* key, int most) {
      const auto number = reader.Whole(item, key, 1, 1000);
      if (number > most) {
        reader.Complain(key, "at most " + std::to_string(most) + ", as the article has it",
                        ErrorCode::kInvalidArgument);
      }
      return static_cast<int>(number);
    };
    dose.hold_s = read("hold_s", step->dose.hold_s_max);
    dose.repetitions = read("repetitions", step->dose.repetitions_max);
    dose.times_a_day = read("times_a_day", step->dose.times_a_day_max);
    programme.doses.push_back(std::move(dose));
  }
}

void ReadLimits(JsonReader& reader, const json& document, Programme& programme) {
  if (!reader.Has(document, "limits")) return;
  const json& limits = document.at("limits");
  if (!limits.is_object()) reader.Complain("limits", "limits with their numbers");
  for (const auto& [name, value] : limits.items()) {
    const auto row = std::ranges::find(kLimits, name, &LimitRow::name);
    if (row == kLimits.end()) {
      // An unknown limit is not passed over: somebody relies on it.
      reader.Complain("limits", "limits that this build knows, not " + name, ErrorCode::kUnsupported);
      return;
    }
    const int built_in = Limits{}.*row->value;
    const int number = static_cast<int>(reader.Whole(limits, row->name, 0, 1000));
    const bool stricter = row->more_is_stricter ? number >= built_in && number <= row->strictest
                                                : number <= built_in && number >= row->strictest;
    if (!stricter) {
      reader.Complain("limits." + name,
                      std::string(row->more_is_stricter ? "at least " : "at most ") + std::to_string(built_in) +
                          ": a safety rule can only be made stricter",
                      ErrorCode::kInvalidArgument);
    }
    programme.limits.*row->value = number;
  }
}

}  // namespace

Limits Stricter(const Limits& a, const Limits& b) {
  Limits both;
  for (const LimitRow& row : kLimits) {
    both.*row.value =
        row.more_is_stricter ? std::max(a.*row.value, b.*row.value) : std::min(a.*row.value, b.*row.value);
  }
  return both;
}

Result<Programme> ParseProgramme(std::string_view text) {
  const auto document = ParseJson(text, "programme");
  if (!document) return std::unexpected(document.error());
  return ReadProgramme(*document);
}

Result<Programme> ReadProgramme(const json& document) {
  JsonReader reader("programme");
  Programme programme;
  if (reader.Text(document, "format") != "sitbone.programme") reader.Complain("format", "\"sitbone.programme\"");
  if (reader.Whole(document, "version", 1, 1000) != 1) {
    reader.Complain("version", "1, the version that this build knows", ErrorCode::kUnsupported);
  }
  if (!document.is_object()) return std::unexpected(reader.error());
  for (const auto& [name, value] : document.items()) {
    constexpr std::array<std::string_view, 7> kMembers = {"format", "version",  "by",    "on",
                                                          "doses",  "left_out", "limits"};
    if (std::ranges::find(kMembers, name) == kMembers.end()) {
      reader.Complain(name, "no such member, since this build would pass it over", ErrorCode::kUnsupported);
    }
  }
  programme.by = reader.Text(document, "by");
  programme.on = reader.Day(document, "on");
  programme.on_text = reader.Text(document, "on");
  ReadDoses(reader, document, programme);
  for (const json& item : ReadList(reader, document, "left_out")) {
    programme.left_out.push_back({ReadStretch(reader, item), ReadSide(reader, item)});
  }
  ReadLimits(reader, document, programme);
  if (!reader.ok()) return std::unexpected(reader.error());
  return programme;
}

std::vector<Sentence> Explain(const Programme& programme) {
  std::vector<Sentence> sentences;
  sentences.push_back({"programme-says-by", {{"by", programme.by}, {"on", programme.on_text}}});
  for (const PrescribedDose& dose : programme.doses) {
    sentences.push_back({"programme-says-dose",
                         {{"stretch", dose.stretch},
                          {"side", dose.side},
                          {"hold", dose.hold_s},
                          {"repetitions", dose.repetitions},
                          {"times", dose.times_a_day}}});
  }
  for (const LeftOut& out : programme.left_out) {
    sentences.push_back({"programme-says-left-out", {{"stretch", out.stretch}, {"side", out.side}}});
  }
  for (const LimitRow& row : kLimits) {
    const int number = programme.limits.*row.value;
    if (number != Limits{}.*row.value) sentences.push_back({row.sentence, {{"number", number}}});
  }
  sentences.push_back({"programme-says-safety-stays", json::object()});
  return sentences;
}

std::string WriteExplanationJson(const Programme& programme) {
  json sentences = json::array();
  for (Sentence& sentence : Explain(programme)) {
    sentences.push_back({{"id", sentence.id}, {"args", std::move(sentence.arguments)}});
  }
  return WriteCanonical({{"by", programme.by}, {"on", programme.on_text}, {"sentences", std::move(sentences)}});
}

}  // namespace sitbone::programme
