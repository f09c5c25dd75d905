// Walks a JSON value and remembers the first thing that is wrong: where it is, and what is expected there.
//
// Errors:  kCorrupt, or what Complain was given; after the first complaint the values that come are placeholders.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace sitbone::programme {

class JsonReader {
 public:
  explicit JsonReader(std::string_view name) : name_(name) {}

  bool ok() const { return !problem_; }
  Error error() const { return *problem_; }

  void Complain(std::string_view place, std::string_view expected, ErrorCode code = ErrorCode::kCorrupt);

  /// The member, or null with a complaint.
  const nlohmann::json& Get(const nlohmann::json& object, const char* key);
  bool Has(const nlohmann::json& object, const char* key) const { return object.is_object() && object.contains(key); }

  std::string Text(const nlohmann::json& object, const char* key, std::size_t size_max = 200);
  bool Flag(const nlohmann::json& object, const char* key);
  double Number(const nlohmann::json& object, const char* key, double min, double max);
  std::int64_t Whole(const nlohmann::json& object, const char* key, std::int64_t min, std::int64_t max);
  /// Lower-case hexadecimal digits, exactly so many.
  std::string Hex(const nlohmann::json& object, const char* key, std::size_t digits);
  /// A UUID in lower case; with `version`, of that version.
  std::string Uuid(const nlohmann::json& object, const char* key, char version = 0);
  /// YYYY-MM-DD, as days since 1970-01-01.
  std::int64_t Day(const nlohmann::json& object, const char* key);

 private:
  std::string name_;
  std::optional<Error> problem_;
};

constexpr std::int64_t kWholeMax = 9007199254740991;  // 2^53 - 1: what a double, and thus JavaScript, counts exactly

}  // namespace sitbone::programme
