#include "body/body_request.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "body/evidence.h"

namespace sitbone::body {
namespace {

using Json = nlohmann::json;

// Reads members of one object and counts what it knows, so that a misspelt member is not passed over.
class Members {
 public:
  Members(const Json& object, std::string place) : object_(object), place_(std::move(place)) {}

  template <typename T>
  void Number(const char* key, T& value, double min, double max) {
    const Json* found = Find(key);
    if (found == nullptr) return;
    if (!found->is_number() || !(found->get<double>() >= min && found->get<double>() <= max)) {
      return Complain(std::string("'") + key + "' from " + Short(min) + " to " + Short(max));
    }
    value = found->get<double>();
  }
  template <typename T, std::size_t n>
  void Word(const char* key, T& value, const std::array<std::pair<const char*, T>, n>& words) {
    const Json* found = Find(key);
    if (found == nullptr) return;
    std::string known;
    for (const auto& [word, meaning] : words) {
      if (*found == word) {
        value = meaning;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(word);
    }
    Complain(std::string("'") + key + "' to be one of " + known);
  }
  void Flag(const char* key, bool& value) {
    const Json* found = Find(key);
    if (found == nullptr) return;
    if (!found->is_boolean()) return Complain(std::string("'") + key + "' to be true or false");
    value = found->get<bool>();
  }
  const Json* Object(const char* key) {
    const Json* found = Find(key);
    if (found != nullptr && !found->is_object()) Complain(std::string("'") + key + "' to be an object");
    return ok() ? found : nullptr;
  }
  /// After all members were read.
  Result<void> Finish() {
    if (ok() && known_ < object_.size()) {
      for (const auto& item : object_.items()) {
        if (names_.find(" " + item.key() + " ") == std::string::npos) {
          Complain("only" + names_ + "but found '" + item.key() + "'");
          break;
        }
      }
    }
    if (ok()) return {};
    return Fail(ErrorCode::kInvalidArgument, place_ + ": expected " + problem_ + ".");
  }
  bool ok() const { return problem_.empty(); }

 private:
  const Json* Find(const char* key) {
    names_ += std::string(key) + " ";
    const auto found = object_.find(key);
    if (found == object_.end()) return nullptr;
    ++known_;
    return found->is_null() ? nullptr : &*found;
  }
  void Complain(std::string expected) {
    if (ok()) problem_ = std::move(expected);
  }
  static std::string Short(double value) { return Json(std::round(value * 10) / 10).dump(); }

  const Json& object_;
  std::string place_;
  std::string names_ = " ";
  std::size_t known_ = 0;
  std::string problem_;
};

constexpr std::array<std::pair<const char*, Sex>, 2> kSexes = {{{"female", Sex::kFemale}, {"male", Sex::kMale}}};
constexpr std::array<std::pair<const char*, LumbarClass>, 3> kLumbars = {
    {{"stiff", LumbarClass::kStiff}, {"normal", LumbarClass::kNormal}, {"lax", LumbarClass::kLax}}};
constexpr std::array<std::pair<const char*, Side>, 2> kSides = {{{"left", Side::kLeft}, {"right", Side::kRight}}};
constexpr std::array<std::pair<const char*, Support>, 4> kSupports = {{{"lying", Support::kLying},
                                                                       {"lying_held", Support::kLyingHeld},
                                                                       {"sitting", Support::kSitting},
                                                                       {"standing", Support::kStanding}}};
constexpr std::array<std::pair<const char*, NerveBand>, 3> kBands = {
    {{"calm", NerveBand::kCalm}, {"raised", NerveBand::kRaised}, {"strong", NerveBand::kStrong}}};

template <typename T, std::size_t n>
const char* NameOf(T value, const std::array<std::pair<const char*, T>, n>& words) {
  for (const auto& [word, meaning] : words) {
    if (meaning == value) return word;
  }
  return "";
}

Result<PersonFacts> PersonOf(const Json& json, const std::string& place) {
  PersonFacts facts;
  std::optional<double> knee;
  Members members(json, place);
  members.Word("sex", facts.sex, kSexes);
  members.Number("stature_m", facts.stature, 1.2, 2.3);
  members.Number("mass_kg", facts.mass, 30, 250);
  members.Number("knee_extension_deg", knee, 0, 80);
  members.Word("lumbar", facts.lumbar, kLumbars);
  if (auto read = members.Finish(); !read) return std::unexpected(read.error());
  if (knee) facts.knee_extension = ToRadians(*knee);
  return facts;
}

Result<Json> ParseObject(std::string_view text, std::string_view name) {
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded() || !json.is_object()) {
    return Fail(ErrorCode::kInvalidArgument, std::string(name) + ": this is no JSON object. Check quotes and commas.");
  }
  return json;
}

// Angles in tenths of a thousandth of a degree are more than anybody needs, and keep the text short.
double Rounded(double value, double unit) { return std::round(value / unit) * unit; }
double Degrees(double rad) { return Rounded(ToDegrees(rad), 1e-6); }

Json HeadJson(Head head, const HeadState& state) {
  return {{"name", HeadName(head)},
          {"mtu_length_m", state.path.length},
          {"hip_moment_arm_m", state.path.hip_arm},
          {"knee_moment_arm_m", state.path.knee_arm},
          {"passive_force_N", state.muscle.passive_force},
          {"tendon_force_N", state.muscle.tendon_force},
          {"norm_fiber_length", state.muscle.norm_fiber_length},
          {"strain", std::max(0.0, state.muscle.norm_fiber_length - 1)}};
}

Json HeadsJson(const std::array<HeadState, kHeadCount>& heads) {
  Json json = Json::array();
  for (const Head head : kHeads) json.push_back(HeadJson(head, heads[IndexOf(head)]));
  return json;
}

Json StationJson(std::string_view name, const NerveStation& station) {
  return {
      {"name", name}, {"from_l1_m", station.from_l1}, {"strain", station.strain}, {"excursion_m", station.excursion}};
}

Json NerveJson(const NerveState& nerve) {
  Json roots = Json::array();
  for (std::size_t i = 0; i < kNerveRootCount; ++i) roots.push_back(StationJson(kNerveRootNames[i], nerve.roots[i]));
  Json stations = Json::array();
  for (std::size_t i = 0; i < kNerveStationCount; ++i) {
    stations.push_back(StationJson(kNerveStationNames[i], nerve.stations[i]));
  }
  return {{"bed_length_m", nerve.bed_length},     {"strain", nerve.strain},
          {"strain_lumped", nerve.strain_lumped}, {"strain_at_rest", nerve.strain_at_rest},
          {"band", NameOf(nerve.band, kBands)},   {"roots", std::move(roots)},
          {"stations", std::move(stations)}};
}

Json BalanceJson(const BalanceResult& balance, Side side) {
  const LegResult& leg = balance.legs[static_cast<std::size_t>(side)];
  const LegResult& other = balance.legs[static_cast<std::size_t>(Other(side))];
  Json roots = Json::array();
  for (std::size_t i = 0; i < balance.count; ++i) {
    const PelvisRoot& root = balance.roots[i];
    roots.push_back({{"pelvis_deg", Degrees(root.pelvis)}, {"energy_J", root.energy}, {"stable", root.stable}});
  }
  Json segments = Json::array();
  for (std::size_t i = 0; i < kLumbarSegments; ++i) {
    segments.push_back({{"name", kLumbarNames[i]}, {"flexion_deg", Degrees(balance.segments[i])}});
  }
  return {
      {"roots", std::move(roots)},
      {"pelvis_deg", Degrees(balance.pelvis)},
      {"lumbar_deg", Degrees(balance.lumbar)},
      {"hip_deg", Degrees(leg.hip)},
      {"other_hip_deg", Degrees(other.hip)},
      {"segments", std::move(segments)},
      {"hip_torque_Nm", leg.hamstring_torque + leg.capsule_torque},
      {"hamstring_torque_Nm", leg.hamstring_torque},
      {"capsule_torque_Nm", leg.capsule_torque},
      {"knee_torque_Nm", leg.knee_torque},
      {"lumbar_moment_Nm", balance.lumbar_moment},
      {"gravity_moment_Nm", balance.gravity_moment},
      {"l5s1_moment_Nm", balance.l5s1_moment},
      {"sacroiliac_moment_Nm", leg.sacroiliac_moment},
      {"effort_Nm", balance.effort},
      {"margins", {{"hip", balance.margins.hip}, {"lumbar", balance.margins.lumbar}, {"l5s1", balance.margins.l5s1}}},
      {"bends_too_much", balance.bends_too_much},
      {"stressed", balance.stressed},
      {"heads", HeadsJson(leg.heads)}};
}

Json EvidenceJson() {
  Json json = Json::object();
  for (const EvidenceOf& part : EvidenceOfParts()) {
    Json ids = Json::array();
    std::string_view rest = part.ids;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      ids.push_back(rest.substr(0, space));
      rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    }
    json[std::string(part.part)] = std::move(ids);
  }
  return json;
}

// The legs and the trunk in the frame of the balance.
BalanceRequest PoseOf(const BodyRequest& request) {
  BalanceRequest pose;
  pose.support = request.support;
  pose.effort = request.effort_Nm;
  if (request.lumbar_deg) pose.held_lumbar = ToRadians(*request.lumbar_deg);
  const bool lying = request.support == Support::kLying || request.support == Support::kLyingHeld;
  const bool standing = request.support == Support::kStanding;
  // Standing, the thighs stay upright and the trunk makes the bend, unless it is given.
  const double lean = request.trunk_deg.value_or(standing ? request.hip_deg : 0);
  pose.trunk = lying ? 0 : -ToRadians(lean);
  LegPose& leg = pose.legs[static_cast<std::size_t>(request.side)];
  LegPose& other = pose.legs[static_cast<std::size_t>(Other(request.side))];
  leg = {pose.trunk + ToRadians(request.hip_deg), ToRadians(request.knee_deg)};
  // The other leg: flat beside it, foot on the floor before the chair, or the same when standing.
  other = standing ? leg : lying ? LegPose{0, 0} : LegPose{ToRadians(90.0), ToRadians(90.0)};
  if (request.other_hip_deg) other.thigh = pose.trunk + ToRadians(*request.other_hip_deg);
  if (request.other_knee_deg) other.knee = ToRadians(*request.other_knee_deg);
  return pose;
}

}  // namespace

