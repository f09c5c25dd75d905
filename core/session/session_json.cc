#include <cmath>
#include <nlohmann/json.hpp>

#include "session/text_files.h"

namespace sitbone::session {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kAngleStep = 100;  // 0.01 degree
constexpr double kTimeStep = 1000;  // 1 ms

double Round(double value, double per_unit) { return std::round(value * per_unit) / per_unit; }

Json Angle(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? Json(Round(*value, kAngleStep)) : Json(nullptr);
}

Json Time(double s) { return Round(s, kTimeStep); }

Json Name(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json Column(const Series::Column& column) {
  Json array = Json::array();
  for (const auto& value : column) array.push_back(Angle(value));
  return array;
}

Json Number(const std::optional<Measured>& value) {
  if (!value) return nullptr;
  return {{"value", Round(value->value, kAngleStep)}, {"plus_minus", Round(value->plus_minus, kAngleStep)}};
}

Json SeriesOf(const Series& series) {
  Json times = Json::array();
  for (const double t : series.t_s) times.push_back(Round(t, 1e4));
  return {{"t_s", std::move(times)},
          {"phase", series.phase},
          {"knee_flexion_deg", Column(series.knee_flexion_deg)},
          {"knee_flexion_sd_deg", Column(series.knee_flexion_sd_deg)},
          {"trunk_thigh_deg", Column(series.trunk_thigh_deg)},
          {"trunk_thigh_sd_deg", Column(series.trunk_thigh_sd_deg)},
          {"thigh_from_vertical_deg", Column(series.thigh_from_vertical_deg)},
          {"trunk_from_vertical_deg", Column(series.trunk_from_vertical_deg)},
          {"back_rounding_deg", Column(series.back_rounding_deg)}};
}

Json HoldsOf(const SessionRecord& record) {
  Json holds = Json::array();
  for (const Hold& hold : record.holds) {
    holds.push_back({{"stretch", hold.stretch},
                     {"side", hold.side},
                     {"from_s", Time(hold.from_s)},
                     {"to_s", Time(hold.to_s)},
                     {"credited_s", Time(hold.credited_s)},
                     {"complete", hold.complete},
                     {"knee_flexion_deg", Angle(hold.knee_flexion_deg)},
                     {"trunk_thigh_deg", Angle(hold.trunk_thigh_deg)}});
  }
  return holds;
}

}  // namespace

std::string WriteSessionJson(const SessionRecord& record) {
  Json faults = Json::array();
  for (const Fault& fault : record.faults) {
    faults.push_back({{"kind", fault.kind},
                      {"from_s", Time(fault.from_s)},
                      {"to_s", Time(fault.to_s)},
                      {"said_s", Time(fault.said_s)}});
  }
  Json unseen = Json::array();
  for (const Unseen& span : record.unseen) {
    unseen.push_back(
        {{"what", span.what}, {"from_s", Time(span.from_s)}, {"to_s", Time(span.to_s)}, {"reason", span.reason}});
  }
  const Json document = {{"format", "sitbone.session"},
                         {"version", 1},
                         {"source",
                          {{"file", record.source.file},
                           {"width", record.source.width},
                           {"height", record.source.height},
                           {"fps", Round(record.source.fps, 1000)},
                           {"frames", record.source.frames},
                           {"duration_s", Time(record.source.duration_s)}}},
                         {"stretch", Name(record.stretch)},
                         {"side", Name(record.side)},
                         {"view",
                          {{"facing", Name(record.view.facing)},
                           {"off_side_deg", Angle(record.view.off_side_deg)},
                           {"usable_share", Round(record.view.usable_share, 1000)},
                           {"unsure_share", Round(record.view.unsure_share, 1000)}}},
                         {"series", SeriesOf(record.series)},
                         {"holds", HoldsOf(record)},
                         {"faults", faults},
                         {"unseen", unseen},
                         {"summary",
                          {{"holds", record.summary.holds},
                           {"holds_complete", record.summary.holds_complete},
                           {"credited_s", Time(record.summary.credited_s)},
                           {"best_knee_flexion_deg", Number(record.summary.best_knee_flexion_deg)},
                           {"best_trunk_thigh_deg", Number(record.summary.best_trunk_thigh_deg)}}}};
  // Names of files may hold bytes that are no UTF-8; they are replaced rather than refused.
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sitbone::session
