#include "session/series.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

namespace sitbone::session {
namespace {

using Values = std::vector<std::optional<double>>;

TEST(Interpolate, DrawsStraightLinesBetweenNeighbours) {
  const std::vector<TimedValue> samples = {{0, 10}, {1, 20}, {2, 0}};
  const std::vector<double> times = {0, 0.25, 1, 1.5, 2};
  EXPECT_EQ(Interpolate(samples, times, 1.0), (Values{10, 12.5, 20, 10, 0}));
}

TEST(Interpolate, LeavesGapsEmptyButForTheirEdges) {
  const std::vector<TimedValue> samples = {{0, 10}, {5, 20}};
  const std::vector<double> times = {0, 0.5, 0.6, 4.4, 4.5, 5, 5.5, 5.6};
  EXPECT_EQ(Interpolate(samples, times, 1.0), (Values{10, 10, std::nullopt, std::nullopt, 20, 20, 20, std::nullopt}));
}

TEST(Interpolate, WhatWasLookedAtAndNotSeenStaysEmpty) {
  const std::vector<TimedValue> samples = {{0, 10}, {1, std::nullopt}, {2, 30}};
  const std::vector<double> times = {1};
  EXPECT_EQ(Interpolate(samples, times, 1.0), (Values{std::nullopt}));
}

TEST(Interpolate, NothingGivesNothing) {
  EXPECT_EQ(Interpolate({}, std::vector<double>{0, 1}, 1), (Values{std::nullopt, std::nullopt}));
  EXPECT_TRUE(Interpolate(std::vector<TimedValue>{{0, 1.0}}, {}, 1).empty());
}

TEST(Interpolate, TwoSamplesOfOneMomentDoNoHarm) {
  const std::vector<TimedValue> samples = {{0, 1}, {1, 2}, {1, 4}, {2, 6}};
  const std::vector<double> times = {0.5, 1, 1.5};
  for (const auto& value : Interpolate(samples, times, 1.0)) {
    ASSERT_TRUE(value.has_value());
    EXPECT_TRUE(std::isfinite(*value));
  }
}

RC_GTEST_PROP(Interpolate, AnOffsetOfTheSamplesIsAnOffsetOfTheResult, ()) {
  std::vector<TimedValue> samples;
  std::vector<double> times;
  for (int i = 0; i < 30; ++i) times.push_back(0.1 * i);
  for (int i = 0; i < 12; ++i) {
    const bool seen = *rc::gen::inRange(0, 4) > 0;
    samples.push_back({0.25 * i, seen ? std::optional<double>(*rc::gen::inRange(-90, 90)) : std::nullopt});
  }
  const Values plain = Interpolate(samples, times, 0.6);
  for (TimedValue& sample : samples) {
    if (sample.value) *sample.value += 100;
  }
  const Values shifted = Interpolate(samples, times, 0.6);
  for (std::size_t i = 0; i < times.size(); ++i) {
    RC_ASSERT(plain[i].has_value() == shifted[i].has_value());
    if (plain[i]) RC_ASSERT(std::fabs(*shifted[i] - *plain[i] - 100) < 1e-9);
  }
}

TEST(MedianOfNeighbours, TakesAwayASingleLeapAndNothingElse) {
  const std::vector<TimedValue> samples = {{0, 1}, {0.1, 2}, {0.2, 90}, {0.3, 4}, {0.4, 5}};
  const std::vector<TimedValue> filtered = MedianOfNeighbours(samples, 0.2);
  const std::vector<double> expected = {1, 2, 4, 5, 5};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(filtered[i].value, expected[i]) << i;
}

TEST(MedianOfNeighbours, NeighboursBeyondItsReachDoNotCount) {
  const std::vector<TimedValue> samples = {{0, 1}, {1, 90}, {2, 3}};
  EXPECT_EQ(MedianOfNeighbours(samples, 0.2)[1].value, 90);
  const std::vector<TimedValue> unseen = {{0, 1}, {0.1, 90}, {0.2, std::nullopt}};
  EXPECT_EQ(MedianOfNeighbours(unseen, 0.2)[1].value, 90);
  EXPECT_FALSE(MedianOfNeighbours(unseen, 0.2)[2].value.has_value());
  EXPECT_TRUE(MedianOfNeighbours({}, 1).empty());
}

}  // namespace
}  // namespace sitbone::session
