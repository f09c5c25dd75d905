#include "stretch/spec.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace sitbone::stretch {
namespace {

using nlohmann::json;

// Walks the document and remembers the first thing that is wrong, with its place.
class Reader {
 public:
  explicit Reader(std::string_view name) : name_(name) {}

  bool ok() const { return !problem_; }
  Error error() const { return *problem_; }

  void Complain(const std::string& place, const std::string& expected, ErrorCode code = ErrorCode::kCorrupt) {
    if (!problem_) problem_ = Error{code, std::string(name_) + ": " + place + ": expected " + expected + "."};
  }
  const json& Get(const json& object, const char* key, const std::string& place) {
    static const json kNothing;
    if (object.is_object()) {
      const auto found = object.find(key);
      if (found != object.end()) return *found;
    }
    Complain(place + "." + key, "a value");
    return kNothing;
  }
  bool Has(const json& object, const char* key) const { return object.is_object() && object.contains(key); }
  double Number(const json& object, const char* key, const std::string& place, double min, double max) {
    const json& value = Get(object, key, place);
    const double number = value.is_number() ? value.get<double>() : NAN;
    if (!(number >= min && number <= max)) {
      Complain(place + "." + key, "a number from " + Short(min) + " to " + Short(max));
      return min;
    }
    return number;
  }
  double Degrees(const json& object, const char* key, const std::string& place) {
    return ToRadians(Number(object, key, place, -180, 180));
  }
  int Count(const json& object, const char* key, const std::string& place, int min, int max) {
    const double number = Number(object, key, place, min, max);
    if (number != std::floor(number)) Complain(place + "." + key, "a whole number");
    return static_cast<int>(number);
  }
  std::string Text(const json& object, const char* key, const std::string& place) {
    const json& value = Get(object, key, place);
    if (!value.is_string() || value.get_ref<const std::string&>().empty()) {
      Complain(place + "." + key, "a text");
      return {};
    }
    return value.get<std::string>();
  }
  bool Flag(const json& object, const char* key, const std::string& place) {
    if (!Has(object, key)) return false;
    const json& value = object[key];
    if (!value.is_boolean()) Complain(place + "." + key, "true or false");
    return value.is_boolean() && value.get<bool>();
  }
  /// Every group of numbers must say where they come from.
  void RequireSource(const json& object, const std::string& place) {
    const bool good = Has(object, "source") && object["source"].is_string() &&
                      object["source"].get_ref<const std::string&>().size() >= 8;
    if (!good) Complain(place + ".source", "where these numbers come from, or \"chosen: ...\" and why");
  }
  Quantity ReadQuantity(const json& object, const char* key, const std::string& place) {
    const std::string text = Text(object, key, place);
    for (std::size_t i = 0; i < kQuantities; ++i) {
      if (text == kQuantityNames[i]) return static_cast<Quantity>(i);
    }
    std::string names;
    for (const std::string_view known : kQuantityNames) names += (names.empty() ? "" : ", ") + std::string(known);
    Complain(place + "." + key, "one of " + names);
    return Quantity::kKneeFlexion;
  }

 private:
  static std::string Short(double value) { return std::to_string(static_cast<int>(value)); }

