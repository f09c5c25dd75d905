// What the classes of a drawing look like: one table for the SVG writer and for the page's style sheet.
//
// Classes: person    fig-skin fig-skin-far fig-skin-line fig-hair fig-brow fig-face fig-eye-white fig-eye fig-shirt
//                    fig-shirt-far fig-sleeve fig-shirt-line fig-legs fig-legs-far fig-legs-line fig-sock fig-sock-far
//                    fig-sock-line fig-shade
//          scenery   fig-backdrop fig-floor fig-floor-line fig-shadow fig-mat fig-pillow fig-wall fig-chair
//          fig-chair-far fig-box
//                    fig-device fig-screen
//          explains  fig-glow fig-back-case fig-back-right fig-back-wrong fig-back-ideal fig-arc fig-arc-fill
//          fig-arc-zero
//                    fig-joint fig-label fig-arrow fig-arrow-head fig-sight
//                    fig-distance fig-tilt fig-tilt-zero fig-tilt-head fig-mark fig-verdict-right fig-verdict-wrong
//                    fig-verdict-sign
//          inside    fig-flesh fig-flesh-far fig-flesh-arm fig-flesh-plain fig-shirt-veil fig-legs-veil fig-bone
//                    fig-bone-far fig-bone-line fig-bone-shade fig-bone-gap fig-disc fig-tendon fig-muscle-0..4
//                    fig-fibre fig-nerve-case fig-nerve-0..4 fig-root-case fig-root-0..4 fig-stress fig-stress-halo
//                    fig-stress-ray fig-none fig-note-start fig-note-end fig-value-start fig-value-end fig-leader
//                    fig-leader-case fig-leader-end
// Colours: custom properties --fig-<name>; those of skin, hair, shirt and legs follow from the drawing's own names,
// which
//          the page sets as data-skin, data-hair, data-shirt and data-legs on the element of class `figure`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "figure/figure_style.h"

namespace sitbone::figure {

std::string_view NameOf(FigureSkin skin);
std::string_view NameOf(FigureHairColour hair);
std::string_view NameOf(FigureColour colour);

/// How a class is painted. Colours are names of properties; empty: none.
struct ClassRule {
  std::string_view css_class;
  std::string_view fill;
  std::string_view stroke;
  double width = 0;  ///< of the line, cm
  double fill_opacity = 1;
  double stroke_opacity = 1;
  std::string_view dash;  ///< as stroke-dasharray
};

std::span<const ClassRule> ClassRules();
/// Null for a class that does not exist.
const ClassRule* FindClassRule(std::string_view css_class);

/// The colour of a property in a drawing; empty for a property that does not exist.
std::string_view FindColour(std::string_view property, const Drawing& drawing, FigureTheme theme);

/// What makes the surroundings dark: the page's own choice (data-theme), or the screen's.
enum class DarkWhen { kPageSaysSo, kScreenIs };
/// Of kPageSaysSo: web/src/styles/figure.css; a test holds the file against it.
std::string FigureStyleSheet(DarkWhen dark = DarkWhen::kPageSaysSo);

/// Height of the letters of a label and of a note beside the body, cm.
constexpr double kLabelSize = 7;
constexpr double kNoteSize = 4.8;

/// How the text of a class is set; nullopt for a class without text.
struct TextRule {
  double size = 0;
  int weight = 400;
  std::string_view anchor;  ///< as text-anchor
};
std::optional<TextRule> FindTextRule(std::string_view css_class);

}  // namespace sitbone::figure
