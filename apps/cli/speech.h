// The voice of a session in the terminal: espeak-ng, where it is installed.
//
// Use:     Say; Go now and then, so that what waits is said.
// Errors:  none: without a voice nothing is said, and there() tells.
#pragma once

#include <sys/types.h>

#include <deque>
#include <string>

namespace sitbone::cli {

class Speech {
 public:
  /// `language`: en or de.
  Speech(std::string language, bool wanted);
  ~Speech();
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;

  bool there() const { return there_; }
  /// After what is being said; `urgent` cuts that off. Of what waits only the newest is kept: older words come too
  /// late.
  void Say(const std::string& text, bool urgent);
  void Go();

 private:
  bool IsTalking();
  void Begin(const std::string& text);

  std::string language_;
  bool there_ = false;
  pid_t talking_ = 0;
  std::deque<std::string> waiting_;
};

}  // namespace sitbone::cli
