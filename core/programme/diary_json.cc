#include "programme/diary_json.h"

#include <map>
#include <optional>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/log.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

using nlohmann::json;

json Write(const StretchHistory& history) {
  return {{"stretch", history.stretch},
          {"side", history.side},
          {"sessions", history.sessions},
          {"last_at", OrNull(history.last_at)},
          {"knee_flexion", OrNull(history.knee_flexion)},
          {"trunk_thigh", OrNull(history.trunk_thigh)},
          {"felt", OrNull(history.felt)},
          {"pain_increased", history.pain_increased}};
}

json Write(const OpenSession& open) {
  json blocks = json::array();
  for (const OpenBlock& block : open.blocks) {
    blocks.push_back({{"stretch", block.plan.stretch},
                      {"side", block.plan.side},
                      {"repetitions", block.plan.repetitions},
                      {"hold_s", block.plan.hold_s},
                      {"done", block.done},
                      {"credited_s", block.credited_s},
                      {"pain_increased", block.pain_increased}});
  }
  return {{"session", open.session},     {"mode", open.mode},
          {"device", open.device},       {"started_at", open.started_at},
          {"last_at", open.last_at},     {"at_s", static_cast<double>(open.last_at - open.started_at) / 1000},
          {"blocks", std::move(blocks)}, {"pain_before", OrNull(open.pain_before)}};
}

json Write(const Problem& problem) {
  return {{"what", Name(problem.kind)},
          {"device", problem.device.empty() ? json(nullptr) : json(problem.device)},
          {"seq", problem.seq == 0 ? json(nullptr) : json(problem.seq)},
          {"detail", problem.detail}};
}

std::uint8_t Nibble(char digit) { return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

}  // namespace

json ScreeningJson(const Screening& screening) {
  json because = json::array();
  for (const Because& one : screening.because) {
    because.push_back({{"question", one.question},
                       {"urgency", Name(one.urgency)},
                       {"source", one.source},
                       {"event", one.event.empty() ? json(nullptr) : json(one.event)}});
  }
  json out = {{"state", Name(screening.state)}, {"unanswered", screening.unanswered}, {"cleared", screening.cleared}};
  out["urgency"] = screening.because.empty() ? json(nullptr) : json(Name(screening.because[0].urgency));
  out["because"] = std::move(because);
  out["again"] = screening.again ? json(Name(*screening.again)) : json(nullptr);
  out["answered_at"] = OrNull(screening.answered_at);
  return out;
}

std::string WriteQuestionsJson() {
  json questions = json::array();
  for (const Question& question : Questions()) {
    json covers = json::array();
    for (const std::string_view sign : question.covers) covers.push_back(sign);
    questions.push_back({{"id", question.id},
                         {"urgency", Name(question.urgency)},
                         {"covers", std::move(covers)},
                         {"source", question.source}});
  }
  return WriteCanonical({{"questions_version", kQuestionsVersion}, {"questions", std::move(questions)}});
}

Result<std::string> ScreenJson(std::string_view request) {
  const auto document = ParseJson(request, "screen");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("screen");
  std::map<std::string, bool> answers;
  const json& given = reader.Get(*document, "answers");
  if (!given.is_object()) reader.Complain("answers", "question ids, each with true or false");
  for (const auto& [question, answer] : given.items()) {
    if (answer.is_boolean()) {
      answers[question] = answer.get<bool>();
    } else {
      reader.Complain("answers." + question, "true or false");
    }
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  return WriteCanonical(ScreeningJson(Screen(answers)));
}

Result<std::string> SealJson(std::string_view request) {
  const auto document = ParseJson(request, "seal");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("seal");
  Draft draft{reader.Text(*document, "kind"), reader.Get(*document, "data")};
  SealContext context;
  context.at = reader.Whole(*document, "at", 0, kWholeMax);
  context.offset_min = static_cast<int>(reader.Whole(*document, "offset_min", -1440, 1440));
  const std::string random = reader.Hex(*document, "random", 2 * context.random.size());
  for (std::size_t i = 0; i < context.random.size(); ++i) {
    context.random[i] = static_cast<std::uint8_t>(Nibble(random[2 * i]) << 4 | Nibble(random[2 * i + 1]));
  }
  context.person = reader.Uuid(*document, "person");
  context.device = reader.Uuid(*document, "device");
  const json& previous = reader.Get(*document, "previous");
  if (!previous.is_null()) {
    context.previous_seq = reader.Whole(previous, "seq", 1, kWholeMax - 1);
    context.previous = reader.Hex(previous, "checksum", 64);
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  auto event = Seal(draft, context);
  if (!event) return std::unexpected(event.error());
  return std::move(event->text);
}

Result<std::string> FoldJson(std::string_view request, const Facts* facts) {
  const auto document = ParseRequest(request, "fold");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("fold");
  Log log;
  if (facts == nullptr) facts = &(log = ReadLog(EventsOf(reader, *document)));
  const std::int64_t now = reader.Whole(*document, "now", 0, kWholeMax);
  const json& current = reader.Get(*document, "current");
  if (!current.is_null() && !current.is_string()) reader.Complain("current", "a session's id or null");
  if (!reader.ok()) return std::unexpected(reader.error());
  const std::string session = current.is_string() ? current.get<std::string>() : std::string();
  return WriteDiaryJson(Fold(*facts, now, session));
}

std::string WriteDiaryJson(const Diary& diary) {
  json out = {{"screening", ScreeningJson(diary.screening)},
              {"stretches", json::array()},
              {"sessions", diary.sessions},
              {"last_session_at", OrNull(diary.last_session_at)},
              {"open_session", nullptr},
              {"pain", json::array()},
              {"events", diary.events},
              {"ignored", diary.ignored},
              {"problems", json::array()}};
  for (const StretchHistory& history : diary.stretches) out["stretches"].push_back(Write(history));
  if (diary.open_session) out["open_session"] = Write(*diary.open_session);
  for (const PainOfSession& pain : diary.pain) {
    out["pain"].push_back(
        {{"session", pain.session}, {"at", pain.at}, {"before", OrNull(pain.before)}, {"after", OrNull(pain.after)}});
  }
  for (const Problem& problem : diary.problems) out["problems"].push_back(Write(problem));
  return WriteCanonical(out);
}

}  // namespace sitbone::programme
