#include "pose/one_euro.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "base/geometry.h"

namespace sitbone::pose {
namespace {

constexpr OneEuroOptions kOptions{1.2, 0.5, 1.0};

struct Signal {
  std::vector<double> values;
  std::vector<Timestamp> times;
};

Signal AnySignal() {
  Signal signal;
  Timestamp t{};
  const int count = *rc::gen::inRange(2, 60);
  for (int i = 0; i < count; ++i) {
    t = t + Duration{*rc::gen::inRange<std::int64_t>(1'000'000, 200'000'000)};
    signal.times.push_back(t);
    signal.values.push_back(0.01 * *rc::gen::inRange(-1000, 1000));
  }
  return signal;
}

RC_GTEST_PROP(OneEuro, AnOffsetOfTheDataIsAnOffsetOfTheResult, ()) {
  const Signal signal = AnySignal();
  const double offset = 0.1 * *rc::gen::inRange(-500, 500);
  OneEuro a(kOptions);
  OneEuro b(kOptions);
  for (std::size_t i = 0; i < signal.values.size(); ++i) {
    const double plain = a.Filter(signal.values[i], signal.times[i]);
    RC_ASSERT(std::fabs(b.Filter(signal.values[i] + offset, signal.times[i]) - (plain + offset)) < 1e-9);
  }
}

RC_GTEST_PROP(OneEuro, TheMirroredDataGiveTheMirroredResult, ()) {
  const Signal signal = AnySignal();
  OneEuro a(kOptions);
  OneEuro b(kOptions);
  for (std::size_t i = 0; i < signal.values.size(); ++i) {
    RC_ASSERT(b.Filter(-signal.values[i], signal.times[i]) == -a.Filter(signal.values[i], signal.times[i]));
  }
}

RC_GTEST_PROP(OneEuro, AShiftOfTimeChangesNothing, ()) {
  const Signal signal = AnySignal();
  const Duration shift{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)};
  OneEuro a(kOptions);
  OneEuro b(kOptions);
  for (std::size_t i = 0; i < signal.values.size(); ++i) {
    RC_ASSERT(a.Filter(signal.values[i], signal.times[i]) == b.Filter(signal.values[i], signal.times[i] + shift));
  }
}

RC_GTEST_PROP(OneEuro, TheResultStaysWithinTheDataSeenSoFar, ()) {
  const Signal signal = AnySignal();
  OneEuro filter(kOptions);
  double low = signal.values[0];
  double high = signal.values[0];
  for (std::size_t i = 0; i < signal.values.size(); ++i) {
    low = std::min(low, signal.values[i]);
    high = std::max(high, signal.values[i]);
    const double filtered = filter.Filter(signal.values[i], signal.times[i]);
    RC_ASSERT(filtered >= low - 1e-9);
    RC_ASSERT(filtered <= high + 1e-9);
  }
}

TEST(OneEuro, AConstantStaysWhatItIs) {
  OneEuro filter(kOptions);
  for (int i = 0; i < 50; ++i) EXPECT_DOUBLE_EQ(filter.Filter(3.25, Timestamp::FromSeconds(0.04 * i)), 3.25);
}

TEST(OneEuro, TheFirstValuePassesUnchanged) {
  OneEuro filter(kOptions);
  EXPECT_EQ(filter.Filter(17, Timestamp::FromSeconds(5)), 17);
  EXPECT_NE(filter.Filter(20, Timestamp::FromSeconds(5.1)), 20);
  filter.Reset();
  EXPECT_EQ(filter.Filter(20, Timestamp::FromSeconds(5.2)), 20);
}

TEST(OneEuro, EqualAndBackwardTimesChangeNothing) {
  OneEuro a(kOptions);
  OneEuro b(kOptions);
  a.Filter(1, Timestamp::FromSeconds(1));
  b.Filter(1, Timestamp::FromSeconds(1));
  EXPECT_EQ(a.Filter(100, Timestamp::FromSeconds(1)), 1);
  EXPECT_EQ(a.Filter(-100, Timestamp::FromSeconds(0.5)), 1);
  EXPECT_EQ(a.Filter(2, Timestamp::FromSeconds(1.1)), b.Filter(2, Timestamp::FromSeconds(1.1)));
}

TEST(OneEuro, WithoutBetaItIsALowPassOfItsCutOff) {
  OneEuro filter({2.0, 0.0, 1.0});
  filter.Filter(0, Timestamp::FromSeconds(0));
  // alpha = 1 / (1 + tau / dt), tau = 1 / (2 pi 2 Hz), dt = 0.1 s.
  const double alpha = 1 / (1 + 1 / (2 * kPi * 2.0) / 0.1);
  EXPECT_NEAR(filter.Filter(1, Timestamp::FromSeconds(0.1)), alpha, 1e-12);
  EXPECT_NEAR(filter.Filter(1, Timestamp::FromSeconds(0.2)), alpha + (1 - alpha) * alpha, 1e-12);
}

TEST(OneEuro, MoreBetaFollowsAFastMoveMoreClosely) {
  OneEuro slow({1.0, 0.0, 1.0});
  OneEuro quick({1.0, 5.0, 1.0});
  double a = 0;
  double b = 0;
  for (int i = 0; i < 10; ++i) {
    a = slow.Filter(i, Timestamp::FromSeconds(0.05 * i));
    b = quick.Filter(i, Timestamp::FromSeconds(0.05 * i));
  }
  EXPECT_LT(a, b);
  EXPECT_LT(b, 9.0 + 1e-9);
}

}  // namespace
}  // namespace sitbone::pose
