#include "session/pace_json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "session/pace.h"
#include "session/sitting_json.h"

namespace sitbone::session {
namespace {

using Json = nlohmann::json;

std::unexpected<Error> Bad(const char* what) {
  return Fail(ErrorCode::kInvalidArgument, std::string("pace: expected ") + what + ".");
}

// A time that is absent or null is unknown.
Result<std::optional<double>> TimeAt(const Json& json, const char* name) {
  const auto at = json.find(name);
  if (at == json.end() || at->is_null()) return std::optional<double>{};
  if (!at->is_number() || !std::isfinite(at->get<double>()) || at->get<double>() < 0) {
    return Bad("every time as milliseconds or null");
  }
  return std::optional(at->get<double>());
}

Result<DeviceSpeed> SpeedOf(const Json& json) {
  const auto cores = json.find("cores");
  const auto one = json.find("one_processor");
  if (cores == json.end() || !cores->is_number_integer() || cores->get<int>() < 1) return Bad("cores of 1 or more");
  if (one == json.end() || !one->is_boolean()) return Bad("one_processor to be true or false");
  DeviceSpeed speed;
  speed.cores = cores->get<int>();
  speed.one_processor = one->get<bool>();
  const auto frame = TimeAt(json, "frame_ms");
  if (!frame) return std::unexpected(frame.error());
  speed.frame_ms = frame->value_or(0);
  const std::initializer_list<std::pair<const char*, std::optional<double>*>> times = {
      {"lite_ms", &speed.lite_ms},
      {"lite_without_mask_ms", &speed.lite_without_mask_ms},
      {"full_ms", &speed.full_ms},
      {"heavy_ms", &speed.heavy_ms}};
  for (const auto& [name, time] : times) {
    const auto read = TimeAt(json, name);
    if (!read) return std::unexpected(read.error());
    *time = *read;
  }
  return speed;
}

Json PaceJson(const Pace& pace) {
  return {{"follow", pose::NetworkName(pace.follow)},
          {"measure", pose::NetworkName(pace.measure)},
          {"follow_hz", pace.follow_hz},
          {"measure_hz", pace.measure_hz},
          {"mask_hz", pose::TrackerPolicy{}.mask_hz}};
}

}  // namespace

Result<std::string> ChoosePaceJson(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return Bad("an object");
  const auto speed = SpeedOf(json);
  if (!speed) return std::unexpected(speed.error());
  Pace pace = ChoosePace(*speed);
  if (const auto now = json.find("now"); now != json.end() && !now->is_null()) {
    const auto policy = ParsePolicy(now->dump());
    if (!policy) return std::unexpected(policy.error());
    pace = EasePace({policy->follow, policy->measure, policy->follow_hz, policy->measure_hz}, *speed);
  }
  const PaceThreads threads = ChooseThreads(speed->cores);
  const Json choice = {{"policy", PaceJson(pace)},
                       {"follow_threads", threads.follow},
                       {"measure_threads", threads.measure},
                       {"load_heavy", HeavyIsWorthLoading(*speed)}};
  return choice.dump();
}

}  // namespace sitbone::session
