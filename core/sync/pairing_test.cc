#include "sync/pairing.h"

#include <gtest/gtest.h>

namespace sitbone::sync {
namespace {

using Outcome = PairingDesk::Outcome;

constexpr std::array<std::uint8_t, 5> kRandom = {0x12, 0x34, 0x56, 0x78, 0x9a};
Timestamp At(double s) { return Timestamp::FromSeconds(s); }

TEST(PairingCode, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(MakeCode({0, 0, 0, 0, 0}), "0000-0000");
  EXPECT_EQ(MakeCode({255, 255, 255, 255, 255}), "ZZZZ-ZZZZ");
  const std::string code = MakeCode(kRandom);
  EXPECT_EQ(ReadCode(code), code);
  EXPECT_EQ(ReadCode("k7qm 3txw"), "K7QM-3TXW");
  EXPECT_EQ(ReadCode("oil0-OIL0"), "0110-0110");
  for (const char* typed : {"", "K7QM-3TX", "K7QM-3TXWA", "K7QM-3TXU", "K7QM_3TXW", "\xc3\xa4"}) {
    EXPECT_EQ(ReadCode(typed), "") << typed;
  }
}

TEST(PairingDesk, ACodeIsGoodOnce) {
  PairingDesk desk;
  const std::string code = desk.Show(At(0), kRandom);
  EXPECT_EQ(desk.Show(At(1), {}), code) << "it is shown again as long as it is valid";
  EXPECT_EQ(desk.Try("a", code, At(2)).outcome, Outcome::kRight);
  EXPECT_EQ(desk.Try("a", code, At(3)).outcome, Outcome::kNoCode);
}

TEST(PairingDesk, ACodeEndsWithItsTime) {
  PairingDesk desk;
  const std::string code = desk.Show(At(0), kRandom);
  EXPECT_EQ(desk.Try("a", code, At(601)).outcome, Outcome::kNoCode);
  EXPECT_NE(desk.Show(At(602), {}), code);
  PairingDesk patient;
  patient.Show(At(0), kRandom);
  EXPECT_EQ(patient.Try("a", code, At(600)).outcome, Outcome::kRight);
}

TEST(PairingDesk, WithoutACodeNothingIsRight) {
  PairingDesk desk;
  EXPECT_EQ(desk.Try("a", "", At(0)).outcome, Outcome::kNoCode);
  EXPECT_EQ(desk.Try("b", "0000-0000", At(0)).outcome, Outcome::kNoCode);
}

TEST(PairingDesk, AWrongGuessWaitsTwiceAsLongEachTimeAndTheCodeIsSoonVoid) {
  PairingDesk desk;
  const std::string code = desk.Show(At(0), kRandom);
  double now = 0;
  for (int i = 0; i < kCodeGuessesMax; ++i) {
    EXPECT_EQ(desk.Try("a", "0000-0001", At(now)).outcome, Outcome::kWrong);
    const auto again = desk.Try("a", code, At(now));
    EXPECT_EQ(again.outcome, Outcome::kWait) << "even the right one";
    EXPECT_DOUBLE_EQ(again.wait.seconds(), 1 << i);
    now += again.wait.seconds();
  }
  EXPECT_EQ(desk.Try("a", code, At(now)).outcome, Outcome::kNoCode);
}

TEST(PairingDesk, ManyAddressesTogetherGuessNoMoreThanOneMay) {
  PairingDesk desk;
  int guesses = 0;
  for (int i = 0; i < 5000; ++i) {
    const Timestamp now = At(0.1 * i);
    desk.Show(now, kRandom);
    const auto outcome = desk.Try("address " + std::to_string(i), "0000-0001", now).outcome;
    guesses += outcome == Outcome::kWait ? 0 : 1;
  }
  EXPECT_EQ(guesses, kGuessesOfAllMax);
  EXPECT_EQ(desk.Try("new", desk.Show(At(1300), kRandom), At(1300)).outcome, Outcome::kRight);
}

TEST(GuessLimit, ARightGuessForgetsTheWrongOnes) {
  GuessLimit limit;
  limit.NoteWrong("a", At(0));
  limit.NoteWrong("a", At(1));
  EXPECT_DOUBLE_EQ(limit.MustWait("a", At(1)).seconds(), 2);
  EXPECT_EQ(limit.MustWait("b", At(1)).ns, 0);
  limit.NoteRight("a");
  EXPECT_EQ(limit.MustWait("a", At(1)).ns, 0);
}

TEST(DeviceName, IsWhatATerminalMayShow) {
  for (const char* name : {"Phone", "Chrome on Android",
                           "K\xc3\xbc"
                           "che"})
    EXPECT_TRUE(IsDeviceName(name)) << name;
  for (const std::string& name : std::vector<std::string>{"", " a", "a ", "a\x1b[2J", "a\nb", "\x7f",
                                                          "a\xc2\x9b"
                                                          "2J",
                                                          "\xff", std::string(61, 'x')}) {
    EXPECT_FALSE(IsDeviceName(name)) << name;
  }
}

TEST(AreSameSlowly, IsTrueForEqualTextsAlone) {
  EXPECT_TRUE(AreSameSlowly("abc", "abc"));
  EXPECT_FALSE(AreSameSlowly("abc", "abd"));
  EXPECT_FALSE(AreSameSlowly("abc", "ab"));
  EXPECT_TRUE(AreSameSlowly("", ""));
}

}  // namespace
}  // namespace sitbone::sync
