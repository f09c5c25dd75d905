#include "sync/pairing.h"

#include <algorithm>

#include "programme/canonical_json.h"

namespace sitbone::sync {
namespace {

// Crockford's: no I, L, O and U, so that nothing is misread and no word comes about.
constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char Meant(char letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  if (letter == 'O') return '0';
  return letter == 'I' || letter == 'L' ? '1' : letter;
}

std::string WithDash(std::string letters) { return letters.insert(kCodeLetters / 2, 1, '-'); }

}  // namespace

std::string MakeCode(const std::array<std::uint8_t, 5>& random) {
  std::uint64_t bits = 0;
  for (const std::uint8_t byte : random) bits = bits << 8 | byte;
  std::string letters;
  for (std::size_t i = 0; i < kCodeLetters; ++i) letters += kLetters[bits >> (5 * i) & 31];
  return WithDash(std::move(letters));
}

std::string ReadCode(std::string_view typed) {
  std::string letters;
  for (const char raw : typed) {
    if (raw == '-' || raw == ' ') continue;
    const char letter = Meant(raw);
    if (!kLetters.contains(letter) || letters.size() == kCodeLetters) return {};
    letters += letter;
  }
  return letters.size() == kCodeLetters ? WithDash(std::move(letters)) : std::string();
}

bool AreSameSlowly(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  volatile unsigned char difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
  }
  return difference == 0;
}

bool IsDeviceName(std::string_view name) {
  if (name.empty() || name.size() > kDeviceNameBytesMax || name.front() == ' ' || name.back() == ' ') return false;
  // C1 controls are 0xC2 0x80 to 0x9F in UTF-8; a terminal may obey them.
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x20 || byte == 0x7f) return false;
    if (byte == 0xc2 && i + 1 < name.size() && static_cast<unsigned char>(name[i + 1]) < 0xa0) return false;
  }
  // The JSON reader knows whether it is UTF-8.
  return programme::ParseJson(programme::WriteCanonical(std::string(name)), "name").has_value();
}

Duration GuessLimit::MustWait(const std::string& address, Timestamp now) {
  const auto guesser = guessers_.find(address);
  Duration wait{0};
  if (guesser != guessers_.end()) wait = std::max(wait, guesser->second.until - now);
  // The oldest of the latest wrong guesses must be out of the window before there may be one more.
  if (const auto& oldest = all_[next_]) wait = std::max(wait, *oldest + kWindow - now);
  return wait;
}

void GuessLimit::NoteWrong(const std::string& address, Timestamp now) {
  Forget(now);
  Guesser& guesser = guessers_[address];
  Duration wait = kWaitFirst;
  for (int i = 0; i < guesser.wrong && wait < kWaitMax; ++i) wait = Duration{2 * wait.ns};
  guesser.until = now + std::min(wait, kWaitMax);
  ++guesser.wrong;
  all_[next_] = now;
  next_ = (next_ + 1) % all_.size();
}

void GuessLimit::NoteRight(const std::string& address) { guessers_.erase(address); }

// Whoever has not guessed for long begins anew; when there are too many, who may guess soonest is forgotten first.
void GuessLimit::Forget(Timestamp now) {
  std::erase_if(guessers_, [&](const auto& one) { return one.second.until + kWaitMax < now; });
  while (guessers_.size() >= kAddressesMax) {
    guessers_.erase(std::ranges::min_element(guessers_, {}, [](const auto& one) { return one.second.until; }));
  }
}

void PairingDesk::DropOld(Timestamp now) {
  if (now > shown_ + kCodeLife || wrong_ >= kCodeGuessesMax) code_.clear();
}

std::string PairingDesk::Show(Timestamp now, const std::array<std::uint8_t, 5>& random) {
  DropOld(now);
  if (!code_.empty()) return code_;
  code_ = MakeCode(random);
  shown_ = now;
  wrong_ = 0;
  return code_;
}

PairingDesk::Tried PairingDesk::Try(const std::string& address, std::string_view typed, Timestamp now) {
  if (const Duration wait = limit_.MustWait(address, now); wait > Duration{0}) return {Outcome::kWait, wait};
  DropOld(now);
  if (!code_.empty() && AreSameSlowly(ReadCode(typed), code_)) {
    code_.clear();
    limit_.NoteRight(address);
    return {Outcome::kRight, {}};
  }
  limit_.NoteWrong(address, now);
  if (code_.empty()) return {Outcome::kNoCode, {}};
  ++wrong_;
  return {Outcome::kWrong, {}};
}

}  // namespace sitbone::sync
