#include "base/statistics.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace sitbone {
namespace {

std::vector<double> AnyValues() {
  const auto whole = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000, 1000)));
  return {whole.begin(), whole.end()};
}

RC_GTEST_PROP(Median, IsTheMiddleOfTheSortedValues, ()) {
  std::vector<double> sorted = AnyValues();
  std::vector<double> values = sorted;
  std::sort(sorted.begin(), sorted.end());
  const std::size_t half = sorted.size() / 2;
  const double middle = sorted.size() % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
  RC_ASSERT(Median(values) == middle);
  RC_ASSERT(UpperMedian(values) == sorted[half]);
}

RC_GTEST_PROP(Median, OfThreeIsTheMedian, (int a, int b, int c)) {
  std::array<double, 3> values = {a * 1.0, b * 1.0, c * 1.0};
  RC_ASSERT(MedianOfThree(a, b, c) == Median(values));
}

}  // namespace
}  // namespace sitbone
