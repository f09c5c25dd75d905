// What a session in the terminal asks first, and what it writes down: the safety questions, how the pain is, muscle or
// nerve.
//
// Shape:   a line is asked, a line is answered; what is not understood is asked again. The end of the input ends it.
// Errors:  kCancelled at the end of the input or after Ctrl-C; the store's, when something cannot be noted.
#pragma once

#include <optional>
#include <string>

#include "adapters/sqlite_diary/store.h"
#include "base/error.h"
#include "messages/catalogue.h"
#include "programme/plan.h"

namespace sitbone::cli {

/// Notes one entry at the time of now.
Result<void> Note(sqlite_diary::Store& store, const std::string& kind, nlohmann::json data);

class Questions {
 public:
  Questions(sqlite_diary::Store& store, const messages::Catalogue& catalogue) : store_(store), catalogue_(catalogue) {}

  /// Every safety question, once.
  Result<void> Screen();
  /// What the plan asks for: pain, nerve. `facts` are what the plan was made of.
  Result<void> Ask(const programme::Reason& question, const programme::Facts& facts);
  /// 0 to 10, as pain.rated of that session; none: no answer.
  Result<std::optional<int>> Rate(const std::string& session, const char* when);
  Result<bool> YesNo();

 private:
  Result<std::string> Line();
  Result<nlohmann::json> YesNoUnknown();
  /// Numbness and weakness, into the data of a check.
  Result<void> AskIsNew(nlohmann::json& data);
  Result<void> CheckPain(const char* when, const nlohmann::json& session);
  Result<void> CheckNerve(programme::Leg leg, const programme::Facts& facts);
  void Print(std::string_view id, std::initializer_list<messages::Argument> arguments = {}) const;

  sqlite_diary::Store& store_;
  const messages::Catalogue& catalogue_;
};

}  // namespace sitbone::cli
