#include "apps/cli/session_questions.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <utility>

#include "apps/cli/analyze.h"
#include "apps/cli/moment.h"
#include "programme/screening.h"

namespace sitbone::cli {
namespace {

using nlohmann::json;

constexpr int kScoreMax = 10;  // of the numeric rating scale
constexpr std::array<const char*, 4> kPlaces = {"back", "buttock", "thigh", "below_knee"};
constexpr std::array<const char*, 4> kSigns = {"below_knee", "tingling", "changed_by_foot", "changed_by_chin"};

std::string Hyphened(std::string_view start, std::string_view name) {
  std::string id(start);
  for (const char c : name) id += c == '_' ? '-' : c;
  return id;
}

std::optional<int> ReadScore(const std::string& text) {
  if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return {};
  const int score = std::stoi(text);
  return score <= kScoreMax ? std::optional(score) : std::nullopt;
}

// Two scores, left and right.
std::optional<std::array<int, 2>> ReadTwo(const std::string& line) {
  std::istringstream words(line);
  std::string left;
  std::string right;
  std::string more;
  if (!(words >> left >> right) || words >> more) return {};
  const auto a = ReadScore(left);
  const auto b = ReadScore(right);
  if (!a || !b) return {};
  return std::array{*a, *b};
}

// The session that a question is about: that of the first of its entries that has one.
json SessionOf(const programme::Reason& question, const programme::Facts& facts) {
  for (const std::uint32_t event : question.evidence.events) {
    for (const programme::Fact& fact : facts.all) {
      if (fact.event == event && fact.session != programme::kNoSession) return facts.sessions[fact.session];
    }
  }
  return nullptr;
}

}  // namespace

Result<void> Note(sqlite_diary::Store& store, const std::string& kind, json data) {
  const auto moment = MakeMoment("");
  if (!moment) return std::unexpected(moment.error());
  const auto event = store.Add({kind, std::move(data)}, *moment);
  if (!event) return std::unexpected(event.error());
  return {};
}

void Questions::Print(std::string_view id, std::initializer_list<messages::Argument> arguments) const {
  std::printf("%s\n", catalogue_.Format(id, arguments).c_str());
}

Result<std::string> Questions::Line() {
  std::printf("> ");
  std::fflush(stdout);
  std::string line;
  if (!std::getline(std::cin, line) || g_interrupted) return Fail(ErrorCode::kCancelled, "session: ended.");
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string::npos ? std::string() : line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

Result<json> Questions::YesNoUnknown() {
  while (true) {
    const auto line = Line();
    if (!line) return std::unexpected(line.error());
    if (line->empty()) return json(nullptr);
    // y and yes, j and ja; n, no and nein
    const char first = static_cast<char>((*line)[0] | 0x20);
    if (first == 'y' || first == 'j') return json(true);
    if (first == 'n') return json(false);
    Print("session-not-understood");
  }
}

Result<bool> Questions::YesNo() {
  while (true) {
    const auto answer = YesNoUnknown();
    if (!answer) return std::unexpected(answer.error());
    if (answer->is_boolean()) return answer->get<bool>();
    Print("session-yes-no");
  }
}

Result<void> Questions::Screen() {
  Print("screening-lead");
  Print("not-reviewed");
  json answers = json::object();
  int number = 0;
  const int count = static_cast<int>(programme::Questions().size());
  for (const programme::Question& question : programme::Questions()) {
    std::printf("\n");
    Print("screening-progress", {{"number", ++number}, {"of", count}});
    Print(Hyphened("screening-q-", question.id));
    Print(Hyphened("screening-more-", question.id));
    Print("session-yes-no");
    const auto yes = YesNo();
    if (!yes) return std::unexpected(yes.error());
    answers[question.id] = *yes;
  }
  return Note(store_, "screening.answered",
              {{"answers", std::move(answers)}, {"questions_version", programme::kQuestionsVersion}});
}

Result<std::optional<int>> Questions::Rate(const std::string& session, const char* when) {
  std::printf("\n");
  Print(std::string("pain-title-") + when);
  Print("session-pain");
  while (true) {
    const auto line = Line();
    if (!line) return std::unexpected(line.error());
    if (line->empty()) return std::optional<int>();
    if (const auto score = ReadScore(*line)) {
      const auto noted = Note(store_, "pain.rated", {{"session", session}, {"when", when}, {"score", *score}});
      if (!noted) return std::unexpected(noted.error());
      return score;
    }
    Print("session-not-understood");
  }
}

Result<void> Questions::AskIsNew(json& data) {
  for (const char* what : {"new_numbness", "new_weakness"}) {
    Print(Hyphened("check-", what));
    Print("session-yes-no-unknown");
    auto answer = YesNoUnknown();
    if (!answer) return std::unexpected(answer.error());
    data[what] = std::move(*answer);
  }
  return {};
}

Result<void> Questions::CheckPain(const char* when, const json& session) {
  std::printf("\n");
  Print(Hyphened("today-question-pain-", when));
  Print("check-discomfort");
  Print("session-pain-places");
  json places = json::array();
  for (std::size_t i = 0; i < kPlaces.size();) {
    Print(Hyphened("check-place-", kPlaces[i]));
    const auto line = Line();
    if (!line) return std::unexpected(line.error());
    if (line->empty()) {  // not told: that is not none
      ++i;
      continue;
    }
    const auto scores = *line == "0" ? std::optional(std::array{0, 0}) : ReadTwo(*line);
    if (!scores) {
      Print("session-not-understood");
      continue;
    }
    places.push_back({{"place", kPlaces[i]}, {"side", "left"}, {"score", (*scores)[0]}});
    places.push_back({{"place", kPlaces[i]}, {"side", "right"}, {"score", (*scores)[1]}});
    ++i;
  }
  json data = {{"session", session}, {"when", when}, {"places", std::move(places)}};
  Print("check-new");
  if (auto asked = AskIsNew(data); !asked) return asked;
  return Note(store_, "pain.checked", std::move(data));
}

Result<void> Questions::CheckNerve(programme::Leg leg, const programme::Facts& facts) {
  const programme::Fact* last = nullptr;  // what is felt at the end of that stretch is asked about
  for (const programme::Fact& fact : facts.all) {
    if (fact.kind == programme::FactKind::kHold && (leg == programme::Leg::kNone || fact.leg == leg)) last = &fact;
  }
  if (last == nullptr || last->session == programme::kNoSession) return {};
  json data = {{"session", facts.sessions[last->session]},
               {"stretch", facts.stretches[last->stretch]},
               {"side", programme::Name(last->leg)}};
  std::printf("\n");
  Print("nerve-title");
  Print("nerve-lead", {{"side", programme::Name(last->leg)}});
  for (const char* sign : kSigns) {
    Print(Hyphened("nerve-", sign));
    Print("session-yes-no");
    const auto yes = YesNo();
    if (!yes) return std::unexpected(yes.error());
    data[sign] = *yes;
  }
  if (auto asked = AskIsNew(data); !asked) return asked;
  return Note(store_, "nerve.checked", std::move(data));
}

Result<void> Questions::Ask(const programme::Reason& question, const programme::Facts& facts) {
  const std::string& what = question.evidence.text;
  if (what == "screening") return Screen();
  if (what == "nerve_check") return CheckNerve(question.leg, facts);
  if (what == "pain_after") return CheckPain("after", SessionOf(question, facts));
  if (what == "pain_morning") return CheckPain("morning", SessionOf(question, facts));
  return CheckPain("before", nullptr);
}

}  // namespace sitbone::cli
