#include "session/text_files.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

namespace sitbone::session {
namespace {

using Json = nlohmann::json;

SessionRecord MakeRecord() {
  SessionRecord record;
  record.source = {"clip.mp4", 640, 480, 29.97, 3, 0.1};
  record.stretch = "two";
  record.side = "left";
  record.view = {"right", 3.14159, 0.98765, 0.5};
  record.series.t_s = {0, 0.0333333, 0.0666667};
  record.series.phase = {"setup", "hold", "rest"};
  record.series.knee_flexion_deg = {12.34567, std::nullopt, -0.001};
  for (Series::Column* column : {&record.series.knee_flexion_sd_deg, &record.series.trunk_thigh_deg,
                                 &record.series.trunk_thigh_sd_deg, &record.series.thigh_from_vertical_deg,
                                 &record.series.trunk_from_vertical_deg, &record.series.back_rounding_deg}) {
    *column = {1, std::nullopt, NAN};
  }
  record.holds = {{"two", "left", 0.01, 0.05, 0.04, false, 12.0, std::nullopt}};
  record.faults = {{"rounded_back", 0.01, 0.05, 0.03}};
  record.unseen = {{"back", 0, 0.1, "no_mask"}};
  record.summary = {1, 0, 0.04, Measured{12.345, 6.2}, std::nullopt};
  return record;
}

std::vector<std::string> Keys(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST(SessionJson, HasTheFieldsOfTheContract) {
  const Json json = Json::parse(WriteSessionJson(MakeRecord()));
  EXPECT_EQ(json["format"], "sitbone.session");
  EXPECT_EQ(json["version"], 1);
  for (const char* key : {"file", "width", "height", "fps", "frames", "duration_s"})
    EXPECT_TRUE(json["source"].contains(key)) << key;
  EXPECT_EQ(json["stretch"], "two");
  EXPECT_EQ(json["side"], "left");
  for (const char* key : {"facing", "off_side_deg", "usable_share"}) EXPECT_TRUE(json["view"].contains(key)) << key;
  for (const char* key :
       {"t_s", "phase", "knee_flexion_deg", "knee_flexion_sd_deg", "trunk_thigh_deg", "trunk_thigh_sd_deg",
        "thigh_from_vertical_deg", "trunk_from_vertical_deg", "back_rounding_deg"}) {
    ASSERT_TRUE(json["series"].contains(key)) << key;
    EXPECT_EQ(json["series"][key].size(), 3U) << key;
  }
  for (const char* key :
       {"stretch", "side", "from_s", "to_s", "credited_s", "complete", "knee_flexion_deg", "trunk_thigh_deg"}) {
    EXPECT_TRUE(json["holds"][0].contains(key)) << key;
  }
  EXPECT_EQ(Keys(json["faults"][0]), (std::vector<std::string>{"from_s", "kind", "said_s", "to_s"}));
  EXPECT_EQ(Keys(json["unseen"][0]), (std::vector<std::string>{"from_s", "reason", "to_s", "what"}));
  EXPECT_TRUE(json["summary"].contains("holds_complete"));
  EXPECT_EQ(json["summary"]["best_knee_flexion_deg"]["plus_minus"], 6.2);
}

TEST(SessionJson, WhatWasNotSeenIsNull) {
  const Json json = Json::parse(WriteSessionJson(MakeRecord()));
  EXPECT_TRUE(json["series"]["knee_flexion_deg"][1].is_null());
  EXPECT_TRUE(json["series"]["trunk_thigh_deg"][2].is_null());  // not a number
  EXPECT_TRUE(json["holds"][0]["trunk_thigh_deg"].is_null());
  EXPECT_TRUE(json["summary"]["best_trunk_thigh_deg"].is_null());
  const Json empty = Json::parse(WriteSessionJson({}));
  EXPECT_TRUE(empty["stretch"].is_null());
  EXPECT_TRUE(empty["side"].is_null());
  EXPECT_TRUE(empty["view"]["off_side_deg"].is_null());
  EXPECT_TRUE(empty["holds"].is_array());
  EXPECT_TRUE(empty["holds"].empty());
  EXPECT_TRUE(empty["series"]["t_s"].is_array());
}

TEST(SessionJson, RoundsToWhatWasMeasured) {
  const Json json = Json::parse(WriteSessionJson(MakeRecord()));
  EXPECT_EQ(json["series"]["knee_flexion_deg"][0], 12.35);
  EXPECT_EQ(json["series"]["t_s"][1], 0.0333);
  EXPECT_EQ(json["view"]["off_side_deg"], 3.14);
}

TEST(SessionJson, ANameThatIsNoUtf8IsStillJson) {
  SessionRecord record = MakeRecord();
  record.source.file = "caf\xe9 \"quoted\" \n.mp4";
  EXPECT_FALSE(Json::parse(WriteSessionJson(record), nullptr, false).is_discarded());
}

// The lines of a table that ends each with CR LF (RFC 4180), split at commas.
std::vector<std::vector<std::string>> Rows(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find("\r\n", at);
    EXPECT_NE(end, std::string::npos);
    const std::string line = csv.substr(at, end - at);
    EXPECT_EQ(line.find_first_of("\r\n\""), std::string::npos);
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(cells);
    at = end + 2;
  }
  return rows;
}

TEST(AnglesCsv, HasARowAFrameAndEmptyCellsWhereNothingWasSeen) {
  const auto rows = Rows(WriteAnglesCsv(MakeRecord()));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].front(), "frame");
  for (const auto& row : rows) EXPECT_EQ(row.size(), 10U);
  EXPECT_EQ(rows[1], (std::vector<std::string>{"0", "0.0000", "setup", "12.35", "1.00", "1.00", "1.00", "1.00", "1.00",
                                               "1.00"}));
  EXPECT_EQ(rows[2], (std::vector<std::string>{"1", "0.0333", "hold", "", "", "", "", "", "", ""}));
  EXPECT_EQ(rows[3][3], "0.00");  // never "-0.00"
}

