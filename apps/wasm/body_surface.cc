// The body model for the page: a posture and a person in; pelvis, back, hamstrings and nerve out. Pure, for every
// frame.
#include <cstddef>

#include "apps/wasm/surface.h"
#include "body/body_request.h"

using sitbone::wasm::TheSurface;

/// Takes a BodyRequest. Result: BodyAnswer.
SITBONE_EXPORT(sitbone_body) int sitbone_body(const char* json, std::size_t size) {
  const auto request = sitbone::body::ParseBodyRequest({json, size}, "body");
  if (!request) return TheSurface().Refuse(request.error());
  const auto answer = sitbone::body::AnswerBody(*request);
  if (!answer) return TheSurface().Refuse(answer.error());
  return TheSurface().Succeed(sitbone::body::WriteBodyJson(*request, *answer));
}
