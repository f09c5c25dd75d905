// Angles, pain and signs of a nerve as FHIR Observations, and the ids that they share with the rest of the bundle.
//
// Units:   deg (UCUM); scores of 10.
// Errors:  none.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/sharing.h"
#include "messages/catalogue.h"

namespace sitbone::exchange::fhir {

std::string DeviceId();
std::string QuestionnaireId();
std::string CarePlanId(const Shared& shared);
std::string ProcedureId(const std::string& session);
/// LOINC's code for pain from 0 to 10.
nlohmann::json PainConcept(std::string_view text);

/// In the order of the sessions, then of the events.
std::vector<nlohmann::json> WriteObservations(const Shared& shared, const messages::Catalogue& catalogue);

}  // namespace sitbone::exchange::fhir
