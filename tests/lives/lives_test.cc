// Six people live ninety days with the programme, in a simulated clock. What the plan says day by day, and why, is in
// testdata/lives: read it as a physiotherapist would. SITBONE_GOLDEN_UPDATE=1 rewrites it; SITBONE_LIVES_OUT names a
// folder for their diaries as exports, for whoever needs ninety days of one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "plan_text/plan_text.h"
#include "programme/life_testing.h"

namespace sitbone::plan_text {
namespace {

using programme::Leg;
using programme::Life;
using programme::Pain;
using programme::Plan;
using programme::PlanItem;
using programme::Reason;
using programme::Status;

constexpr int kDays = 90;
constexpr std::int64_t kVisits[] = {7, 13, 19};  // o'clock, local

struct Persona {
  const char* name;
  const char* about;
  std::function<bool(int day, int visit)> comes = [](int, int) { return true; };
  std::function<bool(int day, int visit)> answers = [](int, int) { return true; };
  std::function<Pain(int day, int visit)> rest = [](int, int) { return Pain{}; };
  std::function<Pain(int day, int visit)> after;  ///< empty: as at rest
  std::function<double(int day)> knee_deg = [](int) { return 40.0; };
  std::function<void(Life&, int day, int visit)> within = [](Life&, int, int) {};  ///< in a session
  std::function<void(Life&, int day)> morning = [](Life&, int) {};                 ///< before the first look
};

std::string Told(const Pain& pain) {
  std::string text;
  const auto add = [&](const char* place, int score) {
    if (score > 0) text += (text.empty() ? "" : ", ") + std::string(place) + " " + std::to_string(score);
  };
  add("back", pain.back);
  add("buttock", pain.buttock);
  add("thigh", pain.thigh);
  add("below the knee", pain.below_knee);
  return text.empty() ? "none" : text;
}

// Lets one person live and writes down what they see.
class Chronicle {
 public:
  explicit Chronicle(const Persona& persona) : persona_(persona) {}

  std::string Write() {
    text_ = std::string(persona_.about) + "\n";
    const std::int64_t first = life_.now / programme::kTestDay * programme::kTestDay;
    for (int day = 1; day <= kDays; ++day) {
      const std::int64_t midnight = first + (day - 1) * programme::kTestDay - 2 * programme::kHour;
      std::string before = std::exchange(text_, {});
      Day(day, midnight);
      std::swap(before, text_);
      TakeDay(day, before);
    }
    EndRepeats(kDays);
    return text_;
  }

  std::string Export() const {
    std::string lines;
    for (const programme::Event& event : life_.events) lines += event.text + "\n";
    return lines;
  }

 private:
  void TakeDay(int day, const std::string& told) {
    if (told == last_day_) return;
    EndRepeats(day - 1);
    text_ += "\nDay " + std::to_string(day) + "\n" + told;
    last_day_ = told;
    last_told_ = day;
  }
  void EndRepeats(int day) {
    if (day > last_told_) text_ += "\nUntil day " + std::to_string(day) + " the same\n";
  }

  void Day(int day, std::int64_t midnight) {
    life_.now = std::max(life_.now, midnight + kVisits[0] * programme::kHour);
    persona_.morning(life_, day);
    if (!persona_.comes(day, 0) && !persona_.comes(day, 1) && !persona_.comes(day, 2)) {
      text_ += "  does not look\n";
      return;
    }
    Answer(day);
    Show(life_.PlanNow());
    for (int visit = 0; visit < 3; ++visit) {
      if (!persona_.comes(day, visit)) continue;
      life_.now = std::max(life_.now, midnight + kVisits[visit] * programme::kHour);
      Visit(day, visit);
    }
  }

  void Answer(int day) {
    for (const Reason& question : life_.PlanNow().questions) {
      const std::string asked = question.evidence.text;
      if (asked == "screening") {
        life_.Answer();
        text_ += "  answers the safety questions with no\n";
      } else if (asked != "nerve_check" && persona_.answers(day, 0)) {
        const int session = std::exchange(life_.session, 0);
        life_.Check("morning", persona_.rest(day, 0));
        life_.session = session;
        text_ += "  tells in the morning: " + Told(persona_.rest(day, 0)) + "\n";
        return;
      }
    }
  }

