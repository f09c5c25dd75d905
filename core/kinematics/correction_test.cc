#include "kinematics/correction.h"

#include <gtest/gtest.h>

#include <cmath>

#include "kinematics/vectors_testing.h"

namespace sitbone::kinematics {
namespace {

using nlohmann::json;

// The vectors are rounded to nine digits, and their inputs to four.
constexpr double kTolerance_deg = 1e-5;

json Vectors() { return json::parse(ReadModelFile("posture_correction_vectors.json")); }

// The committed weights, with one member of two small layers in place of large ones, so that parsing is quick.
json Weights() {
  json document = json::parse(ReadModelFile("posture_correction.json"));
  for (const char* part : {"one", "two"}) {
    json member = document[part]["members"][0];
    member["layers"] = json::array({{{"w", json(kFeatures, json(2, 0.1))}, {"b", json(2, 0.0)}},
                                    {{"w", json(2, json(2 * kAngles, 0.1))}, {"b", json(2 * kAngles, 0.0)}}});
    document[part]["members"] = json::array({member});
  }
  return document;
}

CanonicalPose PoseOf(const json& test) {
  pose::Observation observation;
  for (std::size_t i = 0; i < pose::kKeptLandmarks; ++i) {
    const auto& row = test["landmarks"][i];
    pose::LandmarkPoint& point = observation.landmarks[i];
    point.p_I = {row[0], row[1]};
    point.z = row[2];
    point.visibility = row[3];
    point.presence = row[4];
    point.peak = row[5];
    point.spread = row[6];
    point.shift = row[7];
  }
  CanonicalPose pose = MakeCanonicalPose(observation, Facing::kRight);
  ChooseStretchedLeg(test["stretch"] == "one" ? Position::kLying : Position::kSitting, pose);
  return pose;
}

LegAxes AxesOf(const json& test) {
  LegAxes axes;
  const std::size_t stretched = test["sel"].get<std::size_t>();
  for (std::size_t leg = 0; leg < 2; ++leg) {
    for (std::size_t part = 0; part < 2; ++part) {
      const auto& v = test["mask_axes"][leg == 0 ? stretched : 1 - stretched][part];
      axes[leg][part] = {v[0], v[1], v[2], v[3], v[4], v[5]};
    }
  }
  return axes;
}

TEST(Features, AgreeWithTheCommittedVectors) {
  const json document = Vectors();
  ASSERT_FALSE(document["cases"].empty());
  for (const auto& test : document["cases"]) {
    SCOPED_TRACE(test["name"].get<std::string>());
    const CanonicalPose pose = PoseOf(test);
    EXPECT_EQ(pose.stretched_is_near ? 1 : 0, test["sel"].get<int>());
    const Angles plain = CalcPlainAngles(pose);
    for (std::size_t i = 0; i < kAngles; ++i) EXPECT_NEAR(ToDegrees(plain[i]), test["base"][i], kTolerance_deg) << i;
    const Features features = CalcFeatures(pose, plain, AxesOf(test));
    ASSERT_EQ(test["features"].size(), kFeatures);
    for (std::size_t i = 0; i < kFeatures; ++i) EXPECT_NEAR(features[i], test["features"][i], 1e-7) << i;
  }
}

TEST(PostureCorrection, AgreesWithTheCommittedVectors) {
  const auto correction = PostureCorrection::Parse(ReadModelFile("posture_correction.json"));
  ASSERT_TRUE(correction.has_value()) << correction.error().context;
  int familiar = 0;
  for (const auto& test : Vectors()["cases"]) {
    SCOPED_TRACE(test["name"].get<std::string>());
    const CanonicalPose pose = PoseOf(test);
    const Angles plain = CalcPlainAngles(pose);
    const Position position = test["stretch"] == "one" ? Position::kLying : Position::kSitting;
    const CorrectedAngles got = correction->Apply(position, plain, CalcFeatures(pose, plain, AxesOf(test)));
    EXPECT_NEAR(got.distance_in, test["d_in"], 1e-6);
    EXPECT_NEAR(got.distance_rest, test["d_rest"], 1e-6);
    EXPECT_EQ(got.familiar, test["in_gate"].get<bool>());
    familiar += got.familiar ? 1 : 0;
    for (std::size_t i = 0; i < kAngles; ++i) {
      const double sigma = test["sigma"][i];
      // Outside the gate the plain angle stands, with at least the recipe's uncertainty.
      const double angle = got.familiar ? test["angles"][i].get<double>() : ToDegrees(plain[i]);
      EXPECT_NEAR(ToDegrees(got.angles[i]), angle, kTolerance_deg) << i;
      EXPECT_NEAR(ToDegrees(got.sd[i]), got.familiar ? sigma : std::max(sigma, 10.0), kTolerance_deg) << i;
    }
  }
  EXPECT_GT(familiar, 0);
}

// The document with the value at `place` (a JSON pointer) replaced by `value`.
std::string Broken(const json& document, const std::string& place, const json& value) {
  json broken = document;
  broken[json::json_pointer(place)] = value;
  return broken.dump();
}

TEST(PostureCorrectionFile, IsReadWhenItIsComplete) {
  EXPECT_TRUE(PostureCorrection::Parse(Weights().dump()).has_value());
}

TEST(PostureCorrectionFile, EveryMissingFieldIsRefused) {
  const json document = Weights();
  for (const std::string place : {"/format",
                                  "/version",
                                  "/network",
                                  "/one",
                                  "/two",
                                  "/one/members",
                                  "/one/sigma_scale",
                                  "/one/gate",
                                  "/two/gate/mean",
                                  "/two/gate/std",
                                  "/two/gate/components",
                                  "/two/gate/variance",
                                  "/two/gate/limit_in",
                                  "/two/gate/limit_rest",
                                  "/one/members/0/mean",
                                  "/one/members/0/std",
                                  "/one/members/0/y_mean",
                                  "/one/members/0/y_std",
                                  "/one/members/0/layers",
                                  "/one/members/0/layers/0/w",
                                  "/one/members/0/layers/0/b"}) {
    json broken = document;
    const json::json_pointer pointer(place);
    broken[pointer.parent_pointer()].erase(pointer.back());
    const auto parsed = PostureCorrection::Parse(broken.dump());
    ASSERT_FALSE(parsed.has_value()) << place;
    EXPECT_NE(parsed.error().context.find("posture correction"), std::string::npos) << place;
  }
}

TEST(PostureCorrectionFile, EveryFieldOfTheWrongShapeIsRefused) {
  const json document = Weights();
  const json many(40, json::object());
  for (const std::string place :
       {"/one/members", "/one/sigma_scale", "/one/gate", "/two/gate/mean", "/two/gate/std", "/two/gate/components",
        "/two/gate/variance", "/two/gate/limit_in", "/two/gate/limit_rest", "/one/members/0/mean", "/one/members/0/std",
        "/one/members/0/y_mean", "/one/members/0/layers", "/one/members/0/layers/0/w", "/one/members/0/layers/0/w/0",
        "/one/members/0/layers/0/b"}) {
    for (const json& value :
         {json(nullptr), json("text"), json::array(), json::array({1, 2, "three"}), json::object(), many}) {
      EXPECT_FALSE(PostureCorrection::Parse(Broken(document, place, value)).has_value()) << place << " " << value;
    }
  }
}

TEST(PostureCorrectionFile, NumbersThatDivideByNothingAreRefused) {
  const json document = Weights();
  for (const std::string place : {"/one/members/0/std/5", "/one/gate/std/5", "/two/gate/variance/0"}) {
    EXPECT_FALSE(PostureCorrection::Parse(Broken(document, place, 0)).has_value()) << place;
    EXPECT_FALSE(PostureCorrection::Parse(Broken(document, place, -1)).has_value()) << place;
  }
  EXPECT_FALSE(PostureCorrection::Parse(Broken(document, "/one/members/0/mean/0", nullptr)).has_value());
}

TEST(PostureCorrectionFile, OtherFormatsVersionsAndNetworksSayWhy) {
  const json document = Weights();
  const auto code = [&](const std::string& place, const json& value) {
    return PostureCorrection::Parse(Broken(document, place, value)).error().code;
  };
  EXPECT_EQ(code("/format", "something.else"), ErrorCode::kCorrupt);
  EXPECT_EQ(code("/version", 2), ErrorCode::kUnsupported);
  EXPECT_EQ(code("/network", "lite"), ErrorCode::kCorrupt);
}

TEST(PostureCorrectionFile, EveryTruncationIsRefused) {
  const std::string text = ReadModelFile("posture_correction.json");
  for (std::size_t size = 0; size + 3 < text.size(); size += 1 + text.size() / 97) {
    EXPECT_FALSE(PostureCorrection::Parse(std::string_view(text).substr(0, size)).has_value()) << size;
  }
}

TEST(PostureCorrectionFile, NonsenseIsRefused) {
  for (const char* text : {"", "null", "[]", "{}", "42", "\"x\"", "{\"format\":", "\xff\xfe"}) {
    EXPECT_FALSE(PostureCorrection::Parse(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace sitbone::kinematics
