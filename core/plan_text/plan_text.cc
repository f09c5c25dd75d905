#include "plan_text/plan_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "programme/local_time.h"

namespace sitbone::plan_text {
namespace {

using messages::Catalogue;
using programme::Facts;
using programme::Leg;
using programme::Now;
using programme::Plan;
using programme::PlanItem;
using programme::Reason;
using programme::Status;

std::string IdOf(std::string_view start, std::string_view name) {
  std::string id(start);
  for (const char c : name) id += c == '_' ? '-' : c;
  return id;
}

// The time alone when it is today.
std::string WriteTime(std::int64_t at, const Now& now) {
  const std::string moment = WriteMoment(at, now.offset_min);
  return Now{at, now.offset_min}.day() == now.day() ? moment.substr(moment.size() - 5) : moment;
}

std::string_view SideOf(Leg leg) { return leg == Leg::kNone ? "both" : programme::Name(leg); }

std::string WordDose(const PlanItem& item, const Catalogue& catalogue) {
  std::string text = catalogue.Format(
      "today-dose",
      {{"repetitions", item.dose.repetitions}, {"hold", item.dose.hold_s}, {"times", item.dose.times_a_day}});
  if (item.status == Status::kMay) return text;
  text += "; " + catalogue.Format("today-times-done", {{"done", item.times_done}, {"times", item.dose.times_a_day}});
  return text;
}

bool SaysTheSame(const PlanItem& a, const PlanItem& b) {
  const auto same = [](const Reason& x, const Reason& y) {
    return x.rule == y.rule && x.evidence.number == y.evidence.number && x.evidence.goal == y.evidence.goal;
  };
  return a.step == b.step && a.status == b.status && a.dose.hold_s == b.dose.hold_s &&
         a.dose.repetitions == b.dose.repetitions && a.dose.times_a_day == b.dose.times_a_day &&
         a.times_done == b.times_done && a.next_at == b.next_at && std::ranges::equal(a.reasons, b.reasons, same);
}

// Writes the parts of a plan, one after another.
class Writer {
 public:
  Writer(const Plan& plan, const Facts& facts, const Catalogue& catalogue, Detail detail)
      : plan_(plan), facts_(facts), catalogue_(catalogue), detail_(detail) {}

  std::string Write() {
    Line(0, catalogue_.Format("today-title") + ", " + WriteMoment(plan_.now.at, plan_.now.offset_min));
    Line(0, catalogue_.Format(IdOf("today-state-", programme::Name(plan_.state))));
    if (plan_.next_at) Line(0, catalogue_.Format("today-next-at", {{"time", WriteTime(*plan_.next_at, plan_.now)}}));
    if (!facts_.problems.empty()) {
      Line(0, catalogue_.Format("today-problems", {{"count", static_cast<int>(facts_.problems.size())}}));
    }
    if (plan_.programme) {
      Line(0, catalogue_.Format("today-prescribed-by", {{"by", std::string_view(plan_.programme->by)},
                                                        {"on", std::string_view(plan_.programme->on_text)}}));
    }
    Clinician();
    Questions();
    if (!plan_.news.empty()) Heading("today-news");
    for (const Reason& reason : plan_.news) Line(1, "- " + Word(reason, Leg::kLeft));
    Items();
    Line(0, "");
    Line(0, catalogue_.Format("today-not-medical"));
    return text_;
  }

 private:
  void Line(int indent, std::string_view text) {
    text_.append(static_cast<std::size_t>(indent) * 2, ' ').append(text) += '\n';
  }
  void Heading(std::string_view id) {
    Line(0, "");
    Line(0, catalogue_.Format(id));
  }
  std::string Word(const Reason& reason, Leg leg) const { return WordReason(reason, leg, plan_.now, catalogue_); }

  void Clinician() {
    if (!plan_.clinician.empty()) Heading("today-clinician");
    for (const Reason& reason : plan_.clinician) {
      const auto urgency = programme::UrgencyOf(reason);
      Line(1, "- " + catalogue_.Format(IdOf("today-see-", programme::Name(*urgency))));
      Line(2, Word(reason, LegOf(reason)));
      const std::string tell = IdOf("screening-tell-", reason.evidence.text);
      if (catalogue_.Has(tell)) Line(2, catalogue_.Format(tell));
    }
  }

