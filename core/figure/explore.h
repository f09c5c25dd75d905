// The explorer as JSON: the steps of the lesson, and what a person sees of one after setting or dragging something.
//
// Units:   degrees in the JSON (this is an edge), cm of the drawing.
// JSON:    {"step": id, "settings": {"position", "lumbar", "tightness", "knee", ... by LessonQuantityName} (the step's
//           start unless given), "days": [first, last] (knee-extension angles of one person, in place of the step's
//           scenes), "drag": {"scene": 0|1, "handle", "from": [x, y], "to": [x, y]}, "words": as FigureRequest.anatomy,
//           "progress": 0..1, on the way from rest to the settings,
//           "replay": {"stretch", "t_s", "days": [{"tightness": deg or null, "holds": as of Chronicle.replays}]}, in
//           place of settings and scenes: one or two days at a time of their holds (figure/replay.h)}
//          Types of question and answer: apps/wasm/surface.json (Lesson, ExploreRequest, ExploreAnswer).
// Errors:  kInvalidArgument for what is no JSON object, an unknown name or member, or a wrong type.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::figure {

std::string WriteLessonJson();

Result<std::string> Explore(std::string_view json);

}  // namespace sitbone::figure
