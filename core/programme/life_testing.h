// A person who lives with the programme: looks at the plan, does what is due, answers what is asked. For tests.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "programme/diary_testing.h"
#include "programme/log.h"
#include "programme/plan.h"

namespace sitbone::programme {

constexpr int kTestOffset = 120;  // min, of DeviceDiary

/// Pain by place: back, buttock, thigh, below the knee, on one side; the other side has none.
struct Pain {
  int back = 0;
  int buttock = 0;
  int thigh = 0;
  int below_knee = 0;
  bool left = true;
};

inline nlohmann::json Places(const Pain& pain) {
  nlohmann::json places = nlohmann::json::array();
  for (const bool left : {true, false}) {
    const auto add = [&](const char* place, int score) {
      places.push_back({{"place", place}, {"side", left ? "left" : "right"}, {"score", left == pain.left ? score : 0}});
    };
    add("back", pain.back);
    add("buttock", pain.buttock);
    add("thigh", pain.thigh);
    add("below_knee", pain.below_knee);
  }
  return places;
}

class Life : public DeviceDiary {
 public:
  using DeviceDiary::DeviceDiary;

  Plan PlanNow() const { return PlanAt(now); }
  Plan PlanAt(std::int64_t at) const {
    if (log_of_ != events.size()) log_ = MakeLog(events);
    log_of_ = events.size();
    return MakePlan(log_, {at, kTestOffset});
  }

  void Rate(const char* when, int score) {
    Add("pain.rated", {{"session", SessionId(session)}, {"when", when}, {"score", score}});
  }
  void Check(const char* when, const Pain& pain, nlohmann::json numbness = false, nlohmann::json weakness = false) {
    Add("pain.checked", {{"session", session == 0 ? nlohmann::json(nullptr) : nlohmann::json(SessionId(session))},
                         {"when", when},
                         {"places", Places(pain)},
                         {"new_numbness", std::move(numbness)},
                         {"new_weakness", std::move(weakness)}});
  }
  void NerveCheck(const char* stretch, const char* side, bool sign) {
    Add("nerve.checked", {{"session", SessionId(session)},
                          {"stretch", stretch},
                          {"side", side},
                          {"below_knee", sign},
                          {"tingling", sign},
                          {"changed_by_foot", false},
                          {"changed_by_chin", false},
                          {"new_numbness", false},
                          {"new_weakness", false}});
  }
  void Increase(const char* stretch, const char* side) {
    Add("pain.increased", {{"session", SessionId(session)}, {"stretch", stretch}, {"side", side}, {"stage", "hold"}});
  }
  void Felt(const char* stretch, const char* side, const char* where) {
    Add("stretch.felt", {{"session", SessionId(session)}, {"stretch", stretch}, {"side", side}, {"where", where}});
  }
  void DoHold(std::string_view stretch, std::string_view side, double knee_deg = 35) {
    Add("hold.done", Hold(session, stretch, side, knee_deg, 90));
  }
  void Begin() {
    ++session;
    Add("session.started", Started(session));
  }
  void End() { Add("session.ended", {{"session", SessionId(session)}, {"reason", "done"}}); }

  /// A session of one stretch on both legs, with pain before and after.
  void Sit(std::string_view stretch, int before, int after, double knee_deg = 35) {
    Begin();
    Rate("before", before);
    for (const char* side : {"left", "right"}) DoHold(stretch, side, knee_deg);
    End();
    Rate("after", after);
  }
  /// So many days with one calm session each.
  void CalmDays(int days, std::string_view stretch = "one", double knee_deg = 35) {
    for (int i = 0; i < days; ++i) {
      Sit(stretch, 3, 3, knee_deg);
      NextDay();
    }
  }
  void NextDay() { now = now / kTestDay * kTestDay + kTestDay + 5 * kHour; }  // 07:00 local

  int session = 0;

 private:
  mutable Log log_;  // of the first log_of_ events
  mutable std::size_t log_of_ = 0;
};

inline const PlanItem& ItemOf(const Plan& plan, std::string_view stretch, Leg leg = Leg::kLeft) {
  for (const PlanItem& item : plan.items) {
    if (item.step->id == stretch && item.leg == leg) return item;
  }
  ADD_FAILURE() << "no such stretch: " << stretch;
  return plan.items.front();
}

inline bool Says(const std::vector<Reason>& reasons, std::string_view rule) {
  return std::ranges::any_of(reasons, [&](const Reason& reason) { return reason.rule->id == rule; });
}

}  // namespace sitbone::programme