Result<PersonFacts> ParsePerson(std::string_view text, std::string_view name) {
  const auto json = ParseObject(text, name);
  if (!json) return std::unexpected(json.error());
  return PersonOf(*json, std::string(name));
}

Result<void> CheckBodyRequest(const BodyRequest& request, std::string_view name) {
  const auto within = [](double value, double min, double max) { return value >= min && value <= max; };
  const auto bad = [&](const char* what) {
    return Fail(ErrorCode::kInvalidArgument, std::string(name) + ": expected " + what + ".");
  };
  if (!within(request.hip_deg, -30, 140)) return bad("a hip from -30 to 140 degrees");
  if (!within(request.knee_deg, -10, 150)) return bad("a knee from -10 to 150 degrees");
  if (!within(request.ankle_deg, -60, 50)) return bad("an ankle from -60 to 50 degrees");
  if (!within(request.neck_deg, -60, 80)) return bad("a neck from -60 to 80 degrees");
  if (!within(request.lumbar_deg.value_or(0), -40, 90)) return bad("a lumbar bend from -40 to 90 degrees");
  if (!within(request.trunk_deg.value_or(0), -60, 140)) return bad("a trunk from -60 to 140 degrees");
  if (!within(request.other_hip_deg.value_or(0), -30, 140)) return bad("the other hip from -30 to 140 degrees");
  if (!within(request.other_knee_deg.value_or(0), -10, 150)) return bad("the other knee from -10 to 150 degrees");
  if (!within(request.effort_Nm, -100, 100)) return bad("an effort from -100 to 100 N m");
  return {};
}

