// Diaries for tests: seals events one after another, as a store does.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "programme/event.h"
#include "programme/log.h"
#include "programme/screening.h"

namespace sitbone::programme {

constexpr std::int64_t kMinute = 60'000;              // ms
constexpr std::int64_t kHour = 60 * kMinute;          // ms
constexpr std::int64_t kTestDay = 24 * kHour;         // ms
constexpr std::int64_t kMorning = 1'785'654'000'000;  // ms, 2026-08-02 07:00 UTC

/// The log of one device.
class DeviceDiary {
 public:
  explicit DeviceDiary(char name = 'a') : device_(std::string(8, name) + "-0000-4000-8000-000000000000") {}

  /// Seals at `now` and moves on by a second. The new event.
  const Event& Add(std::string kind, nlohmann::json data) {
    SealContext context;
    context.at = now;
    context.offset_min = 120;
    for (std::size_t i = 0; i < 10; ++i)
      context.random[i] = static_cast<std::uint8_t>(events.size() * 7 + i + (device_[0] == 'a' ? 0 : 99));
    context.person = "11111111-2222-4333-8444-555555555555";
    context.device = device_;
    if (!events.empty()) {
      context.previous_seq = events.back().seq;
      context.previous = events.back().checksum;
    }
    auto event = Seal({std::move(kind), std::move(data)}, context);
    EXPECT_TRUE(event) << event.error().context;
    now += 1000;
    events.push_back(event.value());
    return events.back();
  }

  /// All no, but for those named.
  const Event& Answer(const std::vector<std::string_view>& yes = {}) {
    nlohmann::json answers;
    for (const Question& question : Questions())
      answers[question.id] = std::ranges::find(yes, question.id) != yes.end();
    return Add("screening.answered", {{"answers", answers}, {"questions_version", kQuestionsVersion}});
  }

  nlohmann::json Items() const {
    nlohmann::json items = nlohmann::json::array();
    for (const Event& event : events) items.push_back(nlohmann::json::parse(event.text));
    return items;
  }

  std::int64_t now = kMorning;
  std::vector<Event> events;

 private:
  std::string device_;
};

inline std::string SessionId(int n) { return "00000000-0000-4000-8000-" + std::to_string(100000000000 + n); }

inline nlohmann::json Hold(int session, std::string_view stretch, std::string_view side, double knee_deg,
                           double hip_deg, double credited_s = 25) {
  return {{"session", SessionId(session)},
          {"stretch", stretch},
          {"side", side},
          {"from_s", 1},
          {"to_s", 31},
          {"credited_s", credited_s},
          {"hold_s", 25},
          {"complete", credited_s >= 25},
          {"knee_flexion", {{"value", knee_deg}, {"plus_minus", 8}}},
          {"trunk_thigh", {{"value", hip_deg}, {"plus_minus", 9}}},
          {"faults", nlohmann::json::array()}};
}

inline nlohmann::json Started(int session) {
  const auto block = [](const char* stretch, const char* side) {
    return nlohmann::json{{"stretch", stretch}, {"side", side}, {"repetitions", 2}, {"hold_s", 25}};
  };
  return {{"session", SessionId(session)},
          {"mode", "camera"},
          {"blocks", {block("one", "left"), block("one", "right"), block("one", "left")}}};
}

}  // namespace sitbone::programme
