#include "figure/figure_request.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "body/body_request.h"
#include "figure/anatomy.h"
#include "figure/figure_output.h"
#include "figure/guide.h"
#include "figure/person.h"
#include "figure/picture_frames.h"
#include "figure/setup.h"

namespace sitbone::figure {
namespace {

using Json = nlohmann::json;

template <typename T>
struct Name {
  std::string_view name;
  T value;
};

constexpr Name<FigurePosition> kPositions[] = {{"lying", FigurePosition::kLying},
                                               {"sitting", FigurePosition::kSitting}};
constexpr Name<FigureFacing> kFacings[] = {{"left", FigureFacing::kLeft}, {"right", FigureFacing::kRight}};
constexpr Name<body::Side> kSides[] = {{"left", body::Side::kLeft}, {"right", body::Side::kRight}};
constexpr Name<FigureHands> kHands[] = {{"behind_thigh", FigureHands::kBehindThigh},
                                        {"on_thighs", FigureHands::kOnThighs},
                                        {"at_sides", FigureHands::kAtSides},
                                        {"towards_foot", FigureHands::kTowardsFoot}};
constexpr Name<FigureBuild> kBuilds[] = {
    {"slim", FigureBuild::kSlim}, {"average", FigureBuild::kAverage}, {"heavy", FigureBuild::kHeavy}};
constexpr Name<FigureHair> kHairs[] = {
    {"short", FigureHair::kShort}, {"bob", FigureHair::kBob}, {"bun", FigureHair::kBun}};
constexpr Name<FigureHairColour> kHairColours[] = {{"black", FigureHairColour::kBlack},
                                                   {"brown", FigureHairColour::kBrown},
                                                   {"blond", FigureHairColour::kBlond},
                                                   {"grey", FigureHairColour::kGrey}};
constexpr Name<FigureSkin> kSkins[] = {{"light", FigureSkin::kLight},
                                       {"beige", FigureSkin::kBeige},
                                       {"tan", FigureSkin::kTan},
                                       {"brown", FigureSkin::kBrown},
                                       {"dark", FigureSkin::kDark}};
constexpr Name<FigureColour> kColours[] = {{"pine", FigureColour::kPine}, {"clay", FigureColour::kClay},
                                           {"blue", FigureColour::kBlue}, {"plum", FigureColour::kPlum},
                                           {"sand", FigureColour::kSand}, {"ink", FigureColour::kInk}};
constexpr Name<FigureLegwear> kLegwears[] = {{"shorts", FigureLegwear::kShorts},
                                             {"leggings", FigureLegwear::kLeggings}};
constexpr Name<FigureFeet> kFeet[] = {{"bare", FigureFeet::kBare}, {"socks", FigureFeet::kSocks}};
constexpr Name<BackLine> kBacks[] = {
    {"none", BackLine::kNone}, {"right", BackLine::kRight}, {"wrong", BackLine::kWrong}};
constexpr Name<FigureArrow> kArrows[] = {
    {"none", FigureArrow::kNone},           {"straighten_knee", FigureArrow::kStraightenKnee},
    {"bend_knee", FigureArrow::kBendKnee},  {"lean_forward", FigureArrow::kLeanForward},
    {"sit_up", FigureArrow::kSitUp},        {"thigh_up", FigureArrow::kThighUp},
    {"thigh_down", FigureArrow::kThighDown}};
constexpr Name<FigureVerdict> kVerdicts[] = {
    {"none", FigureVerdict::kNone}, {"right", FigureVerdict::kRight}, {"wrong", FigureVerdict::kWrong}};
constexpr Name<FigureMark> kMarks[] = {{"none", FigureMark::kNone},
                                       {"back", FigureMark::kBack},
                                       {"thigh", FigureMark::kThigh},
                                       {"knee", FigureMark::kKnee}};
constexpr Name<FigureArc> kArcs[] = {
    {"knee", FigureArc::kKnee}, {"hip", FigureArc::kHip}, {"trunk", FigureArc::kTrunk}, {"thigh", FigureArc::kThigh}};
constexpr Name<FigureBack> kAnatomyBacks[] = {{"as_drawn", FigureBack::kAsDrawn}, {"free", FigureBack::kFree}};
constexpr Name<bool AnatomyStyle::*> kLayers[] = {{"bones", &AnatomyStyle::bones},
                                                  {"hamstrings", &AnatomyStyle::hamstrings},
                                                  {"nerve", &AnatomyStyle::nerve},
                                                  {"stress", &AnatomyStyle::stress}};
constexpr Name<SetupDevice> kDevices[] = {{"laptop", SetupDevice::kLaptop}, {"phone", SetupDevice::kPhone}};

/// Reads members of one object; keeps the first thing that is wrong.
class Reader {
 public:
  Reader(const Json& json, std::string path, std::string& problem)
      : json_(json), path_(std::move(path)), problem_(problem) {
    if (!json_.is_object()) Refuse("", "an object is needed");
  }

