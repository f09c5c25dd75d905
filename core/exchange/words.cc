#include "exchange/words.h"

#include <cmath>

namespace sitbone::exchange::words {

using messages::Catalogue;

std::string IdOf(std::string_view start, std::string_view name) {
  std::string id(start);
  for (const char c : name) id += c == '_' ? '-' : c;
  return id;
}

std::string Stretch(const Catalogue& catalogue, std::string_view stretch) {
  const std::string id = IdOf("today-step-", stretch);
  return catalogue.Has(id) ? catalogue.Format(id) : CleanText(stretch);
}

std::string StretchAndSide(const Catalogue& catalogue, std::string_view stretch, std::string_view side) {
  const std::string name = Stretch(catalogue, stretch);
  return catalogue.Format("sheet-stretch-side", {{"stretch", std::string_view(name)}, {"side", side}});
}

std::string Dose(const Catalogue& catalogue, const programme::Dose& dose) {
  return catalogue.Format("today-dose",
                          {{"repetitions", dose.repetitions}, {"hold", dose.hold_s}, {"times", dose.times_a_day}});
}

std::string Author(const Catalogue& catalogue, const programme::Programme& programme) {
  const std::string by = CleanText(programme.by);
  return catalogue.Format("today-prescribed-by",
                          {{"by", std::string_view(by)}, {"on", std::string_view(programme.on_text)}});
}

std::string Question(const Catalogue& catalogue, std::string_view id) {
  const std::string message = IdOf("screening-q-", id);
  return catalogue.Has(message) ? catalogue.Format(message) : CleanText(id);
}

std::string Session(const Catalogue& catalogue, const programme::SessionDone& session) {
  std::string text = catalogue.Format("fhir-mode", {{"mode", std::string_view(session.mode)}});
  for (const programme::SideDone& side : session.sides) {
    const std::string stretch = StretchAndSide(catalogue, side.stretch, side.side);
    text += " " + catalogue.Format("fhir-side-done", {{"stretch", std::string_view(stretch)},
                                                      {"done", side.done},
                                                      {"wanted", side.repetitions},
                                                      {"seconds", std::floor(side.credited_s)}});
    if (side.pain_increased) text += " " + catalogue.Format("fhir-increase", {{"side", std::string_view(side.side)}});
  }
  const auto pain = [&](std::string_view id, const std::optional<int>& score) {
    if (score) text += " " + catalogue.Format(id, {{"score", *score}});
  };
  pain("fhir-pain-before", session.pain_before);
  pain("fhir-pain-after", session.pain_after);
  return text;
}

std::string Tell(const Catalogue& catalogue, const Flag& flag) {
  const auto stretch = [&] { return StretchAndSide(catalogue, flag.text, flag.side); };
  switch (flag.kind) {
    case FlagKind::kRedFlag: {
      const std::string question = Question(catalogue, flag.text);
      return catalogue.Format("sheet-flag-red", {{"question", std::string_view(question)}});
    }
    case FlagKind::kNumbness:
      return catalogue.Format("sheet-flag-numbness");
    case FlagKind::kWeakness:
      return catalogue.Format("sheet-flag-weakness");
    case FlagKind::kNerveSign: {
      const std::string where = stretch();
      return catalogue.Format("sheet-flag-nerve", {{"stretch", std::string_view(where)}});
    }
    case FlagKind::kIncrease: {
      const std::string where = stretch();
      return catalogue.Format("sheet-flag-increase", {{"stretch", std::string_view(where)}});
    }
    case FlagKind::kRise:
      return catalogue.Format("sheet-flag-rise", {{"before", flag.before}, {"after", flag.after}});
    case FlagKind::kSeen: {
      const std::string about = catalogue.Has(IdOf("sheet-about-", flag.text))
                                    ? catalogue.Format(IdOf("sheet-about-", flag.text))
                                    : Question(catalogue, flag.text);
      return catalogue.Format("sheet-flag-seen",
                              {{"who", std::string_view(flag.who)}, {"about", std::string_view(about)}});
    }
  }
  return {};
}

}  // namespace sitbone::exchange::words
