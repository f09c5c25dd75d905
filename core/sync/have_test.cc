#include "sync/have.h"

#include <gtest/gtest.h>

#include "sync/shelf_testing.h"

namespace sitbone::sync {
namespace {

constexpr std::int64_t kAt = 1'785'654'000'000;

class HaveTest : public testing::Test {
 protected:
  HaveTest() {
    for (int i = 0; i < 10; ++i) events_.push_back(shelf_.Write(kAt + i));
  }
  Have Of(std::initializer_list<int> seqs) const {
    Have have;
    for (const int seq : seqs) Insert(have, events_[static_cast<std::size_t>(seq - 1)]);
    return have;
  }
  static std::string Told(const std::vector<Span>& spans) {
    std::string text;
    for (const Span& span : spans) text += std::to_string(span.from) + "-" + std::to_string(span.to) + " ";
    return text;
  }

  MemoryShelf shelf_{1};
  std::vector<programme::Event> events_;
};

TEST_F(HaveTest, IsTheSameInWhateverOrderEventsCame) {
  EXPECT_EQ(Of({1, 2, 3, 4, 5}), Of({5, 3, 1, 2, 4}));
  EXPECT_EQ(Of({1, 2, 3}).begin()->second.size(), 1U);
  EXPECT_EQ(Of({7, 2, 1, 9, 8}).begin()->second.size(), 2U);
  EXPECT_EQ(Of({9, 8, 7}).begin()->second.front().prev, events_[5].checksum);
}

TEST_F(HaveTest, MissingIsWhatOneHasAndTheOtherHasNot) {
  EXPECT_EQ(Told(FindMissing(Of({1, 2, 3, 4, 5}), {})), "1-5 ");
  EXPECT_EQ(Told(FindMissing({}, Of({1}))), "");
  EXPECT_EQ(Told(FindMissing(Of({1, 2, 3, 4, 5}), Of({1, 2}))), "3-5 ");
  EXPECT_EQ(Told(FindMissing(Of({1, 2, 3, 4, 5, 6, 7, 8}), Of({2, 3, 6, 10}))), "1-1 4-5 7-8 ");
  EXPECT_EQ(Told(FindMissing(Of({2, 3, 5, 9}), Of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))), "");
  EXPECT_EQ(Told(FindMissing(Of({1, 2, 6, 7}), Of({4}))), "1-2 6-7 ");
}

TEST_F(HaveTest, AnEventThatDoesNotFollowIsSeenFromBothSides) {
  MemoryShelf other(2);
  programme::Event forged = other.Write(kAt);
  forged.device = events_[0].device;
  forged.seq = 4;
  EXPECT_EQ(FindFit(Of({1, 2, 3}), events_[3]), Fit::kNew);
  EXPECT_EQ(FindFit(Of({1, 2, 3}), forged), Fit::kContradiction);
  EXPECT_EQ(FindFit(Of({5, 6}), forged), Fit::kContradiction);
  EXPECT_EQ(FindFit(Of({1, 2, 8}), forged), Fit::kNew) << "nothing speaks against it yet";
  EXPECT_EQ(FindFit(Of({1, 2, 3, 4}), forged), Fit::kKnown);
}

TEST_F(HaveTest, CommonEndsAreThoseThatBothCanCompare) {
  const auto ends = FindCommonEnds(Of({1, 2, 3, 4, 5}), Of({1, 2, 4, 8}));
  ASSERT_EQ(ends.size(), 2U);
  EXPECT_EQ(ends[0].seq, 2);
  EXPECT_EQ(ends[1].checksum, events_[3].checksum);
}

}  // namespace
}  // namespace sitbone::sync