  std::string_view name_;
  std::optional<Error> problem_;
};

std::vector<Limits> ReadLimits(Reader& reader, const json& object, const char* key) {
  std::vector<Limits> all;
  const json& list = reader.Get(object, key, "stretch");
  if (!list.is_array()) {
    reader.Complain(std::string("stretch.") + key, "a list of limits");
    return all;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string place = std::string("stretch.") + key + "[" + std::to_string(i) + "]";
    const json& item = list[i];
    Limits limits;
    limits.quantity = reader.ReadQuantity(item, "quantity", place);
    if (reader.Has(item, "min_deg")) limits.min = reader.Degrees(item, "min_deg", place);
    if (reader.Has(item, "max_deg")) limits.max = reader.Degrees(item, "max_deg", place);
    if (!reader.Has(item, "min_deg") && !reader.Has(item, "max_deg")) reader.Complain(place, "min_deg or max_deg");
    if (limits.min > limits.max) reader.Complain(place, "min_deg below max_deg");
    reader.RequireSource(item, place);
    all.push_back(limits);
  }
  return all;
}

FaultSpec ReadFault(Reader& reader, const json& item, const std::string& place, Quantity moved) {
  FaultSpec fault;
  fault.kind = reader.Text(item, "kind", place);
  const std::string rule = reader.Text(item, "rule", place);
  fault.after_s = reader.Number(item, "after_s", place, 0, 10);
  fault.while_resting = reader.Flag(item, "while_resting", place);
  fault.not_after_straightening = reader.Flag(item, "not_after_straightening", place);
  reader.RequireSource(item, place);
  if (rule == "swings") {
    fault.rule = FaultRule::kSwings;
    fault.quantity = moved;
    fault.limit = reader.Degrees(item, "swing_deg", place);
    fault.swing_s_max = reader.Number(item, "swing_s_max", place, 0.1, 5);
    if (!(fault.limit > 0)) reader.Complain(place + ".swing_deg", "a number above 0");
    return fault;
  }
  if (rule != "above" && rule != "below") {
    reader.Complain(place + ".rule", "above, below or swings");
    return fault;
  }
  fault.rule = rule == "above" ? FaultRule::kAbove : FaultRule::kBelow;
  fault.quantity = reader.ReadQuantity(item, "quantity", place);
  fault.absolute = reader.Flag(item, "absolute", place);
  fault.limit = reader.Degrees(item, "limit_deg", place);
  fault.until = reader.Degrees(item, "until_deg", place);
  const bool ordered = fault.rule == FaultRule::kAbove ? fault.until <= fault.limit : fault.until >= fault.limit;
  if (!ordered) reader.Complain(place + ".until_deg", "a value on the good side of limit_deg");
  return fault;
}

void ReadHold(Reader& reader, const json& document, StretchSpec& spec) {
  const json& hold = reader.Get(document, "hold", "stretch");
  const std::string place = "stretch.hold";
  spec.settle_s = reader.Number(hold, "settle_s", place, 0.3, 5);
  spec.settle_range = reader.Degrees(hold, "settle_range_deg", place);
  spec.held_band = reader.Degrees(hold, "held_band_deg", place);
  spec.leave_band = reader.Degrees(hold, "leave_band_deg", place);
  spec.leave_s = reader.Number(hold, "leave_s", place, 0.1, 5);
  spec.move_min = reader.Degrees(hold, "move_min_deg", place);
  if (reader.Has(hold, "straightening_deg")) spec.straightening = reader.Degrees(hold, "straightening_deg", place);
  reader.RequireSource(hold, place);
  if (!(spec.held_band > 0 && spec.leave_band >= spec.held_band && spec.settle_range > 0)) {
    reader.Complain(place, "bands above 0, with leave_band_deg not below held_band_deg");
  }
}

void ReadDose(Reader& reader, const json& document, StretchSpec& spec) {
  const json& dose = reader.Get(document, "dose", "stretch");
  const std::string place = "stretch.dose";
  spec.dose.hold_s_min = reader.Number(dose, "hold_s_min", place, 1, 300);
  spec.dose.hold_s_max = reader.Number(dose, "hold_s_max", place, 1, 300);
  spec.dose.repetitions_min = reader.Count(dose, "repetitions_min", place, 1, 20);
  spec.dose.repetitions_max = reader.Count(dose, "repetitions_max", place, 1, 20);
  spec.dose.times_a_day_min = reader.Count(dose, "times_a_day_min", place, 1, 10);
  spec.dose.times_a_day_max = reader.Count(dose, "times_a_day_max", place, 1, 10);
  reader.RequireSource(dose, place);
  if (spec.dose.hold_s_min > spec.dose.hold_s_max || spec.dose.repetitions_min > spec.dose.repetitions_max ||
      spec.dose.times_a_day_min > spec.dose.times_a_day_max) {
    reader.Complain(place, "each _min not above its _max");
  }
}

}  // namespace

Result<StretchSpec> ParseStretch(std::string_view text, std::string_view name) {
  Reader reader(name);
  const json document = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (document.is_discarded()) {
    return Fail(ErrorCode::kCorrupt, std::string(name) + ": not valid JSON. Check quotes, commas and brackets.");
  }
  if (reader.Text(document, "format", "stretch") != "sitbone.stretch") {
    reader.Complain("stretch.format", "\"sitbone.stretch\"");
  }
  if (reader.Number(document, "version", "stretch", 1, 1000) != 1) {
    reader.Complain("stretch.version", "1, the version that this build knows", ErrorCode::kUnsupported);
  }
  StretchSpec spec;
  spec.id = reader.Text(document, "id", "stretch");
  const std::string position = reader.Text(document, "position", "stretch");
  if (position != "lying" && position != "sitting") reader.Complain("stretch.position", "lying or sitting");
  spec.position = position == "lying" ? kinematics::Position::kLying : kinematics::Position::kSitting;
  spec.moved = reader.ReadQuantity(document, "moved", "stretch");
  const std::string towards = reader.Text(document, "towards", "stretch");
  if (towards != "less" && towards != "more") reader.Complain("stretch.towards", "less or more");
  spec.towards_less = towards == "less";
  spec.ready = ReadLimits(reader, document, "ready");
  spec.valid = ReadLimits(reader, document, "valid");
  ReadHold(reader, document, spec);
  ReadDose(reader, document, spec);
  const json& faults = reader.Get(document, "faults", "stretch");
  if (!faults.is_array()) reader.Complain("stretch.faults", "a list of faults");
  for (std::size_t i = 0; faults.is_array() && i < faults.size(); ++i) {
    spec.faults.push_back(ReadFault(reader, faults[i], "stretch.faults[" + std::to_string(i) + "]", spec.moved));
  }
  if (!reader.ok()) return std::unexpected(reader.error());
  return spec;
}

}  // namespace sitbone::stretch
