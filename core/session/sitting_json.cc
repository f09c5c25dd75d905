#include "session/sitting_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace sitbone::session {
namespace {

using Json = nlohmann::json;

// chosen: what a sitting may ask for; far beyond any dose, so that a mistake is told.
constexpr int kRepetitionsMax = 20;
constexpr double kHoldMax_s = 300;
constexpr double kResumeMax_s = 86400;
constexpr std::size_t kBlocksMax = 16;
constexpr double kRateMax_hz = 60;

std::unexpected<Error> Bad(std::string_view field, std::string_view expected) {
  return Fail(ErrorCode::kInvalidArgument,
              "sitting: " + std::string(field) + ": expected " + std::string(expected) + ".");
}

std::optional<double> NumberAt(const Json& json, const char* name) {
  const auto at = json.find(name);
  if (at == json.end() || !at->is_number()) return std::nullopt;
  const double value = at->get<double>();
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<std::string> TextAt(const Json& json, const char* name) {
  const auto at = json.find(name);
  if (at == json.end() || !at->is_string()) return std::nullopt;
  return at->get<std::string>();
}

Json MeasuredJson(const std::optional<Measured>& measured) {
  if (!measured) return nullptr;
  const auto tenth = [](double v) { return std::round(v * 10) / 10; };
  return {{"value", tenth(measured->value)}, {"plus_minus", tenth(measured->plus_minus)}};
}

double Hundredth(double v) { return std::round(v * 100) / 100; }

Json MessageJson(const Message& message) {
  Json arguments = Json::object();
  for (const Message::Argument& argument : message.arguments) {
    if (argument.number) {
      arguments[argument.name] = *argument.number;
    } else {
      arguments[argument.name] = argument.word;
    }
  }
  return {{"id", message.id}, {"args", std::move(arguments)}};
}

Json LegJson(const figure::FigureLeg& leg) {
  return {{"knee_flexion", Hundredth(ToDegrees(leg.knee_flexion))},
          {"thigh_from_vertical", Hundredth(ToDegrees(leg.thigh_from_vertical))},
          {"ankle", Hundredth(ToDegrees(leg.ankle))}};
}

Json FigureJson(const figure::FigurePosture& figure) {
  static constexpr std::array<const char*, 3> kHands = {"behind_thigh", "on_thighs", "at_sides"};
  return {{"position", figure.position == figure::FigurePosition::kLying ? "lying" : "sitting"},
          {"facing", figure.facing == figure::FigureFacing::kLeft ? "left" : "right"},
          {"side", body::SideName(figure.side)},
          {"trunk_from_vertical", Hundredth(ToDegrees(figure.trunk_from_vertical))},
          {"back_rounding", Hundredth(ToDegrees(figure.back_rounding))},
          {"neck", Hundredth(ToDegrees(figure.neck))},
          {"stretched", LegJson(figure.stretched)},
          {"other", LegJson(figure.other)},
          {"hands", kHands[static_cast<std::size_t>(figure.hands)]}};
}

Json BlocksJson(const std::vector<SittingBlock>& blocks, const Stretches& stretches) {
  Json json = Json::array();
  for (const SittingBlock& block : blocks) {
    json.push_back({{"stretch", stretches[block.stretch].id},
                    {"side", body::SideName(block.side)},
                    {"repetitions", block.repetitions},
                    {"hold_s", block.hold_s}});
  }
  return json;
}

Json DoneJson(const Sitting& sitting) {
  Json json = BlocksJson(sitting.blocks(), sitting.stretches());
  for (std::size_t i = 0; i < sitting.blocks().size(); ++i) {
    json[i]["done"] = sitting.blocks()[i].repetitions_done;
    json[i]["credited_s"] = Hundredth(sitting.blocks()[i].credited_s);
  }
  return json;
}

Json HoldJson(const Stretches& stretches, const HoldDone& hold) {
  return {{"stretch", stretches[hold.stretch].id},
          {"side", body::SideName(hold.side)},
          {"from_s", Hundredth(hold.from_s)},
          {"to_s", Hundredth(hold.to_s)},
          {"credited_s", Hundredth(hold.credited_s)},
          {"hold_s", hold.hold_s},
          {"complete", hold.complete},
          {"knee_flexion", MeasuredJson(hold.knee_flexion)},
          {"trunk_thigh", MeasuredJson(hold.trunk_thigh)},
          {"faults", hold.faults}};
}

/// Null when nothing was measured: a hold by the clock alone.
Json CourseJson(const HoldCourse& course) {
  const auto column = [](const HoldCourse::Column& values) {
    Json json = Json::array();
    for (const auto& value : values) json.push_back(value ? Json(*value) : Json(nullptr));
    return json;
  };
  if (course.knee_flexion.empty() && course.trunk_thigh.empty()) return nullptr;
  return {{"every_s", kCourseStep_s},
          {"knee_flexion", column(course.knee_flexion)},
          {"trunk_thigh", column(course.trunk_thigh)},
          {"back_rounding", column(course.back_rounding)}};
}

Json PlaceJson(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block) {
  return {{"session", plan.session}, {"stretch", stretches[block.stretch].id}, {"side", body::SideName(block.side)}};
}

Result<pose::Network> ParseNetwork(const Json& json, const char* name) {
  const auto text = TextAt(json, name);
  for (const pose::Network network : {pose::Network::kLite, pose::Network::kFull, pose::Network::kHeavy}) {
    if (text == pose::NetworkName(network)) return network;
  }
  return Bad(std::string("policy.") + name, "lite, full or heavy");
}

Result<pose::TrackerPolicy> PolicyOf(const Json& json) {
  pose::TrackerPolicy policy;
  if (!json.is_object()) return Bad("policy", "an object");
  const auto follow = ParseNetwork(json, "follow");
  if (!follow) return std::unexpected(follow.error());
  const auto measure = ParseNetwork(json, "measure");
  if (!measure) return std::unexpected(measure.error());
  policy.follow = *follow;
  policy.measure = *measure;
  const std::array<std::pair<const char*, double*>, 3> rates = {
      {{"follow_hz", &policy.follow_hz}, {"measure_hz", &policy.measure_hz}, {"mask_hz", &policy.mask_hz}}};
  for (const auto& [name, rate] : rates) {
    const auto value = NumberAt(json, name);
    if (!value || *value <= 0 || *value > kRateMax_hz) return Bad(std::string("policy.") + name, "a rate up to 60 Hz");
    *rate = *value;
  }
  return policy;
}

Result<SittingBlock> ParseBlock(const Json& json, const Stretches& stretches, const std::string& place) {
  SittingBlock block;
  const auto stretch = TextAt(json, "stretch");
  const auto found = std::find_if(stretches.begin(), stretches.end(), [&](const auto& s) { return s.id == stretch; });
  if (found == stretches.end()) return Bad(place + ".stretch", "the id of a stretch that was added");
  block.stretch = static_cast<std::size_t>(found - stretches.begin());
  const auto side = TextAt(json, "side");
  if (side != "left" && side != "right") return Bad(place + ".side", "left or right");
  block.side = side == "left" ? body::Side::kLeft : body::Side::kRight;
  const auto repetitions = NumberAt(json, "repetitions");
  if (!repetitions || *repetitions < 1 || *repetitions > kRepetitionsMax) return Bad(place + ".repetitions", "1 to 20");
  block.repetitions = static_cast<int>(*repetitions);
  const auto hold_s = NumberAt(json, "hold_s");
  if (!hold_s || *hold_s < 1 || *hold_s > kHoldMax_s) return Bad(place + ".hold_s", "1 to 300");
  block.hold_s = *hold_s;
  return block;
}

// What was done before a reload: one entry a block.
Result<void> ParseResume(const Json& json, SittingPlan& plan) {
  const auto done = json.find("blocks");
  if (done == json.end() || !done->is_array() || done->size() != plan.blocks.size()) {
    return Bad("resume.blocks", "one entry a block");
  }
  for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
    const auto repetitions = NumberAt((*done)[i], "done");
    const auto credited_s = NumberAt((*done)[i], "credited_s");
    if (!repetitions || *repetitions < 0 || *repetitions > kRepetitionsMax) return Bad("resume.blocks.done", "0 to 20");
    if (!credited_s || *credited_s < 0) return Bad("resume.blocks.credited_s", "0 or more");
    plan.blocks[i].repetitions_done = static_cast<int>(*repetitions);
    plan.blocks[i].credited_s = *credited_s;
  }
  if (json.contains("at_s")) {
    const auto at_s = NumberAt(json, "at_s");
    if (!at_s || *at_s < 0 || *at_s > kResumeMax_s) return Bad("resume.at_s", "0 to 86400");
    plan.at_s = *at_s;
  }
  plan.resumed = true;
  return {};
}

}  // namespace

