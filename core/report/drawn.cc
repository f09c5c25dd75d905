#include "report/drawn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "figure/anatomy.h"
#include "figure/figure_output.h"
#include "figure/figure_theme.h"
#include "figure/lesson.h"
#include "figure/person.h"
#include "report/figure_words.h"
#include "report/findings.h"

namespace sitbone::report {
namespace {

using body::ReadingKind;
using figure::FigureFacing;
using figure::FigurePosition;
using figure::FigurePosture;
using figure::FigureStyle;
using figure::GuideMoment;
using figure::GuideStretch;

// As near by as names beside the body leave room for.
constexpr figure::ViewBox kInsideLying = {-99, -124, 192, 134};
constexpr figure::ViewBox kInsideSitting = {-82, -130, 204, 139};
constexpr figure::ViewBox kWholeLying = {-98, -118, 188, 127};
constexpr figure::ViewBox kWholeSitting = {-78, -143, 206, 150};

constexpr double kKneeMax = 80;  // deg: what the body model takes

/// Where the feet point in the pictures.
FigureFacing FacingOf(const session::SessionRecord& record) {
  return record.view.facing == "left" ? FigureFacing::kLeft : FigureFacing::kRight;
}

/// The stretched leg is drawn on the side that the camera sees, as in the pictures.
void Face(FigurePosture& posture, FigureFacing facing) {
  posture.facing = facing;
  posture.side = facing == FigureFacing::kRight ? body::Side::kRight : body::Side::kLeft;
}

/// The hold of the guide with what was measured in its place; nullopt without a knee.
std::optional<FigurePosture> FindPosture(GuideStretch stretch, const session::KeyPicture& key) {
  if (!key.knee_flexion_deg) return std::nullopt;
  FigurePosture posture = GuidePosture(stretch, GuideMoment::kHold);
  posture.stretched.knee_flexion = ToRadians(*key.knee_flexion_deg);
  if (key.thigh_from_vertical_deg) posture.stretched.thigh_from_vertical = ToRadians(*key.thigh_from_vertical_deg);
  if (posture.position == FigurePosition::kLying) return posture;
  if (!key.trunk_from_vertical_deg) return std::nullopt;
  posture.trunk_from_vertical = ToRadians(*key.trunk_from_vertical_deg);
  posture.back_rounding = ToRadians(std::max(0.0, key.back_rounding_deg.value_or(0)));
  return posture;
}

/// Few names, so that each can be read: pelvis, low back, its lowest joint, the hamstrings once, the nerve.
figure::AnatomyWords FewWords(const Texts& texts) {
  figure::AnatomyWords words = FigureWords(texts.catalogue());
  words["bflh"] = texts.Raw("figure-part", {{"part", std::string_view("hamstrings")}});
  std::erase_if(words, [](const auto& word) {
    constexpr std::array<std::string_view, 9> kLeftOut = {"sacrum",  "femur",   "patella", "tibia",     "fibula",
                                                          "semimem", "semiten", "bfsh",    "sacroiliac"};
    return std::ranges::find(kLeftOut, std::string_view(word.first)) != kLeftOut.end();
  });
  return words;
}

std::string Framed(const std::string& figure) { return "<div class=\"drawn\">\n" + figure + "</div>\n"; }

/// A rule of custom properties without those that no other rule uses.
std::string KeepUsed(std::string_view scheme, std::string_view rules) {
  std::string out;
  while (!scheme.empty()) {
    const std::size_t begin = std::min(scheme.find("--fig-"), scheme.size());
    out += scheme.substr(0, begin);
    scheme.remove_prefix(begin);
    const std::size_t end = std::min(scheme.find(';') + 1, scheme.size());
    const std::string_view name = scheme.substr(0, scheme.find(':'));
    if (!scheme.empty() && rules.contains("var(" + std::string(name) + ")")) out += scheme.substr(0, end);
    scheme.remove_prefix(scheme.empty() ? 0 : end);
  }
  return out;
}

/// What each part of the inside does, a sentence each.
std::string DescribeInside(const figure::AnatomyPose& pose, const Texts& texts) {
  constexpr std::array<std::pair<ReadingKind, std::string_view>, 5> kSentences = {
      {{ReadingKind::kPull, "inside-pull"},
       {ReadingKind::kPelvis, "inside-pelvis"},
       {ReadingKind::kLumbar, "inside-lumbar"},
       {ReadingKind::kL5S1, "inside-l5s1"},
       {ReadingKind::kNerve, "inside-nerve"}}};
  std::string sentences;
  for (const auto& [kind, id] : kSentences) {
    const body::Reading reading = ReadScene(pose, kind);
    sentences += (sentences.empty() ? "" : " ") + texts.Get(id, {{"level", body::ReadingLevelName(reading.level)},
                                                                 {"value", std::round(std::abs(reading.value))}});
  }
  return sentences;
}

}  // namespace

FigureStyle DrawnPerson(GuideStretch stretch) {
  FigureStyle style;
  if (stretch == GuideStretch::kOne) {
    style.hair = figure::FigureHair::kBun;
    style.hair_colour = figure::FigureHairColour::kBlack;
    style.skin = figure::FigureSkin::kTan;
    style.shirt = figure::FigureColour::kPine;
    style.legwear = figure::FigureLegwear::kLeggings;
  } else {
    style.hair_colour = figure::FigureHairColour::kGrey;
    style.shirt = figure::FigureColour::kBlue;
    style.legs_colour = figure::FigureColour::kInk;
  }
  return style;
}

std::string DrawnStyleSheet(std::string_view page) {
  if (!page.contains("class=\"figure\"")) return {};
  const std::string all = FigureStyleSheet(figure::DarkWhen::kScreenIs);
  const auto has = [page](std::string_view name) { return page.contains("\"" + std::string(name) + "\""); };
  std::string rules;                      // ".fig-bone { ..."
  std::string persons;                    // ".figure[data-skin="tan"] { ..."
  std::vector<std::string_view> schemes;  // ".figure { ...", light and dark
  for (std::string_view rest = all; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n') + 1);
    rest.remove_prefix(line.size());
    const std::string_view rule = line.substr(1, line.find(' ') - 1);
    const std::size_t value = rule.find('"');
    if (rule.starts_with("fig-")) {
      if (has(rule)) rules += line;
    } else if (rule.starts_with("figure[")) {
      if (has(rule.substr(value + 1, rule.rfind('"') - value - 1))) persons += line;
    } else if (line.contains(".figure {")) {
      schemes.push_back(line);
    }
  }
  std::string out;
  for (const std::string_view scheme : schemes) out += KeepUsed(scheme, rules);
  return out + persons + rules;
}

std::string RenderInside(const session::SessionRecord& record, const session::KeyPicture& key, const Texts& texts) {
  const auto stretch = figure::FindGuideStretch(FindStretchAt(record, key.t_s));
  if (!stretch) return {};
  auto posture = FindPosture(*stretch, key);
  if (!posture) return {};
  Face(*posture, FacingOf(record));
  body::PersonFacts person = figure::Somebody();
  // With the thigh upright the knee tells how tight the hamstrings are; leaning on a chair it tells nothing.
  const bool is_known = *stretch == GuideStretch::kOne;
  if (is_known) person.knee_extension = ToRadians(std::clamp(*key.knee_flexion_deg, 0.0, kKneeMax));
  const auto pose = CalcAnatomy(*posture, person, DefaultBack(*posture));
  if (!pose) return {};
  FigureStyle style = DrawnPerson(*stretch);
  style.view = posture->position == FigurePosition::kLying ? kInsideLying : kInsideSitting;
  figure::AnatomyStyle anatomy;
  anatomy.words = FewWords(texts);
  return "<div class=\"inside\">\n" +
         Framed(WriteFigureElement(DrawAnatomy(*pose, style, anatomy), texts.Raw("inside-alt"))) +
         "<div class=\"inside-text\">\n" + Element("h4", "", texts.Get("inside-title")) +
         Element("p", "meta", texts.Get("inside-computed")) + Element("p", "", DescribeInside(*pose, texts)) +
         Element("p", "meta", texts.Get(is_known ? "inside-person-own" : "inside-person-any")) + "</div>\n</div>\n";
}

std::string Comparisons::Render(std::string_view stretch, std::string_view fault) {
  if (!figure::FindGuideStretch(stretch) || !figure::FindGuideMoment(fault)) return {};
  return "<div class=\"compared\">\n" + RenderOne(stretch, "hold", true) + RenderOne(stretch, fault, false) +
         "</div>\n";
}

std::string Comparisons::RenderOne(std::string_view stretch, std::string_view moment, bool is_right) {
  const GuideStretch which = *figure::FindGuideStretch(stretch);
  const GuideMoment when = *figure::FindGuideMoment(moment);
  FigurePosture posture = GuidePosture(which, when);
  Face(posture, FacingOf(record_));
  FigureStyle style = JudgedStyle(which, when, DrawnPerson(which));
  style.view = posture.position == FigurePosition::kLying ? kWholeLying : kWholeSitting;
  style.stretch_glow = false;  // right and wrong are what counts here
  std::string picture = std::string(stretch) + "-" + std::string(moment);
  std::ranges::replace(picture, '_', '-');
  const messages::Argument words = {"picture", std::string_view(picture)};
  const figure::Drawing drawing = DrawPerson(posture, style);
  const std::string alt = texts_.Raw("guide-picture", {words});
  const std::string id = is_right ? "right-way-" + std::string(stretch) : "";
  const bool again = is_right && !written_.insert(std::string(stretch)).second;
  const std::string name =
      Element("strong", is_right ? "right" : "wrong", texts_.Get(is_right ? "guide-right" : "guide-wrong"));
  return "<figure>\n" + Framed(again ? WriteFigureAgain(drawing, alt, id) : WriteFigureElement(drawing, alt, id)) +
         Element("figcaption", "", name + " " + texts_.Get("guide-picture", {words})) + "</figure>\n";
}

}  // namespace sitbone::report
