// Diaries drawn by chance: sessions, answers, signs and clocks as they come in life, and as they don't.
#pragma once

#include <rapidcheck/gtest.h>

#include <initializer_list>
#include <vector>

#include "programme/life_testing.h"

namespace sitbone::programme {

template <typename T>
T Any(std::initializer_list<T> values) {
  return *rc::gen::elementOf(std::vector<T>(values));
}

inline nlohmann::json SomePlaces() {
  nlohmann::json places = nlohmann::json::array();
  for (const char* place : {"back", "buttock", "thigh", "below_knee"}) {
    for (const char* side : {"left", "right"}) {
      if (*rc::gen::inRange(0, 3) == 0) continue;
      places.push_back({{"place", place}, {"side", side}, {"score", *rc::gen::inRange(0, 5)}});
    }
  }
  return places;
}

inline void AddCheck(Life& life, const char* when) {
  life.Add("pain.checked", {{"session", SessionId(life.session)},
                            {"when", when},
                            {"places", SomePlaces()},
                            {"new_numbness", Any<nlohmann::json>({nlohmann::json(false), nlohmann::json(nullptr)})},
                            {"new_weakness", Any<nlohmann::json>({nlohmann::json(false), nlohmann::json(nullptr)})}});
}

// A session whose answers are mostly there and mostly calm, so that the way up is walked, too.
inline void AddSession(Life& life) {
  life.Begin();
  const int before = *rc::gen::inRange(0, 5);
  if (*rc::gen::inRange(0, 8) > 0) life.Rate("before", before);
  const char* stretch = Any<const char*>({"one", "one", "two", "smaller_range", "strap_leg_raise"});
  for (const char* side : {"left", "right"}) {
    if (*rc::gen::inRange(0, 8) > 0) life.DoHold(stretch, side, *rc::gen::inRange(0, 40));
  }
  life.End();
  if (*rc::gen::inRange(0, 8) > 0) life.Rate("after", *rc::gen::inRange(0, 12) == 0 ? before + 1 : before);
}

inline void AddSomething(Life& life) {
  const char* side = Any<const char*>({"left", "right"});
  switch (*rc::gen::inRange(0, 14)) {
    case 0:
      return life.Increase("one", side);
    case 1:
      return life.Felt("one", side, Any<const char*>({"thigh", "back", "below_knee", "nothing"}));
    case 2:
      return life.NerveCheck("one", side, *rc::gen::inRange(0, 4) == 0);
    case 3:
      return AddCheck(life, Any<const char*>({"before", "during", "after", "morning"}));
    case 4:
      life.Add("advice.overridden", {{"advice", "one_first"}});
      return;
    case 5:
      life.Add("stronger.noted", {{"session", SessionId(life.session)}, {"stretch", "two"}, {"side", side}});
      return;
    case 6:
      life.Add("clearance.noted", {{"question", "pain"}, {"who", "physiotherapist"}, {"on", "2026-09-01"}});
      return;
    case 7:
      life.Answer();
      return;
    default:
      return AddSession(life);
  }
}

inline Life SomeLife(int events_max) {
  Life life;
  life.Answer();
  const int count = *rc::gen::inRange(0, events_max);
  for (int i = 0; i < count; ++i) {
    life.now += kHour * *rc::gen::inRange(1, 30);
    AddSomething(life);
  }
  return life;
}

}  // namespace sitbone::programme