  bool Has(const char* key) const { return json_.is_object() && json_.contains(key) && !json_[key].is_null(); }
  Reader At(const char* key) const { return {json_[key], path_ + key + ".", problem_}; }

  void Number(const char* key, double& value) const {
    if (!Has(key)) return;
    if (!json_[key].is_number()) return Refuse(key, "a number is needed");
    value = json_[key].get<double>();
  }
  void Degrees(const char* key, double& value) const {
    if (!Has(key)) return;
    double deg = 0;
    Number(key, deg);
    value = ToRadians(deg);
  }
  void Flag(const char* key, bool& value) const {
    if (!Has(key)) return;
    if (!json_[key].is_boolean()) return Refuse(key, "true or false is needed");
    value = json_[key].get<bool>();
  }
  void Text(const char* key, std::string& value) const {
    if (!Has(key)) return;
    if (!json_[key].is_string()) return Refuse(key, "a text is needed");
    value = json_[key].get<std::string>();
  }
  template <typename T, std::size_t N>
  void Choice(const char* key, const Name<T> (&names)[N], T& value) const {
    if (!Has(key)) return;
    std::string text;
    Text(key, text);
    Find(key, text, names, value);
  }
  template <typename T, std::size_t N>
  void Find(const char* key, const std::string& text, const Name<T> (&names)[N], T& value) const {
    for (const Name<T>& name : names) {
      if (name.name == text) {
        value = name.value;
        return;
      }
    }
    Refuse(key, "the name '" + text + "' is not known");
  }
  /// The array, or null when it is missing or wrong.
  const Json* Array(const char* key, std::size_t size_max) const {
    if (!Has(key)) return nullptr;
    if (json_[key].is_array() && json_[key].size() <= size_max) return &json_[key];
    Refuse(key, "a list of " + std::to_string(size_max) + " at most is needed");
    return nullptr;
  }
  /// Texts by their names.
  void Words(const char* key, std::size_t size_max, AnatomyWords& words) const {
    if (!Has(key)) return;
    if (!json_[key].is_object() || json_[key].size() > size_max)
      return Refuse(key, "an object of " + std::to_string(size_max) + " texts at most is needed");
    for (const auto& [name, text] : json_[key].items()) {
      if (!text.is_string()) return Refuse(key, "a text is needed for " + name);
      words[name] = text.get<std::string>();
    }
  }
  /// The member as JSON text.
  std::string Raw(const char* key) const { return json_[key].dump(); }
  void Refuse(const std::string& key, const std::string& why) const {
    if (problem_.empty()) problem_ = path_ + key + ": " + why;
  }
  std::string& problem() const { return problem_; }

