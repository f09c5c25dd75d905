#include "exchange/fhir_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/sha256.h"
#include "exchange/fhir.h"
#include "exchange/sharing.h"
#include "figure/svg.h"
#include "programme/local_time.h"

namespace sitbone::exchange::fhir {
namespace {

constexpr std::string_view kUcum = "http://unitsofmeasure.org";
constexpr std::int64_t kLatest = 253'402'300'799'000;  // ms; 9999-12-31, the last day that FHIR can write
constexpr int kOffsetMax = 14 * 60;                    // min; as FHIR has it

}  // namespace

std::string IdOf(std::string_view role, std::string_view key) {
  std::string hex = Sha256Hex("sitbone " + std::string(role) + ' ' + std::string(key)).substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) % 4];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, 1, '-');
  return hex;
}

std::string WhenOf(std::int64_t at, int offset_min) {
  const int offset = std::abs(offset_min) > kOffsetMax ? 0 : offset_min;
  const programme::LocalTime t =
      programme::ToLocal(std::clamp<std::int64_t>(at, 0, kLatest - programme::kDayMs), offset);
  using programme::Padded;
  std::string text = WriteDate(t) + 'T' + WriteClock(t) + ':' + Padded(t.second, 2);
  if (offset == 0) return text + 'Z';
  text += offset < 0 ? '-' : '+';
  return text + Padded(std::abs(offset) / 60, 2) + ':' + Padded(std::abs(offset) % 60, 2);
}

json Reference(const std::string& id) { return {{"reference", "urn:uuid:" + id}}; }

json Concept(std::string_view code, std::string_view text) {
  return {{"coding", json::array({json{{"system", kFhirCodes}, {"code", code}}})}, {"text", text}};
}

json TextConcept(std::string_view text) { return {{"text", text}}; }

json Quantity(double value, std::string_view unit) {
  return {{"value", std::round(value * 10) / 10}, {"unit", unit}, {"system", kUcum}, {"code", unit}};
}

json Category(std::string_view system, std::string_view code) {
  const std::string url = "http://terminology.hl7.org/CodeSystem/" + std::string(system);
  return {{"coding", json::array({json{{"system", url}, {"code", code}}})}};
}

json Resource(std::string_view type, const std::string& id, std::string_view language, std::string_view words) {
  const std::string div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"" + figure::Attribute("lang", language) +
                          figure::Attribute("xml:lang", language) + '>' + figure::Escape(CleanText(words, 4000)) +
                          "</div>";
  return {
      {"resourceType", type}, {"id", id}, {"language", language}, {"text", {{"status", "generated"}, {"div", div}}}};
}

}  // namespace sitbone::exchange::fhir