  void Visit(int day, int visit) {
    const Plan plan = life_.PlanNow();
    if (plan.state != programme::PlanState::kDue) return;
    const bool answers = persona_.answers(day, visit);
    life_.Begin();
    const Pain before = persona_.rest(day, visit);
    const Pain after = persona_.after ? persona_.after(day, visit) : before;
    if (answers) life_.Check("before", before);
    std::string done;
    for (const PlanItem& item : plan.items) {
      if (item.status != Status::kDue) continue;
      life_.DoHold(item.step->id, programme::Name(item.leg), persona_.knee_deg(day));
      done += (done.empty() ? "" : ", ") + item.step->id + " " + std::string(programme::Name(item.leg));
    }
    persona_.within(life_, day, visit);
    life_.End();
    if (answers) life_.Check("after", after);
    text_ += "  " + std::to_string(kVisits[visit]) + ":00 does " + done + "; pain " +
             (answers ? Told(before) + " -> " + Told(after) : std::string("not told")) + "\n";
    const Plan next = life_.PlanNow();
    for (const Reason& news : next.news) Say("news", news, Leg::kLeft);
  }

  void Show(const Plan& plan) {
    text_ += "  plan: " + std::string(programme::Name(plan.state)) + "\n";
    for (const Reason& reason : plan.clinician) {
      Say("see somebody " + std::string(programme::Name(*programme::UrgencyOf(reason))), reason, Leg::kLeft);
    }
    for (const Reason& reason : plan.questions) Say("question " + reason.evidence.text, reason, Leg::kLeft);
    std::string rest;  // what may be done, and what comes later: told when it changes
    std::string ids;
    for (std::size_t i = 0; i < plan.items.size(); i += 2) {
      const bool both = Line(plan.items[i], Leg::kLeft) == Line(plan.items[i + 1], Leg::kLeft);
      for (std::size_t k = i; k < i + (both ? 1 : 2); ++k) {
        const PlanItem& item = plan.items[k];
        const std::string line = Line(item, both ? Leg::kNone : item.leg);
        const bool stands = item.status == Status::kLater || item.status == Status::kMay;
        (stands ? rest : text_) += line;
        if (stands) ids += line.substr(0, line.find('(')) + RulesOf(item);
        for (const Reason& reason : item.reasons) Meaning(reason, item.leg, stands ? rest : text_);
      }
    }
    if (ids != standing_) text_ += rest;
    standing_ = ids;
  }

  static std::string RulesOf(const PlanItem& item) {
    std::string ids;
    for (const Reason& reason : item.reasons) ids += std::string(reason.rule->id) + " ";
    return ids;
  }

  static std::string Line(const PlanItem& item, Leg leg) {
    std::string line = "  " + std::string(programme::Name(item.status)) + " " + item.step->id;
    line += leg == Leg::kNone ? " both" : " " + std::string(programme::Name(leg));
    if (item.dose.hold_s > 0) {
      line += " " + std::to_string(item.dose.repetitions) + " x " + std::to_string(item.dose.hold_s) + " s, " +
              std::to_string(item.dose.times_a_day) + " a day" + (item.gentle ? ", gently" : "");
    }
    line += " (";
    for (const Reason& reason : item.reasons) line += (line.ends_with('(') ? "" : ", ") + Short(reason);
    return line + ")\n";
  }

  static std::string Short(const Reason& reason) {
    std::string text(reason.rule->id);
    if (reason.evidence.goal > 0) {
      text += " " + std::to_string(reason.evidence.number) + "/" + std::to_string(reason.evidence.goal);
    }
    return text;
  }

  void Say(const std::string& what, const Reason& reason, Leg leg) {
    text_ += "  " + what + " (" + Short(reason) + ")\n";
    Meaning(reason, leg, text_);
  }

  // The sentence of a rule, where it comes up for the first time.
  void Meaning(const Reason& reason, Leg leg, std::string& text) {
    if (!met_.insert(reason.rule->id).second) return;
    const programme::Now now{life_.now, programme::kTestOffset};
    text += "      " + std::string(reason.rule->id) + ": \"" +
            WordReason(reason, leg, now, messages::Catalogue::Default()) + "\"\n";
  }