 private:
  const Json& json_;
  std::string path_;
  std::string& problem_;
};

void ReadLeg(const Reader& reader, const char* key, FigureLeg& leg) {
  if (!reader.Has(key)) return;
  const Reader in = reader.At(key);
  in.Degrees("knee_flexion", leg.knee_flexion);
  in.Degrees("thigh_from_vertical", leg.thigh_from_vertical);
  in.Degrees("ankle", leg.ankle);
}

void ReadDirection(const Reader& reader, FigurePosture& posture) {
  reader.Choice("facing", kFacings, posture.facing);
  // Without a side the stretched leg is the one nearer to the viewer.
  posture.side = posture.facing == FigureFacing::kRight ? body::Side::kRight : body::Side::kLeft;
  reader.Choice("side", kSides, posture.side);
}

FigurePosture ReadPosture(const Reader& reader) {
  FigurePosture posture;
  reader.Choice("position", kPositions, posture.position);
  ReadDirection(reader, posture);
  reader.Degrees("trunk_from_vertical", posture.trunk_from_vertical);
  reader.Degrees("back_rounding", posture.back_rounding);
  reader.Degrees("neck", posture.neck);
  ReadLeg(reader, "stretched", posture.stretched);
  ReadLeg(reader, "other", posture.other);
  reader.Choice("hands", kHands, posture.hands);
  return posture;
}

GuideStretch ReadStretch(const Reader& reader) {
  std::string name;
  reader.Text("stretch", name);
  const auto stretch = FindGuideStretch(name);
  if (!stretch) reader.Refuse("stretch", "one or two is needed");
  return stretch.value_or(GuideStretch::kOne);
}

FigurePosture ReadGuide(const Reader& reader, FigureStyle& style) {
  const GuideStretch stretch = ReadStretch(reader);
  std::string name = "hold";
  reader.Text("moment", name);
  const auto moment = FindGuideMoment(name);
  if (!moment) reader.Refuse("moment", "the name '" + name + "' is not known");
  double progress = 1;
  reader.Number("progress", progress);
  FigurePosture posture = GuidePosture(stretch, moment.value_or(GuideMoment::kHold), progress);
  bool judged = false;
  reader.Flag("judged", judged);
  style = (judged ? JudgedStyle : GuideStyle)(stretch, moment.value_or(GuideMoment::kHold), style);
  if (reader.Has("breath")) {
    double phase = 0;
    reader.Number("breath", phase);
    const Breathing breathing = Breathe(posture, phase);
    posture = breathing.posture;
    style.breath = breathing.breath;
  }
  ReadDirection(reader, posture);
  return posture;
}

void ReadArcs(const Reader& reader, FigureStyle& style) {
  const Json* arcs = reader.Array("arcs", 8);
  if (!arcs) return;
  style.arcs.clear();
  for (const Json& item : *arcs) {
    const Reader in(item, "style.arcs.", reader.problem());
    FigureArcLabel label;
    in.Choice("arc", kArcs, label.arc);
    in.Text("text", label.text);
    style.arcs.push_back(std::move(label));
  }
}

void ReadView(const Reader& reader, FigureStyle& style) {
  const Json* view = reader.Array("view", 4);
  if (!view) return;
  double numbers[4] = {};
  std::size_t count = 0;
  for (const Json& item : *view) {
    if (item.is_number()) numbers[count++] = item.get<double>();
  }
  if (count != 4 || numbers[2] <= 0 || numbers[3] <= 0)
    return reader.Refuse("view", "x, y, width and height are needed");
  style.view = ViewBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

void ReadStyle(const Reader& reader, FigureStyle& style) {
  reader.Choice("build", kBuilds, style.build);
  reader.Choice("hair", kHairs, style.hair);
  reader.Choice("hair_colour", kHairColours, style.hair_colour);
  reader.Choice("skin", kSkins, style.skin);
  reader.Choice("shirt", kColours, style.shirt);
  reader.Choice("legs", kColours, style.legs_colour);
  reader.Choice("legwear", kLegwears, style.legwear);
  reader.Choice("feet", kFeet, style.feet);
  reader.Flag("scenery", style.scenery);
  reader.Flag("glow", style.stretch_glow);
  reader.Choice("back", kBacks, style.back_line);
  reader.Choice("arrow", kArrows, style.arrow);
  reader.Choice("verdict", kVerdicts, style.verdict);
  reader.Choice("mark", kMarks, style.mark);
  reader.Number("breath", style.breath);
  ReadArcs(reader, style);
  ReadView(reader, style);
}

/// What a request says of the body's inside.
struct AnatomyPlan {
  AnatomyStyle style;
  body::PersonFacts person;
  std::optional<FigureBack> back;
  bool sources = true;
};

void ReadLayers(const Reader& reader, AnatomyStyle& style) {
  const Json* layers = reader.Array("layers", 4);
  if (!layers) return;
  style.bones = style.hamstrings = style.nerve = style.stress = false;
  for (const Json& item : *layers) {
    bool AnatomyStyle::* layer = nullptr;
    reader.Find("layers", item.is_string() ? item.get<std::string>() : item.dump(), kLayers, layer);
    if (layer) style.*layer = true;
  }
}

AnatomyPlan ReadAnatomy(const Reader& reader) {
  AnatomyPlan plan;
  ReadLayers(reader, plan.style);
  if (reader.Has("back")) {
    FigureBack back = FigureBack::kAsDrawn;
    reader.Choice("back", kAnatomyBacks, back);
    plan.back = back;
  }
  reader.Flag("tilt", plan.style.tilt);
  reader.Flag("sources", plan.sources);
  reader.Words("words", 32, plan.style.words);
  if (reader.Has("person")) {
    auto person = body::ParsePerson(reader.Raw("person"), "anatomy.person");
    if (!person) {
      reader.Refuse("person", person.error().context);
    } else {
      plan.person = *person;
    }
  }
  return plan;
}

Result<Figure> DrawWithAnatomy(const FigurePosture& posture, const FigureStyle& style, const AnatomyPlan& plan) {
  auto pose = CalcAnatomy(posture, plan.person, plan.back.value_or(DefaultBack(posture)));
  if (!pose) return std::unexpected(pose.error());
  pose->body.request.sources = plan.sources;
  Figure figure = {DrawAnatomy(*pose, style, plan.style), {}};
  figure.body = pose->body;
  return figure;
}

void ReadPoint(const Reader& reader, const char* key, Vec2& point) {
  const Json* numbers = reader.Array(key, 2);
  if (numbers && numbers->size() == 2 && (*numbers)[0].is_number() && (*numbers)[1].is_number()) {
    point = {(*numbers)[0].get<double>(), (*numbers)[1].get<double>()};
  } else {
    reader.Refuse(key, "x and y are needed");
  }
}

PicturedPerson ReadPicture(const Reader& reader) {
  PicturedPerson person;
  ReadPoint(reader, "size", person.size);
  reader.Choice("facing", kFacings, person.facing);
  reader.Choice("position", kPositions, person.position);
  if (!reader.Has("joints")) {
    reader.Refuse("joints", "the joints are needed");
    return person;
  }
  const Reader joints = reader.At("joints");
  ReadPoint(joints, "hip", person.joints.hip);
  ReadPoint(joints, "knee", person.joints.knee);
  ReadPoint(joints, "ankle", person.joints.ankle);
  ReadPoint(joints, "toe", person.joints.toe);
  ReadPoint(joints, "shoulder", person.joints.shoulder);
  ReadPoint(joints, "ear", person.joints.ear);
  return person;
}

SetupPlan ReadSetup(const Reader& reader) {
  SetupPlan plan;
  plan.stretch = ReadStretch(reader);
  reader.Choice("device", kDevices, plan.device);
  reader.Text("distance", plan.distance);
  FigurePosture posture;
  ReadDirection(reader, posture);
  plan.facing = posture.facing;
  plan.side = posture.side;
  return plan;
}

}  // namespace

Result<Figure> DrawRequest(std::string_view json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) return Fail(ErrorCode::kInvalidArgument, "This is no JSON.");
  std::string problem;
  const Reader reader(parsed, "", problem);
  FigureStyle style;
  FigurePosture posture;
  std::optional<SetupPlan> setup;
  if (reader.Has("setup")) {
    setup = ReadSetup(reader.At("setup"));
  } else if (reader.Has("guide")) {
    posture = ReadGuide(reader.At("guide"), style);
  } else if (reader.Has("posture")) {
    posture = ReadPosture(reader.At("posture"));
  } else if (!reader.Has("picture")) {
    reader.Refuse("posture", "a posture, a guide or a setup is needed");
  }
  if (reader.Has("style")) ReadStyle(reader.At("style"), style);
  std::optional<AnatomyPlan> anatomy;
  if (reader.Has("anatomy")) anatomy = ReadAnatomy(reader.At("anatomy"));
  std::optional<PicturedPerson> picture;
  if (reader.Has("picture")) picture = ReadPicture(reader.At("picture"));
  if (anatomy && (setup || picture)) reader.Refuse("anatomy", "only a drawn person has one");
  if (!problem.empty()) return Fail(ErrorCode::kInvalidArgument, problem);
  if (picture) {
    auto drawing = DrawOverPicture(*picture, style);
    if (!drawing) return std::unexpected(drawing.error());
    return Figure{std::move(*drawing), {}};
  }
  if (anatomy) return DrawWithAnatomy(posture, style, *anatomy);
  return Figure{setup ? DrawSetup(*setup, style) : DrawPerson(posture, style), {}};
}

std::string WriteFigureJson(const Figure& figure) {
  std::string json = WriteDrawingJson(figure.drawing);
  if (!figure.body) return json;
  json.pop_back();
  return json + ",\"body\":" + body::WriteBodyJson(figure.body->request, figure.body->answer) + "}";
}

}  // namespace sitbone::figure
