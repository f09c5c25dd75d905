// What a page or the command line asks of the body model, and the answer, as JSON.
//
// Units:   degrees, m, kg, N, N m in JSON; every name ends in its unit. Signs: docs/body-model.md, "Asking".
// Errors:  kInvalidArgument with the member and what is expected; unknown members are refused, so that none is ignored.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "body/balance.h"
#include "body/coordinate.h"
#include "body/nerve.h"
#include "body/person.h"

namespace sitbone::body {

/// Degrees, as in the JSON.
struct BodyRequest {
  PersonFacts person;
  Support support = Support::kLying;
  Side side = Side::kRight;  ///< the stretched leg
  double hip_deg = 0;        ///< bend between trunk and thigh
  double knee_deg = 0;
  double ankle_deg = 0;
  double neck_deg = 0;
  std::optional<double> trunk_deg;      ///< forward lean of the trunk; lying: none
  std::optional<double> lumbar_deg;     ///< the back held at this bend
  std::optional<double> other_hip_deg;  ///< the other leg
  std::optional<double> other_knee_deg;
  double effort_Nm = 0;
  bool sources = true;
};

/// Reads a request; `name` is what errors call it.
Result<BodyRequest> ParseBodyRequest(std::string_view text, std::string_view name);
/// Reads a person alone, as a file holds one.
Result<PersonFacts> ParsePerson(std::string_view text, std::string_view name);
/// Complains about an angle that no body has.
Result<void> CheckBodyRequest(const BodyRequest& request, std::string_view name);

/// The answer to one request.
struct BodyAnswer {
  Person person;
  BalanceRequest asked;
  BalanceResult balance;
  NerveState nerve;
  std::array<HeadState, kHeadCount> parity;  ///< at exactly hip_deg and knee_deg
};
Result<BodyAnswer> AnswerBody(const BodyRequest& request);

std::string WriteBodyJson(const BodyRequest& request, const BodyAnswer& answer);

}  // namespace sitbone::body
