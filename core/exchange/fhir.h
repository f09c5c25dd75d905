// A diary as an HL7 FHIR R4 (4.0.1) bundle of type "collection", for the record of a clinic.
//
// Holds:   Patient (without a name unless one is given), Device (this program), CarePlan, Goal, Questionnaire with a
//          QuestionnaireResponse for each screening, a Procedure for each session, Observations of angle, pain and
//          nerve.
// Units:   deg, as UCUM writes it; pain as a whole number of 10. An angle is a camera's estimate: its method and
// uncertainty are in it. Codes:   LOINC for pain; everything else has codes of our own (kFhirCodes) beside its text:
// docs/fhir.md lists them. Ids:     fullUrl and id are UUIDs made of the events' own, so that the same diary gives the
// same bundle. Limits:  nothing of it was checked by a clinician. Claims no more than was measured.
#pragma once

#include <string>
#include <string_view>

#include "exchange/sharing.h"
#include "messages/catalogue.h"

namespace sitbone::exchange {

/// The code system of codes that no standard has.
constexpr std::string_view kFhirCodes = "urn:uuid:0b7d9a52-6f6e-4c53-9a53-1f2b8f0c7a11";

/// The bundle as JSON; the words are those of the catalogue.
std::string WriteFhir(const Shared& shared, const messages::Catalogue& catalogue);

}  // namespace sitbone::exchange