Result<BodyRequest> ParseBodyRequest(std::string_view text, std::string_view name) {
  const auto json = ParseObject(text, name);
  if (!json) return std::unexpected(json.error());
  BodyRequest request;
  constexpr double kAny = 1e6;  // CheckBodyRequest knows the ranges
  Members members(*json, std::string(name));
  const Json* person = members.Object("person");
  members.Word("position", request.support, kSupports);
  members.Word("side", request.side, kSides);
  members.Number("hip_deg", request.hip_deg, -kAny, kAny);
  members.Number("knee_deg", request.knee_deg, -kAny, kAny);
  members.Number("ankle_deg", request.ankle_deg, -kAny, kAny);
  members.Number("neck_deg", request.neck_deg, -kAny, kAny);
  members.Number("trunk_deg", request.trunk_deg, -kAny, kAny);
  members.Number("lumbar_deg", request.lumbar_deg, -kAny, kAny);
  members.Number("other_hip_deg", request.other_hip_deg, -kAny, kAny);
  members.Number("other_knee_deg", request.other_knee_deg, -kAny, kAny);
  members.Number("effort_Nm", request.effort_Nm, -kAny, kAny);
  members.Flag("sources", request.sources);
  if (auto read = members.Finish(); !read) return std::unexpected(read.error());
  if (person != nullptr) {
    auto facts = PersonOf(*person, std::string(name) + ", person");
    if (!facts) return std::unexpected(facts.error());
    request.person = *facts;
  }
  if (auto checked = CheckBodyRequest(request, name); !checked) return std::unexpected(checked.error());
  return request;
}

