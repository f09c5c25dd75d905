#include "session/hold_course.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/geometry.h"

namespace sitbone::session {
namespace {

Timestamp At(double t_s) { return Timestamp::FromSeconds(t_s); }

AngleSample Sample(double t_s, double knee_deg) {
  return {At(t_s), kinematics::Estimate{ToRadians(knee_deg), 0.05}, std::nullopt, std::nullopt};
}

TEST(HoldCourse, HasTheMiddleValueOfEachSecond) {
  const std::vector<AngleSample> samples = {Sample(10.1, 40), Sample(10.5, 42.4), Sample(10.9, 90), Sample(12.2, 30.6),
                                            Sample(13.2, 70)};
  const HoldCourse course = MakeCourse(samples, At(10), At(13.5));
  ASSERT_EQ(course.knee_flexion.size(), 3U);
  EXPECT_EQ(course.knee_flexion[0], 42) << "one wrong picture changes nothing";
  EXPECT_EQ(course.knee_flexion[1], std::nullopt);
  EXPECT_EQ(course.knee_flexion[2], 31) << "and the last, begun second is left out";
  EXPECT_TRUE(course.trunk_thigh.empty());
  EXPECT_TRUE(course.back_rounding.empty());
}

TEST(HoldCourse, LeavesOutWhatIsNotOfTheHold) {
  const std::vector<AngleSample> samples = {Sample(9.9, 80), Sample(10.5, 40), Sample(13.1, 70)};
  const HoldCourse course = MakeCourse(samples, At(10), At(12.9));
  ASSERT_EQ(course.knee_flexion.size(), 2U);
  EXPECT_EQ(course.knee_flexion[0], 40);
  EXPECT_EQ(course.knee_flexion[1], std::nullopt);
}

TEST(HoldCourse, IsBoundedAndMayBeEmpty) {
  EXPECT_TRUE(MakeCourse({}, At(3), At(20)).knee_flexion.empty());
  EXPECT_TRUE(MakeCourse(std::vector{Sample(3, 20)}, At(3), At(3)).knee_flexion.empty());
  std::vector<AngleSample> samples;
  for (int i = 0; i < 400; ++i) samples.push_back(Sample(i + 0.5, 20));
  EXPECT_EQ(MakeCourse(samples, At(0), At(400)).knee_flexion.size(), kCourseMax);
}

}  // namespace
}  // namespace sitbone::session
