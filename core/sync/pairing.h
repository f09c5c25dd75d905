// How a device proves once that whoever holds it also sits before the computer: a code that the computer shows, good
// for one device and some minutes; and how guessing it is slowed down.
//
// Units:   times are a monotonic clock's, since any beginning.
// Shape:   pure: chance and time come in. At most kAddressesMax addresses are remembered.
// Limits:  40 bits against 20 guesses in ten minutes from all addresses together: somebody who guesses for a year gets
//          in with a chance of one in a million.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/timestamp.h"

namespace sitbone::sync {

constexpr std::size_t kCodeLetters = 8;
constexpr std::size_t kDeviceNameBytesMax = 60;
constexpr std::size_t kAddressesMax = 1000;
constexpr int kCodeGuessesMax = 5;                          ///< chosen: for slips of the finger; then it is void
constexpr int kGuessesOfAllMax = 20;                        ///< of all addresses, within kWindow
constexpr Duration kCodeLife = Duration::FromSeconds(600);  ///< chosen: to walk to the other device
constexpr Duration kWindow = Duration::FromSeconds(600);
constexpr Duration kWaitFirst = Duration::FromSeconds(1);  ///< after a wrong guess; doubled by each further one
constexpr Duration kWaitMax = Duration::FromSeconds(900);

/// A code of 40 random bits, as it is shown: "K7QM-3TXW".
std::string MakeCode(const std::array<std::uint8_t, 5>& random);
/// What was typed, as MakeCode writes it: in any case, with or without the dash, O for 0, I or L for 1. Empty: no code.
std::string ReadCode(std::string_view typed);

/// Whether both are the same, in a time that does not tell where they differ.
bool AreSameSlowly(std::string_view a, std::string_view b);

/// A device's name as it is shown in a terminal: UTF-8, without control characters, not empty, not too long.
bool IsDeviceName(std::string_view name);

/// Counts wrong guesses, by address and of all.
class GuessLimit {
 public:
  /// How long that address has to wait before it may guess; zero: it may.
  Duration MustWait(const std::string& address, Timestamp now);
  void NoteWrong(const std::string& address, Timestamp now);
  void NoteRight(const std::string& address);

 private:
  struct Guesser {
    int wrong = 0;
    Timestamp until;  // that it has to wait
  };
  void Forget(Timestamp now);
  std::map<std::string, Guesser> guessers_;
  std::array<std::optional<Timestamp>, kGuessesOfAllMax> all_;  // the latest wrong guesses, in a ring
  std::size_t next_ = 0;
};

/// The one code that is valid now.
class PairingDesk {
 public:
  /// The code to show: the valid one, or a new one.
  std::string Show(Timestamp now, const std::array<std::uint8_t, 5>& random);

  enum class Outcome { kRight, kWrong, kNoCode, kWait };
  struct Tried {
    Outcome outcome = Outcome::kWrong;
    Duration wait;  ///< with kWait
  };
  /// A right code is used up; so is one after kCodeGuessesMax wrong guesses.
  Tried Try(const std::string& address, std::string_view typed, Timestamp now);

 private:
  void DropOld(Timestamp now);
  std::string code_;  // empty: none is valid
  Timestamp shown_;
  int wrong_ = 0;
  GuessLimit limit_;
};

}  // namespace sitbone::sync