Result<BodyAnswer> AnswerBody(const BodyRequest& request) {
  auto person = MakePerson(request.person);
  if (!person) return std::unexpected(person.error());
  BodyAnswer answer;
  answer.person = *person;
  answer.asked = PoseOf(request);
  answer.balance = SolveBalance(answer.person, answer.asked);
  if (answer.balance.count == 0) {
    return Fail(
        ErrorCode::kInvalidArgument,
        "body: nothing holds the pelvis against this effort. Give less effort, or hold the back with lumbar_deg.");
  }
  const LegResult& leg = answer.balance.legs[static_cast<std::size_t>(request.side)];
  const NervePosture posture = {leg.hip, ToRadians(request.knee_deg), ToRadians(request.ankle_deg),
                                answer.balance.lumbar, ToRadians(request.neck_deg)};
  // At rest: legs straight where lying or standing, both feet on the floor where sitting.
  const NervePosture rest =
      request.support == Support::kSitting ? NervePosture{ToRadians(90.0), ToRadians(90.0), 0, 0, 0} : NervePosture{};
  answer.nerve = CalcNerve(posture, rest, answer.person.scale());
  answer.parity = CalcParity({ToRadians(request.hip_deg), ToRadians(request.knee_deg)});
  return answer;
}

std::string WriteBodyJson(const BodyRequest& request, const BodyAnswer& answer) {
  const Person& person = answer.person;
  Json json = BalanceJson(answer.balance, request.side);
  json["format"] = "sitbone.body";
  json["version"] = 1;
  json["person"] = {{"sex", NameOf(request.person.sex, kSexes)},
                    {"stature_m", Rounded(person.scale() * 1.8, 1e-9)},
                    {"mass_kg", person.mass()},
                    {"knee_extension_deg", Degrees(CalcKneeExtension(person))},
                    {"measured", person.measured()},
                    {"lumbar", NameOf(request.person.lumbar, kLumbars)},
                    {"tightness_deg", Degrees(person.tightness())},
                    {"tightness_clamped", person.tightness_clamped()}};
  json["posture"] = {{"position", NameOf(request.support, kSupports)},
                     {"side", SideName(request.side)},
                     {"hip_deg", request.hip_deg},
                     {"knee_deg", request.knee_deg},
                     {"ankle_deg", request.ankle_deg},
                     {"neck_deg", request.neck_deg},
                     {"trunk_deg", Degrees(-answer.asked.trunk)},
                     {"back_held", request.lumbar_deg.has_value()}};
  json["nerve"] = NerveJson(answer.nerve);
  json["parity"] = {{"hip_deg", request.hip_deg}, {"knee_deg", request.knee_deg}, {"heads", HeadsJson(answer.parity)}};
  if (request.sources) {
    json["evidence"] = EvidenceJson();
    Json sources = Json::array();
    for (const Evidence& evidence : AllEvidence()) {
      sources.push_back({{"id", evidence.id}, {"kind", EvidenceKindName(evidence.kind)}, {"source", evidence.source}});
    }
    json["sources"] = std::move(sources);
  }
  return json.dump();
}

}  // namespace sitbone::body
