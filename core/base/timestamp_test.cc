#include "base/timestamp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sitbone {
namespace {

TEST(Timestamp, SecondsAreRoundedToTheNearestNanosecond) {
  EXPECT_EQ(Timestamp::FromSeconds(1.5).ns, 1'500'000'000);
  EXPECT_EQ(Timestamp::FromSeconds(1.0 / 3).ns, 333'333'333);
  EXPECT_EQ(Timestamp::FromSeconds(2.0 / 3).ns, 666'666'667);
  EXPECT_EQ(Timestamp::FromSeconds(-1.0 / 3).ns, -333'333'333);
  EXPECT_EQ(Timestamp::FromSeconds(-2.0 / 3).ns, -666'666'667);
}

RC_GTEST_PROP(Timestamp, SurvivesTheWayThroughSeconds, (std::int32_t us)) {
  const Timestamp t{std::int64_t{us} * 1000};
  RC_ASSERT(Timestamp::FromSeconds(t.seconds()) == t);
}

RC_GTEST_PROP(Timestamp, ADifferenceAddedBackGivesTheOtherMoment, (std::int32_t a_us, std::int32_t b_us)) {
  const Timestamp a{std::int64_t{a_us} * 1000};
  const Timestamp b{std::int64_t{b_us} * 1000};
  RC_ASSERT(b + (a - b) == a);
  RC_ASSERT(a - (a - b) == b);
}

TEST(Timestamp, LaterIsGreater) {
  EXPECT_LT(Timestamp{1}, Timestamp{2});
  EXPECT_LT(Duration{-1}, Duration{0});
  EXPECT_EQ(Timestamp{7}, Timestamp{7});
}

}  // namespace
}  // namespace sitbone
