#include "programme/event_data.h"

#include <array>

#include "programme/json_reader.h"
#include "programme/programme_file.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

constexpr double kSeconds = 1e6;    // s, no sitting lasts longer
constexpr double kDegrees = 360;    // deg
constexpr std::size_t kMany = 100;  // answers, blocks or faults in one event; chosen: far above what is ever written

void ReadSide(JsonReader& reader, const json& data) {
  const std::string side = reader.Text(data, "side");
  if (side != "left" && side != "right") reader.Complain("side", "left or right");
}

void ReadMeasured(JsonReader& reader, const json& data, const char* key) {
  const json& value = reader.Get(data, key);
  if (value.is_null()) return;
  if (!value.is_object()) {
    reader.Complain(key, "null, or value and plus_minus");
    return;
  }
  reader.Number(value, "value", -kDegrees, kDegrees);
  reader.Number(value, "plus_minus", 0, kDegrees);
}

void ReadBlocks(JsonReader& reader, const json& data) {
  const json& blocks = reader.Get(data, "blocks");
  if (!blocks.is_array() || blocks.size() > kMany) {
    reader.Complain("blocks", "a list of at most 100 blocks");
    return;
  }
  for (const json& block : blocks) {
    reader.Text(block, "stretch");
    ReadSide(reader, block);
    reader.Whole(block, "repetitions", 1, 100);
    reader.Number(block, "hold_s", 0, kSeconds);
  }
}

void ReadAnswers(JsonReader& reader, const json& data) {
  const json& answers = reader.Get(data, "answers");
  if (!answers.is_object() || answers.size() > kMany) {
    reader.Complain("answers", "question ids, each with true or false");
    return;
  }
  for (const auto& [question, answer] : answers.items()) {
    if (!answer.is_boolean()) reader.Complain("answers." + question, "true or false");
  }
  reader.Whole(data, "questions_version", 1, 1'000'000);
}

void ReadHold(JsonReader& reader, const json& data) {
  for (const char* key : {"from_s", "to_s", "credited_s", "hold_s"}) reader.Number(data, key, 0, kSeconds);
  reader.Flag(data, "complete");
  ReadMeasured(reader, data, "knee_flexion");
  ReadMeasured(reader, data, "trunk_thigh");
  const json& faults = reader.Get(data, "faults");
  if (!faults.is_array() || faults.size() > kMany) reader.Complain("faults", "a list of at most 100 kinds");
}

// A yes, a no, or null for what was not asked.
void ReadAsked(JsonReader& reader, const json& data, const char* key) {
  const json& value = reader.Get(data, key);
  if (!value.is_null() && !value.is_boolean()) reader.Complain(key, "true, false or null");
}

void ReadPainCheck(JsonReader& reader, const json& data) {
  const json& session = reader.Get(data, "session");
  if (!session.is_null()) reader.Uuid(data, "session");
  const std::string when = reader.Text(data, "when");
  if (when != "before" && when != "during" && when != "after" && when != "morning") {
    reader.Complain("when", "before, during, after or morning");
  }
  const json& places = reader.Get(data, "places");
  if (!places.is_array() || places.size() > kMany) {
    reader.Complain("places", "a list of at most 100 places");
    return;
  }
  for (const json& item : places) {
    const std::string place = reader.Text(item, "place");
    if (place != "back" && place != "buttock" && place != "thigh" && place != "below_knee") {
      reader.Complain("places.place", "back, buttock, thigh or below_knee");
    }
    ReadSide(reader, item);
    reader.Whole(item, "score", 0, 10);
  }
  ReadAsked(reader, data, "new_numbness");
  ReadAsked(reader, data, "new_weakness");
}

void ReadNerveCheck(JsonReader& reader, const json& data) {
  for (const char* key : {"below_knee", "tingling", "changed_by_foot", "changed_by_chin"}) reader.Flag(data, key);
  ReadAsked(reader, data, "new_numbness");
  ReadAsked(reader, data, "new_weakness");
}

void ReadJoined(JsonReader& reader, const json& data) {
  const json& persons = reader.Get(data, "persons");
  if (!persons.is_array() || persons.empty() || persons.size() > kMany) {
    reader.Complain("persons", "a list of 1 to 100 persons");
    return;
  }
  for (const json& person : persons) reader.Uuid({{"persons", person}}, "persons");
}

void ReadProgrammeSet(JsonReader& reader, const json& data) {
  const json& programme = reader.Get(data, "programme");
  if (programme.is_null()) return;
  const auto read = ReadProgramme(programme);
  if (!read) reader.Complain("programme", "null or a programme in order (" + read.error().context + ")");
}

// What an event of a session is about.
enum class About { kNoSession, kSession, kStretch };

struct Kind {
  std::string_view name;
  About about;
  void (*read)(JsonReader&, const json&);  // the rest of the data
};

