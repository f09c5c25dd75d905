#include "programme/chronicle_csv.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "programme/local_time.h"

namespace sitbone::programme {
namespace {

SessionDone MakeSession() {
  SessionDone session;
  session.session = "s";
  session.at = 1'785'654'000'000;  // 2026-08-02 07:00 UTC
  session.offset_min = 120;
  session.mode = "camera";
  session.ended = "done";
  session.pain_before = 4;
  SideDone side{"one", "left", 2, 25, 2, 50.25, {}, {}, {{"thigh_dropped", 1}}, "thigh", false};
  side.knee_flexion.best = Measured{28.94, 7};
  session.sides.push_back(side);
  return session;
}

TEST(ChronicleCsv, TellsASideARowInLocalTime) {
  const std::string table = WriteChronicleCsv({MakeSession()});
  const std::size_t second = table.find("\r\n") + 2;
  EXPECT_EQ(table.substr(0, 10), "date,time,");
  EXPECT_EQ(table.substr(second),
            "2026-08-02,09:00,s,camera,done,one,left,2,2,50.2,28.9,7.0,,,thigh_dropped:1,thigh,no,4,\r\n");
}

TEST(ChronicleCsv, EveryRowHasAsManyCellsAsTheHeader) {
  const std::string table = WriteChronicleCsv({MakeSession()});
  const std::size_t second = table.find("\r\n") + 2;
  EXPECT_EQ(std::count(table.begin(), table.begin() + static_cast<std::ptrdiff_t>(second), ','),
            std::count(table.begin() + static_cast<std::ptrdiff_t>(second), table.end(), ','));
}

TEST(ChronicleCsv, AFormulaBecomesAText) {
  SessionDone session = MakeSession();
  session.mode = "=HYPERLINK(\"http://x\", 1)";
  EXPECT_NE(WriteChronicleCsv({session}).find(",\"'=HYPERLINK(\"\"http://x\"\", 1)\","), std::string::npos);
}

TEST(LocalTime, FollowsTheOffsetOverMidnightAndLeapDays) {
  const LocalTime leap = ToLocal(1'709'247'600'000, -60);  // 2024-02-29 23:00 UTC
  EXPECT_EQ(leap.day, 29);
  EXPECT_EQ(leap.hour, 22);
  const LocalTime next = ToLocal(1'709'247'600'000, 60);
  EXPECT_EQ(next.month, 3);
  EXPECT_EQ(next.day, 1);
  EXPECT_EQ(next.hour, 0);
}

}  // namespace
}  // namespace sitbone::programme