  const Persona& persona_;
  Life life_;
  std::string text_;
  std::string standing_;
  std::string last_day_;
  int last_told_ = 0;
  std::set<std::string_view> met_;
};

void Compare(const Persona& persona) {
  const std::string path = std::string(SITBONE_SOURCE_DIR "/testdata/lives/") + persona.name + ".txt";
  Chronicle chronicle(persona);
  const std::string text = chronicle.Write();
  if (const char* folder = std::getenv("SITBONE_LIVES_OUT")) {
    std::ofstream(std::string(folder) + "/" + persona.name + ".jsonl", std::ios::binary) << chronicle.Export();
  }
  if (std::getenv("SITBONE_GOLDEN_UPDATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  EXPECT_TRUE(golden == text) << path << " is not what this person sees now (./dev golden, then read the diff)";
}

void CheckNoNerve(Life& life) {
  for (const char* side : {"left", "right"}) life.NerveCheck("one", side, false);
}

TEST(Lives, TightAndCalm) {
  Persona persona{.name = "tight_and_calm",
                  .about = "Stiff hamstrings, an ordinary back. Does what is due, and says so."};
  persona.rest = [](int day, int) { return Pain{.back = day < 20 ? 3 : day < 50 ? 2 : 1}; };
  persona.knee_deg = [](int day) { return 45.0 - 0.3 * day; };
  persona.within = [](Life& life, int day, int visit) {
    if (day % 7 == 0 && visit == 0) CheckNoNerve(life);
    if (day != 60 || visit != 0) return;
    for (const char* side : {"left", "right"}) {
      life.Add("stronger.noted", {{"session", programme::SessionId(life.session)}, {"stretch", "two"}, {"side", side}});
    }
  };
  Compare(persona);
}

TEST(Lives, AggravatedTwice) {
  Persona persona{.name = "aggravated_twice", .about = "Sciatica on the left. Overdoes it on day 12 and on day 45."};
  persona.rest = [](int day, int) {
    const bool worse = day == 13 || day == 14 || day == 46;
    return Pain{.back = 2, .buttock = worse ? 4 : 3};
  };
  persona.after = [&persona](int day, int visit) {
    Pain pain = persona.rest(day, visit);
    if (day == 12 || day == 45) pain.buttock += 2;
    return pain;
  };
  Compare(persona);
}

TEST(Lives, NerveSigns) {
  Persona persona{.name = "nerve_signs",
                  .about = "Tingling below the left knee at the end of the stretch, from day 6 on."};
  persona.rest = [](int day, int) { return Pain{.back = 2, .thigh = day == 9 || day == 10 ? 4 : 2}; };
  persona.within = [](Life& life, int day, int visit) {
    if (visit != 0) return;
    if (day == 6) {
      life.Felt("one", "left", "below_knee");
      life.NerveCheck("one", "left", true);
    }
    if (day == 8 || day == 23 || day == 40) CheckNoNerve(life);
  };
  Compare(persona);
}

TEST(Lives, Forgetful) {
  Persona persona{.name = "forgetful",
                  .about = "Comes every third day, answers every second time, is away from day 30 to day 62."};
  persona.comes = [](int day, int visit) { return day % 3 == 1 && visit == 1 && (day < 30 || day > 62); };
  persona.answers = [](int day, int) { return day % 2 == 1; };
  persona.rest = [](int day, int) { return Pain{.back = day < 60 ? 4 : 2}; };
  Compare(persona);
}

TEST(Lives, RedFlagOnDay20) {
  Persona persona{
      .name = "red_flag_on_day_20",
      .about = "Numb between the legs on day 20. Is seen in hospital that day, and noted as cleared on day 34."};
  persona.rest = [](int, int) { return Pain{.back = 3}; };
  persona.morning = [](Life& life, int day) {
    if (day == 20) life.Answer({"saddle"});
    if (day == 34) life.Add("clearance.noted", {{"question", "saddle"}, {"who", "neurosurgery"}, {"on", "2026-09-04"}});
  };
  Compare(persona);
}

TEST(Lives, FlexibleAndFast) {
  Persona persona{.name = "flexible_and_fast",
                  .about = "Nearly straight knees, no pain to speak of, wants everything at once."};
  persona.rest = [](int day, int) { return Pain{.back = day < 10 ? 1 : 0}; };
  persona.knee_deg = [](int) { return 8.0; };
  persona.morning = [](Life& life, int day) {
    if (day == 2) life.Add("advice.overridden", {{"advice", "one_first"}});
  };
  persona.within = [](Life& life, int day, int visit) {
    if (visit != 0) return;
    if (day % 7 == 3) CheckNoNerve(life);
    if (day != 5) return;
    for (const char* side : {"left", "right"}) {
      life.Add("stronger.noted", {{"session", programme::SessionId(life.session)}, {"stretch", "two"}, {"side", side}});
    }
  };
  Compare(persona);
}

}  // namespace
}  // namespace sitbone::plan_text
