#include "sync/exchange.h"

#include <gtest/gtest.h>

#include "programme/log.h"
#include "sync/shelf_testing.h"

namespace sitbone::sync {
namespace {

constexpr std::int64_t kAt = 1'785'654'000'000;

void Fill(MemoryShelf& shelf, int count) {
  for (int i = 0; i < count; ++i) shelf.Write(kAt + i);
}

void ExpectSame(const MemoryShelf& a, const MemoryShelf& b) {
  const auto x = a.events();
  const auto y = b.events();
  ASSERT_EQ(x.size(), y.size());
  for (std::size_t i = 0; i < x.size(); ++i) EXPECT_EQ(x[i].text, y[i].text);
}

// The message that `from` would send with all that it has.
std::string AllOf(MemoryShelf& from) {
  Head nothing{.person = from.person(), .persons = {from.person()}};
  return *Ask(from, nothing);
}

TEST(Exchange, AnEmptyDeviceGetsAllAndBecomesThatPersons) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(computer, 30);
  const Heard heard = Exchange(phone, computer, 1000);
  EXPECT_FALSE(heard.go_on);
  ExpectSame(phone, computer);
  EXPECT_EQ(phone.person(), computer.person());
  phone.Write(kAt + 99);
  EXPECT_EQ(Exchange(phone, computer).meeting, Meeting::kTogether);
  ExpectSame(phone, computer);
  EXPECT_TRUE(programme::VerifyChains(computer.events()).empty());
}

TEST(Exchange, AnEmptyComputerBecomesThePhonesPersons) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 30);
  Exchange(phone, computer, 1000);
  ExpectSame(phone, computer);
  EXPECT_EQ(phone.person(), computer.person());
  EXPECT_EQ(Exchange(phone, computer).progress, false) << "the second time there is nothing to do";
}

TEST(Exchange, TwoPersonsDiariesStayApartUntilSomebodySaysThatTheyAreOne) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 3);
  Fill(computer, 4);
  const Heard heard = Exchange(phone, computer);
  EXPECT_EQ(heard.meeting, Meeting::kStrangers);
  EXPECT_EQ(phone.events().size(), 3U);
  EXPECT_EQ(computer.events().size(), 4U);
  phone.Join(heard.theirs.persons, kAt + 9);
  EXPECT_EQ(Exchange(phone, computer).meeting, Meeting::kTogether);
  ExpectSame(phone, computer);
  EXPECT_EQ(computer.events().size(), 8U);
  // A third device need not be told again.
  MemoryShelf tablet(3);
  Exchange(tablet, computer);
  ExpectSame(tablet, computer);
}

TEST(Exchange, WhatWasDeletedEverywhereIsGoneEverywhereAndStaysGone) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  MemoryShelf tablet(3);
  Fill(computer, 5);
  Exchange(phone, computer);
  Exchange(tablet, computer);
  tablet.Write(kAt + 50);  // not known to the others when they delete
  const std::string late = AllOf(tablet);
  phone.DeleteEverywhere();
  EXPECT_TRUE(Exchange(phone, computer).theirs.have.empty());
  EXPECT_TRUE(computer.events().empty());
  ASSERT_TRUE(Answer(computer, late));
  EXPECT_TRUE(computer.events().empty()) << "a late message brings nothing back";
  EXPECT_TRUE(Exchange(tablet, computer).erased);
  EXPECT_TRUE(tablet.events().empty());
  // Life goes on.
  tablet.Write(kAt + 60);
  Exchange(tablet, computer);
  Exchange(phone, computer);
  ExpectSame(phone, tablet);
  EXPECT_EQ(phone.events().size(), 1U);
}

TEST(Exchange, WhatWasDeletedHereComesBackOnlyWhenAskedFor) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(computer, 5);
  Exchange(phone, computer);
  phone.DeleteHere();
  EXPECT_EQ(Exchange(phone, computer).meeting, Meeting::kPutAway);
  EXPECT_TRUE(phone.events().empty());
  EXPECT_EQ(computer.events().size(), 5U);
  phone.BringBack();
  Exchange(phone, computer);
  ExpectSame(phone, computer);
}

TEST(Exchange, WhatIsWrongIsRefusedAndNamedAndTheRestComesIn) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 6);
  const std::string device = phone.device();
  auto& log = phone.stored()[device];
  const auto change = [&](int seq, const char* from, const char* to) {
    std::string& text = log.at(seq).text;
    text.replace(text.find(from), std::string_view(from).size(), to);
  };
  change(2, "one_first", "two_first");
  change(4, "\"at\":", "\"at\": ");
  log.at(5).text = "{\"no\": \"event\"}";
  const Heard heard = Exchange(phone, computer);
  EXPECT_EQ(computer.events().size(), 3U);
  EXPECT_EQ(heard.theirs.refused_count, 3);
  const std::vector<Refusal> expected = {
      {device, 2, Why::kChecksum}, {device, 4, Why::kUnreadable}, {"", 0, Why::kUnreadable}};
  EXPECT_EQ(heard.theirs.refused, expected);
}

