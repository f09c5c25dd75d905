// What a page asks for, as JSON: a posture or a moment of the guide, and how the figure looks.
//
// Units:   degrees in the JSON (this is an edge); signs as figure_posture.h.
// JSON:    {"posture": {"position": "lying"|"sitting", "facing": "left"|"right", "side": "left"|"right",
//             "trunk_from_vertical", "back_rounding", "neck", "stretched": LEG, "other": LEG,
//             "hands": "behind_thigh"|"on_thighs"|"at_sides"|"towards_foot"}, LEG {"knee_flexion",
//             "thigh_from_vertical", "ankle"}
//           or {"guide": {"stretch": "one"|"two", "moment": see guide.h, "progress": 0..1, "breath": 0..1,
//             "judged": true|false (JudgedStyle), "facing", "side"}}
//           or {"setup": {"stretch": "one"|"two", "device": "laptop"|"phone", "distance": text, "facing", "side"}},
//           "style": {"build": "slim"|"average"|"heavy", "hair": "short"|"bob"|"bun", "hair_colour": "black"|"brown"|
//             "blond"|"grey", "skin": "light"|"beige"|"tan"|"brown"|"dark", "shirt", "legs":
//             "pine"|"clay"|"blue"|"plum"| "sand"|"ink", "legwear": "shorts"|"leggings", "feet": "bare"|"socks",
//             "scenery", "glow": true|false, "back": "none"|"right"|"wrong", "arrow":
//             "none"|"straighten_knee"|"bend_knee"|"lean_forward"|"sit_up"| "thigh_up"|"thigh_down", "verdict":
//             "none"|"right"|"wrong", "mark": "none"|"back"|"thigh"|"knee", "arcs": [{"arc":
//             "knee"|"hip"|"trunk"|"thigh", "text"}], "breath": -1..1, "view": [x, y, width, height]},
//           "picture": {"size": [w, h], "position", "facing", "joints": {"hip", "knee", "ankle", "toe", "shoulder",
//             "ear": each [x, y]}} (px): instead of a person only what explains, to be laid over that picture; "guide"
//             then gives the moment's style alone,
//           "anatomy": {"layers": ["bones", "hamstrings", "nerve", "stress"] (all of them unless given),
//             "person": as body/body_request.h has it, "back": "as_drawn"|"free", "tilt": true|false (an arc at
//             the pelvis), "words": {id: text} (the labels of
//             anatomy_labels.h), "sources": true|false}}
//          Every member may be missing: then it is what FigurePosture, GuideStyle or FigureStyle say.
// Errors:  kInvalidArgument for what is no JSON object, a member of the wrong type or an unknown name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "figure/anatomy_frames.h"
#include "figure/drawing.h"

namespace sitbone::figure {

/// What was drawn, and with "anatomy" the body model's question and answer that it shows.
struct Figure {
  Drawing drawing;
  std::optional<FigureBody> body;
};

Result<Figure> DrawRequest(std::string_view json);

/// As WriteDrawingJson; with a body also "body", the BodyAnswer of sitbone_body for the posture that was drawn.
std::string WriteFigureJson(const Figure& figure);

}  // namespace sitbone::figure