  // The leg that a reason is about, where both legs have an item with it: the first.
  Leg LegOf(const Reason& reason) const {
    for (const PlanItem& item : plan_.items) {
      for (const Reason& one : item.reasons) {
        if (one.rule == reason.rule && one.evidence.events == reason.evidence.events) return item.leg;
      }
    }
    return Leg::kLeft;
  }

  void Questions() {
    if (!plan_.questions.empty()) Heading("today-questions");
    for (const Reason& reason : plan_.questions) {
      Line(1, "- " + catalogue_.Format(IdOf("today-question-", reason.evidence.text)));
      Line(2, Word(reason, LegOf(reason)));
    }
  }

  void Items() {
    Line(0, "");
    for (std::size_t i = 0; i < plan_.items.size(); ++i) {
      const PlanItem& item = plan_.items[i];
      const bool both = i + 1 < plan_.items.size() && SaysTheSame(item, plan_.items[i + 1]);
      Item(item, both ? Leg::kNone : item.leg);
      if (both) ++i;
    }
  }

  void Item(const PlanItem& item, Leg leg) {
    const std::string stretch = catalogue_.Format(IdOf("today-step-", item.step->id));
    std::string status = catalogue_.Format(IdOf("today-status-", programme::Name(item.status)));
    if (item.next_at && item.status != Status::kDone) {
      status += ", " + catalogue_.Format("today-next-at", {{"time", WriteTime(*item.next_at, plan_.now)}});
    }
    Line(0, catalogue_.Format(
                "today-line",
                {{"stretch", std::string_view(stretch)}, {"side", SideOf(leg)}, {"status", std::string_view(status)}}));
    if (item.dose.hold_s > 0) Line(1, WordDose(item, catalogue_));
    if (item.gentle && item.dose.hold_s > 0) Line(1, catalogue_.Format("today-gentle"));
    if (detail_ == Detail::kShort) {
      const bool closed = item.status == Status::kLater || item.status == Status::kLeftOut;
      if (closed && !item.reasons.empty()) Line(1, Word(item.reasons[0], item.leg));
      return;
    }
    for (const Reason& reason : item.reasons) Explain(reason, item.leg);
  }

  void Explain(const Reason& reason, Leg leg) {
    Line(1, "- " + Word(reason, leg));
    std::string trail = std::string(reason.rule->id);
    for (const std::uint32_t event : reason.evidence.events) trail += " " + facts_.IdOf(event);
    Line(2, trail);
    Line(2, catalogue_.Format("today-source", {{"source", programme::SourceOf(reason)}}));
  }

  const Plan& plan_;
  const Facts& facts_;
  const Catalogue& catalogue_;
  const Detail detail_;
  std::string text_;
};

}  // namespace

std::string WriteMoment(std::int64_t at, int offset_min) {
  const programme::LocalTime local = programme::ToLocal(at, offset_min);
  return WriteDate(local) + " " + WriteClock(local);
}

std::string WordReason(const Reason& reason, Leg leg, const Now& now, const Catalogue& catalogue) {
  const std::string time = WriteTime(reason.evidence.until.value_or(now.at), now);
  return catalogue.Format(IdOf("today-why-", reason.rule->id), {{"number", reason.evidence.number},
                                                                {"goal", reason.evidence.goal},
                                                                {"side", SideOf(leg)},
                                                                {"time", std::string_view(time)},
                                                                {"text", std::string_view(reason.evidence.text)}});
}

std::string WritePlanText(const Plan& plan, const Facts& facts, const Catalogue& catalogue, Detail detail) {
  return Writer(plan, facts, catalogue, detail).Write();
}

std::string WriteProgrammeText(const programme::Programme& programme, const Catalogue& catalogue) {
  std::string text;
  for (const programme::Sentence& sentence : Explain(programme)) {
    const auto read = [&](const char* key) { return sentence.arguments.value(key, std::string()); };
    const auto number = [&](const char* key) { return sentence.arguments.value(key, 0); };
    const std::string by = read("by");
    const std::string on = read("on");
    const std::string side = read("side");
    const std::string id = read("stretch");
    const std::string stretch = id.empty() ? id : catalogue.Format(IdOf("today-step-", id));
    text += catalogue.Format(sentence.id, {{"by", std::string_view(by)},
                                           {"on", std::string_view(on)},
                                           {"side", std::string_view(side)},
                                           {"stretch", std::string_view(stretch)},
                                           {"hold", number("hold")},
                                           {"repetitions", number("repetitions")},
                                           {"times", number("times")},
                                           {"number", number("number")}});
    text += '\n';
  }
  return text;
}

}  // namespace sitbone::plan_text