TEST(Exchange, EntriesOfSomebodyElseAreNotSlippedIn) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  MemoryShelf stranger(3);
  Fill(computer, 2);
  Exchange(phone, computer);
  Fill(stranger, 2);
  Head head{.person = phone.person(), .persons = {phone.person()}, .have = phone.Look()->have};
  head.events = 1;
  const auto answer = Answer(computer, WriteHead(head) + '\n' + stranger.events()[0].text + '\n');
  ASSERT_TRUE(answer);
  const auto told = ReadMessage(*answer);
  ASSERT_EQ(told->head.refused.size(), 1U);
  EXPECT_EQ(told->head.refused[0].why, Why::kPerson);
  EXPECT_EQ(computer.events().size(), 2U);
}

TEST(Exchange, ADeletedEntryInAHonestLookingMessageIsPassedOver) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 2);
  const programme::Event gone = phone.events()[0];
  phone.DeleteEverywhere();
  Exchange(phone, computer);
  Head head{.person = phone.person(), .persons = {phone.person()}};
  head.events = 1;
  ASSERT_TRUE(Answer(computer, WriteHead(head) + '\n' + gone.text + '\n'));
  EXPECT_TRUE(computer.events().empty());
}

TEST(Exchange, ACopiedDeviceThatWroteOnIsNamedAndWritesOnUnderANewName) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 3);
  Exchange(phone, computer);
  // The phone is restored from a copy of before its third entry, and writes another third one.
  MemoryShelf restored = phone;
  restored.stored()[restored.device()].erase(3);
  phone.Write(kAt + 10);
  Exchange(phone, computer);
  restored.Write(kAt + 77);
  const std::string device = restored.device();
  for (const std::size_t bytes : {kBatchBytes, std::size_t{1}}) {
    const Heard heard = Exchange(restored, computer, bytes);
    EXPECT_TRUE(heard.forked.contains(device));
  }
  EXPECT_EQ(computer.events().size(), 4U);
  EXPECT_EQ(restored.events().size(), 3U);
  EXPECT_NE(restored.device(), device);
  restored.Write(kAt + 80);
  Exchange(restored, computer);
  EXPECT_EQ(computer.events().size(), 5U);
}

TEST(Exchange, ADeviceThatLostItsEndGetsItBack) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 5);
  Exchange(phone, computer);
  auto& log = phone.stored()[phone.device()];
  log.erase(4);
  log.erase(5);
  Exchange(phone, computer);
  ExpectSame(phone, computer);
  EXPECT_EQ(phone.Write(kAt + 9).seq, 6);
}

TEST(Exchange, AGapIsFilledFromTheOtherSide) {
  MemoryShelf computer(1);
  MemoryShelf phone(2);
  Fill(phone, 6);
  Exchange(phone, computer);
  phone.stored()[phone.device()].erase(3);
  computer.stored()[phone.device()].erase(5);
  Exchange(phone, computer);
  ExpectSame(phone, computer);
  EXPECT_EQ(phone.events().size(), 6U);
}

TEST(Exchange, ACrashBeforeOrAfterStoringLosesNothing) {
  for (const Crash crash : {Crash::kBeforeStoring, Crash::kAfterStoring}) {
    MemoryShelf computer(1);
    MemoryShelf phone(2);
    Fill(phone, 6);
    computer.crash = crash;
    EXPECT_EQ(Answer(computer, AllOf(phone)).error().code, ErrorCode::kCancelled);
    Exchange(phone, computer);
    ExpectSame(phone, computer);
  }
}

TEST(Exchange, AMessageThatIsNoneChangesNothing) {
  MemoryShelf computer(1);
  Fill(computer, 2);
  for (const char* text : {"", "\n", "{}\n", "[]", "null\n", "{\"format\":\"sitbone.sync\"}\n"}) {
    EXPECT_EQ(Answer(computer, text).error().code, ErrorCode::kCorrupt) << text;
    EXPECT_EQ(Hear(computer, text).error().code, ErrorCode::kCorrupt) << text;
  }
  EXPECT_EQ(computer.events().size(), 2U);
}

}  // namespace
}  // namespace sitbone::sync
