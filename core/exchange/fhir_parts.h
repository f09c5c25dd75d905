// The small pieces of which FHIR resources are made.
//
// Errors:  none.
// Source:  HL7 FHIR R4 (4.0.1), data types; UCUM.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace sitbone::exchange::fhir {

using nlohmann::json;

/// A UUID (version 8, RFC 9562: made of a digest) for a role that an event, a session or a person has.
std::string IdOf(std::string_view role, std::string_view key);

/// An instant as FHIR writes it, in the local time of the place where it can.
std::string WhenOf(std::int64_t at, int offset_min);

json Reference(const std::string& id);
/// A concept that a code of ours and a text name.
json Concept(std::string_view code, std::string_view text);
json TextConcept(std::string_view text);
/// With the code of the unit in UCUM.
json Quantity(double value, std::string_view unit);
/// A code of a system of HL7's.
json Category(std::string_view system, std::string_view code);

/// A resource with its id, its language and what a person reads of it.
json Resource(std::string_view type, const std::string& id, std::string_view language, std::string_view words);

}  // namespace sitbone::exchange::fhir
