#include "stretch/spec.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace sitbone::stretch {
namespace {

using nlohmann::json;

std::string ReadStretch(const std::string& name) {
  std::ifstream file(SITBONE_SOURCE_DIR "/stretches/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

json Document(const std::string& name = "two.json") { return json::parse(ReadStretch(name)); }

Error ErrorOf(const json& document) {
  const auto parsed = ParseStretch(document.dump(), "mine.json");
  EXPECT_FALSE(parsed.has_value()) << document.dump(1);
  return parsed ? Error{ErrorCode::kInternal, ""} : parsed.error();
}

TEST(ParseStretch, ReadsTheFilesOfTheProgram) {
  const auto one = ParseStretch(ReadStretch("one.json"), "one.json");
  ASSERT_TRUE(one.has_value()) << one.error().context;
  EXPECT_EQ(one->id, "one");
  EXPECT_EQ(one->position, kinematics::Position::kLying);
  EXPECT_EQ(one->moved, Quantity::kKneeFlexion);
  EXPECT_TRUE(one->towards_less);
  EXPECT_FALSE(one->straightening.has_value());
  const auto two = ParseStretch(ReadStretch("two.json"), "two.json");
  ASSERT_TRUE(two.has_value()) << two.error().context;
  EXPECT_EQ(two->id, "two");
  EXPECT_EQ(two->position, kinematics::Position::kSitting);
  EXPECT_FALSE(two->towards_less);
  ASSERT_TRUE(two->straightening.has_value());
  EXPECT_NEAR(ToDegrees(*two->straightening), 8, 1e-9);
  for (const StretchSpec* spec : {&*one, &*two}) {
    EXPECT_EQ(spec->dose.hold_s_min, 20);
    EXPECT_EQ(spec->dose.hold_s_max, 30);
    EXPECT_EQ(spec->dose.repetitions_min, 2);
    EXPECT_EQ(spec->dose.repetitions_max, 3);
    EXPECT_FALSE(spec->faults.empty());
  }
}

TEST(ParseStretch, EveryMissingFieldIsNamedWithItsPlace) {
  for (const std::string place : {"/format",
                                  "/version",
                                  "/id",
                                  "/position",
                                  "/moved",
                                  "/towards",
                                  "/ready",
                                  "/valid",
                                  "/hold",
                                  "/faults",
                                  "/dose",
                                  "/ready/0/quantity",
                                  "/ready/0/source",
                                  "/valid/1/quantity",
                                  "/valid/1/source",
                                  "/hold/settle_s",
                                  "/hold/settle_range_deg",
                                  "/hold/held_band_deg",
                                  "/hold/leave_band_deg",
                                  "/hold/leave_s",
                                  "/hold/move_min_deg",
                                  "/hold/source",
                                  "/faults/0/kind",
                                  "/faults/0/rule",
                                  "/faults/0/quantity",
                                  "/faults/0/limit_deg",
                                  "/faults/0/until_deg",
                                  "/faults/0/after_s",
                                  "/faults/0/source",
                                  "/faults/2/swing_deg",
                                  "/faults/2/swing_s_max",
                                  "/dose/hold_s_min",
                                  "/dose/hold_s_max",
                                  "/dose/repetitions_min",
                                  "/dose/repetitions_max",
                                  "/dose/times_a_day_min",
                                  "/dose/times_a_day_max",
                                  "/dose/source"}) {
    json document = Document();
    const json::json_pointer pointer(place);
    ASSERT_TRUE(document.contains(pointer)) << place;
    if (pointer.parent_pointer().empty()) {
      document.erase(pointer.back());
    } else {
      document[pointer.parent_pointer()].erase(pointer.back());
    }
    const Error error = ErrorOf(document);
    EXPECT_EQ(error.code, ErrorCode::kCorrupt) << place;
    EXPECT_NE(error.context.find("mine.json"), std::string::npos) << place;
    EXPECT_NE(error.context.find(pointer.back()), std::string::npos) << place << ": " << error.context;
    EXPECT_NE(error.context.find("expected"), std::string::npos) << error.context;
  }
}

TEST(ParseStretch, EveryIllFieldIsNamedWithItsPlace) {
  for (const std::string place : {"/format",
                                  "/id",
                                  "/position",
                                  "/moved",
                                  "/towards",
                                  "/ready",
                                  "/valid",
                                  "/hold",
                                  "/faults",
                                  "/dose",
                                  "/ready/0/quantity",
                                  "/ready/0/max_deg",
                                  "/valid/1/min_deg",
                                  "/hold/settle_s",
                                  "/hold/settle_range_deg",
                                  "/hold/held_band_deg",
                                  "/hold/leave_band_deg",
                                  "/hold/leave_s",
                                  "/hold/move_min_deg",
                                  "/hold/straightening_deg",
                                  "/faults/0/kind",
                                  "/faults/0/rule",
                                  "/faults/0/quantity",
                                  "/faults/0/limit_deg",
                                  "/faults/0/until_deg",
                                  "/faults/0/after_s",
                                  "/faults/0/while_resting",
                                  "/faults/0/source",
                                  "/faults/2/swing_deg",
                                  "/dose/hold_s_min",
                                  "/dose/repetitions_min",
                                  "/dose/source",
                                  "/version"}) {
    for (const json& value : {json(nullptr), json(-1e9), json("?"), json::array({1}), json::object()}) {
      json document = Document();
      document[json::json_pointer(place)] = value;
      // Any text is a good name.
      if (value.is_string() && (place == "/id" || place == "/faults/0/kind")) continue;
      const Error error = ErrorOf(document);
      EXPECT_NE(error.context.find("mine.json: stretch"), std::string::npos) << place << ": " << error.context;
    }
  }
}

TEST(ParseStretch, ANumberWithoutASourceIsRefused) {
  json document = Document();
  document["hold"]["source"] = "guess";
  EXPECT_NE(ErrorOf(document).context.find("stretch.hold.source"), std::string::npos);
}

TEST(ParseStretch, ContradictionsAreRefused) {
  const auto with = [](const char* place, double value) {
    json document = Document();
    document[json::json_pointer(place)] = value;
    return ErrorOf(document).context;
  };
  EXPECT_NE(with("/faults/0/until_deg", 90).find("until_deg"), std::string::npos);   // above: until not over limit
  EXPECT_NE(with("/faults/1/until_deg", -90).find("until_deg"), std::string::npos);  // below: until not under limit
  EXPECT_NE(with("/hold/leave_band_deg", 1).find("stretch.hold"), std::string::npos);
  EXPECT_NE(with("/hold/held_band_deg", 0).find("stretch.hold"), std::string::npos);
  EXPECT_NE(with("/dose/hold_s_min", 40).find("stretch.dose"), std::string::npos);
  EXPECT_NE(with("/dose/repetitions_min", 2.5).find("whole"), std::string::npos);
  EXPECT_NE(with("/valid/0/min_deg", 90).find("min_deg"), std::string::npos);
}

TEST(ParseStretch, ANewerVersionIsUnsupported) {
  json document = Document();
  document["version"] = 2;
  EXPECT_EQ(ErrorOf(document).code, ErrorCode::kUnsupported);
}

TEST(ParseStretch, TextThatIsNoJsonIsRefused) {
  for (const char* text : {"", "{", "[]", "null", "3", "{\"format\": \"sitbone.stretch\",}", "\xff"}) {
    EXPECT_FALSE(ParseStretch(text, "x").has_value()) << text;
  }
  const std::string whole = ReadStretch("two.json");
  for (std::size_t size = 0; size + 3 < whole.size(); size += 7) {
    EXPECT_FALSE(ParseStretch(std::string_view(whole).substr(0, size), "x").has_value()) << size;
  }
}

TEST(ParseStretch, ALimitOfAnUnknownQuantityNamesTheKnownOnes) {
  json document = Document();
  document["moved"] = "nose_angle";
  const std::string context = ErrorOf(document).context;
  for (const std::string_view name : kQuantityNames) EXPECT_NE(context.find(name), std::string::npos);
}

}  // namespace
}  // namespace sitbone::stretch