Result<SittingRequest> ParseSitting(std::string_view text, const Stretches& stretches) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return Bad("the whole", "a JSON object");
  SittingRequest request;
  const auto session = TextAt(json, "session");
  if (!session || session->empty()) return Bad("session", "its UUID");
  request.plan.session = *session;
  const auto mode = TextAt(json, "mode");
  if (mode == "camera") {
    request.plan.mode = SittingMode::kCamera;
  } else if (mode == "video") {
    request.plan.mode = SittingMode::kVideo;
  } else if (mode == "timer") {
    request.plan.mode = SittingMode::kTimer;
  } else {
    return Bad("mode", "camera, video or timer");
  }
  const auto blocks = json.find("blocks");
  if (blocks == json.end() || !blocks->is_array() || blocks->empty() || blocks->size() > kBlocksMax) {
    return Bad("blocks", "1 to 16 sides of stretches");
  }
  for (std::size_t i = 0; i < blocks->size(); ++i) {
    auto block = ParseBlock((*blocks)[i], stretches, "blocks[" + std::to_string(i) + "]");
    if (!block) return std::unexpected(block.error());
    request.plan.blocks.push_back(*block);
  }
  if (const auto policy = json.find("policy"); policy != json.end()) {
    const auto parsed = PolicyOf(*policy);
    if (!parsed) return std::unexpected(parsed.error());
    request.policy = *parsed;
  }
  if (const auto resume = json.find("resume"); resume != json.end() && !resume->is_null()) {
    const auto parsed = ParseResume(*resume, request.plan);
    if (!parsed) return std::unexpected(parsed.error());
  }
  return request;
}

