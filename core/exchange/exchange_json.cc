#include "exchange/exchange_json.h"

#include <utility>

#include "exchange/clinic_sheet.h"
#include "exchange/fhir.h"
#include "programme/json_reader.h"
#include "programme/request.h"

namespace sitbone::exchange {
namespace {

using messages::Catalogue;
using programme::JsonReader;

/// What every request for a form of the diary has.
struct Order {
  programme::Log log;
  SharingOptions options;
  Catalogue catalogue = Catalogue::Default();
  nlohmann::json document;
};

// `name` of the person may be null.
Result<Order> ReadOrder(std::string_view request, std::string_view name) {
  auto document = programme::ParseRequest(request, name);
  if (!document) return std::unexpected(document.error());
  JsonReader reader(name);
  const nlohmann::json& events = programme::EventsOf(reader, *document);
  Order order;
  order.options.now = {reader.Whole(*document, "now", 0, programme::kWholeMax),
                       static_cast<int>(reader.Whole(*document, "offset_min", -1440, 1440))};
  if (!reader.Get(*document, "name").is_null()) order.options.name = reader.Text(*document, "name");
  order.options.person = reader.Uuid(*document, "person");
  const auto catalogue = Catalogue::Find(reader.Text(*document, "language"));
  if (!catalogue) reader.Complain("language", "a language with texts", ErrorCode::kUnsupported);
  if (!reader.ok()) return std::unexpected(reader.error());
  order.catalogue = *catalogue;
  order.log = programme::ReadLog(events);
  order.document = std::move(*document);
  return order;
}

}  // namespace

Result<std::string> FhirJson(std::string_view request) {
  const auto order = ReadOrder(request, "fhir");
  if (!order) return std::unexpected(order.error());
  return WriteFhir(ChooseShared(order->log, order->options), order->catalogue);
}

Result<std::string> ClinicSheetJson(std::string_view request) {
  const auto order = ReadOrder(request, "clinic_sheet");
  if (!order) return std::unexpected(order.error());
  JsonReader reader("clinic_sheet");
  const std::string paper = reader.Text(order->document, "paper");
  if (paper != "a4" && paper != "letter") reader.Complain("paper", "a4 or letter");
  if (!reader.ok()) return std::unexpected(reader.error());
  return RenderClinicSheet(ChooseShared(order->log, order->options), order->catalogue,
                           paper == "a4" ? report::Paper::kA4 : report::Paper::kLetter, report::Widths::kHeld);
}

}  // namespace sitbone::exchange
