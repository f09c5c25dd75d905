#include "figure/figure_theme.h"

#include <array>

namespace sitbone::figure {
namespace {

constexpr double kOutline = 1.1;  // half of it is seen: the other half lies under the fill
constexpr double kInner = 0.5;

constexpr std::array<ClassRule, 94> kRules = {{
    {"fig-backdrop", "backdrop", "", 0, 1, 1, ""},
    {"fig-floor", "floor", "", 0, 1, 1, ""},
    {"fig-floor-line", "", "floor-line", 0.6, 1, 1, ""},
    {"fig-shadow", "shadow", "", 0, 0.16, 1, ""},
    {"fig-mat", "mat", "", 0, 1, 1, ""},
    {"fig-pillow", "pillow", "pillow-line", kOutline, 1, 1, ""},
    {"fig-wall", "wall", "", 0, 1, 1, ""},
    {"fig-chair", "chair", "chair-line", kOutline, 1, 1, ""},
    {"fig-chair-far", "chair-far", "", 0, 1, 1, ""},
    {"fig-box", "box", "chair-line", kOutline, 1, 1, ""},
    {"fig-device", "device", "", 0, 1, 1, ""},
    {"fig-screen", "screen", "", 0, 1, 1, ""},
    {"fig-skin", "skin", "skin-line", kOutline, 1, 1, ""},
    {"fig-skin-far", "skin-far", "skin-line", kOutline, 1, 1, ""},
    {"fig-skin-line", "", "skin-line", kInner, 1, 1, ""},
    {"fig-face", "", "face", kInner, 1, 1, ""},
    {"fig-hair", "hair", "hair-line", kInner, 1, 1, ""},
    {"fig-brow", "", "hair-line", 0.8, 1, 1, ""},
    {"fig-eye-white", "eye-white", "", 0, 1, 1, ""},
    {"fig-eye", "eye", "", 0, 1, 1, ""},
    {"fig-shirt", "shirt", "shirt-line", kOutline, 1, 1, ""},
    {"fig-shirt-far", "shirt-far", "shirt-line", kOutline, 1, 1, ""},
    {"fig-sleeve", "shirt", "", 0, 1, 1, ""},
    {"fig-shirt-line", "", "shirt-line", kInner, 1, 1, ""},
    {"fig-legs", "legs", "legs-line", kOutline, 1, 1, ""},
    {"fig-legs-far", "legs-far", "legs-line", kOutline, 1, 1, ""},
    {"fig-legs-line", "", "legs-line", kInner, 1, 1, ""},
    {"fig-sock", "sock", "sock-line", kOutline, 1, 1, ""},
    {"fig-sock-far", "sock-far", "sock-line", kOutline, 1, 1, ""},
    {"fig-sock-line", "", "sock-line", kInner, 1, 1, ""},
    {"fig-shade", "shade", "", 0, 0.1, 1, ""},
    {"fig-glow", "glow", "", 0, 0.12, 1, ""},
    {"fig-back-case", "", "paper", 4.2, 1, 0.9, ""},
    {"fig-back-right", "", "right", 2.4, 1, 1, ""},
    {"fig-back-wrong", "", "wrong", 2.4, 1, 1, ""},
    {"fig-back-ideal", "", "right", 1.4, 1, 1, "1.2 3"},
    {"fig-arc", "", "accent", 1.3, 1, 1, ""},
    {"fig-arc-fill", "accent", "", 0, 0.18, 1, ""},
    {"fig-arc-zero", "", "accent", 1, 1, 1, "1 2.6"},
    {"fig-joint", "paper", "accent", 1.1, 1, 1, ""},
    {"fig-label", "ink", "paper", 2.2, 1, 0.85, ""},
    {"fig-arrow", "", "accent", 2.6, 1, 1, ""},
    {"fig-arrow-head", "accent", "accent", 0.8, 1, 1, ""},
    {"fig-sight", "accent", "", 0, 0.12, 1, ""},
    {"fig-distance", "", "soft", 0.9, 1, 1, ""},
    {"fig-flesh", "flesh", "skin-line", 0.9, 1, 1, ""},
    {"fig-flesh-far", "flesh-far", "skin-line", 0.8, 1, 0.6, ""},
    {"fig-flesh-arm", "flesh", "skin-line", 0.7, 1, 0.55, ""},
    {"fig-shirt-veil", "shirt", "", 0, 0.24, 1, ""},
    {"fig-legs-veil", "legs", "", 0, 0.2, 1, ""},
    {"fig-bone", "bone", "bone-line", 0.8, 1, 1, ""},
    {"fig-bone-far", "bone", "bone-line", 0.6, 0.5, 0.45, ""},
    {"fig-bone-line", "", "bone-line", 0.35, 1, 0.7, ""},
    {"fig-bone-shade", "bone-shade", "", 0, 0.5, 1, ""},
    {"fig-bone-gap", "flesh", "bone-line", 0.8, 1, 1, ""},
    {"fig-disc", "disc", "bone-line", 0.7, 1, 1, ""},
    {"fig-tendon", "tendon", "bone-line", 0.6, 1, 1, ""},
    {"fig-muscle-0", "muscle-0", "muscle-line", 0.8, 1, 1, ""},
    {"fig-muscle-1", "muscle-1", "muscle-line", 0.8, 1, 1, ""},
    {"fig-muscle-2", "muscle-2", "muscle-line", 0.8, 1, 1, ""},
    {"fig-muscle-3", "muscle-3", "muscle-line", 0.8, 1, 1, ""},
    {"fig-muscle-4", "muscle-4", "muscle-line", 0.8, 1, 1, ""},
    {"fig-fibre", "", "fibre", 0.2, 1, 0.5, ""},
    {"fig-nerve-case", "", "nerve-line", 1.5, 1, 1, ""},
    {"fig-nerve-0", "", "nerve-0", 0.95, 1, 1, ""},
    {"fig-nerve-1", "", "nerve-1", 0.95, 1, 1, ""},
    {"fig-nerve-2", "", "nerve-2", 0.95, 1, 1, ""},
    {"fig-nerve-3", "", "nerve-3", 0.95, 1, 1, ""},
    {"fig-nerve-4", "", "nerve-4", 0.95, 1, 1, ""},
    {"fig-root-case", "", "nerve-line", 1.1, 1, 1, ""},
    {"fig-root-0", "", "nerve-0", 0.6, 1, 1, ""},
    {"fig-root-1", "", "nerve-1", 0.6, 1, 1, ""},
    {"fig-root-2", "", "nerve-2", 0.6, 1, 1, ""},
    {"fig-root-3", "", "nerve-3", 0.6, 1, 1, ""},
    {"fig-root-4", "", "nerve-4", 0.6, 1, 1, ""},
    {"fig-stress", "stress", "paper", 0.6, 1, 1, ""},
    {"fig-stress-halo", "stress", "stress", 0.4, 0.28, 0.8, ""},
    {"fig-tilt", "", "accent", 0.8, 1, 1, ""},
    {"fig-tilt-zero", "", "accent", 0.6, 1, 1, "1.2 1.4"},
    {"fig-tilt-head", "accent", "", 0, 1, 1, ""},
    {"fig-mark", "", "wrong", 1.8, 1, 1, "4 3"},
    {"fig-verdict-right", "right", "paper", 1.4, 1, 1, ""},
    {"fig-verdict-wrong", "wrong", "paper", 1.4, 1, 1, ""},
    {"fig-verdict-sign", "", "paper", 2.4, 1, 1, ""},
    {"fig-none", "", "", 0, 1, 1, ""},
    {"fig-note-start", "ink", "paper", 1.6, 1, 0.85, ""},
    {"fig-note-end", "ink", "paper", 1.6, 1, 0.85, ""},
    {"fig-value-start", "soft", "paper", 1.6, 1, 0.85, ""},
    {"fig-value-end", "soft", "paper", 1.6, 1, 0.85, ""},
    {"fig-leader-case", "", "paper", 1.3, 1, 0.75, ""},
    {"fig-leader", "", "ink", 0.4, 1, 0.85, ""},
    {"fig-leader-end", "ink", "paper", 0.5, 1, 1, ""},
    {"fig-flesh-plain", "flesh", "", 0, 1, 1, ""},
    {"fig-stress-ray", "", "stress", 0.55, 1, 1, ""},
}};

struct SchemeColour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

// The colours of report/theme.cc, and those of a quiet room that goes with them.
constexpr std::array<SchemeColour, 45> kScheme = {{
    {"paper", "#faf5ec", "#181512"},      {"ink", "#2a231d", "#f2eadf"},         {"soft", "#665a4e", "#b5a797"},
    {"accent", "#1c5c4c", "#8ad2b8"},     {"right", "#2f8f73", "#8ad2b8"},       {"wrong", "#c9701a", "#f2a95c"},
    {"glow", "#ff7a3c", "#ff8a50"},       {"backdrop", "#f1e7d7", "#453d35"},    {"floor", "#e9dcc8", "#2b2520"},
    {"floor-line", "#d0bfa6", "#5a4e43"}, {"wall", "#dccdb7", "#5a4e43"},        {"mat", "#86b3a2", "#3c6a5a"},
    {"pillow", "#fffaf1", "#d8ccba"},     {"pillow-line", "#cdbfa9", "#8d8171"}, {"chair", "#cda67c", "#92714f"},
    {"chair-far", "#ae8a62", "#6b5239"},  {"chair-line", "#8f6c48", "#4c3926"},  {"box", "#d9c8ad", "#75654f"},
    {"device", "#3b3f45", "#c9c3ba"},     {"screen", "#a9d3c5", "#1f5a49"},      {"shadow", "#5a4630", "#000000"},
    {"sock", "#e3d9ca", "#d9cfbf"},       {"sock-far", "#c9bdab", "#b8ac9a"},    {"sock-line", "#8f8271", "#6e6455"},
    {"shade", "#2a1608", "#1a0d04"},      {"eye-white", "#fffaf2", "#fffaf2"},   {"bone", "#f6eedb", "#f1e7d1"},
    {"bone-line", "#7d6647", "#5d4a31"},  {"bone-shade", "#c9b68f", "#b8a47c"},  {"disc", "#b9c7cc", "#a9b9bf"},
    {"tendon", "#efe3cf", "#e6d8c0"},     {"fibre", "#4d120c", "#3a0c08"},       {"muscle-0", "#e8c3b7", "#e8c3b7"},
    {"muscle-1", "#dc9f91", "#dc9f91"},   {"muscle-2", "#cc7868", "#cc7868"},    {"muscle-3", "#b85243", "#b85243"},
    {"muscle-4", "#9a2f25", "#9a2f25"},   {"muscle-line", "#6b2219", "#4a1510"}, {"nerve-0", "#f7dc6f", "#f7dc6f"},
    {"nerve-1", "#f3c13f", "#f3c13f"},    {"nerve-2", "#ec9c2b", "#ec9c2b"},     {"nerve-3", "#dd6f1e", "#dd6f1e"},
    {"nerve-4", "#c23b16", "#c23b16"},    {"nerve-line", "#4f3a08", "#3a2a05"},  {"stress", "#a5162f", "#ff6f7d"},
}};

/// What belongs to a person, the same in both schemes. `far`: on the side away from the viewer.
struct PersonColour {
  std::string_view name;
  std::string_view fill;
  std::string_view far;
  std::string_view line;
  std::string_view flesh = {};  ///< skin that one looks through
  std::string_view flesh_far = {};
};

constexpr std::array<PersonColour, 5> kSkins = {{
    {"light", "#f4d0b5", "#dfb597", "#b07a5b", "#fae7d9", "#efd6c4"},
    {"beige", "#e8b893", "#cf9c76", "#9a6745", "#f3dac5", "#e4c5ad"},
    {"tan", "#cb9067", "#b0774e", "#7b4c2c", "#e6c3a6", "#d4ac8c"},
    {"brown", "#9d6642", "#835233", "#54311b", "#cda285", "#b98c6e"},
    {"dark", "#6f452d", "#5a3723", "#321b0f", "#ad8a74", "#98755f"},
}};
constexpr std::array<PersonColour, 4> kHairs = {{
    {"black", "#352d2a", "#352d2a", "#171210"},
    {"brown", "#61432f", "#61432f", "#3b2618"},
    {"blond", "#c9a062", "#c9a062", "#8d6a35"},
    {"grey", "#b3aea7", "#b3aea7", "#7d7770"},
}};
constexpr std::array<PersonColour, 6> kClothes = {{
    {"pine", "#35806c", "#276453", "#174638"},
    {"clay", "#cb6b46", "#ad5532", "#7e371a"},
    {"blue", "#5585ac", "#426d90", "#294c69"},
    {"plum", "#8f5e83", "#74496a", "#4d2c46"},
    {"sand", "#dcc8a7", "#c2ac86", "#8e7853"},
    {"ink", "#4b525c", "#3a4048", "#23272d"},
}};

template <std::size_t N>
const PersonColour& FindPerson(const std::array<PersonColour, N>& table, std::string_view name) {
  for (const PersonColour& colour : table) {
    if (colour.name == name) return colour;
  }
  return table[0];
}

std::string_view PartOf(const PersonColour& colour, std::string_view part) {
  if (part.empty()) return colour.fill;
  return part == "-far" ? colour.far : part == "-line" ? colour.line : std::string_view{};
}

std::string Number(double value) {
  std::string out;
  AppendNumber(out, value);
  return out;
}

void AppendRule(std::string& css, const ClassRule& rule) {
  const auto variable = [](std::string_view name) { return "var(--fig-" + std::string(name) + ")"; };
  css += "." + std::string(rule.css_class) + " { fill: " + (rule.fill.empty() ? "none" : variable(rule.fill)) + ";";
  if (rule.fill_opacity < 1) css += " fill-opacity: " + Number(rule.fill_opacity) + ";";
  if (!rule.stroke.empty()) {
    css += " stroke: " + variable(rule.stroke) + "; stroke-width: " + Number(rule.width) + ";";
    css += " stroke-linecap: round; stroke-linejoin: round;";
    if (!rule.fill.empty()) css += " paint-order: stroke;";
    if (rule.stroke_opacity < 1) css += " stroke-opacity: " + Number(rule.stroke_opacity) + ";";
    if (!rule.dash.empty()) css += " stroke-dasharray: " + std::string(rule.dash) + ";";
  }
  if (const auto text = FindTextRule(rule.css_class)) {
    css += " font-size: " + Number(text->size) + "px; font-weight: " + std::to_string(text->weight);
    css += "; text-anchor: " + std::string(text->anchor) + ";";
  }
  css += " }\n";
}

template <std::size_t N>
void AppendPersons(std::string& css, const std::array<PersonColour, N>& table, std::string_view part, bool face) {
  for (const PersonColour& colour : table) {
    const std::string property = " --fig-" + std::string(part);
    css += ".figure[data-" + std::string(part) + "=\"" + std::string(colour.name) + "\"] {";
    css += property + ": " + std::string(colour.fill) + ";" + property + "-far: " + std::string(colour.far) + ";";
    css += property + "-line: " + std::string(colour.line) + ";";
    if (face) {
      css += " --fig-face: " + std::string(colour.line) + "; --fig-flesh: " + std::string(colour.flesh) + ";";
      css += " --fig-flesh-far: " + std::string(colour.flesh_far) + ";";
    }
    css += " }\n";
  }
}

std::string Scheme(bool dark) {
  std::string out;
  for (const SchemeColour& colour : kScheme) {
    out += " --fig-" + std::string(colour.name) + ": " + std::string(dark ? colour.dark : colour.light) + ";";
  }
  return out;
}

}  // namespace

std::string_view NameOf(FigureSkin skin) { return kSkins[static_cast<std::size_t>(skin) % kSkins.size()].name; }
std::string_view NameOf(FigureHairColour hair) { return kHairs[static_cast<std::size_t>(hair) % kHairs.size()].name; }
std::string_view NameOf(FigureColour colour) {
  return kClothes[static_cast<std::size_t>(colour) % kClothes.size()].name;
}

std::span<const ClassRule> ClassRules() { return kRules; }

const ClassRule* FindClassRule(std::string_view css_class) {
  for (const ClassRule& rule : kRules) {
    if (rule.css_class == css_class) return &rule;
  }
  return nullptr;
}

std::optional<TextRule> FindTextRule(std::string_view css_class) {
  if (css_class == "fig-label") return TextRule{kLabelSize, 650, "middle"};
  const bool note = css_class.starts_with("fig-note-");
  if (!note && !css_class.starts_with("fig-value-")) return std::nullopt;
  return TextRule{kNoteSize, note ? 650 : 400, css_class.ends_with("-start") ? "start" : "end"};
}

std::string_view FindColour(std::string_view property, const Drawing& drawing, FigureTheme theme) {
  for (const SchemeColour& colour : kScheme) {
    if (colour.name == property) return theme == FigureTheme::kDark ? colour.dark : colour.light;
  }
  if (property == "face") return FindPerson(kSkins, drawing.skin).line;
  if (property == "eye") return "#2a211c";
  const auto part = [property](std::string_view name) { return property.substr(name.size()); };
  if (property == "flesh") return FindPerson(kSkins, drawing.skin).flesh;
  if (property == "flesh-far") return FindPerson(kSkins, drawing.skin).flesh_far;
  if (property.starts_with("skin")) return PartOf(FindPerson(kSkins, drawing.skin), part("skin"));
  if (property.starts_with("hair")) return PartOf(FindPerson(kHairs, drawing.hair), part("hair"));
  if (property.starts_with("shirt")) return PartOf(FindPerson(kClothes, drawing.shirt), part("shirt"));
  if (property.starts_with("legs")) return PartOf(FindPerson(kClothes, drawing.legs), part("legs"));
  return {};
}

std::string FigureStyleSheet(DarkWhen dark) {
  std::string css = "/* The drawn figure. Made from core/figure/figure_theme.cc: ./dev golden figure writes it. */\n";
  css += ".figure { --fig-eye: #2a211c;" + Scheme(false) + " }\n";
  if (dark == DarkWhen::kPageSaysSo) {
    css += ":root[data-theme=\"dark\"] .figure {" + Scheme(true) + " }\n";
  } else {
    css += "@media screen and (prefers-color-scheme: dark) { .figure {" + Scheme(true) + " } }\n";
  }
  AppendPersons(css, kSkins, "skin", true);
  AppendPersons(css, kHairs, "hair", false);
  AppendPersons(css, kClothes, "shirt", false);
  AppendPersons(css, kClothes, "legs", false);
  for (const ClassRule& rule : kRules) AppendRule(css, rule);
  return css;
}

}  // namespace sitbone::figure
