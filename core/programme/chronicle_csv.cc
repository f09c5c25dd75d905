#include "programme/chronicle_csv.h"

#include <array>
#include <charconv>
#include <utility>

#include "programme/canonical_json.h"
#include "programme/json_reader.h"
#include "programme/local_time.h"
#include "programme/log.h"
#include "programme/request.h"

namespace sitbone::programme {
namespace {

constexpr std::string_view kHeader =
    "date,time,session,mode,ended,stretch,side,holds_wanted,holds_done,good_seconds,knee_flexion_deg,"
    "knee_flexion_plus_minus_deg,trunk_thigh_deg,trunk_thigh_plus_minus_deg,faults,felt,pain_increased,pain_before,"
    "pain_after";

std::string Text(std::string_view text) {
  std::string cell;
  constexpr std::string_view kFormula = "=+-@\t\r";
  if (!text.empty() && kFormula.find(text.front()) != std::string_view::npos) cell = "'";
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string Tenths(double value) {
  std::array<char, 40> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1).ptr;
  return {text.data(), end};
}

std::string Score(const std::optional<int>& score) { return score ? std::to_string(*score) : std::string(); }

void AddMeasured(std::vector<std::string>& cells, const std::optional<Measured>& measured) {
  cells.push_back(measured ? Tenths(measured->value) : std::string());
  cells.push_back(measured ? Tenths(measured->plus_minus) : std::string());
}

std::string FaultsOf(const SideDone& side) {
  std::string faults;
  for (const FaultCount& fault : side.faults) {
    faults += (faults.empty() ? "" : " ") + fault.kind + ":" + std::to_string(fault.holds);
  }
  return faults;
}

std::vector<std::string> RowOf(const SessionDone& session, const SideDone& side) {
  const LocalTime local = ToLocal(session.at, session.offset_min);
  std::vector<std::string> cells = {WriteDate(local),
                                    WriteClock(local),
                                    Text(session.session),
                                    Text(session.mode),
                                    Text(session.ended.value_or("")),
                                    Text(side.stretch),
                                    Text(side.side),
                                    std::to_string(side.repetitions),
                                    std::to_string(side.done),
                                    Tenths(side.credited_s)};
  AddMeasured(cells, side.knee_flexion.best);
  AddMeasured(cells, side.trunk_thigh.best);
  cells.insert(cells.end(), {Text(FaultsOf(side)), Text(side.felt.value_or("")), side.pain_increased ? "yes" : "no",
                             Score(session.pain_before), Score(session.pain_after)});
  return cells;
}

}  // namespace

std::string WriteChronicleCsv(const std::vector<SessionDone>& chronicle) {
  std::string table = std::string(kHeader) + "\r\n";
  for (const SessionDone& session : chronicle) {
    for (const SideDone& side : session.sides) {
      std::string row;
      for (const std::string& cell : RowOf(session, side)) row += (row.empty() ? "" : ",") + cell;
      table += row + "\r\n";
    }
  }
  return table;
}

Result<std::string> ChronicleCsv(std::string_view request) {
  const auto document = ParseRequest(request, "chronicle");
  if (!document) return std::unexpected(document.error());
  JsonReader reader("chronicle");
  const nlohmann::json& events = EventsOf(reader, *document);
  if (!reader.ok()) return std::unexpected(reader.error());
  return WriteChronicleCsv(MakeChronicle(ReadLog(events)));
}

}  // namespace sitbone::programme