TEST(LandmarksCsv, HasTheNamedLandmarksInPixelsOfTheVideo) {
  pose::Observation observation;
  observation.frame = 7;
  observation.network = pose::Network::kHeavy;
  observation.landmarks[pose::kLeftKnee].p_I = {100, 50};
  observation.landmarks[pose::kLeftKnee].p_W = {0.1, -0.2, 0.3};
  observation.landmarks[pose::kLeftKnee].visibility = 0.5;
  std::string text = LandmarksCsvHeader();
  AppendLandmarksCsv(observation, 2, text);
  const auto rows = Rows(text);
  ASSERT_EQ(rows.size(), 1 + pose::kNamedLandmarks);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[1 + pose::kLeftKnee], (std::vector<std::string>{"7", "left_knee", "200.00", "100.00", "0.00", "0.5000",
                                                                 "0.1000", "-0.2000", "0.3000", "heavy"}));
}

std::vector<std::string> Lines(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::size_t Tabs(const std::string& line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
}

TEST(Trc, HasOneRowATwentiethOfASecondWithYUp) {
  std::vector<MeasuredFrame> frames(3);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    frames[i].posture.t = Timestamp::FromSeconds(1 + 0.15 * static_cast<double>(i));
    for (Vec3& p : frames[i].world_W) p = {0.1, 0.2, 0.3};
  }
  const auto lines = Lines(WriteTrc(frames));
  ASSERT_EQ(lines.size(), 6U + 7U);  // 0.3 s
  EXPECT_TRUE(lines[0].starts_with("PathFileType\t4"));
  EXPECT_TRUE(lines[3].starts_with("Frame#\tTime\tnose\t\t"));
  EXPECT_TRUE(lines[6].starts_with("1\t1.0000\t0.10000\t-0.20000\t-0.30000\t"));
  for (std::size_t i = 6; i < lines.size(); ++i) EXPECT_EQ(Tabs(lines[i]), 1 + 3 * pose::kNamedLandmarks);
  EXPECT_FALSE(WriteTrc({}).empty());
}

TEST(Mot, SaysItsRowsAndHoldsDegreesUnderOpenSimsNames) {
  SessionRecord record = MakeRecord();
  record.series.t_s = {0, 0.1, 0.2};
  record.series.knee_flexion_deg = {10, 20, std::nullopt};
  const auto lines = Lines(WriteMot(record));
  std::size_t end = 0;
  while (end < lines.size() && lines[end] != "endheader") ++end;
  ASSERT_LT(end + 1, lines.size());
  EXPECT_NE(std::find(lines.begin(), lines.end(), "inDegrees=yes"), lines.end());
  EXPECT_EQ(lines[end + 1], "time\thip_flexion_l\tknee_angle_l");
  EXPECT_NE(std::find(lines.begin(), lines.end(), "nRows=" + std::to_string(lines.size() - end - 2)), lines.end());
  EXPECT_TRUE(lines[end + 3].starts_with("0.0500\t"));
  EXPECT_TRUE(lines[end + 3].ends_with("\t15.000")) << lines[end + 3];
  for (std::size_t i = end + 1; i < lines.size(); ++i) EXPECT_EQ(Tabs(lines[i]), 2U);
  record.side = "right";
  EXPECT_NE(WriteMot(record).find("knee_angle_r"), std::string::npos);
}

}  // namespace
}  // namespace sitbone::session
