// Angles, pain and signs of a nerve as FHIR Observations, and the ids that they share with the rest of the bundle.
//
// Units:   deg (UCUM); scores of 10.
// Errors:  none.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "exchange/sharing.h"
#include "messages/catalogue.h"

namespace sitbone::exchange::fhir {

std::string DeviceId();
std::string QuestionnaireId();
std::string CarePlanId(const Shared& shared);
std::string ProcedureId(const std::string& session);
/// LOINC's code for pain from 0 to 10.
nlohmann::json PainConcept(std::string_view text);

/// Hands them out one by one, in the order of the sessions, then of the events: ten years of them fill no memory.
void WriteObservations(const Shared& shared, const messages::Catalogue& catalogue,
                       const std::function<void(nlohmann::json)>& take);

}  // namespace sitbone::exchange::fhir