constexpr std::array<Kind, 16> kKinds = {{
    {"screening.answered", About::kNoSession, ReadAnswers},
    {"screening.corrected", About::kNoSession,
     [](JsonReader& reader, const json& data) {
       reader.Uuid(data, "corrects");
       reader.Text(data, "question");
       reader.Flag(data, "answer");
     }},
    {"clearance.noted", About::kNoSession,
     [](JsonReader& reader, const json& data) {
       reader.Text(data, "question");
       reader.Text(data, "who");
       reader.Day(data, "on");
     }},
    {"session.started", About::kSession,
     [](JsonReader& reader, const json& data) {
       const std::string mode = reader.Text(data, "mode");
       if (mode != "camera" && mode != "video" && mode != "timer") reader.Complain("mode", "camera, video or timer");
       ReadBlocks(reader, data);
     }},
    {"hold.done", About::kStretch, ReadHold},
    {"stretch.felt", About::kStretch,
     [](JsonReader& reader, const json& data) {
       const std::string where = reader.Text(data, "where");
       if (where != "thigh" && where != "nothing" && where != "back" && where != "below_knee") {
         reader.Complain("where", "thigh, nothing, back or below_knee");
       }
     }},
    {"pain.increased", About::kStretch, [](JsonReader& reader, const json& data) { reader.Text(data, "stage"); }},
    {"stronger.noted", About::kStretch, [](JsonReader&, const json&) {}},
    {"pain.rated", About::kSession,
     [](JsonReader& reader, const json& data) {
       const std::string when = reader.Text(data, "when");
       if (when != "before" && when != "after") reader.Complain("when", "before or after");
       // The numeric rating scale: 0 none, 10 the worst imaginable (Ostelo 2008).
       reader.Whole(data, "score", 0, 10);
     }},
    {"session.ended", About::kSession, [](JsonReader& reader, const json& data) { reader.Text(data, "reason"); }},
    {"pain.checked", About::kNoSession, ReadPainCheck},
    {"nerve.checked", About::kStretch, ReadNerveCheck},
    {"advice.overridden", About::kNoSession,
     [](JsonReader& reader, const json& data) {
       if (reader.Text(data, "advice") != "one_first") reader.Complain("advice", "one_first");
     }},
    {"programme.set", About::kNoSession, ReadProgrammeSet},
    {"entry.withdrawn", About::kNoSession, [](JsonReader& reader, const json& data) { reader.Uuid(data, "corrects"); }},
    {"persons.joined", About::kNoSession, ReadJoined},
}};

const Kind* FindKind(std::string_view name) {
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace

bool IsKnown(std::string_view kind) { return FindKind(kind) != nullptr; }

bool IsUnderstood(const Event& event) { return IsKnown(event.kind) && event.version <= kDataVersion; }

Result<void> CheckData(const Event& event) {
  const Kind* kind = FindKind(event.kind);
  if (kind == nullptr) return Fail(ErrorCode::kUnsupported, event.kind + ": a kind that this build does not know.");
  JsonReader reader(event.kind);
  if (kind->about != About::kNoSession) reader.Uuid(event.data, "session");
  if (kind->about == About::kStretch) {
    reader.Text(event.data, "stretch");
    ReadSide(reader, event.data);
  }
  kind->read(reader, event.data);
  if (!reader.ok()) return std::unexpected(reader.error());
  return {};
}

std::string TextOf(const Event& event, const char* key) { return JsonReader(event.kind).Text(event.data, key); }

bool FlagOf(const Event& event, const char* key) { return JsonReader(event.kind).Flag(event.data, key); }

double NumberOf(const Event& event, const char* key) {
  return JsonReader(event.kind).Number(event.data, key, -kSeconds, kSeconds);
}

std::optional<Measured> MeasuredOf(const Event& event, const char* key) {
  JsonReader reader(event.kind);
  const json& value = reader.Get(event.data, key);
  if (!value.is_object()) return {};
  return Measured{reader.Number(value, "value", -kDegrees, kDegrees), reader.Number(value, "plus_minus", 0, kDegrees)};
}

std::int64_t DayOf(const Event& event, const char* key) { return JsonReader(event.kind).Day(event.data, key); }

std::vector<BlockPlan> BlocksOf(const Event& event) {
  JsonReader reader(event.kind);
  std::vector<BlockPlan> blocks;
  for (const json& block : reader.Get(event.data, "blocks")) {
    blocks.push_back({reader.Text(block, "stretch"), reader.Text(block, "side"),
                      static_cast<int>(reader.Whole(block, "repetitions", 1, 100)),
                      reader.Number(block, "hold_s", 0, kSeconds)});
  }
  return blocks;
}

}  // namespace sitbone::programme