Result<pose::TrackerPolicy> ParsePolicy(std::string_view text) { return PolicyOf(Json::parse(text, nullptr, false)); }

std::string WriteView(const Sitting& sitting) {
  const SittingView view = sitting.view();
  Json presses = Json::array();
  for (const Press press : view.presses) presses.push_back(PressName(press));
  const Json json = {
      {"stage", StageName(view.stage)},
      {"stretch", sitting.stretches()[view.stretch].id},
      {"side", body::SideName(view.side)},
      {"repetition", view.repetition},
      {"repetitions", view.repetitions},
      {"block", view.block + 1},
      {"blocks", sitting.blocks().size()},
      {"hold_s", view.hold_s},
      {"count", view.count ? Json(*view.count) : Json(nullptr)},
      {"progress", std::round(view.progress * 1000) / 1000},
      {"counting", view.counting},
      {"headline", MessageJson(view.headline)},
      {"cue", view.cue ? MessageJson(*view.cue) : Json(nullptr)},
      {"unseen", view.unseen.empty() ? Json(nullptr) : Json(view.unseen)},
      {"knee_flexion", MeasuredJson(view.knee_flexion)},
      {"trunk_thigh", MeasuredJson(view.trunk_thigh)},
      {"presses", std::move(presses)},
      {"done", DoneJson(sitting)},
      {"figure", FigureJson(view.figure)},
  };
  return json.dump();
}

std::string WriteEffects(const std::vector<SittingEffect>& effects) {
  Json json = Json::array();
  for (const SittingEffect& effect : effects) {
    switch (effect.kind) {
      case SittingEffect::Kind::kSay:
        json.push_back({{"kind", "say"}, {"message", MessageJson(effect.message)}, {"urgent", effect.urgent}});
        break;
      case SittingEffect::Kind::kBell:
        json.push_back({{"kind", "bell"}, {"bell", BellName(effect.bell)}});
        break;
      case SittingEffect::Kind::kRecord:
        json.push_back({{"kind", "record"},
                        {"event", {{"kind", effect.event}, {"data", Json::parse(effect.data, nullptr, false)}}}});
        break;
    }
  }
  return json.dump();
}

std::string WriteSummary(const Sitting& sitting) {
  Json holds = Json::array();
  for (const HoldDone& hold : sitting.holds()) holds.push_back(HoldJson(sitting.stretches(), hold));
  const Json json = {{"blocks", DoneJson(sitting)}, {"holds", std::move(holds)}};
  return json.dump();
}

std::string SessionStartedData(const SittingPlan& plan, const Stretches& stretches) {
  const Json json = {
      {"session", plan.session}, {"mode", ModeName(plan.mode)}, {"blocks", BlocksJson(plan.blocks, stretches)}};
  return json.dump();
}

std::string HoldDoneData(const SittingPlan& plan, const Stretches& stretches, const HoldDone& hold) {
  Json json = HoldJson(stretches, hold);
  json["session"] = plan.session;
  if (Json course = CourseJson(hold.course); !course.is_null()) json["course"] = std::move(course);
  return json.dump();
}

std::string PainIncreasedData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block,
                              Stage stage) {
  Json json = PlaceJson(plan, stretches, block);
  json["stage"] = StageName(stage);
  return json.dump();
}

std::string StretchFeltData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block,
                            std::string_view where) {
  Json json = PlaceJson(plan, stretches, block);
  json["where"] = where;
  return json.dump();
}

std::string StrongerNotedData(const SittingPlan& plan, const Stretches& stretches, const SittingBlock& block) {
  return PlaceJson(plan, stretches, block).dump();
}

std::string SessionEndedData(const SittingPlan& plan, EndReason reason) {
  const Json json = {{"session", plan.session}, {"reason", EndReasonName(reason)}};
  return json.dump();
}

}  // namespace sitbone::session
