#include "sync/sync_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sync/have_json.h"
#include "sync/shelf_testing.h"

namespace sitbone::sync {
namespace {

using nlohmann::json;

constexpr std::int64_t kAt = 1'785'654'000'000;

json MineJson(MemoryShelf& shelf) {
  const Mine mine = *shelf.Look();
  return {{"person", mine.person},   {"device", mine.device},     {"persons", mine.persons},
          {"deleted", mine.deleted}, {"put_away", mine.put_away}, {"have", HaveJson(mine.have)}};
}

TEST(SyncJson, ThePageExchangesAsTheCoreDoes) {
  MemoryShelf computer(1);
  MemoryShelf page(2);
  for (int i = 0; i < 3; ++i) computer.Write(kAt + i);
  const auto head =
      HeadJson(json({{"mine", MineJson(page)}, {"forked", json::array()}, {"events", 0}, {"more", false}}).dump());
  ASSERT_TRUE(head) << head.error().context;
  const auto answer = Answer(computer, *head + '\n');
  ASSERT_TRUE(answer) << answer.error().context;
  const auto taken = TakeJson(MineJson(page).dump() + '\n' + *answer);
  ASSERT_TRUE(taken) << taken.error().context;
  const json told = json::parse(*taken);
  EXPECT_EQ(told["meeting"], "i_adopt");
  EXPECT_EQ(told["adopt"], computer.person());
  EXPECT_EQ(told["rows"].size(), 3U);
  EXPECT_EQ(told["rows"][2]["line"], 2);
  EXPECT_EQ(told["rows"][2]["seq"], 3);
  EXPECT_EQ(told["have"], told["theirs"]["have"]);
  EXPECT_EQ(told["theirs"]["more"], false);
}

TEST(SyncJson, SendingNamesSpansAndDevicesThatTellTwoStories) {
  MemoryShelf page(2);
  for (int i = 0; i < 5; ++i) page.Write(kAt + i);
  const Have have = page.Look()->have;
  Have theirs = have;
  theirs.begin()->second.front() = {.from = 1, .to = 2, .checksum = page.events()[1].checksum};
  const auto ask = [&](const std::string& checksum) {
    const json ends = {{{"device", page.device()}, {"seq", 2}, {"checksum", checksum}}};
    return json::parse(
        *SendJson(json({{"have", HaveJson(have)}, {"theirs", HaveJson(theirs)}, {"ends", ends}}).dump()));
  };
  const json sending = ask(page.events()[1].checksum);
  EXPECT_EQ(sending["spans"], json::parse(R"([{"device": ")" + page.device() + R"(", "from": 3, "to": 5}])"));
  EXPECT_TRUE(sending["forked"].empty());
  const json forked = ask(std::string(64, 'f'));
  EXPECT_TRUE(forked["spans"].empty());
  EXPECT_EQ(forked["forked"][0], page.device());
}

TEST(SyncJson, WhatIsNotInOrderIsRefused) {
  for (const char* text : {"", "{", "{}", "[]\n", "{}\n{}\n"}) {
    EXPECT_FALSE(HeadJson(text));
    EXPECT_FALSE(TakeJson(text));
    EXPECT_FALSE(SendJson(text));
  }
}

}  // namespace
}  // namespace sitbone::sync
