#include "exchange/fhir_observations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "exchange/fhir_parts.h"
#include "exchange/words.h"
#include "programme/event_data.h"

namespace sitbone::exchange::fhir {
namespace {

using messages::Catalogue;
using programme::Event;
using programme::FlagOf;
using programme::Measured;
using programme::SessionDone;
using programme::SideDone;
using programme::TextOf;

class Observer {
 public:
  Observer(const Shared& shared, const Catalogue& words, const std::function<void(json)>& take)
      : shared_(shared), words_(words), take_(take) {}

  void Write() {
    for (const SessionDone& session : shared_.sessions) {
      known_[session.session] = true;
      for (const SideDone& side : session.sides) {
        AddAngle(session, side, "knee-flexion", side.knee_flexion.best);
        AddAngle(session, side, "trunk-thigh", side.trunk_thigh.best);
      }
    }
    for (const Event* event : shared_.events) {
      if (event->kind == "pain.rated") AddRating(*event);
      if (event->kind == "pain.checked") AddCheck(*event);
      if (event->kind == "nerve.checked") AddNerve(*event);
    }
  }

 private:
  std::string Text(std::string_view id) const { return words_.Format(id); }

  /// What every observation has.
  json Start(const std::string& id, std::string_view category, json code, const std::string& when,
             const std::string& words) const {
    json one = Resource("Observation", id, words_.language(), words);
    one["status"] = "final";
    one["category"] = json::array({Category("observation-category", category)});
    one["code"] = std::move(code);
    one["subject"] = Reference(shared_.person);
    one["effectiveDateTime"] = when;
    one["performer"] = json::array({Reference(shared_.person)});
    return one;
  }

  void AddAngle(const SessionDone& session, const SideDone& side, const std::string& what,
                const std::optional<Measured>& best) {
    if (!best) return;
    const std::string name = Text("fhir-" + what);
    const std::string stretch = words::StretchAndSide(words_, side.stretch, side.side);
    const std::string words = words_.Format("fhir-angle", {{"what", std::string_view(name)},
                                                           {"stretch", std::string_view(stretch)},
                                                           {"value", messages::Number{best->value, 0}},
                                                           {"pm", messages::Number{best->plus_minus, 0}}});
    const std::string id = IdOf(what + ' ' + side.stretch + ' ' + side.side, session.session);
    json one = Start(id, "therapy", Concept(what, name), WhenOf(session.at, session.offset_min), words);
    one["partOf"] = json::array({Reference(ProcedureId(session.session))});
    one["bodySite"] = Concept(side.side, Text("fhir-leg-" + side.side));
    one["method"] = Concept("camera-estimate", Text("fhir-method"));
    one["device"] = Reference(DeviceId());
    one["valueQuantity"] = Quantity(best->value, "deg");
    json uncertainty = {{"code", Concept("standard-uncertainty", Text("fhir-uncertainty"))},
                        {"valueQuantity", Quantity(best->plus_minus, "deg")}};
    one["component"] = json::array({std::move(uncertainty)});
    one["note"] = json::array({json{{"text", stretch + ". " + Text("fhir-angle-note")}}});
    take_(std::move(one));
  }

  void AddSession(json& one, const Event& event) const {
    const auto session = event.data.find("session");
    if (session == event.data.end() || !session->is_string()) return;
    const std::string id = session->get<std::string>();
    if (known_.contains(id)) one["partOf"] = json::array({Reference(ProcedureId(id))});
  }

  json StartPain(const Event& event, int score) const {
    const std::string when = TextOf(event, "when");
    const std::string words = words_.Format("fhir-pain-told", {{"score", score}, {"when", std::string_view(when)}});
    json one = Start(IdOf("pain", event.id), "survey", PainConcept(Text("fhir-pain")),
                     WhenOf(event.at, event.offset_min), words);
    one["valueInteger"] = score;
    one["note"] = json::array({json{{"text", words}}});
    AddSession(one, event);
    return one;
  }

  void AddRating(const Event& event) { take_(StartPain(event, static_cast<int>(programme::NumberOf(event, "score")))); }

  void AddNew(const Event& event, const char* key, const std::string& code) {
    const json& said = event.data.at(key);
    if (!said.is_boolean()) return;  // was not asked
    const std::string name = Text("fhir-" + code);
    json one = Start(IdOf(code, event.id), "survey", Concept(code, name), WhenOf(event.at, event.offset_min),
                     name + ": " + Text(said.get<bool>() ? "fhir-yes" : "fhir-no"));
    one["valueBoolean"] = said;
    AddSession(one, event);
    take_(std::move(one));
  }

  void AddCheck(const Event& event) {
    json components = json::array();
    int worst = -1;
    for (const json& place : event.data.at("places")) {
      std::string where = place.at("place").get<std::string>();
      std::ranges::replace(where, '_', '-');
      const std::string side = place.at("side").get<std::string>();
      const std::string name =
          words_.Format("fhir-place", {{"place", std::string_view(where)}, {"side", std::string_view(side)}});
      components.push_back(
          {{"code", Concept("pain-" + where + '-' + side, name)}, {"valueInteger", place.at("score")}});
      worst = std::max(worst, place.at("score").get<int>());
    }
    if (worst >= 0) {
      json one = StartPain(event, worst);
      one["component"] = std::move(components);
      take_(std::move(one));
    }
    AddNew(event, "new_numbness", "new-numbness");
    AddNew(event, "new_weakness", "new-weakness");
  }

  void AddNerve(const Event& event) {
    const std::string stretch = words::StretchAndSide(words_, TextOf(event, "stretch"), TextOf(event, "side"));
    const std::string name = Text("fhir-nerve");
    json components = json::array();
    for (const char* key : {"below_knee", "tingling", "changed_by_foot", "changed_by_chin"}) {
      std::string code = key;
      std::ranges::replace(code, '_', '-');
      components.push_back({{"code", Concept(code, Text("fhir-" + code))}, {"valueBoolean", FlagOf(event, key)}});
    }
    json one = Start(IdOf("nerve", event.id), "survey", Concept("nerve-signs", name),
                     WhenOf(event.at, event.offset_min), name + ", " + stretch);
    one["bodySite"] = Concept(TextOf(event, "side"), Text("fhir-leg-" + TextOf(event, "side")));
    one["component"] = std::move(components);
    one["note"] = json::array({json{{"text", stretch + ". " + Text("fhir-nerve-note")}}});
    AddSession(one, event);
    take_(std::move(one));
    AddNew(event, "new_numbness", "new-numbness");
    AddNew(event, "new_weakness", "new-weakness");
  }

  const Shared& shared_;
  const Catalogue& words_;
  std::map<std::string, bool> known_;  ///< sessions that have a Procedure
  const std::function<void(json)>& take_;
};

}  // namespace

void WriteObservations(const Shared& shared, const Catalogue& catalogue, const std::function<void(json)>& take) {
  Observer(shared, catalogue, take).Write();
}

}  // namespace sitbone::exchange::fhir
